import type { Model, Ref } from '#model/model.ts';
import { compareText } from './state.ts';
import { type Target, targetsOf } from './targets.ts';

/** Which components each business service relies on, directly or through others, over run-time dependencies of any criticality. */
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
	const calls = refs.map((): number[] => []);
	for (const { phase, from, to } of model.dependencies) {
		const [caller, called] = [indexOf.get(from), indexOf.get(to)];
		if (phase === 'run' && caller !== undefined && called !== undefined) calls[caller]!.push(called);
	}
	return ({ flows }) => {
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
		for (const index of found) for (const next of calls[index]!) add(next);
		return refs.filter((ref, index) => isReached[index] === 1 && model.deployments[ref] !== undefined);
	};
}
