import type { Decision, DecisionDocument } from '#decisions/decision.ts';
import {
	column,
	details,
	fact,
	factList,
	heading,
	joined,
	lead,
	list,
	paragraph,
	pictures,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { isInForce, liveHeads } from '../decision-chain.ts';
import { decidedBy } from '../decision-words.ts';
import { code, link, muted } from '../links.ts';
import { decisionTimeline } from '../mermaid/decision-timeline.ts';
import { byText, groupBy } from '../model-index.ts';
import type { Block, Fact, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';
import { decisionText } from '../shared-sections.ts';
import { decisionRow } from './decision.ts';

/** Lists that work without scripts: the records by one property, each value folded. */
function facet(decisions: readonly Decision[], keyOf: (decision: Decision) => string): readonly Block[] {
	const groups = [...groupBy(decisions, keyOf)].sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0]));
	return groups.map(([name, records]) => details(`${name}: ${records.length}`, [list(records.map(decisionText))]));
}

/** What an auditor asks about first; a line is absent where there is nothing. */
function attention(context: ViewContext): readonly Fact[] {
	const { decisions, model } = context;
	const line = (label: string, wanted: (one: Decision) => boolean): readonly Fact[] => {
		const found = decisions.filter(wanted);
		return fact(
			label,
			joined(
				found.map((one) => [link(`${one.label} ${one.title}`, decisionRoute(one.slug))]),
				'; ',
			),
		);
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
	const scopes = new Set(decisions.map((one) => one.scope));
	const states = [...groupBy(decisions, (one) => one.status.state)].map(
		([state, records]) => `${records.length} ${state === 'unknown' ? 'without a known status' : state}`,
	);
	const others = documents.filter((one) => one.kind !== 'settings' && one.kind !== 'sidecar');
	return {
		route: fixedRoutes.decisions,
		kind: 'index',
		area: 'decisions',
		title: 'Decisions',
		description: `${counted(decisions.length, 'decision')}, newest first: ${states.join(', ')}.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('Why things are as they are. Every record, newest first, with what it affects.'),
			paragraph(
				link('Findings that decisions accept, and until when', fixedRoutes.waivers),
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
					column('id', 'Record'),
					column('title', 'Title'),
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
				'by-status',
				'By status',
				facet(decisions, (one) => (one.status.state === 'unknown' ? 'no known status' : one.status.state)),
			),
			...(scopes.size > 1
				? [heading(2, 'by-scope', 'By scope'), ...facet(decisions, (one) => one.scope || 'topmost')]
				: []),
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
		filters: { kind: ['index'] },
	};
}
