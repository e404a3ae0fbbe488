import type { AvailabilityOfTarget } from '#analysis/availability.ts';
import { cutOffText } from '#analysis/cut-off-deadlines.ts';
import { probabilitiesByField } from '#analysis/needed-probabilities.ts';
import { toldDuration } from '#analysis/quantities.ts';
import { serviceMapOf } from '#analysis/service-map.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Ref } from '#model/model.ts';
import { availabilityPercents } from '../availability-range.ts';
import { tierBadge } from '../badges.ts';
import { callout, column, fact, factList, heading, joined, list, paragraph, row, section, table } from '../blocks.ts';
import { certaintyCounts } from '../certainty-words.ts';
import type { ViewContext } from '../context.ts';
import { spofsOf } from '../effects.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, link, muted, namesAt, refLink, refList } from '../links.ts';
import { toleranceClocksOf } from '../loss-words.ts';
import { componentOf, distinct, entityOfKind, targetsAt } from '../model-index.ts';
import type { Block, Fact, Page, Text, Tone } from '../page.ts';
import { description } from '../prose.ts';
import { availabilityPercent, counted, minutesText, nounFor } from '../quantities.ts';
import { availabilityRoute, fixedRoutes, spofRoute } from '../routes.ts';
import { serviceMessages } from '../runbook/service-messages.ts';
import { facetsOf } from '../search-facets.ts';
import { componentsAlong, dangersTo, decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { cutOffsOf } from './cut-offs.ts';
import { recoveryOf } from './recovery.ts';
import { anchorOf, limitText } from './services.ts';

/** Components that any flow of a service names, directly. */
function componentsOfService(context: ViewContext, service: Ref): readonly Ref[] {
	const flows = context.index.flowsOfService.get(service) ?? [];
	return distinct(
		flows.flatMap((flow) =>
			(context.model.steps[flow] ?? []).flatMap((step) => [componentOf(step.from), componentOf(step.to)]),
		),
	).filter((ref) => ref.startsWith('component:'));
}

/** What whoever deals with the service asks for first. */
function mainFacts(context: ViewContext, { data, ref, span }: Entity<'business-service'>): readonly Fact[] {
	const basis = basisOf(span);
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
		...fact('Works when', combine, basis),
		...fact('Cut-offs', data.cutOffs?.map(cutOffText).join(', '), basis),
		...fact('Policy', refList(context, targetsAt(context.index, ref, 'policy')), basis),
		...fact('Objectives', refList(context, targetsAt(context.index, ref, 'slos')), basis),
		...fact('Runbooks', refList(context, targetsAt(context.index, ref, 'runbooks')), basis),
	];
}

/** What a register of important business services asks for besides: whom it serves, why it matters, and what it stands on. */
function registerFacts(context: ViewContext, { data, ref, span }: Entity<'business-service'>): readonly Fact[] {
	const basis = basisOf(span);
	return [
		...fact('Outside users', data.externalUsers?.join(', '), basis),
		...fact('Why it is important', data.importanceRationale, basis),
		...fact('Critical function', data.criticalFunctionId, basis),
		...fact('Legal entities', data.legalEntities?.join(', '), basis),
		...fact('Substitutes', joined(namesAt(context, ref, ['substitutes'], data.substitutes)), basis),
		...fact('People', joined(namesAt(context, ref, ['people'], data.people)), basis),
		...fact('Processes', joined(namesAt(context, ref, ['processes'], data.processes)), basis),
		...fact('Facilities', joined(namesAt(context, ref, ['facilities'], data.facilities)), basis),
		...fact('Information', joined(namesAt(context, ref, ['information'], data.information)), basis),
		...fact('Controls', refList(context, targetsAt(context.index, ref, 'controls')), basis),
		...fact('Reviewed', data.reviewed, basis),
	];
}

/** What is promised, how far it is kept, and what threatens it, in figures that lead to their proof. */
function stats(context: ViewContext, { data, ref }: Entity<'business-service'>): Block {
	const duration = data.impactTolerances?.find((one) => one.metric === 'duration');
	const clocks = toleranceClocksOf(context, ref);
	const over = clocks.filter(({ verdict }) => verdict === 'exceeds').length;
	const unknown = clocks.filter(({ verdict }) => verdict === 'unknown').length;
	const down = spofsOf(context, ref)?.down;
	const certain = down?.filter((one) => one.certainty === 'certain').length;
	const flows = context.index.flowsOfService.get(ref)?.length ?? 0;
	const own = context.findingsOn.get(ref) ?? [];
	const counting = own.filter((finding) => finding.counts).length;
	// Those of what it runs on stand below as well, and a bare 0 would hide them.
	const dangers = dangersTo(context, ref).length;
	return {
		type: 'stats',
		items: [
			{
				label: 'impact tolerance',
				value: duration === undefined ? '?' : limitText(duration),
				href: '#tolerances',
				tone: duration === undefined ? 'gap' : undefined,
				note: duration === undefined ? 'not declared' : undefined,
			},
			...(duration === undefined || clocks.length === 0
				? []
				: [
						{
							label: nounFor(over, 'loss over tolerance', 'losses over tolerance'),
							value: `${over}`,
							href: '#recovery',
							tone: over > 0 ? ('bad' as const) : unknown > 0 ? ('gap' as const) : undefined,
							note: unknown === 0 ? `of ${clocks.length}` : `of ${clocks.length}, ${unknown} unknown`,
						},
					]),
			{
				label: nounFor(certain ?? 0, 'single point of failure', 'single points of failure'),
				value: certain === undefined ? '?' : `${certain}`,
				href: '#spof',
				tone: certain === undefined ? 'gap' : certain > 0 ? 'warning' : undefined,
				note:
					certain === undefined
						? 'not computable'
						: down!.length > certain
							? `${down!.length - certain} possible`
							: undefined,
			},
			{ label: 'availability', href: availabilityRoute(ref), ...availabilityStat(context.facts.availability.of(ref)) },
			{ label: nounFor(flows, 'flow'), value: `${flows}`, href: '#flows' },
			{
				label: nounFor(counting, 'finding'),
				value: `${counting}`,
				href: own.length > 0 ? '#findings' : dangers > 0 ? '#dangers' : undefined,
				tone: counting > 0 ? 'warning' : undefined,
				note: dangers === 0 ? undefined : `${dangers} of what it needs`,
			},
		],
	};
}

/** The availability at worst, with how long that is in a month or how it is at best; else what keeps it from being computed. */
function availabilityStat(found: AvailabilityOfTarget | undefined): {
	readonly value: string;
	readonly note: string;
	readonly tone?: Tone;
} {
	switch (found?.kind) {
		case 'exact':
			return {
				value: availabilityPercent(found.figures.unavailability),
				note: `${minutesText(found.figures.minutesPerMonth)} down in 30 days`,
			};
		case 'range': {
			const [worst, best] = availabilityPercents(found.worst.unavailability, found.best.unavailability);
			return { value: worst, note: `at best ${best}` };
		}
		case 'bounds': {
			const [least, most] = availabilityPercents(found.upper, found.lower);
			return { value: least, note: `a bound, at best ${most}` };
		}
		default: {
			const fields = found === undefined ? 0 : probabilitiesByField(found.missing).length;
			return { value: '?', tone: 'gap', note: fields === 0 ? 'not computable' : `${counted(fields, 'field')} missing` };
		}
	}
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
			`Events that alone take it down: ${certaintyCounts(report.down)}. `,
			link('The report proves each one', spofRoute(ref)),
			'. ',
			link('Cut sets', `${fixedRoutes.cutSets}#${anchorOf(ref)}`),
			' show the pairs and triples.',
		),
		...(items.length === 0 ? [] : [list(rest === 0 ? items : [...items, [muted(`and ${rest} more`)]])]),
	];
}

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
			...factList(mainFacts(context, service)),
			stats(context, service),
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
			...cutOffsOf(context, service),
			heading(2, 'components', 'Components', reached.length),
			...factList([
				...[...byTier]
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([tier, refs]) => ({ label: `In its flows, tier ${tier}`, value: refList(context, refs, 40) })),
				...fact('Reached through these', refList(context, beyond, 40)),
			]),
			...section('third-parties', 'Third parties', parties.length === 0 ? [] : [list(parties)], parties.length),
			...section('register', 'Register entry', factList(registerFacts(context, service))),
			...communicationSection(context, service),
			...findingsSection(context, ref),
			...decisionsSection(context, ref, componentsAlong(context, context.index.flowsOfService.get(ref) ?? [])),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(service),
		keywords: [
			service.id,
			...(data.tags ?? []),
			...(data.cutOffs ?? []).map(({ name }) => name),
			...(tolerances.length === 0 ? [] : ['impact tolerance', 'how long may it be down']),
		],
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

function communicationSection(context: ViewContext, service: Entity<'business-service'>): readonly Block[] {
	const { regulatorNotification: notice } = service.data;
	const facts =
		notice === undefined
			? []
			: fact(
					'Regulator',
					[notice.authority, notice.within === undefined ? undefined : `within ${toldDuration(notice.within)}`]
						.filter((part) => part !== undefined)
						.join(', '),
				);
	return section('communication', 'Who is told', [...serviceMessages(context, service), ...factList(facts)]);
}
