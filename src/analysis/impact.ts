import type { Network } from './network.ts';
import { createPropagation, type Propagation } from './propagation.ts';

/**
 * What the failure of some components does to flows and business services, in one reading: only what leaves UP, by node.
 * `codes` holds node * 2 + (1 when DOWN in the end), ascending; `times` when that state is reached, undefined when all at once.
 */
export interface TargetImpact {
	readonly codes: Int32Array;
	readonly times: Float64Array | undefined;
	readonly componentsDown: number;
	readonly componentsDegraded: number;
}

/** The same failure in both readings; `possible` is the very same object where the readings agree. */
export interface Impact {
	readonly certain: TargetImpact;
	readonly possible: TargetImpact;
}

/** Both readings of a model with their propagations, and the impact of any failure. Impacts of single components are kept. */
export interface Impacts {
	readonly optimistic: Network;
	readonly pessimistic: Network;
	of(failed: readonly number[]): Impact;
	/** For questions about one failure: run it and read the answer before the next call. */
	readonly propagate: { readonly optimistic: Propagation; readonly pessimistic: Propagation };
}

/** Joins the two networks. `failed` are indices of components. */
export function createImpacts(optimistic: Network, pessimistic: Network): Impacts {
	const propagate = { optimistic: createPropagation(optimistic), pessimistic: createPropagation(pessimistic) };
	const single = new Map<number, Impact>();
	const compute = (failed: readonly number[]): Impact => {
		propagate.optimistic.run(failed);
		const certain = summary(optimistic, propagate.optimistic);
		if (!propagate.optimistic.metUncertainty()) return { certain, possible: certain };
		propagate.pessimistic.run(failed);
		return { certain, possible: summary(pessimistic, propagate.pessimistic) };
	};
	return {
		optimistic,
		pessimistic,
		propagate,
		of(failed) {
			if (failed.length !== 1) return compute(failed);
			const known = single.get(failed[0]!) ?? compute(failed);
			single.set(failed[0]!, known);
			return known;
		},
	};
}

function summary(network: Network, propagation: Propagation): TargetImpact {
	const targets: number[] = [];
	let componentsDown = 0;
	let componentsDegraded = 0;
	for (const node of propagation.affected()) {
		const isDown = propagation.downAt(node) !== Number.POSITIVE_INFINITY;
		if (node >= network.componentCount) targets.push(node * 2 + Number(isDown));
		else if (isDown) componentsDown++;
		else componentsDegraded++;
	}
	const codes = Int32Array.from(targets).sort();
	const times = Float64Array.from(codes, (code) =>
		(code & 1) === 1 ? propagation.downAt(code >> 1) : propagation.degradedAt(code >> 1),
	);
	return { codes, times: times.some((time) => time > 0) ? times : undefined, componentsDown, componentsDegraded };
}

/** 0 when a node stays UP, 1 when it is DEGRADED in the end, 2 when DOWN; and when. O(log targets). */
export function impactOn(impact: TargetImpact, node: number): { readonly level: 0 | 1 | 2; readonly time: number } {
	const { codes, times } = impact;
	let low = 0;
	let high = codes.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = codes[middle]! >> 1;
		if (found === node) return { level: (codes[middle]! & 1) === 1 ? 2 : 1, time: times?.[middle] ?? 0 };
		if (found < node) low = middle + 1;
		else high = middle - 1;
	}
	return { level: 0, time: Number.POSITIVE_INFINITY };
}
