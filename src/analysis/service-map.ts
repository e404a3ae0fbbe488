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

const cache = new WeakMap<Model, ServiceMap>();

/** The map of a model, made once. O(flows (V + E)). */
export function serviceMapOf(model: Model): ServiceMap {
	const known = cache.get(model);
	if (known) return known;
	const made = mapServices(model);
	cache.set(model, made);
	return made;
}

function mapServices(model: Model): ServiceMap {
	const components = new Map<Ref, readonly Ref[]>();
	const services = new Map<Ref, Ref[]>();
	const reach = createReach(model);
	for (const target of targetsOf(model)) {
		if (target.kind !== 'business-service') continue;
		const reached = reach(target);
		components.set(target.ref, reached);
		for (const component of reached) {
			const list = services.get(component);
			if (list) list.push(target.ref);
			else services.set(component, [target.ref]);
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
	const graph = graphOf(model, uses, refs);
	return ({ flows }) => {
		const leftOut = flows.map((flow) => leftOutBy(uses, flow));
		const reached = reachedTogether(graph, flows, leftOut) ?? reachedByEach(graph, flows, leftOut);
		return refs.filter((ref, index) => reached.has(index) && model.deployments[ref] !== undefined);
	};
}

interface Calls {
	/** Components that a flow names in its steps. */
	named(flow: Ref): readonly number[];
	/** By component whom it calls, and the group of which that is. */
	readonly from: readonly (readonly { readonly to: number; readonly group: number }[])[];
	/** By group the component that calls. */
	readonly callers: readonly number[];
}

function graphOf(model: Model, { groups }: FlowUses, refs: readonly Ref[]): Calls {
	const indexOf = new Map(refs.map((ref, index) => [ref, index]));
	const from = refs.map((): { readonly to: number; readonly group: number }[] => []);
	for (const [group, members] of groups.entries())
		for (const dependency of members) {
			const [caller, to] = [indexOf.get(dependency.from), indexOf.get(dependency.to)];
			if (caller !== undefined && to !== undefined) from[caller]!.push({ to, group });
		}
	return {
		named: (flow) =>
			(model.steps[flow] ?? []).flatMap((step) => [step.from, step.to].flatMap((ref) => indexOf.get(ref) ?? [])),
		from,
		callers: groups.map(([first]) => indexOf.get(first!.from) ?? -1),
	};
}

/** Adds what can be reached from what is found, over groups that are not closed. */
function follow({ from }: Calls, found: Set<number>, isClosed: (group: number) => boolean, start = found): void {
	for (const index of start)
		for (const { to, group } of from[index]!)
			if (!found.has(to) && !isClosed(group)) {
				found.add(to);
				start.add(to);
			}
}

/** Exactly: each flow by itself. */
function reachedByEach(calls: Calls, flows: readonly Ref[], leftOut: readonly ReadonlySet<number>[]): Set<number> {
	const all = new Set<number>();
	for (const [at, flow] of flows.entries()) {
		const own = new Set(calls.named(flow));
		follow(calls, own, (group) => leftOut[at]!.has(group));
		for (const index of own) all.add(index);
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
): Set<number> | undefined {
	const closed = new Set(leftOut.flatMap((groups) => [...groups]));
	const named = flows.map((flow) => new Set(calls.named(flow)));
	const found = new Set(named.flatMap((own) => [...own]));
	follow(calls, found, (group) => closed.has(group));
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		for (const group of closed) {
			const caller = calls.callers[group]!;
			if (!found.has(caller)) continue;
			const adds = calls.from[caller]!.filter((call) => call.group === group && !found.has(call.to));
			if (adds.length === 0) continue;
			const open = leftOut.flatMap((groups, at) => (groups.has(group) ? [] : [at]));
			if (open.length === 0) continue;
			if (!open.some((at) => named[at]!.has(caller))) return undefined;
			const start = new Set(adds.map(({ to }) => to));
			for (const to of start) found.add(to);
			closed.delete(group);
			follow(calls, found, (other) => closed.has(other), start);
			isSettled = false;
		}
	}
	return found;
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
