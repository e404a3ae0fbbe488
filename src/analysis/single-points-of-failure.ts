import type { Ref } from '#model/model.ts';
import type { EventClass, FailureEvent } from './events.ts';
import type { EvidenceStep } from './evidence.ts';
import type { Certainty, State, TimeToImpact } from './state.ts';

/** One event that alone takes one target down (or, in the separate list, only degrades it). */
export interface SpofOfTarget {
	readonly event: FailureEvent;
	readonly target: Ref;
	readonly state: Exclude<State, 'up'>;
	readonly certainty: Certainty;
	readonly time: TimeToImpact;
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
	/** Targets that go DOWN, certain ones first. */
	readonly down: readonly SpofOfTarget[];
	/** Targets that become DEGRADED. */
	readonly degraded: readonly SpofOfTarget[];
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
}
