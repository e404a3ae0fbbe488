/** The head and the shown rows of a table as CSV (RFC 4180). */
export function tableAsCsv(table: HTMLTableElement): string {
	const rows = [...table.rows].filter((row) => !row.hidden);
	return rows.map((row) => [...row.cells].map((cell) => csvField(visibleText(cell))).join(',')).join('\r\n') + '\r\n';
}

/** A spreadsheet would run a field that begins like a formula; a leading apostrophe keeps it text. */
export function csvField(text: string): string {
	const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Pieces of a cell stand apart on the page, so they do in the file. */
function visibleText(cell: HTMLTableCellElement): string {
	return [...cell.childNodes]
		.map((node) => node.textContent ?? '')
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}
