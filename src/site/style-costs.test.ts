import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Tools of tables and pictures are put into pages that have been styled already. A selector that asks what stands before any
 * element, or counts children of any element, then has a browser style all that is in the block again: thousands of cells.
 */

const folder = join(import.meta.dirname, 'styles');
/** What is for print only a screen does not look at. */
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'print.css');
const selectorsOf = (css: string): readonly string[] =>
	[...css.replace(/\/\*.*?\*\//gs, '').matchAll(/[^{};]+(?=\{)/g)]
		.flatMap(([text]) => text.split(/,(?![^(]*\))/))
		.map((selector) => selector.replace(/\s+/g, ' ').trim())
		.filter((selector) => !selector.startsWith('@'));
const costs = (selector: string): boolean =>
	// A sibling that is known by its element only, or by nothing.
	/(?:^|[ >])(?:\*|[a-z][a-z0-9]*|:is\([a-z0-9, ]+\)) ?[+~] ?\*/.test(selector) ||
	// A count of any child, and what stands in any first child.
	/(?:^|[ >]):nth-(?:last-)?child/.test(selector) ||
	/:first-child[^,]*[ >]+(?:\*|:[a-z-]+)$/.test(selector);

test('no rule makes a browser style a whole block again when something is put into it', () => {
	const all = sheets.flatMap((name) => selectorsOf(readFileSync(join(folder, name), 'utf8')));
	expect(all.length).toBeGreaterThan(300);
	expect(all.filter(costs)).toEqual([]);
});

test('such rules are known when they are seen', () => {
	for (const selector of [
		'.a > * + *',
		'.prose > h2 + *',
		'.prose > :is(h2, h3) + *',
		'tr > :nth-child(2)',
		'.a:first-child > *',
	])
		expect(costs(selector), selector).toBe(true);
	for (const selector of [
		'.a > .heading + *',
		'tr > :is(th, td):nth-child(2)',
		'.prose > :first-child',
		'.list > li + li',
	])
		expect(costs(selector), selector).toBe(false);
});
