import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProjectTask } from './project-task.ts';
import { structuralOrder } from './structural-order.ts';
import { structuralRanks } from './structural-ranks.ts';

const inOrder = (tasks: readonly ProjectTask[], colour?: (task: ProjectTask) => number): readonly string[] => {
	const order = structuralOrder(tasks, colour);
	return tasks.map(({ id }) => id).sort((a, b) => order.get(a)! - order.get(b)!);
};
const task = (id: string, ...after: readonly string[]): ProjectTask => ({ id, duration: 1, after });

test('of two pairs the rest of the pair that was begun comes next, whatever the names', () => {
	const pairs = (first: readonly string[], second: readonly string[]): readonly ProjectTask[] => [
		...[...first, ...second].map((id) => task(id)),
		task('x', ...first),
		task('y', ...second),
	];
	for (const partner of ['b', 'c', 'd']) {
		const others = ['b', 'c', 'd'].filter((id) => id !== partner);
		const order = inOrder(pairs(['a', partner], others));
		expect([order.slice(0, 2).sort(), order.slice(2, 4).sort()]).toEqual([['a', partner], others]);
	}
});

test('who shares most with what was begun comes next, whatever the names', () => {
	// Six alike tasks, three followers each, three tasks before each follower; the second shares two with the first, all others one at most.
	const followersOf = ['123', '124', '356', '145', '246', '356'];
	const orders = (left: readonly string[]): readonly string[][] =>
		left.length === 0
			? [[]]
			: left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
	for (const rest of orders(['b', 'c', 'd', 'e', 'f'])) {
		const names = ['a', ...rest];
		const followers = [...'123456'].map((id) => task(id, ...names.filter((_, at) => followersOf[at]!.includes(id))));
		expect(inOrder([...names.map((id) => task(id)), ...followers]).slice(0, 2)).toEqual(['a', rest[0]]);
	}
});

test('tasks of another colour are not alike', () => {
	expect(inOrder([task('a'), task('b')], ({ id }) => (id === 'b' ? 0 : 1))).toEqual(['b', 'a']);
});

/** Few layers and short durations, so that much is alike. */
const alike = fc
	.array(fc.record({ duration: fc.integer({ min: 1, max: 2 }), after: fc.array(fc.nat(5), { maxLength: 3 }) }), {
		minLength: 1,
		maxLength: 12,
	})
	.map((list): readonly ProjectTask[] =>
		list.map(({ duration, after }, index) => ({
			id: `t${index}`,
			duration,
			after: [...new Set(after)].filter((before) => before < index).map((before) => `t${before}`),
		})),
	);

test('it is the order of the ranks without their ties', () => {
	fc.assert(
		fc.property(alike, (tasks) => {
			const ranks = structuralRanks(tasks);
			const order = inOrder(tasks);
			expect(new Set(structuralOrder(tasks).values()).size).toBe(tasks.length);
			expect(order.map((id) => ranks.get(id)!)).toEqual(order.map((id) => ranks.get(id)!).sort((a, b) => a - b));
		}),
	);
});

test('under other names the places wait for one another in the same way', () => {
	const names = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 });
	const shape = (tasks: readonly ProjectTask[]): readonly string[] => {
		const order = inOrder(tasks);
		const byId = new Map(tasks.map((one) => [one.id, one]));
		const places = (ids: readonly string[]) => ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
		return order.map((id) => `${byId.get(id)!.duration} after ${places(byId.get(id)!.after).join(', ')}`);
	};
	fc.assert(
		fc.property(alike, names, (tasks, to) => {
			const nameOf = (id: string): string => `t${to[Number(id.slice(1))]}`;
			const renamed = tasks.map((one) => ({ ...one, id: nameOf(one.id), after: one.after.map(nameOf) }));
			expect(shape(renamed)).toEqual(shape(tasks));
		}),
		{ numRuns: 500 },
	);
});

test('thousands of alike tasks, each with one of its own behind it, take no time to speak of', () => {
	const many = Array.from({ length: 10_000 }, (_, at) => [task(`a${at}`, 'first'), task(`b${at}`, `a${at}`)]).flat();
	const order = structuralOrder([task('first'), ...many]);
	const places = (letter: string) =>
		Array.from({ length: 10_000 }, (_, at) => at).sort(
			(a, b) => order.get(`${letter}${a}`)! - order.get(`${letter}${b}`)!,
		);
	expect(places('b')).toEqual(places('a'));
});
