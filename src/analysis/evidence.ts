import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import type { State, TimeToImpact } from './state.ts';

/** One link of the chain from a failure to what people notice; the first is the event, the last the target. */
export interface EvidenceStep {
	/** What is in the state: an event, a component, a flow or a business service. */
	readonly ref: Ref;
	readonly state: State;
	/** Why, for example `needs 2 of 2 copies up, has 1`, `hard dependency on component:ledger-db`, `step 4 needs it`. */
	readonly because: string;
	/** The dependency, replica or step that carries the effect, where there is one. */
	readonly via?: Ref | undefined;
	readonly time: TimeToImpact;
	/** Where the carrying declaration is written. */
	readonly span?: Span | undefined;
}
