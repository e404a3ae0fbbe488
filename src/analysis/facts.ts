import type { Architecture } from './architecture.ts';
import type { BlastRadii } from './blast-radius.ts';
import type { Concentration } from './concentration.ts';
import type { MinimalCutSets } from './minimal-cut-sets.ts';
import type { ModelQuality } from './model-quality.ts';
import type { Placement } from './placement.ts';
import type { SinglePointsOfFailure } from './single-points-of-failure.ts';
import type { WaiverRegister } from './waivers.ts';

/** Everything that is computed from an architecture. Each part is computed when it is first read, and once. */
export interface Facts {
	readonly architecture: Architecture;
	/** A1. */
	readonly singlePointsOfFailure: SinglePointsOfFailure;
	/** A2, per target when asked. */
	readonly minimalCutSets: MinimalCutSets;
	/** A5. */
	readonly placement: Placement;
	/** A6, overview at once and one subject when asked. */
	readonly blastRadius: BlastRadii;
	/** A22. */
	readonly concentration: Concentration;
	/** A23. */
	readonly modelQuality: ModelQuality;
	readonly waivers: WaiverRegister;
}
