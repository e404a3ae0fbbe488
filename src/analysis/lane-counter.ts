/** Counts, for each of 32 bit positions, in how many words the bit was set. */
export interface LaneCounter {
	add(word: number): void;
	of(lane: number): number;
}

/** The counts are kept bit by bit across words (plane i holds bit i of all 32 counts), so adding a word is a few operations. */
export function createLaneCounter(): LaneCounter {
	const planes = new Int32Array(31);
	return {
		add(word) {
			for (let plane = 0, carry = word; carry !== 0; plane++) {
				const next = planes[plane]! & carry;
				planes[plane]! ^= carry;
				carry = next;
			}
		},
		of: (lane) => planes.reduce((sum, plane, index) => sum + ((plane >>> lane) & 1) * 2 ** index, 0),
	};
}
