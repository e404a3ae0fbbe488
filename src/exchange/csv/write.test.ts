import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './write.ts';

test('cells are quoted as RFC 4180 says', () => {
	expect(
		csvText(
			['a', 'b, c'],
			[
				['x', 'say "hi"'],
				['', 'two\nlines'],
			],
		),
	).toBe('a,"b, c"\r\nx,"say ""hi"""\r\n,"two\nlines"\r\n');
});

test.each([
	['=1+1', "'=1+1"],
	['+cmd|x', "'+cmd|x"],
	['-2+3', "'-2+3"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	['-12', '-12'],
	['+3.5', '+3.5'],
	['- none', "'- none"],
	['a=b', 'a=b'],
])('%j is no formula', (text, written) => expect(csvText(['c'], [[text]])).toBe(`c\r\n${written}\r\n`));

/** Reads what the writer writes, by the grammar of RFC 4180. */
function read(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
		if (end === '\r\n') {
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

test('any text comes back, but for the apostrophe of what would be a formula, and no cell begins one', () => {
	const rows = fc.array(
		fc.array(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ',', '"', '\r', '\n', '\t', "'", 'a', '1', 'é') }), {
			minLength: 2,
			maxLength: 2,
		}),
		{ maxLength: 5 },
	);
	fc.assert(
		fc.property(rows, (cells) => {
			const [, ...back] = read(csvText(['x', 'y'], cells));
			expect(back).toHaveLength(cells.length);
			for (const [line, row] of back.entries())
				for (const [at, cell] of row.entries()) {
					const text = cells[line]![at]!;
					expect([text, `'${text}`]).toContain(cell);
					if (/^[=+\-@\t\r\n]/.test(cell)) expect(cell).toMatch(/^[+-]?\d+(\.\d+)?$/);
				}
		}),
	);
});
