import { placesToLeave } from '#analysis/disruptions.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { byText, distinct, domainChain, entityOfKind } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { routeOfRef } from '../routes.ts';
import { typeWord } from '../type-words.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnGroup, DrawnNode } from './drawn.ts';
import { drawnNode, moreNode } from './nodes.ts';

const REPLICA_LIMIT = 18;
const SHARED_LIMIT = 12;

const kindOfDomain = (context: ViewContext, domain: Ref): string =>
	entityOfKind(context.index, domain, 'failure-domain')?.data.type ?? '';

/** The innermost place a copy stands in: the one with the longest chain of parents. */
export function placeOf(context: ViewContext, domains: readonly Ref[]): Ref | undefined {
	const inside = domains.filter((domain) => placesToLeave.has(kindOfDomain(context, domain)));
	return [...inside].sort(
		(a, b) => domainChain(context.index, b).length - domainChain(context.index, a).length || byText(a, b),
	)[0];
}

/**
 * The copies of a component in the places they run in, and the other failure domains they share. Undefined when fewer than
 * two copies are declared: words say that better.
 */
export function deploymentDiagram(context: ViewContext, component: Ref): Diagram | undefined {
	if (!context.draws) return undefined;
	const deployment = context.model.deployments[component];
	if (deployment === undefined || deployment.replicas.length < 2) return undefined;
	const shown = deployment.replicas.slice(0, REPLICA_LIMIT);
	const placed = shown.map((replica) => ({ replica, place: placeOf(context, replica.domains) }));
	const groups = groupsFor(context, distinct(placed.flatMap(({ place }) => (place === undefined ? [] : [place]))));
	const nodes: DrawnNode[] = placed.map(({ replica, place }) => ({
		key: replica.ref,
		lines: [replica.id],
		href: routeOfRef(replica.ref),
		group: place,
	}));
	const sharedBy = sharedDomains(context, component, new Set(groups.map((group) => group.key)));
	const shared = sharedBy.slice(0, SHARED_LIMIT);
	nodes.push(
		...shared.map(({ domain }) => drawnNode(context, domain, { lines: [typeWord(kindOfDomain(context, domain))] })),
	);
	if (deployment.replicas.length > shown.length) {
		const all = `${routeOfRef(component)}#deployment`;
		nodes.push(moreNode('copies', deployment.replicas.length - shown.length, 'copies', all));
	}
	const edges = shared.flatMap(({ domain, replicas }) =>
		replicas
			.filter((ref) => shown.some((replica) => replica.ref === ref))
			.map((from): DrawnEdge => ({ from, to: domain, line: 'dashed', verb: 'stands in' })),
	);
	return flowchartDiagram(
		{
			id: 'deployment-diagram',
			title: `Where ${titleOf(context, component)} runs`,
			description: `${deployment.replicas.length} copies in ${context.model.environment}, of which ${deployment.require} must be up. Boxes are places; dashed lines lead to other failure domains a copy stands in.`,
			meanings: { frame: 'frame: a place', domain: 'another failure domain', 'edge-dashed': 'dashed: stands in' },
			origin: basisOf(deployment.span),
		},
		{ direction: 'TB', nodes, groups, edges },
	);
}

/** The frames of some places and of all they stand in. */
export function groupsFor(context: ViewContext, used: readonly Ref[]): readonly DrawnGroup[] {
	const keys = distinct(used.flatMap((place) => [place, ...domainChain(context.index, place)]));
	return keys.map((key) => ({
		key,
		label: placeLabel(context, key),
		parent: context.model.domainParents[key],
		className: 'frame',
	}));
}

/** The name, with the type behind it when the name does not say it already. */
function placeLabel(context: ViewContext, domain: Ref): string {
	const name = titleOf(context, domain);
	const type = typeWord(kindOfDomain(context, domain) || 'failure domain');
	const said = type === 'availability zone' ? /\b(?:az|zone)\b/i : new RegExp(`\\b${type}\\b`, 'i');
	return said.test(name) ? name : `${name} (${type})`;
}

function sharedDomains(context: ViewContext, component: Ref, drawn: ReadonlySet<Ref>) {
	const deployment = context.model.deployments[component];
	const holders = new Map<Ref, Ref[]>();
	for (const replica of deployment?.replicas ?? []) {
		for (const domain of [...replica.domains, ...(deployment?.domains ?? [])]) {
			if (drawn.has(domain)) continue;
			addTo(holders, domain, replica.ref);
		}
	}
	return [...holders]
		.map(([domain, replicas]) => ({ domain, replicas: distinct(replicas) }))
		.sort((a, b) => b.replicas.length - a.replicas.length || byText(a.domain, b.domain));
}
