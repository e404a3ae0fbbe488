import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchoredRow, folded, heading, row, table } from './blocks.ts';
import { link } from './links.ts';
import type { Block, Page } from './page.ts';
import { inParts } from './parts.ts';

const pageOf = (...blocks: readonly Block[]): Page => ({
	route: '/components/',
	kind: 'index',
	area: 'architecture',
	title: 'Components',
	description: 'All of them.',
	crumbs: [],
	blocks,
});
const rowsOf = (lengths: readonly number[]) =>
	lengths.map((length, at) => row(`row ${at}`, [link('x'.repeat(length), '/a/')]));
const tablesOf = (page: Page) => page.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
const linksOf = (page: Page) =>
	page.blocks.flatMap((block) =>
		block.type === 'text'
			? block.text.flatMap((piece) => (typeof piece === 'object' && piece.type === 'link' ? [piece.href] : []))
			: [],
	);

test('links to a row that moved follow it, everywhere a page can hold a link', () => {
	const rows = Array.from({ length: 100 }, (_, at) => anchoredRow(`row-${at}`, 'x'.repeat(2000)));
	const list = pageOf(table('t', 'T', [], rows));
	const [staying, moving] = [link('first', '/components/#row-0'), link('last', '/components/#row-99')];
	const text = [staying, moving];
	const finding = {
		id: 'f',
		title: text,
		badges: [],
		evidence: [text],
		inputs: [{ label: 'a', value: text }],
		suggestion: text,
	};
	const holding: readonly Block[] = [
		{ type: 'text', text },
		{ type: 'facts', facts: [{ label: 'a', value: text }] },
		{ type: 'list', items: [text] },
		{ type: 'tree', items: [{ text: [staying], children: [{ text }] }] },
		{ type: 'callout', tone: 'info', title: 'a', text },
		{ type: 'gap', missing: text },
		{ type: 'findings', items: [finding], empty: '' },
		{ type: 'cards', items: [{ title: 'a', href: '/components/#row-99', text }] },
		{ type: 'stats', items: [{ label: 'a', value: '1', href: '/components/#row-99' }] },
		{ type: 'details', summary: 'a', blocks: [table('u', 'U', [], [row(text)])] },
		{
			type: 'diagram',
			diagram: {
				id: 'd',
				mermaid: '',
				title: 'd',
				description: '',
				alternative: [text],
				links: { n: { href: '/components/#row-99', label: 'n' } },
			},
		},
	];
	const other = { ...pageOf(...holding), route: '/other/' };
	const still = { ...pageOf({ type: 'text', text: [staying] }), route: '/still/' };
	const pages = inParts([list, other, still]);
	const part = pages.find((page) => tablesOf(page).some(({ rows: own }) => own.some(({ id }) => id === 'row-99')))!;
	const found = JSON.stringify(pages.find(({ route }) => route === '/other/'));
	expect(found).toBe(JSON.stringify(other).replaceAll('/components/#row-99', `${part.route}#row-99`));
	expect(found).not.toBe(JSON.stringify(other));
	expect(pages.at(-1)).toBe(still);
});

describe('long tables', () => {
	test('hold the same rows in the same order over all parts, each small, each leading to all others', () => {
		const lengths = fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 400 });
		fc.assert(
			fc.property(lengths, (given) => {
				const whole = pageOf(heading(2, 'all', 'All'), table('all-table', 'All', [], rowsOf(given)));
				const pages = inParts([whole]);
				const parts = pages.flatMap(tablesOf);
				expect(parts.flatMap(({ rows }) => rows)).toEqual(tablesOf(whole)[0]!.rows);
				expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
				for (const { rows } of parts) expect(JSON.stringify(rows).length).toBeLessThan(160_000);
				if (pages.length === 1) expect(pages[0]).toBe(whole);
				else
					for (const [at, page] of pages.entries()) {
						const routes = pages.map(({ route }) => route);
						expect(tablesOf(page).map((one) => one.parts)).toEqual([{ routes, at, total: given.length }]);
						const others = pages.filter((other) => other !== page).map(({ route }) => route);
						expect(linksOf(page).map((href) => href.replace(/#.*/, ''))).toEqual(others);
					}
			}),
			{ numRuns: 50 },
		);
	});

	test('are divided each by itself, and short ones stay whole', () => {
		const [first, second] = [rowsOf(Array(100).fill(2000)), rowsOf(Array(60).fill(2000))];
		const whole = pageOf(table('a', 'A', [], first), table('b', 'B', [], rowsOf([1])), table('c', 'C', [], second));
		const pages = inParts([whole]);
		expect(pages.map(({ route, title }) => [route, title])).toEqual([
			['/components/', 'Components'],
			['/components/_a-2/', 'Components: rows 20 to 57'],
			['/components/_a-3/', 'Components: rows 58 to 95'],
			['/components/_a-4/', 'Components: rows 96 to 100'],
			['/components/_c-2/', 'Components: rows 20 to 57'],
			['/components/_c-3/', 'Components: rows 58 to 60'],
		]);
		expect(pages[0]!.blocks.map((block) => block.type)).toEqual(['table', 'text', 'table', 'table', 'text']);
		expect(pages[1]).toMatchObject({
			crumbs: [{ text: 'Components', href: '/components/' }],
			previous: { href: '/components/' },
			next: { href: '/components/_a-3/' },
		});
		expect(linksOf(pages[1]!)).toEqual(['/components/#a', '/components/_a-3/', '/components/_a-4/']);
	});
});

describe('folded tables that may stand apart', () => {
	const foldOf = (at: number, rows: readonly number[]): Block => {
		const inner = table(
			`t${at}`,
			`T${at}`,
			[],
			rows.map((length, row) => anchoredRow(`r-${at}-${row}`, 'x'.repeat(length))),
		);
		return { ...(folded(`Fold ${at}`, inner) as Extract<Block, { type: 'details' }>), mayStandApart: true };
	};
	const foldsOf = (page: Page) => page.blocks.flatMap((block) => (block.type === 'details' ? [block] : []));

	test('are each on one page, in their order, and the first page is a list of all of them', () => {
		const rows = fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(fc.array(rows, { minLength: 1, maxLength: 20 }), (given) => {
				const whole = pageOf(heading(2, 'all', 'All'), ...given.map((own, at) => foldOf(at, own)));
				const looks: Page = { ...pageOf(textTo('/components/#r-0-0'), textTo('/components/#t0')), route: '/looks/' };
				const pages = inParts([whole, looks]);
				const own = pages.filter(({ route }) => route.startsWith('/components/'));
				expect(own.flatMap(foldsOf)).toEqual(foldsOf(whole));
				expect(new Set(own.map(({ route }) => route)).size).toBe(own.length);
				if (own.length === 1) expect(own[0]).toBe(whole);
				// What is said of a fold stands on the first page once: as the fold, or as a link that leads to it.
				const told = own[0]!.blocks.flatMap((block) =>
					block.type === 'details'
						? [block.summary]
						: block.type === 'list'
							? block.items.flatMap((item) => item.map((piece) => (typeof piece === 'string' ? piece : piece.text)))
							: [],
				);
				expect(told).toEqual(given.map((_, at) => `Fold ${at}`));
				for (const block of own[0]!.blocks)
					if (block.type === 'list')
						for (const [piece] of block.items) {
							const [route, id] = (piece as { href: string }).href.split('#');
							const there = own.find((page) => page.route === route)!;
							expect(
								foldsOf(there).some(({ blocks }) => blocks.some((one) => one.type === 'table' && one.id === id)),
							).toBe(true);
						}
				// Everybody else who knew a row by the address of the whole page is led to where it is.
				for (const href of linksOf(pages.find(({ route }) => route === '/looks/')!)) {
					const [route, id] = href!.split('#');
					expect(JSON.stringify(pages.find((page) => page.route === route))).toContain(`"id":"${id}"`);
				}
				for (const page of own)
					expect(foldsOf(page).length === 1 || JSON.stringify(foldsOf(page)).length < 200_000).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});
});

const textTo = (href: string): Block => ({ type: 'text', text: [link('there', href)] });
