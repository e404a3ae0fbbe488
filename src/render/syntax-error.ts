/** Turns what mermaid throws into a message with a place in the text the author wrote. */
import type { DiagramError } from './diagram.ts';

interface JisonHash {
	readonly text?: string;
	readonly token?: string;
	readonly line?: number;
	readonly loc?: { readonly first_line?: number; readonly first_column?: number };
}

interface MermaidError {
	readonly name?: string;
	readonly message?: string;
	readonly hash?: JisonHash;
	readonly mark?: { readonly line?: number; readonly column?: number };
}

/**
 * Empties comment lines. Mermaid deletes them, which would shift the lines of its errors; an empty line it keeps. Directives
 * (`%%{...}%%`) stay.
 */
export function blankComments(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/^[ \t]*%%(?!\{)[^\n]*$/gm, '');
}

/** How many lines stand before the first line of the diagram proper: front matter, directives, comments, blank lines. */
function leadingLines(text: string): number {
	const lines = text.split('\n');
	let index = 0;
	while (index < lines.length && lines[index]!.trim() === '') index++;
	if (lines[index]?.trim() === '---') {
		const end = lines.findIndex((line, at) => at > index && line.trim() === '---');
		if (end > 0) index = end + 1;
	}
	let inDirective = false;
	for (; index < lines.length; index++) {
		const line = lines[index]!.trim();
		if (line.startsWith('%%{')) inDirective = true;
		if (inDirective) {
			if (line.endsWith('}%%')) inDirective = false;
		} else if (line !== '' && !line.startsWith('%%')) break;
	}
	return index;
}

/** `text` is the diagram after `blankComments`. */
export function describeError(thrown: unknown, text: string): DiagramError {
	const error = (thrown ?? {}) as MermaidError;
	const raw = String(error.message ?? thrown);
	const before = leadingLines(text);
	const { hash, mark } = error;
	if (hash) {
		const line = hash.loc?.first_line ?? (hash.line === undefined ? undefined : hash.line + 1);
		const column = hash.loc?.first_column === undefined ? undefined : hash.loc.first_column + 1;
		return { kind: 'syntax', message: unexpected(hash, raw), ...place(text, before, line, column) };
	}
	if (mark) return { kind: 'syntax', message: firstLine(raw), ...place(text, 1, mark.line, mark.column) };
	const inMessage = /line:?\s*(\d+)(?:,?\s*column:?\s*(\d+))?/i.exec(raw);
	if (inMessage) {
		const [line, column] = [Number(inMessage[1]), inMessage[2] ? Number(inMessage[2]) : undefined];
		return { kind: 'syntax', message: firstLine(raw), ...place(text, before, line, column) };
	}
	if (error.name === 'UnknownDiagramError' || /No diagram type detected/.test(raw)) {
		const word = text.split('\n')[before]?.trim().split(/\s+/)[0] ?? '';
		const message = word === '' ? 'the diagram is empty' : `\`${word.slice(0, 40)}\` is not a diagram type`;
		return { kind: 'syntax', message, ...place(text, before, 1, 1) };
	}
	return { kind: 'syntax', message: firstLine(raw) };
}

function place(text: string, before: number, line?: number, column?: number): { line?: number; column?: number } {
	if (line === undefined || !Number.isFinite(line)) return {};
	const last = text.trimEnd().split('\n').length;
	const found = Math.max(1, Math.min(before + line, last));
	return column === undefined || !Number.isFinite(column) ? { line: found } : { line: found, column };
}

/** Jison names tokens in its own language; the text it stumbled over says more. */
function unexpected({ text, token }: JisonHash, raw: string): string {
	if (/^Lexical error/.test(raw)) return 'unexpected text';
	const found = (text ?? '').trim();
	if (token === 'EOF' || token === '1' || token === '$end') return 'unexpected end of the diagram';
	return found === '' ? 'unexpected end of the line' : `unexpected \`${found.slice(0, 60)}\``;
}

function firstLine(message: string): string {
	return message.split('\n')[0]!.slice(0, 300);
}
