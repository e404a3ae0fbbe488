import { setFlagsFromString } from 'node:v8';

/** More pictures than this to draw are a site of hundreds of components, built from nothing or nearly so. */
const MANY_DRAWINGS = 1_000;
/** Models of more components than this leave hundreds of megabytes behind with each of their fault trees. */
const MANY_COMPONENTS = 5_000;
/** By how many per cent a heap may grow from one full collection to the next; V8 would let a large one nearly double. */
const slowGrowth = { drawing: 10, analysing: 40 } as const;

/**
 * Counts pictures that have to be drawn, and from many on lets all heaps of this process grow slowly: while the threads draw
 * for minutes, memory is scarcer than the few seconds that collecting takes, and a build of a large site from nothing is what
 * a small CI machine has to bear. A build that draws little is left as fast as it is.
 */
export function drawingsCounter(growSlowly: () => void = () => letHeapsGrow(slowGrowth.drawing)): () => void {
	let drawings = 0;
	return () => {
		if (++drawings === MANY_DRAWINGS) growSlowly();
	};
}

/**
 * Lets heaps grow slowly while a very large model is analysed: what is kept is a quarter of what would pile up, as diagrams of
 * one target are garbage when the next begins.
 */
export function spareMemory(
	components: number,
	growSlowly: () => void = () => letHeapsGrow(slowGrowth.analysing),
): void {
	if (components > MANY_COMPONENTS) growSlowly();
}

function letHeapsGrow(percent: number): void {
	// Read by V8 at each full collection, so it may be set at any time.
	setFlagsFromString(`--heap-growing-percent=${percent}`);
}
