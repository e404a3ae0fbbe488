import { type Symptom, type SymptomCause, type SymptomKind, symptomsOf } from '#analysis/symptoms.ts';
import { oncePer } from '#graph/once-per.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, joined, lead, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink, refList } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, CardItem, Page, Text } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes, runbookRoute, symptomRoute } from '../routes.ts';
import { signWords, symptomNames } from '../symptom-words.ts';

/** From what somebody sees to what may have failed, and from there to what to do: for whoever has no alert to go by. */

/** Reports that are about a symptom, whatever causes it. */
const reports: { readonly [kind in SymptomKind]: readonly (readonly [text: string, href: string])[] } = {
	errors: [
		['what if something fails', fixedRoutes.whatIf],
		['what the loss of each component does', fixedRoutes.blastRadius],
	],
	latency: [
		['usual times against the budget', fixedRoutes.latency],
		['waits under failure', fixedRoutes.timeouts],
		['load by retries', fixedRoutes.retries],
	],
	backlog: [
		['queues after an outage', fixedRoutes.backlog],
		['throughput', fixedRoutes.throughput],
	],
	'stale-data': [['what stores may contradict', fixedRoutes.consistency]],
	duplicates: [['writes that may be repeated and are not recognised', fixedRoutes.consistency]],
	'no-login': [],
};

/** The symptoms of a site, made when they are first asked for. */
export const symptomsIn = oncePer((context: ViewContext): readonly Symptom[] =>
	symptomsOf(context.model, context.facts.importance),
);

/** Links to the page of each symptom, for pages from which people set out. */
export const symptomLinks = (context: ViewContext): Text =>
	joined(symptomsIn(context).map(({ kind }) => link(symptomNames[kind].name, symptomRoute(kind))));

const countText = ({ causes, runbooks }: Symptom): string =>
	causes.length + runbooks.length === 0
		? 'nothing known'
		: [
				...(causes.length === 0 ? [] : [counted(causes.length, 'failure')]),
				...(runbooks.length === 0 ? [] : [counted(runbooks.length, 'further runbook')]),
			].join(', ');

/** The way in: what do you see? */
export function symptomsPage(context: ViewContext): Page {
	const cards = symptomsIn(context).map(
		(one): CardItem => ({
			title: symptomNames[one.kind].name,
			href: symptomRoute(one.kind),
			eyebrow: countText(one),
			text: [symptomNames[one.kind].says],
		}),
	);
	return {
		route: fixedRoutes.symptoms,
		kind: 'index',
		area: 'runbooks',
		title: 'What do you see?',
		description:
			'From a symptom to what may have failed, and to what to do: errors, slowness, backlog, stale data, duplicates, no login.',
		crumbs: [{ text: 'Runbooks', href: fixedRoutes.runbooks }],
		layout: 'wide',
		blocks: [
			lead(
				'No alert to go by? Choose what you see. Each leads to what may have failed, the most important first, and from there to what to do.',
			),
			{ type: 'cards', columns: 3, items: cards },
			paragraph(
				'You have an alert or an error text: ',
				link('runbooks by alert', `${fixedRoutes.runbooks}#by-alert`),
				', or ',
				link('everything from A to Z', fixedRoutes.index),
				'.',
			),
		],
		keywords: ['symptom', 'symptoms', 'what is wrong'],
	};
}

/** What can be behind one symptom, in the order in which to suspect it. */
export function symptomPage(context: ViewContext, symptom: Symptom): Page {
	const { kind, causes, runbooks } = symptom;
	const { name, says, also } = symptomNames[kind];
	const others = symptomsIn(context).filter((one) => one.kind !== kind);
	return {
		route: symptomRoute(kind),
		kind: 'symptom',
		area: 'runbooks',
		title: name,
		eyebrow: 'Symptom',
		description: `${says} ${causes.length === 0 ? 'No failure is declared that shows itself like this.' : `${counted(causes.length, 'failure')} may be behind it.`}`,
		crumbs: [
			{ text: 'Runbooks', href: fixedRoutes.runbooks },
			{ text: 'What do you see?', href: fixedRoutes.symptoms },
		],
		layout: 'wide',
		blocks: [
			lead(says),
			heading(2, 'causes', 'What may have failed', causes.length),
			...causesBlocks(context, causes),
			...(runbooks.length === 0
				? []
				: [
						heading(2, 'runbooks', 'Further runbooks with such signs', runbooks.length),
						list(runbooks.map(({ runbook, sign }): Text => [refLink(context, runbook), muted(` “${sign}”`)])),
					]),
			...(reports[kind].length === 0
				? []
				: [
						paragraph(
							'What the model says about it as a whole: ',
							...joined(reports[kind].map(([text, href]) => link(text, href))),
							'.',
						),
					]),
			heading(2, 'else', 'You see something else'),
			paragraph(...joined(others.map((one) => link(symptomNames[one.kind].name, symptomRoute(one.kind)))), '.'),
		],
		keywords: also,
	};
}

function causesBlocks(context: ViewContext, causes: readonly SymptomCause[]): readonly Block[] {
	if (causes.length === 0)
		return [
			{
				type: 'gap',
				missing: ['No failure mode says that it shows itself like this. That does not mean that none does.'],
				add: { file: 'failure-modes/<id>.yaml', snippet: 'symptoms: ["<what people see>"]\n' },
			},
		];
	return [
		paragraph(
			'The most important first: by the share of the downtime of a business service that comes from what is lost (',
			analysisLink(context, 'A4', 'analysis A4'),
			'), then by how often it is said to happen, then by how grave it is. A failure stands here because of the sign that is quoted.',
		),
		table(
			'causes-table',
			'Failures that show themselves like this',
			[
				column('failure', 'Failure'),
				column('do', 'What to do'),
				column('sign', 'Because of'),
				column('share', 'Share of downtime', 'end'),
				column('often', 'How often', 'filter'),
				column('component', 'Component'),
			],
			causes.map((one, at) => causeRow(context, one, at)),
		),
	];
}

function causeRow(context: ViewContext, one: SymptomCause, at: number) {
	const alerts = one.alerts.map((name) => link(name, runbookRoute(name)));
	const component = targetsAt(context.index, one.failureMode, 'component');
	return row(
		cell([`${at + 1}. `, refLink(context, one.failureMode)], at),
		[
			...(one.runbooks.length > 0
				? refList(context, one.runbooks)
				: [
						badge('no runbook', 'gap'),
						' ',
						link('what is known', `/failure-modes/${one.failureMode.slice('failure-mode:'.length)}/#first`),
					]),
			...(alerts.length > 0 ? [muted('; alert '), ...joined(alerts)] : []),
		],
		[muted(`${signWords[one.source]}: `), `“${one.sign}”`],
		one.importance === undefined || one.service === undefined
			? cell([badge('not computed', 'gap')], -1)
			: cell([`${percentText(one.importance)} of `, refLink(context, one.service)], one.importance),
		one.likelihood ?? '',
		refList(context, component),
	);
}
