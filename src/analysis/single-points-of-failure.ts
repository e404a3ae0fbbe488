import type { Entity, Model, Ref } from '#model/model.ts';
import { allDomains, type EventClass, eventClasses, eventsOf, type FailureEvent } from './events.ts';
import { type EvidenceStep, evidenceChain, soonerTime, timeToImpact } from './evidence.ts';
import { grouped } from './grouped.ts';
import { type Effect, effectOf, effectOn, type Impact, type Impacts } from './impact.ts';
import type { Reading } from './network.ts';
import { once } from './once.ts';
import type { DomainType } from './policies.ts';
import { type Certainty, compareText, type State, type TimeToImpact } from './state.ts';
import { acceptedDomains, type Target } from './targets.ts';

/** One event that alone takes one target down (or, in the separate list, only degrades it). */
export interface SpofOfTarget {
	readonly event: FailureEvent;
	readonly target: Ref;
	readonly state: Exclude<State, 'up'>;
	readonly certainty: Certainty;
	readonly time: TimeToImpact;
	/** When it comes in the pessimistic reading, where a certain effect comes sooner there; else undefined. */
	readonly possibleTime?: TimeToImpact | undefined;
	/** True for what the target's policy does not ask to survive (region, provider): ranked last, never hidden. */
	readonly beyondPolicyScope: boolean;
}

/** All single points of failure of one flow or business service. */
export interface TargetSpofs {
	readonly target: Ref;
	/** Events that take it DOWN: in scope first, certain first, then by class and ref. */
	readonly down: readonly SpofOfTarget[];
	/** Events that only make it DEGRADED: a separate list, as A1 demands. */
	readonly degraded: readonly SpofOfTarget[];
}

/** One event with everything it takes down alone: a row of the overall report. */
export interface SpofEvent {
	readonly event: FailureEvent;
	/** `certain` when it is certain for at least one target. */
	readonly certainty: Certainty;
	/** Targets that go DOWN: certain first, then in policy scope, most important tier first. Made when read, to stay small. */
	readonly down: readonly SpofOfTarget[];
	/** Targets that become DEGRADED. Made when read. */
	readonly degraded: readonly SpofOfTarget[];
	/** The targets of {@link down}, in the same order, cheaper to make. */
	readonly downTargets: readonly Ref[];
	/** How many targets go DOWN, certain and possible together. */
	readonly downCount: number;
	/** How many of them go DOWN for certain. */
	readonly certainCount: number;
	/** The first of {@link down}. */
	readonly first: SpofOfTarget;
	/** True when it is beyond the policy scope of every target it takes down. */
	readonly beyondPolicyScope: boolean;
	/** 1 is the most important tier among the targets taken down; undefined when no target states one. */
	readonly tier: number | undefined;
}

/** A1. */
export interface SinglePointsOfFailure {
	/** Every flow and business service that was analysed. */
	readonly targets: readonly Ref[];
	/** Targets that cannot be analysed, with the reason (a service without flows, a flow without steps). */
	readonly notComputable: readonly { readonly target: Ref; readonly why: string }[];
	/** Every event that alone takes at least one target down, most important first. */
	readonly events: readonly SpofEvent[];
	/** How many events were tried. */
	readonly eventCount: number;
	/** Counts per class over {@link events}, in the order of the classes; zero counts are kept. */
	readonly byClass: readonly { readonly class: EventClass; readonly certain: number; readonly possible: number }[];
	/** The report of one target; undefined when it is not a target. */
	of(target: Ref): TargetSpofs | undefined;
	/** The single points of failure that a component owns or that its copies stand in. */
	ofComponent(component: Ref): readonly SpofEvent[];
	/** The chain that proves one line of the report, from the event to the target. Empty when the event does not reach it. */
	evidence(event: Ref, target: Ref): readonly EvidenceStep[];
	/**
	 * How many flows and business services still go DOWN for certain when the event happens but the given component survives
	 * it: what a mended component would change. Undefined for an unknown event.
	 */
	certainlyDownWithout(event: Ref, component: Ref): number | undefined;
}

/** A target with what its node and policy are. */
interface Place {
	readonly target: Target;
	readonly node: number;
	readonly accepted: ReadonlySet<DomainType>;
}

/**
 * A1: an event is a single point of failure of a target when it alone takes the target DOWN, found by letting every event
 * happen once (not by dominators, which are wrong with k of n). Buffers are taken as full: the time says when. O(N (V + E)).
 */
export function singlePointsOfFailure(model: Model, impacts: Impacts): SinglePointsOfFailure {
	const network = impacts.optimistic;
	const computable = network.targets.filter((target) => target.notComputable === undefined);
	const places = new Map<number, Place>();
	for (const target of computable) {
		const node = network.indexOf.get(target.ref)!;
		places.set(node, { target, node, accepted: acceptedDomains(model, target) });
	}
	const events = eventsOf(model);
	const judge = createJudge(model, impacts, places);
	const harmful = events.filter((event) => event.takesDown.length > 0);
	const rows = harmful.flatMap((event) => judge.row(event) ?? []);
	rows.sort(byImportance);
	const reaching = once(() => reachingEvents(impacts, harmful));
	const eventByRef = new Map(events.map((event) => [event.ref, event]));
	return {
		targets: computable.map((target) => target.ref),
		notComputable: network.targets.flatMap(({ ref, notComputable }) =>
			notComputable === undefined ? [] : [{ target: ref, why: notComputable }],
		),
		events: rows,
		eventCount: events.length,
		byClass: eventClasses.map((name) => ({
			class: name,
			certain: rows.filter((row) => row.event.class === name && row.certainty === 'certain').length,
			possible: rows.filter((row) => row.event.class === name && row.certainty === 'possible').length,
		})),
		of(target) {
			const place = places.get(network.indexOf.get(target) ?? -1);
			return place && targetReport(judge, reaching().of(place.node), place);
		},
		ofComponent: (component) => rows.filter((row) => concerns(model, component, row.event)),
		evidence: (event, target) => {
			const found = eventByRef.get(event);
			const node = network.indexOf.get(target);
			return found === undefined || node === undefined ? [] : proof(model, impacts, found, node);
		},
		certainlyDownWithout(event, component) {
			const failed = eventByRef.get(event)?.takesDown.filter((index) => network.refs[index] !== component);
			if (failed === undefined || failed.length === 0) return failed?.length;
			const after = impacts.run('optimistic', failed);
			return after.affected().filter((node) => places.has(node) && after.downAt(node) !== Number.POSITIVE_INFINITY)
				.length;
		},
	};
}

interface Judge {
	row(event: FailureEvent): SpofEvent | undefined;
	/** Up to two lines: certainly degraded and possibly down can both be true. */
	lines(event: FailureEvent, place: Place): readonly SpofOfTarget[];
}

function createJudge(model: Model, impacts: Impacts, places: ReadonlyMap<number, Place>): Judge {
	const typeOf = (event: FailureEvent): DomainType | undefined =>
		(model.entities[event.ref] as Entity<'failure-domain'> | undefined)?.data.type as DomainType | undefined;
	const beyond = (event: FailureEvent, place: Place): boolean => {
		const type = event.ref.startsWith('failure-domain:') ? typeOf(event) : undefined;
		return type !== undefined && place.accepted.has(type);
	};
	const rankOf = (isCertain: boolean, isBeyond: boolean, { target }: Place): number =>
		(isCertain ? 0 : 1_000) + (isBeyond ? 500 : 0) + (target.tier ?? 99);
	const impactOf = (event: FailureEvent): Impact => impacts.of(event.takesDown);
	const lines = (event: FailureEvent, place: Place): readonly SpofOfTarget[] =>
		linesOf(impacts, event, place, beyond(event, place));
	/** Places that an event reaches at a level in the pessimistic reading: certain first, then in scope, by tier, by ref. */
	const ranked = (event: FailureEvent, level: 1 | 2): readonly Place[] => {
		const impact = impactOf(event);
		const rank = (place: Place): number =>
			rankOf(!event.assumed && effectOn(impact.certain, place.node).level >= level, beyond(event, place), place);
		return touched(impact)
			.flatMap((node) => places.get(node) ?? [])
			.filter((place) => effectOn(impact.possible, place.node).level >= level)
			.map((place) => ({ place, rank: rank(place) }))
			.sort((a, b) => a.rank - b.rank || compareText(a.place.target.ref, b.place.target.ref))
			.map(({ place }) => place);
	};
	const all = (event: FailureEvent, state: State): readonly SpofOfTarget[] =>
		ranked(event, state === 'down' ? 2 : 1)
			.flatMap((place) => lines(event, place))
			.filter((line) => line.state === state);
	/** Thousands of events each reach hundreds of targets, so nothing is made or put in order to count them. */
	const row = (event: FailureEvent): SpofEvent | undefined => {
		const { certain, possible } = impactOf(event);
		let [downCount, certainCount, atCertain] = [0, 0, 0];
		let tier = Number.POSITIVE_INFINITY;
		let beyondPolicyScope = true;
		let first: { readonly place: Place; readonly rank: number } | undefined;
		for (const code of possible.codes) {
			const place = effectOf(code).level === 2 ? places.get(code >> 2) : undefined;
			if (place === undefined) continue;
			while (atCertain < certain.codes.length && certain.codes[atCertain]! >> 2 < place.node) atCertain++;
			const other = certain.codes[atCertain] ?? -1;
			const isCertain = !event.assumed && other >> 2 === place.node && effectOf(other).level === 2;
			const isBeyond = beyond(event, place);
			downCount++;
			certainCount += Number(isCertain);
			beyondPolicyScope &&= isBeyond;
			tier = Math.min(tier, place.target.tier ?? Number.POSITIVE_INFINITY);
			const rank = rankOf(isCertain, isBeyond, place);
			const isFirst =
				first === undefined || rank < first.rank || (rank === first.rank && place.target.ref < first.place.target.ref);
			if (isFirst) first = { place, rank };
		}
		if (first === undefined) return undefined;
		return {
			event,
			certainty: certainCount > 0 ? 'certain' : 'possible',
			get down() {
				return all(event, 'down');
			},
			get degraded() {
				return all(event, 'degraded');
			},
			get downTargets() {
				return ranked(event, 2).map((place) => place.target.ref);
			},
			downCount,
			certainCount,
			first: lines(event, first.place).find((line) => line.state === 'down')!,
			beyondPolicyScope,
			tier: tier === Number.POSITIVE_INFINITY ? undefined : tier,
		};
	};
	return { row, lines };
}

/** Nodes of flows and services that leave UP in the pessimistic reading, which is all that leave it in either. */
function touched(impact: Impact): number[] {
	return Array.from(impact.possible.codes, (code) => code >> 2);
}

function linesOf(
	impacts: Impacts,
	event: FailureEvent,
	place: Place,
	beyondPolicyScope: boolean,
): readonly SpofOfTarget[] {
	const impact = impacts.of(event.takesDown);
	const certain: Effect = event.assumed ? { level: 0, atOnce: true } : effectOn(impact.certain, place.node);
	const possible = effectOn(impact.possible, place.node);
	const timeOf = (effect: Effect, reading: Reading): number =>
		effect.atOnce ? 0 : impacts.timeOn(reading, event.takesDown, place.node);
	const line = (effect: Effect, certainty: Certainty): SpofOfTarget => {
		const time = timeOf(effect, certainty === 'certain' ? 'optimistic' : 'pessimistic');
		return {
			event,
			target: place.target.ref,
			state: effect.level === 2 ? 'down' : 'degraded',
			certainty,
			time: timeToImpact(time),
			possibleTime: certainty === 'possible' || time === 0 ? undefined : soonerTime(time, possiblyReached(effect)),
			beyondPolicyScope,
		};
	};
	/** What goes further down in the pessimistic reading is in the milder state before. */
	const possiblyReached = ({ level }: Effect): number =>
		possible.level === level
			? timeOf(possible, 'pessimistic')
			: impacts.outcomeOf('pessimistic', event.takesDown).degradedAt(place.node);
	return [
		...(certain.level > 0 ? [line(certain, 'certain')] : []),
		...(possible.level > certain.level ? [line(possible, 'possible')] : []),
	];
}

/** Events by the flows and services that they reach. */
interface ReachingEvents {
	/** Those of one node, by class and ref. */
	of(node: number): readonly FailureEvent[];
}

/** Turns "which targets does the event reach" round once, as every target asks which of thousands of events reach it. */
function reachingEvents(impacts: Impacts, harmful: readonly FailureEvent[]): ReachingEvents {
	const events = [...harmful].sort(
		(a, b) => eventClasses.indexOf(a.class) - eventClasses.indexOf(b.class) || compareText(a.ref, b.ref),
	);
	const { componentCount, targets } = impacts.optimistic;
	const reached = events.map((event) => impacts.of(event.takesDown).possible.codes);
	const flat = new Int32Array(reached.reduce((sum, codes) => sum + codes.length, 0));
	let made = 0;
	for (const codes of reached) for (const code of codes) flat[made++] = (code >> 2) - componentCount;
	const byTarget = grouped(flat, targets.length);
	const eventAt = new Int32Array(made);
	made = 0;
	for (const [event, codes] of reached.entries()) {
		eventAt.fill(event, made, made + codes.length);
		made += codes.length;
	}
	return {
		of(node) {
			const target = node - componentCount;
			const places = byTarget.items.subarray(byTarget.start[target]!, byTarget.start[target + 1]!);
			return Array.from(places, (place) => events[eventAt[place]!]!);
		},
	};
}

function targetReport(judge: Judge, events: readonly FailureEvent[], place: Place): TargetSpofs {
	const all = events.flatMap((event) => judge.lines(event, place));
	// Stable, so that those alike stay by class and ref.
	const lines = (state: State): readonly SpofOfTarget[] =>
		all
			.filter((line) => line.state === state)
			.sort(
				(a, b) => Number(a.beyondPolicyScope) - Number(b.beyondPolicyScope) || compareText(a.certainty, b.certainty),
			);
	return { target: place.target.ref, down: lines('down'), degraded: lines('degraded') };
}

function byImportance(a: SpofEvent, b: SpofEvent): number {
	return (
		Number(a.beyondPolicyScope) - Number(b.beyondPolicyScope) ||
		compareText(a.certainty, b.certainty) ||
		(a.tier ?? 99) - (b.tier ?? 99) ||
		b.downCount - a.downCount ||
		compareText(a.event.ref, b.event.ref)
	);
}

function concerns(model: Model, component: Ref, event: FailureEvent): boolean {
	if (event.component !== undefined) return event.component === component;
	const deployment = model.deployments[component];
	if (deployment === undefined) return false;
	const domains = [...deployment.domains, ...deployment.replicas.flatMap((replica) => replica.domains)];
	return allDomains(model, domains).has(event.ref);
}

/** The chain in the reading that makes the strongest statement: certain where it takes the node as far down. */
function proof(model: Model, impacts: Impacts, event: FailureEvent, node: number): readonly EvidenceStep[] {
	const impact = impacts.of(event.takesDown);
	const possible = effectOn(impact.possible, node).level;
	const certain = !event.assumed && effectOn(impact.certain, node).level >= possible;
	if (possible === 0) return [];
	const reading = certain ? 'optimistic' : 'pessimistic';
	const outcome = impacts.outcomeOf(reading, event.takesDown);
	return evidenceChain({ model, network: impacts[reading], outcome, event, node });
}
