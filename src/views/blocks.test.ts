import { expect, test } from 'vitest';
import { column, folded, row, table } from './blocks.ts';

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
