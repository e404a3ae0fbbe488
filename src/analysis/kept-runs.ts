import { countOfBits } from './lane-counter.ts';
import type { Propagation } from './propagation.ts';

/** What can be read after a run: states, since when, and why. */
export type Outcome = Pick<Propagation, 'downAt' | 'degradedAt' | 'causeOf'>;

/** Outcomes of runs, kept so that chains of evidence for one failure do not follow its effects anew for each target. */
export interface KeptRuns {
	/** The outcome of a failure, kept under a number of its own; undefined when it is not kept. */
	of(key: number, failed: readonly number[]): Outcome | undefined;
}

/** Bytes of all kept runs of a reading together. */
const mostKept = 512 * 2 ** 20;

/**
 * Runs are kept from the second question on, as many are asked for once, while there is room. None is let go for another:
 * whoever asks for all targets asks for each failure once per target, one after the other, so what was used last is needed last.
 */
export function createKeptRuns(
	run: (failed: readonly number[]) => Propagation,
	nodes: number,
	most = mostKept,
): KeptRuns {
	const kept = new Map<number, Outcome>();
	const asked = new Set<number>();
	let left = most;
	return {
		of(key, failed) {
			let outcome = kept.get(key);
			if (outcome !== undefined || left <= 0) return outcome;
			if (asked.has(key)) {
				const made = packed(run(failed), nodes);
				left -= made.bytes;
				outcome = made.outcome;
				kept.set(key, outcome);
			}
			asked.add(key);
			return outcome;
		},
	};
}

/** The outcome of the last run, in arrays that have the nodes it reached only, in the order of their numbers. */
function packed(run: Propagation, nodes: number): { readonly outcome: Outcome; readonly bytes: number } {
	const affected = run.affected();
	const bits = new Int32Array((nodes + 31) >> 5);
	for (const node of affected) bits[node >> 5]! |= 1 << node;
	// How many stand before each word of bits.
	const before = new Int32Array(bits.length);
	for (let word = 1; word < bits.length; word++) before[word] = before[word - 1]! + countOfBits(bits[word - 1]!);
	const placeOf = (node: number): number => {
		const word = bits[node >> 5]!;
		const bit = 1 << node;
		return (word & bit) === 0 ? -1 : before[node >> 5]! + countOfBits(word & (bit - 1));
	};
	const causes = new Int32Array(2 * affected.length);
	const times = distinctTimes(2 * affected.length);
	for (const node of affected) {
		const at = 2 * placeOf(node);
		causes[at] = run.causeOf(node, 'down');
		causes[at + 1] = run.causeOf(node, 'degraded');
		times.set(at, run.downAt(node));
		times.set(at + 1, run.degradedAt(node));
	}
	const timeAt = times.reader();
	const never = Number.POSITIVE_INFINITY;
	return {
		bytes: 8 * bits.length + causes.byteLength + times.bytes(),
		outcome: {
			downAt(node) {
				const at = placeOf(node);
				return at === -1 ? never : timeAt(2 * at);
			},
			degradedAt(node) {
				const at = placeOf(node);
				return at === -1 ? never : timeAt(2 * at + 1);
			},
			causeOf(node, level) {
				const at = placeOf(node);
				return at === -1 ? -1 : causes[2 * at + (level === 'down' ? 0 : 1)]!;
			},
		},
	};
}

/** Most effects of one failure come at one of a few times, so a byte says which. */
function distinctTimes(length: number) {
	const numbers = new Map<number, number>();
	const known: number[] = [];
	const bytes = new Uint8Array(length);
	let plain: Float64Array | undefined;
	return {
		set(at: number, time: number): void {
			let number = numbers.get(time);
			if (number === undefined) {
				number = known.length;
				numbers.set(time, number);
				known.push(time);
				if (number === 256) plain = Float64Array.from(bytes, (byte) => known[byte]!);
			}
			if (plain === undefined) bytes[at] = number;
			else plain[at] = time;
		},
		reader: (): ((at: number) => number) => {
			const all = plain;
			return all === undefined ? (at) => known[bytes[at]!]! : (at) => all[at]!;
		},
		bytes: () => (plain ?? bytes).byteLength,
	};
}
