/**
 * A table as comma-separated values, RFC 4180: lines end with CR LF, and a cell with a comma, a quote or a line end is quoted. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises ("CSV Injection"); numbers are none.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
	const safe = /^[=+\-@\t\r\n]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
