import { expect, test } from 'vitest';
import { captionOfFirst, column, folded, leftOut, row, table, withoutEmptyColumns } from './blocks.ts';

const tableOf = (rows: number) =>
	table(
		'some-table',
		'Some',
		[column('name', 'Name')],
		Array.from({ length: rows }, (_, at) => row(`${at}`)),
	);

test('a short table is folded, and a long one stands open, as only open ones continue on pages of their own', () => {
	expect(folded('200 more', tableOf(200))).toEqual({ type: 'details', summary: '200 more', blocks: [tableOf(200)] });
	expect(folded('201 more', tableOf(201))).toEqual(tableOf(201));
});

test('a part of a table loses the columns that say nothing in it, never the first, and keeps its rows', () => {
	const part = table(
		'part',
		'Part',
		[column('name', 'Name'), column('due', 'Due'), column('by', 'Accepted by')],
		[row('', '', 'A'), row('', '', [])],
	);
	const { columns, rows } = withoutEmptyColumns(part);
	expect(columns.map(({ id }) => id)).toEqual(['name', 'by']);
	expect(rows).toEqual([row('', 'A'), row('', [])]);
});

test('what is left out of a table or a list is told, and nothing where all is there', () => {
	expect([captionOfFirst('Pools', 500, 500), captionOfFirst('Pools', 500, 501)]).toEqual([
		'Pools',
		'Pools; the first 500 of 501',
	]);
	expect(leftOut(500, 500)).toEqual([]);
	expect(leftOut(500, 501)).toEqual([{ type: 'text', text: ['The first 500 of 501 are shown.'] }]);
});
