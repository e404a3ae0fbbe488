import type { Formula } from '#graph/cut-sets.ts';
import { type FaultFunction, solveFunction } from '#graph/fault-function.ts';
import { circuitOfFormula } from '#graph/formula-circuit.ts';
import { probabilityOf } from '#graph/probability.ts';
import { sharedLeavesFirst } from '#graph/shared-leaves-order.ts';
import { candidateOrders } from '#graph/variable-order.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
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
	const solvedNow = (target: Ref): SolvedTree | undefined => {
		unchanged ??= treeOf(model, network);
		return solve(unchanged, target);
	};
	const known = new Map<Ref, number | undefined>();
	const now = (target: Ref): number | undefined => {
		if (!known.has(target)) {
			const solved = solvedNow(target);
			known.set(target, solved && chanceOf(solved));
		}
		return known.get(target);
	};
	// Only rollouts ask one tree many things; for them it is kept.
	const kept = new Map<Ref, SolvedTree | undefined>();
	const keptFor = (target: Ref): SolvedTree | undefined => {
		if (!kept.has(target)) kept.set(target, solvedNow(target));
		const solved = kept.get(target);
		if (!known.has(target)) known.set(target, solved && chanceOf(solved));
		return solved;
	};
	const after = (change: Change, target: Ref): number | undefined => {
		if (change.kind === 'roll-out' && isConditional(model, change)) {
			const solved = keptFor(target);
			return solved && chanceOf(solved, change.away);
		}
		const tree = treeAfter(change);
		const solved = tree && solve(tree, target);
		return solved && chanceOf(solved);
	};
	return {
		now,
		of(change, target) {
			// The kept tree gives the number as things are as well.
			if (change.kind === 'roll-out') keptFor(target);
			const before = now(target);
			const then = before === undefined ? undefined : after(change, target);
			if (before === undefined || then === undefined) return undefined;
			return { change, before, after: then, minutesSaved: (before - then) * minutesInMonth };
		},
	};
}

function treeOf(model: Model, network: Network): Tree {
	const probabilities = eventProbabilities(model, eventsOf(model));
	const values = [...probabilities].flatMap(([ref, { value }]) =>
		value === undefined ? [] : [[eventName(ref), value] as const],
	);
	return {
		formula: withFailovers(failoversOf(model, probabilities), faultTreeOf(model, network), 'pessimistic'),
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

/** The fault tree of one target, solved, with a number for each of its variables. */
interface SolvedTree {
	readonly solved: FaultFunction;
	readonly names: readonly (string | undefined)[];
	readonly chances: Float64Array;
}

/** Undefined where there is no tree, or it is too large. */
function solve({ formula, values }: Tree, target: Ref): SolvedTree | undefined {
	const named = circuitOfFormula(formula, target);
	if (named === undefined) return undefined;
	const solved = solveFunction(named.circuit, named.top, limits);
	if (solved.kind === 'over-budget') return undefined;
	const chances = Float64Array.from(named.nameOf, (name) => values.get(name ?? '') ?? Number.NaN);
	return { solved: solved.function, names: named.nameOf, chances };
}

/** The unavailability, with some events happening for certain; undefined when an event that matters has no number. */
function chanceOf({ solved, names, chances }: SolvedTree, certain: readonly Ref[] = []): number | undefined {
	const happening = new Set(certain.map(eventName));
	const given =
		happening.size === 0 ? chances : chances.map((value, at) => (happening.has(names[at] ?? '') ? 1 : value));
	const { yes } = probabilityOf(solved, given);
	return Number.isNaN(yes) ? undefined : yes;
}

/**
 * True when a copy that is away counts like one that is lost, so that the tree as it is answers: k of n - 1 fail as k of n do
 * with one failed. Not where a copy that is lost has to be failed over and one that is away has not.
 */
function isConditional(model: Model, { component, away }: Change & { readonly kind: 'roll-out' }): boolean {
	const entity = model.entities[component] as Entity<'component'> | undefined;
	const deployment = model.deployments[component];
	if (entity === undefined || deployment === undefined) return false;
	const { failover } = entity.data.deployment?.[model.environment] ?? {};
	const known = new Set(deployment.replicas.map(({ ref }) => ref));
	if (typeof failover === 'object' || !away.every((copy) => known.has(copy))) return false;
	return deployment.replicas.length - new Set(away).size >= deployment.require;
}
