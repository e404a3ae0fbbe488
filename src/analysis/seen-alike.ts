import type { Model } from '#model/model.ts';
import { flowViewsOf } from './flow-views.ts';
import type { AnalysisId } from './titles.ts';

/** Said with every answer that reads the failure network of a model in which all flows see the same (flow-views.ts). */
export interface SeenAlike {
	/** Flows whose steps tell apart what a component calls for them. */
	readonly flows: number;
	/** Dependencies that say `reach: flows`, groups counted once. */
	readonly stated: number;
	/** Most views of components by flows that are followed in this model. */
	readonly most: number;
	/** The same as a sentence. */
	readonly why: string;
}

/** Analyses that follow failures over components to flows. */
const followers: ReadonlySet<AnalysisId> = new Set(['A1', 'A2', 'A3', 'A4', 'A6', 'A8', 'A18', 'A24']);

/** What an analysis leaves out of this model; undefined where it leaves out nothing. */
export const seenAlikeIn = (model: Model, analysis: AnalysisId): SeenAlike | undefined =>
	followers.has(analysis) ? seenAlike(model) : undefined;

/** Set where there are more views than are followed, so that `reach` and steps change nothing: too much is told, and nothing hidden. */
export function seenAlike(model: Model): SeenAlike | undefined {
	const { beyondLimit } = flowViewsOf(model);
	if (beyondLimit === undefined) return undefined;
	const { flows, stated, most } = beyondLimit;
	const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
	const who = `${count(flows, 'flow', 'flows')} and ${count(stated, 'dependency with', 'dependencies with')} \`reach: flows\``;
	const why = `all flows see components alike: what tells ${who} apart would need more than ${most} views, so that the loss of what a component calls for others counts for everybody who uses it`;
	return { flows, stated, most, why };
}
