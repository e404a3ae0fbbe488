import type { Position, Span } from './diagnostic.ts';

/** A text that knows its path and can turn offsets into positions. `path` is relative to the workspace folder. */
export interface Source {
	readonly path: string;
	readonly text: string;
	/** The position of a UTF-16 offset, clamped to the text. O(log lines). */
	positionAt(offset: number): Position;
	/** The span between two offsets, `end` exclusive. */
	span(start: number, end: number): Span;
	/** The text of a 1-based line without its line end; empty past the last line. */
	line(number: number): string;
}

/** Makes a {@link Source}; the table of line starts is built on first use. */
export function createSource(path: string, text: string): Source {
	let starts: number[] | undefined;
	const lineStarts = (): number[] => {
		if (starts) return starts;
		starts = [0];
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		return starts;
	};
	const positionAt = (offset: number): Position => {
		const clamped = Math.max(0, Math.min(offset, text.length));
		const table = lineStarts();
		let low = 0;
		let high = table.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (table[middle]! <= clamped) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: clamped - table[low]! + 1, offset: clamped };
	};
	return {
		path,
		text,
		positionAt,
		span: (start, end) => ({ file: path, start: positionAt(start), end: positionAt(Math.max(start, end)) }),
		line(number) {
			const table = lineStarts();
			const start = table[number - 1];
			if (start === undefined) return '';
			const next = table[number];
			return text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
		},
	};
}
