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
	const indexOf = new Map(refs.map((ref, index) => [ref, index]));
	const calls = refs.map((): { readonly to: number; readonly group: number }[] => []);
	for (const [group, members] of uses.groups.entries())
		for (const { from, to } of members) {
			const [caller, called] = [indexOf.get(from), indexOf.get(to)];
			if (caller !== undefined && called !== undefined) calls[caller]!.push({ to: called, group });
		}
	/** Marks what flows reach that leave out the same. */
	const follow = (flows: readonly Ref[], leftOut: ReadonlySet<number> | undefined, isReached: Uint8Array): void => {
		const isFound = new Uint8Array(refs.length);
		const found: number[] = [];
		const add = (index: number | undefined): void => {
			if (index === undefined || isFound[index] === 1) return;
			isFound[index] = 1;
			isReached[index] = 1;
			found.push(index);
		};
		for (const { from, to } of flows.flatMap((flow) => model.steps[flow] ?? [])) {
			add(indexOf.get(from));
			add(indexOf.get(to));
		}
		for (const index of found) for (const { to, group } of calls[index]!) if (!leftOut?.has(group)) add(to);
	};
	return ({ flows }) => {
		const isReached = new Uint8Array(refs.length);
		const all: Ref[] = [];
		for (const flow of flows) {
			const leftOut = leftOutBy(uses, flow);
			if (leftOut.size === 0) all.push(flow);
			else follow([flow], leftOut, isReached);
		}
		follow(all, undefined, isReached);
		return refs.filter((ref, index) => isReached[index] === 1 && model.deployments[ref] !== undefined);
	};
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
