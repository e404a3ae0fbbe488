/** Tables drawn with signs: cells by the places of their borders. */

export interface TableLine {
	readonly text: string;
	readonly line: number;
}

export interface TableRow {
	readonly cells: readonly string[];
	readonly line: number;
}

export interface ReadTable {
	readonly rows: readonly TableRow[];
	readonly headerRows: number;
}

const MOST_COLUMNS = 60;

/** A grid table: `+---+---+` between rows, `+===+===+` below the header. Cells over several columns or rows stand in the first. */
export function gridTable(lines: readonly TableLine[]): ReadTable | undefined {
	const places = new Set<number>();
	for (const { text } of lines)
		if (/^\+[-=+]+\+\s*$/.test(text)) for (const { index } of text.matchAll(/\+/g)) places.add(index);
	const edges = [...places].sort((one, other) => one - other).slice(0, MOST_COLUMNS + 1);
	if (edges.length < 2) return undefined;
	const rows: TableRow[] = [];
	let headerRows = 0;
	let open: { texts: string[][]; line: number } | undefined;
	const close = (): void => {
		if (open !== undefined) rows.push({ cells: open.texts.map((pieces) => joined(pieces)), line: open.line });
		open = undefined;
	};
	for (const { text, line } of lines) {
		if (/^\+[-=+ |]*[-=]{2}/.test(text) && !/[\p{L}\p{N}]/u.test(text)) {
			close();
			if (text.includes('=')) headerRows = rows.length;
			continue;
		}
		open ??= { texts: edges.slice(1).map(() => []), line };
		let column = 0;
		for (let at = 1; at < edges.length; at++) {
			// A border that is not there in this line: the cell goes on.
			if (at < edges.length - 1 && text[edges[at]!] !== '|' && text[edges[at]!] !== '+') continue;
			open.texts[column]!.push(text.slice(edges[column]! + 1, edges[at]!));
			column = at;
		}
	}
	close();
	return rows.length === 0 ? undefined : { rows, headerRows };
}

/** A simple table: columns below `=====  =====`. A row whose first cell is empty goes on with the row above. */
export function simpleTable(lines: readonly TableLine[]): ReadTable | undefined {
	const border = lines[0]!.text;
	const columns = [...border.matchAll(/=+/g)].map(({ index }) => index).slice(0, MOST_COLUMNS);
	const borders = lines.flatMap(({ text }, at) => (/^=+(?:\s+=+)+\s*$/.test(text) ? [at] : []));
	if (columns.length < 2 || borders.length < 2) return undefined;
	const rows: { cells: string[]; line: number }[] = [];
	let headerRows = 0;
	for (const [at, { text, line }] of lines.slice(0, borders.at(-1)!).entries()) {
		if (borders.includes(at)) {
			if (at === borders[1] && borders.length > 2) headerRows = rows.length;
			continue;
		}
		if (text.trim() === '' || /^[- ]+$/.test(text)) continue;
		const cells = columns.map((start, column) =>
			text.slice(start, column + 1 < columns.length ? columns[column + 1] : undefined).trim(),
		);
		const last = rows.at(-1);
		if (cells[0] === '' && last !== undefined)
			for (const [column, cell] of cells.entries()) last.cells[column] = `${last.cells[column]!} ${cell}`.trim();
		else rows.push({ cells: cells.map((cell) => (cell === '\\' ? '' : cell)), line });
	}
	return rows.length === 0 ? undefined : { rows, headerRows };
}

/** `list-table`: a list of rows, each a list of cells. */
export function listTable(lines: readonly TableLine[]): readonly TableRow[] {
	const rows: { cells: string[]; line: number }[] = [];
	/** Where the mark of a cell stands: lists inside a cell have more room. */
	let room = 0;
	for (const { text, line } of lines) {
		const row = /^([*+-]\s+)[*+-](?:\s+(.*))?$/.exec(text);
		const cell = row ? null : /^(\s+)[*+-](?:\s+(.*))?$/.exec(text);
		const last = rows.at(-1);
		if (row) {
			rows.push({ cells: [row[2] ?? ''], line });
			room = row[1]!.length;
		} else if (cell && last !== undefined && cell[1]!.length <= room) last.cells.push(cell[2] ?? '');
		else if (last !== undefined && text.trim() !== '') {
			const said = text.trim().replace(/^[*+-]\s+/, '• ');
			const before = last.cells.pop()!;
			last.cells.push(said.startsWith('• ') ? `${before}\n\n${said}` : `${before} ${said}`.trim());
		}
	}
	return rows;
}

/** `csv-table`: a record a line, quotes around what holds commas. */
export function csvRow(text: string): string[] {
	const cells: string[] = [];
	for (const [, quoted, plain = ''] of text.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))/g))
		cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
	return cells.slice(0, MOST_COLUMNS);
}

function joined(pieces: readonly string[]): string {
	const paragraphs: string[] = [''];
	for (const piece of pieces) {
		const text = piece.trim().replace(/^\|\s+/, '');
		if (text === '' || /^[*-]\s/.test(text)) paragraphs.push(text.replace(/^[*-]\s+/, '• '));
		else paragraphs.push(`${paragraphs.pop()!} ${text}`.trim());
	}
	return paragraphs.filter((text) => text !== '').join('\n\n');
}
