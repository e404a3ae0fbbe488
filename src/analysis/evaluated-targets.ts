import type { Formula } from '#graph/cut-sets.ts';
import { type EvaluationLimits, evaluateFaultTree, type FaultTreeEvaluation } from '#graph/evaluate-fault-tree.ts';
import type { NamedCircuit } from '#graph/fault-tree-definition.ts';
import { circuitOfFormula } from '#graph/formula-circuit.ts';
import { sharedLeavesFirst } from '#graph/shared-leaves-order.ts';
import { candidateOrders } from '#graph/variable-order.ts';
import type { Model, Ref } from '#model/model.ts';
import { type EventProbability, eventProbabilities, failoversOf, withFailovers } from './event-probabilities.ts';
import { eventsOf } from './events.ts';
import { eventName, faultTreeOf, refOfEvent } from './fault-tree.ts';
import type { Impacts } from './impact.ts';
import type { Reading } from './network.ts';
import type { Target } from './targets.ts';

/** The fault tree of one target in one reading, computed. */
export interface EvaluatedTarget {
	readonly named: NamedCircuit;
	readonly evaluation: FaultTreeEvaluation;
	/** By node number; NaN for gates and for events nobody gives a probability. */
	readonly values: Float64Array;
}

/** Fault trees of flows and business services with failovers, computed when asked for, once. A3 and A4 share them. */
export interface EvaluatedTargets {
	readonly targets: readonly Target[];
	readonly probabilities: ReadonlyMap<Ref, EventProbability>;
	/** The formula of all gates of the model, for export; its names are those of `faultTreeOf`. */
	formulaOf(reading: Reading): Formula;
	/** Undefined for what is no target or has no structure, and when its cycles are too large to unroll. */
	of(target: Ref, reading: Reading): EvaluatedTarget | undefined;
}

/** DOMAIN 2.3: a node cap of two million; with it a target takes a few seconds at most. */
const limits: EvaluationLimits = {
	bddNodes: 2_000_000,
	bddSteps: 4_000_000,
	zbddNodes: 2_000_000,
	zbddSteps: 8_000_000,
	truncatedNodes: 1_000_000,
	truncatedSteps: 1_000_000,
	orders: [sharedLeavesFirst, ...candidateOrders],
	stepsPerVariable: 512,
	solvedWithoutNumbers: 200,
};

/** Nothing is computed before it is asked for. */
export function evaluatedTargets(model: Model, impacts: Impacts): EvaluatedTargets {
	const probabilities = eventProbabilities(model, eventsOf(model));
	const values = new Map(
		[...probabilities].flatMap(([ref, { value }]) => (value === undefined ? [] : [[eventName(ref), value]])),
	);
	const formulas: { [R in Reading]?: Formula } = {};
	const known = new Map<Ref, EvaluatedTarget | undefined>();
	const { targets } = impacts.optimistic;
	const computable = new Set(targets.filter((target) => target.notComputable === undefined).map(({ ref }) => ref));
	const formulaOf = (reading: Reading): Formula => {
		formulas[reading] ??= withFailovers(failoversOf(model, probabilities), faultTreeOf(model, impacts[reading]));
		return formulas[reading];
	};
	const evaluate = (target: Ref, reading: Reading): EvaluatedTarget | undefined => {
		const named = computable.has(target) ? circuitOfFormula(formulaOf(reading), target) : undefined;
		return (
			named && {
				named,
				evaluation: evaluateFaultTree(named, values, limits),
				values: Float64Array.from(named.nameOf, (name) => values.get(name ?? '') ?? Number.NaN),
			}
		);
	};
	return {
		targets,
		probabilities,
		formulaOf,
		of(target, reading) {
			// A3 asks for the best case once; only the worst case is asked for again, by A4, so only that is kept.
			if (reading === 'optimistic') return evaluate(target, reading);
			if (!known.has(target)) known.set(target, evaluate(target, reading));
			return known.get(target);
		},
	};
}

/** The declared or missing probabilities behind names of events, in the order given. */
export function probabilitiesOfNames(
	{ probabilities }: EvaluatedTargets,
	names: readonly string[],
): readonly EventProbability[] {
	return names.map((name) => probabilities.get(refOfEvent(name))!);
}
