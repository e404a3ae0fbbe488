import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { Diagram } from '#views/page.ts';
import type { DrawnDiagram } from './store.ts';

/** A diagram that could not be drawn: where the cause stands, for its page and for the terminal. */

export type FailedDrawing = Extract<DrawnDiagram, { error: string }>;

interface Place {
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	readonly column: number;
	/** Whether the file holds the Mermaid text itself, so that the place is the very word Mermaid stumbled over. */
	readonly exact: boolean;
}

/**
 * For a text that somebody wrote, the line in its file that Mermaid refused; for a text that was made, the line of the entity it
 * was made from. Undefined for a drawing of no single entity.
 */
export function placeOfFailure(diagram: Diagram, failure: FailedDrawing): Place | undefined {
	if (diagram.written) {
		const { file, line } = diagram.written;
		const exact = failure.line !== undefined;
		return { file, line: line + (failure.line ?? 1) - 1, column: exact ? (failure.column ?? 1) : 1, exact };
	}
	const origin = /^(.+):(\d+)$/.exec(diagram.origin ?? '');
	return origin ? { file: origin[1]!, line: Number(origin[2]), column: 1, exact: false } : undefined;
}

/** The warning about one diagram. `sourceOf` gives the texts that can be pointed into. */
export function failureDiagnostic(
	diagram: Diagram,
	failure: FailedDrawing,
	sourceOf: (file: string) => Source | undefined,
): Diagnostic {
	const place = placeOfFailure(diagram, failure);
	const source = place && sourceOf(place.file);
	const made = diagram.written === undefined;
	return {
		code: 'diagram-not-drawn',
		severity: 'warning',
		message: `the diagram \`${diagram.title}\` could not be drawn: ${failure.error}${made && failure.line !== undefined ? ` in line ${failure.line} of its Mermaid text` : ''}`,
		span: place && (source ? spanIn(source, place) : spanWithoutText(place)),
		hint: made
			? 'narrow what it selects; its page shows the list that stands for it'
			: 'mend the diagram there; its page shows the list that stands for it',
	};
}

/** From the place to the end of its line, without the white space around. */
function spanIn(source: Source, { line, column }: Place): Span {
	const text = source.line(line);
	const start = Math.max(column - 1, text.length - text.trimStart().length);
	const end = Math.max(start, text.trimEnd().length);
	const before = offsetOfLine(source, line);
	return source.span(before + Math.min(start, text.length), before + end);
}

function offsetOfLine(source: Source, line: number): number {
	let offset = 0;
	for (let at = 1; at < line; at++) {
		const next = source.text.indexOf('\n', offset);
		if (next < 0) return source.text.length;
		offset = next + 1;
	}
	return offset;
}

function spanWithoutText({ file, line, column }: Place): Span {
	const position = { line, column, offset: 0 };
	return { file, start: position, end: position };
}
