import { graphOf } from '#graph/graph.ts';
import { shortestPaths, simplePaths } from '#graph/simple-paths.ts';
import type { Entity, Kind, Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { titleOf } from './links.ts';
import { byText, componentOf, entityOf, targetsAt } from './model-index.ts';
import { ownedBy } from './ownership.ts';
import { splitRef } from './routes.ts';

/** Finds what an authored view shows: all that is named, narrowed by words, without what is left out. */

type View = Entity<'view'>;

/** What a view shows. */
export interface Selection {
	/** Sorted. */
	readonly refs: readonly Ref[];
	/** When only these connections are meant, as on a way from one to another: `from to`. */
	readonly connections?: ReadonlySet<string> | undefined;
	/** What a reader should know about it, a sentence each. */
	readonly notes: readonly string[];
}

const usualHops = 1;
const usualSteps = 6;

const componentsOfFlow = (context: ViewContext, flow: Ref): readonly Ref[] =>
	(context.model.steps[flow] ?? []).flatMap((step) => [componentOf(step.from), componentOf(step.to)]);

/** Everything within so many dependencies of some components, in one direction. */
function within(context: ViewContext, starts: readonly Ref[], hops: number, direction: 'in' | 'out'): readonly Ref[] {
	const { dependenciesFrom, dependenciesTo } = context.index;
	const found = new Set(starts);
	let edge = [...found];
	for (let hop = 0; hop < hops; hop++) {
		const next = edge.flatMap((ref) =>
			direction === 'out'
				? (dependenciesFrom.get(ref) ?? []).map((one) => one.to)
				: (dependenciesTo.get(ref) ?? []).map((one) => one.from),
		);
		edge = [...new Set(next)].filter((ref) => !found.has(ref));
		for (const ref of edge) found.add(ref);
	}
	return [...found];
}

/** Everything within so many dependencies, walking either way at each step. */
function around(context: ViewContext, starts: readonly Ref[], hops: number): readonly Ref[] {
	let found = starts;
	for (let hop = 0; hop < hops; hop++)
		found = [...new Set([...within(context, found, 1, 'in'), ...within(context, found, 1, 'out')])];
	return found;
}

function aroundOf(context: ViewContext, view: View, centre: Ref): readonly Ref[] {
	const { hops, in: into, out } = view.data.selection?.around ?? {};
	const starts = centre.startsWith('system:')
		? (context.index.componentsOfSystem.get(centre) ?? [])
		: [componentOf(centre)];
	if (into === undefined && out === undefined) return around(context, starts, hops ?? usualHops);
	return [...within(context, starts, into ?? 0, 'in'), ...within(context, starts, out ?? 0, 'out')];
}

interface Way {
	readonly refs: readonly Ref[];
	readonly connections: ReadonlySet<string>;
	readonly note: string;
}

/** What lies on the way that a view asks for, and what to say about it. */
function wayOf(context: ViewContext, view: View): Way | undefined {
	const [from] = targetsAt(context.index, view.ref, 'selection', 'path', 'from').map(componentOf);
	const [to] = targetsAt(context.index, view.ref, 'selection', 'path', 'to').map(componentOf);
	if (from === undefined || to === undefined) return undefined;
	const { which = 'shortest', maxSteps = usualSteps } = view.data.selection?.path ?? {};
	const graph = graphOf(context.model.dependencies.map((edge) => [edge.from, edge.to] as const));
	const find = (start: Ref, end: Ref) =>
		which === 'all' ? simplePaths(graph, start, end, { mostEdges: maxSteps }) : shortestPaths(graph, start, end);
	const { paths, complete } = find(from, to);
	const connections = new Set(paths.flatMap((path) => path.slice(1).map((next, at) => `${path[at]} ${next}`)));
	const refs = paths.length === 0 ? [from, to] : [...new Set(paths.flat())];
	return { refs, connections, note: wayWords() };

	function wayWords(): string {
		const names = `from ${titleOf(context, from!)} to ${titleOf(context, to!)}`;
		const bound = which === 'all' ? ` of at most ${maxSteps} dependencies` : '';
		if (paths.length === 0) {
			const back = find(to!, from!).paths.length > 0 ? ' There is one the other way round.' : '';
			return `No way${bound} leads ${names}.${back}`;
		}
		const count = paths.length === 1 ? 'One way' : `${paths.length} ways`;
		const kind = which === 'all' ? bound : `, the shortest, of ${paths[0]!.length - 1} dependencies,`;
		return `${count}${kind} ${paths.length === 1 ? 'leads' : 'lead'} ${names}${complete ? '' : '; there are more'}.`;
	}
}

function named(context: ViewContext, view: View, way: Way | undefined): readonly Ref[] {
	const at = (field: string): readonly Ref[] => targetsAt(context.index, view.ref, 'selection', field);
	const flows = [...at('flows'), ...at('services').flatMap((ref) => context.index.flowsOfService.get(ref) ?? [])];
	const centre = at('around')[0];
	return [
		...at('include').map(componentOf),
		...at('systems').flatMap((ref) => context.index.componentsOfSystem.get(ref) ?? []),
		...at('teams').flatMap((ref) => ownedBy(context, ref, 'component')),
		...at('domains').flatMap((ref) => context.index.componentsInDomain.get(ref) ?? []),
		...flows.flatMap((ref) => componentsOfFlow(context, ref)),
		...(centre === undefined ? [] : aroundOf(context, view, centre)),
		...(way?.refs ?? []),
	];
}

/** Fields of a selection that narrow it instead of naming something. */
const wordFields = ['kinds', 'types', 'tags', 'tiers', 'lifecycles'] as const;

/** The references a view shows, with what to say about them. */
export function selectionOf(context: ViewContext, view: View): Selection {
	const selection = view.data.selection;
	if (selection === undefined) return { refs: [], notes: [] };
	const fields = Object.keys(selection).filter((key) => key !== 'exclude' && !key.startsWith('x-'));
	const onlyWords = fields.every((key) => (wordFields as readonly string[]).includes(key));
	const kinds: readonly Kind[] = selection.kinds ?? ['component'];
	const way = wayOf(context, view);
	const all =
		onlyWords && fields.length > 0
			? kinds.flatMap((kind) => context.model.byKind[kind].map((one) => one.ref))
			: withRelatives(context, named(context, view, way), kinds);
	const left = new Set(targetsAt(context.index, view.ref, 'selection', 'exclude').map(componentOf));
	const asked = new Set(targetsAt(context.index, view.ref, 'selection', 'include').map(componentOf));
	const refs = [...new Set(all)].filter((ref) => !left.has(ref) && (asked.has(ref) || fits(context, view, ref)));
	return {
		refs: refs.sort(byText),
		connections:
			way !== undefined && fields.every((key) => key === 'path' || key === 'kinds') ? way.connections : undefined,
		notes: way === undefined ? [] : [way.note],
	};
}

/** The named things, and things of further kinds that they name or that name them. */
function withRelatives(context: ViewContext, refs: readonly Ref[], kinds: readonly Kind[]): readonly Ref[] {
	const further = new Set<string>(kinds.filter((kind) => kind !== 'component'));
	if (further.size === 0) return refs;
	const near = refs.flatMap((ref) => [
		...(context.index.linksFrom.get(ref) ?? []).map((link) => link.to),
		...(context.index.linksTo.get(ref) ?? []).map((link) => link.from),
	]);
	return [...refs, ...near.filter((ref) => further.has(splitRef(ref).kind))];
}

function fits(context: ViewContext, view: View, ref: Ref): boolean {
	const { kinds, types = [], tags = [], tiers = [], lifecycles = [] } = view.data.selection ?? {};
	const entity = entityOf(context.index, ref);
	if (entity === undefined || (kinds !== undefined && !(kinds as readonly string[]).includes(entity.kind)))
		return false;
	const data = entity.data as {
		readonly type?: string;
		readonly tier?: number;
		readonly lifecycle?: string;
		readonly tags?: readonly string[];
	};
	const among = <T>(wanted: readonly T[], value: T | undefined): boolean =>
		wanted.length === 0 || (value !== undefined && wanted.includes(value));
	return (
		among<string>(types, data.type) &&
		among<number>(tiers, data.tier) &&
		among<string>(lifecycles, data.lifecycle) &&
		(tags.length === 0 || tags.some((tag) => data.tags?.includes(tag)))
	);
}
