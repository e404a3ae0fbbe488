import { shownDuration } from '#analysis/quantities.ts';
import { recoveryTargetsOf } from '#analysis/recovery-targets.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, lead, leftOut, openAndFolded, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink, refList, sentence } from '../links.ts';
import { leastLossText, lossIndex, lossLink, pointSort, pointText } from '../loss-words.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Page, Text } from '../page.ts';
import { fixedRoutes } from '../routes.ts';

const ROW_LIMIT = 800;

/** How much of each store is lost in each event, and where the rest comes back from. */
export function recoveryPointsPage(context: ViewContext): Page {
	const { points, groups, flows, missing } = context.facts.recoveryPoints;
	const hit = points.filter((point) => point.kind !== 'value' || point.milliseconds > 0);
	const lost = points.filter(({ kind }) => kind === 'lost').length;
	const gaps = groups.filter(({ milliseconds }) => milliseconds !== 0);
	const stores = new Set(points.map(({ store }) => store)).size;
	return {
		route: fixedRoutes.recoveryPoints,
		kind: 'report',
		area: 'resilience',
		title: 'Recovery points',
		description: `How much data ${stores} stores lose when a place is lost or data is damaged, and where the rest comes back from.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'A synchronous copy that survives loses nothing, one that lags loses its lag, a backup its age. Damage to the data is in every copy, so only a state from before helps.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A9', 'analysis A9'),
				'. How long it takes: ',
				link('recovery times', fixedRoutes.recovery),
				'.',
			),
			{
				type: 'stats',
				items: [
					{ label: 'stores', value: `${stores}` },
					{ label: 'losses of a store that cost nothing', value: `${points.length - hit.length}` },
					{
						label: 'that cost data',
						value: `${hit.length - lost - points.filter(({ kind }) => kind === 'not-computable').length}`,
					},
					{ label: 'lost for good', value: `${lost}`, tone: lost > 0 ? 'bad' : undefined },
				],
			},
			heading(2, 'stores', 'Where data is lost', hit.length),
			...pointTables(context, hit.slice(0, ROW_LIMIT)),
			...leftOut(ROW_LIMIT, hit.length),
			heading(2, 'flows', 'Per flow: the most that a system of record it writes loses'),
			...flowTables(context, flows),
			...section(
				'groups',
				'Stores that belong together and come back to different moments',
				gaps.length === 0
					? []
					: [
							table(
								'groups-table',
								'Gaps between stores of one group',
								[
									column('group', 'Group', 'filter'),
									column('disruption', 'Without'),
									column('gap', 'Gap', 'end'),
									column('stores', 'Each'),
								],
								gaps.map((gap) =>
									row(
										gap.group,
										[lossLink(context, gap.disruption)],
										gap.milliseconds === undefined
											? [badge('not computable', 'gap')]
											: cell(shownDuration(gap.milliseconds), gap.milliseconds),
										[...refList(context, gap.stores), muted(` ${gap.basis}`)],
									),
								),
							),
						],
				gaps.length,
			),
			...missingSection(context, missing),
		],
		keywords: ['RPO', 'backup', 'data loss', 'replication lag', 'corruption', 'point in time'],
	};
}

type Points = ViewContext['facts']['recoveryPoints']['points'];

/** Nothing is lost, or only what can be made again from elsewhere. */
const isBearable = (point: Points[number]): boolean =>
	(point.kind === 'value' && point.milliseconds === 0) || (point.kind !== 'not-computable' && !point.systemOfRecord);

/** What systems of record lose stands open; copies of data that stand elsewhere too, and what loses nothing, can be opened. */
export const pointTables = (context: ViewContext, points: Points, without?: 'disruption'): readonly Block[] =>
	openAndFolded(points, isBearable, (id, some) => pointTable(context, some, without, id), [
		'points-table',
		'points-bearable-table',
		'loss that costs nothing, or data of no system of record',
		'losses that cost nothing, or data of no system of record',
	]);

/** Recovery points as a table; `without` names a column that the page says already. */
function pointTable(
	context: ViewContext,
	points: Points,
	without?: 'store' | 'disruption',
	id = 'points-table',
): Block {
	return table(
		id,
		'Recovery points',
		[
			...(without === 'store' ? [] : [column('store', 'Store')]),
			...(without === 'disruption' ? [] : [column('disruption', 'After the loss of')]),
			column('loss', 'Loses', 'end'),
			column('record', 'System of record', 'filter'),
			column('basis', 'Because'),
		],
		points.map((point) =>
			row(
				...(without === 'store' ? [] : [[refLink(context, point.store)] as Text]),
				...(without === 'disruption'
					? []
					: [point.disruption === 'corruption' ? 'logical damage' : ([lossLink(context, point.disruption)] as Text)]),
				cell(pointText(point), pointSort(point)),
				point.systemOfRecord ? 'yes' : 'no',
				sentence(context, point.basis),
			),
		),
		'Nothing is lost.',
	);
}

type FlowPoint = ViewContext['facts']['recoveryPoints']['flows'][number];

/** Flows that lose more than is allowed, or for which that is not known, stand open. */
function flowTables(context: ViewContext, flows: readonly FlowPoint[]): readonly Block[] {
	const { disruptions } = lossIndex(context);
	const losing = flows.filter(({ milliseconds }) => milliseconds !== 0);
	const rows = losing.slice(0, ROW_LIMIT).map((one) => {
		const found = disruptions.get(one.disruption);
		const target = found && recoveryTargetsOf(context.model, { kind: 'flow', ref: one.flow }, found).rpoMs;
		return {
			one,
			target,
			isOver: target !== undefined && (one.isLost || (one.milliseconds ?? one.atLeast ?? 0) > target),
		};
	});
	return [
		...openAndFolded(
			rows,
			({ one, target, isOver }) => target !== undefined && !isOver && one.milliseconds !== undefined,
			(id, some) => flowTable(context, id, some),
			['flows-table', 'flows-within-table', 'pair within what is allowed', 'pairs within what is allowed'],
		),
		...leftOut(ROW_LIMIT, losing.length),
	];
}

function flowTable(
	context: ViewContext,
	id: string,
	rows: readonly { readonly one: FlowPoint; readonly target: number | undefined; readonly isOver: boolean }[],
): Block {
	return table(
		id,
		'Recovery point per flow',
		[
			column('flow', 'Flow'),
			column('disruption', 'Without'),
			column('loss', 'Loses', 'end'),
			column('target', 'Allowed', 'end'),
			column('store', 'Decided by'),
		],
		rows.map(({ one, target, isOver }) => {
			const loss: Text = one.isLost
				? [badge('lost for good', 'bad')]
				: one.milliseconds === undefined
					? leastLossText(one.atLeast)
					: [shownDuration(one.milliseconds)];
			return row(
				[refLink(context, one.flow)],
				[lossLink(context, one.disruption)],
				cell(
					[...loss, ...(isOver ? [' ', badge('over target', 'warning')] : [])],
					one.isLost ? Number.MAX_SAFE_INTEGER : (one.milliseconds ?? one.atLeast ?? -1),
				),
				target === undefined ? [muted('no target')] : cell(shownDuration(target), target),
				[refLink(context, one.store)],
			);
		}),
		'No flow writes a system of record that loses anything.',
	);
}

/** On the page of a store: what each event costs. */
export function recoveryPointsOf(context: ViewContext, component: Ref): readonly Block[] {
	const own = context.facts.recoveryPoints.points.filter(({ store }) => store === component);
	if (own.length === 0) return [];
	return section('recovery-points', 'What is lost when something happens', [
		pointTable(context, own.slice(0, 20), 'store'),
		paragraph(link('Recovery points of all stores', fixedRoutes.recoveryPoints)),
	]);
}
