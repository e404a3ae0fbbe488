import { expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import type { Block, Page, Text } from '../page.ts';
import { termsOf } from './page-terms.ts';

const record = (path: string) => ({ path, text: '# A title\n\nStatus: accepted\n' });
const { model } = compile([], { asOf: '2026-01-01' });
const { decisions } = readDecisions(
	['adr/a/0004-x.md', 'adr/a/0006-y.md', 'adr/a/0007-z.md', 'adr/b/0007-z.md'].map(record),
	{ root: 'adr' },
);
const terms = termsOf(model, [], decisions);
const routeOf = (label: string): string => `/decisions/${decisions.find((one) => one.label === label)!.slug}/`;
const pageWith = (route: string, ...blocks: readonly Block[]): Page => ({
	route,
	kind: 'start',
	area: 'start',
	title: 'One',
	description: 'One',
	crumbs: [],
	blocks,
});
const text = (words: string): Block => ({ type: 'text', text: [words] });
const shown = (value: Text): string =>
	value
		.map((part) =>
			typeof part === 'string' ? part : part.type === 'link' ? `[${part.text}](${part.href})` : part.text,
		)
		.join('');
const said = (page: Page): readonly string[] =>
	terms.onPage(page).blocks.map((block) => (block.type === 'text' ? shown(block.text) : JSON.stringify(block)));

test('a record named by its label is linked where a page first names it, also in a model without a glossary', () => {
	expect(said(pageWith('/start/a/', text('Read ADR-0004 and ADR-0006'), text('ADR-0004 again')))).toEqual([
		`Read [ADR-0004](${routeOf('ADR-0004')}) and [ADR-0006](${routeOf('ADR-0006')})`,
		'ADR-0004 again',
	]);
	const prose: Block = { type: 'prose', html: '<p>See ADR-0006, <code>ADR-0004</code>.</p>' };
	expect(terms.onPage(pageWith('/start/a/', prose)).blocks).toEqual([
		{
			type: 'prose',
			html: `<p>See <a href="${routeOf('ADR-0006')}">ADR-0006</a>, <code>ADR-0004</code>.</p>`,
		},
	]);
});

test('no record links to itself, and a label that two logs share, or that no record has, stays text', () => {
	expect(said(pageWith(routeOf('ADR-0004'), text('ADR-0004 follows ADR-0006')))).toEqual([
		`ADR-0004 follows [ADR-0006](${routeOf('ADR-0006')})`,
	]);
	expect(said(pageWith('/start/a/', text('ADR-0007, ADR-0099, ADR-00041')))).toEqual(['ADR-0007, ADR-0099, ADR-00041']);
});

test('what counts as a use of a word of the glossary is no label of a record', () => {
	const used: string[] = [];
	terms.onPage(pageWith('/start/a/', text('Read ADR-0004')), (term) => used.push(term));
	expect(used).toEqual([]);
});
