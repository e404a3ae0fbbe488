import type { CircuitNode, Literal } from './circuit.ts';

/** Certain bounds of a probability. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/**
 * Bounds of the probability of a literal, gate by gate and without a decision diagram. For a conjunction the least of the
 * inputs is an upper bound; a lower bound is their product when the circuit is monotone (then all inputs of a gate rise and fall
 * together with the same events: Esary, Proschan and Walkup 1967), and 1 minus the sum of their complements always (Boole).
 * `probabilities` is by node for variables.
 */
export function probabilityBounds(
	nodes: readonly CircuitNode[],
	top: Literal,
	probabilities: Float64Array,
	monotone: boolean,
): Interval {
	const lower = new Float64Array(nodes.length);
	const upper = new Float64Array(nodes.length);
	const of = (literal: Literal): Interval =>
		(literal & 1) === 0
			? { lower: lower[literal >> 1]!, upper: upper[literal >> 1]! }
			: { lower: 1 - upper[literal >> 1]!, upper: 1 - lower[literal >> 1]! };
	for (const [index, { kind, inputs, k }] of nodes.entries()) {
		if (kind === 'variable') lower[index] = upper[index] = probabilities[index]!;
		else if (kind !== 'constant') {
			const found = gateBounds(kind, inputs.map(of), k, monotone);
			lower[index] = Math.max(0, found.lower);
			upper[index] = Math.min(1, found.upper);
		}
	}
	return of(top);
}

function gateBounds(kind: CircuitNode['kind'], inputs: readonly Interval[], k: number, monotone: boolean): Interval {
	const sums = {
		lower: inputs.reduce((sum, input) => sum + input.lower, 0),
		upper: inputs.reduce((sum, input) => sum + input.upper, 0),
	};
	if (kind === 'xor') return { lower: 0, upper: sums.upper };
	// At least k of n: the expected number of true inputs bounds it from both sides (Markov).
	if (kind === 'at-least') return { lower: (sums.lower - (k - 1)) / (inputs.length - k + 1), upper: sums.upper / k };
	const product = inputs.reduce((result, input) => result * input.lower, 1);
	return {
		lower: monotone ? product : sums.lower - (inputs.length - 1),
		upper: inputs.reduce((least, input) => Math.min(least, input.upper), 1),
	};
}
