import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, FlowStep, Model, Ref } from '#model/model.ts';
import { type BacklogReport, type BufferBacklog, backlogAfter, drainsNever } from './backlog.ts';
import { stepDependencies } from './call-tree.ts';
import { disruptionsOf, lossIn } from './disruptions.ts';
import { isDeployed } from './events.ts';
import { distinctFields, type MissingField } from './missing-field.ts';
import { milliseconds, shownDuration } from './quantities.ts';
import { toleranceOf } from './recovery-targets.ts';
import { losesActiveCopy } from './recovery-tasks.ts';
import { shownRate } from './serving-capacity.ts';
import { flowsOf, policyOfService, statedPolicyOf } from './targets.ts';

export type RecoveryScope = 'multiAz' | 'multiRegion';
export const recoveryScopes: readonly RecoveryScope[] = ['multiAz', 'multiRegion'];

/** `never-drains`: a queue of the service fills at least as fast as it is worked off, so no recovery is short enough. */
export type RecoveryFitVerdict = 'fits' | 'beyond' | 'never-drains' | 'gap';

/** Whether the recovery time that a service promises leaves it within its tolerance. Milliseconds. */
export interface RecoveryFit {
	readonly service: Ref;
	readonly scope: RecoveryScope;
	readonly rtoMs: number;
	/** The shortest tolerated duration; undefined when none is declared. */
	readonly toleranceMs: number | undefined;
	/** The longest time to notice and to decide among the components of its flows that wait for people, and whose it is. */
	readonly startMs: number;
	readonly startFrom: Ref | undefined;
	/** The queue that takes longest to work off what an outage of start and recovery together leaves. */
	readonly drain:
		| { readonly ref: Ref; readonly to: Ref; readonly ms: number | undefined; readonly basis: string }
		| undefined;
	/** The longest recovery that fits; undefined without a tolerance. An upper bound where something is missing. */
	readonly limitMs: number | undefined;
	readonly verdict: RecoveryFitVerdict;
	/** Rates of queues that nobody declares: the drain may be longer. */
	readonly missing: readonly MissingField[];
	/** How the limit was found. */
	readonly basis: string;
	readonly span: Span;
}

export type RecoveryConflictKind = 'component-slower' | 'beyond-tolerance' | 'repeats-tolerance';

/** Recovery targets that do not fit into one another. */
export interface RecoveryConflict {
	readonly kind: RecoveryConflictKind;
	readonly service: Ref;
	/** The component with the slower target; undefined for the service's own. */
	readonly component: Ref | undefined;
	readonly scope: RecoveryScope;
	readonly rtoMs: number;
	/** What it has to fit into. */
	readonly limitMs: number;
	/** How the limit was found. */
	readonly basis: string;
	readonly span: Span;
}

/**
 * DOMAIN A16 (c): RTO of the service <= tolerance - (detect + decide + drain). What waits at the end of an outage of T is worked
 * off in lambda T / (mu - lambda) (A14), so outage and drain together take T mu / (mu - lambda), and the longest recovery that
 * fits is tolerance x (mu - lambda) / mu - detect - decide. O(services x steps).
 */
export function recoveryFits(model: Model, backlog: BacklogReport): readonly RecoveryFit[] {
	const dependencyOf = stepDependencies(model);
	const buffers = new Map(backlog.buffers.map((buffer) => [buffer.ref, buffer]));
	const bufferOf = (step: FlowStep): BufferBacklog | undefined =>
		buffers.get(dependencyOf(step)?.ref ?? '') ?? (step.mode === 'sync' ? undefined : buffers.get(step.to));
	return model.byKind['business-service'].flatMap((service) => {
		const policy = policyOfService(model, service.ref);
		const toleranceMs = toleranceOf(model, service.ref);
		const steps = neededSteps(model, service.ref);
		const queues = [...new Set(steps.flatMap((step) => bufferOf(step) ?? []))];
		return recoveryScopes.flatMap((scope): RecoveryFit[] => {
			const rtoMs = milliseconds(policy?.[scope]?.rto);
			if (rtoMs === undefined) return [];
			const start = slowestStart(
				model,
				steps.map(({ to }) => to),
				scope,
			);
			return [fitOf(service, scope, rtoMs, toleranceMs, start, queues)];
		});
	});
}

function fitOf(
	service: Entity<'business-service'>,
	scope: RecoveryScope,
	rtoMs: number,
	toleranceMs: number | undefined,
	start: Start,
	queues: readonly BufferBacklog[],
): RecoveryFit {
	const outageMs = start.ms + rtoMs;
	const slowest = slowestQueue(queues, outageMs);
	const leftOver = slowest === undefined ? 1 : shareLeftByQueue(slowest);
	const limitMs = toleranceMs === undefined ? undefined : Math.max(0, toleranceMs * leftOver - start.ms);
	const missing = distinctFields(
		queues.flatMap((queue) => queue.missing.filter(({ field }) => /\b(rate|arrivalRate|drainRate)$/.test(field))),
	);
	return {
		service: service.ref,
		scope,
		rtoMs,
		toleranceMs,
		startMs: start.ms,
		startFrom: start.from,
		drain:
			slowest === undefined
				? undefined
				: { ref: slowest.ref, to: slowest.to, ms: drainOfAll(slowest, outageMs), basis: slowest.basis },
		// Down to whole seconds, as nobody promises less, so that what a suggestion names does fit.
		limitMs: limitMs === undefined || limitMs < 60_000 ? limitMs : Math.floor(limitMs / 1000) * 1000,
		verdict: verdictOf(rtoMs, limitMs, leftOver, missing.length === 0 && start.isKnown),
		missing,
		basis: basisOfLimit(start, slowest),
		span: service.span,
	};
}

function verdictOf(
	rtoMs: number,
	limitMs: number | undefined,
	leftOver: number,
	complete: boolean,
): RecoveryFitVerdict {
	if (limitMs === undefined) return 'gap';
	if (leftOver === 0) return 'never-drains';
	if (rtoMs > limitMs) return 'beyond';
	// What is not declared takes time as well: what seems to fit is then not known to.
	return complete ? 'fits' : 'gap';
}

/** The part of a tolerance that an outage may take so that its backlog is gone in the rest: (mu - lambda) / mu. */
function shareLeftByQueue(queue: BufferBacklog): number {
	const { arrivalPerSecond: arrival, drainPerSecond: drain } = queue;
	if (arrival === undefined || drain === undefined || arrival === 0) return 1;
	return drainsNever(queue) ? 0 : (drain - arrival) / drain;
}

/** To work off all that comes in during an outage: a promise counts what finds no room too, which waits with who sends it. */
const drainOfAll = (queue: BufferBacklog, outageMs: number): number | undefined =>
	backlogAfter({ ...queue, maxMessages: undefined }, outageMs)?.drainMs;

function slowestQueue(queues: readonly BufferBacklog[], outageMs: number): BufferBacklog | undefined {
	const known = queues.filter(
		({ arrivalPerSecond, drainPerSecond }) => arrivalPerSecond !== undefined && drainPerSecond !== undefined,
	);
	const drain = (queue: BufferBacklog): number => drainOfAll(queue, outageMs) ?? Number.POSITIVE_INFINITY;
	return known.reduce<BufferBacklog | undefined>(
		(most, queue) => (most === undefined || drain(queue) > drain(most) ? queue : most),
		undefined,
	);
}

function basisOfLimit(start: Start, queue: BufferBacklog | undefined): string {
	const parts = [
		...(start.from === undefined ? [] : [`detection and decision for ${start.from} (${shownDuration(start.ms)})`]),
		...(queue === undefined
			? []
			: [
					`the backlog for ${queue.to} (${shownRate(queue.arrivalPerSecond!)} arrive, ${shownRate(queue.drainPerSecond!)} are worked off)`,
				]),
	];
	return parts.length === 0 ? 'the impact tolerance' : `the impact tolerance less ${parts.join(' and less ')}`;
}

/** DOMAIN A16 (c): components slower than their service, and services slower than their tolerance allows. */
export function recoveryConflicts(model: Model, fits: readonly RecoveryFit[]): readonly RecoveryConflict[] {
	return fits.flatMap(({ service, scope, rtoMs, toleranceMs, limitMs, verdict, basis, span }): RecoveryConflict[] => {
		const components = [...new Set(neededSteps(model, service).map(({ to }) => to))];
		const slower = components.flatMap((component): RecoveryConflict[] => {
			const own = milliseconds(statedPolicyOf(model, component)?.data[scope]?.rto);
			if (own === undefined || own <= rtoMs) return [];
			return [
				{
					kind: 'component-slower',
					service,
					component,
					scope,
					rtoMs: own,
					limitMs: rtoMs,
					basis: 'the recovery time that the service promises',
					span: model.entities[component]!.span,
				},
			];
		});
		const own = { service, component: undefined, scope, rtoMs, span };
		if (toleranceMs === undefined || limitMs === undefined) return slower;
		if (rtoMs === toleranceMs)
			return [...slower, { ...own, kind: 'repeats-tolerance', limitMs: toleranceMs, basis: 'the impact tolerance' }];
		// A queue that never drains is told by itself (A14): no recovery time would mend it.
		return verdict === 'beyond' ? [...slower, { ...own, kind: 'beyond-tolerance', limitMs, basis }] : slower;
	});
}

/** The steps that a service cannot do without, to components. */
function neededSteps(model: Model, service: Ref): readonly FlowStep[] {
	return flowsOf(model, service)
		.flatMap((flow) => model.steps[flow] ?? [])
		.filter((step) => !step.optional && step.to.startsWith('component:'));
}

interface Start {
	readonly ms: number;
	readonly from: Ref | undefined;
	/** False where nobody says how long it takes people, and somebody is waited for. */
	readonly isKnown: boolean;
}

/** The longest time to notice and decide among those of some components that wait for people. */
function slowestStart(model: Model, components: readonly Ref[], scope: RecoveryScope): Start {
	const waiting = components.filter((ref) => waitsForPeople(model, ref, scope));
	let found: Start = { ms: 0, from: undefined, isKnown: components.length > 0 && waiting.length === 0 };
	for (const ref of waiting) {
		const recovery = (model.entities[ref] as Entity<'component'> | undefined)?.data.recovery;
		const ms = (milliseconds(recovery?.detect) ?? 0) + (milliseconds(recovery?.decide) ?? 0);
		if (ms > found.ms) found = { ms, from: ref, isKnown: true };
	}
	return found;
}

/**
 * Whether the loss of a place of that size makes a component wait for people: not where enough copies are left wherever it happens, and
 * what stands by takes over by itself (A8). What says nothing of its copies, or of such places, is taken to wait.
 */
function waitsForPeople(model: Model, component: Ref, scope: RecoveryScope): boolean {
	const type = scope === 'multiAz' ? 'az' : 'region';
	const places = disruptionsOf(model).filter(({ kind }) => kind === type);
	if (places.length === 0 || !isDeployed(model.deployments[component])) return true;
	const failover = (model.entities[component] as Entity<'component'>).data.deployment?.[model.environment]?.failover;
	const isAutomatic = typeof failover === 'object' && failover.mode === 'automatic';
	return places.some((disruption) => {
		const loss = lossIn(disruption, component);
		return loss !== undefined && (loss.down || (losesActiveCopy(model, loss) && !isAutomatic));
	});
}
