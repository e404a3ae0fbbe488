import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf } from '../links.ts';
import { byText, componentOf, entityOf, groupBy, targetsAt, titleOfEntity } from '../model-index.ts';
import { routeOfRef } from '../routes.ts';
import { type Change, changeOf } from '../view-change.ts';
import { type Selection, selectionOf } from '../view-selection.ts';
import { colouringOf } from './colouring.ts';
import { mergedEdges } from './containers.ts';
import type { DrawnEdge } from './drawn.ts';
import type { Meanings } from './legend.ts';
import { type Picture, topologyPictures } from './topology.ts';

/** Draws what an authored view selects: one picture, or several where one would be too large. */

type View = Entity<'view'>;

const stepMeanings: Meanings = {
	'edge-solid': 'solid: the caller waits; numbers are steps',
	'edge-dashed': 'dashed: asynchronous, batch or optional',
};
const nameMeanings: Meanings = { 'edge-plain': 'line: names, as the word on it says' };

/** Steps of the selected flows between components, with their numbers where there is only one flow. */
function stepEdges(context: ViewContext, flows: readonly Ref[]): readonly DrawnEdge[] {
	const steps = flows.flatMap((flow) => context.model.steps[flow] ?? []);
	const between = groupBy(steps, (step) => `${componentOf(step.from)} ${componentOf(step.to)}`);
	return [...between.values()].flatMap((own): readonly DrawnEdge[] => {
		const [from, to] = [componentOf(own[0]!.from), componentOf(own[0]!.to)];
		if (from === to) return [];
		const line = own.every((step) => step.mode !== 'sync' || step.optional) ? 'dashed' : 'solid';
		const numbers = own.map((step) => step.seq);
		const common = { from, to, verb: 'calls', line } as const;
		return [flows.length === 1 ? { ...common, label: numbers.join(', '), steps: numbers } : common];
	});
}

/** Which field of one thing names the other, for things that are not both components. */
function nameEdges(context: ViewContext, shown: ReadonlySet<Ref>): readonly DrawnEdge[] {
	const found = new Map<string, DrawnEdge>();
	for (const link of context.model.links) {
		const from = componentOf(link.from);
		const to = componentOf(link.to);
		const both = from.startsWith('component:') && to.startsWith('component:');
		if (both || from === to || !shown.has(from) || !shown.has(to) || link.from.startsWith('view:')) continue;
		const field = String(link.path[0] ?? '');
		const key = `${from} ${to}`;
		if (!found.has(key) && !found.has(`${to} ${from}`))
			found.set(key, { from, to, line: 'plain', label: field, verb: 'names' });
	}
	return [...found.values()];
}

function connectionsOf(
	context: ViewContext,
	view: View,
	{ refs, connections }: Selection,
	change: Change,
): readonly DrawnEdge[] {
	const shown = new Set([...refs, ...change.refs]);
	const flows = targetsAt(context.index, view.ref, 'selection', 'flows');
	const calls =
		flows.length > 0
			? stepEdges(context, flows).filter((edge) => shown.has(edge.from) && shown.has(edge.to))
			: mergedEdges(context.model.dependencies, (ref) => ref, shown);
	const kept = connections === undefined ? calls : calls.filter((edge) => connections.has(`${edge.from} ${edge.to}`));
	const onlyComponents = [...shown].every((ref) => ref.startsWith('component:'));
	return [...kept, ...change.edges, ...(onlyComponents ? [] : nameEdges(context, shown))];
}

/** The pictures of a view, the first one first; none when it selects nothing, or is drawn by hand. */
export function viewPictures(context: ViewContext, view: View): readonly Picture[] {
	if (view.data.file !== undefined) return [];
	const selection = selectionOf(context, view);
	const change = changeOf(context, view, selection.refs);
	const refs = [...new Set([...selection.refs, ...change.refs])].sort(byText);
	const layout = view.data.layout ?? {};
	const failure = targetsAt(context.index, view.ref, 'layout', 'failure')[0];
	const flows = targetsAt(context.index, view.ref, 'selection', 'flows');
	const failed = failure === undefined || layout.colourBy !== 'state' ? [] : [failureWords(context, failure, refs)];
	return topologyPictures(context, {
		id: 'view',
		title: titleOfEntity(view),
		route: routeOfRef(view.ref) ?? '/views/',
		origin: basisOf(view.span),
		refs,
		connections: connectionsOf(context, view, selection, change),
		notes: [...selection.notes, ...change.notes, ...failed, flows.length > 0 ? '' : 'Arrows point to what is needed.'],
		layout,
		collapsed: new Set(targetsAt(context.index, view.ref, 'layout', 'collapse')),
		colouring: colouringOf(context, refs, layout, failure),
		meanings: { ...nameMeanings, ...(flows.length > 0 ? stepMeanings : {}) },
	});
}

function failureWords(context: ViewContext, failure: Ref, refs: readonly Ref[]): string {
	const name = entityOf(context.index, failure)?.name ?? failure;
	return `What the loss of ${name} does${refs.includes(failure) ? '' : ', which is not in the picture itself'}.`;
}
