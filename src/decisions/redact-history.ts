import type { Decision } from './decision.ts';
import { fieldOf } from './metadata-keys.ts';

/** `Accepted by Ann Ash`, and not `Superseded by ADR-7` or `by the board`. */
const BY =
	/((?<!\p{L})(?:by|par|durch|von|por|door)\s+)(?!\[|ADR|RFC|the\b|\d|\p{Lu}{2,}[-_]?\d)([^|,;.()[\]{}\n"]+)/giu;
/** `by: Ann Ash` inside an entry of a list in front matter. */
const KEYED =
	/(^[ \t]+(?:-[ \t]+)?|[{,][ \t]*)((?:by|who|author|approver|approved-by|person|name)[ \t]*:[ \t]*)([^,}\n]+)/gim;

/** The lines of a record that tell its states, without the persons whom they name beside a state. */
export function withoutPersonsOfHistory(lines: string[], { statusHistory }: Decision, placeholder: string): void {
	for (const { span, from } of statusHistory) {
		const at = span.start.line - 1;
		const line = lines[at];
		if (line === undefined) continue;
		if (from === 'front-matter') withoutKeyed(lines, at, placeholder);
		else if (/^\s*(?:>\s*)?\|/.test(line))
			lines[at] = withoutCells(lines, at, placeholder).replace(BY, `$1${placeholder} `);
		else lines[at] = line.replace(BY, `$1${placeholder}`);
	}
}

/** The entry that begins at or before a line, up to the next one or the end of the front matter. */
function withoutKeyed(lines: string[], at: number, placeholder: string): void {
	let from = at;
	while (from > 0 && !/^\s*-\s/.test(lines[from]!)) from--;
	for (let index = from; index < lines.length; index++) {
		const line = lines[index]!;
		if (index > from && /^(?:\s*-\s|\S)/.test(line)) break;
		lines[index] = line.replace(KEYED, `$1$2${placeholder}`).replace(BY, `$1${placeholder}`);
	}
}

/** A row without the cells below `By`, `Author` and the like. */
function withoutCells(lines: readonly string[], at: number, placeholder: string): string {
	let head = at;
	while (head > 0 && /^\s*(?:>\s*)?\|/.test(lines[head - 1]!)) head--;
	const names = lines[head]!.split('|').map((name) => name.replace(/[*_`]/g, '').trim());
	return lines[at]!.split('|')
		.map((cell, column) => (isPerson(names[column] ?? '') && cell.trim() !== '' ? ` ${placeholder} ` : cell))
		.join('|');
}

const isPerson = (name: string): boolean =>
	/^(?:by|who|person|name|changed by|approved by|role\/person)$/i.test(name) || fieldOf(name)?.kind === 'people';
