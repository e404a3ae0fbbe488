import { type AsciidocNames, asciidocInline } from './asciidoc-inline.ts';
import { putTable, type Writer } from './writer.ts';

interface Line {
	readonly text: string;
	readonly line: number;
}

interface Cell {
	readonly text: string;
	readonly line: number;
	readonly across: number;
	readonly down: number;
	readonly isHeader: boolean;
}

const MOST_COLUMNS = 60;
/** `2+|`, `.3+^.>s|`, `3*|`: what stands before the bar of a cell. */
const SPEC = /(?:^|\s)((\d{1,2})?(?:\.(\d{1,2}))?([+*]))?([<^>]?(?:\.[<^>])?)([aehlmsvd])?$/;

/** Puts a table: `style` is what stands in brackets above it. */
export function putAsciidocTable(writer: Writer, lines: readonly Line[], style: string, names: AsciidocNames): void {
	const cells = cellsOf(lines, /\bformat="?(?:csv|dsv)|^,|,===/.test(style) ? ',' : '|');
	const first = lines.findIndex(({ text }) => text.trim() !== '');
	const inFirst = cells.filter(({ line }) => line === cells[0]?.line);
	const columns = Math.min(
		MOST_COLUMNS,
		columnsIn(style) ??
			Math.max(
				1,
				inFirst.reduce((sum, { across }) => sum + across, 0),
			),
	);
	const isNamed = /\boptions="?[^"]*\bheader\b|%(?:[\w%]*%)?header\b|\bopts="?[^"]*\bheader\b/.test(style);
	const isImplied = first === 0 && lines[1]?.text.trim() === '' && !/noheader/.test(style);
	const rows: { cells: string[]; line: number }[] = [];
	/** How many rows below each column is taken by a cell above. */
	const taken = new Array<number>(columns).fill(0);
	let row: { cells: string[]; line: number } | undefined;
	const next = (line: number): { cells: string[]; line: number } => {
		row = { cells: [], line };
		rows.push(row);
		return row;
	};
	for (const cell of cells) {
		let current = row ?? next(cell.line);
		const skip = (): void => {
			while (current.cells.length < columns && taken[current.cells.length]! > 0) {
				taken[current.cells.length]! -= 1;
				current.cells.push('');
			}
		};
		skip();
		if (current.cells.length >= columns) {
			current = next(cell.line);
			skip();
		}
		const shown = textOf(cell.text, names);
		for (let at = 0; at < cell.across && current.cells.length < columns; at++) {
			taken[current.cells.length] = cell.down - 1;
			current.cells.push(at > 0 ? '' : cell.isHeader && shown !== '' ? `**${shown}**` : shown);
		}
	}
	if (rows.length > 0) putTable(writer, rows, isNamed || isImplied);
}

/** What a cell says, on one line: paragraphs and items of lists are kept apart. */
function textOf(text: string, names: AsciidocNames): string {
	return text
		.trim()
		.split(/\n\s*\n|\n(?=\s*(?:[*.-]{1,3}|\d+\.) )/)
		.map((piece) =>
			asciidocInline(piece.replace(/\s*\n\s*/g, ' ').replace(/ \+ /g, ' '), names).replace(/^(?:\\?[*.-]){1,3} /, '• '),
		)
		.join('<br>')
		.trim();
}

/** The number of columns that `cols="1,2*,3"` states. */
function columnsIn(style: string): number | undefined {
	const cols = /\bcols\s*=\s*(?:"([^"]*)"|([^,\]\s]*))/.exec(style);
	const written = cols?.[1] ?? cols?.[2];
	if (written === undefined || written === '') return undefined;
	// A number alone counts the columns.
	if (/^\s*\d{1,2}\s*$/.test(written)) return Math.max(1, Math.min(MOST_COLUMNS, Number(written)));
	const count = written
		.split(/[,;]/)
		.reduce((sum, one) => sum + Math.min(MOST_COLUMNS, Number(/^\s*(\d{1,2})\*/.exec(one)?.[1] ?? 1)), 0);
	return Math.max(1, count);
}

function cellsOf(lines: readonly Line[], bar: '|' | ','): Cell[] {
	const cells: Cell[] = [];
	if (bar === ',') {
		for (const { text, line } of lines)
			if (text.trim() !== '')
				for (const [piece] of text.matchAll(/"(?:[^"]|"")*"|[^,]+/g))
					cells.push({
						text: piece.replace(/^"|"$/g, '').replaceAll('""', '"'),
						line,
						across: 1,
						down: 1,
						isHeader: false,
					});
		return cells;
	}
	let open: { text: string; line: number; across: number; down: number; times: number; isHeader: boolean } | undefined;
	const close = (): void => {
		if (open === undefined) return;
		for (let at = 0; at < open.times; at++) cells.push({ ...open });
	};
	for (const { text, line } of lines) {
		// A bar behind a backslash is text.
		const pieces = text.split(/(?<!\\)\|/);
		for (const [at, written] of pieces.entries()) {
			const isLast = at === pieces.length - 1;
			const spec = isLast ? null : SPEC.exec(written);
			const own = spec ? written.slice(0, spec.index) : written;
			if (at === 0 && open !== undefined) open.text += `\n${own.replaceAll('\\|', '|')}`;
			else if (at > 0 && open !== undefined) open.text += own.replaceAll('\\|', '|');
			if (isLast) continue;
			close();
			const isTimes = spec?.[4] === '*';
			open = {
				text: '',
				line,
				across: isTimes ? 1 : Math.max(1, Number(spec?.[2] ?? 1)),
				down: isTimes ? 1 : Math.max(1, Number(spec?.[3] ?? 1)),
				times: isTimes ? Math.max(1, Number(spec?.[2] ?? 1)) : 1,
				isHeader: spec?.[6] === 'h',
			};
		}
	}
	close();
	return cells;
}
