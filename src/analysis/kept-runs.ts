import { countOfBits } from '#graph/count-of-bits.ts';
import type { FailureNetwork } from './network.ts';
import type { Propagation } from './propagation.ts';

/** What can be read after a run: states, since when, and why. */
export type Outcome = Pick<Propagation, 'downAt' | 'degradedAt' | 'causeOf'>;

/** Outcomes of runs, kept so that chains of evidence for one failure do not follow its effects anew for each target. */
export interface KeptRuns {
	/** The outcome of a failure, kept under a number of its own; undefined when it is not kept. */
	of(key: number, failed: readonly number[]): Outcome | undefined;
}

/** Causes are edges; a network of more is not kept. */
const causeBits = 24;
const mostCause = 2 ** causeBits - 1;
/** Most effects of one failure come at one of a few times, so that a byte says which; this one stands for all others. */
const manyTimes = 255;

/** Bytes of all kept runs of a reading together. */
const mostKept = 512 * 2 ** 20;

/**
 * Runs are kept from the second question on, as many are asked for once, while there is room. None is let go for another:
 * whoever asks for all targets asks for each failure once per target, one after the other, so what was used last is needed last.
 */
export function createKeptRuns(
	run: (failed: readonly number[]) => Propagation,
	{ refs, edgeTo }: Pick<FailureNetwork, 'refs' | 'edgeTo'>,
	most = mostKept,
): KeptRuns {
	const kept = new Map<number, Outcome>();
	const asked = new Set<number>();
	let left = edgeTo.length < mostCause ? most : 0;
	return {
		of(key, failed) {
			let outcome = kept.get(key);
			if (outcome !== undefined || left <= 0) return outcome;
			if (asked.has(key)) {
				const made = packed(run(failed), refs.length);
				left -= made.bytes;
				outcome = made.outcome;
				kept.set(key, outcome);
			}
			asked.add(key);
			return outcome;
		},
	};
}

/**
 * The outcome of the last run, for the nodes it reached only, in the order of their numbers. What is asked together lies together:
 * chains of evidence read a few nodes each of thousands of outcomes, and wait for memory more than for anything else.
 */
function packed(run: Propagation, nodes: number): { readonly outcome: Outcome; readonly bytes: number } {
	const affected = run.affected();
	// Per 32 nodes: which were reached, and how many before them.
	const words = new Int32Array(2 * ((nodes + 31) >> 5));
	for (const node of affected) words[2 * (node >> 5)]! |= 1 << node;
	for (let word = 2; word < words.length; word += 2) words[word + 1] = words[word - 1]! + countOfBits(words[word - 2]!);
	const placeOf = (node: number): number => {
		const at = 2 * (node >> 5);
		const word = words[at]!;
		const bit = 1 << node;
		return (word & bit) === 0 ? -1 : words[at + 1]! + countOfBits(word & (bit - 1));
	};
	// Per node, DOWN and DEGRADED: 1 more than the cause, and above it the number of the time.
	const entries = new Int32Array(2 * affected.length);
	const times: number[] = [];
	const numbers = new Map<number, number>();
	const otherTimes = new Map<number, number>();
	const add = (at: number, cause: number, time: number): void => {
		let number = numbers.get(time) ?? times.length;
		if (number < manyTimes) {
			numbers.set(time, number);
			times[number] = time;
		} else {
			number = manyTimes;
			otherTimes.set(at, time);
		}
		entries[at] = (cause + 1) | (number << causeBits);
	};
	for (const node of affected) {
		const at = 2 * placeOf(node);
		add(at, run.causeOf(node, 'down'), run.downAt(node));
		add(at + 1, run.causeOf(node, 'degraded'), run.degradedAt(node));
	}
	const timeAt = (at: number): number => {
		const number = entries[at]! >>> causeBits;
		return number === manyTimes ? otherTimes.get(at)! : times[number]!;
	};
	return {
		bytes: words.byteLength + entries.byteLength + 32 * otherTimes.size,
		outcome: {
			downAt(node) {
				const at = placeOf(node);
				return at === -1 ? Number.POSITIVE_INFINITY : timeAt(2 * at);
			},
			degradedAt(node) {
				const at = placeOf(node);
				return at === -1 ? Number.POSITIVE_INFINITY : timeAt(2 * at + 1);
			},
			causeOf(node, level) {
				const at = placeOf(node);
				return at === -1 ? -1 : (entries[2 * at + (level === 'down' ? 0 : 1)]! & mostCause) - 1;
			},
		},
	};
}
