/**
 * Number of single edits between two texts, counting a swap of neighbours as one (Damerau-Levenshtein in its optimal
 * string alignment form); `limit + 1` when there are more than `limit`. Case counts.
 */
export function editDistance(left: string, right: string, limit: number): number {
	const far = limit + 1;
	if (Math.abs(left.length - right.length) > limit) return far;
	// What both start and end with needs no edits, and with names that is most of them.
	let start = 0;
	const shorter = Math.min(left.length, right.length);
	while (start < shorter && left.charCodeAt(start) === right.charCodeAt(start)) start++;
	let end = 0;
	while (end < shorter - start && left.charCodeAt(left.length - 1 - end) === right.charCodeAt(right.length - 1 - end))
		end++;
	const rows = left.length - start - end;
	const columns = right.length - start - end;
	if (rows === 0 || columns === 0) return Math.min(rows + columns, far);
	if (columns >= width) return far;
	return distanceOf(left, right, start, rows, columns, limit);
}

/** Longer differences than this have no name near them. */
const width = 256;
/** Three rows of the table, used again for each pair: there may be millions. */
const scratch = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)] as const;

function distanceOf(left: string, right: string, start: number, rows: number, columns: number, limit: number): number {
	const far = limit + 1;
	let [beforeLast, last, row] = scratch as unknown as [Uint16Array, Uint16Array, Uint16Array];
	for (let j = 0; j <= columns; j++) last[j] = j;
	let smallestBefore = 0;
	for (let i = 1; i <= rows; i++) {
		row[0] = i;
		let smallest = i;
		const a = left.charCodeAt(start + i - 1);
		for (let j = 1; j <= columns; j++) {
			const b = right.charCodeAt(start + j - 1);
			let cost = last[j - 1]! + (a === b ? 0 : 1);
			if (last[j]! + 1 < cost) cost = last[j]! + 1;
			if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
			const swapped = i > 1 && j > 1 && a === right.charCodeAt(start + j - 2) && left.charCodeAt(start + i - 2) === b;
			if (swapped && beforeLast[j - 2]! + 1 < cost) cost = beforeLast[j - 2]! + 1;
			row[j] = cost;
			if (cost < smallest) smallest = cost;
		}
		// A swap reaches back two rows, so one bad row alone does not settle it.
		if (smallest > limit && smallestBefore > limit) return far;
		smallestBefore = smallest;
		[beforeLast, last, row] = [last, row, beforeLast];
	}
	return Math.min(last[columns]!, far);
}
