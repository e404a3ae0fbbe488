import type { Decision } from '#decisions/decision.ts';
import type { Model } from '#model/model.ts';

/** Everything a team wrote down, read and resolved: what analyses, checks and views take. */
export interface Architecture {
	readonly model: Model;
	readonly decisions: readonly Decision[];
}
