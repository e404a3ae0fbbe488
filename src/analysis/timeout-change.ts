import type { Dependency, Ref } from '#model/model.ts';
import { type CallProtection, type DeclaredTime, timeOf, worstCase } from './call-protection.ts';
import type { CallNode, CallTree } from './call-tree.ts';

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
}

interface Protections {
	protectionOf(dependency: Dependency): CallProtection;
	ownOf(node: CallNode): number | undefined;
}

/**
 * The timeout that brings a sum of waits down to a limit when it alone is set shorter: the longest call first, as it can give
 * most. A call keeps at least the p99 of its target, else the change would make sound calls fail. Undefined when no single one
 * is enough. Each candidate is tried, and the sum computed anew.
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
	const candidates = calls
		.filter(({ dependency, step }) => dependency !== undefined && step.mode === 'sync')
		.map((node) => ({ node, protection: clock.protectionOf(node.dependency!) }))
		.filter(({ protection }) => protection.timeout === 'declared')
		.sort((a, b) => b.protection.worstCase.ms - a.protection.worstCase.ms);
	const tried = new Set<Ref>();
	// A flow of thousands of steps has its slack in the longest calls or nowhere.
	for (const { node, protection } of candidates.slice(0, 20)) {
		const dependency = node.dependency!;
		if (tried.has(dependency.ref)) continue;
		tried.add(dependency.ref);
		// Several steps may share the dependency; each call of it gives its part.
		const uses = tree.nodes.filter((one) => one.dependency?.ref === dependency.ref);
		const shares = [1, uses.reduce((total, one) => total + (one.step.data.calls ?? 1), 0)];
		for (const share of shares) {
			const change = candidate(protection, over / share);
			const keeps = Math.max(...uses.map((one) => clock.ownOf(one) ?? 0));
			if (change === undefined || change.perTryMs < keeps || change.perTryMs <= 0) continue;
			const changed = withProtection(clock, dependency, change.protection);
			const after = sum(changed);
			if (after.ms > limitMs) continue;
			return {
				dependency: dependency.ref,
				from: dependency.from,
				to: dependency.to,
				field: change.field,
				beforeMs: change.field === 'total' ? protection.totalMs : protection.perTryMs,
				afterMs: change.afterMs,
				sumBeforeMs: before.ms,
				sumAfterMs: after.ms,
			};
		}
	}
	return undefined;
}

interface Candidate {
	readonly field: 'perTry' | 'total';
	readonly afterMs: number;
	/** What a single try then gets at most. */
	readonly perTryMs: number;
	readonly protection: CallProtection;
}

/** Shorter by so much: through `perTry` where there are tries and no total, else through `total`. */
function candidate(protection: CallProtection, overMs: number): Candidate | undefined {
	const { perTryMs, totalMs, retries, waits, worstCase: now } = protection;
	const target = Math.floor(now.ms - overMs);
	if (target <= 0) return undefined;
	if (totalMs === undefined && perTryMs !== undefined) {
		const tries = (retries ?? 0) + 1;
		const each = Math.floor((target - waits.ms) / tries);
		if (each <= 0) return undefined;
		return { field: 'perTry', afterMs: each, perTryMs: each, protection: renewed({ ...protection, perTryMs: each }) };
	}
	const perTry = Math.min(perTryMs ?? target, target);
	return {
		field: 'total',
		afterMs: target,
		perTryMs: perTry,
		protection: { ...protection, totalMs: target, worstCase: timeOf(target) },
	};
}

const renewed = (protection: CallProtection): CallProtection => ({ ...protection, worstCase: worstCase(protection) });

function withProtection<C extends Protections>(clock: C, dependency: Dependency, changed: CallProtection): C {
	return {
		...clock,
		protectionOf: (one: Dependency) => (one.ref === dependency.ref ? changed : clock.protectionOf(one)),
	};
}
