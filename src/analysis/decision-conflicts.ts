import type { Decision } from '#decisions/decision.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import { compareText } from './state.ts';

/** Two decisions of which one says that both cannot hold. */
export interface DecisionConflict {
	/** By ref. */
	readonly decisions: readonly [Ref, Ref];
	/** Where it is written. */
	readonly span: Span;
}

/** Pairs in conflict of which both count as in force. O(records + relations), and their order. */
export function decisionConflicts(
	decisions: readonly Decision[],
	isInForce: (decision: Decision) => boolean,
): readonly DecisionConflict[] {
	const byRef = new Map(decisions.map((one) => [one.ref, one]));
	const found = new Map<string, DecisionConflict>();
	for (const one of decisions.filter(isInForce)) {
		for (const { type, target, stated, span } of one.relations) {
			const other = type === 'conflicts-with' && stated === 'here' ? byRef.get(target ?? '') : undefined;
			if (other === undefined || other === one || !isInForce(other)) continue;
			const [first, second] = [one.ref, other.ref].sort(compareText) as [Ref, Ref];
			if (!found.has(`${first} ${second}`)) found.set(`${first} ${second}`, { decisions: [first, second], span });
		}
	}
	return [...found.values()].sort(
		(a, b) => compareText(a.decisions[0], b.decisions[0]) || compareText(a.decisions[1], b.decisions[1]),
	);
}
