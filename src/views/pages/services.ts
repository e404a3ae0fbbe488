import { toldDuration } from '#analysis/quantities.ts';
import { serviceMapOf } from '#analysis/service-map.ts';
import type { Entity, Ref } from '#model/model.ts';
import { availabilityCell, availabilityFact } from '../availability-words.ts';
import { tierBadge } from '../badges.ts';
import {
	callout,
	cell,
	column,
	fact,
	factList,
	heading,
	joined,
	lead,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { spofsOf } from '../effects.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, link, muted, namesAt, refLink, refList } from '../links.ts';
import { componentOf, distinct, entityOfKind, groupBy, targetsAt } from '../model-index.ts';
import type { Block, Fact, Page, Text } from '../page.ts';
import { description } from '../prose.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, spofRoute } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { componentsAlong, decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { recoveryOf } from './recovery.ts';

/** Components that any flow of a service names, directly. */
export function componentsOfService(context: ViewContext, service: Ref): readonly Ref[] {
	const flows = context.index.flowsOfService.get(service) ?? [];
	return distinct(
		flows.flatMap((flow) =>
			(context.model.steps[flow] ?? []).flatMap((step) => [componentOf(step.from), componentOf(step.to)]),
		),
	).filter((ref) => ref.startsWith('component:'));
}

type Tolerance = NonNullable<Entity<'business-service'>['data']['impactTolerances']>[number];

/** The limit with its unit, unless the metric says the unit already. */
export const limitText = ({ metric, limit, unit }: Tolerance): string =>
	unit === undefined || metric.includes(unit) ? toldDuration(limit) : `${limit} ${unit}`;

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

function registerFacts(context: ViewContext, service: Entity<'business-service'>): readonly Fact[] {
	const { data, ref } = service;
	const basis = basisOf(service.span);
	const combine =
		typeof data.combine === 'object'
			? `at least ${data.combine.atLeast} of its flows must work`
			: data.combine === 'any'
				? 'one of its flows must work'
				: data.combine === 'all'
					? 'all of its flows must work'
					: undefined;
	return [
		...fact('Owner', refList(context, targetsAt(context.index, ref, 'owner')), basis),
		...fact('Outside users', data.externalUsers?.join(', '), basis),
		...fact('Why it is important', data.importanceRationale, basis),
		...fact('Critical function', data.criticalFunctionId, basis),
		...fact('Legal entities', data.legalEntities?.join(', '), basis),
		...fact('Substitutes', joined(namesAt(context, ref, ['substitutes'], data.substitutes)), basis),
		...fact('Works when', combine, basis),
		...fact('People', joined(namesAt(context, ref, ['people'], data.people)), basis),
		...fact('Processes', joined(namesAt(context, ref, ['processes'], data.processes)), basis),
		...fact('Facilities', joined(namesAt(context, ref, ['facilities'], data.facilities)), basis),
		...fact('Information', joined(namesAt(context, ref, ['information'], data.information)), basis),
		...fact('Reviewed', data.reviewed, basis),
		...fact(
			'Cut-offs',
			data.cutOffs?.map((one) => `${one.name} ${one.time}${one.zone === undefined ? '' : ` ${one.zone}`}`).join(', '),
			basis,
		),
		...fact('Objectives', refList(context, targetsAt(context.index, ref, 'slos')), basis),
		...fact('Policy', refList(context, targetsAt(context.index, ref, 'policy')), basis),
		...fact('Controls', refList(context, targetsAt(context.index, ref, 'controls')), basis),
		...fact('Runbooks', refList(context, targetsAt(context.index, ref, 'runbooks')), basis),
	];
}

function spofSection(context: ViewContext, ref: Ref): readonly Block[] {
	const report = spofsOf(context, ref);
	if (report === undefined) {
		const why = context.facts.singlePointsOfFailure.notComputable.find((one) => one.target === ref)?.why;
		return [
			heading(2, 'spof', 'Single points of failure'),
			callout('gap', 'Not computable', why ?? 'It is not a target of the analysis.'),
		];
	}
	const certain = report.down.filter((one) => one.certainty === 'certain');
	const items = report.down
		.slice(0, 10)
		.map(
			(one): Text => [
				refLink(context, one.event.ref, one.event.label),
				muted(` ${one.certainty}${one.beyondPolicyScope ? ', beyond the policy scope' : ''}`),
			],
		);
	const rest = report.down.length - items.length;
	return [
		heading(2, 'spof', 'Single points of failure', report.down.length),
		paragraph(
			`${certain.length} certain and ${report.down.length - certain.length} possible events alone take it down. `,
			link('The report proves each one', spofRoute(ref)),
			'. ',
			link('Cut sets', `${fixedRoutes.cutSets}#${anchorOf(ref)}`),
			' show the pairs and triples.',
		),
		...(items.length === 0 ? [] : [list(rest === 0 ? items : [...items, [muted(`and ${rest} more`)]])]),
	];
}

/** The anchor of a target on a page that lists several. */
export const anchorOf = (ref: Ref): string => ref.replace(/[^a-z0-9-]+/g, '-');

/** The page of one business service: what is promised, what it runs on, what threatens it. */
export function servicePage(context: ViewContext, service: Entity<'business-service'>): Page {
	const { ref, data } = service;
	const components = componentsOfService(context, ref);
	const flows = context.index.flowsOfService.get(ref) ?? [];
	const reached = serviceMapOf(context.model).componentsOf(ref);
	const beyond = reached.filter((one) => !components.includes(one));
	const parties = partiesOf(context, service, reached);
	const byTier = groupBy(
		components,
		(one) => `${entityOfKind(context.index, one, 'component')?.data.tier ?? 'not declared'}`,
	);
	const tolerances = data.impactTolerances ?? [];
	return {
		route: `/services/${service.id}/`,
		kind: 'business-service',
		area: 'architecture',
		title: service.name,
		description: `${service.name}: impact tolerances, flows, single points of failure, components and third parties.`,
		eyebrow: 'Business service',
		facets: facetsOf(context, [ref]),
		badges: data.tier === undefined ? [] : [tierBadge(data.tier)],
		crumbs: [{ text: 'Business services', href: '/services/' }],
		blocks: [
			...description(context, service),
			...factList([...availabilityFact(context, ref), ...registerFacts(context, service)]),
			heading(2, 'tolerances', 'Impact tolerances', tolerances.length),
			table(
				'tolerances-table',
				'Impact tolerances',
				[
					column('metric', 'Metric'),
					column('limit', 'Limit', 'end'),
					column('why', 'Why'),
					column('by', 'Set by'),
					column('reviewed', 'Reviewed'),
				],
				tolerances.map((one) =>
					row(
						one.metric,
						limitText(one),
						one.rationale ?? '',
						[one.setBy, one.regulator].filter((part) => part !== undefined).join(', '),
						one.reviewed ?? '',
					),
				),
				'No impact tolerance is declared.',
			),
			heading(2, 'flows', 'Flows', flows.length),
			flows.length === 0
				? paragraph('No flow is declared, so nothing can be computed about it.')
				: list(flows.map((flow) => [refLink(context, flow)])),
			...spofSection(context, ref),
			...recoveryOf(context, ref),
			heading(2, 'components', 'Components', reached.length),
			...factList([
				...[...byTier]
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([tier, refs]) => ({ label: `In its flows, tier ${tier}`, value: refList(context, refs, 40) })),
				...fact('Reached through these', refList(context, beyond, 40)),
			]),
			...section('third-parties', 'Third parties', parties.length === 0 ? [] : [list(parties)], parties.length),
			...communicationSection(service),
			...findingsSection(context, ref),
			...decisionsSection(context, ref, componentsAlong(context, context.index.flowsOfService.get(ref) ?? [])),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(service),
		keywords: [service.id, ...(data.tags ?? [])],
	};
}

/** Third parties of a service, each with the components that it enters through; the same reading as the concentration report. */
function partiesOf(
	context: ViewContext,
	{ ref }: Entity<'business-service'>,
	reached: readonly Ref[],
): readonly Text[] {
	const { tables, thirdPartiesOf } = context.facts.concentration;
	const holders = tables.find((one) => one.by === 'third-party')?.holders ?? [];
	return holders
		.filter((holder) => holder.services.includes(ref))
		.map((holder): Text => {
			const through = reached.filter((one) => thirdPartiesOf(one).includes(holder.ref));
			const party = refLink(context, holder.ref);
			return through.length === 0
				? [party, muted(' named by the service itself')]
				: [party, ' through ', ...refList(context, through, 4)];
		});
}

function communicationSection(service: Entity<'business-service'>): readonly Block[] {
	const { communications = [], regulatorNotification: notice } = service.data;
	const facts = [
		...communications.flatMap((one) =>
			fact(
				one.audience,
				[one.channel, one.within === undefined ? undefined : `within ${toldDuration(one.within)}`, one.template]
					.filter((part) => part !== undefined)
					.join('; '),
			),
		),
		...(notice === undefined
			? []
			: fact(
					'Regulator',
					[notice.authority, notice.within === undefined ? undefined : `within ${toldDuration(notice.within)}`]
						.filter((part) => part !== undefined)
						.join(', '),
				)),
	];
	return section('communication', 'Who is told', factList(facts));
}
