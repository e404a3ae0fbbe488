import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula, Gate } from './cut-sets.ts';
import { type FaultFunction, solveFunction } from './fault-function.ts';
import type { NamedCircuit } from './fault-tree-definition.ts';
import { circuitOfFormula, circuitsOfFormula } from './formula-circuit.ts';
import { membersOf } from './part.ts';
import { probabilityOf } from './probability.ts';
import { unitsInLine } from './units-in-line-order.ts';
import { candidateOrders, lightInputsFirst, type OrderCandidate } from './variable-order.ts';

/** An architecture in small: components with copies in zones of one region, each needing some of those after it. */
interface Drawn {
	readonly zones: readonly (readonly number[])[];
	readonly needs: readonly (readonly number[])[];
}

const drawnOf = (count: number): fc.Arbitrary<Drawn> =>
	fc.record({
		zones: fc.array(fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: count, maxLength: count }),
		needs: fc.array(fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
	});

/** Component c is down when all its copies are, or a component that it needs; circles are allowed. */
function formulaOf({ zones, needs }: Drawn): Formula {
	const gates = new Map<string, Gate>();
	for (let zone = 0; zone < 4; zone++) gates.set(`zone ${zone}`, { connective: 'or', of: [`az ${zone}`, 'region'] });
	for (const [component, places] of zones.entries()) {
		const copies = places.map((zone) => `copy ${component} ${zone}`);
		for (const [at, copy] of copies.entries())
			gates.set(copy, { connective: 'or', of: [`own ${component} ${at}`, `zone ${places[at]}`] });
		gates.set(`copies ${component}`, { connective: 'at-least', k: Math.max(1, copies.length - 1), of: copies });
		const others = needs[component]!.map((other) => `c ${other}`);
		gates.set(`c ${component}`, { connective: 'or', of: [`copies ${component}`, ...others] });
	}
	gates.set('any of two', { connective: 'at-least', k: 2, of: ['c 0', 'c 1', 'c 2'] });
	return gates;
}

/** By the definition: over the states of the shared events, and given them everything is independent. */
function chanceOfFlow({ zones, needs }: Drawn, own: number, shared: number): number {
	const needed = new Set([0]);
	for (const component of needed) for (const other of needs[component]!) needed.add(other);
	let down = 0;
	for (let state = 0; state < 32; state++) {
		const lost = [...Array(5).keys()].filter((at) => (state >> at) & 1);
		const weight = shared ** lost.length * (1 - shared) ** (5 - lost.length);
		let up = 1;
		for (const component of needed) {
			const places = zones[component]!;
			const gone = places.filter((zone) => lost.includes(zone) || lost.includes(4)).length;
			const missing = Math.max(1, places.length - 1) - gone;
			const left = places.length - gone;
			if (missing <= 0) up = 0;
			// At most two more to lose: fewer than that of those that are left.
			else up *= missing === 1 ? (1 - own) ** left : (1 - own) ** left + left * own * (1 - own) ** (left - 1);
		}
		down += weight * (1 - up);
	}
	return down;
}

function chanceOf(
	{ circuit, top, nameOf }: NamedCircuit,
	own: number,
	shared: number,
	orders = candidateOrders,
): number {
	const solved = solveFunction(circuit, top, { orders }) as { readonly function: FaultFunction };
	const values = Float64Array.from(nameOf, (name) => (name?.startsWith('own') ? own : shared));
	return probabilityOf(solved.function, values).yes;
}

const orders = [unitsInLine, ...candidateOrders];

test('cut out of the whole and built in line, a tree has the probability that the definition gives', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 3, max: 14 }).chain(drawnOf),
			fc.constantFrom(0.01, 0.2, 0.5),
			fc.constantFrom(0.001, 0.1),
			(drawn, own, shared) => {
				const formula = formulaOf(drawn);
				const { of: cut } = circuitsOfFormula(formula, ['c 0', 'c 1', 'any of two']);
				expect(chanceOf(cut('c 0')!, own, shared, orders)).toBeCloseTo(chanceOfFlow(drawn, own, shared), 12);
				for (const top of ['c 1', 'any of two', 'zone 1']) {
					const alone = chanceOf(circuitOfFormula(formula, top)!, own, shared);
					expect(chanceOf(cut(top)!, own, shared, orders)).toBeCloseTo(alone, 12);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test('every leaf stands in line once, and the diagram of many components is much smaller', () => {
	const count = 300;
	const zones = Array.from({ length: count }, (_, at) => [at % 4, (at + 1) % 4, (at + 2) % 4]);
	const drawn = { zones, needs: zones.map((_, at) => (at + 1 < count ? [at + 1] : [])) };
	const { circuit, top } = circuitsOfFormula(formulaOf(drawn), ['c 0']).of('c 0')!;
	const part = { nodes: circuit.nodes, top: top & ~1, weights: new Float64Array(circuit.nodes.length).fill(1) };
	const rebuilt = unitsInLine.rebuilt!(part)!;
	expect([...rebuilt.leaves].sort((a, b) => a - b)).toEqual(membersOf(part).leaves);
	const sizeWith = (one: OrderCandidate): number =>
		(solveFunction(circuit, top, { orders: [one] }) as { readonly function: FaultFunction }).function.bdd.size();
	expect(sizeWith(unitsInLine)).toBeLessThan(sizeWith(lightInputsFirst) / 2);
});
