import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula, Gate } from './cut-sets.ts';
import { withoutOrCycles } from './or-cycles.ts';
import { stronglyConnected } from './strongly-connected.ts';

const gateNames = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'];
const eventNames = ['a', 'b', 'c', 'd'];

const gates = fc.tuple(
	...gateNames.map(() =>
		fc.record({
			connective: fc.constantFrom('or', 'or', 'or', 'and'),
			of: fc.array(fc.constantFrom(...gateNames, ...eventNames), { minLength: 1, maxLength: 4 }),
		}),
	),
);

/** The least fixpoint by iteration from "nothing is true", the definition itself. */
function leastFixpoint(formula: Formula, events: ReadonlySet<string>): readonly boolean[] {
	const truths = new Map<string, boolean>();
	const isTrue = (name: string): boolean => (formula.has(name) ? truths.get(name) === true : events.has(name));
	for (let round = 0; round <= formula.size; round++) {
		for (const [name, { connective, of }] of formula)
			truths.set(name, connective === 'and' ? of.every(isTrue) : of.some(isTrue));
	}
	return gateNames.map((name) => truths.get(name)!);
}

test('cycles through "or" gates go, and every gate keeps its least fixpoint', () => {
	fc.assert(
		fc.property(gates, (drawn) => {
			const formula: Formula = new Map(gateNames.map((name, index) => [name, drawn[index] as Gate]));
			const after = withoutOrCycles(formula);
			const isOr = (name: string): boolean => after.get(name)?.connective === 'or';
			const among = new Map([...after].filter(([name]) => isOr(name)).map(([name, { of }]) => [name, of.filter(isOr)]));
			expect(stronglyConnected(among).every((component) => component.length === 1)).toBe(true);
			for (let bits = 0; bits < 1 << eventNames.length; bits++) {
				const events = new Set(eventNames.filter((_, index) => (bits >> index) & 1));
				expect(leastFixpoint(after, events)).toEqual(leastFixpoint(formula, events));
			}
		}),
		{ numRuns: 300 },
	);
});
