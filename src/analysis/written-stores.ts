import { addTo } from '#graph/lists-by-key.ts';
import type { Dependency, Entity, FlowStep, Model, Ref } from '#model/model.ts';

/**
 * The stores that a flow writes: the target of a step that says what it writes, or whose operation is a write. Where that
 * target is no store itself, the store it depends on that holds what the step writes.
 */
export function storesWrittenBy(model: Model, flow: Ref): readonly Ref[] {
	const found = new Set<Ref>();
	for (const step of model.steps[flow] ?? []) {
		const writes = step.data.writes ?? [];
		if (isStore(model, step.to) && (writes.length > 0 || isWrite(model, step))) found.add(step.to);
		else if (writes.length > 0) for (const store of storesBehind(model, step.to, writes)) found.add(store);
	}
	return [...found];
}

function isStore(model: Model, ref: Ref): boolean {
	return dataOf(model, ref)?.dataStore !== undefined;
}

const dataOf = (model: Model, ref: Ref): Entity<'component'>['data'] | undefined =>
	ref.startsWith('component:') ? (model.entities[ref] as Entity<'component'> | undefined)?.data : undefined;

function isWrite(model: Model, step: FlowStep): boolean {
	const operations = (dataOf(model, step.to)?.interfaces ?? []).flatMap((one) => one.operations ?? []);
	return operations.some((operation) => operation.id === step.data.operation && operation.effect === 'write');
}

function storesBehind(model: Model, component: Ref, writes: readonly string[]): readonly Ref[] {
	return dependenciesFrom(model, component)
		.filter(({ phase }) => phase === 'run')
		.map(({ to }) => to)
		.filter((to) => (dataOf(model, to)?.dataStore?.holds ?? []).some((what) => writes.includes(what)));
}

const cache = new WeakMap<Model, ReadonlyMap<Ref, readonly Dependency[]>>();

/** Dependencies by the component that has them, indexed once per model. */
export function dependenciesFrom(model: Model, component: Ref): readonly Dependency[] {
	let index = cache.get(model);
	if (index === undefined) {
		const made = new Map<Ref, Dependency[]>();
		for (const dependency of model.dependencies) {
			addTo(made, dependency.from, dependency);
		}
		index = made;
		cache.set(model, index);
	}
	return index.get(component) ?? [];
}
