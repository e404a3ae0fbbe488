import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSetSolver, type Formula, type Gate } from './cut-sets.ts';

const or = (...of: string[]): Gate => ({ connective: 'or', of });
const and = (...of: string[]): Gate => ({ connective: 'and', of });
const atLeast = (k: number, ...of: string[]): Gate => ({ connective: 'at-least', k, of });
const formula = (gates: Record<string, Gate>): Formula => new Map(Object.entries(gates));
const shown = (gates: Record<string, Gate>): string[] =>
	cutSetSolver(formula(gates))('top').sets.map((set) => set.join(''));

describe('published minimal cut sets (DOMAIN A2)', () => {
	test.each<[string, Record<string, Gate>, string[]]>([
		['2 of 3', { top: atLeast(2, 'A', 'B', 'C') }, ['AB', 'AC', 'BC']],
		[
			'NE574',
			{ top: or('C', 'g'), g: and('x', 'y'), x: or('B', 'F', 'G'), y: or('D', 'z'), z: and('H', 'I') },
			['C', 'BD', 'DF', 'DG', 'BHI', 'FHI', 'GHI'],
		],
		['Theatre', { top: and('M', 'x'), x: or('G', 'R') }, ['GM', 'MR']],
		[
			'three trains, each valve or pump, common causes',
			{
				top: and('t1', 't2', 't3'),
				t1: or('v1', 'p1', 'V', 'P'),
				t2: or('v2', 'p2', 'V', 'P'),
				t3: or('v3', 'p3', 'V', 'P'),
			},
			['P', 'V', 'p1p2p3', 'p1p2v3', 'p1p3v2', 'p1v2v3', 'p2p3v1', 'p2v1v3', 'p3v1v2', 'v1v2v3'],
		],
	])('%s', (_, gates, expected) => {
		expect(shown(gates)).toEqual(expected);
	});
});

describe('edges', () => {
	test.each<[string, Record<string, Gate>, string[]]>([
		['an and of nothing is always true', { top: and() }, ['']],
		['an or of nothing never is', { top: or() }, []],
		['more wanted than there are', { top: atLeast(3, 'a', 'b') }, []],
		['none wanted', { top: atLeast(0, 'a', 'b') }, ['']],
		['a cycle without an event never fails', { top: or('x'), x: and('top') }, []],
		['a cycle fails by its events', { top: or('x', 'a'), x: or('top', 'b') }, ['a', 'b']],
		['sets above order 3 are dropped', { top: or('x', 'e'), x: and('a', 'b', 'c', 'd') }, ['e']],
		[
			'a shared event fills several places',
			{ top: atLeast(2, 'x', 'y', 'z'), x: or('a', 's'), y: or('b', 's'), z: or('c', 's') },
			['s', 'ab', 'ac', 'bc'],
		],
	])('%s', (_, gates, expected) => {
		expect(shown(gates)).toEqual(expected);
	});

	test('a basic event is its own cut set', () => {
		expect(cutSetSolver(new Map())('a')).toEqual({ sets: [['a']], completeUpTo: 3 });
	});

	test('too many sets lower the order and say so', () => {
		const names = Array.from({ length: 60 }, (_, i) => `e${i}`);
		const solve = cutSetSolver(formula({ top: or('x', 'one'), x: atLeast(2, ...names) }), { mostSets: 100 });
		expect(solve('top')).toEqual({ sets: [['one']], completeUpTo: 1 });
		const none = cutSetSolver(formula({ top: or(...names) }), { mostSets: 10 });
		expect(none('top')).toEqual({ sets: [], completeUpTo: 0 });
	});
});

/** Small random formulas: gates g0..gn over events a..e; `cyclic` lets gates name later gates too. */
const randomFormula = (cyclic: boolean): fc.Arbitrary<Formula> =>
	fc.integer({ min: 1, max: 7 }).chain((count) =>
		fc
			.tuple(
				...Array.from({ length: count }, (_, index) => {
					const gates = Array.from({ length: cyclic ? count : index }, (_, g) => `g${g}`);
					return fc.record({
						kind: fc.constantFrom('or', 'and', 'at-least'),
						of: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ...gates), { minLength: 1, maxLength: 4 }),
						k: fc.integer({ min: 1, max: 3 }),
					});
				}),
			)
			.map(
				(gates): Formula =>
					new Map(
						gates.map(({ kind, of, k }, index): [string, Gate] => [
							`g${index}`,
							kind === 'at-least' ? { connective: kind, k, of } : { connective: kind as 'or' | 'and', of },
						]),
					),
			),
	);

/** Truth by iteration from "nothing true", the least fixpoint. */
function holds(of: Formula, top: string, failed: ReadonlySet<string>): boolean {
	const on = new Set(failed);
	for (let changed = true; changed; ) {
		changed = false;
		for (const [name, gate] of of) {
			if (on.has(name)) continue;
			const count = gate.of.filter((input) => on.has(input)).length;
			const need = gate.connective === 'or' ? 1 : gate.connective === 'at-least' ? gate.k : gate.of.length;
			if (count < need) continue;
			on.add(name);
			changed = true;
		}
	}
	return on.has(top);
}

function bruteForce(of: Formula, top: string): string[][] {
	const events = ['a', 'b', 'c', 'd', 'e'];
	const cut: string[][] = [];
	const subsets = Array.from({ length: 32 }, (_, bits) => events.filter((_, i) => bits & (1 << i)));
	for (const set of subsets.sort((x, y) => x.length - y.length || (x.join() < y.join() ? -1 : 1))) {
		if (set.length > 3 || !holds(of, top, new Set(set))) continue;
		if (!cut.some((smaller) => smaller.every((name) => set.includes(name)))) cut.push(set);
	}
	return cut;
}

describe('properties', () => {
	test.each([false, true])('minimal and complete against brute force (cyclic: %s)', (cyclic) => {
		fc.assert(
			fc.property(randomFormula(cyclic), (of) => {
				const top = `g${of.size - 1}`;
				expect(cutSetSolver(of)(top).sets).toEqual(bruteForce(of, top));
			}),
			{ numRuns: 400 },
		);
	});

	test('the order of gates and inputs, and what was asked before, change nothing', () => {
		fc.assert(
			fc.property(randomFormula(true), (of) => {
				const turned: Formula = new Map(
					[...of].reverse().map(([name, gate]) => [name, { ...gate, of: [...gate.of].reverse() }]),
				);
				const [first, second] = [cutSetSolver(of), cutSetSolver(turned)];
				const forward = [...of.keys()].map((name) => first(name));
				const backward = [...of.keys()].reverse().map((name) => second(name));
				expect(backward.reverse()).toEqual(forward);
			}),
			{ numRuns: 200 },
		);
	});
});

const aralia = join(import.meta.dirname, '../../../shared/faulttrees');

/** Reads the and/or/atleast part of Open-PSA XML, which is all the coherent trees of the collection use. */
function readOpenPsa(xml: string): Formula {
	const gates = new Map<string, Gate>();
	for (const [, name, body] of xml.matchAll(/<define-gate name="([^"]+)">([\s\S]*?)<\/define-gate>/g)) {
		const of = [...body!.matchAll(/<(?:gate|basic-event|event) name="([^"]+)"\s*\/>/g)].map((match) => match[1]!);
		const min = /<atleast min="(\d+)"/.exec(body!)?.[1];
		if (min !== undefined) gates.set(name!, { connective: 'at-least', k: Number(min), of });
		else gates.set(name!, { connective: /<and>/.test(body!) ? 'and' : 'or', of });
	}
	return gates;
}

describe.skipIf(!existsSync(aralia))('public fault trees, counts by order from two independent tools', () => {
	interface Golden {
		readonly name: string;
		readonly top: string;
		readonly coherent: boolean;
		readonly mcsByOrder: readonly number[];
	}
	const golden: Golden[] = existsSync(aralia) ? JSON.parse(readFileSync(join(aralia, 'golden.json'), 'utf8')) : [];
	// `edf9204` agrees too, but takes eight seconds.
	const quick = golden.filter((tree) => tree.coherent && tree.name !== 'edf9204');
	test.each(quick.map((tree) => [tree.name, tree] as const))('%s', (name, tree) => {
		const of = readOpenPsa(readFileSync(join(aralia, `${name}.xml`), 'utf8'));
		const { sets, completeUpTo } = cutSetSolver(of, { mostSets: 200_000, mostWork: 50_000_000 })(tree.top);
		expect(completeUpTo).toBe(3);
		const count = (order: number): number => sets.filter((set) => set.length === order).length;
		expect([1, 2, 3].map(count)).toEqual([1, 2, 3].map((order) => tree.mcsByOrder[order] ?? 0));
	});
});
