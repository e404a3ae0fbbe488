import { shownCount, toldDuration } from '#analysis/quantities.ts';
import type { Entity, Ref } from '#model/model.ts';
import { availabilityCell } from '../availability-words.ts';
import { cell, column, lead, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { spofsOf } from '../effects.ts';
import { link, muted, refLink, refList } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { spofRoute } from '../routes.ts';

type Tolerance = NonNullable<Entity<'business-service'>['data']['impactTolerances']>[number];

/** The limit with its unit, unless the metric says the unit already. */
export const limitText = ({ metric, limit, unit }: Tolerance): string =>
	unit === undefined || metric.includes(unit) ? told(limit) : `${told(limit)} ${unit}`;

/** A count as sentences have it, `20,000`; a time as readers are told it, `4 h`. */
const told = (limit: Tolerance['limit']): string =>
	typeof limit === 'number' && Number.isInteger(limit) ? shownCount(limit) : toldDuration(limit);

/** Tolerances in a few words: `4 h; payments that cannot be recovered: 0`. */
export const toleranceWords = (tolerances: readonly Tolerance[] = []): string =>
	tolerances.map((one) => (one.metric === 'duration' ? limitText(one) : `${one.metric}: ${limitText(one)}`)).join('; ');

/** The register of business services. */
export function servicesPage(context: ViewContext): Page {
	const services = context.model.byKind['business-service'];
	return {
		route: '/services/',
		kind: 'index',
		area: 'architecture',
		title: 'Business services',
		description: `${counted(services.length, 'business service')} with impact tolerances, flows and single points of failure.`,
		keywords: ['cut-off', 'impact tolerance', 'how long may it be down'],
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead(
				'A business service is what people outside depend on. Everything else on this site matters because of these.',
			),
			table(
				'services',
				'Business services',
				[
					column('service', 'Service'),
					column('owner', 'Owner', 'filter'),
					column('tolerance', 'Impact tolerance'),
					column('flows', 'Flows', 'end'),
					column('spofs', 'Single points of failure', 'end'),
					column('availability', 'Availability', 'end'),
				],
				services.map((service) => {
					const down = spofsOf(context, service.ref)?.down.filter((one) => one.certainty === 'certain').length;
					const flows = context.index.flowsOfService.get(service.ref)?.length ?? 0;
					const words = toleranceWords(service.data.impactTolerances);
					return row(
						[refLink(context, service.ref)],
						refList(context, targetsAt(context.index, service.ref, 'owner')),
						words === '' ? [muted('not declared')] : words,
						cell(`${flows}`, flows),
						down === undefined ? [muted('not computable')] : cell([link(`${down}`, spofRoute(service.ref))], down),
						availabilityCell(context, service.ref),
					);
				}),
				'No business service is declared.',
			),
		],
	};
}

/** The anchor of a target on a page that lists several. */
export const anchorOf = (ref: Ref): string => ref.replace(/[^a-z0-9-]+/g, '-');
