import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Model, Ref } from '#model/model.ts';
import { softness } from './dependency-groups.ts';
import { type Counting, type FlowUses, flowUsesOf, type Group, isForFlows } from './flow-uses.ts';

/**
 * What a flow needs of a component that others use too (ADR-0150). A component that is DOWN does nothing, for anybody. One that is
 * DEGRADED lacks what it called, and a flow that says what the component calls for it, and not that, may lack nothing. Such a flow
 * sees the component by a view of its own: the same component, with what counts for this flow.
 */

/**
 * In what a view is like its component: in nothing for sure (0), in both readings in when it is DOWN (1), or in everything in the
 * pessimistic reading and in when it is DOWN in the other (2).
 */
export type Likeness = 0 | 1 | 2;

/** A component as some flows see it. */
export interface FlowView {
	readonly component: Ref;
	/** Unique: the component and the first flow that sees it so. */
	readonly name: Ref;
	/** How a group of its calls counts, by number of the group. */
	countingOf(group: number): Counting;
	/** What the same flows see of what it calls. */
	below(component: Ref): number | undefined;
	readonly likeness: Likeness;
}

export interface FlowViews {
	/** Run-time dependencies, those of one redundancy group together: see {@link dependencyGroups}. */
	readonly groups: readonly Group[];
	/** How a group counts for the component itself, whoever uses it. */
	countingOf(group: number): Counting;
	readonly views: readonly FlowView[];
	/** The number of the view by which a flow sees a component; undefined where it sees the component itself. */
	of(flow: Ref, component: Ref): number | undefined;
	/** Set where flows would need more views than are made: then there are none, and all flows see the same. */
	readonly beyondLimit: ViewsBeyondLimit | undefined;
}

/** Why all flows see the same network although steps or authors tell them apart. */
export interface ViewsBeyondLimit {
	/** Most views that are made in this model. */
	readonly most: number;
	/** Flows whose steps tell apart what a component calls for them and what it calls for others. */
	readonly flows: number;
	/** Dependencies that say `reach: flows`, groups counted once. */
	readonly stated: number;
}

/** Views for each component and flow of a model that statements of authors may cost, and in any model; with more, all see the same. */
const mostEach = 25;
const mostAtLeast = 10_000;

/** What only steps suggest is followed over so many components that a flow does not name; else over those alone that it names. */
const mostUnnamed = 32;

/** The views of a model, made once. Without shared components there are none. */
export const flowViewsOf = oncePer(mapViews);

function mapViews(model: Model): FlowViews {
	const uses = flowUsesOf(model);
	const most = Math.max(mostAtLeast, mostEach * (model.byKind.component.length + model.byKind.flow.length));
	const { groups } = uses;
	return (
		viewsFrom(model, uses, most) ?? {
			groups,
			countingOf: () => 'declared',
			views: [],
			of: () => undefined,
			beyondLimit: beyondLimit(uses, most),
		}
	);
}

function beyondLimit({ groups, saying, differences }: FlowUses, most: number): ViewsBeyondLimit {
	const saysSo = (flow: Ref, apart: ReadonlyMap<number, Counting>): boolean =>
		[...apart.keys()].some((group) => saying[group]!.has(flow));
	return {
		most,
		flows: [...differences].filter(([flow, apart]) => saysSo(flow, apart)).length,
		stated: groups.filter(isForFlows).length,
	};
}

/** Undefined when there are too many. */
function viewsFrom(model: Model, { groups, differences: differing }: FlowUses, most: number): FlowViews | undefined {
	const countingOf = (group: number): Counting => (isForFlows(groups[group]!) ? 'degrading' : 'declared');
	const calls = callsOf(groups);
	const views: FlowView[] = [];
	const numbers = new Map<string, number>();
	const seen = new Map<Ref, ReadonlyMap<Ref, number>>();
	for (const { ref: flow } of model.byKind.flow) {
		const differences = differing.get(flow);
		if (differences === undefined) continue;
		const named = new Set((model.steps[flow] ?? []).flatMap(({ from, to }) => [from, to]));
		const own = new Map<Ref, number>();
		const { keys, shared } = keysOf(groups, differences, calls, named);
		for (const [component, { key, likeness }] of keys) {
			// Flows that differ in the same are told apart where they see it over components that only one of them names.
			const full = `${component} ${key}${shared ? '' : flow}`;
			let number = numbers.get(full);
			if (number === undefined) {
				number = views.length;
				numbers.set(full, number);
				views.push({
					component,
					name: `${component} for ${flow}`,
					countingOf: (group) => differences.get(group) ?? countingOf(group),
					below: (other) => own.get(other),
					likeness,
				});
			}
			own.set(component, number);
		}
		if (views.length > most) return undefined;
		seen.set(flow, own);
	}
	return { groups, countingOf, views, of: (flow, component) => seen.get(flow)?.get(component), beyondLimit: undefined };
}

interface Calls {
	readonly from: ReadonlyMap<Ref, readonly Ref[]>;
	readonly to: ReadonlyMap<Ref, readonly Ref[]>;
}

function callsOf(groups: readonly Group[]): Calls {
	const calls = { from: new Map<Ref, Ref[]>(), to: new Map<Ref, Ref[]>() };
	for (const { from, to } of groups.flat()) {
		addTo(calls.from, from, to);
		addTo(calls.to, to, from);
	}
	return calls;
}

/** What counts otherwise, as text, and what is alike all the same. */
interface Key {
	readonly key: string;
	readonly likeness: Likeness;
}

function note(keys: Map<Ref, Key>, component: Ref, { key, likeness }: Key): void {
	const known = keys.get(component);
	const least = known === undefined || likeness < known.likeness ? likeness : known.likeness;
	keys.set(component, { key: (known?.key ?? '') + key, likeness: least });
}

interface Keys {
	/** Per component from which something can be reached that counts otherwise. */
	readonly keys: ReadonlyMap<Ref, Key>;
	/** True when the keys alone say what is seen below. */
	readonly shared: boolean;
}

/** What a flow sees otherwise: components from which it reaches, beginning at those it names, what counts otherwise. */
function keysOf(
	groups: readonly Group[],
	differences: ReadonlyMap<number, Counting>,
	calls: Calls,
	named: ReadonlySet<Ref>,
): Keys {
	const stated = new Map<Ref, Key>();
	const suggested = new Map<Ref, Key>();
	for (const [group, counting] of differences) {
		const members = groups[group]!;
		// What steps suggest changes nothing about DOWN, and what an author states only where it stops the component for these flows.
		const isStated = isForFlows(members);
		const failsAlike = counting === 'none' || softness(members, 'pessimistic');
		const likeness = isStated ? (failsAlike ? 1 : 0) : 2;
		note(isStated ? stated : suggested, members[0]!.from, { key: `${group}${counting[0]} `, likeness });
	}
	const keys = new Map<Ref, Key>();
	const noteAbove = (origins: ReadonlyMap<Ref, Key>, within: ReadonlySet<Ref>): void => {
		for (const [origin, key] of origins)
			if (within.has(origin)) for (const one of closure([origin], calls.to, within)) note(keys, one, key);
	};
	// What an author states holds over any way; what steps suggest, over ways that they describe.
	if (stated.size > 0) {
		const above = closure([...stated.keys()], calls.to);
		noteAbove(
			stated,
			closure(
				[...named].filter((one) => above.has(one)),
				calls.from,
				above,
			),
		);
	}
	const near = closure(named, calls.from, undefined, named.size + mostUnnamed);
	noteAbove(suggested, near ?? named);
	return { keys, shared: near !== undefined || suggested.size === 0 };
}

/** Everything that can be reached from some, as far as it is among others. */
function closure(start: Iterable<Ref>, next: ReadonlyMap<Ref, readonly Ref[]>, within?: ReadonlySet<Ref>): Set<Ref>;
function closure(
	start: Iterable<Ref>,
	next: ReadonlyMap<Ref, readonly Ref[]>,
	within: ReadonlySet<Ref> | undefined,
	most: number,
): Set<Ref> | undefined;
function closure(
	start: Iterable<Ref>,
	next: ReadonlyMap<Ref, readonly Ref[]>,
	within?: ReadonlySet<Ref>,
	most = Number.POSITIVE_INFINITY,
): Set<Ref> | undefined {
	const found = new Set(start);
	for (const one of found) {
		for (const other of next.get(one) ?? []) if (within === undefined || within.has(other)) found.add(other);
		if (found.size > most) return undefined;
	}
	return found;
}
