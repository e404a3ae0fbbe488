import type { Diagram } from '#views/page.ts';

/**
 * What the script of a picture needs beside the picture itself, as written into the page: node ids once, everything else by
 * their number, because the same names in every overlay would weigh more than the picture.
 */
export interface FigureData {
	/** Node ids of the picture. */
	readonly nodes: readonly string[];
	/** Key, label and marks of each overlay. */
	readonly overlays: readonly (readonly [key: string, label: string, marks: readonly MarkData[]])[];
	/** Number, both ends and words of each step. */
	readonly steps: readonly (readonly [number: number, from: number, to: number, words: string])[];
}

/** State class, sign on the node, words in the legend, nodes. */
export type MarkData = readonly [className: string, sign: string, label: string, nodes: readonly number[]];

/** Undefined for a picture with neither overlays nor steps. */
export function figureData({ overlays = [], steps = [] }: Diagram): FigureData | undefined {
	if (overlays.length === 0 && steps.length === 0) return undefined;
	const numbers = new Map<string, number>();
	const numberOf = (node: string): number => {
		const number = numbers.get(node) ?? numbers.size;
		numbers.set(node, number);
		return number;
	};
	const written = {
		overlays: overlays.map(
			({ key, label, marks }) =>
				[
					key,
					label,
					marks.map((mark) => [mark.className, mark.sign, mark.label, mark.nodes.map(numberOf)] as const),
				] as const,
		),
		steps: steps.map(({ number, from, to, words }) => [number, numberOf(from), numberOf(to), words] as const),
	};
	return { nodes: [...numbers.keys()], ...written };
}
