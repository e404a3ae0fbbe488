import { roundedDuration, shownNumber } from '#analysis/quantities.ts';
import { shownRate } from '#analysis/serving-capacity.ts';
import type { ThroughputOfFlow } from '#analysis/throughput.ts';
import { shownYears } from '#analysis/throughput-text.ts';
import { badge } from '../badges.ts';
import { captionOfFirst, cell, column, heading, lead, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, muted, refLink, refList } from '../links.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

const ROW_LIMIT = 500;

/** How much each flow can carry, where it ends, and when that is used up. */
export function throughputPage(context: ViewContext): Page {
	const { flows, missing } = context.facts.throughput;
	const over = flows.filter(isOver).length;
	return {
		route: fixedRoutes.throughput,
		kind: 'report',
		area: 'resilience',
		title: 'Throughput',
		description: `How much ${flows.length} flows can carry and where each ends: ${over} carry less than their peak.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'A flow carries as much as its narrowest component: capacity divided by how often it is asked in one run. Pools, quotas and growth end it too.',
			),
			paragraph('How: ', analysisLink(context, 'A13', 'analysis A13'), '.'),
			heading(2, 'flows', 'Where each flow ends', flows.length),
			table(
				'throughput-table',
				captionOfFirst('Bottlenecks', ROW_LIMIT, flows.length),
				[
					column('flow', 'Flow'),
					column('max', 'Carries at most', 'end'),
					column('peak', 'Peak', 'end'),
					column('room', 'Room', 'filter'),
					column('bottleneck', 'Ends at'),
					column('why', 'Because'),
					column('unknown', 'Not known of'),
				],
				flows.slice(0, ROW_LIMIT).map((flow) => flowRow(context, flow)),
				'No flow is declared.',
			),
			...growthBlocks(context),
			...poolBlocks(context),
			...limitBlocks(context),
			...missingSection(context, missing),
		],
		keywords: ['bottleneck', 'capacity', 'growth', 'pool', 'quota', 'autoscaling', 'Little'],
	};
}

const isOver = ({ maxPerSecond, peakPerSecond }: ThroughputOfFlow): boolean =>
	maxPerSecond !== undefined && peakPerSecond !== undefined && peakPerSecond > maxPerSecond + 1e-9;

function flowRow(context: ViewContext, flow: ThroughputOfFlow): Row {
	const { maxPerSecond: max, peakPerSecond: peak, bottleneck, stations, withOptional, unknown } = flow;
	return row(
		[refLink(context, flow.flow)],
		max === undefined
			? [badge('not computable', 'gap')]
			: cell(
					[
						shownRate(max),
						...(withOptional === undefined
							? []
							: [' ', muted(`${shownRate(withOptional.flowPerSecond)} with its optional calls`)]),
					],
					max,
				),
		peak === undefined ? [badge('not declared', 'gap')] : cell(shownRate(peak), peak),
		max === undefined || peak === undefined
			? ''
			: isOver(flow)
				? [badge('too little', 'bad')]
				: [
						withOptional !== undefined && peak > withOptional.flowPerSecond + 1e-9
							? badge('enough if optional calls are left out', 'warning')
							: unknown.length > 0
								? badge('enough as far as declared', 'neutral')
								: badge('enough', 'good'),
						muted(` ${percentText(peak / max)} used`),
					],
		bottleneck === undefined ? '' : [refLink(context, bottleneck)],
		withOptional === undefined
			? (stations[0]?.basis ?? '')
			: [
					...(stations[0] === undefined ? [] : [`${stations[0].basis}; `]),
					muted('with its optional calls'),
					' ',
					refLink(context, withOptional.component),
					`: ${withOptional.basis}`,
				],
		refList(context, unknown, 4),
	);
}

function growthBlocks(context: ViewContext): readonly Block[] {
	const growth = [...context.facts.throughput.growth].sort((a, b) => (a.years ?? 1e9) - (b.years ?? 1e9));
	const years = (value: number | undefined): Text => [
		value !== undefined && value <= 0 ? badge('over already', 'bad') : shownYears(value),
	];
	return section(
		'growth',
		'When growth uses it up',
		growth.length === 0
			? []
			: [
					table(
						'growth-table',
						captionOfFirst('Years until the limit', ROW_LIMIT, growth.length),
						[
							column('component', 'Component'),
							column('load', 'Load', 'end'),
							column('capacity', 'Capacity', 'end'),
							column('growth', 'Growth a year', 'end'),
							column('target', 'To its target', 'end'),
							column('limit', 'To its limit', 'end'),
						],
						growth
							.slice(0, ROW_LIMIT)
							.map((one) =>
								row(
									[refLink(context, one.component)],
									cell(shownRate(one.loadPerSecond), one.loadPerSecond),
									cell(shownRate(one.capacityPerSecond), one.capacityPerSecond),
									cell(`${one.growthPct} %`, one.growthPct),
									cell(years(one.yearsToTarget), one.yearsToTarget ?? 1e9),
									cell(years(one.years), one.years ?? 1e9),
								),
							),
					),
				],
		growth.length,
	);
}

function poolBlocks(context: ViewContext): readonly Block[] {
	const { pools } = context.facts.throughput;
	return section(
		'pools',
		'Pools, when the other side hangs',
		pools.length === 0
			? []
			: [
					table(
						'pools-table',
						captionOfFirst('Pools', ROW_LIMIT, pools.length),
						[
							column('component', 'Component'),
							column('to', 'Towards'),
							column('size', 'Size', 'end'),
							column('usual', 'Usually in use', 'end'),
							column('hanging', 'Wanted when it hangs', 'end'),
							column('empty', 'Empty after', 'end'),
							column('basis', 'Because'),
						],
						pools
							.slice(0, ROW_LIMIT)
							.map((pool) =>
								row(
									[refLink(context, pool.component)],
									pool.to === undefined ? [badge('not declared', 'gap')] : [refLink(context, pool.to)],
									cell(`${pool.size}`, pool.size),
									pool.usual === undefined ? [muted('no time is stated')] : cell(shownNumber(pool.usual), pool.usual),
									pool.hanging === undefined
										? [badge('not computable', 'gap')]
										: cell(shownNumber(pool.hanging), pool.hanging),
									pool.exhaustedAfterMs === undefined
										? pool.hanging === undefined
											? ''
											: [badge('never', 'good')]
										: cell(
												[badge(roundedDuration(Math.round(pool.exhaustedAfterMs)), 'warning')],
												pool.exhaustedAfterMs,
											),
									pool.basis,
								),
							),
					),
				],
		pools.length,
	);
}

function limitBlocks(context: ViewContext): readonly Block[] {
	const { quotas, scaling } = context.facts.throughput;
	return [
		...section(
			'quotas',
			'Limits set by others',
			quotas.length === 0
				? []
				: [
						table(
							'quotas-table',
							captionOfFirst('Quotas', ROW_LIMIT, quotas.length),
							[
								column('component', 'Component'),
								column('limit', 'Limit'),
								column('most', 'At most', 'end'),
								column('used', 'Used', 'end'),
								column('share', 'Share', 'end'),
								column('years', 'Reached in', 'end'),
							],
							quotas
								.slice(0, ROW_LIMIT)
								.map((one) =>
									row(
										[refLink(context, one.component)],
										one.id,
										cell(shownNumber(one.limit), one.limit),
										one.used === undefined ? [badge('not declared', 'gap')] : cell(shownNumber(one.used), one.used),
										one.share === undefined ? '' : cell(percentText(one.share), one.share),
										one.years === undefined ? [muted('no growth is stated')] : cell(shownYears(one.years), one.years),
									),
								),
						),
					],
			quotas.length,
		),
		...section(
			'scaling',
			'Whether new copies come in time',
			scaling.length === 0
				? []
				: [
						table(
							'scaling-table',
							captionOfFirst('Autoscaling', ROW_LIMIT, scaling.length),
							[
								column('component', 'Component'),
								column('trigger', 'Starts at', 'end'),
								column('then', 'Load when they serve', 'end'),
								column('capacity', 'Capacity', 'end'),
								column('verdict', 'In time', 'filter'),
								column('latest', 'Must start at', 'end'),
							],
							scaling
								.slice(0, ROW_LIMIT)
								.map((one) =>
									row(
										[refLink(context, one.component)],
										cell(percentText(one.trigger), one.trigger),
										cell(shownRate(one.loadThenPerSecond), one.loadThenPerSecond),
										cell(shownRate(one.capacityPerSecond), one.capacityPerSecond),
										[one.isLate ? badge('late', 'bad') : badge('in time', 'good')],
										one.latestTrigger === undefined
											? 'no trigger is early enough'
											: cell(percentText(one.latestTrigger), one.latestTrigger),
									),
								),
						),
					],
			scaling.length,
		),
	];
}
