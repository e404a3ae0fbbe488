import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCircuit, type Literal } from './circuit.ts';
import { countCutSets } from './cut-set-count.ts';
import { defaultLimits, evaluateFaultTree, type FaultTreeEvaluation } from './evaluate-fault-tree.ts';
import { circuitOfTree, type Expression, type NamedCircuit } from './fault-tree-definition.ts';
import { atLeastSoMany } from './known-set-bounds.ts';

/** A clock that strikes after so many questions. */
const strikingAfter = (questions: number): (() => number) => {
	let asked = 0;
	return () => (asked++ < questions ? 0 : 2);
};

/** Gates over later gates and a few events, so that much is shared. */
const shapes = fc.array(
	fc.record({
		least: fc.integer({ min: 1, max: 3 }),
		inputs: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 3, maxLength: 5 }),
	}),
	{ minLength: 4, maxLength: 10 },
);

function treeOf(shape: readonly { readonly least: number; readonly inputs: readonly number[] }[]): NamedCircuit {
	const gates = new Map<string, Expression>();
	for (const [index, { least, inputs }] of shape.entries()) {
		const names = inputs.map((input) => (index + 1 + input < shape.length ? `g${index + 1 + input}` : `e${input % 9}`));
		gates.set(`g${index}`, { kind: 'count', least, of: names.map((name) => ({ kind: 'name', name })) });
	}
	return circuitOfTree({ top: 'g0', gates }) as NamedCircuit;
}

describe('whenever the time is over, what is said is true', () => {
	test('counts of settled orders are those of the whole, and bounds hold the exact probability', () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(shapes, fc.integer({ min: 0, max: 40 }), (shape, questions) => {
				const named = treeOf(shape);
				const chances = new Map([...named.events.keys()].map((name, index) => [name, 0.02 + 0.04 * index]));
				const whole = evaluateFaultTree(named, chances);
				const timeSpent = strikingAfter(questions);
				const cut: FaultTreeEvaluation = evaluateFaultTree(named, chances, { ...defaultLimits, timeSpent });
				const exact = whole.probability.kind === 'exact' ? whole.probability.exact : Number.NaN;
				kinds.add(`${cut.cutSets.kind} ${cut.probability.kind}`);
				if (cut.probability.kind === 'bounds') {
					expect(cut.probability.lower).toBeLessThanOrEqual(exact * (1 + 1e-12));
					expect(cut.probability.upper).toBeGreaterThanOrEqual(exact * (1 - 1e-12));
				} else
					expect(cut.probability).toEqual(whole.probability.kind === 'exact' ? expect.objectContaining({ exact }) : 0);
				const known = cut.cutSets.kind === 'complete' ? Number.POSITIVE_INFINITY : cut.cutSets.settledOrder;
				const counts = whole.cutSets.counts.byOrder.slice(0, known + 1);
				for (const [order, count] of counts.entries()) expect(cut.cutSets.counts.byOrder[order] ?? 0).toBe(count);
				if (cut.cutSets.kind === 'complete') expect(cut.cutSets.counts).toEqual(whole.cutSets.counts);
			}),
			{ numRuns: 400, seed: 4 },
		);
		// All ways to end were met: with all, with one of the two, and with neither.
		expect([...kinds].sort()).toEqual(['complete bounds', 'complete exact', 'too-large bounds', 'too-large exact']);
	});

	test('counts by order end with the time, and low orders can be counted alone', () => {
		const circuit = createCircuit();
		const pairs = Array.from({ length: 2000 }, (): Literal => circuit.or([circuit.variable(), circuit.variable()]));
		const top = circuit.or([circuit.and(pairs), circuit.variable()]);
		const nameOf = circuit.nodes.map(({ kind }, node) => (kind === 'variable' ? `e${node}` : undefined));
		const named: NamedCircuit = { circuit, top, nameOf, events: new Map() };
		const { cutSets } = evaluateFaultTree(named, new Map());
		expect(cutSets.counts.total).toBe(2n ** 2000n + 1n);
		expect(countCutSets(cutSets.family, 3)).toEqual({ total: 1, byOrder: [0n, 1n] });
		expect(countCutSets(cutSets.family, Number.POSITIVE_INFINITY, () => true)).toBeUndefined();
	});
});

test('at least so many of independent events, by hand', () => {
	const chances = [0.1, 0.2, 0.3];
	expect(atLeastSoMany(0, chances, () => false)).toBe(1);
	expect(atLeastSoMany(1, chances, () => false)).toBeCloseTo(0.496, 14);
	expect(atLeastSoMany(2, chances, () => false)).toBeCloseTo(0.098, 14);
	expect(atLeastSoMany(3, chances, () => false)).toBeCloseTo(0.006, 14);
	expect(atLeastSoMany(4, chances, () => false)).toBe(0);
});
