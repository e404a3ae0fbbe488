import type { Ref } from '#model/model.ts';
import type { DataGap } from './data-gaps.ts';
import type { ModelQuality } from './model-quality.ts';
import { compareText } from './state.ts';

/** A gap with what filling it unlocks. */
export interface RankedGap {
	readonly gap: DataGap;
	/** Analyses that need nothing else of this entity: with it they know all that they ask of it. */
	readonly completes: readonly string[];
	/** Analyses that need it and something else of the entity as well. */
	readonly brings: readonly string[];
}

export interface GapsOfEntity {
	readonly ref: Ref;
	/** What completes most first, then what most analyses need, then what most targets wait for. */
	readonly gaps: readonly RankedGap[];
}

/** What is not declared, entity by entity, by what it unlocks (A23): those first of which one field completes most analyses. */
export function gapsByWhatTheyUnlock({ gaps, gapsOf }: Pick<ModelQuality, 'gaps' | 'gapsOf'>): readonly GapsOfEntity[] {
	const refs = [...new Set(gaps.map(({ ref }) => ref))];
	const entities = refs.map((ref): GapsOfEntity => ({ ref, gaps: rankedGaps(gapsOf(ref)) }));
	return entities.sort((a, b) => byUse(a.gaps[0]!, b.gaps[0]!) || compareText(a.ref, b.ref));
}

function rankedGaps(gaps: readonly DataGap[]): readonly RankedGap[] {
	const fieldsOf = new Map<string, Set<string>>();
	for (const { analyses, field } of gaps) {
		for (const id of analyses) fieldsOf.set(id, (fieldsOf.get(id) ?? new Set()).add(field));
	}
	const isLast = (id: string): boolean => fieldsOf.get(id)!.size === 1;
	return gaps
		.map((gap) => ({
			gap,
			completes: gap.analyses.filter(isLast),
			brings: gap.analyses.filter((id) => !isLast(id)),
		}))
		.sort(byUse);
}

const byUse = (a: RankedGap, b: RankedGap): number =>
	b.completes.length - a.completes.length ||
	b.brings.length - a.brings.length ||
	(b.gap.targets ?? 0) - (a.gap.targets ?? 0) ||
	compareText(a.gap.field, b.gap.field);
