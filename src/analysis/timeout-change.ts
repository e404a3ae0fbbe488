import type { Dependency, Ref } from '#model/model.ts';
import {
	type CallProtection,
	type DeclaredTime,
	gap,
	longestOf,
	sumOf,
	timeOf,
	times,
	worstCase,
} from './call-protection.ts';
import { type CallNode, type CallTree, callsMade, sideBySide, wholeCallsOf } from './call-tree.ts';

/** One timeout set shorter, with what that does to the time it is part of. Milliseconds. */
export interface TimeoutChange {
	readonly dependency: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly field: 'perTry' | 'total';
	/** What is declared there now; undefined when nothing is. */
	readonly beforeMs: number | undefined;
	readonly afterMs: number;
	/** The time under trial before and after the change. */
	readonly sumBeforeMs: number;
	readonly sumAfterMs: number;
	/** False where a time that belongs to the sum is not declared: then both sums are lower bounds, and more may be needed. */
	readonly sumComplete: boolean;
	/** False where what the target needs on usual days, with what it calls, is not all declared: it may need longer than this. */
	readonly usualComplete: boolean;
}

/** Said where what the target needs on usual days is not all declared. */
export const ifItAnswersInTime = 'if it answers in that time, which is not declared';
/** Said of a sum that times are missing from. */
export const asFarAsDeclared = 'as far as times are declared';

interface Protections {
	protectionOf(dependency: Dependency): CallProtection;
	ownOf(node: CallNode): number | undefined;
}

/**
 * The timeout that brings a sum of waits down to a limit when it alone is set shorter, and no shorter than it must be: the call
 * that is waited for longest first, as it can give most. A call keeps at least the p99 of its target with those of what the target
 * waits for, else the change would make sound calls fail. Undefined when no single one is enough. Every value is tried by computing the sum anew, so that what is told
 * is what the analysis says of the changed model.
 */
export function timeoutChange<C extends Protections>(
	tree: CallTree,
	calls: readonly CallNode[],
	clock: C,
	limitMs: number,
	sum: (clock: C) => DeclaredTime,
): TimeoutChange | undefined {
	const before = sum(clock);
	const over = before.ms - limitMs;
	if (over <= 0 || before.unbounded) return undefined;
	const made = callsMade(tree, wholeCallsOf);
	const candidates = calls
		.filter(({ dependency, step }) => dependency !== undefined && step.mode === 'sync')
		.map((node) => ({ node, protection: clock.protectionOf(node.dependency!) }))
		.filter(({ protection }) => protection.timeout === 'declared')
		.map((one) => ({ ...one, waitedMs: one.protection.worstCase.ms * made.get(one.node)! }))
		.sort((a, b) => b.waitedMs - a.waitedMs);
	const tried = new Set<Ref>();
	const usualOfAll = usualTimes(tree, clock);
	// A flow of thousands of steps has its slack in the longest calls or nowhere.
	for (const { node, protection } of candidates.slice(0, 20)) {
		const dependency = node.dependency!;
		if (tried.has(dependency.ref)) continue;
		tried.add(dependency.ref);
		const field = protection.totalMs === undefined && protection.perTryMs !== undefined ? 'perTry' : 'total';
		const beforeMs = field === 'total' ? protection.totalMs : protection.perTryMs;
		// Several steps may share the dependency: each has to get its own time.
		const uses = tree.nodes.filter((one) => one.dependency?.ref === dependency.ref);
		const usual = uses.map((one) => usualOfAll.get(one)!);
		const shortest = Math.max(1, ...usual.map(({ ms }) => Math.ceil(ms)));
		const sumWith = (ms: number): number => sum(withProtection(clock, dependency, shortened(protection, field, ms))).ms;
		const most = field === 'total' ? protection.worstCase.ms : beforeMs!;
		const afterMs = longestThatFits(shortest, Math.floor(most), (ms) => sumWith(ms) <= limitMs);
		if (afterMs === undefined) continue;
		return {
			dependency: dependency.ref,
			from: dependency.from,
			to: dependency.to,
			field,
			beforeMs,
			afterMs,
			sumBeforeMs: before.ms,
			sumAfterMs: sumWith(afterMs),
			sumComplete: before.complete,
			usualComplete: usual.every(({ complete }) => complete),
		};
	}
	return undefined;
}

/** What each target needs on usual days: its own p99, and those of what it calls one after another or side by side. */
function usualTimes({ nodes }: CallTree, clock: Protections): ReadonlyMap<CallNode, DeclaredTime> {
	const known = new Map<CallNode, DeclaredTime>();
	// Callers come before what they call.
	for (const node of nodes.toReversed()) {
		const own = clock.ownOf(node);
		const ownTime = own === undefined ? gap(0, `serviceTime.p99 of step ${node.step.seq}`) : timeOf(own);
		const below = sideBySide(node.children).map((group) =>
			longestOf(group.map((child) => times(known.get(child)!, wholeCallsOf(child)))),
		);
		known.set(node, sumOf([ownTime, ...below]));
	}
	return known;
}

/** The largest whole number up to `most` that fits, where everything below one that fits does as well; by halving. */
function longestThatFits(least: number, most: number, fits: (ms: number) => boolean): number | undefined {
	if (least > most || !fits(least)) return undefined;
	let low = least;
	let high = most + 1;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}

/** Through `perTry` where there are tries and no total, else through `total`. */
function shortened(protection: CallProtection, field: 'perTry' | 'total', ms: number): CallProtection {
	const changed = field === 'total' ? { ...protection, totalMs: ms } : { ...protection, perTryMs: ms };
	return { ...changed, worstCase: worstCase(changed) };
}

function withProtection<C extends Protections>(clock: C, dependency: Dependency, changed: CallProtection): C {
	return {
		...clock,
		protectionOf: (one: Dependency) => (one.ref === dependency.ref ? changed : clock.protectionOf(one)),
	};
}
