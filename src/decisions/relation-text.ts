import type { Source } from '#diagnostics/source.ts';
import type { RelationType, SectionRole } from './decision.ts';
import { readKeyValue } from './key-value.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Outline, OutlineLine } from './outline.ts';
import { isMoreThanNumber, type LinkDefinitions, referencesAfter, referencesIn } from './references.ts';
import { countsOtherThings, isDependencies, isGeneralKey } from './relation-keys.ts';
import { findPhrases, isInPart, type PhraseHit, saysOtherwise, withAnotherVerb } from './relation-phrases.ts';
import { ITEM, isEveryday, isOfItself, relationsInSentences, SPEAKS_OF_ITSELF } from './relation-sentences.ts';
import { roleOfHeading } from './section-roles.ts';
import { type StatedRelation, stated } from './stated-relation.ts';
import { cellsOf, howOf } from './table-header.ts';
import { titlesIn } from './titled-references.ts';
import { verbsLast } from './verb-last.ts';

/** A cheap look before the long pattern: no phrase does without one of these. */
const TELLING =
	/super|general|verfein|prolong|revis|révis|invalid|bygg|utvid|udvid|utök|avheng|afhæng|beror|se også|se även|replac|obsolet|overri|overrul|favou?r|split|mov|amend|narrow|tight|relax|loos|wide|broad|qualif|restrict|updat|clarif|correct|modifi|exten[ds]|elabor|continuation|addend|expand|refin|enhanc|compl|étend|erweit|revert|revers|merged|rempl|ersetz|abgel|löst|ergänz|änder|subst|sust|reempl|vervang|supplem|supplant|build|bas[eia]|depend|reli|requir|conseq|block|dépend|hängt|abhäng|setzt|relat|linked|see also|influ|follow|appuie|fait suite|baut|estend|exti|ampl|alter|enm|wijz|herzi|bijgewerkt|aangepast|verduidelijkt|gecorrigeerd|uitgebreid|verfijnd|aangevuld|voir|lié|siehe|verwandt|bezieht|relacion|também|también|zie ook|préci|präzis|confli|contra|incompat|widersp|konflikt|strijd|冲突|取代|替代|替换|替換|修订|扩展|擴展|基于|基於|依赖|依賴|参见|參見|相关|相關|補充|関連|замен|отмен|уточн|измен|исправл|дополн|расшир|основан|завис|противор|см\.|связан|exceed|successor|consolid|folded|absorb|prereq|zastąp|zastęp|rozszerz|uzupeł|zmien|nahraz|erstatte|ersatt|ersätt|refina|precisa|sostit|relié|en lien|inscrit|enabl|unblock|needed|reaffirm|confirm|implements|bouwt|补充|置き換え|置換|差し替え|上書き|廃止|取って代わ|補完|修正|拡張|改訂|폐기|확장|보완|수정|개정|대체|confirme|emend|emenda|precisad|aktualis|actualiz|atualiz|corri|korrig|correg|matizad|aclarad|esclar|detallad|refinad|mis à jour|mise à jour|clarif|overtak|subsum|succeed|deprecat/i;
/** Nothing is named without a link, a number, a name of a file, or the word for such records. */
const NAMING = /[[\d]|\.(?:mdx?|rst|adoc|mediawiki)\b|https?:/i;
/** `[proposed | accepted | superseded by ADR-5]`: the choices of a template. */
const CHOICES =
	/\b(?:proposed|accepted|rejected|deprecated|proposé|accepté|rejeté|akzeptiert|abgelehnt)\b[^\p{L}\n]{0,5}\|/iu;
/** `proposed | partially superseded by [8](0008-x.md)` in a status says two things; choices are three and more. */
const SEVERAL_CHOICES = new RegExp(`${CHOICES.source}[^|\\n]{1,100}\\|`, 'iu');
const MAX_LINE = 5000;
const MAX_ITEMS = 40;

/** The relations in the text below the front matter: after a phrase, after a key (`Related ADRs:`), in the list below one. */
export function relationsInText(
	source: Source,
	outline: Outline,
	definitions: LinkDefinitions,
	number: number | undefined,
): StatedRelation[] {
	const found: StatedRelation[] = [];
	const lines = outline.lines;
	const isOfOption = linesOfOptions(outline);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		if (line.code || line.text.length > MAX_LINE) continue;
		const isNaming =
			NAMING.test(line.text) || NAMING.test(lines[index + 1]?.text ?? '') || /[:：]\**\s*$/.test(line.text);
		// Behind a key a record may be named by nothing but its title.
		if (!isNaming && !/[:：]/.test(line.text)) continue;
		if (CHOICES.test(line.text)) continue;
		const keyed = fromKeyLine(source, lines, index, definitions);
		found.push(...keyed);
		if (!isNaming) continue;
		found.push(...fromRow(source, line, definitions));
		if (!TELLING.test(line.text)) continue;
		found.push(...fromVerbs(source, line, definitions));
		// The subject may stand on the line before, the reference on the next one, so they are read together.
		const before = isContinued(lines[index - 1], line) ? `${lines[index - 1]!.text}\n` : '';
		const isState =
			/status|state|estado|statut|état/i.test(line.text) && readKeyValue(line.text)?.field.kind === 'status';
		const next = continuedBelow(lines, index, isState ? MAX_BELOW_KEY : MAX_BELOW);
		const part = { from: before.length, to: before.length + line.text.length };
		const told = relationsInSentences(before + line.text + next, part, definitions, number, (start, end) =>
			source.span(line.start + start - before.length, line.start + end - before.length),
		);
		found.push(...(isOfOption(index) && !SPEAKS_OF_ITSELF.test(line.text) ? [] : told));
		const isAnnouncing = keyed.length === 0 && /[:：][\s*_]*$/.test(line.text);
		const last = isAnnouncing ? findPhrases(line.text).at(-1) : undefined;
		if (last && announces(line.text, last)) found.push(...fromItems(source, lines, index, last.type, definitions));
	}
	return found;
}

/** Tells of a line whether it is about options that were weighed: `Extends ADR-5` says there what one of them would do. */
function linesOfOptions({ headings, lines }: Outline): (line: number) => boolean {
	const about = new Uint8Array(lines.length);
	let level = 0;
	for (const [at, heading] of headings.entries()) {
		if (level !== 0 && heading.level <= level) level = 0;
		if (level === 0 && OPTIONS.has(roleOfHeading(heading.text))) level = heading.level;
		if (level !== 0) about.fill(1, heading.bodyLine, headings[at + 1]?.line ?? lines.length);
	}
	return (line) => about[line] === 1;
}

const OPTIONS: ReadonlySet<SectionRole> = new Set(['options', 'pros-and-cons']);

/** Behind the phrase of a line that announces a list: `Supersedes:`, `This supersedes the following earlier decisions:`. */
const ANNOUNCED =
	/^(?:\s+(?!(?:not|no|only|because|when|if|and|that|which)\b)\p{L}+){0,6}?(?:\s+(?:adrs?|decisions?|records?|proposals?|rfcs?|ones|following|decisiones|decisões|décisions|entscheidungen))?[\s*_]*[:：][\s*_]*$/iu;

/** Whether a line ends with what announces a list: with the phrase itself, or with a sentence of which this record is the subject. */
function announces(text: string, { start, end }: PhraseHit): boolean {
	const behind = text.slice(end);
	if (/^[\s*_]*[:：][\s*_]*$/.test(behind)) return true;
	const before = text.slice(0, start);
	return (
		ANNOUNCED.test(behind) &&
		!isEveryday(text.slice(start, end)) &&
		(/^[\s>*_-]*(?:this|it)\s+$/i.test(before) || isOfItself(before))
	);
}

/** `| [ADR-3](0003-x.md) | supersedes |`: a row that says how the two are related behind the record. */
function fromRow(source: Source, line: OutlineLine, definitions: LinkDefinitions): StatedRelation[] {
	const cells = cellsOf(line);
	if (!cells || cells.length < 2) return [];
	// `| Depends on | ADR-3 | why |`
	const first = fieldOf(cells[0]!.text);
	if (first?.kind === 'relation') {
		const named = referencesIn(cells[1]!.text, definitions, false, true).filter(isMoreThanNumber);
		return stated(first.type, named, source.span(line.start, line.end), isInPart(cells[0]!.text));
	}
	const at = cells.findIndex(({ text }, index) => index > 0 && fieldOf(howOf(text))?.kind === 'relation');
	const field = at === -1 ? undefined : fieldOf(howOf(cells[at]!.text));
	if (field?.kind !== 'relation') return [];
	const references = cells.slice(0, at).flatMap(({ text }) => referencesIn(text, definitions, false).slice(0, 1));
	return references.length === 1
		? stated(field.type, references, source.span(line.start, line.end), isInPart(cells[at]!.text))
		: [];
}

function fromVerbs(source: Source, line: OutlineLine, definitions: LinkDefinitions): StatedRelation[] {
	return verbsLast(line.text, definitions).flatMap(({ type, references, start, end }) =>
		stated(type, references, source.span(line.start + start, line.start + end)).map((one) => ({
			...one,
			keyed: undefined,
		})),
	);
}

/** Whether a text lists what one could write instead of saying it. */
export function isChoices(text: string): boolean {
	return SEVERAL_CHOICES.test(text.slice(0, MAX_LINE));
}

/** A list of references runs over this many lines of a paragraph at most. */
const MAX_BELOW = 4;

/** With a remark for each, a list under a key runs over more. */
const MAX_BELOW_KEY = 16;

/** The lines that go on with a line, each with its line break in front. */
function continuedBelow(lines: readonly OutlineLine[], index: number, most = MAX_BELOW): string {
	let text = '';
	for (let at = index; at < index + most && isContinued(lines[at], lines[at + 1]); at++)
		text += `\n${lines[at + 1]!.text}`;
	return text;
}

const QUOTE = /^ {0,3}> ?/;
const NOT_GOING_ON = /^\s*(?:[-*+#>|]|\d{1,3}[.)]\s|$)/;

/** Whether a line goes on with the paragraph or list item of the line before it. */
function isContinued(line: OutlineLine | undefined, below: OutlineLine | undefined): boolean {
	if (!line || !below || line.code || below.code || line.text.length > MAX_LINE || below.text.length > MAX_LINE)
		return false;
	const quoted = QUOTE.exec(line.text);
	const quotedBelow = QUOTE.exec(below.text);
	if ((quoted === null) !== (quotedBelow === null)) return false;
	const text = line.text.slice(quoted?.[0].length ?? 0);
	return !/^\s*(?:[#|]|$)/.test(text) && !NOT_GOING_ON.test(below.text.slice(quotedBelow?.[0].length ?? 0));
}

/** `**Related ADRs**: [5](0005-x.md)`, or the key alone with a list below it. */
function fromKeyLine(
	source: Source,
	lines: readonly OutlineLine[],
	index: number,
	definitions: LinkDefinitions,
): StatedRelation[] {
	const line = lines[index]!;
	const lead = (ITEM.exec(line.text) ?? /^ {0,3}>?[ \t]*/.exec(line.text))?.[0].length ?? 0;
	const pair = readKeyValue(line.text.slice(lead));
	if (pair?.field.kind !== 'relation') return [];
	const { type } = pair.field;
	if (pair.value === '' && !isContinued(line, lines[index + 1]))
		return known(fromItems(source, lines, index, type, definitions), isGeneralKey(pair.key)).filter(
			({ reference }) => (reference !== undefined && isMoreThanNumber(reference)) || !isDependencies(pair.key),
		);
	const start = line.start + lead + pair.valueAt;
	// The list may run on below, up to the next key.
	const [below = ''] =
		/^(?:\n(?![ \t]*[^\n:：]{1,40}[:：](?:\s|$))[^\n]*)*/.exec(continuedBelow(lines, index, MAX_BELOW_KEY)) ?? [];
	if (saysOtherwise(type, pair.value)) return [];
	const isOfAnything = isDependencies(pair.key);
	const isOfAnotherVerb = withAnotherVerb(type, pair.value + below);
	const references = (
		isOfAnything
			? referencesAfter(pair.value, 0, definitions)
			: referencesIn(pair.value + below, definitions, false, true)
	).filter((one) => (isMoreThanNumber(one) || !countsOtherThings(pair.key)) && !isOfAnotherVerb(one));
	const span = source.span(start, start + pair.value.length);
	return [
		...known(stated(type, references, span, isInPart(pair.key)), isGeneralKey(pair.key)),
		...(isOfAnything ? [] : known(stated(type, titlesIn(pair.value, references), span, isInPart(pair.key)), true)),
	];
}

/** The list below a line that announces it: deeper than the line when that is an item itself. */
function fromItems(
	source: Source,
	lines: readonly OutlineLine[],
	index: number,
	type: RelationType,
	definitions: LinkDefinitions,
): StatedRelation[] {
	const own = ITEM.exec(lines[index]!.text);
	const found: StatedRelation[] = [];
	// Blank lines may stand between the items; what is indented below an item belongs to it.
	let isLoose = false;
	for (let at = index + 1; at < Math.min(lines.length, index + MAX_ITEMS); at++) {
		const line = lines[at]!;
		if (line.code) {
			if (isLoose) continue;
			break;
		}
		if (line.text.trim() === '') {
			isLoose ||= at > index + 1;
			continue;
		}
		const item = ITEM.exec(line.text);
		if (item === null && (isLoose ? /^(?: {4}|\t)/ : /^\s{2,}\S/).test(line.text)) continue;
		if (item === null || (own !== null && item[1]!.length <= own[1]!.length)) break;
		if (isLoose) {
			// A point of something else begins as an item does, so only those that begin with a record go on.
			const [reference] = referencesAfter(line.text, item[0].length, definitions);
			if (reference === undefined || (reference.href === undefined && reference.name === undefined)) break;
			found.push(...stated(type, [reference], source.span(line.start, line.end)));
			continue;
		}
		const references = referencesIn(line.text.slice(item[0].length), definitions, false, true);
		const span = source.span(line.start, line.end);
		found.push(
			...stated(type, references.slice(0, 1), span),
			...known(stated(type, titlesIn(line.text.slice(item[0].length), references), span), true),
		);
	}
	return found;
}

/** Relations that say something only where the record is one of those at hand. */
const known = (found: readonly StatedRelation[], only: boolean): StatedRelation[] =>
	found.map((one) => (only ? { ...one, onlyKnown: true } : one));
