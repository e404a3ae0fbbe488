import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import { paragraph, row } from '../blocks.ts';
import type { Block, Inline, Page } from '../page.ts';
import { guideMarkdown } from './guide-markdown.ts';
import { htmlTree, textIn } from './html-tree.ts';
import { linksFrom } from './link-target.ts';
import { pageMarkdown } from './page-markdown.ts';

/** The Markdown of a page is read back by the parser of decision records, which knows nothing of how it was written. */

const pageOf = (...blocks: readonly Block[]): Page => ({
	route: '/components/a/',
	kind: 'component',
	area: 'architecture',
	title: 'A page',
	description: 'About it.',
	crumbs: [],
	blocks,
});
const markdownOf = (...blocks: readonly Block[]): string =>
	pageMarkdown(pageOf(...blocks), { asOf: '2026-11-23', environment: 'prod' });

/** What a reader of the Markdown sees, as one line. */
function seen(markdown: string): string {
	const { blocks } = renderMarkdown(markdown, { resolveLink: (href) => ({ href }) });
	const html = blocks.map((block) => ('html' in block ? block.html : block.mermaid)).join('\n');
	return htmlTree(html).map(textIn).join('').replace(/\s+/g, ' ').trim();
}
const frame = (inner: string): string =>
	['A page About it.', inner, 'Computed from the model as of 2026-11-23, environment prod.']
		.filter((one) => one !== '')
		.join(' ');
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Texts made of what means something in Markdown or HTML, and words. */
const hostile = fc
	.array(
		fc.constantFrom(
			...'# * _ ` ~ [ ] ( ) < > ! | \\ & - + = : 1. 1) a word C# snake_case &amp; <b> <script> --> ``` ~~~ [x](y) ![ <!-- || ** __ \t'.split(
				' ',
			),
			' ',
			'  ',
		),
		{ maxLength: 12 },
	)
	.map((parts) => parts.join(''));

const property = (name: string, count: 1 | 2 | 3, hold: (...texts: string[]) => void): void => {
	test(name, () => {
		const texts = Array.from({ length: count }, () => hostile);
		fc.assert(
			fc.property(fc.tuple(...texts), (all) => hold(...all)),
			{ numRuns: 300 },
		);
	});
};

describe('every text shows as it is, and none means anything', () => {
	property('in a paragraph', 1, (text = '') => {
		expect(seen(markdownOf(paragraph(text)))).toBe(frame(plain(text)));
	});

	property('in a heading', 1, (text = '') => {
		expect(seen(markdownOf({ type: 'heading', level: 2, id: 'x', text }))).toBe(frame(plain(text)));
	});

	property('in lists, with more below them', 2, (one = '', two = '') => {
		const lines = markdownOf({ type: 'tree', items: [{ text: [one], children: [{ text: [two] }] }] });
		expect(seen(lines)).toBe(frame(plain(`${one}\n${two}`)));
	});

	property('in the cells of a table', 2, (one = '', two = '') => {
		const table: Block = {
			type: 'table',
			id: 't',
			caption: 'Table',
			columns: [
				{ id: 'a', label: 'First' },
				{ id: 'b', label: 'Second' },
			],
			rows: [row(one, [{ type: 'code', text: two }]), row('last', 'cell')],
		};
		const shown = ['Table', 'First', 'Second', one, two, 'last', 'cell'].map(plain).filter((text) => text !== '');
		expect(seen(markdownOf(table))).toBe(frame(shown.join(' ')));
	});

	property('between links and code', 3, (before = '', name = '', code = '') => {
		const pieces: Inline[] = [
			before,
			{ type: 'link', text: name, href: '/x/' },
			' then ',
			{ type: 'code', text: code },
		];
		const words = `${before}${name.replace(/\s+/g, ' ')} then ${plain(code)}`;
		expect(seen(markdownOf(paragraph(...pieces)))).toBe(frame(plain(words)));
	});

	property('in a listing, where nothing is escaped', 1, (text = '') => {
		expect(seen(markdownOf({ type: 'code', language: 'sh', text: `x\n${text}` }))).toBe(frame(plain(`x ${text}`)));
	});
});

test('a link leads to the Markdown of the other page, from wherever this one is; what must be no link is its text', () => {
	const target = linksFrom('/components/a/');
	expect(target('/components/b/#deployment')).toBe('../b/index.md#deployment');
	expect(target('/')).toBe('../../index.md');
	expect(target('/components/a/')).toBe('index.md');
	expect(target('/api/index.json')).toBe('../../api/index.json');
	expect(target('#here')).toBe('#here');
	expect(target('https://example.org/a(b)')).toBe('https://example.org/a%28b%29');
	for (const wrong of [
		'javascript:alert(1)',
		'//host/x',
		'http://example.org/',
		'/a b/',
		'/\\host/',
		'data:text/html,x',
	])
		expect(target(wrong)).toBeUndefined();
	expect(linksFrom('/')('/start/')).toBe('start/index.md');
});

test('prose comes back as what it was written as', () => {
	const written = [
		'## Why',
		'Because **it** is *so*, see [the record](../b/index.md) and `a|b`.',
		'1. first\n2. second\n   - inner',
		'> quoted',
		'| A | B |\n| --- | --- |\n| 1 | `x` |',
		'```sh\nls *\n```',
	].join('\n\n');
	const { blocks } = renderMarkdown(written.replace('../b/index.md', '/components/b/'), {
		baseLevel: 2,
		resolveLink: (href) => ({ href }),
	});
	const prose = blocks.map((block): Block => ({ type: 'prose', html: 'html' in block ? block.html : '' }));
	expect(markdownOf(...prose)).toContain(written);
});

test('a guide in MDX: references are links, callouts keep their titles, listings stay', () => {
	const source =
		'---\ntitle: T\n---\nimport X from "x";\n\n# Hello\n\nSee <Ref to="component:b" /> and [why](/decisions/1/).\n\n<Callout title="Mind">\ninner\n</Callout>\n\n```mdx\n<Ref to="component:b" />\n```\n';
	const markdown = guideMarkdown(source, {
		resolveRef: (ref) => (ref === 'component:b' ? '/components/b/' : undefined),
		titleOf: (route) => (route === '/components/b/' ? 'Bee' : undefined),
		target: linksFrom('/guides/t/'),
	});
	expect(markdown).toBe(
		'# Hello\n\nSee [Bee](../../components/b/index.md) and [why](../../decisions/1/index.md).\n\n**Mind** \ninner\n\n```mdx\n<Ref to="component:b" />\n```',
	);
});
