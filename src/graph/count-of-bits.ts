/** How many bits of a word are set, by adding up neighbours in pairs, fours and bytes (Warren, Hacker's Delight, 5-1). */
export function countOfBits(word: number): number {
	let count = word - ((word >>> 1) & 0x55555555);
	count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
	return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
