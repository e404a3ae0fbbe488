import { type FlowLatency, type LatencyVerdict, levelNeeded, slowestOfMany } from '#analysis/latency-budget.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, lead, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { timeCell } from '../declared-time.ts';
import { analysisLink, link, muted, refLink } from '../links.ts';
import type { Inline, Page, Row } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes, routeOfRef } from '../routes.ts';

/** A12 as a report: the usual times of the steps against the latency budget of each flow. */

const verdictBadges: { readonly [verdict in LatencyVerdict]: Inline } = {
	over: badge('over the budget', 'bad'),
	gap: badge('not declared', 'gap', 'Steps declare no p99, so the sum is a lower bound'),
	'no-budget': badge('no budget declared', 'gap'),
	'no-steps': badge('no steps', 'gap'),
	within: badge('within', 'good'),
};
const order: readonly LatencyVerdict[] = ['over', 'gap', 'no-budget', 'no-steps', 'within'];

export const latencyBadge = (verdict: LatencyVerdict): Inline => verdictBadges[verdict];

function flowRow(context: ViewContext, flow: FlowLatency): Row {
	const largest = flow.steps.find((step) => step.seq === flow.largest);
	const missing = flow.missing.length === 0 ? '' : `no p99 for ${counted(flow.missing.length, 'step')}`;
	return row(
		[refLink(context, flow.flow)],
		cell([latencyBadge(flow.verdict)], order.indexOf(flow.verdict)),
		flow.calls === 0
			? cell([muted('not computable')], -1)
			: cell(
					[
						`${flow.missing.length === 0 ? '' : 'at least '}${shownDuration(flow.sumOfP99Ms)}`,
						...(flow.withoutQueues ? [muted(' without queues')] : []),
					],
					flow.sumOfP99Ms,
				),
		timeCell(flow.p99BudgetMs),
		flow.calls === 0
			? [muted('no p99 declared')]
			: flow.missing.length > 0
				? cell([badge('not computable', 'gap')], -1)
				: cell(`at least ${shownNumber(flow.holdsFor * 100)} %`, flow.holdsFor),
		largest === undefined
			? ''
			: [
					`step ${largest.seq}, `,
					refLink(context, largest.to),
					largest.share === undefined
						? ''
						: `, ${largest.share < 0.001 ? 'under 0.1 %' : percentText(largest.share)} of the budget`,
				],
		[missing === '' ? '' : `${missing}; `, link('step by step', `${routeOfRef(flow.flow) ?? '/flows/'}#calls`)],
	);
}

/** The report, with what the figures mean. */
export function latencyPage(context: ViewContext): Page {
	const { flows } = context.facts.latencyBudget;
	const over = flows.filter((flow) => flow.verdict === 'over').length;
	const sorted = [...flows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
	return {
		route: fixedRoutes.latency,
		kind: 'report',
		area: 'resilience',
		title: 'Latency budgets',
		description: `Usual times of the steps of ${counted(flows.length, 'flow against its latency budget', 'flows against their latency budgets')}; ${over} over.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead('What the steps of a flow usually need, added up, against what the flow may take.'),
			paragraph(
				'The sum is an upper-bound budget, not the p99 of the flow: means add, percentiles do not. How: ',
				analysisLink(context, 'A12', 'analysis A12'),
				'.',
			),
			table(
				'flows-table',
				'Upper-bound budget of each flow',
				[
					column('flow', 'Flow'),
					column('verdict', 'Verdict', 'filter'),
					column('sum', 'Upper-bound budget', 'end'),
					column('budget', 'Allowed', 'end'),
					column('holds', 'Runs it holds for', 'end'),
					column('largest', 'Largest part'),
					column('detail', 'Detail'),
				],
				sorted.map((flow) => flowRow(context, flow)),
				'No flow is declared.',
			),
			heading(2, 'many', 'What many calls do to percentiles'),
			list(
				[1, 5, 10, 100].map((calls) => [
					`${counted(calls, 'call')} at p99: in ${percentText(slowestOfMany(calls))} of runs at least one is slower; for 99 of 100 runs without a slow one, each has to keep p${shownNumber(levelNeeded(calls) * 100)}.`,
				]),
			),
		],
	};
}
