import { cutSetSolver } from '#graph/cut-sets.ts';
import type { Model, Ref } from '#model/model.ts';
import type { FailureEvent } from './events.ts';
import { refOfEvent } from './fault-tree.ts';
import { eventsWithFailovers, faultTreeWithFailovers } from './fault-tree-with-failovers.ts';
import type { Impacts } from './impact.ts';
import type { Network } from './network.ts';
import { policiesOf } from './policies.ts';

/** A2 for one target in one reading. Sets are sorted by order, then by ref; events of a set by ref. */
export interface CutSetsOfTarget {
	readonly target: Ref;
	/** Each set takes the target DOWN, and no part of it does. */
	readonly sets: readonly (readonly FailureEvent[])[];
	/** Number of sets by order: index 0 is order 1. */
	readonly byOrder: readonly [number, number, number];
	/** Every minimal set of at most this many events is listed, 0 to 3. */
	readonly completeUpTo: number;
	/** False when it is less than the policy asks for: then no probability may be computed from the list. */
	readonly complete: boolean;
	/** `complete up to order 3` or why not, to be printed beside every list. */
	readonly statement: string;
}

/** A2. */
export interface MinimalCutSets {
	/** Sets that hold whatever the undeclared facts are (optimistic reading). Undefined when it is not a target. */
	of(target: Ref): CutSetsOfTarget | undefined;
	/** Sets in the pessimistic reading: undeclared criticality is hard, an undeclared deployment is one copy. */
	possibleOf(target: Ref): CutSetsOfTarget | undefined;
}

/**
 * A2: minimal sets of events that take a target down together, to the order of the policy (at most 3). Nothing is computed
 * before it is asked for; targets share what is below them. That a failover does not work is an event as in A3 (DOMAIN A5:
 * A and (B or F)).
 */
export function minimalCutSets(model: Model, impacts: Impacts): MinimalCutSets {
	const order = policiesOf(model).cutSetOrder;
	let events: ReadonlyMap<Ref, FailureEvent> | undefined;
	const eventOf = (name: string): FailureEvent => {
		events ??= new Map(eventsWithFailovers(model).map((event) => [event.ref, event]));
		return events.get(refOfEvent(name))!;
	};
	const answers = (network: Network): ((target: Ref) => CutSetsOfTarget | undefined) => {
		let solve: ReturnType<typeof cutSetSolver> | undefined;
		const targets = new Map(network.targets.map((target) => [target.ref, target]));
		return (target) => {
			if (targets.get(target)?.notComputable !== undefined || !targets.has(target)) return undefined;
			solve ??= cutSetSolver(faultTreeWithFailovers(model, network), { order });
			const { sets, completeUpTo } = solve(target);
			return answerOf(
				target,
				sets.map((set) => set.map(eventOf)),
				completeUpTo,
				order,
			);
		};
	};
	return { of: answers(impacts.optimistic), possibleOf: answers(impacts.pessimistic) };
}

function answerOf(target: Ref, sets: readonly FailureEvent[][], completeUpTo: number, order: number): CutSetsOfTarget {
	const count = (size: number): number => sets.filter((set) => set.length === size).length;
	const complete = completeUpTo === order;
	const reason = `only complete up to order ${completeUpTo}: there are too many sets of a higher order to list`;
	return {
		target,
		sets,
		byOrder: [count(1), count(2), count(3)],
		completeUpTo,
		complete,
		statement: complete ? `complete up to order ${order}` : reason,
	};
}
