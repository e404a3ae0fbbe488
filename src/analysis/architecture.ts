import type { Decision } from '#decisions/decision.ts';
import type { History } from '#decisions/history/history.ts';
import type { Model } from '#model/model.ts';

/** Everything a team wrote down, read and resolved: what analyses, checks and views take. */
export interface Architecture {
	readonly model: Model;
	readonly decisions: readonly Decision[];
	/** What the repository tells about the records; absent where nobody looked. */
	readonly history?: History | undefined;
}
