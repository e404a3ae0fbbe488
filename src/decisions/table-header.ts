import type { Source } from '#diagnostics/source.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Outline, OutlineLine } from './outline.ts';
import type { Statement } from './statement.ts';

interface Cell {
	readonly text: string;
	readonly start: number;
}

/** A row `| Status | Approved |`, plain or in a block quote: the first cell is the key. */
export function readTableRow(source: Source, line: OutlineLine): Statement | undefined {
	const cells = cellsOf(line);
	if (!cells || cells.length < 2) return undefined;
	return statementOf(source, cells[0]!, cells[1]!);
}

/** A table with the keys side by side: `| Status | Date |` over `| Accepted | 2024-01-01 |`. */
export function readTableRows(
	source: Source,
	outline: Outline,
	index: number,
	to: number,
): { statements: Statement[]; last: number } | undefined {
	const keys = cellsOf(outline.lines[index]!);
	const rule = outline.lines[index + 1];
	const values = outline.lines[index + 2];
	if (!keys || !rule || !values || index + 2 >= to || !/^[\s>|:-]+$/.test(rule.text) || !rule.text.includes('-'))
		return undefined;
	if (keys.filter((cell) => fieldOf(cell.text)).length < 2) return undefined;
	// Several rows are a table of several things.
	const below = outline.lines[index + 3];
	if (below !== undefined && cellsOf(below)?.some(({ text }) => text !== '')) return undefined;
	const row = cellsOf(values) ?? [];
	const statements = keys.flatMap((key, at) => (row[at] ? [statementOf(source, key, row[at]!)] : []));
	return { statements: statements.filter((statement) => statement !== undefined), last: index + 2 };
}

function statementOf(source: Source, key: Cell, value: Cell): Statement | undefined {
	const field = fieldOf(key.text.replace(/:\s*$/, ''));
	if (!field) return undefined;
	return {
		field,
		key: key.text,
		raw: value.text,
		span: source.span(value.start, value.start + value.text.length),
		from: 'table',
	};
}

/** The cells of a row, plain or in a block quote, with their places; undefined for a line that is none. */
export function cellsOf(line: OutlineLine): Cell[] | undefined {
	if (line.code) return undefined;
	const lead = /^\s*(?:>\s*)?\|/.exec(line.text)?.[0].length;
	if (lead === undefined) return undefined;
	const cells: Cell[] = [];
	let from = lead;
	for (let at = lead; at <= line.text.length; at++) {
		const end = at === line.text.length;
		if (!end && (line.text[at] !== '|' || line.text[at - 1] === '\\')) continue;
		const piece = line.text.slice(from, at);
		if (!end || piece.trim() !== '')
			cells.push({ text: piece.trim(), start: line.start + from + (piece.length - piece.trimStart().length) });
		from = at + 1;
	}
	return cells;
}

/** `Complements — the naming`, `**Amends §4** (…)`: what a cell begins with, where a sign follows. */
export const howOf = (cell: string): string =>
	/^[\s*_]{0,4}(\p{L}+(?: (?:by|to|on|with))?)[*_]{0,3}\s*(?:[—–:;§(]|[*_]{2}$|$)/u.exec(cell.slice(0, 60))?.[1] ??
	cell;
