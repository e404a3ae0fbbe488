import { isWaitedFor } from '#analysis/dependency-groups.ts';
import type { Dependency, Ref } from '#model/model.ts';
import { paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block, Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { dependencyEdge, drawnNode, moreNode, strengthOf } from './nodes.ts';

const LIMIT = 22;
/** With more direct neighbours than this a second step would make the picture wider than a page. */
const NEAR_LIMIT = 6;

/** Neighbours in a stable order of importance: hard before soft, then by ref. */
function ordered(edges: readonly Dependency[], other: (edge: Dependency) => Ref): readonly Ref[] {
	const weight = (edge: Dependency): number =>
		edge.criticality === 'hard' ? 0 : edge.criticality === 'unknown' ? 1 : 2;
	const sorted = [...edges].sort((a, b) => weight(a) - weight(b) || byText(other(a), other(b)));
	return [...new Set(sorted.map(other))];
}

interface Ring {
	readonly shown: readonly Ref[];
	readonly hidden: number;
}

const take = (refs: readonly Ref[], room: number): Ring => ({
	shown: refs.length <= room ? refs : refs.slice(0, Math.max(0, room - 1)),
	hidden: refs.length <= room ? 0 : refs.length - Math.max(0, room - 1),
});

/**
 * A component with what it depends on and what depends on it, one step in each direction; a component with few
 * neighbours shows a second step along what is waited for. Undefined when it has no dependencies at all.
 */
export function neighbourhood(context: ViewContext, component: Ref, id = 'neighbourhood'): Diagram | undefined {
	if (!context.draws) return undefined;
	const { dependenciesFrom, dependenciesTo } = context.index;
	const out = ordered(dependenciesFrom.get(component) ?? [], (edge) => edge.to);
	const into = ordered(dependenciesTo.get(component) ?? [], (edge) => edge.from).filter((ref) => !out.includes(ref));
	if (out.length + into.length === 0) return undefined;
	const needs = take(out, Math.max(11, LIMIT - 1 - into.length));
	const callers = take(into, Math.max(4, LIMIT - 1 - needs.shown.length));
	const shown = new Set([component, ...needs.shown, ...callers.shown]);
	if (shown.size <= NEAR_LIMIT)
		for (const far of secondStep(context, component, needs.shown, callers.shown)) shown.add(far);
	const nodes: DrawnNode[] = [...shown].map((ref) =>
		drawnNode(context, ref, ref === component ? { className: 'focus' } : {}),
	);
	const edges = edgesAmong(context, shown, component);
	const addMore = (ring: Ring, key: string, what: string): void => {
		if (ring.hidden === 0) return;
		const more = moreNode(key, ring.hidden, what, `/components/${component.slice('component:'.length)}/#dependencies`);
		nodes.push(more);
		const [from, to] = key === 'needs' ? [component, more.key] : [more.key, component];
		edges.push({ from, to, line: 'dashed' });
	};
	addMore(needs, 'needs', 'dependencies');
	addMore(callers, 'callers', 'dependants');
	const entity = context.model.entities[component];
	return flowchartDiagram(
		{
			id,
			title: `${titleOf(context, component)} and its neighbours`,
			description: `Arrows point from the one that needs to the one that is needed. ${directWords(out.length, into.length)}`,
			origin: entity && basisOf(entity.span),
		},
		{ nodes, edges },
	);
}

/** How many direct neighbours there are, in words: the picture may leave some out. */
function directWords(needs: number, callers: number): string {
	const first = needs === 0 ? 'It depends on nothing' : `It depends directly on ${needs}`;
	if (callers === 0) return `${first}; nothing else depends on it.`;
	return `${first}; ${counted(callers, 'other component depends', 'other components depend')} on it.`;
}

/** What direct neighbours wait for, and what waits for them: the same dependencies as are drawn between them. */
function secondStep(context: ViewContext, focus: Ref, needs: readonly Ref[], callers: readonly Ref[]): readonly Ref[] {
	const { dependenciesFrom, dependenciesTo } = context.index;
	const further = needs.flatMap((ref) =>
		ordered((dependenciesFrom.get(ref) ?? []).filter(isWaitedFor), (edge) => edge.to),
	);
	const nearer = callers.flatMap((ref) =>
		ordered((dependenciesTo.get(ref) ?? []).filter(isWaitedFor), (edge) => edge.from),
	);
	return [...nearer.slice(0, 3), ...further.slice(0, 4)].filter((ref) => ref !== focus);
}

/** One edge per pair of shown components, the strongest one, leaving out edges that do not help to read the focus. */
function edgesAmong(context: ViewContext, shown: ReadonlySet<Ref>, focus: Ref): DrawnEdge[] {
	const best = new Map<string, Dependency>();
	for (const ref of shown) {
		for (const edge of context.index.dependenciesFrom.get(ref) ?? []) {
			if (!shown.has(edge.to)) continue;
			const touches = edge.from === focus || edge.to === focus;
			if (!touches && !isWaitedFor(edge)) continue;
			const key = `${edge.from} ${edge.to}`;
			const known = best.get(key);
			if (known === undefined || strengthOf(edge) > strengthOf(known)) best.set(key, edge);
		}
	}
	return [...best.values()].map((edge) => dependencyEdge(edge));
}

/** The picture, or that there is nothing to draw; where pages have no pictures, neither. */
export function neighbourBlocks(context: ViewContext, picture: Diagram | undefined): readonly Block[] {
	if (picture !== undefined) return [{ type: 'diagram', diagram: picture }];
	return context.draws ? [paragraph('It depends on nothing and nothing depends on it.')] : [];
}
