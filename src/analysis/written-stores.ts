import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
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

const dependenciesByFrom = oncePer(({ dependencies }: Model): ReadonlyMap<Ref, readonly Dependency[]> => {
	const index = new Map<Ref, Dependency[]>();
	for (const dependency of dependencies) addTo(index, dependency.from, dependency);
	return index;
});

/** The dependencies that a component has, in the order of the model. */
export const dependenciesFrom = (model: Model, component: Ref): readonly Dependency[] =>
	dependenciesByFrom(model).get(component) ?? [];
