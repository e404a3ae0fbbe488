import { oncePer } from '#graph/once-per.ts';
import type { Dependency, Model, Ref } from '#model/model.ts';
import { type FlowUses, flowUsesOf, type Group, isForFlows, maybeForFlows } from './flow-uses.ts';
import { flowViewsOf } from './flow-views.ts';
import { networkOf, type Reading } from './network.ts';
import { createPropagation } from './propagation.ts';
import type { State } from './state.ts';

/**
 * A dependency of which it matters whose loss it is: steps of some flows go over it, and others say what the same component calls for
 * them, and not this. While nobody says `reach`, what its loss does to those others is only possible (ADR-0150).
 */
export interface ReachQuestion {
	/** The members of a redundancy group, or one dependency alone. */
	readonly group: Group;
	readonly over: readonly Ref[];
	readonly others: readonly Ref[];
	/** True when it is answered. */
	readonly isSaid: boolean;
}

/**
 * All of a model, answered or not, in the order of the dependencies; found once, as the check and the gaps ask. Hard ones stop the
 * component for everybody, so none is asked.
 */
export const reachQuestions = oncePer(questionsOf);

function questionsOf(model: Model): readonly ReachQuestion[] {
	const uses = flowUsesOf(model);
	return uses.groups.flatMap((group, at): ReachQuestion[] => {
		if (group.some(({ criticality }) => criticality === 'hard')) return [];
		const others = othersOf(uses, at);
		if (uses.over[at]!.size === 0 || others.length === 0) return [];
		return [{ group, over: [...uses.over[at]!], others, isSaid: isForFlows(group) || !maybeForFlows(group) }];
	});
}

const othersOf = ({ over, saying }: FlowUses, at: number): readonly Ref[] =>
	[...saying[at]!].filter((flow) => !over[at]!.has(flow));

/** What both answers to a question come to for some flows and services, when everything in the group is lost. */
export interface ReachAnswers {
	/** Those that stay UP for certain with `flows`. */
	readonly free: readonly Ref[];
	/** Those that leave UP for certain with `component`, and did not for certain before, by the state that they get to. */
	readonly certain: { readonly [S in Exclude<State, 'up'>]: readonly Ref[] };
}

/** Most dependencies of a model in which answers are tried: each is tried on networks of its own. */
const mostTried = 600;

/** Tries both answers. Undefined in large models, and where there are more views of flows than are followed. */
export function triedAnswers(model: Model, { group }: ReachQuestion, refs: readonly Ref[]): ReachAnswers | undefined {
	if (model.dependencies.length > mostTried) return undefined;
	const [before, flows, component] = [model, answered(model, group, 'flows'), answered(model, group, 'component')];
	if ([before, flows, component].some((one) => flowViewsOf(one).beyondLimit !== undefined)) return undefined;
	const lost = group.map(({ to }) => to);
	const worst = statesAfter(flows, 'pessimistic', lost);
	const now = statesAfter(before, 'optimistic', lost);
	const then = statesAfter(component, 'optimistic', lost);
	const getTo = (state: State): readonly Ref[] => refs.filter((ref) => now(ref) === 'up' && then(ref) === state);
	return {
		free: refs.filter((ref) => worst(ref) === 'up'),
		certain: { degraded: getTo('degraded'), down: getTo('down') },
	};
}

function answered(model: Model, group: Group, reach: 'flows' | 'component'): Model {
	const answer = (one: Dependency): Dependency =>
		group.includes(one) ? { ...one, data: { ...one.data, reach } } : one;
	return { ...model, dependencies: model.dependencies.map(answer) };
}

function statesAfter(model: Model, reading: Reading, lost: readonly Ref[]): (ref: Ref) => State {
	const network = networkOf(model, reading);
	const propagation = createPropagation(network);
	propagation.run([...new Set(lost)].flatMap((ref) => network.indexOf.get(ref) ?? []).sort((a, b) => a - b));
	return (ref) => {
		const node = network.indexOf.get(ref)!;
		if (propagation.downAt(node) !== Number.POSITIVE_INFINITY) return 'down';
		return propagation.degradedAt(node) === Number.POSITIVE_INFINITY ? 'up' : 'degraded';
	};
}
