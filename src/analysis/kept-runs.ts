import type { Propagation } from './propagation.ts';

/** What can be read after a run: states, since when, and why. */
export type Outcome = Pick<Propagation, 'downAt' | 'degradedAt' | 'causeOf'>;

/** Outcomes of runs, kept so that chains of evidence for one failure do not follow its effects anew for each target. */
export interface KeptRuns {
	/** The outcome of a failure, kept under a number of its own; undefined when there was no room to keep it. */
	of(key: number, failed: readonly number[]): Outcome | undefined;
}

/** Affected nodes of all kept runs together, at 28 bytes each. */
const mostKept = 3_000_000;

/**
 * Runs are kept while there is room, and none is let go for another: whoever asks for all targets asks for each failure once
 * per target, one after the other, so what was used last is needed last.
 */
export function createKeptRuns(run: (failed: readonly number[]) => Propagation, most = mostKept): KeptRuns {
	const kept = new Map<number, Outcome>();
	let left = most;
	return {
		of(key, failed) {
			let outcome = kept.get(key);
			if (outcome === undefined && left > 0) {
				const after = run(failed);
				left -= after.affected().length;
				outcome = outcomeOf(after);
				kept.set(key, outcome);
			}
			return outcome;
		},
	};
}

/** The outcome of the last run, in arrays that only have the nodes it reached. */
function outcomeOf(run: Propagation): Outcome {
	const nodes = Int32Array.from(run.affected()).sort();
	const downCauses = Int32Array.from(nodes, (node) => run.causeOf(node, 'down'));
	const degradedCauses = Int32Array.from(nodes, (node) => run.causeOf(node, 'degraded'));
	const downTimes = Float64Array.from(nodes, run.downAt);
	const degradedTimes = Float64Array.from(nodes, run.degradedAt);
	const placeOf = (node: number): number => {
		let low = 0;
		let high = nodes.length - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			if (nodes[middle] === node) return middle;
			if (nodes[middle]! < node) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	};
	return {
		downAt: (node) => downTimes[placeOf(node)] ?? Number.POSITIVE_INFINITY,
		degradedAt: (node) => degradedTimes[placeOf(node)] ?? Number.POSITIVE_INFINITY,
		causeOf: (node, level) => (level === 'down' ? downCauses : degradedCauses)[placeOf(node)] ?? -1,
	};
}
