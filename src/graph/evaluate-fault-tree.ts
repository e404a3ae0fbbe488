import { minCutUpperBound, rareEventSum } from './cut-set-bounds.ts';
import { type CutSetCounts, countCutSets } from './cut-set-count.ts';
import { type CutSetFamily, cutSetFamilyOf } from './cut-set-family.ts';
import { listCutSets } from './cut-set-list.ts';
import { type FaultFunction, type Prepared, prepareFunction, type Solved, solvePrepared } from './fault-function.ts';
import type { NamedCircuit } from './fault-tree-definition.ts';
import { probabilityOf } from './probability.ts';
import { probabilityBounds } from './probability-bounds.ts';
import { truncatedCutSets } from './truncated-cut-sets.ts';
import type { OrderCandidate } from './variable-order.ts';

/** What a fault tree amounts to, as far as the budget allowed; nothing is rounded or left out without being labelled. */
export interface FaultTreeEvaluation {
	/** True when no event occurs complemented: then sets are cut sets and the bounds hold. */
	readonly coherent: boolean;
	readonly cutSets: CutSetsFound;
	readonly probability: ProbabilityFound;
	/** The diagrams, for importance measures; undefined when they were too large. */
	readonly solved?: FaultFunction | undefined;
}

export type CutSetsFound =
	| { readonly kind: 'complete'; readonly family: CutSetFamily; readonly counts: CutSetCounts }
	/** Only the sets of at most `settledOrder` events are known: those are all of them. */
	| {
			readonly kind: 'too-large';
			readonly settledOrder: number;
			readonly family: CutSetFamily;
			readonly counts: CutSetCounts;
			readonly why: string;
	  };

export type ProbabilityFound =
	| { readonly kind: 'exact'; readonly exact: number; readonly rareEvent?: number; readonly upperBound?: number }
	| { readonly kind: 'bounds'; readonly lower: number; readonly upper: number; readonly why: string }
	/** Events that matter and have no probability, by name. */
	| { readonly kind: 'missing'; readonly events: readonly string[] };

/** Budgets; the defaults keep a run below 2 GB and one minute. */
export interface EvaluationLimits {
	readonly bddNodes: number;
	readonly bddSteps: number;
	readonly zbddNodes: number;
	readonly zbddSteps: number;
	/** For the orders that are settled when the whole is too large; the steps are for all orders together. */
	readonly truncatedNodes: number;
	readonly truncatedSteps: number;
	/** Orders of variables to try, where those for trees of any shape are not the best ones. */
	readonly orders?: readonly OrderCandidate[] | undefined;
	/** See `SolveOptions`. */
	readonly stepsPerVariable?: number | undefined;
	/**
	 * Trees of more events than this are not solved while probabilities are missing: those missing are then taken from the
	 * simplified tree, where an event may remain that does not matter after all.
	 */
	readonly solvedWithoutNumbers?: number | undefined;
}

export const defaultLimits: EvaluationLimits = {
	bddNodes: 24_000_000,
	bddSteps: 48_000_000,
	zbddNodes: 12_000_000,
	zbddSteps: 16_000_000,
	truncatedNodes: 4_000_000,
	truncatedSteps: 6_000_000,
};

/** Highest order that is tried when the whole is too large. */
const mostSettled = 12;

/** Minimal cut sets and probability of a tree. `probabilities` is by event name. */
export function evaluateFaultTree(
	named: NamedCircuit,
	probabilities: ReadonlyMap<string, number>,
	limits: EvaluationLimits = defaultLimits,
): FaultTreeEvaluation {
	const { bddNodes: nodes, bddSteps: steps, orders, stepsPerVariable } = limits;
	const prepared = prepareFunction(named.circuit, named.top);
	const values = Float64Array.from(named.nameOf, (name) =>
		name === undefined ? Number.NaN : (probabilities.get(name) ?? Number.NaN),
	);
	const unsolved = tooLargeWithoutNumbers(named, prepared, values, limits);
	if (unsolved !== undefined) return unsolved;
	const solved = solvePrepared(named.circuit.nodes.length, prepared, { nodes, steps, orders, stepsPerVariable });
	const missing = missingEvents(named, solved, values);
	const coherent = solved.kind === 'solved' ? solved.function.monotone : solved.monotone;
	if (solved.kind === 'over-budget') {
		const cutSets = settled(solved, limits, 'its decision diagram is over the budget');
		if (missing.length > 0) return { coherent, cutSets, probability: { kind: 'missing', events: missing } };
		const { nodes, top, names } = solved;
		const byNode = Float64Array.from(nodes, (_, node) => values[names[node]!] ?? Number.NaN);
		const byGate = probabilityBounds(nodes, top, byNode, coherent);
		const bounds = { ...byGate, lower: Math.max(byGate.lower, anySingle(cutSets, values)) };
		const why = 'the decision diagram is over the budget; these bounds are certain but wide';
		return { coherent, cutSets, probability: { kind: 'bounds', ...bounds, why } };
	}
	let found: CutSetsFound | undefined;
	const findCutSets = (): CutSetsFound => {
		found ??= cutSetsOf(solved, limits);
		return found;
	};
	if (missing.length > 0) {
		const probability = { kind: 'missing', events: missing } as const;
		// Without numbers the sets are found when somebody asks for them.
		return {
			coherent,
			probability,
			solved: solved.function,
			get cutSets() {
				return findCutSets();
			},
		};
	}
	const cutSets = findCutSets();
	const family = cutSets.kind === 'complete' ? cutSets.family : undefined;
	const exact = probabilityOf(solved.function, values).yes;
	const sums = family && { rareEvent: rareEventSum(family, values), upperBound: minCutUpperBound(family, values) };
	return { coherent, cutSets, probability: { kind: 'exact', exact, ...sums }, solved: solved.function };
}

function tooLargeWithoutNumbers(
	named: NamedCircuit,
	prepared: Prepared,
	values: Float64Array,
	limits: EvaluationLimits,
): FaultTreeEvaluation | undefined {
	const variables = prepared.nodes.filter(({ kind }) => kind === 'variable').length;
	if (variables <= (limits.solvedWithoutNumbers ?? Number.POSITIVE_INFINITY)) return undefined;
	const events = missingEvents(named, { kind: 'over-budget', ...prepared }, values);
	if (events.length === 0) return undefined;
	return {
		coherent: prepared.monotone,
		probability: { kind: 'missing', events },
		get cutSets() {
			return settled(prepared, limits, 'its probabilities are missing, and it is not solved without them');
		},
	};
}

function cutSetsOf(solved: Solved & { readonly kind: 'solved' }, limits: EvaluationLimits): CutSetsFound {
	const family = cutSetFamilyOf(solved.function, { nodes: limits.zbddNodes, steps: limits.zbddSteps });
	if (family === undefined) return settled(solved, limits, 'the diagram of its cut sets is over the budget');
	return { kind: 'complete', family, counts: countCutSets(family) };
}

/** The events of the function (not of the definition: some do not matter) that have no probability, sorted. */
function missingEvents(named: NamedCircuit, solved: Solved, values: Float64Array): string[] {
	const numbers =
		solved.kind === 'solved'
			? solved.function.atLevel
			: solved.names.filter((_, node) => solved.nodes[node]!.kind === 'variable');
	const events = new Set<string>();
	for (const number of numbers) {
		if (number >= 0 && Number.isNaN(values[number])) events.add(named.nameOf[number]!);
	}
	return [...events].sort();
}

/** The probability that any event that is a cut set by itself happens; with complemented events none is known. */
function anySingle({ family }: CutSetsFound, values: Float64Array): number {
	const { sets } = listCutSets(family, 1, Number.POSITIVE_INFINITY);
	if (sets[0]?.length === 0) return 1;
	return -Math.expm1(sets.reduce((sum, [event]) => sum + Math.log1p(-values[event!]!), 0));
}

/** Order after order from below until the budget is used up. */
function settled(
	{ nodes, top, names, monotone }: Pick<Solved & { kind: 'over-budget' }, 'nodes' | 'top' | 'names' | 'monotone'>,
	limits: EvaluationLimits,
	reason: string,
): CutSetsFound {
	const nodeCount = names.reduce((most, name) => Math.max(most, name + 1), 0);
	const none = { element: new Int32Array(2), low: new Int32Array(2), high: new Int32Array(2), root: 0 };
	let family: CutSetFamily = { parts: [none], nodeCount };
	let settledOrder = 0;
	const budget = { nodes: limits.truncatedNodes, steps: limits.truncatedSteps };
	for (let order = 1; monotone && order <= mostSettled; order++) {
		const part = truncatedCutSets(nodes, top, names, order, budget);
		if (part === undefined) break;
		family = { parts: [part], nodeCount };
		settledOrder = order;
	}
	const why = monotone ? reason : `${reason}, and with complemented events no order can be settled on its own`;
	return { kind: 'too-large', settledOrder, family, counts: countCutSets(family), why };
}
