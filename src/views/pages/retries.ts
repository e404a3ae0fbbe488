import { shownNumber } from '#analysis/quantities.ts';
import type { AmplifiedComponent, EdgeAttempts } from '#analysis/retry-amplification.ts';
import { badge, tierBadge } from '../badges.ts';
import { anchoredRow, callout, cell, column, heading, lead, list, openAndFolded, paragraph, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { edgeAnchor } from '../declared-time.ts';
import { analysisLink, basisOf, link, muted, refLink, refList } from '../links.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes, routeOfRef } from '../routes.ts';

/** A11 as a report: what retries do to the load when something fails. */

const factor = (value: number): string => `× ${shownNumber(value)}`;

function pathText(context: ViewContext, { path, component }: AmplifiedComponent): Text {
	if (path.length === 0) return [muted('no call into it is tried again')];
	return [
		...path.flatMap((hop): Text => [refLink(context, hop.from), ` ${factor(hop.attempts)} → `]),
		refLink(context, component),
	];
}

/** Whether a declared flow makes the calls of the path: dependencies alone only say that each of them happens. */
function inFlowsText(context: ViewContext, { inFlows, product }: AmplifiedComponent): Text {
	if (inFlows === undefined) return [muted('No step of a flow calls it.')];
	const step = link(`step ${inFlows.seq}`, `${routeOfRef(inFlows.flow) ?? ''}#step-${inFlows.seq}`);
	const flow: Text = [refLink(context, inFlows.flow), ', ', step];
	if (inFlows.product >= product * (1 - 1e-9)) return [muted('Made by '), ...flow, muted('.')];
	return [muted(`No flow makes all of these calls; the most is ${factor(inFlows.product)}, in `), ...flow, muted('.')];
}

function componentRow(context: ViewContext, one: AmplifiedComponent, threshold: number): Row {
	const least = one.complete ? '' : 'at least ';
	return anchoredRow(
		edgeAnchor(one.component),
		[refLink(context, one.component), ' ', ...(one.tier === undefined ? [] : [tierBadge(one.tier)])],
		cell(
			[`${least}${factor(one.product)} `, ...(one.product > threshold ? [badge('above the limit', 'warning')] : [])],
			one.product,
		),
		[...pathText(context, one), '. ', ...inFlowsText(context, one)],
		cell(
			one.entry === undefined
				? [muted('nobody calls from outside')]
				: [
						`${shownNumber(one.load)} instead of ${shownNumber(one.usualLoad)}`,
						muted(' for one at '),
						refLink(context, one.entry),
					],
			one.load,
		),
		one.mend === undefined || one.mend.hops.length === 0
			? ''
			: [
					'A budget of 10 % on ',
					...one.mend.hops.flatMap(
						(hop, at): Text => [
							...(at === 0 ? [] : [', ']),
							refLink(context, hop.from),
							' → ',
							refLink(context, hop.to),
						],
					),
					`: ${factor(one.product)} becomes ${factor(one.mend.productAfter)}.`,
				],
	);
}

function edgeRow(context: ViewContext, edge: EdgeAttempts): Row {
	return anchoredRow(
		edgeAnchor(edge.dependency),
		[refLink(context, edge.from), ' ', muted(basisOf(edge.span))],
		[refLink(context, edge.interface ?? edge.to)],
		cell([`${shownNumber(edge.calls)}`, ...(edge.callsDeclared ? [] : [muted(' not declared')])], edge.calls),
		edge.retries === undefined ? cell([badge('not declared', 'gap')], -1) : cell(`${edge.retries}`, edge.retries),
		cell(edge.budget === undefined ? [muted('none')] : percentText(edge.budget), edge.budget ?? -1),
		cell(factor(edge.attempts), edge.attempts),
		edge.expectedAtHalf === undefined
			? cell([muted('not computable')], -1)
			: cell(factor(Math.min(edge.expectedAtHalf, edge.attempts)), edge.expectedAtHalf),
	);
}

function componentTable(
	context: ViewContext,
	id: string,
	components: readonly AmplifiedComponent[],
	threshold: number,
): Block {
	return table(
		id,
		'What reaches each component when every try fails',
		[
			column('component', 'Component'),
			column('product', 'Attempts on the worst path', 'end'),
			column('path', 'Worst path, and who takes it'),
			column('load', 'Requests, all paths'),
			column('mend', 'What is enough'),
		],
		components.map((one) => componentRow(context, one, threshold)),
		'Nothing is attempted more than once.',
	);
}

function callTable(context: ViewContext, id: string, edges: readonly EdgeAttempts[]): Block {
	return table(
		id,
		'Attempts of synchronous dependencies',
		[
			column('from', 'Caller'),
			column('to', 'Target'),
			column('calls', 'Calls a request', 'end'),
			column('retries', 'Retries', 'end'),
			column('budget', 'Budget', 'end'),
			column('attempts', 'Attempts, all fail', 'end'),
			column('half', 'Attempts, half fail', 'end'),
		],
		edges.map((edge) => edgeRow(context, edge)),
	);
}

/** The report: components by the worst product, loops, then every call. */
export function retriesPage(context: ViewContext): Page {
	const { components, edges, loops, threshold } = context.facts.retryAmplification;
	const undeclared = edges.filter((edge) => edge.retries === undefined).length;
	const above = components.filter((one) => one.product > threshold).length;
	return {
		route: fixedRoutes.retries,
		kind: 'report',
		area: 'resilience',
		title: 'Retries',
		description: `How retries multiply load when something fails: ${counted(above, 'component')} above the limit of ${shownNumber(threshold)} attempts.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'When something fails, every layer above it tries again, and the attempts multiply. This is what arrives at each component when every try fails.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A11', 'analysis A11'),
				`. Paths of calls that somebody waits for, as dependencies allow them; a queue cuts them. Beside each path stands whether a declared flow makes all of its calls. The policy reports products above ${shownNumber(threshold)} into stores and components of tier 1.`,
				...(undeclared === 0
					? []
					: [
							edges.length === 1
								? ' 1 of 1 call does not declare whether it is tried again; what lies behind it says "at least".'
								: ` ${undeclared} of ${edges.length} calls do not declare whether they are tried again; what lies behind them says "at least".`,
						]),
			),
			heading(2, 'components', 'Components by attempts', components.length),
			...openAndFolded(
				components.slice(0, 500),
				({ product }) => product <= threshold,
				(id, some) => componentTable(context, id, some, threshold),
				[
					'components-table',
					'components-below-table',
					'component at or below the limit',
					'components at or below the limit',
				],
			),
			...(loops.length === 0
				? []
				: [
						heading(2, 'loops', 'Calls that come back to where they began', loops.length),
						list(
							loops.map(
								(loop): Text => [
									loop.unbounded ? badge('load has no bound', 'bad') : badge('load dies out', 'good'),
									' ',
									...refList(context, loop.components),
									muted(` (${basisOf(loop.span)})`),
								],
							),
						),
					]),
			heading(2, 'calls', 'Every call that somebody waits for', edges.length),
			...(edges.length === 0
				? [callout('info', 'No call', 'No synchronous dependency is declared.')]
				: openAndFolded(
						[...edges].sort((a, b) => b.attempts - a.attempts),
						({ attempts, retries }) => attempts <= 1 && retries !== undefined,
						(id, some) => callTable(context, id, some),
						['calls-table', 'calls-once-table', 'call that is never tried again', 'calls that are never tried again'],
					)),
		],
	};
}
