import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision, DecisionDocument } from '#decisions/decision.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { column, fact, factList, joined, lead, list, paragraph, pictures, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { liveHeads } from '../decision-chain.ts';
import { decidedBy } from '../decision-words.ts';
import { code, link, muted } from '../links.ts';
import { decisionTimeline } from '../mermaid/decision-timeline.ts';
import { byText } from '../model-index.ts';
import type { Fact, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';
import { decisionRow } from './decision.ts';

/** So many records stand beside what they have in common; of more a few do, and the table below has all. */
const MOST = 8;
const FEW = 5;

/** What an auditor asks about first; a line is absent where there is nothing. */
function attention(context: ViewContext): readonly Fact[] {
	const { decisions, model } = context;
	const line = (label: string, wanted: (one: Decision) => boolean): readonly Fact[] => {
		const found = decisions.filter(wanted);
		const shown = found.slice(0, found.length > MOST ? FEW : MOST);
		const rest = found.length - shown.length;
		return fact(label, [
			...joined(
				shown.map((one) => [link(`${one.label} ${one.title}`, decisionRoute(one.slug))]),
				'; ',
			),
			...(rest === 0 ? [] : [muted(` and ${rest} more`)]),
		]);
	};
	return [
		...line('Not decided yet', (one) => one.status.state === 'proposed' || one.status.state === 'draft'),
		...line('Status not known', (one) => one.status.state === 'unknown'),
		...line(
			'Review overdue',
			(one) => isInForce(one) && one.reviewBy?.iso !== undefined && byText(one.reviewBy.iso, model.asOf) < 0,
		),
		...line('Replaced, but still called in force', (one) => isInForce(one) && liveHeads(context, one).length > 0),
		...line('Names nobody who decided', (one) => decidedBy(one) === undefined),
	];
}

/** The decision log. */
export function decisionsPage(context: ViewContext, documents: readonly DecisionDocument[]): Page {
	const { decisions } = context;
	const states = [...groupBy(decisions, (one) => one.status.state)].map(
		([state, records]) => `${records.length} ${state === 'unknown' ? 'without a known status' : state}`,
	);
	const others = documents.filter((one) => one.kind !== 'settings' && one.kind !== 'sidecar');
	return {
		route: fixedRoutes.decisions,
		kind: 'index',
		area: 'decisions',
		title: 'Decisions',
		description:
			decisions.length === 0
				? 'No decision is recorded.'
				: `${counted(decisions.length, 'decision', 'decisions, newest first')}: ${states.join(', ')}.`,
		keywords: ['open decisions', 'not decided yet', 'pending', 'review overdue', 'ADR'],
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('Why things are as they are. Every record, newest first, with what it affects.'),
			paragraph(
				link('How decisions belong together', fixedRoutes.decisionFamilies),
				'; ',
				link('decisions by status, scope, tag, who decided, what they are about, and year', fixedRoutes.decisionFacets),
				'; ',
				link('by the words of their titles', fixedRoutes.decisionWords),
				'; ',
				link('findings that decisions accept, and until when', fixedRoutes.waivers),
				'; ',
				link('whether the log hangs together and covers what matters', fixedRoutes.decisionHealth),
				'.',
			),
			...factList(attention(context)),
			...pictures(decisionTimeline(context)),
			table(
				'decisions',
				'Decision records',
				[
					column('record', 'Record'),
					column('status', 'Status', 'filter'),
					column('date', 'Date'),
					column('scope', 'Scope', 'filter'),
					column('by', 'Decided by'),
					column('affects', 'Affects'),
				],
				decisions.map((one) => decisionRow(context, one)),
				'No decision record was found.',
			),
			...section(
				'other-files',
				'Files that are not records',
				others.length === 0
					? []
					: [
							list(
								others.map((one) => [
									code(one.path),
									muted(` ${one.title === '' ? '' : `${one.title}: `}${one.reason}`),
								]),
							),
						],
				others.length,
			),
		],
	};
}
