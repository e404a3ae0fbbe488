import type { DrawnEdge, DrawnNode, Flowchart } from './drawn.ts';

/**
 * In which direction a flowchart runs that says none: from left to right, as text does, unless that would be so wide that a page
 * shows only a part of it, and from top to bottom is clearly narrower. A page scrolls down by itself; sideways a reader has to
 * search. Sizes are estimated, because nothing is laid out yet: boxes by their words, layers by the longest way to each box.
 */

/** px: what a page shows of a picture at the smallest scale at which it shrinks (see `figures.css`). */
const WIDE = 1_200;
/** From top to bottom has to be narrower by this factor to be worth the longer way down. */
const CLEARLY = 0.75;

/** px, measured on drawings of the worked example: letters, the air in and between boxes. */
const LETTER = 7;
const WIDEST = 190;
const PADDING = 32;
const BETWEEN_LAYERS = 50;
const BESIDE = 30;
const LANE = 6;

/** The direction to draw in. */
export const directionOf = (chart: Flowchart): NonNullable<Flowchart['direction']> => {
	if (chart.direction !== undefined) return chart.direction;
	const { across, down } = estimatedWidths(chart);
	return across > WIDE && down < across * CLEARLY ? 'TB' : 'LR';
};

/** How wide a flowchart would be from left to right (`across`), and from top to bottom (`down`), in px, roughly. */
export function estimatedWidths({ nodes, edges, after = [] }: Omit<Flowchart, 'direction'>): {
	readonly across: number;
	readonly down: number;
} {
	const layers = layersOf(nodes, [...edges, ...after.map(([from, to]) => ({ from, to }))]);
	const between = new Map<number, { lanes: number; label: number }>();
	for (const edge of edges) {
		const [from, to] = [layers.get(edge.from), layers.get(edge.to)];
		if (from === undefined || to === undefined) continue;
		const gap = Math.min(from, to);
		const known = between.get(gap) ?? { lanes: 0, label: 0 };
		between.set(gap, { lanes: known.lanes + 1, label: Math.max(known.label, (edge.label?.length ?? 0) * LETTER) });
	}
	const boxes: number[][] = [];
	for (const node of nodes) {
		const layer = layers.get(node.key)!;
		boxes[layer] = [...(boxes[layer] ?? []), widthOf(node)];
	}
	const gaps = [...between.values()].reduce((sum, { lanes, label }) => sum + lanes * LANE + label, 0);
	const across = boxes.reduce((sum, own) => sum + Math.max(...own) + BETWEEN_LAYERS, 0) + gaps;
	const down = Math.max(0, ...boxes.map((own) => own.reduce((sum, width) => sum + width + BESIDE, 0)));
	return { across, down };
}

const widthOf = ({ lines }: DrawnNode): number =>
	Math.min(WIDEST, Math.max(0, ...lines.map((line) => line.length * LETTER))) + PADDING;

/** The layer of each box: one after the last of those that lead to it; what closes a circle does not count. */
function layersOf(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): ReadonlyMap<string, number> {
	const into = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
	for (const { from, to } of edges) if (into.has(from) && from !== to) into.get(to)?.push(from);
	const layers = new Map<string, number>();
	const open = new Set<string>();
	const layerOf = (key: string): number => {
		const known = layers.get(key);
		if (known !== undefined) return known;
		open.add(key);
		const before = into
			.get(key)!
			.filter((one) => !open.has(one))
			.map(layerOf);
		open.delete(key);
		const layer = before.length === 0 ? 0 : Math.max(...before) + 1;
		layers.set(key, layer);
		return layer;
	};
	for (const { key } of nodes) layerOf(key);
	return layers;
}
