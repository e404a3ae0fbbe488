import { shownDuration } from '#analysis/quantities.ts';
import type { DeadlineVerdict, EdgeTimeouts, FlowTimeouts, OutlastedCall } from '#analysis/timeout-budget.ts';
import { badge } from '../badges.ts';
import { anchoredRow, callout, cell, column, heading, lead, openAndFolded, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { changeText, declaredTimeCell, edgeAnchor, timeCell } from '../declared-time.ts';
import { analysisLink, basisOf, link, muted, refLink, refList } from '../links.ts';
import type { Block, Inline, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, routeOfRef } from '../routes.ts';

/** A10 as a report: how long callers wait at the worst, against deadlines and the timeouts above them. */

const verdictBadges: { readonly [verdict in DeadlineVerdict]: Inline } = {
	over: badge('over the deadline', 'bad'),
	unbounded: badge('no end', 'bad', 'A call on the way is declared to have no timeout'),
	within: badge('within', 'good'),
	gap: badge('not declared', 'gap', 'A part is not declared, so the sum is a lower bound'),
	'no-deadline': badge('no deadline declared', 'gap'),
	'no-caller-waits': badge('nobody waits', 'neutral', 'The flow begins asynchronously'),
};

export const verdictBadge = (verdict: DeadlineVerdict): Inline => verdictBadges[verdict];

const verdictOrder: readonly DeadlineVerdict[] = [
	'over',
	'unbounded',
	'gap',
	'no-deadline',
	'within',
	'no-caller-waits',
];

function flowRow(context: ViewContext, flow: FlowTimeouts): Row {
	return row(
		[refLink(context, flow.flow)],
		cell([verdictBadge(flow.verdict)], verdictOrder.indexOf(flow.verdict)),
		flow.wait === undefined ? [muted('nobody waits')] : declaredTimeCell(flow.wait, true),
		timeCell(flow.deadlineMs),
		flow.change === undefined
			? flow.verdict === 'over'
				? ['No single timeout is enough.']
				: ''
			: changeText(context, flow.change),
		[link('step by step', `${routeOfRef(flow.flow) ?? '/flows/'}#calls`)],
	);
}

function outlastedRow(context: ViewContext, call: OutlastedCall): Row {
	return row(
		[refLink(context, call.from), ' → ', refLink(context, call.interface ?? call.to)],
		cell([`${shownDuration(call.limitMs)} `, muted(call.limitField)], call.limitMs),
		declaredTimeCell(call.work),
		call.byItself
			? [badge('by itself', 'bad', 'The usual time of the target is above the timeout')]
			: call.deadlineTravels
				? [badge('deadline travels', 'good', 'The target is told how long its caller waits')]
				: [badge('works on', 'warning', 'The target does not learn that its caller has given up')],
		[refLink(context, call.flow), ` step ${call.seq}`],
		call.change === undefined ? '' : changeText(context, call.change),
	);
}

function edgeRow(context: ViewContext, edge: EdgeTimeouts): Row {
	const retries = edge.retries === undefined ? [muted('not declared')] : `${edge.retries}`;
	const said: Text = edge.contradictions.flatMap((one) => [' ', badge('contradiction', 'warning', one)]);
	return anchoredRow(
		edgeAnchor(edge.dependency),
		[refLink(context, edge.from)],
		[refLink(context, edge.interface ?? edge.to)],
		edge.timeout === 'none' ? [badge('none', 'bad')] : timeCell(edge.perTryMs),
		timeCell(edge.totalMs),
		cell(retries, edge.retries ?? -1),
		declaredTimeCell(edge.worstCase, true),
		[muted(basisOf(edge.span)), ...said],
	);
}

/** The report. Sections in the order of what a reader can act on: flows, calls, interfaces, then every dependency. */
export function timeoutsPage(context: ViewContext): Page {
	const { edges, flows, outlasted, deadlineBreaks } = context.facts.timeoutBudget;
	const undeclared = edges.filter((edge) => edge.timeout === 'undeclared').length;
	const sorted = [...flows].sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict));
	const over = flows.filter((flow) => flow.verdict === 'over' || flow.verdict === 'unbounded').length;
	return {
		route: fixedRoutes.timeouts,
		kind: 'report',
		area: 'resilience',
		title: 'Timeouts',
		description: `How long callers wait at the worst: ${counted(flows.length, 'flow against its deadline', 'flows against their deadlines')}, ${counted(edges.length, 'call')} against the timeouts above.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'How long a caller waits when what it calls hangs: all tries at their full length and the longest pauses between them, added up along each flow.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A10', 'analysis A10'),
				`. ${undeclared === 0 ? 'Every synchronous call declares a timeout.' : `${undeclared} of ${counted(edges.length, 'synchronous call')} ${edges.length === 1 ? 'declares' : 'declare'} no timeout: a gap, not a timeout of none.`}`,
			),
			heading(2, 'flows', 'Flows against their deadline', flows.length),
			over === 0
				? paragraph('No flow is known to exceed its deadline.')
				: paragraph(`${counted(over, 'flow')} can wait longer than the deadline allows.`),
			...flowTables(context, sorted),
			heading(2, 'outlasted', 'Targets that work longer than their caller waits', outlasted.length),
			outlasted.length === 0
				? callout('good', 'None', 'No target is known to work longer than its caller waits.')
				: table(
						'outlasted-table',
						'Calls whose target may still be at work when the caller gives up',
						[
							column('call', 'Call'),
							column('limit', 'Caller waits', 'end'),
							column('work', 'Target may work', 'end'),
							column('why', 'What then', 'filter'),
							column('flow', 'In flow'),
							column('change', 'One change that is enough'),
						],
						outlasted.map((call) => outlastedRow(context, call)),
					),
			...deadlineSection(context, deadlineBreaks),
			heading(2, 'calls', 'Every synchronous call', edges.length),
			...callTables(
				context,
				[...edges].sort((one, other) => other.worstCase.ms - one.worstCase.ms),
			),
		],
	};
}

/** A flow asks for something unless it keeps its deadline, or nobody waits for it. */
const isAtRest = ({ verdict }: FlowTimeouts): boolean => verdict === 'within' || verdict === 'no-caller-waits';

/** Flows that ask for something stand open; the others can be opened. */
function flowTables(context: ViewContext, flows: readonly FlowTimeouts[]): readonly Block[] {
	const tableOf = (id: string, some: readonly FlowTimeouts[]): Block =>
		table(
			id,
			'Longest wait of each flow',
			[
				column('flow', 'Flow'),
				column('verdict', 'Verdict', 'filter'),
				column('wait', 'Longest wait (W)', 'end'),
				column('deadline', 'Deadline', 'end'),
				column('change', 'One change that is enough'),
				column('steps', 'Detail'),
			],
			some.map((flow) => flowRow(context, flow)),
			'No flow is declared.',
		);
	return openAndFolded(flows, isAtRest, tableOf, [
		'flows-table',
		'flows-at-rest-table',
		'flow within the deadline, or that nobody waits for',
		'flows within the deadline, or that nobody waits for',
	]);
}

/** Calls without an end, with a gap or with a contradiction stand open; those that say everything can be opened. */
function callTables(context: ViewContext, edges: readonly EdgeTimeouts[]): readonly Block[] {
	const tableOf = (id: string, some: readonly EdgeTimeouts[]): Block =>
		table(
			id,
			'Timeouts and retries of synchronous dependencies',
			[
				column('from', 'Caller'),
				column('to', 'Target'),
				column('try', 'Per try', 'end'),
				column('total', 'Total', 'end'),
				column('retries', 'Retries', 'end'),
				column('wait', 'Longest wait (W)', 'end'),
				column('basis', 'Basis'),
			],
			some.map((edge) => edgeRow(context, edge)),
			'No synchronous dependency is declared.',
		);
	const saysAll = ({ timeout, retries, contradictions, worstCase }: EdgeTimeouts): boolean =>
		timeout === 'declared' && retries !== undefined && contradictions.length === 0 && worstCase.complete;
	return openAndFolded(edges, saysAll, tableOf, [
		'calls-table',
		'calls-declared-table',
		'call that says everything',
		'calls that say everything',
	]);
}

function deadlineSection(
	context: ViewContext,
	breaks: ViewContext['facts']['timeoutBudget']['deadlineBreaks'],
): readonly Block[] {
	if (breaks.length === 0) return [];
	return [
		heading(2, 'deadlines', 'Where a deadline is not passed on', breaks.length),
		table(
			'deadlines-table',
			'Interfaces that call others and do not say how long their caller waits',
			[
				column('interface', 'Interface'),
				column('propagation', 'Passed on', 'filter'),
				column('flows', 'Flows with a deadline'),
				column('basis', 'Basis'),
			],
			breaks.map((one) =>
				row(
					[refLink(context, one.component), muted(' / '), refLink(context, one.interface)],
					one.propagation === 'none' ? [badge('no', 'bad')] : [badge('not declared', 'gap')],
					refList(context, one.flows),
					[muted(basisOf(one.span))],
				),
			),
		),
	];
}
