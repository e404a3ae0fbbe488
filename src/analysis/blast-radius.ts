import type { Ref } from '#model/model.ts';
import type { EvidenceStep } from './evidence.ts';
import type { Certainty, State, TimeToImpact } from './state.ts';

/** What a failure does to one component, flow or business service. */
export interface Affected {
	readonly ref: Ref;
	/** The state in the end, when every buffer is full. For `possible` entries: the state in the pessimistic reading. */
	readonly state: Exclude<State, 'up'>;
	readonly certainty: Certainty;
	/** The worse state that the pessimistic reading gives, when it differs from a certain `state`. */
	readonly couldBe?: State | undefined;
	/** The state at t = 0, before any buffer is full. */
	readonly atOnce: State;
	/** When it first leaves UP. */
	readonly time: TimeToImpact;
	/** When it reaches `state`. */
	readonly timeToState: TimeToImpact;
}

export interface PeakTraffic {
	/** Sum of the declared peak rates of all flows, per second. */
	readonly totalPerSecond: number;
	/** Sum over flows that go certainly DOWN, per second. */
	readonly downPerSecond: number;
	/** Sum over flows that become certainly DEGRADED, per second. */
	readonly degradedPerSecond: number;
	/** downPerSecond / totalPerSecond, 0 to 1; undefined when no flow declares a peak rate. */
	readonly downShare: number | undefined;
	/** How it was computed, for a person: `550/s of 600/s; 2 of 3 flows declare a peak rate`. */
	readonly basis: string;
	/** Flows without a declared peak rate: they are in no sum. */
	readonly missing: readonly Ref[];
}

/** A6 for one component (all copies lost) or one failure domain. Each list: worst state first, then soonest, then ref. */
export interface BlastRadius {
	/** `component:…` or `failure-domain:…`. */
	readonly subject: Ref;
	/** Other components than the subject. */
	readonly components: readonly Affected[];
	readonly flows: readonly Affected[];
	readonly services: readonly Affected[];
	/** Owners of affected components, flows and services, and what of theirs is affected. */
	readonly teams: readonly { readonly team: Ref; readonly affected: readonly Ref[] }[];
	/** Affected things without an owner: nobody can be told. */
	readonly withoutOwner: readonly Ref[];
	readonly peakTraffic: PeakTraffic;
	/** The chain from the subject to one affected thing. */
	evidence(ref: Ref): readonly EvidenceStep[];
}

/** One row of the overview: counts only, so that it stays small with ten thousand components. Counts hold certain effects. */
export interface BlastRadiusSummary {
	readonly subject: Ref;
	readonly componentsDown: number;
	readonly componentsDegraded: number;
	readonly flowsDown: number;
	readonly flowsDegraded: number;
	readonly servicesDown: number;
	readonly servicesDegraded: number;
	/** Flows and services that only the pessimistic reading affects (or takes further down). */
	readonly possible: number;
	/** Share of peak traffic that goes DOWN, 0 to 1; undefined when no flow declares a peak rate. */
	readonly downShare: number | undefined;
	/** The soonest certain effect on a flow or service. */
	readonly time: TimeToImpact | undefined;
}

/** A6. */
export interface BlastRadii {
	/** One row per component and failure domain, largest first (services down, flows down, components down). */
	readonly overview: readonly BlastRadiusSummary[];
	/** The full answer for one component or failure domain, computed when asked; undefined for anything else. */
	of(subject: Ref): BlastRadius | undefined;
}
