import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Dependency, Model, Ref } from '#model/model.ts';
import { backlogAfter, drainsNever, figuresOfEdge } from './backlog.ts';
import type { Disruption } from './disruptions.ts';
import type { Impacts } from './impact.ts';
import type { MissingField } from './missing-field.ts';
import { stoppedTogether, type WaitingTasks, waitingTasks } from './missing-times.ts';
import type { Reading } from './network.ts';
import { once, whenRead } from './once.ts';
import { roundedDuration } from './quantities.ts';
import { frameOfPath, type RecoveryFigure, type TaskFrame } from './recovery-frames.ts';
import { type RecoveryTargets, recoveryTargetsOf } from './recovery-targets.ts';
import type { RecoveryTask } from './recovery-tasks.ts';
import { returnsWithPeople, type WorkOfPeople } from './recovery-with-people.ts';
import { returnsNeeded } from './returns-needed.ts';
import type { Target } from './targets.ts';
import { timesUntilBack } from './time-until-back.ts';
import { dependenciesFrom } from './written-stores.ts';

/** When a flow or business service works again. */
export type RecoveryOfTarget = { readonly target: Ref; readonly targets: RecoveryTargets } & (
	| {
			readonly kind: 'value';
			/** From the loss until it works again and that is checked, with nobody short of hands. */
			readonly milliseconds: number;
			/** What a plan for the people there are takes that does first what it waits for; undefined when nobody says how many. */
			readonly withRespondersMs: number | undefined;
			/** No plan for so many people takes less: max(critical path, work of what it cannot do without / people). */
			readonly atLeastWithRespondersMs: number | undefined;
			/** When it works again in the plan for everything, where others may come first; undefined where nobody says how many people. */
			readonly amongAllMs: number | undefined;
			/** Worse figure when undeclared criticalities count as hard; undefined when it is the same. */
			readonly possibleMs: number | undefined;
			/** What comes back last of what it cannot do without. */
			readonly waitsFor: Ref;
			/** What comes back last, with what that waits for itself: the first to start comes first. */
			readonly path: readonly Ref[];
			/**
			 * How the first on that path is noticed and decided on, and how the last is checked: with the work on the path that is the
			 * time with nobody short of hands. Undefined for what comes back by itself.
			 */
			readonly detect: RecoveryFigure | undefined;
			readonly decide: RecoveryFigure | undefined;
			readonly verify: RecoveryFigure | undefined;
			/** Until the backlog of its asynchronous steps is worked off as well; undefined when there is none, or no rate. */
			readonly normalAfterMs: number | undefined;
			/** True when a queue that it feeds never drains at peak. */
			readonly neverDrains: boolean;
	  }
	/** A buffer or a fallback holds it up until everything is back. */
	| { readonly kind: 'not-interrupted'; readonly basis: string }
	/** What it needs waits for itself. */
	| { readonly kind: 'never'; readonly waitsFor: Ref; readonly cycle: readonly Ref[] }
	| {
			readonly kind: 'not-computable';
			/** Found when read. */
			readonly missing: readonly MissingField[];
			/** It takes longer than this whatever the missing times are; undefined where nothing can be said. */
			readonly atLeastMs: number | undefined;
			/** What that bound is the sum of. */
			readonly bound: RecoveryBound | undefined;
	  }
);

type NotComputable = Extract<RecoveryOfTarget, { readonly kind: 'not-computable' }>;

/** Why a target is not back sooner: how the first of a chain is noticed and decided on, and what waits for it. */
export interface RecoveryBound {
	readonly detect: RecoveryFigure | undefined;
	readonly decide: RecoveryFigure | undefined;
	/** The first to start comes first. */
	readonly path: readonly Ref[];
}

/** What no plan for the people there are is shorter than, where that is less than what the plan takes. */
export const leastWithPeople = ({
	withRespondersMs,
	atLeastWithRespondersMs,
}: Extract<RecoveryOfTarget, { readonly kind: 'value' }>): number | undefined =>
	withRespondersMs === undefined ||
	atLeastWithRespondersMs === undefined ||
	roundedDuration(atLeastWithRespondersMs) === roundedDuration(withRespondersMs)
		? undefined
		: atLeastWithRespondersMs;

/** When it works again where others come first, where that is later than if people do first what it waits for. */
export const laterAmongAll = ({
	withRespondersMs,
	amongAllMs,
}: Extract<RecoveryOfTarget, { readonly kind: 'value' }>): number | undefined =>
	withRespondersMs === undefined ||
	amongAllMs === undefined ||
	roundedDuration(amongAllMs) === roundedDuration(withRespondersMs)
		? undefined
		: amongAllMs;

/** What is known about a disruption when its targets are looked at. Times in milliseconds after the loss. */
export interface RecoveryOutcome {
	readonly tasks: readonly RecoveryTask[];
	/** When those are back and checked whose time is known. Where nobody says how long people take to begin, what comes back by itself. */
	readonly backAt: ReadonlyMap<Ref, number>;
	/** What one of those waited for, the first to start first. */
	chainOf(last: Ref): readonly Ref[];
	/** What people have to do, where it is said how many they are. */
	readonly people: WorkOfPeople | undefined;
	/** When each is back and checked at the soonest: what has no time takes none. Without those that wait on a circle. */
	readonly soonestBack: ReadonlyMap<Ref, number>;
	/** When each is back at the soonest if it waits for nothing but its own frame and what it needs: no plan is sooner. */
	readonly surelyBack: ReadonlyMap<Ref, number>;
	surelyChainOf(last: Ref): readonly Ref[];
	/** How each that does not come back by itself is noticed, decided on and checked. */
	readonly frames: ReadonlyMap<Ref, TaskFrame>;
	/** The same as far as each says it itself. */
	readonly sureFrames: ReadonlyMap<Ref, TaskFrame>;
	readonly deadlocks: readonly (readonly Ref[])[];
	readonly absent: readonly MissingField[];
}

/** When each flow and business service that goes DOWN works again. */
export function recoveryOfTargets(
	model: Model,
	impacts: Impacts,
	disruption: Disruption,
	outcome: RecoveryOutcome,
): readonly RecoveryOfTarget[] {
	const components = outcome.tasks.filter(({ index }) => index >= 0);
	const failed = components.map(({ index }) => index).sort((a, b) => a - b);
	const certain = backAgain(impacts, 'optimistic', components, outcome.backAt);
	const soonest = backAgain(impacts, 'optimistic', components, outcome.soonestBack);
	const surely = backAgain(impacts, 'optimistic', components, outcome.surelyBack);
	const possible = backAgain(impacts, 'pessimistic', components, outcome.backAt);
	const backOf = (component: Ref): number => certain.get(impacts.optimistic.indexOf.get(component) ?? -1) ?? 0;
	const withPeople = outcome.people && returnsWithPeople(impacts, components, certain, outcome.people);
	const { componentCount, targets } = impacts.optimistic;
	const downAt = firstDown(impacts, failed);
	const down = new Set(disruption.losses.filter((loss) => loss.down).map(({ component }) => component));
	const waiting = waitingTasks(outcome.tasks, outcome.absent);
	const why = whyWithoutTime(impacts, outcome, components, waiting);
	const missingAtAll = once(() =>
		waiting.missingBehind(components.filter(({ subject }) => !outcome.backAt.has(subject))),
	);
	const waitedFor = lastNeeded(impacts, components, outcome.backAt, certain);
	const surelyWaitedFor = lastNeeded(impacts, components, outcome.surelyBack, surely);
	const withoutTime = (
		base: Pick<RecoveryOfTarget, 'target' | 'targets'>,
		node: number,
		missing: () => readonly MissingField[],
	): RecoveryOfTarget => {
		const at = surely.get(node);
		// Nothing at all is no bound, and what never ends has none.
		const path = !at || at === endless ? undefined : outcome.surelyChainOf(surelyWaitedFor(node, at));
		const first = path && outcome.sureFrames.get(path[0]!);
		const bound = path && { detect: first?.detect, decide: first?.decide, path };
		const found: NotComputable = { ...base, kind: 'not-computable', missing: [], atLeastMs: path && at, bound };
		return whenRead(found, 'missing', missing);
	};
	return targets.flatMap((target, at): RecoveryOfTarget[] => {
		const node = componentCount + at;
		const found = certain.get(node);
		if (target.notComputable !== undefined || found === undefined) return [];
		const base = { target: target.ref, targets: recoveryTargetsOf(model, target, disruption) };
		if (found !== endless && downAt(node) >= found)
			return [{ ...base, kind: 'not-interrupted', basis: 'buffers last until everything it needs is back' }];
		if (found === endless) {
			const told = why(node);
			if (told.kind === 'never') return [{ ...base, ...told }];
			return [withoutTime(base, node, told.missing)];
		}
		// One of several is enough, and one without a time may be back sooner: the time that is known is no more than a bound.
		if ((soonest.get(node) ?? endless) < found) return [withoutTime(base, node, missingAtAll)];
		const worst = possible.get(node) ?? endless;
		const people = withPeople?.(node);
		const drain = drainAfter(model, target, down, found, backOf);
		const last = waitedFor(node, found);
		const path = outcome.chainOf(last);
		return [
			{
				...base,
				kind: 'value',
				milliseconds: found,
				withRespondersMs: people?.plannedMs,
				atLeastWithRespondersMs: people?.atLeastMs,
				amongAllMs: people?.amongAllMs,
				possibleMs: worst === endless || worst <= found ? undefined : worst,
				waitsFor: last,
				path,
				...frameOfPath(outcome.frames, path),
				...drain,
			},
		];
	});
}

function firstDown(impacts: Impacts, failed: readonly number[]): (node: number) => number {
	const run = impacts.run('optimistic', failed);
	const times = new Map(run.affected().map((node) => [node, run.downAt(node)]));
	return (node) => times.get(node) ?? Number.POSITIVE_INFINITY;
}

const endless = Number.POSITIVE_INFINITY;

/** Per node that goes DOWN: when it no longer is, letting components come back each at its time; Infinity where it stays DOWN. */
function backAgain(
	impacts: Impacts,
	reading: Reading,
	components: readonly RecoveryTask[],
	backAt: ReadonlyMap<Ref, number>,
): ReadonlyMap<number, number> {
	return timesUntilBack(
		impacts[reading],
		components.map(({ index, subject }) => ({ index, backAt: backAt.get(subject) ?? endless })),
	);
}

/** What a node waits for longest, by when it works again: of several that are back at that moment the first that it needs. */
function lastNeeded(
	impacts: Impacts,
	components: readonly RecoveryTask[],
	backAt: ReadonlyMap<Ref, number>,
	until: ReadonlyMap<number, number>,
): (node: number, at: number) => Ref {
	const byTime = once(() => {
		const known = new Map<number, RecoveryTask[]>();
		for (const task of components) {
			const time = backAt.get(task.subject);
			if (time === undefined) continue;
			addTo(known, time, task);
		}
		for (const list of known.values()) list.sort((a, b) => (a.subject < b.subject ? -1 : 1));
		return known;
	});
	return (node, at) => {
		const last = byTime().get(at)!;
		if (last.length === 1) return last[0]!.subject;
		const { nodes } = returnsNeeded(impacts.optimistic, (one) => until.get(one), node);
		return (last.find(({ index }) => nodes.has(index)) ?? last[0]!).subject;
	};
}

type Why =
	| { readonly kind: 'never'; readonly waitsFor: Ref; readonly cycle: readonly Ref[] }
	| { readonly kind: 'not-computable'; readonly missing: () => readonly MissingField[] };

/**
 * Why a target has no time: something it needs is on a circle, or nobody says how long something takes. Found once for all targets that
 * the same components stop, and listed when it is read.
 */
function whyWithoutTime(
	impacts: Impacts,
	{ backAt, deadlocks }: RecoveryOutcome,
	components: readonly RecoveryTask[],
	waiting: WaitingTasks,
): (node: number) => Why {
	const open = once(() => components.filter(({ subject }) => !backAt.has(subject)));
	const together = once(() => stoppedTogether(impacts, open()));
	const guiltyOf = (group: number): readonly RecoveryTask[] => (group === 0 ? open() : together().members(group));
	const cycleOf = recalled((group: number) => {
		const guilty = guiltyOf(group);
		const behind = waiting.behind(guilty);
		const cycle = deadlocks.find((round) => round.some((ref) => behind.has(ref)));
		return cycle && { kind: 'never' as const, waitsFor: guilty[0]!.subject, cycle };
	});
	const missingOf = recalled((group: number) => waiting.missingBehind(guiltyOf(group)));
	return (node) => {
		const never = deadlocks.length === 0 ? undefined : cycleOf(together().groupOf(node));
		return never ?? { kind: 'not-computable', missing: () => missingOf(together().groupOf(node)) };
	};
}

function recalled<Value>(work: (key: number) => Value): (key: number) => Value {
	const known = new Map<number, Value>();
	return (key) => {
		const value = known.has(key) ? (known.get(key) as Value) : work(key);
		known.set(key, value);
		return value;
	};
}

/**
 * What waits for receivers that were lost, of the calls that a target makes (A14). While who sends is down as well nothing comes in, so
 * that what waits is from the time between the one and the other coming back.
 */
function drainAfter(
	model: Model,
	target: Target,
	down: ReadonlySet<Ref>,
	outageMs: number,
	backOf: (component: Ref) => number,
): { readonly normalAfterMs: number | undefined; readonly neverDrains: boolean } {
	const buffers = bufferedOf(model, target)
		.filter(({ to }) => down.has(to))
		.map((dependency) => ({ dependency, figures: figuresOfEdge(model, dependency) }));
	const drains = buffers.flatMap(({ dependency: { from, to }, figures }) => {
		const back = backOf(to);
		const waiting = back === endless ? 0 : back - backOf(from);
		const drainMs = waiting > 0 ? backlogAfter(figures, waiting)?.drainMs : undefined;
		return drainMs === undefined || back + drainMs <= outageMs ? [] : [back + drainMs];
	});
	return {
		normalAfterMs: drains.length === 0 ? undefined : Math.max(...drains),
		neverDrains: buffers.some(({ figures }) => drainsNever(figures) === true),
	};
}

/** Per pair of components the flows with a step from the one to the other. */
const callersOf = oncePer((model: Model): ReadonlyMap<string, ReadonlySet<Ref>> => {
	const made = new Map<string, Set<Ref>>();
	for (const { ref } of model.byKind.flow)
		for (const { from, to } of model.steps[ref] ?? []) {
			const flows = made.get(`${from} ${to}`);
			if (flows === undefined) made.set(`${from} ${to}`, new Set([ref]));
			else flows.add(ref);
		}
	return made;
});

const buffered = oncePer((_of: Model) => new Map<Ref, readonly Dependency[]>());

/**
 * The asynchronous dependencies of the components in a target's steps, without those that only steps of others go over; found once per
 * target, as every loss asks.
 */
function bufferedOf(model: Model, target: Target): readonly Dependency[] {
	const known = buffered(model);
	const found = known.get(target.ref);
	if (found !== undefined) return found;
	const flows = target.kind === 'flow' ? [target.ref] : target.flows;
	const own = new Set(flows.flatMap((flow) => (model.steps[flow] ?? []).flatMap(({ from, to }) => [from, to])));
	const made = [...own]
		.flatMap((component) => dependenciesFrom(model, component))
		.filter(({ async, phase, from, to }) => {
			if (phase !== 'run' || async === undefined) return false;
			const over = callersOf(model).get(`${from} ${to}`);
			return over === undefined || flows.some((flow) => over.has(flow));
		});
	known.set(target.ref, made);
	return made;
}
