import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultTreeOf } from '#analysis/fault-tree.ts';
import { networkOf } from '#analysis/network.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { randomArchitecture } from '#analysis/testing/random-architecture.ts';
import type { Formula } from '#graph/cut-sets.ts';
import { gatesBelow, type OpenGate } from './fault-tree-gates.ts';

/** Whether the target is DOWN when some events happen, by the formula itself: the least fixpoint. */
function downByFormula(formula: Formula, target: string, events: ReadonlySet<string>): boolean {
	const gates = new Map(
		[...formula].map(([name, gate]) => [
			name,
			{ k: gate.connective === 'at-least' ? gate.k : gate.connective === 'and' ? gate.of.length : 1, of: gate.of },
		]),
	);
	return downByGates(gates, target, events);
}

function downByGates(gates: ReadonlyMap<string, OpenGate>, target: string, events: ReadonlySet<string>): boolean {
	const down = new Set<string>();
	for (let changed = true; changed; ) {
		changed = false;
		for (const [name, { k, of }] of gates) {
			if (down.has(name) || of.filter((input) => (gates.has(input) ? down.has(input) : events.has(input))).length < k)
				continue;
			down.add(name);
			changed = true;
		}
	}
	return down.has(target);
}

test('what is drawn says the same as the fault tree, whatever happens', () => {
	fc.assert(
		fc.property(randomArchitecture, fc.array(fc.nat(), { maxLength: 6 }), (documents, picks) => {
			const model = modelOf(documents);
			const formula = faultTreeOf(model, networkOf(model, 'optimistic'));
			const events = [...new Set([...formula.values()].flatMap((gate) => gate.of))]
				.filter((name) => !formula.has(name))
				.sort();
			for (const { ref } of [...model.byKind.flow, ...model.byKind['business-service']]) {
				if (!formula.has(ref)) continue;
				const alone = new Set(events.filter((event) => downByFormula(formula, ref, new Set([event]))));
				const gates = gatesBelow(formula, ref, alone);
				for (const { of } of gates.values()) for (const input of of) expect(alone.has(input)).toBe(false);
				const happened = new Set(picks.map((pick) => events[pick % Math.max(1, events.length)]!).filter((one) => one));
				const drawn = [...happened].some((event) => alone.has(event)) || downByGates(gates, ref, happened);
				expect(drawn).toBe(downByFormula(formula, ref, happened));
			}
		}),
		{ numRuns: 300 },
	);
});

test('a gate that is down whatever happens stays, and one that never is has no inputs', () => {
	const formula: Formula = new Map([
		['top', { connective: 'or', of: ['event a', 'copies of x'] }],
		['copies of x', { connective: 'at-least', k: 2, of: ['event a', 'event b'] }],
	]);
	expect([...gatesBelow(formula, 'top', new Set(['event a']))]).toEqual([['top', { k: 1, of: [] }]]);
	expect(gatesBelow(formula, 'top', new Set()).get('top')).toEqual({ k: 1, of: ['event a', 'copies of x'] });
});
