import { shownRatio } from '#analysis/capacity-text.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { ReleaseWindow } from '#analysis/release-window.ts';
import type { RolloutExposure } from '#analysis/rollout-exposure.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import {
	captionOfFirst,
	cell,
	column,
	fact,
	factList,
	heading,
	joined,
	lead,
	leftOut,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink, refList, sentence } from '../links.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Cell, Fact, Page, Row, Text } from '../page.ts';
import { counted, threeDigits } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { contractsSection } from './contract-moves.ts';

const ROW_LIMIT = 500;

/** What is left of each component while a version is rolled out, and what does not fit together. */
export function releasesPage(context: ViewContext): Page {
	const { windows, missing } = context.facts.releaseWindows;
	const hazards = windows.flatMap((window) => window.hazards.map((hazard) => ({ window, hazard })));
	return {
		route: fixedRoutes.releases,
		kind: 'report',
		area: 'resilience',
		title: 'Release windows',
		description: `What is left of ${counted(windows.length, 'component')} while a version is rolled out: ${counted(hazards.length, 'thing')} that ${hazards.length === 1 ? 'does' : 'do'} not fit together.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'While a version is rolled out fewer copies work, old and new ones stand side by side, and somebody hopes that an alert fires in time. Everything is looked at as it is in that window.',
			),
			paragraph('How: ', analysisLink(context, 'A24', 'analysis A24'), '.'),
			heading(2, 'hazards', 'What does not fit together', hazards.length),
			hazards.length === 0
				? paragraph('Nothing: what is declared about releases fits together.')
				: list(
						hazards
							.slice(0, ROW_LIMIT)
							.map(
								({ window, hazard }): Text => [
									refLink(context, window.component),
									': ',
									...sentence(context, hazard.detail),
									'. To mend it: ',
									...sentence(context, hazard.suggestion),
									'.',
								],
							),
					),
			...(hazards.length === 0 ? [] : leftOut(ROW_LIMIT, hazards.length)),
			...exposedSection(context),
			heading(2, 'windows', 'During a rollout', windows.length),
			table(
				'windows-table',
				captionOfFirst('Components during a rollout', ROW_LIMIT, windows.length),
				[
					column('component', 'Component'),
					column('strategy', 'Strategy', 'filter'),
					column('left', 'Copies left'),
					column('rho', 'Load / capacity', 'end'),
					column('fail', 'Too few copies'),
					column('exposure', 'First slice meets'),
					column('bake', 'Watched'),
				],
				windows.slice(0, ROW_LIMIT).map((window) => windowRow(context, window)),
				'No component says how it is released.',
			),
			...contractsSection(context),
			...missingSection(context, missing),
		],
		keywords: [
			'deployment',
			'rollout',
			'canary',
			'rolling',
			'blue-green',
			'bake time',
			'disruption budget',
			'rollback',
			'contract',
			'compatibility',
		],
	};
}

/** Services that have single points of failure only while something is rolled out, and how much more often they are down. */
function exposedSection(context: ViewContext): readonly Block[] {
	const { windows, exposureOf } = context.facts.releaseWindows;
	const rows = windows.slice(0, ROW_LIMIT).flatMap(({ component }) => {
		const exposure = exposureOf(component);
		return exposure === undefined ? [] : exposedRows(context, exposure);
	});
	return [
		heading(2, 'exposed', 'Services that a rollout exposes', rows.length),
		paragraph(
			'The model is computed anew with the copies away that hurt most: what is a single point of failure only then, and how much of the time the service would be down if the rollout never ended.',
		),
		...leftOut(ROW_LIMIT, windows.length),
		table(
			'exposed-table',
			'Business services during a rollout',
			[
				column('service', 'Business service'),
				column('component', 'While this is rolled out'),
				column('spofs', 'Fails then with the loss of'),
				column('during', 'Down, of the time'),
			],
			rows,
			'No rollout takes a business service closer to a failure.',
		),
	];
}

function exposedRows(context: ViewContext, exposure: RolloutExposure): readonly Row[] {
	const services = [
		...new Set(
			[...exposure.interrupted, ...exposure.spofs.flatMap(({ targets }) => targets)].map(({ target }) => target),
		),
	].filter((target) => target.startsWith('business-service:'));
	return services
		.sort()
		.map((service) =>
			row(
				[refLink(context, service)],
				[refLink(context, exposure.component)],
				spofText(context, exposure, service),
				duringText(exposure, service),
			),
		);
}

/** What takes a target down during the rollout and not otherwise. */
function spofText(context: ViewContext, { interrupted, spofs }: RolloutExposure, target: Ref): Text {
	if (interrupted.some((one) => one.target === target)) return [badge('DOWN', 'down'), ' for as long as it lasts'];
	const own = spofs.filter(({ targets }) => targets.some((one) => one.target === target));
	const copies = own.filter(({ event }) => event.component !== undefined);
	const places = own.filter(({ event }) => event.component === undefined);
	return joined([
		...(copies.length === 0 ? [] : [`each copy (${copies.length})`]),
		...places.slice(0, 6).map(({ event }) => refLink(context, event.ref)),
		...(places.length > 6 ? [`${places.length - 6} more`] : []),
	]);
}

function duringText({ interrupted, availability }: RolloutExposure, target: Ref): Cell {
	if (interrupted.some((one) => one.target === target)) return cell('1', 1);
	const found = availability?.find((one) => one.target === target);
	if (found === undefined) return cell([badge('not computable', 'gap')], -1);
	const some = found.triedAll ? '' : '; not every choice of copies was tried';
	return cell([threeDigits(found.during), muted(`, else ${threeDigits(found.usually)}${some}`)], found.during);
}

function windowRow(context: ViewContext, one: ReleaseWindow): Row {
	const bake = one.bakeMs === undefined ? 'not declared' : shownDuration(one.bakeMs);
	const alert = one.slowestAlertMs === undefined ? 'not known' : shownDuration(one.slowestAlertMs);
	return row(
		[refLink(context, one.component)],
		one.strategy,
		one.during === undefined
			? [badge('not declared', 'gap'), muted(` ${one.require} needed`)]
			: cell([`${one.during} of ${one.copies}`, muted(`, ${one.require} needed`)], one.during),
		one.rhoDuring === undefined ? '' : cell(shownRatio(one.rhoDuring), one.rhoDuring),
		one.failDuring === undefined || one.failUsually === undefined
			? ''
			: cell(
					[threeDigits(one.failDuring), muted(`, else ${threeDigits(one.failUsually)} of the time`)],
					one.failDuring,
				),
		one.exposure === undefined
			? ''
			: cell([`${shownNumber(one.exposure.requests)} requests `, muted(one.exposure.basis)], one.exposure.requests),
		one.strategy === 'canary' || one.bakeMs !== undefined
			? cell([bake, muted(`, slowest alert ${alert}`)], one.bakeMs ?? -1)
			: '',
	);
}

/** On the page of a component: what a rollout leaves, and what does not fit. */
export function releaseWindowOf(context: ViewContext, component: Ref): readonly Block[] {
	const found = context.facts.releaseWindows.windows.find((one) => one.component === component);
	if (found === undefined) return [];
	return section('release-window', 'During a rollout', [
		...factList([
			...fact(
				'Copies left',
				found.during === undefined
					? [badge('not declared', 'gap')]
					: `${found.during} of ${found.copies}, ${found.require} needed`,
			),
			...exposureFacts(context, component),
			...fact('Load / capacity', found.rhoDuring === undefined ? undefined : shownRatio(found.rhoDuring)),
			...fact(
				'First slice meets',
				found.exposure === undefined
					? undefined
					: [`${shownNumber(found.exposure.requests)} requests `, muted(found.exposure.basis)],
			),
		]),
		...(found.hazards.length === 0
			? []
			: [
					list(
						found.hazards.map(
							({ detail, suggestion }): Text => [
								...sentence(context, detail),
								'. To mend it: ',
								...sentence(context, suggestion),
								'.',
							],
						),
					),
				]),
		paragraph(link('Release windows of all components', fixedRoutes.releases)),
	]);
}

function exposureFacts(context: ViewContext, component: Ref): readonly Fact[] {
	const exposure = context.facts.releaseWindows.exposureOf(component);
	if (exposure === undefined) return [];
	const down = exposure.interrupted.map(({ target }) => target);
	const events = exposure.spofs.map(({ event }) => event);
	const hit = [...new Set(exposure.spofs.flatMap(({ targets }) => targets.map(({ target }) => target)))].sort();
	const places = events.filter((event) => event.component === undefined).map(({ ref }) => ref);
	const copies = events.length - places.length;
	return [
		...fact('Down for as long as it lasts', refList(context, down, 12)),
		...fact(
			'Single points of failure only then',
			events.length === 0
				? undefined
				: joined([
						...(copies === 0 ? [] : [`each copy (${copies})`]),
						...(places.length === 0 ? [] : [refList(context, places, 8)]),
					]),
		),
		...fact('Which then stop', refList(context, hit, 12)),
	];
}
