import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Budget, type Part, split, withParts } from './split.ts';

interface Thing {
	readonly ref: string;
	readonly system: string;
	readonly team: string;
}

const things: fc.Arbitrary<readonly Thing[]> = fc
	.array(fc.record({ system: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), team: fc.constantFrom('x', 'y') }), {
		minLength: 1,
		maxLength: 120,
	})
	.map((list) => list.map((one, index) => ({ ...one, ref: `component:c${index}` })));
const edges = fc.array(fc.tuple(fc.nat(119), fc.nat(119)), { maxLength: 300 });
const budgets: fc.Arbitrary<Budget> = fc.record({
	nodes: fc.integer({ min: 2, max: 20 }),
	edges: fc.integer({ min: 2, max: 30 }),
});

function splitThings(list: readonly Thing[], pairs: readonly (readonly [number, number])[], budget: Budget): Part {
	const of = new Map(list.map((one) => [one.ref, one]));
	return split(
		list.map((one) => one.ref),
		{
			budget,
			groupings: [
				(ref) => ({ key: `system:${of.get(ref)!.system}`, label: of.get(ref)!.system }),
				(ref) => ({ key: `team:${of.get(ref)!.team}`, label: of.get(ref)!.team }),
			],
			edgesAmong: (refs) => {
				const among = new Set(refs);
				const inside = pairs.filter(
					([from, to]) => from !== to && among.has(`component:c${from}`) && among.has(`component:c${to}`),
				);
				return new Set(inside.map(([from, to]) => `${from} ${to}`)).size;
			},
			nameOf: (ref) => ref,
		},
	);
}

test('no picture holds more than fits, and every thing is reached through boxes', () => {
	fc.assert(
		fc.property(things, edges, budgets, (list, pairs, budget) => {
			const root = splitThings(list, pairs, budget);
			const parts = withParts(root);
			for (const part of parts) {
				expect(part.loose.length + part.boxes.length).toBeLessThanOrEqual(budget.nodes);
				const held = [...part.loose, ...part.boxes.flatMap((box) => box.part.refs)];
				expect([...held].sort()).toEqual([...part.refs].sort());
				for (const box of part.boxes) expect(box.part.refs.length).toBeLessThan(part.refs.length);
			}
			expect(parts.flatMap((part) => part.loose).sort()).toEqual(list.map((one) => one.ref).sort());
		}),
	);
});

test('every picture has an address of its own', () => {
	fc.assert(
		fc.property(things, edges, budgets, (list, pairs, budget) => {
			const paths = withParts(splitThings(list, pairs, budget)).map((part) => part.path.join('/'));
			expect(new Set(paths).size).toBe(paths.length);
			for (const path of paths) expect(path).toMatch(/^[a-z0-9/-]*$/);
		}),
	);
});

test('systems come before teams, and what fits stays whole', () => {
	const list = Array.from({ length: 12 }, (_, index) => ({
		ref: `component:c${index}`,
		system: index < 6 ? 'a' : 'b',
		team: index % 2 ? 'x' : 'y',
	}));
	const whole = splitThings(list, [], { nodes: 12, edges: 9 });
	expect(whole.boxes).toEqual([]);
	const root = splitThings(list, [], { nodes: 5, edges: 9 });
	expect(root.boxes.map((box) => box.key)).toEqual(['system:a', 'system:b']);
	expect(root.boxes[0]!.part.boxes.map((box) => box.key)).toEqual(['team:x', 'team:y']);
	expect(root.boxes[0]!.part.boxes[0]!.part.path).toEqual(['system-a', 'team-x']);
});
