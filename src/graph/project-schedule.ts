/**
 * Plans of tasks that wait for one another: the critical path with nobody short of hands, and a plan for a number of people.
 * Knows no domain word; tasks are strings, times are numbers of any unit.
 */
import { addTo } from './lists-by-key.ts';

import { type PriorityQueue, priorityQueue } from './priority-queue.ts';
import type { ProjectTask } from './project-task.ts';
import { byStructure } from './structural-order.ts';

export interface PlannedTask {
	readonly id: string;
	readonly start: number;
	readonly finish: number;
	/** Number of the person in the crew, from 0; undefined for what runs by itself. */
	readonly person: number | undefined;
}

export interface CriticalPath {
	/** Earliest start and finish of each task that is on no cycle and behind none. */
	readonly tasks: ReadonlyMap<string, PlannedTask>;
	/** Length of the longest chain from a task's start to the end of the project. */
	readonly tail: ReadonlyMap<string, number>;
	/** The longest chain, first task first. */
	readonly path: readonly string[];
	readonly length: number;
	/** Sum of the durations of tasks that need a person. */
	readonly work: number;
	/** Tasks that can never start: on a cycle or behind one. */
	readonly blocked: readonly string[];
}

/** The critical path (Kelley and Walker 1959): finish = duration + the latest finish of what comes before. O(V + E). */
export function criticalPath(tasks: readonly ProjectTask[]): CriticalPath {
	const { order, blocked } = inOrder(tasks);
	const planned = new Map<string, PlannedTask>();
	const finishOf = (id: string): number | undefined => planned.get(id)?.finish;
	for (const task of order) {
		const start = task.after.reduce((latest, before) => Math.max(latest, finishOf(before) ?? 0), 0);
		planned.set(task.id, { id: task.id, start, finish: start + task.duration, person: undefined });
	}
	const tail = new Map<string, number>();
	for (const task of [...order].reverse()) {
		const own = (tail.get(task.id) ?? 0) + task.duration;
		tail.set(task.id, own);
		for (const before of task.after) if (planned.has(before)) tail.set(before, Math.max(tail.get(before) ?? 0, own));
	}
	const end = [...planned.values()].reduce<PlannedTask | undefined>(
		(latest, one) => (latest === undefined || one.finish > latest.finish ? one : latest),
		undefined,
	);
	const waits = new Map(order.map((task) => [task.id, task.after]));
	return {
		tasks: planned,
		tail,
		// What takes no time at the very start holds nobody up.
		path:
			end === undefined
				? []
				: chainTo(
						end.id,
						(id) => waits.get(id)!,
						(id) => finishOf(id) || undefined,
					),
		length: end?.finish ?? 0,
		work: order.reduce((sum, task) => sum + (task.needsPerson === false ? 0 : task.duration), 0),
		blocked,
	};
}

/**
 * A task with the one before it that finished last, and so on back to the first: what it waited for, first task first. Those
 * without a finish do not count; of equal ones the first. The tasks must not wait in a circle.
 */
export function chainTo(
	last: string,
	after: (id: string) => readonly string[],
	finishOf: (id: string) => number | undefined,
): readonly string[] {
	const chain: string[] = [];
	for (let at: string | undefined = last; at !== undefined; ) {
		chain.push(at);
		let latest: string | undefined;
		let finish = Number.NEGATIVE_INFINITY;
		for (const before of after(at)) {
			const own = finishOf(before);
			if (own !== undefined && own > finish) [latest, finish] = [before, own];
		}
		at = latest;
	}
	return chain.reverse();
}

function inOrder(tasks: readonly ProjectTask[]): { order: ProjectTask[]; blocked: string[] } {
	const { open, followers } = waitsOf(tasks);
	const order = tasks.filter((task) => open.get(task.id) === 0);
	for (const task of order) {
		for (const next of followers.get(task.id) ?? []) {
			const left = open.get(next.id)! - 1;
			open.set(next.id, left);
			if (left === 0) order.push(next);
		}
	}
	return { order, blocked: tasks.filter((task) => open.get(task.id)! > 0).map((task) => task.id) };
}

/** A plan for some people. The makespan of the best plan is between the bound and the plan's own (NP-hard in general). */
export interface Plan {
	readonly tasks: readonly PlannedTask[];
	readonly makespan: number;
	/** max(critical path, work / people): no plan is shorter. */
	readonly lowerBound: number;
}

/**
 * A list schedule (Graham 1966): whenever somebody is free, the waiting task with the longest tail starts; of equal ones the one
 * that comes first by {@link byStructure}, so that other names give no other plan. Tasks that need nobody start as soon as
 * they can. At most twice as long as the best plan. The
 * ranks are asked for at the first tie. O((n + edges) log n) without them.
 */
export function listSchedule(
	tasks: readonly ProjectTask[],
	people: number,
	critical = criticalPath(tasks),
	tie = byStructure(() => tasks),
): Plan {
	const together = tasks.map((task) => (task.crew === undefined ? task : { ...task, crew: undefined }));
	return crewSchedule(together, () => people, critical, tie);
}

/**
 * The same where each task is done by its own crew: the number of people per crew, `Infinity` where nobody is short of hands.
 * Never longer than the critical path and each crew's work shared among its people; it can be longer than with one person for
 * everything (Graham's anomalies), because a crew starts what waits instead of waiting for what matters more.
 */
export function crewSchedule(
	tasks: readonly ProjectTask[],
	peopleOf: (crew: string | undefined) => number,
	critical = criticalPath(tasks),
	tie = byStructure(
		() => tasks,
		({ crew }) => peopleOf(crew),
	),
): Plan {
	const possible = tasks.filter((task) => critical.tasks.has(task.id));
	const { open, followers } = waitsOf(possible);
	const byTail = (a: ProjectTask, b: ProjectTask): number =>
		critical.tail.get(b.id)! - critical.tail.get(a.id)! || tie(a, b) || (a.id < b.id ? -1 : 1);
	const readyAlone = priorityQueue(byTail);
	const running = priorityQueue<PlannedTask>((a, b) => a.finish - b.finish || (a.id < b.id ? -1 : 1));
	const crews = crewsOf(possible, peopleOf, byTail);
	const crewOf = new Map(possible.map((task) => [task.id, crews.get(task.crew)!]));
	const planned: PlannedTask[] = [];
	const enter = (task: ProjectTask): void =>
		(task.needsPerson === false ? readyAlone : crewOf.get(task.id)!.ready).add(task);
	const start = (task: ProjectTask, now: number, person: number | undefined): void => {
		const one = { id: task.id, start: now, finish: now + task.duration, person };
		planned.push(one);
		running.add(one);
	};
	for (const task of possible) if (open.get(task.id) === 0) enter(task);
	for (let now = 0; ; ) {
		while (readyAlone.size > 0) start(readyAlone.take()!, now, undefined);
		for (const { ready, free } of crews.values())
			while (ready.size > 0 && free.size > 0) start(ready.take()!, now, free.take());
		const next = running.first();
		if (next === undefined) break;
		now = next.finish;
		// A task without length is finished at once, so that others start at this very moment.
		while (running.first()?.finish === now) {
			const done = running.take()!;
			if (done.person !== undefined) crewOf.get(done.id)!.free.add(done.person);
			for (const follower of followers.get(done.id) ?? []) {
				const left = open.get(follower.id)! - 1;
				open.set(follower.id, left);
				if (left === 0) enter(follower);
			}
		}
	}
	const makespan = planned.reduce((latest, one) => Math.max(latest, one.finish), 0);
	const busiest = [...crews.values()].reduce((most, { work, people }) => Math.max(most, work / people), 0);
	return { tasks: planned, makespan, lowerBound: Math.max(critical.length, busiest) };
}

interface Crew {
	readonly ready: PriorityQueue<ProjectTask>;
	readonly free: PriorityQueue<number>;
	readonly people: number;
	/** Sum of the durations of its tasks that need a person. */
	readonly work: number;
}

/** The crews of some tasks, everybody free. */
function crewsOf(
	tasks: readonly ProjectTask[],
	peopleOf: (crew: string | undefined) => number,
	byTail: (a: ProjectTask, b: ProjectTask) => number,
): ReadonlyMap<string | undefined, Crew> {
	const own = new Map<string | undefined, ProjectTask[]>();
	for (const task of tasks) {
		addTo(own, task.crew, task);
	}
	return new Map(
		[...own].map(([crew, list]): readonly [string | undefined, Crew] => {
			const people = Math.max(1, Math.floor(peopleOf(crew)));
			const free = priorityQueue<number>((a, b) => a - b);
			for (let person = 0; person < Math.min(people, list.length); person++) free.add(person);
			const work = list.reduce((sum, task) => sum + (task.needsPerson === false ? 0 : task.duration), 0);
			return [crew, { ready: priorityQueue(byTail), free, people, work }];
		}),
	);
}

/** Per task how many of the others it waits for, and who waits for it. */
function waitsOf(tasks: readonly ProjectTask[]): {
	readonly open: Map<string, number>;
	readonly followers: ReadonlyMap<string, readonly ProjectTask[]>;
} {
	const known = new Set(tasks.map(({ id }) => id));
	const open = new Map<string, number>();
	const followers = new Map<string, ProjectTask[]>();
	for (const task of tasks) {
		const before = [...new Set(task.after)].filter((id) => known.has(id));
		open.set(task.id, before.length);
		for (const id of before) {
			addTo(followers, id, task);
		}
	}
	return { open, followers };
}
