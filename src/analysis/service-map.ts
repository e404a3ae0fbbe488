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
	const calls = new Map<Ref, Ref[]>();
	for (const dependency of model.dependencies) {
		if (dependency.phase !== 'run') continue;
		const known = calls.get(dependency.from);
		if (known) known.push(dependency.to);
		else calls.set(dependency.from, [dependency.to]);
	}
	const components = new Map<Ref, readonly Ref[]>();
	const services = new Map<Ref, Ref[]>();
	for (const target of targetsOf(model)) {
		if (target.kind !== 'business-service') continue;
		const reached = componentsOfService(model, target, calls);
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

function componentsOfService(model: Model, service: Target, calls: ReadonlyMap<Ref, readonly Ref[]>): readonly Ref[] {
	const reached = new Set<Ref>();
	for (const flow of service.flows) {
		for (const step of model.steps[flow] ?? []) reached.add(step.from).add(step.to);
	}
	for (const component of reached) for (const next of calls.get(component) ?? []) reached.add(next);
	return [...reached].filter((ref) => model.deployments[ref] !== undefined).sort(compareText);
}
