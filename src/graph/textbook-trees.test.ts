import { describe, expect, test } from 'vitest';
import type { Gate } from './cut-sets.ts';
import { evaluateFaultTree } from './evaluate-fault-tree.ts';
import type { FaultTreeDefinition } from './fault-tree-definition.ts';
import { circuitOfTree, type Expression, type NamedCircuit } from './fault-tree-definition.ts';
import { circuitOfFormula } from './formula-circuit.ts';
import { eventImportances } from './importance.ts';

/** Trees with published results (DOMAIN A2 to A5). */

const and = (...of: Expression[]): Expression => ({ kind: 'gate', connective: 'and', of });
const or = (...of: Expression[]): Expression => ({ kind: 'gate', connective: 'or', of });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name): Expression => ({ kind: 'name', name })) as [
	Expression,
	Expression,
	Expression,
	Expression,
];

function solve(top: Expression, q: Readonly<Record<string, number>>) {
	const tree: FaultTreeDefinition = { top: 'top', gates: new Map([['top', top]]) };
	const named = circuitOfTree(tree) as NamedCircuit;
	return { named, ...evaluateFaultTree(named, new Map(Object.entries(q))) };
}

describe('probability: exact, rare-event sum, min-cut upper bound', () => {
	const tenths = { a: 0.1, b: 0.2, c: 0.3 };
	test.each([
		['a | b | c', or(a, b, c), tenths, [0.496, 0.6, undefined]],
		['ab + bc', or(and(a, b), and(b, c)), tenths, [0.074, 0.08, 0.0788]],
		['2 of 3', { kind: 'count', least: 2, of: [a, b, c] } as Expression, tenths, [0.098, 0.11, 0.106436]],
		[
			'failover with coverage .95: a and (b or f)',
			and(a, or(b, c)),
			{ a: 1e-3, b: 1e-3, c: 0.05 },
			[5.095e-5, undefined, undefined],
		],
		['two copies in one zone', or(c, and(a, b)), { a: 0.01, b: 0.01, c: 0.001 }, [0.0010999, undefined, undefined]],
		[
			'two copies in two zones',
			and(or(a, c), or(b, d)),
			{ a: 0.01, b: 0.01, c: 0.001, d: 0.001 },
			[0.0001207801, undefined, undefined],
		],
		[
			'a gateway in series with 2 of 3 and a store',
			or(d, { kind: 'count', least: 2, of: [a, b, c] }, { kind: 'name', name: 'e' }),
			{ a: 0.01, b: 0.01, c: 0.01, d: 0.001, e: 0.0005 },
			[1 - 0.999 * 0.999702 * 0.9995, undefined, undefined],
		],
	] as const)('%s', (_, top, q, [exact, rare, upper]) => {
		const { probability } = solve(top, q);
		if (probability.kind !== 'exact') throw new Error(probability.kind);
		expect(probability.exact).toBeCloseTo(exact, 11);
		if (rare !== undefined) expect(probability.rareEvent).toBeCloseTo(rare, 12);
		if (upper !== undefined) expect(probability.upperBound).toBeCloseTo(upper, 12);
	});
});

function importance(top: Expression, q: Readonly<Record<string, number>>) {
	const { named, solved, cutSets, probability } = solve(top, q);
	if (probability.kind !== 'exact') throw new Error(probability.kind);
	const values = Float64Array.from(named.nameOf, (name) => q[name ?? ''] ?? Number.NaN);
	const P = probability.exact;
	return Object.fromEntries(
		eventImportances(solved!, cutSets.family, values).map((found) => [
			named.nameOf[found.variable]!,
			{
				MIF: found.whenFailed - found.whenWorking,
				CIF: ((found.whenFailed - found.whenWorking) * values[found.variable]!) / P,
				FV: found.throughCutSets! / P,
				RAW: found.whenFailed / P,
				RRW: P / found.whenWorking,
			},
		]),
	);
}

describe('importance', () => {
	test('theatre: mains and (generator or relay)', () => {
		const found = importance(and(a, or(b, c)), { a: 0.03, b: 0.02, c: 0.05 });
		const rounded = (field: 'MIF' | 'CIF' | 'FV' | 'RAW' | 'RRW', digits: number): number[] =>
			['a', 'b', 'c'].map((event) => Number(found[event]![field].toFixed(digits)));
		expect(rounded('MIF', 6)).toEqual([0.069, 0.0285, 0.0294]);
		expect(rounded('CIF', 6)).toEqual([1, 0.275362, 0.710145]);
		expect(rounded('FV', 6)).toEqual([1, 0.289855, 0.724638]);
		expect(rounded('RAW', 2)).toEqual([33.33, 14.49, 14.49]);
		expect(found['a']!.RRW).toBe(Number.POSITIVE_INFINITY);
		expect(rounded('RRW', 2).slice(1)).toEqual([1.38, 3.45]);
	});
	test('ab + cd, all .1: Fussell-Vesely is not the diagnostic importance', () => {
		const found = importance(or(and(a, b), and(c, d)), { a: 0.1, b: 0.1, c: 0.1, d: 0.1 });
		expect(found['a']!.FV).toBeCloseTo(0.502513, 6);
		expect(found['a']!.CIF).toBeCloseTo(0.497487, 6);
		expect(found['a']!.RAW * 0.1).toBeCloseTo(0.547739, 6);
	});
});

test('NE574: the sets of a published tree', () => {
	const names = Object.fromEntries('bcdfghi'.split('').map((name) => [name, { kind: 'name', name } as Expression]));
	const { cutSets } = solve(
		or(names['c']!, and(or(names['b']!, names['f']!, names['g']!), or(names['d']!, and(names['h']!, names['i']!)))),
		{},
	);
	expect(cutSets.counts.byOrder).toEqual([0, 1, 3, 3]);
});

test('cycles take the least fixpoint: what only needs itself never happens', () => {
	const formula = new Map<string, Gate>([
		['x', { connective: 'or', of: ['event x', 'y'] }],
		['y', { connective: 'or', of: ['event y', 'both'] }],
		['both', { connective: 'and', of: ['x', 'z'] }],
		['z', { connective: 'or', of: ['event z', 'y'] }],
		['lonely', { connective: 'at-least', k: 2, of: ['lonely', 'event x'] }],
	]);
	const q = new Map(['event x', 'event y', 'event z'].map((name) => [name, 0.1]));
	const sets = evaluateFaultTree(circuitOfFormula(formula, 'x')!, q).cutSets.counts;
	expect(sets.byOrder).toEqual([0, 2]);
	expect(evaluateFaultTree(circuitOfFormula(formula, 'y')!, q).cutSets.counts.byOrder).toEqual([0, 1, 1]);
	expect(evaluateFaultTree(circuitOfFormula(formula, 'lonely')!, q).probability).toMatchObject({ exact: 0 });
});
