import { alertsIn } from '#analysis/alerts.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge, tierBadge } from '../badges.ts';
import { fact, factList, heading, joined, list, paragraph, pictures, section } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { effectsOf } from '../effects.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, code, link, outsideLink, refLink, refList } from '../links.ts';
import { breakersOf, circuitBreakerDiagram } from '../mermaid/circuit-breaker.ts';
import { componentParts } from '../mermaid/component-parts.ts';
import { neighbourBlocks, neighbourhood } from '../mermaid/neighbourhood.ts';
import { distinct, namedBy, targetsAt } from '../model-index.ts';
import type { Block, Fact, Page } from '../page.ts';
import { description } from '../prose.ts';
import { nounFor } from '../quantities.ts';
import { blastRadiusRoute, componentRunbookRoute, whatIfRoute } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { decisionItems, findingBlocks, namedInText, sourceOf } from '../shared-sections.ts';
import { typeWord } from '../type-words.ts';
import { capacityAfterLossOf } from './capacity.ts';
import { alertsSection, failureModesSection, runbooksSection, slosSection } from './component-operation.ts';
import { capacitySection, dataStoreSection, deploymentSection, releaseSection } from './component-running.ts';
import { dependenciesSection, interfacesSection } from './component-wiring.ts';
import { recoveryPointsOf } from './recovery-points.ts';
import { releaseWindowOf } from './releases.ts';

/** Flows a component takes part in, and the business services these serve. */
export function servedBy(
	context: ViewContext,
	component: Ref,
): { readonly flows: readonly Ref[]; readonly services: readonly Ref[] } {
	const flows = distinct((context.index.stepsOf.get(component) ?? []).map((end) => end.flow));
	const services = distinct(flows.flatMap((flow) => context.index.servicesOfFlow.get(flow) ?? []));
	return { flows, services };
}

function summaryFacts(context: ViewContext, component: Entity<'component'>): readonly Fact[] {
	const { data, ref } = component;
	const basis = basisOf(component.span);
	const system = context.index.systemOfComponent.get(ref);
	const party = targetsAt(context.index, ref, 'thirdParty')[0];
	const policy = targetsAt(context.index, ref, 'resiliencePolicy')[0];
	return [
		...fact('On call', [link('What to do when it fails', componentRunbookRoute(ref))]),
		...fact('System', system && [refLink(context, system)], basis),
		...fact('Owner', refList(context, targetsAt(context.index, ref, 'owner')), basis),
		...fact('Type', data.type && typeWord(data.type), basis),
		...fact('Lifecycle', data.lifecycle, basis),
		...fact(
			'State',
			data.stateless === undefined ? undefined : data.stateless ? 'keeps none (stateless)' : 'keeps state',
			basis,
		),
		...fact('Run by', party && [refLink(context, party)], basis),
		...fact(
			'Made with',
			data.tech?.map((one) => [one.name, one.version].filter((part) => part !== undefined).join(' ')).join(', '),
			basis,
		),
		...fact('Data', data.dataClasses?.join(', '), basis),
		...fact('Policy', policy && [refLink(context, policy)], basis),
		...fact('Also known as', data.aliases?.join(', '), basis),
		...fact('Repository', data.repository === undefined ? undefined : [outsideLink(data.repository)], basis),
		...fact('Links', data.links && joined(data.links.map((one) => outsideLink(one.url, one.title ?? one.url))), basis),
		...fact('Reference', [code(ref)]),
	];
}

function stats(context: ViewContext, component: Entity<'component'>): Block {
	const { index, model } = context;
	const { ref } = component;
	const deployment = model.deployments[ref];
	const { flows, services } = servedBy(context, ref);
	const counting = (context.findingsOn.get(ref) ?? []).filter((finding) => finding.counts).length;
	const reached = distinct([...services, ...effectsOf(context, ref).services.map((one) => one.ref)]).length;
	const copies = deployment?.declared ? `${deployment.replicas.length}` : '?';
	return {
		type: 'stats',
		items: [
			{
				label: nounFor(reached, 'business service'),
				value: `${reached}`,
				href: '#services',
				note: `${services.length} directly`,
			},
			{ label: nounFor(flows.length, 'flow'), value: `${flows.length}`, href: '#flows' },
			{
				label: 'depends on',
				value: `${new Set((index.dependenciesFrom.get(ref) ?? []).map((edge) => edge.to)).size}`,
				href: '#dependencies',
			},
			{
				label: 'depend on it',
				value: `${new Set((index.dependenciesTo.get(ref) ?? []).map((edge) => edge.from)).size}`,
				href: '#dependencies',
			},
			{
				label: 'copies',
				value: copies,
				href: '#deployment',
				tone: deployment?.declared ? undefined : 'gap',
				note: deployment?.declared ? `needs ${deployment.require}` : 'not declared',
			},
			{
				label: nounFor(counting, 'finding'),
				value: `${counting}`,
				href: '#findings',
				tone: counting > 0 ? 'warning' : undefined,
			},
		],
	};
}

function servesSections(context: ViewContext, ref: Ref): readonly Block[] {
	const { flows, services } = servedBy(context, ref);
	const reached = effectsOf(context, ref)
		.services.map((one) => one.ref)
		.filter((service) => !services.includes(service));
	const indirect: readonly Block[] =
		reached.length === 0
			? []
			: [
					paragraph(
						'Also affected when it fails, through what depends on it: ',
						...refList(context, reached),
						'. ',
						link('See its blast radius', blastRadiusRoute(ref)),
						', or ',
						link('fail it together with other things', whatIfRoute(ref)),
					),
				];
	return [
		heading(2, 'services', 'Business services it serves', services.length),
		services.length === 0
			? paragraph('No flow of a business service runs through it.')
			: list(services.map((service) => [refLink(context, service)])),
		...indirect,
		heading(2, 'flows', 'Flows it takes part in', flows.length),
		flows.length === 0
			? paragraph('No flow names it.')
			: list(
					flows.map((flow) => {
						const steps = (context.index.stepsOf.get(ref) ?? []).filter((end) => end.flow === flow);
						return [
							refLink(context, flow),
							`, ${steps.length === 1 ? 'step' : 'steps'} ${steps.map((end) => end.step.seq).join(', ')}`,
						];
					}),
				),
	];
}

function otherMentions(context: ViewContext, ref: Ref): readonly Block[] {
	const groups = (
		[
			['Experiments', 'chaos-experiment'],
			['Controls', 'control'],
			['Scenarios', 'scenario'],
		] as const
	).flatMap(([label, kind]) => fact(label, refList(context, namedBy(context.index, ref, kind))));
	const controls = targetsAt(context.index, ref, 'controls').filter(
		(one) => !namedBy(context.index, ref, 'control').includes(one),
	);
	return section(
		'evidence',
		'Tests and controls',
		factList([...groups, ...fact('Controls it states', refList(context, controls))]),
	);
}

/** The page of one component: what it is, what it needs, how it runs, how it fails, and why it is built so. */
export function componentPage(context: ViewContext, component: Entity<'component'>): Page {
	const { ref, data } = component;
	const findings = context.findingsOn.get(ref) ?? [];
	const picture = neighbourhood(context, ref);
	const system = context.index.systemOfComponent.get(ref);
	const decisions = context.decisionsNaming.get(ref) ?? [];
	const alerts = alertsIn(context.model).filter((alert) => alert.component === ref);
	return {
		route: `/components/${component.id}/`,
		kind: 'component',
		area: 'architecture',
		title: component.name,
		description: `${component.name}: ${typeWord(data.type ?? 'component')}${data.tier === undefined ? '' : ` of tier ${data.tier}`}; what it needs, how it runs, how it fails and why it is built so.`,
		eyebrow: 'Component',
		facets: facetsOf(context, [ref]),
		badges: [
			tierBadge(data.tier),
			...(data.type ? [badge(typeWord(data.type))] : []),
			...(data.lifecycle ? [badge(data.lifecycle)] : []),
		],
		crumbs: [
			{ text: 'Components', href: '/components/' },
			...(system === undefined
				? []
				: [
						{
							text: context.model.entities[system]?.name ?? system,
							href: `/systems/${system.slice('system:'.length)}/`,
						},
					]),
		],
		blocks: [
			...description(context, component),
			...factList(summaryFacts(context, component)),
			stats(context, component),
			heading(2, 'findings', 'Findings', findings.length),
			...findingBlocks(context, findings),
			...section('neighbours', 'Neighbours', neighbourBlocks(context, picture)),
			...dependenciesSection(context, ref),
			...section(
				'breakers',
				'Circuit breakers',
				pictures(
					...breakersOf(context, ref).map((edge, at) => circuitBreakerDiagram(context, edge, `breaker-${at + 1}`)),
				),
			),
			...interfacesSection(context, ref),
			...pictures(componentParts(context, ref)),
			...deploymentSection(context, component),
			...dataStoreSection(context, component),
			...recoveryPointsOf(context, ref),
			...capacitySection(context, component),
			...capacityAfterLossOf(context, ref),
			...releaseSection(context, component),
			...releaseWindowOf(context, ref),
			...slosSection(context, component),
			...alertsSection(context, component),
			...failureModesSection(context, ref),
			...runbooksSection(context, component),
			...servesSections(context, ref),
			heading(2, 'decisions', 'Why is it built this way?', decisions.length),
			...(decisions.length === 0
				? [paragraph('No decision names it. A record that lists it under ', code('affects'), ' appears here.')]
				: decisionItems(decisions)),
			...namedInText(context, ref),
			...otherMentions(context, ref),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(component),
		keywords: [
			component.id,
			...(data.aliases ?? []),
			...(data.tags ?? []),
			...alerts.map((alert) => alert.name),
			...(data.repository === undefined ? [] : ['repository', 'source code']),
			...(data.observability?.dashboards === undefined ? [] : ['dashboard']),
			...(Object.keys(data.deployment ?? {}).length === 0 ? [] : ['copies']),
		],
	};
}
