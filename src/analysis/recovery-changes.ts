import { graphOf } from '#graph/graph.ts';
import { crewSchedule, criticalPath } from '#graph/project-schedule.ts';
import { cycles, cycleThrough } from '#graph/strongly-connected.ts';
import type { Ref } from '#model/model.ts';
import { type FramedTask, longestRecovery, recoveryProject } from './recovery-project.ts';
import {
	checkedTimes,
	computableTasks,
	deadlocksOf,
	type RecoveryOfDisruption,
	type TeamConflict,
} from './recovery-time.ts';

/** What would become of a recovery if its tasks were other ones. Times in milliseconds after the loss. */
export interface ChangedRecovery {
	/** Everything back and checked, nobody short of hands; undefined when a time is missing or a circle waits for itself. */
	readonly recoveredMs: number | undefined;
	/** The same, what has no time taken to need none; undefined on a circle. */
	readonly atLeastMs: number | undefined;
	readonly deadlocks: readonly (readonly Ref[])[];
}

/** A recovery planned anew, as in A8, with each of its tasks changed; who detects, decides and checks stays as it is. */
export function recoveryIf(recovery: RecoveryOfDisruption, change: (task: FramedTask) => FramedTask): ChangedRecovery {
	const tasks = recovery.tasks.map(change);
	const deadlocks = deadlocksOf(tasks);
	const project = recoveryProject(tasks);
	const total = longestRecovery(tasks, project, criticalPath(project.tasks)).checkedMs;
	const isTimed = isFramed(recovery) && tasks.every(({ durationMs }) => durationMs !== undefined);
	return {
		recoveredMs: isTimed && deadlocks.length === 0 ? total : undefined,
		atLeastMs: deadlocks.length === 0 ? total : undefined,
		deadlocks,
	};
}

/** True where it is said how long it takes to notice, to decide and to check, or nobody has to. */
const isFramed = ({ needsPeople, detect, decide, verify }: RecoveryOfDisruption): boolean =>
	!needsPeople || (detect !== undefined && decide !== undefined && verify !== undefined);

/** What it costs that a team has fewer people on call than branches. */
export interface TeamShortage {
	/** The work in the order in which the team's own people would do it: the longest tail first. */
	readonly order: readonly Ref[];
	/** Everything back and checked when the team does it alone, and when it has hands enough; else the end of what has a time. */
	readonly aloneMs: number;
	readonly withHelpMs: number;
	/** False when a time is missing, so that only the work whose time is known is compared. */
	readonly isComplete: boolean;
}

/** A list schedule (Graham 1966) in which one team has only the people that it has, beside the one without such a limit. */
export function teamShortage(recovery: RecoveryOfDisruption, { team, people, tasks }: TeamConflict): TeamShortage {
	const known = computableTasks(recovery.tasks);
	const owners = new Map(known.map(({ subject, owner }) => [subject as string, owner]));
	const project = recoveryProject(known);
	const crewed = project.tasks.map((own) => ({ ...own, crew: owners.get(own.id) === team ? team : undefined }));
	const critical = criticalPath(crewed);
	const plan = crewSchedule(crewed, (crew) => (crew === team ? people : Number.POSITIVE_INFINITY), critical);
	const startOf = new Map(plan.tasks.map((one) => [one.id, one.start]));
	const isTimed = isFramed(recovery) && known.length === recovery.tasks.length && recovery.deadlocks.length === 0;
	const finishes = new Map(plan.tasks.map((one) => [one.id, one.finish]));
	const lastOf = (finishOf: (id: string) => number | undefined): number =>
		[...checkedTimes(known, project, finishOf).values()].reduce((latest, at) => Math.max(latest, at), 0);
	return {
		order: [...tasks].sort((a, b) => startOf.get(a)! - startOf.get(b)! || (a < b ? -1 : 1)),
		aloneMs: lastOf((id) => finishes.get(id)),
		withHelpMs: lastOf((id) => critical.tasks.get(id)?.finish),
		isComplete: isTimed,
	};
}

/** One wait that a circle could do without. */
export interface BrokenCircle {
	/** `from` would start without `to`. */
	readonly from: Ref;
	readonly to: Ref;
	/** A circle among the same components that is left; undefined when all of them can then be started. */
	readonly left: readonly Ref[] | undefined;
}

/** On a longer round the first waits stand for all. */
const mostTried = 50;

/**
 * For components that wait for one another: the wait along one round whose end leaves the fewest of them in a circle, found by
 * leaving each out in turn. Equal ones: the first along the round.
 */
export function bestBreak(waits: readonly (readonly [Ref, Ref])[], round: readonly Ref[]): BrokenCircle | undefined {
	let best: (BrokenCircle & { readonly caught: number }) | undefined;
	for (const [at, from] of round.slice(0, -1).slice(0, mostTried).entries()) {
		const to = round[at + 1]!;
		const graph = graphOf(waits.filter(([one, other]) => one !== from || other !== to));
		const rest = cycles(graph);
		const caught = rest.reduce((sum, members) => sum + members.length, 0);
		if (best !== undefined && best.caught <= caught) continue;
		best = { from, to, left: rest[0] && cycleThrough(graph, rest[0][0]!), caught };
		if (caught === 0) break;
	}
	return best;
}
