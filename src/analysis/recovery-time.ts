import { graphOf } from '#graph/graph.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { type CriticalPath, criticalPath, listSchedule } from '#graph/project-schedule.ts';
import { reachable } from '#graph/reachable.ts';
import { cycles, cycleThrough } from '#graph/strongly-connected.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { type Disruption, disruptionsOf } from './disruptions.ts';
import type { Impacts } from './impact.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { whenRead } from './once.ts';
import {
	beforeOf,
	type Frame,
	figureOf,
	frameFields,
	frameOfPath,
	framesOf,
	leastOf,
	type RecoveryFigure,
	statedFrames,
	surelyBack,
	type TaskFrame,
} from './recovery-frames.ts';
import { type RecoveryOfTarget, type RecoveryOutcome, recoveryOfTargets } from './recovery-of-targets.ts';
import { unknownDetection } from './recovery-point.ts';
import type { RecoveryPoints } from './recovery-points.ts';
import {
	backByItself,
	chainOfWaits,
	type FramedTask,
	longestRecovery,
	type RecoveryProject,
	recoveryProject,
	type ScheduledTask,
} from './recovery-project.ts';
import { type RecoveryTask, recoveryTasks } from './recovery-tasks.ts';

/** A plan with a number of people. */
export interface ResponderPlan {
	readonly responders: number;
	/** No plan with so many people is shorter, from the loss to the end of the checks. */
	readonly lowerBoundMs: number;
	/** What the plan below takes. */
	readonly makespanMs: number;
	readonly tasks: readonly ScheduledTask[];
}

export type { RecoveryFigure } from './recovery-frames.ts';
export type { ScheduledTask } from './recovery-project.ts';

export interface RecoveryOfDisruption {
	readonly disruption: Ref;
	readonly tasks: readonly FramedTask[];
	/** What the scenario says, else the slowest of what is lost and does not come back by itself; each task has its own. */
	readonly detect: RecoveryFigure | undefined;
	readonly decide: RecoveryFigure | undefined;
	readonly verify: RecoveryFigure | undefined;
	/** False when all of it comes back by itself: then nobody notices, decides or checks. */
	readonly needsPeople: boolean;
	/** Longest chain of tasks, first task first, and its length without detection, decision and checks. */
	readonly criticalPath: readonly Ref[];
	readonly criticalMs: number;
	/** How the first on that path is noticed and decided on, and the last is checked: with the path that is `recoveredMs`. */
	readonly criticalFrame: TaskFrame;
	/** Sum of the work of people. */
	readonly workMs: number;
	/** Everything back and checked, nobody short of hands; undefined when a time is missing or a circle waits for itself. */
	readonly recoveredMs: number | undefined;
	/** Everything back and checked takes at least this long, what has no time taken to need none; undefined on a circle. */
	readonly atLeastMs: number | undefined;
	/** The same with the people there are; undefined on a circle, or when nobody says how many. */
	readonly atLeastWithPeopleMs: number | undefined;
	/** What comes back in a time that nobody declares. */
	readonly withoutTime: readonly Ref[];
	/** Nobody short of hands. */
	readonly schedule: readonly ScheduledTask[];
	/** With the people there are. Undefined when nobody says how many. */
	readonly plan: ResponderPlan | undefined;
	/** Teams that would have to be on more branches at once than they have people on call. */
	readonly conflicts: readonly TeamConflict[];
	/** Circles in which each waits for the next: not recoverable in any order. */
	readonly deadlocks: readonly (readonly Ref[])[];
	/** Found when read: most of the price of A8, and not every question about a recovery is about its targets. */
	readonly targets: readonly RecoveryOfTarget[];
	readonly missing: readonly MissingField[];
}

export interface TeamConflict {
	readonly team: Ref;
	readonly people: number;
	readonly tasks: readonly Ref[];
}

/** A8. Disruptions that interrupt something, in the order of the disruptions. */
export interface RecoveryTimes {
	readonly disruptions: readonly RecoveryOfDisruption[];
	readonly missing: readonly MissingField[];
}

/**
 * A8: finish(c) = R(c) + the latest finish of what c needs to recover or to start; a target works again when what it cannot
 * do without does. RTA = detect + decide + finish + verify. With m people the best plan is NP-hard: a lower bound
 * max(critical path, work / m) and a feasible list schedule (Graham 1966) are both given, for everything and for each target:
 * there of what it waits for alone, see {@link returnsWithPeople}.
 */
export function recoveryTimes(model: Model, impacts: Impacts, points: RecoveryPoints): RecoveryTimes {
	const byPair = new Map(points.points.map((point) => [`${point.store} ${point.disruption}`, point]));
	const pointOf = (store: Ref, disruption: Ref) => byPair.get(`${store} ${disruption}`);
	const disruptions = disruptionsOf(model).flatMap((disruption): RecoveryOfDisruption[] => {
		const tasks = recoveryTasks(model, disruption, pointOf);
		return tasks.length === 0 ? [] : [recoveryOf(model, impacts, disruption, tasks)];
	});
	return { disruptions, missing: distinctFields(disruptions.flatMap(({ missing }) => missing)) };
}

/** What people do around the work: for a loss as a whole, for each task, and as far as each task says it itself. */
interface Surroundings extends TaskFrame {
	/** Whether anything waits for people at all. */
	readonly needsPeople: boolean;
	/** What nobody says. */
	readonly absent: readonly MissingField[];
	readonly frames: ReadonlyMap<Ref, TaskFrame>;
	readonly sureFrames: ReadonlyMap<Ref, TaskFrame>;
}

function surroundingsOf(
	model: Model,
	disruption: Disruption,
	tasks: readonly RecoveryTask[],
	alone: ReadonlyMap<Ref, number>,
): Surroundings {
	const byPeople = tasks.filter(({ subject }) => !alone.has(subject));
	const whole: TaskFrame = {
		detect: figureOf(model, disruption, byPeople, 'detect'),
		decide: figureOf(model, disruption, byPeople, 'decide'),
		verify: figureOf(model, disruption, byPeople, 'verify'),
	};
	const needsPeople = tasks.some(({ automatic }) => !automatic);
	const silent = needsPeople ? frameFields.filter((field) => whole[field] === undefined) : [];
	const stated = statedFrames(model, disruption, tasks, alone);
	return {
		...whole,
		needsPeople,
		absent: silent.map((field) => frameGap(model, disruption, byPeople, field)),
		frames: framesOf(tasks, stated, whole),
		sureFrames: framesOf(tasks, stated, {}),
	};
}

function framedTasks(tasks: readonly RecoveryTask[], frames: ReadonlyMap<Ref, TaskFrame>): readonly FramedTask[] {
	return tasks.map((task) => {
		const frame = frames.get(task.subject);
		return {
			...task,
			decidedMs: frame === undefined || task.automatic ? undefined : beforeOf(frame),
			checkMs: frame?.verify?.milliseconds ?? 0,
		};
	});
}

function recoveryOf(
	model: Model,
	impacts: Impacts,
	disruption: Disruption,
	tasks: readonly RecoveryTask[],
): RecoveryOfDisruption {
	const alone = backByItself(tasks);
	const around = surroundingsOf(model, disruption, tasks, alone);
	const { absent, frames, sureFrames } = around;
	const framed = framedTasks(tasks, frames);
	const known = computableTasks(framed);
	const project = recoveryProject(known);
	const critical = criticalPath(project.tasks);
	const schedule = project.timed(critical.tasks.values());
	const longest = longestRecovery(known, project, critical);
	const responders = respondersOf(model, disruption, tasks);
	const plan = responders === undefined ? undefined : planOf(known, project, responders, critical, longest.checkedMs);
	const deadlocks = deadlocksOf(tasks);
	const isComplete = absent.length === 0 && known.length === tasks.length && deadlocks.length === 0;
	// Work without a time takes none here.
	const whole = isComplete ? project : recoveryProject(framed);
	const soonest = isComplete ? critical : criticalPath(whole.tasks);
	const surely = surelyBack(tasks, alone, sureFrames);
	const least = deadlocks.length > 0 ? undefined : surelyAll(surely, sureFrames);
	const finishes = new Map(schedule.map(({ subject, finishMs }) => [subject, finishMs]));
	const outcome: RecoveryOutcome = {
		tasks: framed,
		backAt: checkedTimes(
			known.filter(({ subject }) => absent.length === 0 || alone.has(subject)),
			project,
			(id) => critical.tasks.get(id)?.finish,
		),
		chainOf: chainOfWaits(tasks, (subject) => finishes.get(subject), decidedIn(frames)),
		people: plan && {
			responders: plan.responders,
			project,
			everythingMs: plan.makespanMs,
			everythingBackAt: plan.backAt,
		},
		soonestBack: checkedTimes(framed, whole, (id) => soonest.tasks.get(id)?.finish),
		surelyBack: surely,
		surelyChainOf: chainOfWaits(tasks, (subject) => surely.get(subject), decidedIn(sureFrames)),
		frames,
		sureFrames,
		deadlocks,
		absent,
	};
	const found: RecoveryOfDisruption = {
		disruption: disruption.ref,
		tasks: framed,
		detect: around.detect,
		decide: around.decide,
		verify: around.verify,
		needsPeople: around.needsPeople,
		criticalPath: longest.path,
		criticalMs: spanOf(longest.path, schedule),
		criticalFrame: frameOfPath(frames, longest.path),
		workMs: critical.work,
		recoveredMs: isComplete ? longest.checkedMs : undefined,
		atLeastMs: least,
		atLeastWithPeopleMs:
			least === undefined || plan === undefined
				? undefined
				: Math.max(least, critical.work === 0 ? 0 : leastOf(tasks, sureFrames) + critical.work / plan.responders),
		withoutTime: tasks.filter(({ durationMs }) => durationMs === undefined).map(({ subject }) => subject),
		schedule,
		plan: plan?.plan,
		conflicts: conflictsOf(model, tasks, schedule),
		deadlocks,
		targets: [],
		missing: distinctFields([...tasks.flatMap(({ missing }) => missing), ...absent]),
	};
	return whenRead(found, 'targets', () => recoveryOfTargets(model, impacts, disruption, outcome));
}

/** When all is back and checked at the soonest, as far as each says itself. */
function surelyAll(surely: ReadonlyMap<Ref, number>, frames: ReadonlyMap<Ref, TaskFrame>): number {
	return [...surely].reduce(
		(most, [subject, at]) => Math.max(most, at + (frames.get(subject)?.verify?.milliseconds ?? 0)),
		0,
	);
}

/** When work on a task may begin, after the loss. */
const decidedIn =
	(frames: ReadonlyMap<Ref, TaskFrame>) =>
	(subject: Ref): number => {
		const frame = frames.get(subject);
		return frame === undefined ? 0 : beforeOf(frame);
	};

/** From the start of the first of a path to the end of its last. */
function spanOf(path: readonly Ref[], schedule: readonly ScheduledTask[]): number {
	const [first, last] = [path[0], path.at(-1)].map((end) => schedule.find(({ subject }) => subject === end));
	return first === undefined || last === undefined ? 0 : last.finishMs - first.startMs;
}

function frameGap(model: Model, disruption: Disruption, tasks: readonly RecoveryTask[], field: Frame): MissingField {
	const words = {
		detect: 'until the loss is noticed',
		decide: 'until somebody decides',
		verify: 'to check that it works',
	};
	const [damaged] = disruption.damaged;
	if (field === 'detect' && damaged !== undefined) return unknownDetection(model.entities[damaged]!);
	const subject =
		disruption.kind === 'scenario'
			? disruption.ref
			: (tasks.find(({ index }) => index >= 0)?.subject ?? disruption.ref);
	return missingField(
		model.entities[subject]!,
		`recovery.${field}`,
		`how long it takes ${words[field]} is unknown`,
		`recovery: { ${field}: <duration> }`,
	);
}

/** Tasks whose time is known, and that wait for such tasks only. Those on circles stay in: the critical path names them. */
export function computableTasks<Task extends RecoveryTask>(tasks: readonly Task[]): readonly Task[] {
	const waiting = new Map<Ref, Ref[]>();
	for (const { subject, after } of tasks) {
		for (const one of after) {
			addTo(waiting, one, subject);
		}
	}
	const unknown = reachable(
		waiting,
		tasks.filter(({ durationMs }) => durationMs === undefined).map(({ subject }) => subject),
	);
	return tasks.filter(({ subject }) => !unknown.has(subject));
}

/** People: what the scenario says, else the most that a lost component declares. */
function respondersOf(model: Model, disruption: Disruption, tasks: readonly RecoveryTask[]): number | undefined {
	const scenario = model.entities[disruption.ref] as Entity<'scenario'> | undefined;
	const own = scenario?.kind === 'scenario' ? scenario.data.recovery?.responders : undefined;
	const declared = tasks.flatMap(({ subject }) => {
		const component = model.entities[subject] as Entity<'component'> | undefined;
		const count = component?.kind === 'component' ? component.data.recovery?.responders : undefined;
		return count === undefined || count < 1 ? [] : [count];
	});
	return own ?? (declared.length === 0 ? undefined : Math.max(...declared));
}

/** When each is back and checked if tasks of a project finish so. */
export function checkedTimes(
	tasks: readonly RecoveryTask[],
	project: RecoveryProject,
	finishOf: (id: string) => number | undefined,
): ReadonlyMap<Ref, number> {
	return new Map(
		tasks.flatMap(({ subject }) => {
			const at = project.checkedAt(subject, finishOf);
			return at === undefined ? [] : [[subject, at] as const];
		}),
	);
}

/** A plan, and when each is back and checked by it. */
function planOf(
	tasks: readonly FramedTask[],
	project: RecoveryProject,
	responders: number,
	critical: CriticalPath,
	recoveredMs: number,
) {
	const planned = listSchedule(project.tasks, responders, critical).tasks;
	const finishes = new Map(planned.map(({ id, finish }) => [id, finish]));
	const backAt = checkedTimes(tasks, project, (id) => finishes.get(id));
	const makespanMs = [...backAt.values()].reduce((latest, at) => Math.max(latest, at), 0);
	const shared = critical.work === 0 ? 0 : project.startMs + critical.work / responders + project.leastCheckMs;
	const plan: ResponderPlan = {
		responders,
		lowerBoundMs: Math.max(recoveredMs, shared),
		makespanMs,
		tasks: project.timed(planned),
	};
	return { responders, makespanMs, backAt, plan };
}

export function deadlocksOf(tasks: readonly RecoveryTask[]): readonly (readonly Ref[])[] {
	const graph = graphOf(tasks.flatMap(({ subject, after }) => after.map((one) => [subject, one] as const)));
	return cycles(graph).map((members) => cycleThrough(graph, members[0]!)!);
}

/** Manual tasks that run at one time although their team has fewer people on call. */
function conflictsOf(
	model: Model,
	tasks: readonly RecoveryTask[],
	schedule: readonly ScheduledTask[],
): readonly TeamConflict[] {
	const planned = new Map(schedule.map((one) => [one.subject, one]));
	const byTeam = new Map<Ref, ScheduledTask[]>();
	for (const task of tasks) {
		const one = planned.get(task.subject);
		if (
			!task.needsPerson ||
			one === undefined ||
			one.finishMs <= one.startMs ||
			task.owner?.startsWith('team:') !== true
		)
			continue;
		addTo(byTeam, task.owner, one);
	}
	return [...byTeam].flatMap(([team, own]): TeamConflict[] => {
		const oncall = (model.entities[team] as Entity<'team'> | undefined)?.data.oncall;
		const people = typeof oncall === 'object' ? oncall.people : undefined;
		if (people === undefined) return [];
		// The most that runs at one time runs when one of them starts.
		const crowds = own.map(({ startMs }) => own.filter((one) => one.startMs <= startMs && startMs < one.finishMs));
		const crowd = crowds.reduce((most, one) => (one.length > most.length ? one : most), []);
		return crowd.length > people ? [{ team, people, tasks: crowd.map(({ subject }) => subject) }] : [];
	});
}
