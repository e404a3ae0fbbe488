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
 * Only the cells within `limit` of the diagonal are computed: a cell further away needs more edits than that.
 */
export function editDistance(left: string, right: string, limit: number): number {
	if (Math.abs(left.length - right.length) > limit) return limit + 1;
	const a = left.toLowerCase();
	const b = right.toLowerCase();
	const far = limit + 1;
	let beforeLast: number[] = [];
	let last: number[] = [];
	for (let j = 0; j <= Math.min(b.length, limit); j++) last[j] = j;
	for (let i = 1; i <= a.length; i++) {
		const row: number[] = [];
		const from = Math.max(0, i - limit);
		const to = Math.min(b.length, i + limit);
		let smallest = far;
		for (let j = from; j <= to; j++) {
			const cost = j === 0 ? i : cellCost(a, b, i, j, row, last, beforeLast, far);
			row[j] = cost;
			if (cost < smallest) smallest = cost;
		}
		// A swap reaches back two rows, so one bad row alone does not settle it.
		if (smallest > limit && !last.some((cost) => cost <= limit)) return far;
		beforeLast = last;
		last = row;
	}
	return Math.min(last[b.length] ?? far, far);
}

function cellCost(
	a: string,
	b: string,
	i: number,
	j: number,
	row: readonly number[],
	last: readonly number[],
	beforeLast: readonly number[],
	far: number,
): number {
	const same = a[i - 1] === b[j - 1];
	const cost = Math.min((last[j - 1] ?? far) + (same ? 0 : 1), (last[j] ?? far) + 1, (row[j - 1] ?? far) + 1);
	const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
	return swapped ? Math.min(cost, (beforeLast[j - 2] ?? far) + 1) : cost;
}
