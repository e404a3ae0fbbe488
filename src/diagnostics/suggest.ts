/**
 * The candidate nearest to what was written, or undefined when none is near enough. Near means: the same letters apart
 * from case and separators, or at most a third of the length in single edits (insert, delete, replace, swap neighbours),
 * and never more than three. Ties go to the candidate that comes first in code-unit order.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
	if (written === '') return undefined;
	const limit = Math.min(3, Math.max(1, Math.floor(written.length / 3)));
	const plain = withoutSeparators(written);
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (candidate === written) continue;
		const distance = withoutSeparators(candidate) === plain ? 0 : editDistance(written, candidate, limit);
		if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

function withoutSeparators(name: string): string {
	return name.toLowerCase().replace(/[-_ .]/g, '');
}

/**
 * Number of single edits between two texts, counting a swap of neighbours as one (Damerau-Levenshtein in its optimal
 * string alignment form); `limit + 1` when there are more than `limit`. Letters that differ in case count as equal.
 */
export function editDistance(left: string, right: string, limit: number): number {
	if (Math.abs(left.length - right.length) > limit) return limit + 1;
	const a = left.toLowerCase();
	const b = right.toLowerCase();
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let smallest = i;
		for (let j = 1; j <= b.length; j++) {
			const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			let cost = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
			row.push(cost);
			if (cost < smallest) smallest = cost;
		}
		// A later row can fall below this one by a swap at most, which reaches back two rows.
		if (smallest > limit + 1) return limit + 1;
		beforeLast = last;
		last = row;
	}
	return Math.min(last[b.length]!, limit + 1);
}
