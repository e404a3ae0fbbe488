import type { Dependency, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { indexRouteOf, routeOfRef } from '../routes.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { dependencyEdge, drawnNode, moreNode, strengthOf } from './nodes.ts';

const INSIDE_LIMIT = 26;
const OUTSIDE_LIMIT = 12;

/** Where an outside component is drawn: as its system, or as itself when it belongs to none. */
const outsideOf = (context: ViewContext, component: Ref): Ref =>
	context.index.systemOfComponent.get(component) ?? component;

/** The components of one system, with the systems around it. Undefined for a system without components. */
export function containers(context: ViewContext, system: Ref, id = 'containers'): Diagram | undefined {
	if (!context.draws) return undefined;
	const { index } = context;
	const members = index.componentsOfSystem.get(system) ?? [];
	if (members.length === 0) return undefined;
	const degree = (ref: Ref): number =>
		(index.dependenciesFrom.get(ref)?.length ?? 0) + (index.dependenciesTo.get(ref)?.length ?? 0);
	const ranked = [...members].sort((a, b) => degree(b) - degree(a) || byText(a, b));
	const inside = new Set(ranked.slice(0, INSIDE_LIMIT));
	const touching = [...inside].flatMap((ref) => [
		...(index.dependenciesFrom.get(ref) ?? []),
		...(index.dependenciesTo.get(ref) ?? []),
	]);
	const end = (ref: Ref): Ref => (index.systemOfComponent.get(ref) === system ? ref : outsideOf(context, ref));
	const outside = outsideNodes(touching, end, inside, members);
	const nodes: DrawnNode[] = [
		...members.filter((ref) => inside.has(ref)).map((ref) => drawnNode(context, ref, { group: system })),
		...outside.shown.map((ref) => drawnNode(context, ref)),
	];
	if (members.length > inside.size) {
		const hidden = members.length - inside.size;
		nodes.push({ ...moreNode('inside', hidden, 'components', `${routeOfRef(system)}#components`), group: system });
	}
	if (outside.hidden > 0) nodes.push(moreNode('outside', outside.hidden, 'systems', indexRouteOf('system')));
	const entity = context.model.entities[system];
	return flowchartDiagram(
		{
			id,
			title: `Components of ${titleOf(context, system)}`,
			description: 'Components of the system, and the systems they need or serve. Arrows point to what is needed.',
			meanings: { frame: 'frame: the system' },
			origin: entity && basisOf(entity.span),
		},
		{
			direction: 'TB',
			nodes,
			groups: [{ key: system, label: titleOf(context, system), className: 'frame' }],
			edges: mergedEdges(touching, end, new Set([...inside, ...outside.shown])),
		},
	);
}

function outsideNodes(
	edges: readonly Dependency[],
	end: (ref: Ref) => Ref,
	inside: ReadonlySet<Ref>,
	members: readonly Ref[],
): { readonly shown: readonly Ref[]; readonly hidden: number } {
	const weight = new Map<Ref, number>();
	for (const edge of edges) {
		for (const ref of [end(edge.from), end(edge.to)]) {
			if (!inside.has(ref) && !members.includes(ref)) weight.set(ref, (weight.get(ref) ?? 0) + 1);
		}
	}
	const ranked = [...weight].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([ref]) => ref);
	return { shown: ranked.slice(0, OUTSIDE_LIMIT), hidden: Math.max(0, ranked.length - OUTSIDE_LIMIT) };
}

/** Merges parallel edges between drawn nodes: the strongest is drawn. */
export function mergedEdges(
	edges: readonly Dependency[],
	end: (ref: Ref) => Ref,
	shown: ReadonlySet<Ref>,
): readonly DrawnEdge[] {
	const best = new Map<string, Dependency>();
	for (const edge of edges) {
		const from = end(edge.from);
		const to = end(edge.to);
		if (from === to || !shown.has(from) || !shown.has(to)) continue;
		const key = `${from} ${to}`;
		const known = best.get(key);
		if (known === undefined || strengthOf(edge) > strengthOf(known)) best.set(key, edge);
	}
	return [...best]
		.sort((a, b) => byText(a[0], b[0]))
		.map(([, edge]) => dependencyEdge(edge, end(edge.from), end(edge.to)));
}
