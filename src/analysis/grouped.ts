/** The positions of each value: those of `v` are `items[start[v] .. start[v + 1]]`, ascending. */
export interface Grouped {
	readonly start: Int32Array;
	readonly items: Int32Array;
}

/** Positions by value, for values below `groups`. O(values). */
export function grouped(values: Int32Array, groups: number): Grouped {
	const start = new Int32Array(groups + 1);
	for (const value of values) start[value + 1]!++;
	for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!;
	const next = start.slice(0, groups);
	const items = new Int32Array(values.length);
	for (let position = 0; position < values.length; position++) items[next[values[position]!]!++] = position;
	return { start, items };
}
