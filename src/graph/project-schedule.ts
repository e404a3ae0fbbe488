/**
 * Plans of tasks that wait for one another: the critical path with nobody short of hands, and a plan for a number of people.
 * Knows no domain word; tasks are strings, times are numbers of any unit.
 */

export interface ProjectTask {
	readonly id: string;
	readonly duration: number;
	/** Tasks that must be finished first; those that are not in the project count as finished. */
	readonly after: readonly string[];
	/** False for what runs by itself and needs nobody. True when left out. */
	readonly needsPerson?: boolean | undefined;
}

export interface PlannedTask {
	readonly id: string;
	readonly start: number;
	readonly finish: number;
	/** Number of the person, from 0; undefined for what runs by itself. */
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
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const { order, blocked } = inOrder(tasks, byId);
	const planned = new Map<string, PlannedTask>();
	const cause = new Map<string, string | undefined>();
	for (const task of order) {
		let start = 0;
		let last: string | undefined;
		for (const before of task.after) {
			const finish = planned.get(before)?.finish ?? 0;
			if (finish > start) [start, last] = [finish, before];
		}
		planned.set(task.id, { id: task.id, start, finish: start + task.duration, person: undefined });
		cause.set(task.id, last);
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
	const path: string[] = [];
	for (let at = end?.id; at !== undefined; at = cause.get(at)) path.push(at);
	return {
		tasks: planned,
		tail,
		path: path.reverse(),
		length: end?.finish ?? 0,
		work: order.reduce((sum, task) => sum + (task.needsPerson === false ? 0 : task.duration), 0),
		blocked,
	};
}

function inOrder(
	tasks: readonly ProjectTask[],
	byId: ReadonlyMap<string, ProjectTask>,
): { order: ProjectTask[]; blocked: string[] } {
	const followers = new Map<string, string[]>();
	const open = new Map<string, number>();
	for (const task of tasks) {
		const before = [...new Set(task.after)].filter((id) => byId.has(id));
		open.set(task.id, before.length);
		for (const id of before) {
			const list = followers.get(id);
			if (list === undefined) followers.set(id, [task.id]);
			else list.push(task.id);
		}
	}
	const order = tasks.filter((task) => open.get(task.id) === 0);
	for (const task of order) {
		for (const next of followers.get(task.id) ?? []) {
			const left = open.get(next)! - 1;
			open.set(next, left);
			if (left === 0) order.push(byId.get(next)!);
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
 * A list schedule (Graham 1966): whenever somebody is free, the waiting task with the longest tail starts. Tasks that need
 * nobody start as soon as they can. At most twice as long as the best plan. O(n log n + n x people).
 */
export function listSchedule(tasks: readonly ProjectTask[], people: number, critical = criticalPath(tasks)): Plan {
	const count = Math.max(1, Math.floor(people));
	const possible = tasks.filter((task) => critical.tasks.has(task.id));
	const finish = new Map<string, number>();
	const planned: PlannedTask[] = [];
	const freeAt = new Array<number>(Math.min(count, Math.max(1, possible.length))).fill(0);
	const waiting = new Set(possible.map((task) => task.id));
	const byTail = [...possible].sort(
		(a, b) => critical.tail.get(b.id)! - critical.tail.get(a.id)! || (a.id < b.id ? -1 : 1),
	);
	const known = new Set(waiting);
	const readyAt = (task: ProjectTask): number => {
		let ready = 0;
		for (const before of task.after) {
			if (!known.has(before)) continue;
			ready = Math.max(ready, finish.get(before) ?? Number.POSITIVE_INFINITY);
		}
		return ready;
	};
	let now = 0;
	while (waiting.size > 0) {
		let next = Number.POSITIVE_INFINITY;
		for (const task of byTail) {
			if (!waiting.has(task.id)) continue;
			const ready = readyAt(task);
			if (ready > now) {
				next = Math.min(next, ready);
				continue;
			}
			const person = task.needsPerson === false ? undefined : freeAt.findIndex((at) => at <= now);
			if (person === -1) continue;
			const end = now + task.duration;
			if (person !== undefined) freeAt[person] = end;
			planned.push({ id: task.id, start: now, finish: end, person });
			finish.set(task.id, end);
			waiting.delete(task.id);
			// A task without length lets others start at this very moment.
			if (task.duration === 0) next = now;
		}
		for (const at of freeAt) if (at > now) next = Math.min(next, at);
		for (const at of finish.values()) if (at > now) next = Math.min(next, at);
		if (next === Number.POSITIVE_INFINITY) break;
		now = next;
	}
	const makespan = planned.reduce((latest, one) => Math.max(latest, one.finish), 0);
	return { tasks: planned, makespan, lowerBound: Math.max(critical.length, critical.work / count) };
}
