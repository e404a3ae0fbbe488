import { setFlagsFromString } from 'node:v8';

/** More pictures than this to draw are a site of hundreds of components, built from nothing or nearly so. */
const MANY_DRAWINGS = 700;
/** By how many per cent a heap may grow from one full collection to the next; V8 would let a large one nearly double. */
const SLOW_GROWTH = 10;

/**
 * Counts pictures that have to be drawn, and from many on lets all heaps of this process grow slowly: while the threads draw
 * for minutes, memory is scarcer than the few seconds that collecting takes, and a build of a large site from nothing is what
 * a small CI machine has to bear. A build that draws little is left as fast as it is.
 */
export function drawingsCounter(growSlowly: () => void = letHeapsGrowSlowly): () => void {
	let drawings = 0;
	return () => {
		if (++drawings === MANY_DRAWINGS) growSlowly();
	};
}

function letHeapsGrowSlowly(): void {
	// Read by V8 at each full collection, so it may be set at any time.
	setFlagsFromString(`--heap-growing-percent=${SLOW_GROWTH}`);
}
