import { oncePer } from '#graph/once-per.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Change } from './change.ts';
import type { ChangeEffect } from './change-effects.ts';
import { type DownSet, downSet } from './down-set.ts';
import { allDomains, eventsOf, type FailureEvent, isDeployed } from './events.ts';
import type { Impacts } from './impact.ts';
import type { Reading } from './network.ts';
import { type Certainty, compareText } from './state.ts';

/** A flow or business service that an event takes DOWN during a rollout and usually does not. */
export interface ExposedTarget {
	readonly target: Ref;
	readonly certainty: Certainty;
}

/** An event that is a single point of failure only as long as the rollout lasts. */
export interface RolloutSpof {
	readonly event: FailureEvent;
	/** Certain first, then by ref. */
	readonly targets: readonly ExposedTarget[];
}

/** How often a target is down usually, and how often while the copies that it hurts most are away. */
export interface RolloutAvailability {
	readonly target: Ref;
	readonly usually: number;
	readonly during: number;
	readonly away: readonly Ref[];
	/** False when there were more ways to choose the copies that are away than were tried. */
	readonly triedAll: boolean;
}

/** A1 to A3 for whole targets, with the copies of one component that a rollout leaves. */
export interface RolloutExposure {
	readonly component: Ref;
	/** DOWN for as long as the rollout lasts, as fewer copies are left than are needed. */
	readonly interrupted: readonly ExposedTarget[];
	/** By ref of the event. */
	readonly spofs: readonly RolloutSpof[];
	/** Most minutes first; undefined when a model is too large to try every rollout. */
	readonly availability: readonly RolloutAvailability[] | undefined;
}

/** The copies of a component that a rollout leaves. */
export interface CopiesLeft {
	readonly component: Ref;
	readonly copies: number;
	readonly require: number;
	/** Copies that may be down during the rollout; undefined when nobody says. */
	readonly unavailable: number | undefined;
	/** Copies that are left for sure: n' = n - maxUnavailable. */
	readonly during: number | undefined;
}

/** Evaluates a change for a target: `change-effects.ts`. */
export type EffectOf = (change: Change, target: Ref) => ChangeEffect | undefined;

const mostChoices = 24;

/**
 * A24 over A1 to A3: with u copies away, of n - u that are left n - u - k + 1 lost ones stop the component. A rollout passes
 * over all copies, so an event counts when there is a moment of the rollout at which it does harm; availability is that of
 * the worst moment, the model computed anew without the copies that are away. Undefined when nobody says what is away.
 */
export function rolloutExposure(
	model: Model,
	impacts: Impacts,
	window: CopiesLeft,
	effectOf: EffectOf | undefined,
): RolloutExposure | undefined {
	const { component, unavailable, during, require } = window;
	const deployment = model.deployments[component];
	if (unavailable === undefined || during === undefined || !isDeployed(deployment)) return undefined;
	const index = impacts.optimistic.indexOf.get(component)!;
	const reached = addedBy(impacts, undefined, index);
	const isInterrupted = during < require;
	const asUsual = unavailable === 0 || deployment.replicas.length < require;
	return {
		component,
		interrupted: isInterrupted && !asUsual ? reached : [],
		spofs: isInterrupted || asUsual ? [] : newSpofs(model, impacts, window, index, reached),
		availability:
			effectOf === undefined || isInterrupted || asUsual
				? effectOf && []
				: availabilityDuring(
						reached.map(({ target }) => target),
						choices(deployment.replicas, unavailable),
						component,
						effectOf,
					),
	};
}

function newSpofs(
	model: Model,
	impacts: Impacts,
	{ component, during, require, copies }: CopiesLeft,
	index: number,
	reached: readonly ExposedTarget[],
): readonly RolloutSpof[] {
	const { replicas, domains: shared } = model.deployments[component]!;
	const limit = during! - require + 1;
	const usualLimit = Math.max(1, copies - require + 1);
	const inside = new Map<Ref, number>();
	for (const { domains } of replicas)
		for (const domain of allDomains(model, domains)) inside.set(domain, (inside.get(domain) ?? 0) + 1);
	const events = eventsByRef(model);
	const takesAll = allDomains(model, shared);
	const places = [...inside].filter(
		([domain, count]) => count >= limit && count < usualLimit && !takesAll.has(domain) && events.has(domain),
	);
	return [
		...(limit === 1 && usualLimit > 1
			? replicas.map(({ ref }) => ({ event: events.get(ref)!, targets: reached }))
			: []),
		...places.map(([domain]) => {
			const event = events.get(domain)!;
			return { event, targets: addedBy(impacts, event, index) };
		}),
	]
		.filter(({ targets }) => targets.length > 0)
		.sort((a, b) => compareText(a.event.ref, b.event.ref));
}

const eventsByRef = oncePer(
	(model: Model): ReadonlyMap<Ref, FailureEvent> => new Map(eventsOf(model).map((event) => [event.ref, event])),
);

const usualStates = oncePer((_of: Impacts) => new Map<Ref | undefined, { readonly [R in Reading]: DownSet }>());

/** What is down after an event, in both readings; found once per event, as many rollouts ask. */
function downAfter(impacts: Impacts, event: FailureEvent | undefined): { readonly [R in Reading]: DownSet } {
	const known = usualStates(impacts);
	const failed = event?.takesDown ?? [];
	const found = known.get(event?.ref) ?? {
		optimistic: downSet(impacts.optimistic, failed),
		pessimistic: downSet(impacts.pessimistic, failed),
	};
	known.set(event?.ref, found);
	return found;
}

/** Flows and services that go DOWN, or for certain, only when a component is lost beside what an event takes. */
function addedBy(impacts: Impacts, event: FailureEvent | undefined, index: number): readonly ExposedTarget[] {
	const { optimistic, pessimistic } = downAfter(impacts, event);
	const certain = new Set(optimistic.plus(index));
	const possible = pessimistic.plus(index).filter((node) => !certain.has(node));
	const { componentCount, targets } = impacts.optimistic;
	const named = (nodes: Iterable<number>, certainty: Certainty): readonly ExposedTarget[] =>
		[...nodes].flatMap((node) => {
			const target = targets[node - componentCount];
			return target === undefined || target.notComputable !== undefined ? [] : [{ target: target.ref, certainty }];
		});
	return [...named(certain, 'certain'), ...named(possible, 'possible')].sort(
		(a, b) => compareText(a.certainty, b.certainty) || compareText(a.target, b.target),
	);
}

interface Choices {
	readonly sets: readonly (readonly Ref[])[];
	readonly all: boolean;
}

/** Which copies can be away together. Copies in the same places count once each; beyond a limit, neighbours in their order. */
function choices(replicas: readonly { readonly ref: Ref }[], size: number): Choices {
	const refs = replicas.map(({ ref }) => ref);
	const sets: Ref[][] = [];
	const extend = (from: number, chosen: readonly Ref[]): void => {
		if (sets.length > mostChoices) return;
		if (chosen.length === size) {
			sets.push([...chosen]);
			return;
		}
		for (let at = from; at <= refs.length - (size - chosen.length); at++) extend(at + 1, [...chosen, refs[at]!]);
	};
	extend(0, []);
	if (sets.length <= mostChoices) return { sets, all: true };
	const neighbours = refs
		.slice(0, mostChoices)
		.map((_, first) => Array.from({ length: size }, (_, step) => refs[(first + step) % refs.length]!));
	return { sets: neighbours, all: false };
}

function availabilityDuring(
	targets: readonly Ref[],
	{ sets, all }: Choices,
	component: Ref,
	effectOf: EffectOf,
): readonly RolloutAvailability[] {
	return targets
		.flatMap((target): RolloutAvailability[] => {
			let worst: RolloutAvailability | undefined;
			for (const away of sets) {
				const effect = effectOf({ kind: 'roll-out', component, away }, target);
				if (effect === undefined) return [];
				if (worst === undefined || effect.after > worst.during)
					worst = { target, usually: effect.before, during: effect.after, away, triedAll: all };
			}
			return worst === undefined ? [] : [worst];
		})
		.sort((a, b) => b.during - b.usually - (a.during - a.usually) || compareText(a.target, b.target));
}
