import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { byText, componentOf, groupBy, namedBy } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { indexRouteOf } from '../routes.ts';
import { mergedEdges } from './containers.ts';
import { type DrawnEdge, type DrawnNode, flowchartDiagram } from './drawing.ts';
import { dependencyLegend, drawnNode, moreNode } from './nodes.ts';

const SYSTEM_LIMIT = 24;
const THIRD_PARTY_LIMIT = 10;
const USER_LIMIT = 4;
const EDGE_LIMIT = 60;

/** All systems, the people who use them and the third parties they need. Undefined when no system is declared. */
export function systemContext(context: ViewContext): Diagram | undefined {
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
		...[...users.keys()].map(
			(name): DrawnNode => ({ key: `user:${name}`, lines: [name], shape: 'pill', className: 'person' }),
		),
		...systems
			.filter((ref) => shown.has(ref))
			.map((ref) => drawnNode(context, ref, hubs.has(ref) ? { lines: [`needed by ${hubs.get(ref)} systems`] } : {})),
		...[...new Set(third.map((edge) => edge.to))].map((ref) => drawnNode(context, ref)),
	];
	if (systems.length > shown.size) {
		nodes.push(moreNode('systems', systems.length - shown.size, 'systems', indexRouteOf('system')));
	}
	const edges = thinned(merged.filter((edge) => !hubs.has(edge.to)));
	return flowchartDiagram(
		{
			id: 'system-context',
			title: 'Systems and their surroundings',
			description: `${systems.length} systems, ${third.length === 0 ? 'no' : 'their'} third parties and users. Arrows point to what is needed.${hubs.size === 0 ? '' : ' What most systems need says so in its box instead of with arrows.'}`,
			legend: dependencyLegend,
		},
		{
			direction: 'TB',
			nodes,
			edges: [
				...[...users].flatMap(([name, targets]) =>
					targets.map((to): DrawnEdge => ({ from: `user:${name}`, to, verb: 'uses' })),
				),
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

/** Users that business services name, each with the systems where the flows of those services begin. */
function userEdges(context: ViewContext, systems: ReadonlySet<Ref>): ReadonlyMap<string, readonly Ref[]> {
	const users = new Map<string, Set<Ref>>();
	const important = (service: Entity<'business-service'>): number => (service.data.impactTolerances?.length ? 0 : 1);
	for (const service of [...context.model.byKind['business-service']].sort((a, b) => important(a) - important(b))) {
		const entries = (context.index.flowsOfService.get(service.ref) ?? [])
			.map((flow) => context.model.steps[flow]?.[0])
			.map(
				(step) =>
					step &&
					[step.from, step.to]
						.map((end) => context.index.systemOfComponent.get(componentOf(end)))
						.find((one) => one !== undefined),
			)
			.filter((system): system is Ref => system !== undefined && systems.has(system));
		for (const user of service.data.externalUsers ?? []) {
			const known = users.get(user) ?? new Set<Ref>();
			for (const entry of entries) known.add(entry);
			if (known.size > 0) users.set(user, known);
		}
	}
	return new Map([...users].slice(0, USER_LIMIT).map(([user, refs]) => [user, [...refs].sort(byText)]));
}
