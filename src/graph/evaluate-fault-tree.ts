import { coneOf, isMonotone } from './circuit.ts';
import { minCutUpperBound, rareEventSum } from './cut-set-bounds.ts';
import { cutSetFamilyOf } from './cut-set-family.ts';
import { type FaultFunction, type Prepared, prepareFunction, type Solved, solvePrepared } from './fault-function.ts';
import type { NamedCircuit } from './fault-tree-definition.ts';
import { atLeastSoMany, disjointSetsBound, likeliestSetsBound } from './known-set-bounds.ts';
import { probabilityOf } from './probability.ts';
import { type Interval, probabilityBounds } from './probability-bounds.ts';
import { type CutSetsFound, countedCutSets, settledCutSets } from './settled-cut-sets.ts';
import { type TimeSpent, untilShare } from './time-spent.ts';
import type { OrderCandidate } from './variable-order.ts';

export type { CutSetsFound } from './settled-cut-sets.ts';

/** What a fault tree amounts to, as far as the budget allowed; nothing is rounded or left out without being labelled. */
export interface FaultTreeEvaluation {
	/** True when no event occurs complemented: then sets are cut sets and the bounds hold. */
	readonly coherent: boolean;
	readonly cutSets: CutSetsFound;
	readonly probability: ProbabilityFound;
	/** The diagrams, for importance measures; undefined when they were too large. */
	readonly solved?: FaultFunction | undefined;
}

export type ProbabilityFound =
	| { readonly kind: 'exact'; readonly exact: number; readonly rareEvent?: number; readonly upperBound?: number }
	/** With the min-cut sums where all cut sets are known all the same. */
	| {
			readonly kind: 'bounds';
			readonly lower: number;
			readonly upper: number;
			readonly why: string;
			readonly rareEvent?: number;
			readonly upperBound?: number;
	  }
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
	 * tree as it is given, where an event may stand that does not matter after all.
	 */
	readonly solvedWithoutNumbers?: number | undefined;
	/** A clock, so that what takes too long ends with what is settled by then. The budgets hold all the same. */
	readonly timeSpent?: TimeSpent | undefined;
}

export const defaultLimits: EvaluationLimits = {
	// Just below powers of two, where the stores would double.
	bddNodes: 16_777_215,
	bddSteps: 256_000_000,
	zbddNodes: 8_388_607,
	zbddSteps: 16_000_000,
	truncatedNodes: 8_388_607,
	truncatedSteps: 32_000_000,
};

/** Up to which part of the time each stage may go on; what one leaves over is there for the next. */
const shares = { simplified: 0.15, diagram: 0.55, cutSets: 0.75, settled: 0.9, listed: 0.95 } as const;

/** With complemented events nothing comes after a diagram that is too large but bounds that take no time, so it may take longer. */
const sharesWithComplements = { ...shares, diagram: 0.8, cutSets: 0.93, settled: 0.95 } as const;
const sharesOf = ({ monotone }: Prepared) => (monotone ? shares : sharesWithComplements);

/** Minimal cut sets and probability of a tree. `probabilities` is by event name. */
export function evaluateFaultTree(
	named: NamedCircuit,
	probabilities: ReadonlyMap<string, number>,
	limits: EvaluationLimits = defaultLimits,
): FaultTreeEvaluation {
	const { bddNodes: nodes, bddSteps: steps, orders, stepsPerVariable, timeSpent } = limits;
	const values = Float64Array.from(named.nameOf, (name) =>
		name === undefined ? Number.NaN : (probabilities.get(name) ?? Number.NaN),
	);
	const unsolved = tooLargeWithoutNumbers(named, values, limits);
	if (unsolved !== undefined) return unsolved;
	const prepared = prepareFunction(named.circuit, named.top, untilShare(timeSpent, shares.simplified));
	const isOver = untilShare(timeSpent, sharesOf(prepared).diagram);
	const solved = solvePrepared(named.circuit.nodes.length, prepared, {
		nodes,
		steps,
		orders,
		stepsPerVariable,
		isOver,
	});
	const missing = missingEvents(named, solved, values);
	const coherent = solved.kind === 'solved' ? solved.function.monotone : solved.monotone;
	if (solved.kind === 'over-budget') {
		const cutSets = settled(solved, limits, 'its decision diagram is over the budget');
		if (missing.length > 0) return { coherent, cutSets, probability: { kind: 'missing', events: missing } };
		return { coherent, cutSets, probability: boundsWith(cutSets, solved, values, limits) };
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
	values: Float64Array,
	limits: EvaluationLimits,
): FaultTreeEvaluation | undefined {
	const { nodes } = named.circuit;
	const cone = coneOf(nodes, [named.top]);
	const events = [...named.events].filter(([, event]) => cone[event >> 1] === 1);
	if (events.length <= (limits.solvedWithoutNumbers ?? Number.POSITIVE_INFINITY)) return undefined;
	const missing = events.filter(([, event]) => Number.isNaN(values[event >> 1]!)).map(([name]) => name);
	if (missing.length === 0) return undefined;
	return {
		coherent: isMonotone(nodes, named.top),
		probability: { kind: 'missing', events: missing.sort() },
		get cutSets() {
			const prepared = prepareFunction(named.circuit, named.top);
			return settled(prepared, limits, 'its probabilities are missing, and it is not solved without them');
		},
	};
}

function cutSetsOf(solved: Solved & { readonly kind: 'solved' }, limits: EvaluationLimits): CutSetsFound {
	const until = sharesOf(solved);
	const isOver = untilShare(limits.timeSpent, until.cutSets);
	const family = cutSetFamilyOf(solved.function, { nodes: limits.zbddNodes, steps: limits.zbddSteps, isOver });
	if (family === undefined) return settled(solved, limits, 'the diagram of its cut sets is over the budget');
	return countedCutSets(family, untilShare(limits.timeSpent, until.settled));
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

/** Bounds from the gates, narrowed by the cut sets that are known. */
function boundsWith(
	cutSets: CutSetsFound,
	prepared: Prepared,
	values: Float64Array,
	limits: EvaluationLimits,
): ProbabilityFound {
	const { nodes, top, names, monotone } = prepared;
	const byNode = Float64Array.from(nodes, (_, node) => values[names[node]!] ?? Number.NaN);
	const byGate = probabilityBounds(nodes, top, byNode, monotone);
	const why = 'the decision diagram is over the budget; these bounds are certain but wide';
	if (!monotone) return { kind: 'bounds', ...byGate, why };
	const { family } = cutSets;
	const settledOrder = cutSets.kind === 'complete' ? Number.POSITIVE_INFINITY : cutSets.settledOrder;
	const lower = Math.max(
		byGate.lower,
		disjointSetsBound(family, values, settledOrder),
		likeliestSetsBound(family, values),
	);
	const upperBound = minCutUpperBound(family, values);
	const bounds = (upper: number): Interval => ({ lower, upper: Math.max(lower, Math.min(byGate.upper, upper)) });
	if (cutSets.kind === 'complete')
		return { kind: 'bounds', ...bounds(upperBound), why, rareEvent: rareEventSum(family, values), upperBound };
	// Without any of the sets that are known, it takes at least one event more than they have.
	const isOver = untilShare(limits.timeSpent, shares.listed);
	const others = atLeastSoMany(
		cutSets.settledOrder + 1,
		byNode.filter((p) => !Number.isNaN(p)),
		isOver,
	);
	return { kind: 'bounds', ...bounds(upperBound + others), why };
}

/** Order after order from below until the budget is used up. */
function settled(prepared: Prepared, limits: EvaluationLimits, reason: string): CutSetsFound {
	const isOver = limits.timeSpent && untilShare(limits.timeSpent, shares.settled);
	return settledCutSets(prepared, { nodes: limits.truncatedNodes, steps: limits.truncatedSteps, isOver }, reason);
}
