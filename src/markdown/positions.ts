import type { Token } from 'markdown-it';
import type { RenderContext } from './context.ts';
import type { MarkdownPosition } from './rendered.ts';

/** Turns an offset inside an inline token's text into a place in the source. */
export type Locate = (offset: number) => MarkdownPosition;

/**
 * Locates inside one inline token. The parser keeps lines, not columns: the column is found by looking for each line of
 * the token's text in its source line, where it stands nearly as written. `searchFrom` remembers where the previous find
 * in a line ended, so that the cells of a table row are told apart and the whole search stays linear.
 */
export function locatorOf(
	token: Token,
	map: readonly [number, number],
	context: RenderContext,
	searchFrom: Map<number, number>,
): Locate {
	const starts: number[] = [0];
	for (let at = token.content.indexOf('\n'); at !== -1; at = token.content.indexOf('\n', at + 1)) starts.push(at + 1);
	const columns: (number | undefined)[] = [];
	const columnOf = (row: number): number => {
		const known = columns[row];
		if (known !== undefined) return known;
		const start = starts[row]!;
		const end = starts[row + 1];
		const piece = token.content.slice(start, end === undefined ? undefined : end - 1).trim();
		const line = map[0] + row;
		const from = searchFrom.get(line) ?? 0;
		const found = (context.lines[line] ?? '').indexOf(piece, from);
		if (found !== -1) searchFrom.set(line, found + piece.length);
		columns[row] = found === -1 ? 0 : found;
		return columns[row]!;
	};
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: context.firstLine + map[0] + low, column: columnOf(low) + (offset - starts[low]!) + 1 };
	};
}
