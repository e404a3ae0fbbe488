import { batchPropagation, type TargetImpact } from './batch-propagation.ts';
import { createKeptRuns, type Outcome } from './kept-runs.ts';
import type { Network, Reading } from './network.ts';
import { createPropagation, type Propagation } from './propagation.ts';

/** The same failure in both readings; `possible` is the very same object where the readings agree. */
export interface Impact {
	readonly certain: TargetImpact;
	readonly possible: TargetImpact;
}

/** Both readings of a model, and what failures do in them. */
export interface Impacts {
	readonly optimistic: Network;
	readonly pessimistic: Network;
	/** The impact of a failure: indices of components, a list that was announced when the impacts were made. */
	of(failed: readonly number[]): Impact;
	/** When a flow or service reaches its final state, in milliseconds; Infinity when it stays UP. */
	timeOn(reading: Reading, failed: readonly number[], node: number): number;
	/** Lets components fail in one reading. The answer holds until the next run in that reading. */
	run(reading: Reading, failed: readonly number[]): Propagation;
	/** What {@link run} would find, for many questions about many failures; holds until the next run or outcome of that reading. */
	outcomeOf(reading: Reading, failed: readonly number[]): Outcome;
}

/**
 * Joins the two networks. `failures` are all lists that {@link Impacts.of} will be asked about, by identity or, for a single
 * component, by value; each component alone is always among them. They are tried together at the first question.
 */
export function createImpacts(
	optimistic: Network,
	pessimistic: Network,
	failures: readonly (readonly number[])[],
): Impacts {
	const networks = { optimistic, pessimistic };
	const propagations = { optimistic: createPropagation(optimistic), pessimistic: createPropagation(pessimistic) };
	let table: ImpactTable | undefined;
	const tableOf = (): ImpactTable => {
		table ??= impactTable(networks, failures);
		return table;
	};
	const times = { optimistic: new Map<number, Float64Array>(), pessimistic: new Map<number, Float64Array>() };
	// Chains of evidence ask again and again about one failure: its effects are followed once, until another is asked for.
	const last: Partial<Record<Reading, readonly number[]>> = {};
	const run = (reading: Reading, failed: readonly number[]): Propagation => {
		if (last[reading] !== failed) propagations[reading].run(failed);
		last[reading] = failed;
		return propagations[reading];
	};
	const kept = {
		optimistic: createKeptRuns((failed) => run('optimistic', failed), optimistic),
		pessimistic: createKeptRuns((failed) => run('pessimistic', failed), pessimistic),
	};
	return {
		...networks,
		of: (failed) => tableOf().of(failed),
		timeOn(reading, failed, node) {
			const impact = tableOf().of(failed)[reading === 'optimistic' ? 'certain' : 'possible'];
			const at = positionOf(impact, node);
			if (at === -1) return Number.POSITIVE_INFINITY;
			if (effectOf(impact.codes[at]!).atOnce) return 0;
			// Exact times are rarely needed; all those of one failure are found together and kept.
			const key = tableOf().rowOf(failed);
			const known = times[reading].get(key) ?? finalTimes(impact, run(reading, failed));
			times[reading].set(key, known);
			return known[at]!;
		},
		run,
		outcomeOf: (reading, failed) => kept[reading].of(tableOf().rowOf(failed), failed) ?? run(reading, failed),
	};
}

function finalTimes({ codes }: TargetImpact, propagation: Propagation): Float64Array {
	return Float64Array.from(codes, (code) =>
		effectOf(code).level === 2 ? propagation.downAt(code >> 2) : propagation.degradedAt(code >> 2),
	);
}

interface ImpactTable {
	of(failed: readonly number[]): Impact;
	rowOf(failed: readonly number[]): number;
}

const nothing: TargetImpact = { codes: new Int32Array(0), componentsDown: 0, componentsDegraded: 0 };

function impactTable(
	networks: { readonly [R in Reading]: Network },
	failures: readonly (readonly number[])[],
): ImpactTable {
	const several = [...new Set(failures.filter((failed) => failed.length > 1))];
	const count = networks.optimistic.componentCount;
	const all = [...Array.from({ length: count }, (_, index) => [index]), ...several];
	const certain = batchPropagation(networks.optimistic, all);
	const possible = batchPropagation(networks.pessimistic, all);
	const rows = certain.map((impact, index): Impact => {
		const worst = possible[index]!;
		return { certain: impact, possible: isSame(impact, worst) ? impact : worst };
	});
	const position = new Map(several.map((failed, index) => [failed, count + index]));
	const rowOf = (failed: readonly number[]): number => {
		const row = failed.length === 1 ? failed[0] : position.get(failed);
		if (row === undefined) throw new Error('an impact was asked for that was not announced');
		return row;
	};
	return {
		rowOf,
		of: (failed) => (failed.length === 0 ? { certain: nothing, possible: nothing } : rows[rowOf(failed)]!),
	};
}

function isSame(a: TargetImpact, b: TargetImpact): boolean {
	if (a.componentsDown !== b.componentsDown || a.componentsDegraded !== b.componentsDegraded) return false;
	return a.codes.length === b.codes.length && a.codes.every((code, index) => code === b.codes[index]);
}

/** What a failure does to one flow or service in the end. */
export interface Effect {
	/** 0 when it stays UP, 1 when it is DEGRADED in the end, 2 when DOWN. */
	readonly level: 0 | 1 | 2;
	/** False when a buffer holds the state off for a while. */
	readonly atOnce: boolean;
}

const noEffect: Effect = { level: 0, atOnce: true };

/** Looks a node up in an impact. O(log targets). */
export function effectOn(impact: TargetImpact, node: number): Effect {
	const at = positionOf(impact, node);
	return at === -1 ? noEffect : effectOf(impact.codes[at]!);
}

function positionOf({ codes }: TargetImpact, node: number): number {
	let low = 0;
	let high = codes.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = codes[middle]! >> 2;
		if (found === node) return middle;
		if (found < node) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

const effects: readonly Effect[] = [
	{ level: 1, atOnce: true },
	{ level: 1, atOnce: false },
	{ level: 2, atOnce: true },
	{ level: 2, atOnce: false },
];

/** Reads a code of {@link TargetImpact}. */
export function effectOf(code: number): Effect {
	return effects[code & 3]!;
}
