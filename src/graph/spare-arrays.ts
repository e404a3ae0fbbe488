/** Arrays that are kept for the next computation together, in numbers of four bytes: 64 MB. */
const mostSpare = 1 << 24;

/**
 * Large arrays that one diagram gives back and the next one takes. Hundreds of diagrams are made one after the other, each
 * grows by doubling, and memory that is asked for anew each time makes the collector of garbage go through everything else.
 */
const spare = new Map<number, Int32Array<ArrayBuffer>[]>();
let kept = 0;

/** An array of so many numbers. What stands in it is anything. */
export function takeArray(length: number): Int32Array<ArrayBuffer> {
	const found = spare.get(length)?.pop();
	if (found === undefined) return new Int32Array(length);
	kept -= length;
	return found;
}

/** Gives an array back; nobody may use it any more. */
export function giveArray(array: Int32Array<ArrayBuffer>): void {
	if (kept + array.length > mostSpare) return;
	kept += array.length;
	const alike = spare.get(array.length);
	if (alike) alike.push(array);
	else spare.set(array.length, [array]);
}
