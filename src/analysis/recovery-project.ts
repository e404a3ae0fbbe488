import { type CriticalPath, chainTo, type PlannedTask } from '#graph/project-schedule.ts';
import type { ProjectTask } from '#graph/project-task.ts';
import type { Ref } from '#model/model.ts';
import type { RecoveryTask } from './recovery-tasks.ts';

/** A task with what people do around it. */
export interface FramedTask extends RecoveryTask {
	/** From the loss until it is noticed and decided on, as far as anybody says; undefined where it waits for neither. */
	readonly decidedMs: number | undefined;
	/** To check that it works, as far as anybody says. */
	readonly checkMs: number;
}

/** When a task starts and ends, in milliseconds after the loss. */
export interface ScheduledTask {
	readonly subject: Ref;
	readonly startMs: number;
	readonly finishMs: number;
	/** Number of the person from 0; undefined for what runs by itself. */
	readonly person: number | undefined;
}

/** Tasks of a recovery as a project, whose time starts when the first of them is decided on. Times in milliseconds. */
export interface RecoveryProject {
	/** Beside the tasks what keeps some of them from starting with the first, and checks that take longer than the shortest. */
	readonly tasks: readonly ProjectTask[];
	/** When the first is decided on, after the loss. */
	readonly startMs: number;
	/** What each that people bring back is checked for, at the least. */
	readonly leastCheckMs: number;
	/** The task of the project with which a subject is back and checked. */
	endOf(subject: Ref): string;
	/** When a subject is back and checked, after the loss, if tasks of the project finish so; undefined where it does not. */
	checkedAt(subject: Ref, finishOf: (id: string) => number | undefined): number | undefined;
	/** The tasks of a plan as times after the loss. What runs by itself starts with the loss. */
	timed(planned: Iterable<PlannedTask>): readonly ScheduledTask[];
}

/** Tasks wait until they are noticed and decided on, each for itself; what comes back by itself has a head start. */
export function recoveryProject(tasks: readonly FramedTask[]): RecoveryProject {
	const alone = backByItself(tasks);
	const bySubject = new Map(tasks.map((task) => [task.subject as string, task]));
	const decided = tasks.flatMap(({ subject, decidedMs }) => (alone.has(subject) ? [] : (decidedMs ?? [])));
	const startMs = decided.length === 0 ? 0 : least(decided);
	// What is repaired is checked by what returns with it.
	const checked = tasks.filter(({ subject, kind }) => !alone.has(subject) && kind !== 'repair');
	const leastCheckMs = checked.length === 0 ? 0 : least(checked.map(({ checkMs }) => checkMs));
	const later = new Map(
		checked.flatMap(({ subject, checkMs }) => (checkMs > leastCheckMs ? [[subject, checkMs]] : [])),
	);
	const endOf = (subject: Ref): string => (later.has(subject) ? `check ${subject}` : subject);
	const project = tasks.flatMap((task): ProjectTask[] => {
		const { subject, durationMs, after, needsPerson, decidedMs } = task;
		const itself = alone.get(subject);
		if (itself !== undefined) return [{ id: subject, duration: Math.max(0, itself - startMs), after: [], needsPerson }];
		const own = { id: subject, duration: durationMs ?? 0, after, needsPerson };
		const all: ProjectTask[] = [own];
		if (decidedMs !== undefined && decidedMs > startMs) {
			const id = `decide ${subject}`;
			all[0] = { ...own, after: [...after, id] };
			all.push({ id, duration: decidedMs - startMs, after: [], needsPerson: false });
		}
		const check = later.get(subject);
		if (check !== undefined)
			all.push({ id: endOf(subject), duration: check - leastCheckMs, after: [subject], needsPerson: false });
		return all;
	});
	return {
		tasks: project,
		startMs,
		leastCheckMs,
		endOf,
		checkedAt(subject, finishOf) {
			const itself = alone.get(subject);
			if (itself !== undefined) return itself;
			const finish = finishOf(endOf(subject));
			return finish === undefined ? undefined : startMs + finish + leastCheckMs;
		},
		timed: (planned) =>
			[...planned]
				.flatMap(({ id, start, finish, person }): ScheduledTask[] => {
					const task = bySubject.get(id);
					if (task === undefined) return [];
					const finishMs = alone.get(id);
					return finishMs !== undefined
						? [{ subject: id, startMs: finishMs - (task.durationMs ?? 0), finishMs, person: undefined }]
						: [{ subject: id, startMs: startMs + start, finishMs: startMs + finish, person }];
				})
				.sort((a, b) => a.startMs - b.startMs || a.finishMs - b.finishMs || (a.subject < b.subject ? -1 : 1)),
	};
}

const least = (times: readonly number[]): number =>
	times.reduce((most, one) => Math.min(most, one), Number.POSITIVE_INFINITY);

/** What people do around the work differs from task to task: then one figure for all is that of the slowest. */
export function differs(tasks: readonly FramedTask[], of: 'decidedMs' | 'checkMs'): boolean {
	const waiting = tasks.filter(({ decidedMs, kind }) => decidedMs !== undefined && kind !== 'repair');
	return waiting.some((one) => one[of] !== waiting[0]![of]);
}

/** The chain of work that everything waits for, first task first, and when all of it is back and checked, after the loss. */
export function longestRecovery(
	tasks: readonly FramedTask[],
	project: RecoveryProject,
	planned: CriticalPath,
): { readonly path: readonly Ref[]; readonly checkedMs: number } {
	const finishOf = (id: string): number | undefined => planned.tasks.get(id)?.finish;
	const known = new Set<string>(tasks.map(({ subject }) => subject));
	let last: string | undefined;
	let checkedMs = 0;
	for (const id of planned.tasks.keys()) {
		const at = known.has(id) ? project.checkedAt(id, finishOf) : undefined;
		if (at === undefined || (last !== undefined && at <= checkedMs)) continue;
		[last, checkedMs] = [id, at];
	}
	if (last === undefined) return { path: [], checkedMs: 0 };
	const waits = new Map(project.tasks.map(({ id, after }) => [id, after]));
	// What takes no time at the very start holds nobody up.
	const path = chainTo(
		last,
		(id) => waits.get(id)!,
		(id) => finishOf(id) || undefined,
	);
	return { path: path.filter((id) => known.has(id)), checkedMs };
}

/**
 * What a task waited for, with what that waited for itself, the first to start first: of what it needs the last to be back, unless
 * all of that was back before somebody had decided on the task itself.
 */
export function chainOfWaits(
	tasks: readonly RecoveryTask[],
	backAt: (subject: Ref) => number | undefined,
	decidedAt: (subject: Ref) => number,
): (last: Ref) => readonly Ref[] {
	const after = new Map(tasks.map((task) => [task.subject as string, task.after]));
	const waits = (subject: string): readonly string[] => {
		const all = after.get(subject)!;
		const begun = decidedAt(subject);
		return begun > 0 && all.every((one) => (backAt(one) ?? 0) < begun) ? [] : all;
	};
	return (last) => chainTo(last, waits, backAt);
}

/**
 * What comes back without anybody, with the time after the loss at which it has: it happens by itself and waits for nothing, or
 * only for what does so too.
 */
export function backByItself(tasks: readonly RecoveryTask[]): ReadonlyMap<Ref, number> {
	const bySubject = new Map(tasks.map((task) => [task.subject, task]));
	const known = new Map<Ref, number | undefined>();
	const finishOf = (subject: Ref): number | undefined => {
		const task = bySubject.get(subject);
		if (task?.automatic !== true) return undefined;
		if (known.has(subject)) return known.get(subject);
		// On a circle nothing comes back by itself.
		known.set(subject, undefined);
		const before = task.after.map(finishOf);
		const latest = before.reduce<number>((most, one) => Math.max(most, one ?? Number.POSITIVE_INFINITY), 0);
		const finish = latest === Number.POSITIVE_INFINITY ? undefined : latest + (task.durationMs ?? 0);
		known.set(subject, finish);
		return finish;
	};
	return new Map(
		tasks.flatMap(({ subject }) => {
			const finish = finishOf(subject);
			return finish === undefined ? [] : [[subject, finish] as const];
		}),
	);
}
