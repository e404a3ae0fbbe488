import type { Source } from '#diagnostics/source.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Outline } from './outline.ts';
import type { Statement } from './statement.ts';

const TABLE = /<table\b/i;
const MOST_LINES = 200;
const ROW = /<tr\b[^<>]{0,200}>([\s\S]*?)(?=<tr\b|<\/table|<\/tbody|<\/thead|$)/gi;
const CELL = /<t[dh]\b[^<>]{0,200}>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|<\/tr>|$)/gi;
const LONGEST_CELL = 2000;

interface Cell {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/**
 * The statements of a table written in HTML: `<tr><td>Status</td><td>Accepted</td></tr>`, a key and its value on each row, or
 * a row of keys over one row of values. `to` is the line on which the header ends.
 */
export function htmlStatements(source: Source, outline: Outline, to: number): Statement[] {
	const lines = outline.lines.slice(0, Math.min(to, MOST_LINES));
	const first = lines.findIndex(({ text, code }) => !code && TABLE.test(text));
	if (first === -1) return [];
	const last = lines.findIndex(({ text }, index) => index >= first && /<\/table/i.test(text));
	const { start } = lines[first]!;
	const end = (last === -1 ? lines.at(-1)! : lines[last]!).end;
	const rows = [...source.text.slice(start, end).matchAll(ROW)].map((row) =>
		cellsOf(row[1]!, start + row.index + row[0].length - row[1]!.length),
	);
	const pairs = rows.flatMap((row) => (row.length === 2 ? [[row[0]!, row[1]!] as const] : []));
	const [keys = [], values = []] = rows;
	const isAcross = rows.length === 2 && keys.length > 1 && keys.filter(({ text }) => fieldOf(text)).length > 1;
	return (isAcross ? keys.flatMap((key, at) => (values[at] ? [[key, values[at]] as const] : [])) : pairs).flatMap(
		([key, value]): Statement[] => {
			const name = key.text.replace(/[:：]\s*$/, '');
			const field = fieldOf(name);
			if (!field || value.text === '' || value.text.length > LONGEST_CELL) return [];
			return [{ field, key: name, raw: value.text, span: source.span(value.start, value.end), from: 'table' }];
		},
	);
}

function cellsOf(row: string, at: number): Cell[] {
	return [...row.matchAll(CELL)].map((cell) => {
		const inner = cell[1]!;
		const start = at + cell.index + cell[0].length - inner.length;
		const lead = inner.length - inner.trimStart().length;
		return { text: shown(inner), start: start + lead, end: start + Math.max(lead, inner.trimEnd().length) };
	});
}

/** What a cell shows: a line break of its own, and links as Markdown has them, so that records can be named by them. */
function shown(html: string): string {
	return html
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(
			/<a\b[^<>]{0,500}?\bhref\s*=\s*["']([^"'<>\s()]{1,500})["'][^<>]{0,200}>([^<>[\]]{1,300})<\/a>/gi,
			'[$2]($1)',
		)
		.replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
		.replace(/&nbsp;/gi, ' ')
		.replace(/&quot;/gi, '"')
		.replace(/&amp;/gi, '&')
		.replace(/[ \t]*\n\s*/g, '\n')
		.trim();
}
