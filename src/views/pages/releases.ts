import { shownRatio } from '#analysis/capacity-text.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { ReleaseWindow } from '#analysis/release-window.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { cell, column, fact, factList, heading, lead, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink } from '../links.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

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
									`: ${hazard.detail}. `,
									muted(`To mend it: ${hazard.suggestion}.`),
								],
							),
					),
			heading(2, 'windows', 'During a rollout', windows.length),
			table(
				'windows-table',
				'Components during a rollout',
				[
					column('component', 'Component'),
					column('strategy', 'Strategy', 'filter'),
					column('left', 'Copies left', 'end'),
					column('need', 'Needed', 'end'),
					column('rho', 'Load / capacity', 'end'),
					column('fail', 'Too few copies, of the time', 'end'),
					column('exposure', 'First slice meets', 'end'),
					column('bake', 'Watched / slowest alert', 'end'),
				],
				windows.slice(0, ROW_LIMIT).map((window) => windowRow(context, window)),
				'No component says how it is released.',
			),
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
		],
		filters: { kind: ['report'] },
	};
}

const small = (value: number): string => String(Number(value.toPrecision(3)));

function windowRow(context: ViewContext, one: ReleaseWindow): Row {
	const bake = one.bakeMs === undefined ? 'not declared' : shownDuration(one.bakeMs);
	const alert = one.slowestAlertMs === undefined ? 'no alert' : shownDuration(one.slowestAlertMs);
	return row(
		[refLink(context, one.component)],
		one.strategy,
		one.during === undefined ? [badge('not declared', 'gap')] : cell(`${one.during} of ${one.copies}`, one.during),
		cell(`${one.require}`, one.require),
		one.rhoDuring === undefined ? '' : cell(shownRatio(one.rhoDuring), one.rhoDuring),
		one.failDuring === undefined || one.failUsually === undefined
			? ''
			: cell(`${small(one.failDuring)} (else ${small(one.failUsually)})`, one.failDuring),
		one.exposure === undefined
			? ''
			: cell([`${shownNumber(one.exposure.requests)} requests `, muted(one.exposure.basis)], one.exposure.requests),
		cell(`${bake} / ${alert}`, one.bakeMs ?? -1),
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
						found.hazards.map(({ detail, suggestion }): Text => [`${detail}. `, muted(`To mend it: ${suggestion}.`)]),
					),
				]),
		paragraph(link('Release windows of all components', fixedRoutes.releases)),
	]);
}
