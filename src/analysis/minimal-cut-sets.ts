import type { Ref } from '#model/model.ts';
import type { FailureEvent } from './events.ts';

/** A2 for one target in one reading. Sets are sorted by order, then by ref; events of a set by ref. */
export interface CutSetsOfTarget {
	readonly target: Ref;
	/** Each set takes the target DOWN, and no part of it does. */
	readonly sets: readonly (readonly FailureEvent[])[];
	/** Number of sets by order: index 0 is order 1. */
	readonly byOrder: readonly [number, number, number];
	/** False when the work budget ran out: then sets may be missing, and no probability may be computed from the list. */
	readonly complete: boolean;
	/** `complete up to order 3` or why not, to be printed beside every list. */
	readonly statement: string;
}

/** A2. */
export interface MinimalCutSets {
	/** Sets that hold whatever the undeclared facts are (optimistic reading). Undefined when it is not a target. */
	of(target: Ref): CutSetsOfTarget | undefined;
	/** Sets in the pessimistic reading: undeclared criticality is hard, an undeclared deployment is one copy. */
	possibleOf(target: Ref): CutSetsOfTarget | undefined;
}
