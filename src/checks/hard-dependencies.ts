import { type Graph, graphOf } from '#graph/graph.ts';
import type { Model, Phase } from '#model/model.ts';

/** Synchronous hard dependencies of some phases that no redundancy group softens, as a graph of component refs. */
export function hardDependencies(model: Model, phases: readonly Phase[]): Graph {
	const hard = model.dependencies.filter(
		(one) =>
			one.criticality === 'hard' && phases.includes(one.phase) && one.group === undefined && one.async === undefined,
	);
	return graphOf(hard.map((one) => [one.from, one.to] as const));
}
