import type { Formula } from '#graph/cut-sets.ts';
import { solveFunction } from '#graph/fault-function.ts';
import { circuitOfFormula } from '#graph/formula-circuit.ts';
import { probabilityOf } from '#graph/probability.ts';
import { sharedLeavesFirst } from '#graph/shared-leaves-order.ts';
import { candidateOrders } from '#graph/variable-order.ts';
import type { Model, Ref } from '#model/model.ts';
import { minutesInMonth } from './availability.ts';
import { applyChange, type Change } from './change.ts';
import { eventProbabilities, failoversOf, withFailovers } from './event-probabilities.ts';
import { eventsOf } from './events.ts';
import { eventName, faultTreeOf } from './fault-tree.ts';
import { type Network, networkOf } from './network.ts';

/** What one change does to one flow or business service. In the pessimistic reading, before and after. */
export interface ChangeEffect {
	readonly change: Change;
	/** Share of time in which the target is down. */
	readonly before: number;
	readonly after: number;
	/** Minutes of downtime in 30 days that go with the change; negative when it makes things worse. */
	readonly minutesSaved: number;
}

/** Evaluates changes of one model; what does not depend on the change is computed once. */
export interface ChangeEffects {
	/** The share of time in which a target is down as things are; undefined when it cannot be computed exactly. */
	now(target: Ref): number | undefined;
	/** Undefined when the change does not apply, or when there is no exact number before or after it. */
	of(change: Change, target: Ref): ChangeEffect | undefined;
}

/** A number for each event of a formula, and the formula. */
interface Tree {
	readonly formula: Formula;
	readonly values: ReadonlyMap<string, number>;
}

/** The model is changed and its fault trees are evaluated anew, exactly, as in A3; nothing is estimated from importances. */
export function changeEffects(model: Model): ChangeEffects {
	const network = networkOf(model, 'pessimistic');
	const trees = new Map<string, Tree | undefined>();
	const treeAfter = (change: Change): Tree | undefined => {
		const key = JSON.stringify(change);
		if (!trees.has(key)) {
			const after = applyChange(model, change);
			// Who needs whom is the same after all changes but one.
			const own = change.kind === 'fallback' && after !== undefined ? networkOf(after, 'pessimistic') : network;
			trees.set(key, after && treeOf(after, own));
		}
		return trees.get(key);
	};
	let unchanged: Tree | undefined;
	const known = new Map<Ref, number | undefined>();
	const now = (target: Ref): number | undefined => {
		unchanged ??= treeOf(model, network);
		if (!known.has(target)) known.set(target, unavailability(unchanged, target));
		return known.get(target);
	};
	return {
		now,
		of(change, target) {
			const before = now(target);
			if (before === undefined) return undefined;
			const tree = treeAfter(change);
			const after = tree && unavailability(tree, target);
			if (after === undefined) return undefined;
			return { change, before, after, minutesSaved: (before - after) * minutesInMonth };
		},
	};
}

function treeOf(model: Model, network: Network): Tree {
	const probabilities = eventProbabilities(model, eventsOf(model));
	const values = [...probabilities].flatMap(([ref, { value }]) =>
		value === undefined ? [] : [[eventName(ref), value] as const],
	);
	return {
		formula: withFailovers(failoversOf(model, probabilities), faultTreeOf(model, network)),
		values: new Map(values),
	};
}

/** A change is one of many that are tried, so each has a smaller budget than a report. */
const limits = {
	nodes: 1_000_000,
	steps: 2_000_000,
	stepsPerVariable: 512,
	orders: [sharedLeavesFirst, ...candidateOrders],
};

function unavailability({ formula, values }: Tree, target: Ref): number | undefined {
	const named = circuitOfFormula(formula, target);
	if (named === undefined) return undefined;
	const solved = solveFunction(named.circuit, named.top, limits);
	if (solved.kind === 'over-budget') return undefined;
	const chances = Float64Array.from(named.nameOf, (name) => values.get(name ?? '') ?? Number.NaN);
	const { yes } = probabilityOf(solved.function, chances);
	return Number.isNaN(yes) ? undefined : yes;
}
