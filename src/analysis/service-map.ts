import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Model, Ref } from '#model/model.ts';
import { type FlowUses, flowUsesOf, isForFlows } from './flow-uses.ts';
import { compareText } from './state.ts';
import { type Target, targetsOf } from './targets.ts';

/**
 * Which components each business service relies on, directly or through others, over run-time dependencies of any criticality. What a
 * gateway calls for the flows of others, and does without, is no part of it: see {@link leftOutBy}.
 */
export interface ServiceMap {
	/** Components that a service reaches, by ref. */
	componentsOf(service: Ref): readonly Ref[];
	/** Business services that reach a component, by ref. */
	servicesOf(component: Ref): readonly Ref[];
}

/** The map of a model, made once. O(flows (V + E)). */
export const serviceMapOf = oncePer(mapServices);

function mapServices(model: Model): ServiceMap {
	const components = new Map<Ref, readonly Ref[]>();
	const services = new Map<Ref, Ref[]>();
	const reach = createReach(model);
	for (const target of targetsOf(model)) {
		if (target.kind !== 'business-service') continue;
		const reached = reach(target);
		components.set(target.ref, reached);
		for (const component of reached) {
			addTo(services, component, target.ref);
		}
	}
	return {
		componentsOf: (service) => components.get(service) ?? [],
		servicesOf: (component) => services.get(component) ?? [],
	};
}

/** Finds the components that a service reaches, by ref. Numbers in place of refs, as there are many services to do it for. */
function createReach(model: Model): (service: Target) => readonly Ref[] {
	const uses = flowUsesOf(model);
	const refs = model.byKind.component.map(({ ref }) => ref).sort(compareText);
	const calls = callsOf(model, uses, refs);
	return ({ flows }) => {
		const leftOut = flows.map((flow) => leftOutBy(uses, flow));
		const reached = reachedTogether(calls, flows, leftOut) ?? reachedByEach(calls, flows, leftOut);
		return refs.filter((ref, index) => reached[index] === 1 && model.deployments[ref] !== undefined);
	};
}

/** Who calls whom: the calls of component i are those from `starts[i]` to before `starts[i + 1]`. */
interface Calls {
	readonly starts: Int32Array;
	readonly to: Int32Array;
	/** By call the group to which it belongs. */
	readonly group: Int32Array;
	/** By group the component that calls; -1 for none. */
	readonly callers: readonly number[];
	/** Components that a flow names in its steps, each once. */
	named(flow: Ref): number[];
}

function callsOf(model: Model, { groups }: FlowUses, refs: readonly Ref[]): Calls {
	const indexOf = new Map(refs.map((ref, index) => [ref, index]));
	const from = refs.map((): { readonly to: number; readonly group: number }[] => []);
	for (const [group, members] of groups.entries())
		for (const dependency of members) {
			const [caller, to] = [indexOf.get(dependency.from), indexOf.get(dependency.to)];
			if (caller !== undefined && to !== undefined) from[caller]!.push({ to, group });
		}
	const starts = new Int32Array(refs.length + 1);
	for (const [index, { length }] of from.entries()) starts[index + 1] = starts[index]! + length;
	const all = from.flat();
	const ends = (flow: Ref): readonly Ref[] => (model.steps[flow] ?? []).flatMap((step) => [step.from, step.to]);
	return {
		starts,
		to: Int32Array.from(all, ({ to }) => to),
		group: Int32Array.from(all, ({ group }) => group),
		callers: groups.map(([first]) => indexOf.get(first!.from) ?? -1),
		named: (flow) => [...new Set(ends(flow).flatMap((ref) => indexOf.get(ref) ?? []))],
	};
}

/** Marks what those in the list reach over groups that are not closed, and adds it to the list. What is in the list is marked. */
function follow({ starts, to, group }: Calls, list: number[], marks: Uint8Array, isClosed: Uint8Array): void {
	for (let at = 0; at < list.length; at++) {
		const index = list[at]!;
		for (let call = starts[index]!; call < starts[index + 1]!; call++) {
			const next = to[call]!;
			if (marks[next] === 1 || isClosed[group[call]!] === 1) continue;
			marks[next] = 1;
			list.push(next);
		}
	}
}

/** Exactly: each flow by itself. */
function reachedByEach(calls: Calls, flows: readonly Ref[], leftOut: readonly ReadonlySet<number>[]): Uint8Array {
	const all = new Uint8Array(calls.starts.length - 1);
	const own = new Uint8Array(all.length);
	const isClosed = new Uint8Array(calls.callers.length);
	for (const [at, flow] of flows.entries()) {
		const list = calls.named(flow);
		for (const index of list) own[index] = 1;
		for (const group of leftOut[at]!) isClosed[group] = 1;
		follow(calls, list, own, isClosed);
		for (const index of list) {
			all[index] = 1;
			own[index] = 0;
		}
		for (const group of leftOut[at]!) isClosed[group] = 0;
	}
	return all;
}

/**
 * The same for all flows at once, as most reach most of what the others do: what any of them leaves out is not followed first, and then
 * where it matters and a flow that does not leave it out names the caller. Undefined where that does not settle it.
 */
function reachedTogether(
	calls: Calls,
	flows: readonly Ref[],
	leftOut: readonly ReadonlySet<number>[],
): Uint8Array | undefined {
	const closed = new Set(leftOut.flatMap((groups) => [...groups]));
	const isClosed = new Uint8Array(calls.callers.length);
	for (const group of closed) isClosed[group] = 1;
	const named = flows.map((flow) => new Set(calls.named(flow)));
	const found = new Uint8Array(calls.starts.length - 1);
	const add = (start: number[]): void => {
		for (const index of start) found[index] = 1;
		follow(calls, start, found, isClosed);
	};
	add([...new Set(named.flatMap((own) => [...own]))]);
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		for (const group of closed) {
			const caller = calls.callers[group]!;
			if (found[caller] !== 1) continue;
			const adds = addedBy(calls, caller, group, found);
			if (adds.length === 0) continue;
			const open = leftOut.flatMap((groups, at) => (groups.has(group) ? [] : [at]));
			if (open.length === 0) continue;
			if (!open.some((at) => named[at]!.has(caller))) return undefined;
			closed.delete(group);
			isClosed[group] = 0;
			add(adds);
			isSettled = false;
		}
	}
	return found;
}

/** What a group of a component would add to what is found. */
function addedBy({ starts, to, group }: Calls, caller: number, wanted: number, found: Uint8Array): number[] {
	const adds: number[] = [];
	for (let call = starts[caller]!; call < starts[caller + 1]!; call++)
		if (group[call] === wanted && found[to[call]!] !== 1) adds.push(to[call]!);
	return adds;
}

/**
 * The dependencies that a flow leaves to others: steps of others go over them, and its own say what the same component calls for it. What
 * nobody says of a soft one is taken as the steps suggest; one of undeclared criticality may stop the component for everybody.
 */
function leftOutBy({ groups, differences }: FlowUses, flow: Ref): ReadonlySet<number> {
	const leftOut = new Set<number>();
	for (const [group, counting] of differences.get(flow) ?? []) {
		const members = groups[group]!;
		const isSuggested =
			counting === 'possible' && !isForFlows(members) && members.every(({ criticality }) => criticality === 'soft');
		if (counting === 'none' || isSuggested) leftOut.add(group);
	}
	return leftOut;
}
