import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCircuit, type Literal } from './circuit.ts';
import { bonferroniLowerBound } from './cut-set-bounds.ts';
import { cutSetFamilyOf } from './cut-set-family.ts';
import { solveFunction } from './fault-function.ts';
import { disjointSetsBound, likeliestSetsBound } from './known-set-bounds.ts';

const events = 9;
const someSets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: events - 1 }), { minLength: 1, maxLength: 4 }), {
	minLength: 1,
	maxLength: 12,
});
const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: events, maxLength: events });

/** By looking at all 512 states of nine events. */
function chanceOfUnion(sets: readonly (readonly number[])[], q: readonly number[]): number {
	let sum = 0;
	for (let state = 0; state < 2 ** events; state++) {
		if (!sets.some((set) => set.every((event) => ((state >> event) & 1) === 1))) continue;
		sum += q.reduce((product, chance, event) => product * (((state >> event) & 1) === 1 ? chance : 1 - chance), 1);
	}
	return sum;
}

test('bounds from known cut sets are never above what the sets amount to, and not below S1 - S2', () => {
	fc.assert(
		fc.property(someSets, chances, (sets, q) => {
			const circuit = createCircuit();
			const variables = q.map((): Literal => circuit.variable());
			const top = circuit.or(sets.map((set) => circuit.and(set.map((event) => variables[event]!))));
			const solved = solveFunction(circuit, top);
			if (solved.kind !== 'solved') throw new Error('nine events are not too many');
			const family = cutSetFamilyOf(solved.function, { nodes: 1e6, steps: 1e6 })!;
			const byNode = new Float64Array(family.nodeCount);
			for (const [event, variable] of variables.entries()) byNode[variable >> 1] = q[event]!;
			const exact = chanceOfUnion(sets, q);
			const minimal = sets.filter(
				(set, at) =>
					!sets.some(
						(other, before) =>
							before !== at &&
							other.every((event) => set.includes(event)) &&
							(other.length < set.length || before < at),
					),
			);
			const likeliest = likeliestSetsBound(family, byNode);
			expect(likeliest).toBeLessThanOrEqual(exact + 1e-12);
			expect(likeliest).toBeGreaterThanOrEqual(bonferroniLowerBound(minimal, Float64Array.from(q)) - 1e-12);
			expect(disjointSetsBound(family, byNode, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(exact + 1e-12);
		}),
		{ numRuns: 500, seed: 8 },
	);
});

test('two pairs that share an event, by hand: AB, BC with .1, .2, .3', () => {
	const circuit = createCircuit();
	const [a, b, c] = [circuit.variable(), circuit.variable(), circuit.variable()];
	const solved = solveFunction(circuit, circuit.or([circuit.and([a, b]), circuit.and([b, c])]));
	const family = solved.kind === 'solved' ? cutSetFamilyOf(solved.function, { nodes: 1e4, steps: 1e4 })! : undefined!;
	const byNode = new Float64Array(family.nodeCount);
	for (const [event, q] of [
		[a, 0.1],
		[b, 0.2],
		[c, 0.3],
	] as const)
		byNode[event >> 1] = q;
	// BC first: 0.06; then AB without C: 0.02 x 0.7. With two sets the bound is the probability itself.
	expect(likeliestSetsBound(family, byNode)).toBeCloseTo(0.074, 15);
});
