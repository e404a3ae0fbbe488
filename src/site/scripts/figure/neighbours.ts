import type { Picture } from './picture.ts';

/** Which way to look from a node: both, along the arrows, or against them. */
export type Way = 'both' | 'along' | 'against';

export interface Neighbours {
	readonly nodes: ReadonlySet<string>;
	/** Places in `Picture.edges`. */
	readonly edges: ReadonlySet<number>;
}

/**
 * What is at most `distance` arrows away from a node. `both` is what can be reached along the arrows together with what can be
 * reached against them, not a zigzag: a neighbour of a neighbour that needs the same thing is not near.
 */
export function neighboursOf(picture: Picture, start: string, distance: number, way: Way): Neighbours {
	const nodes = new Set([start]);
	const edges = new Set<number>();
	if (way !== 'against') spread(picture, start, distance, 'from', 'to', nodes, edges);
	if (way !== 'along') spread(picture, start, distance, 'to', 'from', nodes, edges);
	return { nodes, edges };
}

function spread(
	picture: Picture,
	start: string,
	distance: number,
	near: 'from' | 'to',
	far: 'from' | 'to',
	nodes: Set<string>,
	edges: Set<number>,
): void {
	const seen = new Set([start]);
	let front = seen;
	for (let step = 0; step < distance && front.size > 0; step++) {
		const next = new Set<string>();
		for (const [at, edge] of picture.edges.entries()) {
			if (!front.has(edge[near])) continue;
			edges.add(at);
			if (!seen.has(edge[far])) next.add(edge[far]);
		}
		for (const id of next) {
			seen.add(id);
			nodes.add(id);
		}
		front = next;
	}
}
