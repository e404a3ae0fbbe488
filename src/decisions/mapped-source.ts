import type { Position } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';

/** A line of a text that was made from a file, and the line of the file it stands for. */
export interface MappedLine {
	readonly text: string;
	/** 1-based. */
	readonly line: number;
	/** How many columns further to the right the text begins in the file. */
	readonly shift?: number | undefined;
}

/**
 * A text that was made from a part of a file, or from a file of another markup. Offsets count in the text itself; lines and
 * columns are those of the file, so that whatever is said of a place can be found.
 */
export function createMappedSource(path: string, lines: readonly MappedLine[]): Source {
	const plain = createSource(path, lines.map(({ text }) => text).join('\n'));
	const positionAt = (offset: number): Position => {
		const own = plain.positionAt(offset);
		const { line = 1, shift = 0 } = lines[own.line - 1] ?? {};
		return { line, column: own.column === 1 ? 1 : own.column + shift, offset: own.offset };
	};
	return {
		path,
		text: plain.text,
		positionAt,
		span: (start, end) => ({ file: path, start: positionAt(start), end: positionAt(Math.max(start, end)) }),
		line: plain.line,
	};
}
