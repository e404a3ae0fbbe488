import { graphOf } from '#graph/graph.ts';
import { type CriticalPath, criticalPath, listSchedule, type PlannedTask } from '#graph/project-schedule.ts';
import type { ProjectTask } from '#graph/project-task.ts';
import { reachable } from '#graph/reachable.ts';
import { cycles, cycleThrough } from '#graph/strongly-connected.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { type Disruption, disruptionsOf } from './disruptions.ts';
import type { Impacts } from './impact.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { whenRead } from './once.ts';
import { type Frame, figureOf, framesOf, leastOf, type RecoveryFigure, surelyBack } from './recovery-frames.ts';
import { type RecoveryOfTarget, recoveryOfTargets } from './recovery-of-targets.ts';
import { type RecoveryPoints, unknownDetection } from './recovery-points.ts';
import { type RecoveryTask, recoveryTasks } from './recovery-tasks.ts';

/** When a task starts and ends, in milliseconds after the loss. */
export interface ScheduledTask {
	readonly subject: Ref;
	readonly startMs: number;
	readonly finishMs: number;
	/** Number of the person from 0; undefined for what runs by itself. */
	readonly person: number | undefined;
}

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

export interface RecoveryOfDisruption {
	readonly disruption: Ref;
	readonly tasks: readonly RecoveryTask[];
	/** What the scenario says, else the slowest of what is lost and does not come back by itself. */
	readonly detect: RecoveryFigure | undefined;
	readonly decide: RecoveryFigure | undefined;
	readonly verify: RecoveryFigure | undefined;
	/** False when all of it comes back by itself: then nobody notices, decides or checks. */
	readonly needsPeople: boolean;
	/** Longest chain of tasks, first task first, and its length without detection, decision and checks. */
	readonly criticalPath: readonly Ref[];
	readonly criticalMs: number;
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

function recoveryOf(
	model: Model,
	impacts: Impacts,
	disruption: Disruption,
	tasks: readonly RecoveryTask[],
): RecoveryOfDisruption {
	const alone = backByItself(tasks);
	const byPeople = tasks.filter(({ subject }) => !alone.has(subject));
	const detect = figureOf(model, disruption, byPeople, 'detect');
	const decide = figureOf(model, disruption, byPeople, 'decide');
	const verify = figureOf(model, disruption, byPeople, 'verify');
	const isManual = tasks.some(({ automatic }) => !automatic);
	const frame = [
		...(detect ? [] : ['detect' as const]),
		...(decide ? [] : ['decide' as const]),
		...(verify ? [] : ['verify' as const]),
	];
	const absent = isManual ? frame.map((field) => frameGap(model, disruption, byPeople, field)) : [];
	const before = isManual ? (detect?.milliseconds ?? 0) + (decide?.milliseconds ?? 0) : 0;
	const after = isManual ? (verify?.milliseconds ?? 0) : 0;
	const known = computableTasks(tasks);
	const project = projectTasks(known, before);
	const critical = criticalPath(project);
	const schedule = timed([...critical.tasks.values()], known, before);
	const responders = respondersOf(model, disruption, tasks);
	const plan = responders === undefined ? undefined : planOf(known, project, responders, { before, after }, critical);
	const deadlocks = deadlocksOf(tasks);
	const isComplete = absent.length === 0 && known.length === tasks.length && deadlocks.length === 0;
	// Work without a time takes none here.
	const soonest = isComplete ? critical : criticalPath(projectTasks(tasks, before));
	const frames = framesOf(model, disruption, tasks, alone);
	const surely = surelyBack(tasks, alone, frames);
	const least = [...surely].reduce(
		(most, [subject, at]) => Math.max(most, at + (frames.get(subject)?.verifyMs ?? 0)),
		0,
	);
	const backAt = (planned: readonly ScheduledTask[]): ReadonlyMap<Ref, number> =>
		new Map(
			planned
				.filter(({ subject }) => absent.length === 0 || alone.has(subject))
				.map((one) => [one.subject, one.finishMs]),
		);
	const outcome = {
		tasks,
		backAt: backAt(schedule),
		people: plan && {
			responders: plan.responders,
			project,
			beforeMs: before,
			finishOf: (subject: Ref, finish: number) => alone.get(subject) ?? before + finish,
			everythingMs: plan.makespanMs - after,
			everythingBackAt: new Map(plan.tasks.map(({ subject, finishMs }) => [subject, finishMs])),
		},
		soonestBack: new Map(timed([...soonest.tasks.values()], tasks, before).map((one) => [one.subject, one.finishMs])),
		surelyBack: surely,
		frames,
		byThemselves: alone,
		deadlocks,
		absent,
		verifyMs: after,
	};
	const found: RecoveryOfDisruption = {
		disruption: disruption.ref,
		tasks,
		detect,
		decide,
		verify,
		needsPeople: isManual,
		criticalPath: critical.path,
		criticalMs: critical.length,
		workMs: critical.work,
		recoveredMs: isComplete ? before + critical.length + after : undefined,
		atLeastMs: deadlocks.length > 0 ? undefined : least,
		atLeastWithPeopleMs:
			deadlocks.length > 0
				? undefined
				: plan && Math.max(least, leastOf(frames) + Math.max(0, plan.lowerBoundMs - before - after)),
		withoutTime: tasks.filter(({ durationMs }) => durationMs === undefined).map(({ subject }) => subject),
		schedule,
		plan,
		conflicts: conflictsOf(model, tasks, schedule),
		deadlocks,
		targets: [],
		missing: distinctFields([...tasks.flatMap(({ missing }) => missing), ...absent]),
	};
	return whenRead(found, 'targets', () => recoveryOfTargets(model, impacts, disruption, outcome));
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
export function computableTasks(tasks: readonly RecoveryTask[]): readonly RecoveryTask[] {
	const waiting = new Map<Ref, Ref[]>();
	for (const { subject, after } of tasks) {
		for (const one of after) {
			const known = waiting.get(one);
			if (known) known.push(subject);
			else waiting.set(one, [subject]);
		}
	}
	const unknown = reachable(
		waiting,
		tasks.filter(({ durationMs }) => durationMs === undefined).map(({ subject }) => subject),
	);
	return tasks.filter(({ subject }) => !unknown.has(subject));
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

/** In the project time starts when people do: what comes back by itself has a head start of detection and decision. */
export function projectTasks(tasks: readonly RecoveryTask[], before: number): readonly ProjectTask[] {
	const alone = backByItself(tasks);
	return tasks.map(({ subject, durationMs, after, needsPerson }) => {
		const finish = alone.get(subject);
		return finish === undefined
			? { id: subject, duration: durationMs ?? 0, after, needsPerson }
			: { id: subject, duration: Math.max(0, finish - before), after: [], needsPerson };
	});
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

/** Times of the project as times after the loss. What runs by itself starts with the loss, not with the decision. */
function timed(
	planned: readonly PlannedTask[],
	tasks: readonly RecoveryTask[],
	before: number,
): readonly ScheduledTask[] {
	const alone = backByItself(tasks);
	const durations = new Map(tasks.map(({ subject, durationMs }) => [subject, durationMs ?? 0]));
	return planned
		.map(({ id, start, finish, person }): ScheduledTask => {
			const finishMs = alone.get(id);
			if (finishMs !== undefined)
				return { subject: id, startMs: finishMs - durations.get(id)!, finishMs, person: undefined };
			return { subject: id, startMs: before + start, finishMs: before + finish, person };
		})
		.sort((a, b) => a.startMs - b.startMs || a.finishMs - b.finishMs || (a.subject < b.subject ? -1 : 1));
}

function planOf(
	known: readonly RecoveryTask[],
	project: readonly ProjectTask[],
	responders: number,
	{ before, after }: { readonly before: number; readonly after: number },
	critical: CriticalPath,
): ResponderPlan {
	const { tasks, makespan, lowerBound } = listSchedule(project, responders, critical);
	return {
		responders,
		lowerBoundMs: before + lowerBound + after,
		makespanMs: before + makespan + after,
		tasks: timed(tasks, known, before),
	};
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
		byTeam.set(task.owner, [...(byTeam.get(task.owner) ?? []), one]);
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
