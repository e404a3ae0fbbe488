import { expect, test } from 'vitest';
import type { Block, Column } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { drawTable } from './table.ts';

type Table = Extract<Block, { type: 'table' }>;

const store = { base: '/' } as SiteStore;
const columnsOf = (...labels: readonly string[]): readonly Column[] => labels.map((label) => ({ id: label, label }));
const rowsOf = (...rows: readonly (readonly string[])[]): Table['rows'] =>
	rows.map((cells) => ({ cells: cells.map((text) => ({ text: [text] })) }));
const markupOf = (columns: readonly Column[], rows: Table['rows']): string =>
	drawTable(store, { type: 'table', id: 'it', caption: 'It', columns, rows }, undefined).markup;

/** The words of the cells that share a line with another one on a phone. */
const briefIn = (markup: string): readonly string[] =>
	[...markup.matchAll(/<td[^>]*class="[^"]*\bbrief\b[^"]*"[^>]*>([^<]*)</g)].map(([, text]) => text!);

test.each<[string, readonly Column[], Table['rows'], readonly string[]]>([
	[
		'two words beside each other share a line',
		columnsOf('Component', 'System', 'Type', 'Tier'),
		rowsOf(['A', 'Something with a long name', 'gateway', '1'], ['B', 'S', 'store', '2']),
		['gateway', '1', 'store', '2'],
	],
	[
		'of three the last has its own line',
		columnsOf('Component', 'Type', 'Tier', 'Copies'),
		rowsOf(['A', 'gateway', '1', '3']),
		['gateway', '1'],
	],
	[
		'a column with one long value has lines of its own, and so has its neighbour',
		columnsOf('Component', 'System', 'Type', 'Owner'),
		rowsOf(['A', 'Payments hub and the rest', 'gateway', 'Payments Core and others'], ['B', 'S', 'store', 'L']),
		[],
	],
	['a table that fits a phone keeps its columns', columnsOf('Step', 'Operation'), rowsOf(['1', 'read']), []],
])('%s', (_, columns, rows, brief) => {
	expect(briefIn(markupOf(columns, rows))).toEqual(brief);
});

test.each([
	['three columns of words', 'Receive a payment', false],
	[
		'three columns, one of them with titles',
		'ADR-0018 Run both replicas of the sanctions API in zone a for one year',
		true,
	],
])('%s on a phone', (_, title, isStack) => {
	const markup = markupOf(columnsOf('Decision', 'What', 'Date'), rowsOf([title, 'review', '2026-06-30']));
	expect(markup.includes('stacks')).toBe(isStack);
});
