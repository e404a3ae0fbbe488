import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision } from '#decisions/decision.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import { list, paragraph } from '../blocks.ts';
import { newestFirst, type ViewContext } from '../context.ts';
import { muted, refList } from '../links.ts';
import type { Block } from '../page.ts';
import { decisionText } from '../shared-sections.ts';

/** The decisions that made something what it is. */

export interface ShapingDecision {
	readonly decision: Decision;
	/** What of the things looked at it is declared to be about, in the order they were given. */
	readonly affected: readonly Ref[];
}

/**
 * The decisions in force that are about most of some things: by how many of them each is declared to affect, newer ones first
 * among equals. A decision that is about none of them is not among them.
 */
export function shapingDecisions(context: ViewContext, refs: readonly Ref[], limit = 10): readonly ShapingDecision[] {
	const things = [...new Set(refs)];
	const affected = new Map<Decision, Ref[]>();
	for (const ref of things)
		for (const decision of context.decisionsNaming.get(ref) ?? [])
			if (isInForce(decision)) addTo(affected, decision, ref);
	return [...affected]
		.map(([decision, own]) => ({ decision, affected: own }))
		.sort((a, b) => b.affected.length - a.affected.length || newestFirst(a.decision, b.decision))
		.slice(0, limit);
}

/** Them as a list, each with what it is about; nothing when there is none. `whose` says what was counted: `what the team owns`. */
export function shapingBlocks(
	context: ViewContext,
	decisions: readonly ShapingDecision[],
	whose: string,
): readonly Block[] {
	if (decisions.length === 0) return [];
	return [
		list(
			decisions.map(({ decision, affected }) => [
				...decisionText(decision),
				muted(` affects ${affected.length}: `),
				...refList(context, affected, 4),
			]),
		),
		paragraph(muted(`Decisions in force: first those that affect most of ${whose}, then the newer ones.`)),
	];
}
