import { describe, expect, test } from 'vitest';
import { alignmentOf } from './cell-alignment.ts';
import { contentsOf, contentsOfHeadings } from './contents.ts';
import { proseForPage, proseHeadings, proseText } from './prose.ts';

describe('prose on a page', () => {
	test.each([
		['<a href="/x/">y</a>', '<a href="/b/x/">y</a>'],
		['<a class="z" href="/x/#a">y</a>', '<a class="z" href="/b/x/#a">y</a>'],
		['<img alt="" src="/i.png">', '<img alt="" src="/b/i.png">'],
		['<a href="//host/x">y</a>', '<a href="//host/x">y</a>'],
		['<a href="https://h.example/x">y</a>', '<a href="https://h.example/x">y</a>'],
		['<a href="#x">y</a>', '<a href="#x">y</a>'],
		['<code>&lt;a href="/x/"&gt;</code>', '<code>&lt;a href="/x/"&gt;</code>'],
		['<pre><code>x</code></pre>', '<div class="listing" data-copy><pre tabindex="0"><code>x</code></pre></div>'],
		[
			'<input type="checkbox" disabled checked> a <input type="checkbox" disabled> b',
			'<input aria-label="Done" type="checkbox" disabled checked> a <input aria-label="Open" type="checkbox" disabled> b',
		],
		[
			'<table><tr><td>1</td></tr></table>',
			'<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><tr><td>1</td></tr></table></div>',
		],
	])('%s becomes %s', (html, expected) => {
		expect(proseForPage(html, '/b/')).toBe(expected);
	});

	test('without a base path addresses stay', () => {
		expect(proseForPage('<a href="/x/">y</a>', '/')).toBe('<a href="/x/">y</a>');
	});

	test('its words, once, with entities read', () => {
		expect(proseText('<p>A <b>b</b>c &lt;d&gt; &amp;amp;</p><ul><li>e</li><li>f</li></ul>')).toBe('A bc <d> &amp; e f');
	});
});

describe('contents of a page', () => {
	test('headings of blocks and of prose, in order', () => {
		expect(
			contentsOf([
				{ type: 'heading', level: 2, id: 'a', text: 'A' },
				{
					type: 'prose',
					html: '<h2 id="b">B <code>x</code></h2><p>t</p><h3 class="k" id="c">C &amp; D</h3><h4 id="e">E</h4><h2>none</h2>',
				},
				{ type: 'details', summary: 's', blocks: [{ type: 'heading', level: 2, id: 'hidden', text: 'Hidden' }] },
			]),
		).toEqual([
			{ id: 'a', text: 'A', children: [] },
			{ id: 'b', text: 'B x', children: [{ id: 'c', text: 'C & D' }] },
		]);
	});

	test('a page that begins with a third level still lists it', () => {
		expect(contentsOfHeadings([{ level: 3, id: 'a', text: 'A' }])).toEqual([{ id: 'a', text: 'A', children: [] }]);
		expect(proseHeadings('<h3 id="a">A</h3>')).toEqual([{ level: 3, id: 'a', text: 'A' }]);
	});
});

test.each([
	['text-align: right', undefined, 'align-right'],
	['text-align:center', undefined, 'align-center'],
	[{ textAlign: 'left' }, undefined, 'align-left'],
	[undefined, 'right', 'align-right'],
	[undefined, undefined, undefined],
])('a cell styled %j, %j gets class %s', (style, align, expected) => {
	expect(alignmentOf(style, align)).toBe(expected);
});
