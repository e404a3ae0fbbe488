import type { FigureData } from '../../figure-data.ts';
import type { Picture } from './picture.ts';

/** A step in a picture: its lines, by place in `Picture.edges`, and its ends. */
export interface StepInPicture {
	readonly number: number;
	readonly words: string;
	readonly nodes: ReadonlySet<string>;
	readonly edges: ReadonlySet<number>;
}

/**
 * Finds the steps among the lines. In a sequence both are in the order of time, so each step is the next line with its ends;
 * on a path one line between two ends stands for all steps between them.
 */
export function stepsInPicture(picture: Picture, data: FigureData): StepInPicture[] {
	const sequence = picture.svg.classList.contains('mmd-sequence');
	let start = 0;
	return data.steps.map(([number, fromAt, toAt, words]) => {
		const from = data.nodes[fromAt] ?? '';
		const to = data.nodes[toAt] ?? '';
		const fits = (at: number): boolean => picture.edges[at]?.from === from && picture.edges[at]?.to === to;
		const all = [...picture.edges.keys()].filter(fits);
		const next = all.find((at) => at >= start);
		if (sequence && next !== undefined) start = next + 1;
		const edges = new Set(sequence ? (next === undefined ? [] : [next]) : all);
		return { number, words, nodes: new Set([from, to]), edges };
	});
}
