import type { CapacityAfterLoss, ZoneProvision } from '#analysis/capacity-after-loss.ts';
import { shownRatio } from '#analysis/capacity-text.ts';
import { shownRate } from '#analysis/serving-capacity.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { cell, column, folded, heading, lead, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink } from '../links.ts';
import { capacityBadge, lossLink, ratioCell } from '../loss-words.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

const ROW_LIMIT = 600;

/** Which failures leave too few copies to carry the load, and by how much. */
export function capacityPage(context: ViewContext): Page {
	const { rows, zones, missing } = context.facts.capacityAfterLoss;
	const count = (...statuses: readonly string[]): number =>
		rows.filter(({ status }) => statuses.includes(status)).length;
	return {
		route: fixedRoutes.capacity,
		kind: 'report',
		area: 'resilience',
		title: 'Capacity after a loss',
		description: `What the copies that are left have to carry when a zone, a region or anything shared is lost: ${count('overload')} overloads.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'When something is lost, the copies that are left take over its load. Load / capacity up to the target is ok, up to 1 hot, above 1 an overload. No autoscaling and no other region is counted.',
			),
			paragraph(
				`${counted(rows.length, 'pair of a loss and a component was', 'pairs of a loss and a component were')} looked at. How: `,
				analysisLink(context, 'A7', 'analysis A7'),
				'. All that a loss does: ',
				link('losses and scenarios', fixedRoutes.losses),
				'.',
			),
			{
				type: 'stats',
				items: [
					{ label: 'overloaded', value: `${count('overload')}`, tone: count('overload') > 0 ? 'bad' : undefined },
					{ label: 'hot', value: `${count('hot')}`, tone: count('hot') > 0 ? 'warning' : undefined },
					{
						label: 'ok',
						value: `${count('ok', 'fits')}`,
						note: count('fits') === 0 ? undefined : `${count('fits')} without a target`,
					},
					{
						label: 'nothing left',
						value: `${count('lost')}`,
						href: fixedRoutes.spof,
						note: 'see single points of failure',
					},
				],
			},
			heading(2, 'losses', 'What is left after each loss', rows.length),
			...(rows.length > ROW_LIMIT ? [paragraph(`The worst ${ROW_LIMIT} are shown.`)] : []),
			...capacityTables(context, rows.slice(0, ROW_LIMIT)),
			heading(2, 'zones', 'Static stability over zones', zones.length),
			paragraph(
				'To lose one of z zones unnoticed, evenly filled zones must hold z / (z - 1) times the load in stock: 2 for two zones, 1.5 for three.',
			),
			zoneTable(context, zones),
			...missingSection(context, missing),
		],
		keywords: ['capacity', 'utilisation', 'overload', 'zone loss', 'static stability', 'headroom'],
	};
}

/** What asks for copies stands open; what is fine, and what only other places help against, can be opened. */
export function capacityTables(
	context: ViewContext,
	rows: readonly CapacityAfterLoss[],
	without?: 'disruption',
): readonly Block[] {
	const having = (...statuses: readonly CapacityAfterLoss['status'][]): readonly CapacityAfterLoss[] =>
		rows.filter(({ status }) => statuses.includes(status));
	const fine = having('ok', 'fits');
	const lost = having('lost');
	const open = rows.filter((one) => !fine.includes(one) && !lost.includes(one));
	const more = (id: string, some: readonly CapacityAfterLoss[], what: string): readonly Block[] =>
		some.length === 0
			? []
			: [
					folded(
						`${counted(some.length, without === undefined ? 'pair' : 'component')} ${what}`,
						capacityTable(context, some, without, id),
					),
				];
	return [
		open.length === 0 && rows.length > 0
			? paragraph('Wherever copies are left after a loss, they are neither overloaded nor hot.')
			: capacityTable(context, open, without),
		...more('capacity-lost-table', lost, 'after which nothing is left'),
		...more('capacity-fine-table', fine, 'after which enough is left'),
	];
}

/** Rows of capacity after a loss; `without` names a column that the page says already. */
function capacityTable(
	context: ViewContext,
	rows: readonly CapacityAfterLoss[],
	without?: 'disruption' | 'component',
	id = 'capacity-table',
): Block {
	return table(
		id,
		'Capacity that is left',
		[
			...(without === 'component' ? [] : [column('component', 'Component')]),
			...(without === 'disruption' ? [] : [column('disruption', 'Without')]),
			column('left', 'Copies left', 'end'),
			column('load', 'Load / capacity', 'end'),
			column('before', 'Before', 'end'),
			column('rho', 'Ratio', 'end'),
			column('status', 'Status', 'filter'),
			column('mend', 'What would help'),
		],
		rows.map((one) => capacityRow(context, one, without)),
		'No component whose capacity is declared loses a copy.',
	);
}

function capacityRow(context: ViewContext, one: CapacityAfterLoss, without?: 'disruption' | 'component'): Row {
	const mend: Text =
		one.standby !== undefined
			? [
					muted(
						`${one.standby.environment} has ${counted(one.standby.copies, 'copy', 'copies')}, ratio ${shownRatio(one.standby.rho)}; no credit given`,
					),
				]
			: one.mend === undefined
				? []
				: [
						`${counted(one.mend.copies, 'copy', 'copies')} more outside `,
						refLink(context, one.mend.outside),
						`: ${shownRatio(one.rho!)} → ${shownRatio(one.mend.rho)}`,
					];
	const retries = one.rhoWithRetries === undefined ? '' : ` (with every retry ${shownRatio(one.rhoWithRetries)})`;
	return row(
		...(without === 'component' ? [] : [[refLink(context, one.component), muted(` ${one.basis}`)] as Text]),
		...(without === 'disruption' ? [] : [[lossLink(context, one.disruption)] as Text]),
		cell(`${one.left} of ${one.copies}`, one.left),
		`${shownRate(one.loadPerSecond)} / ${shownRate(one.capacityPerSecond)}`,
		cell(shownRatio(one.rhoBefore), one.rhoBefore),
		retries === '' ? ratioCell(one.rho) : cell([shownRatio(one.rho!), muted(retries)], one.rho!),
		[capacityBadge(one.status), muted(one.target === undefined ? '' : ` target ${shownRatio(one.target)}`)],
		mend,
	);
}

function zoneTable(context: ViewContext, zones: readonly ZoneProvision[]): Block {
	return table(
		'zones-table',
		'Stock against need',
		[
			column('component', 'Component'),
			column('zones', 'Zones', 'end'),
			column('load', 'Load', 'end'),
			column('need', 'Needs in stock', 'end'),
			column('has', 'Has', 'end'),
			column('enough', 'Enough', 'filter'),
			column('worst', 'Ratio without the fullest zone', 'end'),
			column('mend', 'Add'),
		],
		zones.map((zone) =>
			row(
				[refLink(context, zone.component)],
				cell(`${zone.zones}`, zone.zones),
				cell(shownRate(zone.loadPerSecond), zone.loadPerSecond),
				zone.neededPerSecond === undefined
					? [muted('cannot lose its only zone')]
					: cell(`${shownRate(zone.neededPerSecond)} (x ${shownRatio(zone.factor!)})`, zone.neededPerSecond),
				cell(shownRate(zone.hasPerSecond), zone.hasPerSecond),
				zone.isEnough ? [badge('enough', 'good')] : [badge('not enough', 'warning')],
				ratioCell(zone.worstRho),
				zone.mend === undefined
					? ''
					: [
							...zone.mend.add.flatMap(
								(one, at): Text => [at === 0 ? '' : ', ', `${one.copies} in `, refLink(context, one.zone)],
							),
							`: ${shownRatio(zone.mend.rho)}`,
						],
			),
		),
		'No component whose capacity is declared names the zones of its copies.',
	);
}

/** On the page of a component: what it carries after each loss that leaves it too little. */
export function capacityAfterLossOf(context: ViewContext, component: Ref): readonly Block[] {
	const rows = context.facts.capacityAfterLoss.rows.filter((one) => one.component === component && one.left > 0);
	if (rows.length === 0) return [];
	return section('capacity-after-loss', 'What it carries when something is lost', [
		capacityTable(context, rows.slice(0, 12), 'component'),
		paragraph(link('Capacity after a loss, all components', fixedRoutes.capacity)),
	]);
}
