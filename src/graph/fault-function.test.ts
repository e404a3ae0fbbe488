import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCutSets } from './cut-set-list.ts';
import { defaultLimits, evaluateFaultTree } from './evaluate-fault-tree.ts';
import {
	circuitOfTree,
	type Expression,
	type FaultTreeDefinition,
	type NamedCircuit,
} from './fault-tree-definition.ts';
import { eventImportances } from './importance.ts';

/** Small random trees with shared gates; the judge is the table of all states. */

const eventNames = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const name = (of: string): Expression => ({ kind: 'name', name: of });

/** Gates g0 (top) to g4; a gate uses events and gates with larger numbers, often the same ones. */
function trees(connectives: readonly string[]): fc.Arbitrary<FaultTreeDefinition> {
	const gate = (index: number): fc.Arbitrary<Expression> => {
		const names = [...eventNames, ...Array.from({ length: 4 - index }, (_, step) => `g${index + 1 + step}`)];
		return fc
			.tuple(
				fc.constantFrom(...connectives),
				fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }),
				fc.nat(3),
			)
			.map(([connective, inputs, number]): Expression => {
				const of = inputs.map(name);
				const least = 1 + (number % of.length);
				if (connective === 'atleast') return { kind: 'count', least, of };
				if (connective === 'cardinality') return { kind: 'count', least: number % 2, most: least, of };
				if (connective === 'not' || connective === 'imply')
					return { kind: 'gate', connective, of: of.slice(0, connective === 'not' ? 1 : 2) };
				return { kind: 'gate', connective: connective as 'and', of };
			});
	};
	return fc
		.tuple(gate(0), gate(1), gate(2), gate(3), gate(4))
		.map((gates) => ({ top: 'g0', gates: new Map(gates.map((one, index) => [`g${index}`, one])) }));
}
const coherentTrees = trees(['and', 'or', 'atleast']);
const anyTrees = trees(['and', 'or', 'atleast', 'not', 'xor', 'nand', 'nor', 'iff', 'imply', 'cardinality']);
const chances = fc.array(fc.constantFrom(0, 0.001, 0.1, 0.3, 0.5, 0.9, 1), { minLength: 6, maxLength: 6 });

function holds(tree: FaultTreeDefinition, expression: Expression, failed: ReadonlySet<string>): boolean {
	if (expression.kind === 'constant') return expression.value;
	if (expression.kind === 'name') {
		const gate = tree.gates.get(expression.name);
		return gate ? holds(tree, gate, failed) : failed.has(expression.name);
	}
	const values = expression.of.map((input) => holds(tree, input, failed));
	const count = values.filter(Boolean).length;
	if (expression.kind === 'count') return count >= expression.least && count <= (expression.most ?? values.length);
	switch (expression.connective) {
		case 'and':
			return count === values.length;
		case 'or':
			return count > 0;
		case 'nand':
			return count < values.length;
		case 'nor':
		case 'not':
			return count === 0;
		case 'xor':
			return count % 2 === 1;
		case 'iff':
			return count === 0 || count === values.length;
		case 'imply':
			return !values[0] || values[1]!;
	}
}

const states: readonly ReadonlySet<string>[] = Array.from(
	{ length: 64 },
	(_, state) => new Set(eventNames.filter((_, bit) => ((state >> bit) & 1) === 1)),
);

function chanceOfState(state: ReadonlySet<string>, q: ReadonlyMap<string, number>): number {
	return eventNames.reduce((product, event) => product * (state.has(event) ? q.get(event)! : 1 - q.get(event)!), 1);
}

function sumWhere(q: ReadonlyMap<string, number>, test: (state: ReadonlySet<string>) => boolean): number {
	return states.reduce((sum, state) => sum + (test(state) ? chanceOfState(state, q) : 0), 0);
}

/** Sets that make the top true by themselves while no smaller part of them does. */
function minimalSets(tree: FaultTreeDefinition): ReadonlySet<string>[] {
	const top = tree.gates.get(tree.top)!;
	const making = states.filter((state) => holds(tree, top, state));
	return making.filter((set) => !making.some((other) => other.size < set.size && [...other].every((x) => set.has(x))));
}

const shown = (sets: Iterable<Iterable<string>>): string[] => [...sets].map((set) => [...set].sort().join('')).sort();

function evaluate(tree: FaultTreeDefinition, q: ReadonlyMap<string, number>) {
	const named = circuitOfTree(tree) as NamedCircuit;
	return { named, ...evaluateFaultTree(named, q) };
}
const asMap = (values: readonly number[]): Map<string, number> =>
	new Map(eventNames.map((event, index) => [event, values[index]!]));

describe.each([
	['coherent', coherentTrees],
	['any', anyTrees],
] as const)('%s trees against all states', (kind, arbitrary) => {
	test('probability, cut sets, bounds', () => {
		fc.assert(
			fc.property(arbitrary, chances, (tree, values) => {
				const q = asMap(values);
				const { named, cutSets, probability, coherent } = evaluate(tree, q);
				const top = tree.gates.get('g0')!;
				const exact = sumWhere(q, (state) => holds(tree, top, state));
				if (probability.kind !== 'exact') throw new Error(probability.kind);
				expect(probability.exact).toBeCloseTo(exact, 12);
				const sets = minimalSets(tree);
				const found = listCutSets(cutSets.family, 6, 1000);
				expect(found.complete).toBe(true);
				expect(shown(found.sets.map((set) => set.map((event) => named.nameOf[event]!)))).toEqual(shown(sets));
				expect(cutSets.counts.total).toBe(sets.length);
				for (const [order, count] of cutSets.counts.byOrder.entries())
					expect(count).toBe(sets.filter((set) => set.size === order).length);
				const products = sets.map((set) => [...set].reduce((product, event) => product * q.get(event)!, 1));
				expect(probability.rareEvent).toBeCloseTo(
					products.reduce((a, b) => a + b, 0),
					11,
				);
				const bound = 1 - products.reduce((product, p) => product * (1 - p), 1);
				expect(probability.upperBound).toBeCloseTo(bound, 11);
				if (kind === 'coherent') expect(coherent).toBe(true);
				if (!coherent) return;
				expect(probability.exact).toBeLessThanOrEqual(probability.upperBound! + 1e-12);
				expect(probability.upperBound!).toBeLessThanOrEqual(probability.rareEvent! + 1e-12);
			}),
			{ numRuns: 300, seed: 4 },
		);
	});

	test('importance', () => {
		fc.assert(
			fc.property(arbitrary, chances, (tree, values) => {
				const q = asMap(values);
				const { named, cutSets, solved } = evaluate(tree, q);
				const byNode = Float64Array.from(named.nameOf, (event) => (event === undefined ? Number.NaN : q.get(event)!));
				const sets = minimalSets(tree);
				const top = tree.gates.get('g0')!;
				for (const found of eventImportances(solved!, cutSets.family, byNode)) {
					const event = named.nameOf[found.variable]!;
					const given = (value: number): number =>
						sumWhere(new Map(q).set(event, value), (state) => holds(tree, top, state));
					expect(found.whenFailed).toBeCloseTo(given(1), 12);
					expect(found.whenWorking).toBeCloseTo(given(0), 12);
					const through = sets.filter((set) => set.has(event));
					const union = sumWhere(q, (state) => through.some((set) => [...set].every((x) => state.has(x))));
					if (!sets.some((set) => set.size === 0)) expect(found.throughCutSets).toBeCloseTo(union, 12);
				}
			}),
			{ numRuns: 200, seed: 5 },
		);
	});

	test('the order in which things are written changes nothing', () => {
		fc.assert(
			fc.property(arbitrary, chances, (tree, values) => {
				const turned = (expression: Expression): Expression =>
					'of' in expression && !(expression.kind === 'gate' && expression.connective === 'imply')
						? { ...expression, of: [...expression.of].reverse().map(turned) }
						: expression;
				const gates = new Map([...tree.gates].reverse().map(([key, gate]) => [key, turned(gate)]));
				const q = asMap(values);
				const [one, other] = [evaluate(tree, q), evaluate({ ...tree, gates }, q)];
				expect(other.cutSets.counts).toEqual(one.cutSets.counts);
				if (one.probability.kind !== 'exact' || other.probability.kind !== 'exact') throw new Error('not exact');
				expect(other.probability.exact).toBeCloseTo(one.probability.exact, 13);
			}),
			{ numRuns: 100, seed: 6 },
		);
	});
});

test('over the budget: the orders that could be settled, and bounds that hold', () => {
	fc.assert(
		fc.property(coherentTrees, chances, (tree, values) => {
			const q = asMap(values);
			const named = circuitOfTree(tree) as NamedCircuit;
			const { cutSets, probability } = evaluateFaultTree(named, q, { ...defaultLimits, bddNodes: 2 });
			if (cutSets.kind === 'complete') return;
			const top = tree.gates.get('g0')!;
			const exact = sumWhere(q, (state) => holds(tree, top, state));
			expect(cutSets.settledOrder).toBe(12);
			const { sets } = listCutSets(cutSets.family, 6, 1000);
			expect(shown(sets.map((set) => set.map((event) => named.nameOf[event]!)))).toEqual(shown(minimalSets(tree)));
			if (probability.kind !== 'bounds') throw new Error(probability.kind);
			expect(probability.lower).toBeLessThanOrEqual(exact + 1e-12);
			expect(probability.upper).toBeGreaterThanOrEqual(exact - 1e-12);
		}),
		{ numRuns: 300, seed: 7 },
	);
});

test('an event without a probability is named, and nothing is computed', () => {
	const gates = new Map([['g0', { kind: 'gate', connective: 'or', of: [name('a'), name('b')] } as const]]);
	const { probability, cutSets } = evaluate({ top: 'g0', gates }, new Map([['a', 0.1]]));
	expect(probability).toEqual({ kind: 'missing', events: ['b'] });
	expect(cutSets.counts.total).toBe(2);
});

test('2^60 sets of 60 events are counted exactly, and a diagram 10,000 levels deep is no problem', () => {
	const pairs = Array.from({ length: 60 }, (_, index) => [name(`x${index}`), name(`y${index}`)]);
	const or = (of: readonly Expression[]): Expression => ({ kind: 'gate', connective: 'or', of });
	const and = (of: readonly Expression[]): Expression => ({ kind: 'gate', connective: 'and', of });
	const product = evaluate({ top: 't', gates: new Map([['t', and(pairs.map(or))]]) }, new Map());
	expect(product.cutSets.counts.total).toBe(2n ** 60n);
	expect(product.cutSets.counts.byOrder[60]).toBe(2n ** 60n);
	const many = Array.from({ length: 10_000 }, (_, index) => name(`x${index}`));
	const shared = or([and([or(many), name('s')]), and([or(many.slice(5000)), name('r')]), and([name('s'), name('r')])]);
	const deep = evaluate({ top: 't', gates: new Map([['t', shared]]) }, new Map(many.map((_, i) => [`x${i}`, 1e-5])));
	expect(deep.cutSets.counts.byOrder[2]).toBe(15_001);
});

test('50 of 100: the sets are counted exactly, as many as there are ways to choose', () => {
	const of = Array.from({ length: 100 }, (_, n): Expression => ({ kind: 'name', name: `e${n}` }));
	const named = circuitOfTree({ top: 't', gates: new Map([['t', { kind: 'count', least: 50, of }]]) }) as NamedCircuit;
	const { cutSets } = evaluateFaultTree(named, new Map());
	// The binomial coefficient, row by row of Pascal's triangle.
	let row = [1n];
	for (let n = 0; n < 100; n++) row = [1n, ...row.slice(1).map((value, at) => value + row[at]!), 1n];
	expect(BigInt(cutSets.counts.total)).toBe(row[50]);
});

test('a cycle among gates is told with its gates', () => {
	const gates = new Map<string, Expression>([
		['t', { kind: 'gate', connective: 'or', of: [name('x'), name('u')] }],
		['u', { kind: 'gate', connective: 'and', of: [name('y'), name('v')] }],
		['v', { kind: 'gate', connective: 'or', of: [name('u'), name('z')] }],
	]);
	expect(circuitOfTree({ top: 't', gates })).toEqual({ cycle: ['u', 'v'] });
});
