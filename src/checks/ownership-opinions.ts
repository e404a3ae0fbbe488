import type { OwnershipGap, OwnershipGapKind } from '#analysis/concentration.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Opinion } from './check.ts';

/** The ownership gaps of some kinds as opinions, with a sentence each. */
export function ownershipOpinions(
	facts: Facts,
	kinds: readonly OwnershipGapKind[],
	say: (gap: OwnershipGap) => Pick<Opinion, 'message' | 'suggestion'>,
): readonly Opinion[] {
	return facts.concentration.ownership
		.filter((gap) => kinds.includes(gap.kind))
		.map((gap) => ({ subject: gap.ref, targets: gap.services, span: gap.span, ...say(gap) }));
}
