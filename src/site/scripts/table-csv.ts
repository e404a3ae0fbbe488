/** Rows of a table as CSV (RFC 4180), with those columns that are shown. */
export function tableAsCsv(rows: readonly HTMLTableRowElement[], shown: readonly boolean[]): string {
	const line = ({ cells }: HTMLTableRowElement): string =>
		[...cells].flatMap((cell, at) => (shown[at] === false ? [] : [csvField(visibleText(cell))])).join(',');
	return `${rows.map(line).join('\r\n')}\r\n`;
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
