import type { BlastRadiusSummary } from '#analysis/blast-radius.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { cell, column, fact, factList, heading, lead, paragraph, row, section, table, tree } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, link, muted, refLink, refList } from '../links.ts';
import { domainTree } from '../mermaid/domain-tree.ts';
import { domainChain, targetsAt } from '../model-index.ts';
import type { Page, TreeItem } from '../page.ts';
import { description } from '../prose.ts';
import { counted, quantityText } from '../quantities.ts';
import { blastRadiusRoute, lossRoute, whatIfRoute } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { typeWord } from '../type-words.ts';

function treeItem(context: ViewContext, ref: Ref, above: readonly Ref[]): TreeItem {
	const children = (context.index.domainChildren.get(ref) ?? []).filter((child) => !above.includes(child));
	const inside = context.index.componentsInDomain.get(ref)?.length ?? 0;
	return {
		text: [refLink(context, ref), muted(` ${counted(inside, 'component')}`)],
		children: children.map((child) => treeItem(context, child, [...above, ref])),
	};
}

/** All failure domains: the tree of places, then the table. */
export function failureDomainsPage(context: ViewContext): Page {
	const domains = context.model.byKind['failure-domain'];
	const roots = domains.filter((domain) => context.model.domainParents[domain.ref] === undefined);
	const picture = domainTree(context);
	return {
		route: '/failure-domains/',
		kind: 'index',
		area: 'architecture',
		title: 'Failure domains',
		description: `${counted(domains.length, 'failure domain')}: what fails together, from hosts to providers, certificates and teams.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead(
				'Everything in one failure domain fails with it: a zone, a region, a provider, a certificate, a release train, a team.',
			),
			...(picture === undefined ? [] : [{ type: 'diagram' as const, diagram: picture }]),
			table(
				'failure-domains',
				'Failure domains',
				[
					column('domain', 'Failure domain'),
					column('type', 'Type', 'filter'),
					column('parent', 'Stands in'),
					column('components', 'Components', 'end'),
					column('blast', 'If it fails'),
				],
				domains.map((domain) => {
					const inside = context.index.componentsInDomain.get(domain.ref)?.length ?? 0;
					const parent = context.model.domainParents[domain.ref];
					return row(
						[refLink(context, domain.ref)],
						typeWord(domain.data.type),
						parent === undefined ? '' : [refLink(context, parent)],
						cell(`${inside}`, inside),
						[link('blast radius', blastRadiusRoute(domain.ref))],
					);
				}),
				'No failure domain is declared.',
			),
			...section(
				'tree',
				'As a tree',
				roots.length === 0 ? [] : [tree(roots.map((root) => treeItem(context, root.ref, [])))],
			),
		],
	};
}

/** `2 business services and 1 flow`: what there is none of is not counted. */
const countedBoth = (services: number, flows: number): string =>
	[services === 0 ? [] : counted(services, 'business service'), flows === 0 ? [] : counted(flows, 'flow')]
		.flat()
		.join(' and ');

/** What its loss takes down for certain, and what it only degrades. */
function certainEffects({ servicesDown, flowsDown, servicesDegraded, flowsDegraded }: BlastRadiusSummary): string {
	const down = servicesDown + flowsDown;
	const degraded = servicesDegraded + flowsDegraded;
	const goesDown =
		down === 0
			? 'No business service or flow certainly goes down'
			: `${countedBoth(servicesDown, flowsDown)} certainly ${down === 1 ? 'goes' : 'go'} down`;
	if (degraded === 0) return `${goesDown}. `;
	return `${goesDown}; ${countedBoth(servicesDegraded, flowsDegraded)} ${degraded === 1 ? 'degrades' : 'degrade'}. `;
}

/** The page of one failure domain: who stands in it and what its loss does. */
export function failureDomainPage(context: ViewContext, domain: Entity<'failure-domain'>): Page {
	const { ref, data } = domain;
	const basis = basisOf(domain.span);
	const inside = context.index.componentsInDomain.get(ref) ?? [];
	const covers = (other: Ref): boolean => other === ref || domainChain(context.index, other).includes(ref);
	const radius = context.facts.blastRadius.overview.find((one) => one.subject === ref);
	return {
		route: `/failure-domains/${domain.id}/`,
		kind: 'failure-domain',
		area: 'architecture',
		title: domain.name,
		description: `${domain.name} (${typeWord(data.type)}): ${counted(inside.length, 'component')} in it, and what happens when it fails.`,
		eyebrow: 'Failure domain',
		facets: facetsOf(context, [ref]),
		badges: [badge(typeWord(data.type))],
		crumbs: [{ text: 'Failure domains', href: '/failure-domains/' }],
		blocks: [
			...description(context, domain),
			...factList([
				...fact('Stands in', refList(context, domainChain(context.index, ref)), basis),
				...fact('Holds', refList(context, context.index.domainChildren.get(ref) ?? [], 30)),
				...fact('Owner', refList(context, targetsAt(context.index, ref, 'owner')), basis),
				...fact('Run by', refList(context, targetsAt(context.index, ref, 'thirdParty')), basis),
				...fact('Location', data.location, basis),
				...fact('Expires', data.expires, basis),
				...fact(
					'Unavailability',
					data.unavailability === undefined ? undefined : quantityText(data.unavailability),
					basis,
				),
				...fact('Time between failures', data.mtbf === undefined ? undefined : quantityText(data.mtbf), basis),
				...fact('Time to repair', data.mttr === undefined ? undefined : quantityText(data.mttr), basis),
				...fact('Plane', data.plane, basis),
				...fact('Runbooks', refList(context, targetsAt(context.index, ref, 'runbooks')), basis),
			]),
			heading(2, 'blast-radius', 'If it fails'),
			radius === undefined
				? paragraph('Nothing was computed for it.')
				: paragraph(
						certainEffects(radius),
						link('See the blast radius', blastRadiusRoute(ref)),
						', ',
						link('fail it together with other things', whatIfRoute(ref)),
						', or the report with ',
						link('capacity, recovery, data loss and runbooks', lossRoute(ref)),
						'.',
					),
			heading(2, 'components', 'Who stands in it', inside.length),
			table(
				'members',
				'Components with a copy in it',
				[
					column('component', 'Component'),
					column('copies', 'Copies in it'),
					column('of', 'Of', 'end'),
					column('need', 'Must be up', 'end'),
				],
				inside.map((component) => {
					const deployment = context.model.deployments[component];
					const copies = (deployment?.replicas ?? []).filter((replica) =>
						[...replica.domains, ...(deployment?.domains ?? [])].some(covers),
					);
					const total = deployment?.replicas.length ?? 0;
					const need = deployment?.require ?? 0;
					return row(
						[refLink(context, component)],
						copies.map((replica) => replica.id).join(', '),
						cell(`${total}`, total),
						cell(`${need}`, need),
					);
				}),
				'No copy of any component names it.',
			),
			...findingsSection(context, ref),
			...decisionsSection(context, ref),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(domain),
		keywords: [domain.id, data.type, typeWord(data.type)],
	};
}
