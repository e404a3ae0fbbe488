import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { byText, componentOf, entityOfKind, namedBy } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { mergedEdges } from './containers.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { drawnNode, moreNode } from './nodes.ts';

const SYSTEM_LIMIT = 24;
const THIRD_PARTY_LIMIT = 10;
const USER_LIMIT = 4;
const EDGE_LIMIT = 60;

/** All systems, the people who call them and the third parties they need. Undefined when no system is declared. */
export function systemContext(context: ViewContext): Diagram | undefined {
	if (!context.draws) return undefined;
	const { index, model } = context;
	const systems = model.byKind.system.map((system) => system.ref);
	if (systems.length === 0) return undefined;
	const size = (ref: Ref): number => index.componentsOfSystem.get(ref)?.length ?? 0;
	const shownSystems = [...systems].sort((a, b) => size(b) - size(a) || byText(a, b)).slice(0, SYSTEM_LIMIT);
	const shown = new Set(shownSystems);
	const third = thirdParties(context, shown);
	const users = userEdges(context, shown);
	const merged = mergedEdges(model.dependencies, (ref) => index.systemOfComponent.get(ref) ?? ref, shown);
	const hubs = hubsOf(merged, shown.size);
	const nodes: DrawnNode[] = [
		...[...users.keys()].map((ref) => drawnNode(context, ref)),
		...systems
			.filter((ref) => shown.has(ref))
			.map((ref) => drawnNode(context, ref, hubs.has(ref) ? { lines: [`needed by ${hubs.get(ref)} systems`] } : {})),
		...[...new Set(third.map((edge) => edge.to))].map((ref) => drawnNode(context, ref)),
	];
	if (systems.length > shown.size) {
		nodes.push(moreNode('systems', systems.length - shown.size, 'systems', fixedRoutes.map));
	}
	const edges = thinned(merged.filter((edge) => !hubs.has(edge.to)));
	return flowchartDiagram(
		{
			id: 'system-context',
			title: 'Systems and their surroundings',
			description: `${systemsWords(systems.length, third.length > 0)} in a flow. Arrows point to what is needed.${hubs.size === 0 ? '' : ' What most systems need says so in its box instead of with arrows.'}`,
			meanings: { 'edge-solid': 'solid: uses, relies on, or depends hard on' },
		},
		{
			nodes,
			edges: [
				...[...users].flatMap(([user, targets]) => targets.map((to): DrawnEdge => ({ from: user, to, verb: 'uses' }))),
				...edges,
				...third,
			],
		},
	);
}

/** Systems that more than half of the others need, with how many: their arrows would hide all others. */
function hubsOf(edges: readonly DrawnEdge[], count: number): ReadonlyMap<Ref, number> {
	const needed = groupBy(edges, (edge) => edge.to);
	const limit = Math.max(4, count / 2);
	return new Map([...needed].filter(([, own]) => own.length > limit).map(([ref, own]) => [ref, own.length]));
}

/** With very many edges only the hard ones, and of these the first in order, keep the picture readable. */
function thinned(edges: readonly DrawnEdge[]): readonly DrawnEdge[] {
	const plain = edges.map((edge): DrawnEdge => ({ ...edge, label: undefined }));
	if (plain.length <= EDGE_LIMIT) return plain;
	return plain.filter((edge) => edge.line === 'solid').slice(0, EDGE_LIMIT);
}

/** Edges from systems to the third parties that one of their components names. */
function thirdParties(context: ViewContext, systems: ReadonlySet<Ref>): readonly DrawnEdge[] {
	const edges = context.model.byKind['third-party'].slice(0, THIRD_PARTY_LIMIT).flatMap((party) => {
		const owners = namedBy(context.index, party.ref, 'component')
			.map((component) => context.index.systemOfComponent.get(component))
			.filter((system): system is Ref => system !== undefined && systems.has(system));
		return [...new Set(owners)].sort(byText).map((from): DrawnEdge => ({ from, to: party.ref, verb: 'relies on' }));
	});
	return edges;
}

/** People and outsiders who call a system in a step of a flow, outsiders first; each with the systems they call. */
function userEdges(context: ViewContext, systems: ReadonlySet<Ref>): ReadonlyMap<Ref, readonly Ref[]> {
	const calls = new Map<Ref, Set<Ref>>();
	for (const step of Object.values(context.model.steps).flat()) {
		const system = context.index.systemOfComponent.get(componentOf(step.to));
		if (!step.from.startsWith('role:') || system === undefined || !systems.has(system)) continue;
		calls.set(step.from, (calls.get(step.from) ?? new Set<Ref>()).add(system));
	}
	const outside = (ref: Ref): number => (entityOfKind(context.index, ref, 'role')?.data.external === true ? 0 : 1);
	return new Map(
		[...calls]
			.sort(([a], [b]) => outside(a) - outside(b) || byText(a, b))
			.slice(0, USER_LIMIT)
			.map(([user, refs]) => [user, [...refs].sort(byText)]),
	);
}

function systemsWords(count: number, withThirdParties: boolean): string {
	const [their, them] = count === 1 ? ['its', 'it'] : ['their', 'them'];
	return `${counted(count, 'system')}, ${withThirdParties ? `${their} third parties, ` : ''}and who calls ${them}`;
}
