import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf } from '../links.ts';
import { byText, componentOf, entityOf, targetsAt, titleOfEntity } from '../model-index.ts';
import { routeOfRef } from '../routes.ts';
import { type Change, changeOf } from '../view-change.ts';
import { type Selection, selectionOf } from '../view-selection.ts';
import { colouringOf } from './colouring.ts';
import { mergedEdges } from './containers.ts';
import type { DrawnEdge } from './drawn.ts';
import type { Meanings } from './legend.ts';
import { stepEdges, withSteps } from './step-edges.ts';
import { type Picture, topologyPictures } from './topology.ts';

/** Draws what an authored view selects: one picture, or several where one would be too large. */

type View = Entity<'view'>;

const stepMeanings: Meanings = {
	'edge-solid': 'solid: the caller waits; numbers are steps',
	'edge-dashed': 'dashed: asynchronous, batch or optional',
};
const nameMeanings: Meanings = { 'edge-plain': 'line: names, as the word on it says' };

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
	const called = targetsAt(context.index, view.ref, 'selection', 'services').flatMap(
		(ref) => context.index.flowsOfService.get(ref) ?? [],
	);
	const calls =
		flows.length > 0
			? stepEdges(context, flows).filter((edge) => shown.has(edge.from) && shown.has(edge.to))
			: withSteps(
					mergedEdges(context.model.dependencies, (ref) => ref, shown),
					stepEdges(context, called),
					shown,
				);
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
