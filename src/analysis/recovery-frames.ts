import { criticalPath } from '#graph/project-schedule.ts';
import type { ProjectTask } from '#graph/project-task.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { Disruption } from './disruptions.ts';
import { milliseconds } from './quantities.ts';
import type { RecoveryTask } from './recovery-tasks.ts';

/** One figure of a disruption, with where it is written. */
export interface RecoveryFigure {
	readonly milliseconds: number;
	readonly from: Ref;
	/** Components that people bring back and that do not say: it may be more. */
	readonly silent: readonly Ref[];
}

/** How one task is noticed, decided on and checked; undefined where nobody says, or nobody has to. */
export type TaskFrame = Readonly<Record<Frame, RecoveryFigure | undefined>>;

/** What people do around the work. */
export const frameFields = ['detect', 'decide', 'verify'] as const;
export type Frame = (typeof frameFields)[number];

/**
 * What the scenario says, else the slowest of the components that people bring back. A store with damaged data answers as if nothing were wrong: what
 * notices its outage does not notice that.
 */
export function figureOf(
	model: Model,
	disruption: Disruption,
	tasks: readonly RecoveryTask[],
	field: Frame,
): RecoveryFigure | undefined {
	const scenario = model.entities[disruption.ref] as Entity<'scenario'> | undefined;
	const own = scenario?.kind === 'scenario' ? milliseconds(scenario.data.recovery?.[field]) : undefined;
	if (own !== undefined) return { milliseconds: own, from: disruption.ref, silent: [] };
	let slowest: Omit<RecoveryFigure, 'silent'> | undefined;
	const silent: Ref[] = [];
	for (const { subject } of tasks) {
		const component = model.entities[subject] as Entity<'component'> | undefined;
		if (component?.kind !== 'component') continue;
		const { recovery, dataStore } = component.data;
		const isUnseen = field === 'detect' && disruption.damaged.includes(subject);
		const found = milliseconds(isUnseen ? dataStore?.corruptionDetection : recovery?.[field]);
		if (isUnseen && found === undefined) return undefined;
		if (found === undefined) silent.push(subject);
		else if (found > (slowest?.milliseconds ?? -1)) slowest = { milliseconds: found, from: subject };
	}
	return slowest && { ...slowest, silent };
}

/** What each component that does not come back by itself says of itself, or the scenario for all. */
export function statedFrames(
	model: Model,
	disruption: Disruption,
	tasks: readonly RecoveryTask[],
	alone: ReadonlyMap<Ref, number>,
): ReadonlyMap<Ref, TaskFrame> {
	const stated = (task: RecoveryTask, field: Frame): RecoveryFigure | undefined =>
		figureOf(model, disruption, [task], field);
	return new Map(
		tasks.flatMap((task): (readonly [Ref, TaskFrame])[] =>
			alone.has(task.subject) || task.kind === 'repair'
				? []
				: [
						[
							task.subject,
							{ detect: stated(task, 'detect'), decide: stated(task, 'decide'), verify: stated(task, 'verify') },
						],
					],
		),
	);
}

/**
 * How each task is noticed, decided on and checked. Its own component says so; one that does not is taken to be as slow as
 * `otherwise`, which is nothing where a bound is asked for. What happens by itself waits for nobody, and is checked with what it
 * waited for. What is repaired where it is is noticed by whoever in it is first, and returns without being noticed again.
 */
export function framesOf(
	tasks: readonly RecoveryTask[],
	stated: ReadonlyMap<Ref, TaskFrame>,
	otherwise: Partial<TaskFrame>,
): ReadonlyMap<Ref, TaskFrame> {
	const bySubject = new Map(tasks.map((task) => [task.subject, task]));
	const nobody: TaskFrame = { detect: undefined, decide: undefined, verify: undefined };
	const own = (subject: Ref): TaskFrame => {
		const said = stated.get(subject) ?? nobody;
		const filled = (field: Frame): RecoveryFigure | undefined =>
			said[field] ?? (otherwise[field] && { ...otherwise[field], silent: [subject] });
		return said.detect && said.decide && said.verify
			? said
			: { detect: filled('detect'), decide: filled('decide'), verify: filled('verify') };
	};
	const frames = new Map<Ref, TaskFrame>();
	const firstIn = new Map<Ref, TaskFrame>();
	for (const { subject, kind, automatic, after } of tasks) {
		if (!stated.has(subject)) continue;
		const frame = own(subject);
		if (!automatic) frames.set(subject, frame);
		if (kind === 'return') frames.set(subject, { ...nobody, verify: frame.verify });
		for (const one of after) {
			if (bySubject.get(one)?.kind !== 'repair') continue;
			const known = firstIn.get(one);
			if (known === undefined || beforeOf(frame) < beforeOf(known)) firstIn.set(one, frame);
		}
	}
	for (const [subject, frame] of firstIn) frames.set(subject, { ...frame, verify: undefined });
	const checkOf = (subject: Ref): RecoveryFigure | undefined => {
		const known = frames.get(subject);
		if (known !== undefined || !stated.has(subject)) return known?.verify;
		// On a circle nothing is checked.
		frames.set(subject, nobody);
		const before = bySubject.get(subject)!.after.flatMap((one) => checkOf(one) ?? []);
		const slowest = before.reduce<RecoveryFigure | undefined>(
			(most, one) => (most === undefined || one.milliseconds > most.milliseconds ? one : most),
			undefined,
		);
		frames.set(subject, { ...nobody, verify: slowest });
		return slowest;
	};
	for (const { subject } of tasks) checkOf(subject);
	return frames;
}

/** How a chain of work is noticed and decided on, which is the first of it, and how it is checked, which is the last. */
export function frameOfPath(frames: ReadonlyMap<Ref, TaskFrame>, path: readonly Ref[]): TaskFrame {
	const [first, last] = [path[0], path.at(-1)].map((end) => (end === undefined ? undefined : frames.get(end)));
	return { detect: first?.detect, decide: first?.decide, verify: last?.verify };
}

/** Until the work begins, as far as anybody says. */
export const beforeOf = ({ detect, decide }: TaskFrame): number =>
	(detect?.milliseconds ?? 0) + (decide?.milliseconds ?? 0);

/** When each is back at the soonest, whatever is not declared: by its own frame, and after what it waits for. Without those behind a circle. */
export function surelyBack(
	tasks: readonly RecoveryTask[],
	alone: ReadonlyMap<Ref, number>,
	frames: ReadonlyMap<Ref, TaskFrame>,
): ReadonlyMap<Ref, number> {
	const begin = (subject: Ref): string => `begin ${subject}`;
	const project = tasks.flatMap(({ subject, durationMs, after }): ProjectTask[] => {
		const itself = alone.get(subject);
		if (itself !== undefined) return [{ id: subject, duration: itself, after: [] }];
		const frame = frames.get(subject);
		const before = frame === undefined ? 0 : beforeOf(frame);
		return [
			{ id: begin(subject), duration: before, after: [] },
			{ id: subject, duration: durationMs ?? 0, after: [...after, begin(subject)] },
		];
	});
	const planned = criticalPath(project).tasks;
	return new Map(
		tasks.flatMap(({ subject }) => {
			const one = planned.get(subject);
			return one === undefined ? [] : [[subject, one.finish] as const];
		}),
	);
}

/** What every plan of people spends beside their work, at the least; what is repaired is checked by what returns with it. */
export function leastOf(tasks: readonly RecoveryTask[], frames: ReadonlyMap<Ref, TaskFrame>): number {
	let before = Number.POSITIVE_INFINITY;
	let check = Number.POSITIVE_INFINITY;
	for (const { subject, automatic, kind } of tasks) {
		const frame = frames.get(subject);
		if (frame === undefined) continue;
		if (!automatic) before = Math.min(before, beforeOf(frame));
		if (kind !== 'repair') check = Math.min(check, frame.verify?.milliseconds ?? 0);
	}
	return Number.isFinite(before + check) ? before + check : 0;
}
