import type { Dependency, Model, Ref } from '#model/model.ts';
import { dependencyUses } from './dependency-uses.ts';
import { compareText } from './state.ts';
import { type Target, targetsOf } from './targets.ts';

/**
 * Which components each business service relies on, directly or through others, over run-time dependencies of any criticality. What a
 * gateway calls for the flows of others, and does without, is no part of it: see {@link usedByOthersAlone}.
 */
export interface ServiceMap {
	/** Components that a service reaches, by ref. */
	componentsOf(service: Ref): readonly Ref[];
	/** Business services that reach a component, by ref. */
	servicesOf(component: Ref): readonly Ref[];
}

const cache = new WeakMap<Model, ServiceMap>();

/** The map of a model, made once. O(services (V + E)). */
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
	const refs = model.byKind.component.map(({ ref }) => ref).sort(compareText);
	const indexOf = new Map(refs.map((ref, index) => [ref, index]));
	const calls = refs.map((): { readonly to: number; readonly dependency: Dependency }[] => []);
	for (const dependency of model.dependencies) {
		const [caller, called] = [indexOf.get(dependency.from), indexOf.get(dependency.to)];
		if (dependency.phase === 'run' && caller !== undefined && called !== undefined)
			calls[caller]!.push({ to: called, dependency });
	}
	return ({ flows }) => {
		const isOfOthers = usedByOthersAlone(model, flows);
		const isReached = new Uint8Array(refs.length);
		const found: number[] = [];
		const add = (index: number | undefined): void => {
			if (index === undefined || isReached[index] === 1) return;
			isReached[index] = 1;
			found.push(index);
		};
		for (const { from, to } of flows.flatMap((flow) => model.steps[flow] ?? [])) {
			add(indexOf.get(from));
			add(indexOf.get(to));
		}
		for (const index of found) for (const { to, dependency } of calls[index]!) if (!isOfOthers(dependency)) add(to);
		return refs.filter((ref, index) => isReached[index] === 1 && model.deployments[ref] !== undefined);
	};
}

/**
 * Tells the dependencies that only flows of others go over: their steps say so, and the steps of these flows say what the same
 * component calls for them. A hard one stops the component whoever calls it, unless it says that its loss stays with its flows
 * (`reach`); one that no step goes over may be used by all. The failure network reads it likewise: see flow-views.ts.
 */
function usedByOthersAlone(model: Model, flows: readonly Ref[]): (dependency: Dependency) => boolean {
	const uses = dependencyUses(model);
	const own = new Set(flows);
	const callers = new Set<Ref>();
	const silent = new Set<Ref>();
	for (const flow of flows) {
		const steps = model.steps[flow] ?? [];
		const saying = new Set(steps.map(({ from }) => from));
		for (const { from, to } of steps) {
			callers.add(from);
			if (!saying.has(to)) silent.add(to);
		}
	}
	return (dependency) => {
		const { reach } = dependency.data;
		if (reach === 'component' || !callers.has(dependency.from)) return false;
		const over = uses.stepsOver(dependency);
		if (over.some(({ flow }) => own.has(flow))) return false;
		// Where one of the flows does not say what is called for it, that may be this.
		if (reach === 'flows') return !silent.has(dependency.from);
		return dependency.criticality === 'soft' && over.length > 0;
	};
}
