import { bonferroniLowerBound } from '#graph/cut-set-bounds.ts';
import { listCutSets } from '#graph/cut-set-list.ts';
import type { FaultTreeEvaluation } from '#graph/evaluate-fault-tree.ts';
import type { NamedCircuit } from '#graph/fault-tree-definition.ts';
import { type EventImportance, eventImportances } from '#graph/importance.ts';
import { probabilityOf } from '#graph/probability.ts';

/**
 * What A3 and A4 compute from one fault tree, with events by the number of their variable. Nothing in it is a name, so the
 * answer for a tree is the answer for every tree of the same shape with the same numbers, whatever its events are called.
 */

export interface TreeFigures {
	readonly unavailability: number;
	readonly rareEvent?: number | undefined;
	readonly upperBound?: number | undefined;
	readonly lowerBound?: number | undefined;
}

export type TreeAnswer = {
	/** The unavailability that the declared numbers alone make, the others taken as 0; absent when the tree was not solved. */
	readonly declared?: number | undefined;
} & (
	| { readonly kind: 'exact'; readonly figures: TreeFigures; readonly events: readonly number[] }
	| { readonly kind: 'bounds'; readonly lower: number; readonly upper: number; readonly why: string }
	| { readonly kind: 'missing'; readonly events: readonly number[] }
);

/** A tree before it is evaluated, with the probability of each event by node number; NaN where there is none. */
export interface TargetTree {
	readonly named: NamedCircuit;
	readonly values: Float64Array;
}

/** The fault tree of one target in one reading, computed. */
export interface EvaluatedTarget {
	readonly named: NamedCircuit;
	readonly evaluation: FaultTreeEvaluation;
	/** By node number; NaN for gates and for events nobody gives a probability. */
	readonly values: Float64Array;
}

const mostPairwise = 500;

/** Everything an answer about a tree depends on, as text: its gates by number, and the numbers of its events. */
export function structureOf({ named, values }: TargetTree): string {
	const { circuit, top, nameOf } = named;
	const nodes = circuit.nodes.map(({ kind, k, inputs }, node) =>
		nameOf[node] === undefined ? `${kind} ${k} ${inputs.join(',')}` : `event ${values[node]}`,
	);
	return `${top}\n${nodes.join('\n')}`;
}

/** A3 of a tree. */
export function answerOf({ named, evaluation, values }: EvaluatedTarget): TreeAnswer {
	const { probability, solved } = evaluation;
	if (probability.kind === 'exact') {
		const events = [...new Set((solved?.atLevel ?? []).filter((of) => of >= 0))];
		const figures = figuresOf(evaluation, values, probability);
		return { kind: 'exact', figures, events, declared: probability.exact };
	}
	const zeroed = solved && values.map((value) => (Number.isNaN(value) ? 0 : value));
	const declared = solved && probabilityOf(solved, zeroed!).yes;
	if (probability.kind === 'bounds') return { ...probability, declared };
	return { kind: 'missing', events: probability.events.map((name) => named.events.get(name)! >> 1), declared };
}

function figuresOf(
	{ cutSets }: EvaluatedTarget['evaluation'],
	values: Float64Array,
	{
		exact,
		rareEvent,
		upperBound,
	}: { readonly exact: number; readonly rareEvent?: number; readonly upperBound?: number },
): TreeFigures {
	const { sets, complete } = listCutSets(cutSets.family, Number.POSITIVE_INFINITY, mostPairwise);
	const lowerBound = cutSets.kind === 'complete' && complete ? bonferroniLowerBound(sets, values) : undefined;
	return { unavailability: exact, rareEvent, upperBound, lowerBound };
}

/** A4 of a tree whose probability is exact and above 0, by variable number. */
export function importancesOf({ evaluation, values }: EvaluatedTarget): readonly EventImportance[] {
	const { solved, cutSets } = evaluation;
	if (solved === undefined) return [];
	return eventImportances(solved, cutSets.kind === 'complete' ? cutSets.family : undefined, values);
}
