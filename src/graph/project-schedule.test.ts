import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crewSchedule, criticalPath, listSchedule } from './project-schedule.ts';
import type { ProjectTask } from './project-task.ts';

/** DOMAIN A8, in minutes. */
const domain: readonly ProjectTask[] = [
	{ id: 'dns', duration: 2, after: [] },
	{ id: 'net', duration: 5, after: [] },
	{ id: 'secrets', duration: 3, after: ['net'] },
	{ id: 'db', duration: 45, after: ['net', 'secrets'] },
	{ id: 'kafka', duration: 20, after: ['net'] },
	{ id: 'ledger', duration: 10, after: ['db', 'secrets'] },
	{ id: 'api', duration: 6, after: ['ledger', 'kafka'] },
	{ id: 'gw', duration: 4, after: ['api', 'dns'] },
];

describe('DOMAIN A8', () => {
	test('critical path net-secrets-db-ledger-api-gw is 73, work 95', () => {
		const found = criticalPath(domain);
		expect(found.path).toEqual(['net', 'secrets', 'db', 'ledger', 'api', 'gw']);
		expect(found.length).toBe(73);
		expect(found.work).toBe(95);
	});

	test('one person needs 95, two need 73', () => {
		expect(listSchedule(domain, 1).makespan).toBe(95);
		expect(listSchedule(domain, 1).lowerBound).toBe(95);
		expect(listSchedule(domain, 2).makespan).toBe(73);
		expect(listSchedule(domain, 2).lowerBound).toBe(73);
	});
});

test('a circle and what waits for it are blocked, the rest is planned', () => {
	const tasks = [
		{ id: 'a', duration: 1, after: ['b'] },
		{ id: 'b', duration: 1, after: ['a'] },
		{ id: 'c', duration: 1, after: ['a'] },
		{ id: 'd', duration: 1, after: [] },
	];
	expect(criticalPath(tasks).blocked).toEqual(['a', 'b', 'c']);
	expect(listSchedule(tasks, 1).tasks.map(({ id }) => id)).toEqual(['d']);
});

const acyclic: fc.Arbitrary<readonly ProjectTask[]> = fc
	.array(
		fc.record({
			duration: fc.nat(20),
			after: fc.array(fc.nat(11), { maxLength: 4 }),
			needsPerson: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 12 },
	)
	.map((list) =>
		list.map(({ duration, after, needsPerson }, at) => ({
			id: `t${at}`,
			duration,
			needsPerson,
			after: after.filter((other) => other < at).map((other) => `t${other}`),
		})),
	);

describe('properties', () => {
	test('a plan keeps the order, gives nobody two tasks at once, and lies between its bounds', () => {
		fc.assert(
			fc.property(acyclic, fc.integer({ min: 1, max: 5 }), (tasks, people) => {
				const critical = criticalPath(tasks);
				const plan = listSchedule(tasks, people);
				expect(plan.tasks).toHaveLength(tasks.length);
				const at = new Map(plan.tasks.map((one) => [one.id, one]));
				for (const task of tasks)
					for (const before of task.after) expect(at.get(before)!.finish).toBeLessThanOrEqual(at.get(task.id)!.start);
				for (const one of plan.tasks)
					for (const other of plan.tasks)
						if (one.id < other.id && one.person !== undefined && one.person === other.person)
							expect(one.finish <= other.start || other.finish <= one.start).toBe(true);
				expect(new Set(plan.tasks.flatMap(({ person }) => person ?? [])).size).toBeLessThanOrEqual(people);
				expect(plan.makespan).toBeGreaterThanOrEqual(plan.lowerBound);
				// Graham: critical path + (1 - 1/m) of the rest is never exceeded.
				expect(plan.makespan).toBeLessThanOrEqual(critical.length + critical.work / people + 1e-9);
			}),
		);
	});

	test('crews: nobody does the work of another one, and one crew of everybody is the plan without crews', () => {
		fc.assert(
			fc.property(
				acyclic,
				fc.integer({ min: 1, max: 3 }),
				fc.array(fc.nat(2), { minLength: 12 }),
				(tasks, people, of) => {
					const crewed = tasks.map((task, at) => ({ ...task, crew: `c${of[at]}` }));
					const crewBy = new Map(crewed.map(({ id, crew }) => [id, crew]));
					// One crew has few people, the others as many as they like.
					const peopleOf = (crew: string | undefined): number => (crew === 'c0' ? people : Number.POSITIVE_INFINITY);
					const plan = crewSchedule(crewed, peopleOf);
					const at = new Map(plan.tasks.map((one) => [one.id, one]));
					expect(plan.tasks).toHaveLength(tasks.length);
					for (const task of tasks)
						for (const before of task.after) expect(at.get(before)!.finish).toBeLessThanOrEqual(at.get(task.id)!.start);
					const few = plan.tasks.filter(({ id, person }) => crewBy.get(id) === 'c0' && person !== undefined);
					for (const one of few)
						expect(
							few.filter(({ start, finish }) => start <= one.start && one.start < finish).length,
						).toBeLessThanOrEqual(people);
					expect(plan.makespan).toBeGreaterThanOrEqual(plan.lowerBound);
					// Whoever waits at a moment waits for a crew that is all at work, so the waits add up to no more than each crew's work.
					const { length } = criticalPath(crewed);
					const waits = crewed
						.filter(({ crew, needsPerson }) => crew === 'c0' && needsPerson)
						.reduce((sum, { duration }) => sum + duration, 0);
					expect(plan.makespan).toBeLessThanOrEqual(length + waits / people + 1e-9);
					const together = tasks.map((task) => ({ ...task, crew: 'all' }));
					expect(crewSchedule(together, () => people).tasks).toEqual(listSchedule(tasks, people).tasks);
				},
			),
		);
	});

	test('somebody who does all the work can be done sooner than crews: a plan by list starts what waits', () => {
		const tasks = [
			{ id: 'first', duration: 1, after: [], crew: 'a' },
			{ id: 'other', duration: 10, after: [], crew: 'b' },
			{ id: 'start', duration: 1, after: ['first'], crew: 'b' },
			{ id: 'load', duration: 100, after: ['start'], needsPerson: false },
		];
		// One for all does the long chain first; crew b has begun "other" when "start" becomes possible.
		expect(listSchedule(tasks, 1).makespan).toBe(102);
		expect(crewSchedule(tasks, () => 1).makespan).toBe(111);
	});

	test('other names and another order give the same plan, however many tasks are equally long', () => {
		const names = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 });
		fc.assert(
			fc.property(
				acyclic,
				names,
				fc.integer({ min: 1, max: 3 }),
				fc.integer({ min: 1, max: 4 }),
				(tasks, to, people, longest) => {
					const nameOf = (id: string): string => `t${to[Number(id.slice(1))]}`;
					const alike = tasks.map((task) => ({ ...task, duration: task.duration % (longest + 1) }));
					const renamed = alike
						.map((task) => ({ ...task, id: nameOf(task.id), after: task.after.map(nameOf) }))
						.sort((a, b) => (a.id < b.id ? -1 : 1));
					const times = (list: readonly ProjectTask[]): readonly string[] =>
						listSchedule(list, people)
							.tasks.map(({ start, finish }) => `${start} to ${finish}`)
							.sort();
					expect(times(renamed)).toEqual(times(alike));
				},
			),
			{ numRuns: 1000 },
		);
	});

	test('of equal tails the task that more wait for starts first', () => {
		// Both tails are 2 long; two wait for x and none for a.
		const tasks = [
			{ id: 'a', duration: 2, after: [] },
			{ id: 'x', duration: 1, after: [] },
			{ id: 'y', duration: 1, after: ['x'] },
			{ id: 'z', duration: 1, after: ['x'] },
		];
		expect(listSchedule(tasks, 1).tasks[0]!.id).toBe('x');
	});

	test('the critical path is the longest chain, by brute force', () => {
		fc.assert(
			fc.property(acyclic, (tasks) => {
				const byId = new Map(tasks.map((task) => [task.id, task]));
				const longest = (id: string): number =>
					byId.get(id)!.duration + Math.max(0, ...byId.get(id)!.after.map((before) => longest(before)));
				const found = criticalPath(tasks);
				expect(found.length).toBe(Math.max(...tasks.map(({ id }) => longest(id))));
				expect(found.path.reduce((sum, id) => sum + byId.get(id)!.duration, 0)).toBe(found.length);
			}),
		);
	});

	test('as many people as tasks need no longer than the critical path', () => {
		fc.assert(
			fc.property(acyclic, (tasks) => {
				expect(listSchedule(tasks, tasks.length).makespan).toBe(criticalPath(tasks).length);
			}),
		);
	});
});
