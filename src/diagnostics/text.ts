import type { Diagnostic, Severity, Span } from './diagnostic.ts';
import { countBySeverity } from './order.ts';
import { printable } from './printable.ts';
import type { Source } from './source.ts';

/** How diagnostics are written for a person. */
export interface TextOptions {
	/** Finds the text of a file for the code frame; without it, or when it knows none, frames are left out. */
	readonly source?: ((file: string) => Source | undefined) | undefined;
	/** ANSI colours; the caller knows whether there is a terminal. */
	readonly colour?: boolean | undefined;
}

/**
 * Diagnostics with code frames, one blank line between them and a count at the end:
 *
 * ```text
 * error unknown-key: `ower` is not a field of a component
 *   --> components/api.yaml:4:1
 *    |
 *  4 | ower: team:payments
 *    | ^^^^ did you mean `owner`?
 *    = hint: …
 * ```
 */
export function renderText(diagnostics: readonly Diagnostic[], options: TextOptions = {}): string {
	if (diagnostics.length === 0) return '';
	const blocks = diagnostics.map((diagnostic) => renderOne(diagnostic, options));
	return `${blocks.join('\n\n')}\n\n${summary(diagnostics)}\n`;
}

/** One of them, as {@link renderText} writes it, without the count. */
export function renderOne(diagnostic: Diagnostic, options: TextOptions = {}): string {
	return block(diagnostic, options, options.colour ? ansi : plain);
}

/**
 * One line a diagnostic, `file:line:column severity code: message`, then indented lines for what else is known
 * (`expected`, `nearest`, `hint`, related places). This form is what documentation shows and tests compare: it is stable.
 */
export function renderCompact(diagnostics: readonly Diagnostic[]): string {
	return diagnostics.map((diagnostic) => `${compactLines(diagnostic).join('\n')}\n`).join('');
}

function compactLines(diagnostic: Diagnostic): string[] {
	const place = diagnostic.span ? `${placeOf(diagnostic.span)} ` : '';
	return [
		`${place}${diagnostic.severity} ${diagnostic.code}: ${printable(diagnostic.message)}`,
		...notes(diagnostic).map(([label, text]) => `  ${label}: ${text}`),
		...(diagnostic.related ?? []).map(({ message, span }) => `  see ${placeOf(span)}: ${printable(message)}`),
	];
}

/** What is known beyond the message, in a fixed order. */
function notes(diagnostic: Diagnostic): [label: string, text: string][] {
	// Most messages end in what was expected; saying it twice helps nobody.
	const expected = diagnostic.expected !== undefined && diagnostic.message.includes(diagnostic.expected);
	const all: [string, string | undefined][] = [
		['expected', expected ? undefined : diagnostic.expected],
		['nearest', diagnostic.nearest],
		['hint', diagnostic.hint],
	];
	return all.flatMap(([label, text]) => (text === undefined ? [] : [[label, printable(text)] as [string, string]]));
}

/** `file:line:column`, the form that editors and terminals turn into a link. */
export function placeOf(span: Span): string {
	return `${printable(span.file)}:${span.start.line}:${span.start.column}`;
}

/** `2 errors, 1 warning`; without the parts that are zero. */
export function summary(diagnostics: readonly Diagnostic[]): string {
	const { error, warning, info } = countBySeverity(diagnostics);
	const parts = [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'note')];
	return parts.filter((part) => part !== '').join(', ') || 'nothing to report';
}

function plural(count: number, word: string): string {
	return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

type Paint = (style: 'error' | 'warning' | 'info' | 'dim' | 'strong', text: string) => string;
const plain: Paint = (_, text) => text;
const codes = { error: 31, warning: 33, info: 36, dim: 2, strong: 1 };
const ansi: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;

function block(diagnostic: Diagnostic, options: TextOptions, paint: Paint): string {
	const { severity, code, message, span, related = [] } = diagnostic;
	const lines = [`${paint(severity, severity)} ${paint('strong', code)}: ${printable(message)}`];
	const frame = span ? codeFrame(span, severity, pointer(diagnostic), options, paint) : undefined;
	const gutter = ' '.repeat((frame?.width ?? 1) + 1);
	if (span) lines.push(`${gutter}${paint('dim', '-->')} ${placeOf(span)}`);
	if (frame) lines.push(...frame.lines);
	for (const [label, text] of notes(diagnostic)) {
		if (label === 'nearest' && frame) continue;
		lines.push(`${gutter} ${paint('dim', '=')} ${label}: ${text}`);
	}
	for (const { message: story, span: place } of related) {
		lines.push(`${gutter} ${paint('dim', '=')} see ${placeOf(place)}: ${printable(story)}`);
		const other = codeFrame(place, 'info', '', options, paint);
		if (other) lines.push(...other.lines);
	}
	return lines.join('\n');
}

function pointer({ nearest }: Diagnostic): string {
	return nearest === undefined ? '' : ` did you mean \`${printable(nearest)}\`?`;
}

/** The line of the span with carets under it. Long lines are cut around the span, so that a minified file stays readable. */
function codeFrame(span: Span, severity: Severity, note: string, options: TextOptions, paint: Paint) {
	const source = options.source?.(span.file);
	if (!source) return undefined;
	const { line, column } = span.start;
	const raw = source.line(line);
	const number = String(line);
	const blank = `${' '.repeat(number.length + 1)} ${paint('dim', '|')}`;
	const from = column > 100 ? column - 60 : 1;
	const shown = raw.slice(from - 1, from + 139);
	const endColumn = span.end.line === line ? span.end.column : raw.length + 1;
	const width = Math.max(1, Math.min(endColumn, from + 139) - column);
	// Each character of the frame takes one column, otherwise the carets would stand elsewhere.
	const visible = shown.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ');
	const carets = `${' '.repeat(column - from)}${paint(severity, '^'.repeat(width) + note)}`;
	return {
		width: number.length,
		lines: [blank, ` ${number} ${paint('dim', '|')} ${visible.trimEnd()}`, `${blank} ${carets}`],
	};
}
