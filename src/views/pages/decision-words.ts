import type { Decision } from '#decisions/decision.ts';
import { groupByEach } from '#graph/lists-by-key.ts';
import type { Workspace } from '#model/types.generated.ts';
import { details, lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, muted } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block, Inline, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';

/** Every word of the titles with the records that have it: what a search does, for readers without scripts. */

/** Words that join others, in the languages of the site and of many logs. */
const JOINING = new Set(
	(
		'a an and are as at be by can do does for from how in into is it its not of on or our over that the their this to up us we what when where which with without you your ' +
		'als am auf aus bei das dem den der des die durch ein eine einem einen einer eines für im in ist mit nach nicht oder über und unter vom von vor wie wir zu zum zur ' +
		'au aux avec ce ces cette dans de des du en est et la le les leur ne nous ou par pas pour que qui sans son sur un une vers ' +
		'con cómo como da das del desde do dos e el em es entre las los na no nos o os para pela pelo por se sem ser sin sobre su um uma y il lo gli con per een het van voor met op'
	).split(' '),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.+#'’-]?[\p{L}\p{N}\p{M}]+)*[+#]*/gu;
/** Written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u;
const RECORDS = 60;
/** A word that this share of the titles has finds nothing. */
const SHARE = 0.2;
const FEW_RECORDS = 20;

/** The words of a title, each as it is looked for. */
export function wordsOf(title: string): readonly string[] {
	const found = (title.slice(0, 500).match(WORD) ?? []).flatMap((word) =>
		UNSPACED.test(word) ? unspaced(word) : [word],
	);
	return [...new Set(found.map((word) => word.toLowerCase()).filter((word) => isTelling(word)))];
}

function unspaced(text: string): readonly string[] {
	const pieces = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)];
	return pieces.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const isTelling = (word: string): boolean => !JOINING.has(word) && (word.length > 1 || UNSPACED.test(word));

/** The page of words. */
export function decisionWordsPage({ decisions, model }: ViewContext): Page {
	const groups = [...groupByEach(decisions, ({ title }) => wordsOf(title))].sort(([a], [b]) => byText(a, b));
	const isCommon = (records: readonly Decision[]): boolean =>
		records.length > FEW_RECORDS && records.length > decisions.length * SHARE;
	const common = groups.filter(([, records]) => isCommon(records));
	const letters = groupByEach(
		groups.filter(([, records]) => !isCommon(records)),
		([word]) => [letterOf(word)],
	);
	return {
		route: fixedRoutes.decisionWords,
		kind: 'index',
		area: 'decisions',
		title: 'Decisions by word',
		description: `Every word in the titles of ${counted(decisions.length, 'decision')}, A to Z.`,
		crumbs: [{ text: 'Decisions', href: fixedRoutes.decisions }],
		blocks: [
			lead('Every word in the titles with the records that have it: a search that needs no scripts.'),
			...(common.length === 0
				? []
				: [
						paragraph(
							muted(
								`Left out, because more than a fifth of the titles have them: ${common.map(([word]) => word).join(', ')}.`,
							),
						),
					]),
			...[...letters]
				.sort(([a], [b]) => Number(a === OTHER) - Number(b === OTHER) || byText(a, b))
				.map(
					([letter, words]): Block =>
						details(`${letter}: ${words.length}`, [list(words.map((word) => wordText(word, model.workspace)))]),
				),
		],
		indexed: 'by title',
	};
}

const OTHER = 'Other signs';

/** The letter that a word stands under, without accents. */
function letterOf(word: string): string {
	const first = word[0]!.normalize('NFD')[0]!.toUpperCase();
	return /[A-Z]/.test(first) ? first : OTHER;
}

/** A word of people, in their language where the site may have another one: it is no word of ours. */
function written(word: string, { language = 'en', contentLanguage = language }: Workspace): readonly Inline[] {
	if (language === 'en' && contentLanguage === 'en') return [`${word}: `];
	return [{ type: 'language', language: contentLanguage, text: word }, ': '];
}

function wordText([word, records]: readonly [string, readonly Decision[]], workspace: Workspace): readonly Inline[] {
	const shown = records.slice(0, RECORDS);
	return [
		...written(word, workspace),
		...shown.flatMap(({ label, slug }, at) => [at === 0 ? '' : ', ', link(label, decisionRoute(slug))]),
		...(records.length > RECORDS ? [muted(` and ${records.length - RECORDS} more`)] : []),
	];
}
