import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { byText, componentOf, entityOf, entityOfKind, targetsAt } from './model-index.ts';
import { ownedBy } from './ownership.ts';

/** Finds what an authored view shows: all that is named, narrowed by types and tags, without what is left out. */

type View = Entity<'view'>;

const componentsOfFlow = (context: ViewContext, flow: Ref): readonly Ref[] =>
	(context.model.steps[flow] ?? []).flatMap((step) => [componentOf(step.from), componentOf(step.to)]);

/** Everything within so many dependencies of one entity, in both directions. */
function around(context: ViewContext, start: Ref, hops: number): readonly Ref[] {
	const found = new Set<Ref>([componentOf(start)]);
	let edge = [...found];
	for (let hop = 0; hop < hops; hop++) {
		const next = edge.flatMap((ref) => [
			...(context.index.dependenciesFrom.get(ref) ?? []).map((one) => one.to),
			...(context.index.dependenciesTo.get(ref) ?? []).map((one) => one.from),
		]);
		edge = [...new Set(next)].filter((ref) => !found.has(ref));
		for (const ref of edge) found.add(ref);
	}
	return [...found];
}

function named(context: ViewContext, view: View): readonly Ref[] {
	const at = (field: string): readonly Ref[] => targetsAt(context.index, view.ref, 'selection', field);
	const flows = [...at('flows'), ...at('services').flatMap((ref) => context.index.flowsOfService.get(ref) ?? [])];
	const centre = at('around')[0];
	return [
		...at('include').map(componentOf),
		...at('systems').flatMap((ref) => context.index.componentsOfSystem.get(ref) ?? []),
		...at('teams').flatMap((ref) => ownedBy(context, ref, 'component')),
		...at('domains').flatMap((ref) => context.index.componentsInDomain.get(ref) ?? []),
		...flows.flatMap((ref) => componentsOfFlow(context, ref)),
		...(centre === undefined ? [] : around(context, centre, view.data.selection?.around?.hops ?? 1)),
	];
}

/** The references a view shows, sorted. */
export function selectionOf(context: ViewContext, view: View): readonly Ref[] {
	const selection = view.data.selection;
	if (selection === undefined) return [];
	const words = [selection.types, selection.tags].filter((list) => list !== undefined && list.length > 0);
	const nothingNamed = Object.keys(selection).every((key) => ['types', 'tags', 'exclude'].includes(key));
	const all =
		nothingNamed && words.length > 0 ? context.model.byKind.component.map((one) => one.ref) : named(context, view);
	const left = new Set(targetsAt(context.index, view.ref, 'selection', 'exclude'));
	return [...new Set(all)].filter((ref) => !left.has(ref) && fits(context, view, ref)).sort(byText);
}

function fits(context: ViewContext, view: View, ref: Ref): boolean {
	const { types = [], tags = [], include = [] } = view.data.selection ?? {};
	const component = entityOfKind(context.index, ref, 'component');
	const data = entityOf(context.index, ref)?.data as { tags?: readonly string[] } | undefined;
	if (data === undefined) return false;
	if (include.length > 0 && targetsAt(context.index, view.ref, 'selection', 'include').map(componentOf).includes(ref))
		return true;
	const rightType = types.length === 0 || types.includes(component?.data.type ?? '');
	return rightType && (tags.length === 0 || tags.some((tag) => data.tags?.includes(tag)));
}
