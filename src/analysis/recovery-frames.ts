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

/** What a component says of itself, or the scenario of all; undefined where neither does. */
export interface OwnFrame {
	readonly detect: RecoveryFigure | undefined;
	readonly decide: RecoveryFigure | undefined;
	/** Nothing where nobody says. */
	readonly verifyMs: number;
}

/** What people do around the work. */
export type Frame = 'detect' | 'decide' | 'verify';

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

/**
 * What each task says of its own, or the scenario for all. Another component that is noticed or decided on later holds up the incident, and
 * not for certain this one: a bound counts no more than this.
 */
export function framesOf(
	model: Model,
	disruption: Disruption,
	tasks: readonly RecoveryTask[],
	alone: ReadonlyMap<Ref, number>,
): ReadonlyMap<Ref, OwnFrame> {
	const own = (task: RecoveryTask): OwnFrame => {
		const [detect, decide, verify] = (['detect', 'decide', 'verify'] as const).map((field) =>
			figureOf(model, disruption, [task], field),
		);
		return { detect, decide, verifyMs: verify?.milliseconds ?? 0 };
	};
	// A failover by itself waits for no decision. What is repaired where it is is noticed by what stands in it.
	const byPeople = tasks.filter((one) => !alone.has(one.subject) && (!one.automatic || one.kind === 'return'));
	return new Map(
		byPeople.map((task) => {
			const seenBy = task.kind === 'repair' ? tasks.filter(({ after }) => after.includes(task.subject)).map(own) : [];
			const first = seenBy.sort((a, b) => beforeOf(a) - beforeOf(b))[0];
			return [task.subject, first ? { ...first, verifyMs: 0 } : own(task)];
		}),
	);
}

/** Until the work begins. */
const beforeOf = ({ detect, decide }: OwnFrame): number => (detect?.milliseconds ?? 0) + (decide?.milliseconds ?? 0);

/** When each is back at the soonest, whatever is not declared: by its own frame, and after what it waits for. Without those behind a circle. */
export function surelyBack(
	tasks: readonly RecoveryTask[],
	alone: ReadonlyMap<Ref, number>,
	frames: ReadonlyMap<Ref, OwnFrame>,
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

/** What every plan of people spends beside their work, at the least. */
export function leastOf(frames: ReadonlyMap<Ref, OwnFrame>): number {
	if (frames.size === 0) return 0;
	const each = [...frames.values()];
	return Math.min(...each.map(beforeOf)) + Math.min(...each.map(({ verifyMs }) => verifyMs));
}
