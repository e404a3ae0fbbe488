import type { Model, Ref } from '#model/model.ts';
import { backlogAfter, figuresOfEdge } from './backlog.ts';
import { batchPropagation } from './batch-propagation.ts';
import type { Disruption } from './disruptions.ts';
import { effectOf, effectOn, type Impacts } from './impact.ts';
import { distinctFields, type MissingField } from './missing-field.ts';
import type { Reading } from './network.ts';
import { type RecoveryTargets, recoveryTargetsOf } from './recovery-targets.ts';
import type { RecoveryTask } from './recovery-tasks.ts';
import type { Target } from './targets.ts';
import { dependenciesFrom } from './written-stores.ts';

/** When a flow or business service works again. */
export type RecoveryOfTarget = { readonly target: Ref; readonly targets: RecoveryTargets } & (
	| {
			readonly kind: 'value';
			/** From the loss until it works again and that is checked, with nobody short of hands. */
			readonly milliseconds: number;
			/** The same with the people there are; undefined when nobody says how many. */
			readonly withRespondersMs: number | undefined;
			/** Worse figure when undeclared criticalities count as hard; undefined when it is the same. */
			readonly possibleMs: number | undefined;
			/** What comes back last of what it cannot do without. */
			readonly waitsFor: Ref;
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
			readonly missing: readonly MissingField[];
			readonly atLeastMs: number | undefined;
	  }
);

/** What is known about a disruption when its targets are looked at. Times in milliseconds after the loss. */
export interface RecoveryOutcome {
	readonly tasks: readonly RecoveryTask[];
	readonly backAt: ReadonlyMap<Ref, number>;
	/** When each is back with the people there are. */
	readonly backWithPeople: ReadonlyMap<Ref, number> | undefined;
	readonly deadlocks: readonly (readonly Ref[])[];
	readonly absent: readonly MissingField[];
	readonly verifyMs: number;
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
	const possible = backAgain(impacts, 'pessimistic', components, outcome.backAt);
	const withPeople = outcome.backWithPeople && backAgain(impacts, 'optimistic', components, outcome.backWithPeople);
	const { componentCount, targets } = impacts.optimistic;
	const downAt = firstDown(impacts, failed);
	return targets.flatMap((target, at): RecoveryOfTarget[] => {
		const node = componentCount + at;
		const found = certain.get(node);
		if (target.notComputable !== undefined || found === undefined) return [];
		const base = { target: target.ref, targets: recoveryTargetsOf(model, target, disruption) };
		if (found.last !== undefined && found.at !== undefined && downAt(node) >= found.at + outcome.verifyMs)
			return [{ ...base, kind: 'not-interrupted', basis: 'buffers last until everything it needs is back' }];
		if (found.at === undefined) return [{ ...base, ...withoutTime(impacts, outcome, components, node, found.atLeast) }];
		if (outcome.absent.length > 0)
			return [{ ...base, kind: 'not-computable', missing: outcome.absent, atLeastMs: found.at }];
		const isManual = !components.every(({ automatic }) => automatic);
		const check = isManual && !isAutomatic(outcome.tasks, found.last) ? outcome.verifyMs : 0;
		const worst = possible.get(node)?.at;
		const people = withPeople?.get(node)?.at;
		const total = found.at + check;
		const drain = drainAfter(model, target, disruption, total);
		return [
			{
				...base,
				kind: 'value',
				milliseconds: total,
				withRespondersMs: people === undefined ? undefined : people + check,
				possibleMs: worst === undefined || worst <= found.at ? undefined : worst + check,
				waitsFor: found.last!,
				...drain,
			},
		];
	});
}

/** What happens at once and waits for nothing is not checked by anybody. */
const isAutomatic = (tasks: readonly RecoveryTask[], subject: Ref | undefined): boolean =>
	tasks.some((task) => task.subject === subject && task.automatic && task.after.length === 0);

function firstDown(impacts: Impacts, failed: readonly number[]): (node: number) => number {
	const run = impacts.run('optimistic', failed);
	const times = new Map(run.affected().map((node) => [node, run.downAt(node)]));
	return (node) => times.get(node) ?? Number.POSITIVE_INFINITY;
}

interface Back {
	/** Undefined when it stays DOWN with everything back whose time is known. */
	readonly at: number | undefined;
	readonly last: Ref | undefined;
	readonly atLeast: number | undefined;
}

/**
 * Per flow and service that goes DOWN: when it no longer is, letting components come back in order of their time. States only
 * get better as components return, so the first moment at which it is up is the answer.
 */
function backAgain(
	impacts: Impacts,
	reading: Reading,
	components: readonly RecoveryTask[],
	backAt: ReadonlyMap<Ref, number>,
): ReadonlyMap<number, Back> {
	const timeOf = new Map(components.map((task) => [task, backAt.get(task.subject) ?? Number.POSITIVE_INFINITY]));
	const ordered = [...components].sort((a, b) => timeOf.get(a)! - timeOf.get(b)! || (a.subject < b.subject ? -1 : 1));
	const moments = [...new Set(ordered.map((task) => timeOf.get(task)!))].filter(
		(time) => time !== Number.POSITIVE_INFINITY,
	);
	// What is still away before anything is back, and after each moment: all tried together, as there are many moments.
	const away = [Number.NEGATIVE_INFINITY, ...moments].map((moment) =>
		ordered
			.filter((task) => timeOf.get(task)! > moment)
			.map(({ index }) => index)
			.sort((x, y) => x - y),
	);
	const down = batchPropagation(impacts[reading], away).map(
		({ codes }) => new Set(Array.from(codes).flatMap((code) => (effectOf(code).level === 2 ? [code >> 2] : []))),
	);
	const result = new Map<number, Back>();
	for (const node of down[0]!) result.set(node, { at: undefined, last: undefined, atLeast: moments.at(-1) });
	for (const [at, moment] of moments.entries()) {
		const last = ordered.find((task) => timeOf.get(task) === moment)!.subject;
		for (const node of down[at]!) {
			if (!down[at + 1]!.has(node)) result.set(node, { at: moment, last, atLeast: undefined });
		}
	}
	return result;
}

/** Why a target has no time: something it needs is on a circle, or nobody says how long something takes. */
function withoutTime(
	impacts: Impacts,
	{ tasks, backAt, deadlocks, absent }: RecoveryOutcome,
	components: readonly RecoveryTask[],
	node: number,
	atLeastMs: number | undefined,
):
	| { readonly kind: 'never'; readonly waitsFor: Ref; readonly cycle: readonly Ref[] }
	| {
			readonly kind: 'not-computable';
			readonly missing: readonly MissingField[];
			readonly atLeastMs: number | undefined;
	  } {
	const open = components.filter(({ subject }) => !backAt.has(subject));
	const stops = open.filter(({ index }) => effectOn(impacts.of([index]).possible, node).level === 2);
	const guilty = stops.length > 0 ? stops : open;
	const behind = reachedFrom(tasks, guilty);
	const cycle = deadlocks.find((round) => round.some((ref) => behind.has(ref)));
	if (cycle !== undefined) return { kind: 'never', waitsFor: guilty[0]!.subject, cycle };
	const missing = tasks.filter(({ subject }) => behind.has(subject)).flatMap((task) => task.missing);
	return { kind: 'not-computable', missing: distinctFields([...missing, ...absent]), atLeastMs };
}

/** Tasks and everything that they wait for. */
function reachedFrom(tasks: readonly RecoveryTask[], start: readonly RecoveryTask[]): ReadonlySet<Ref> {
	const bySubject = new Map(tasks.map((task) => [task.subject, task]));
	const reached = new Set(start.map(({ subject }) => subject));
	for (const ref of reached) for (const next of bySubject.get(ref)?.after ?? []) reached.add(next);
	return reached;
}

/** The backlog of the asynchronous dependencies that a target's components feed into what was lost (A14). */
function drainAfter(
	model: Model,
	target: Target,
	disruption: Disruption,
	outageMs: number,
): { readonly normalAfterMs: number | undefined; readonly neverDrains: boolean } {
	const down = new Set(disruption.losses.filter((loss) => loss.down).map(({ component }) => component));
	const flows = target.kind === 'flow' ? [target.ref] : target.flows;
	const own = new Set(flows.flatMap((flow) => (model.steps[flow] ?? []).flatMap(({ from, to }) => [from, to])));
	const after = [...own]
		.flatMap((component) => dependenciesFrom(model, component))
		.filter(({ async, phase, to }) => phase === 'run' && async !== undefined && down.has(to))
		.map((dependency) => backlogAfter(figuresOfEdge(model, dependency), outageMs));
	const drains = after.flatMap((one) => one?.normalAfterMs ?? []);
	const isStuck = after.some(
		(one) => one !== undefined && one.messages > 0 && one.withinRetention === false && one.drainMs === undefined,
	);
	return { normalAfterMs: drains.length === 0 ? undefined : Math.max(...drains), neverDrains: isStuck };
}
