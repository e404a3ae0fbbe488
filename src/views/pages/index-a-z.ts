import { symptomKinds } from '#analysis/symptoms.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { AlertEntry } from '../alerts.ts';
import { heading, joined, lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, muted, refLink, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Page, Text } from '../page.ts';
import { componentRunbookRoute, fixedRoutes, runbookRoute, symptomRoute } from '../routes.ts';
import { symptomNames } from '../symptom-words.ts';

/** One entry: what to look up, what it is, and where it leads. */
interface Entry {
	readonly text: string;
	readonly kind: string;
	readonly to: Text;
	/** What stands behind the kind. */
	readonly also?: Text | undefined;
}

function entries(context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): readonly Entry[] {
	const { byKind } = context.model;
	const named = (
		[
			'business-service',
			'system',
			'component',
			'flow',
			'failure-domain',
			'third-party',
			'team',
			'failure-mode',
			'runbook',
			'term',
		] as const
	).flatMap((kind) =>
		byKind[kind].map(
			(entity): Entry => ({
				text: titleOf(context, entity.ref),
				kind: kind.replace('-', ' '),
				to: [refLink(context, entity.ref)],
				also: kind === 'component' ? [', ', link('on call', componentRunbookRoute(entity.ref))] : undefined,
			}),
		),
	);
	const other = (ref: string, words: readonly string[] | undefined, kind: string): readonly Entry[] =>
		(words ?? []).map((word) => ({ text: word, kind, to: [`${word}: `, refLink(context, ref)] }));
	return [
		...[...alerts.values()].map(
			(alert): Entry => ({ text: alert.name, kind: 'alert', to: [link(alert.name, runbookRoute(alert.name))] }),
		),
		...named,
		...symptomKinds.flatMap((kind) =>
			distinctWords([symptomNames[kind].name, ...symptomNames[kind].also]).map(
				(text): Entry => ({ text, kind: 'symptom', to: [link(text, symptomRoute(kind))] }),
			),
		),
		...byKind.component.flatMap((one) => other(one.ref, one.data.aliases, 'other name')),
		...byKind.term.flatMap((one) => other(one.ref, one.data.aliases, 'other name')),
		...byKind.runbook.flatMap((one) => [
			...other(one.ref, one.data.errorStrings, 'error text'),
			...other(one.ref, one.data.symptoms, 'symptom'),
			...other(one.ref, one.data.aliases, 'other name'),
		]),
		...byKind['failure-mode'].flatMap((one) => other(one.ref, one.data.symptoms, 'symptom')),
	];
}

/** `Cannot log in` and `cannot log in` lead to the same page: the first stands for both. */
const distinctWords = (words: readonly string[]): readonly string[] => [
	...new Map([...words].reverse().map((word) => [word.toLowerCase(), word] as const)).values(),
];

/** The letter under which somebody looks: that of `Überweisung` is U. */
const initial = (text: string): string => {
	const first = text.trim().normalize('NFD').charAt(0).toUpperCase();
	return /[A-Z]/.test(first) ? first : '0-9';
};

/** An em and an en space: with them also an I has the 24 pixels that a thumb needs. */
const thumbWide = '\u2003\u2002';

const anchorOf = (letter: string): string => `letter-${letter.toLowerCase()}`;

/** Everything one might look up, on one page that needs no scripts. */
export function indexPage(context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): Page {
	const all = [...entries(context, alerts)].sort(
		(a, b) => byText(a.text.toLowerCase(), b.text.toLowerCase()) || byText(a.kind, b.kind),
	);
	const letters = [...groupBy(all, (entry) => initial(entry.text))].sort((a, b) => byText(a[0], b[0]));
	return {
		route: fixedRoutes.index,
		kind: 'index',
		area: 'reference',
		title: 'Index A to Z',
		description: 'Alerts, components, flows, teams, error texts, symptoms and terms on one page that needs no scripts.',
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead('Everything with a name, in one list. Use the search of your browser.'),
			paragraph(
				...joined(
					letters.map(([letter]) => link(letter, `#${anchorOf(letter)}`)),
					thumbWide,
				),
			),
			...letters.flatMap(([letter, own]) => [
				heading(2, anchorOf(letter), letter, own.length),
				list(own.map((entry): Text => [...entry.to, muted(` ${entry.kind}`), ...(entry.also ?? [])])),
			]),
		],
	};
}
