import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { type CallNode, type CallTree, callsMade, callTreesOf, sideBySide, wholeCallsOf } from './call-tree.ts';
import { milliseconds } from './quantities.ts';

/** What one step adds to the budget of its flow. */
export interface StepLatency {
	readonly seq: number;
	readonly to: Ref;
	/** Own time of the target, without what it waits for; undefined when not declared. */
	readonly p50Ms: number | undefined;
	readonly p99Ms: number | undefined;
	/** In one run of what calls it, a whole number: see {@link wholeCallsOf}. */
	readonly calls: number;
	/** Its p99 times its calls, where it lies on the longest way; zero beside a longer parallel step. */
	readonly countsMs: number;
	/** `countsMs` as a share of the p99 budget, 0 to 1; undefined without a budget or a p99. */
	readonly share: number | undefined;
	/** True when it is part of what the flow's caller waits for. */
	readonly waitedFor: boolean;
	readonly span: Span;
}

export type LatencyVerdict = 'within' | 'over' | 'gap' | 'no-budget' | 'no-steps';

export interface FlowLatency {
	readonly flow: Ref;
	readonly p99BudgetMs: number | undefined;
	readonly deadlineMs: number | undefined;
	readonly steps: readonly StepLatency[];
	/**
	 * The upper-bound budget: the p99 of each step one after another, the longest of each parallel group. It is no p99 of the
	 * flow: see {@link holdsFor}. A lower bound where steps declare no p99.
	 */
	readonly sumOfP99Ms: number;
	/** How many measured calls the sum is made of, parallel ones included. */
	readonly calls: number;
	/** The share of runs that surely stays within the sum: 1 minus 0.01 per call (union bound), never below 0. */
	readonly holdsFor: number;
	/** The level that each call would have to keep for 99 of 100 runs, if calls were independent: 0.99^(1 / calls). */
	readonly levelPerCall: number;
	/** Steps without a p99. */
	readonly missing: readonly number[];
	readonly verdict: LatencyVerdict;
	readonly overMs: number | undefined;
	/** The step that adds most, by number. */
	readonly largest: number | undefined;
	/** True when the flow begins asynchronously: then nobody waits, and time in queues is not in the sum. */
	readonly withoutQueues: boolean;
	readonly span: Span;
}

/** A12. Milliseconds. */
export interface LatencyBudget {
	readonly flows: readonly FlowLatency[];
}

/** The percentile that the model declares. */
const level = 0.99;

/**
 * A12: the p99 of the steps of a flow against its budget. Means add exactly, percentiles do not: the sum of n values at 99 % is
 * kept by at least 1 - 0.01 n of all runs (Boole's inequality), whatever depends on what. Retries are not in it. O(steps).
 */
export function latencyBudget(model: Model): LatencyBudget {
	return { flows: [...callTreesOf(model).values()].map((tree) => flowLatency(model, tree)) };
}

/** The share of runs in which at least one of n independent calls is slower than its p99: 1 - 0.99^n (DOMAIN A12). */
export function slowestOfMany(calls: number): number {
	return 1 - level ** calls;
}

/** The level each of n independent calls has to keep, so that 99 of 100 runs meet no slow one: 0.99^(1/n) (DOMAIN A12). */
export function levelNeeded(calls: number): number {
	return calls === 0 ? 1 : level ** (1 / calls);
}

/** The share of runs that surely stays within the sum of n values at 99 %: 1 - 0.01 n, at least 0 (DOMAIN A12). */
export function shareWithinSum(calls: number): number {
	// In hundredths, as 1 - 0.07 is not 0.93 in binary.
	return Math.max(0, 100 - calls) / 100;
}

function flowLatency(model: Model, tree: CallTree): FlowLatency {
	const flow = model.entities[tree.flow] as Entity<'flow'>;
	const waited = waitedCalls(tree);
	const p99 = new Map(tree.nodes.map((node) => [node, ownTime(model, node, 'p99')]));
	const made = callsMade(tree, wholeCallsOf);
	const counted = countedTimes(tree, waited, made, p99);
	const budget = milliseconds(flow.data.latencyBudget?.p99);
	const all = [...waited];
	const sum = all.reduce((total, node) => total + (counted.get(node) ?? 0), 0);
	const calls = all.reduce((total, node) => total + (p99.get(node) === undefined ? 0 : made.get(node)!), 0);
	const missing = all.filter((node) => p99.get(node) === undefined).map(({ step }) => step.seq);
	const largest = all.reduce<CallNode | undefined>(
		(most, node) => ((counted.get(node) ?? 0) > (most === undefined ? 0 : (counted.get(most) ?? 0)) ? node : most),
		undefined,
	);
	const verdict = verdictOf(all.length, sum, budget, missing.length);
	return {
		flow: tree.flow,
		p99BudgetMs: budget,
		deadlineMs: milliseconds(flow.data.latencyBudget?.deadline),
		steps: tree.nodes.map((node) => ({
			seq: node.step.seq,
			to: node.step.to,
			p50Ms: ownTime(model, node, 'p50'),
			p99Ms: p99.get(node),
			calls: wholeCallsOf(node),
			countsMs: counted.get(node) ?? 0,
			share:
				budget === undefined || budget === 0 || p99.get(node) === undefined
					? undefined
					: (counted.get(node) ?? 0) / budget,
			waitedFor: waited.has(node),
			span: node.step.span,
		})),
		sumOfP99Ms: sum,
		calls,
		holdsFor: shareWithinSum(calls),
		levelPerCall: levelNeeded(calls),
		missing,
		verdict,
		overMs: verdict === 'over' ? sum - budget! : undefined,
		largest: largest?.step.seq,
		withoutQueues: !tree.callerWaits,
		span: flow.span,
	};
}

function ownTime(model: Model, { step }: CallNode, percentile: 'p50' | 'p99'): number | undefined {
	const component = model.entities[step.to] as Entity<'component'> | undefined;
	return (
		milliseconds(step.data.serviceTime?.[percentile]) ??
		(component?.kind === 'component' ? milliseconds(component.data.serviceTime?.[percentile]) : undefined)
	);
}

/** What the flow's budget is about: what its caller waits for; where nobody waits, every synchronous call and hand-over. */
function waitedCalls(tree: CallTree): ReadonlySet<CallNode> {
	const leg = tree.callerWaits ? 0 : undefined;
	return new Set(tree.nodes.filter((node) => leg === undefined || (node.leg === leg && node.step.mode === 'sync')));
}

/** The p99 of each call that counts: all of a series, of a parallel group only the member whose branch takes longest. */
function countedTimes(
	tree: CallTree,
	waited: ReadonlySet<CallNode>,
	made: ReadonlyMap<CallNode, number>,
	p99: ReadonlyMap<CallNode, number | undefined>,
): ReadonlyMap<CallNode, number> {
	const branch = new Map<CallNode, number>();
	const chosen = new Map<CallNode, readonly CallNode[]>();
	const choose = (calls: readonly CallNode[]): readonly CallNode[] =>
		sideBySide(calls).map((group) => group.reduce((a, b) => ((branch.get(b) ?? 0) > (branch.get(a) ?? 0) ? b : a)));
	for (const node of [...tree.nodes].reverse()) {
		const below = choose(node.children);
		chosen.set(node, below);
		const own = p99.get(node) ?? 0;
		branch.set(node, wholeCallsOf(node) * (own + below.reduce((total, one) => total + (branch.get(one) ?? 0), 0)));
	}
	const inTree = new Set(tree.legs.flatMap((leg) => leg.roots));
	const counted = new Map<CallNode, number>();
	const open: CallNode[] = tree.legs.flatMap((leg) => choose(leg.roots));
	for (const node of tree.nodes) if (node.step.mode !== 'sync' && !inTree.has(node)) open.push(node);
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (waited.has(node)) counted.set(node, made.get(node)! * (p99.get(node) ?? 0));
		open.push(...(chosen.get(node) ?? []));
	}
	return counted;
}

function verdictOf(steps: number, sum: number, budget: number | undefined, missing: number): LatencyVerdict {
	if (steps === 0) return 'no-steps';
	if (budget === undefined) return 'no-budget';
	if (sum > budget) return 'over';
	return missing === 0 ? 'within' : 'gap';
}
