import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { byText, componentOf, namedBy } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { indexRouteOf } from '../routes.ts';
import { mergedEdges } from './containers.ts';
import { type DrawnEdge, type DrawnNode, flowchartDiagram } from './drawing.ts';
import { dependencyLegend, drawnNode, moreNode } from './nodes.ts';

const SYSTEM_LIMIT = 24;
const THIRD_PARTY_LIMIT = 10;
const USER_LIMIT = 4;

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
	const nodes: DrawnNode[] = [
		...[...users.keys()].map(
			(name): DrawnNode => ({ key: `user:${name}`, lines: [name], shape: 'pill', className: 'person' }),
		),
		...systems.filter((ref) => shown.has(ref)).map((ref) => drawnNode(context, ref)),
		...[...new Set(third.map((edge) => edge.to))].map((ref) => drawnNode(context, ref)),
	];
	if (systems.length > shown.size) {
		nodes.push(moreNode('systems', systems.length - shown.size, 'systems', indexRouteOf('system')));
	}
	const edges = mergedEdges(model.dependencies, (ref) => index.systemOfComponent.get(ref) ?? ref, shown);
	return flowchartDiagram(
		{
			id: 'system-context',
			title: 'Systems and their surroundings',
			description: `${systems.length} systems, ${third.length === 0 ? 'no' : 'their'} third parties and users. Arrows point to what is needed.`,
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
			.map((step) => step && context.index.systemOfComponent.get(componentOf(step.from)))
			.filter((system): system is Ref => system !== undefined && systems.has(system));
		for (const user of service.data.externalUsers ?? []) {
			const known = users.get(user) ?? new Set<Ref>();
			for (const entry of entries) known.add(entry);
			if (known.size > 0) users.set(user, known);
		}
	}
	return new Map([...users].slice(0, USER_LIMIT).map(([user, refs]) => [user, [...refs].sort(byText)]));
}
