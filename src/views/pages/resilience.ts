import { heading, lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, muted, refLink, titleOf } from '../links.ts';
import type { Block, Page, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { blastRadiusRoute, fixedRoutes } from '../routes.ts';
import { computableTargets, reportGroups } from './resilience-reports.ts';

/** The way in to what is computed: every report, and what each says in one figure. */
export function resiliencePage(context: ViewContext): Page {
	const { facts } = context;
	const { targets } = facts.availability;
	const computable = computableTargets(context);
	const largest = facts.blastRadius.overview.slice(0, 5);
	return {
		route: fixedRoutes.resilience,
		kind: 'index',
		area: 'resilience',
		title: 'Resilience',
		description:
			'Computed reports: single points of failure, blast radius, cut sets, placement, concentration, findings and model quality.',
		crumbs: [],
		blocks: [
			lead(
				'What follows from the declared architecture. Every line shows the path that proves it and the file it rests on; what is not declared is shown as a gap.',
			),
			...reportGroups(context).flatMap(({ id, title, cards }): readonly Block[] => [
				...(title === undefined ? [] : [heading(2, id, title)]),
				{ type: 'cards', columns: 3, items: cards },
			]),
			heading(2, 'largest', 'The largest blast radii'),
			largest.length === 0
				? paragraph('Nothing is declared that could be lost.')
				: list(
						largest.map(
							(one): Text => [
								link(titleOf(context, one.subject), blastRadiusRoute(one.subject)),
								`: ${counted(one.servicesDown, 'business service')} and ${counted(one.flowsDown, 'flow')} down`,
							],
						),
					),
			heading(2, 'not-computable', 'What cannot be computed'),
			...(facts.singlePointsOfFailure.notComputable.length === 0
				? [paragraph(muted('What fails with what could be told for every flow and business service.'))]
				: [
						list(
							facts.singlePointsOfFailure.notComputable.map(
								(one): Text => [refLink(context, one.target), `: ${one.why}`],
							),
						),
					]),
			...(computable === targets.length
				? []
				: [
						paragraph(
							'No availability, because a value is missing: ',
							link(`${targets.length - computable} of ${counted(targets.length, 'target')}`, fixedRoutes.availability),
							'.',
						),
					]),
		],
	};
}
