import { expect, test } from 'vitest';
import { textOf } from './blocks.ts';
import type { Block } from './page.ts';
import { withUnwrittenShown } from './unwritten-sections.ts';

const prose = (html: string): Block => ({ type: 'prose', html });
const picture = { type: 'diagram', diagram: { id: 'd' } } as Block;

/** What a reader gets: the HTML, `GAP` where something is said to be missing, `PICTURE` for a drawing. */
const shown = (...blocks: readonly Block[]): string =>
	withUnwrittenShown(blocks)
		.map((block) => (block.type === 'prose' ? block.html : block.type === 'diagram' ? 'PICTURE' : 'GAP'))
		.join('|');

test.each<readonly [readonly Block[], string]>([
	[[prose('<h3>Context</h3><p>Why.</p>')], '<h3>Context</h3><p>Why.</p>'],
	[[prose('<h3>Context</h3>\n<h3>Options</h3><p>Two.</p>')], '<h3>Context</h3>\n|GAP|<h3>Options</h3><p>Two.</p>'],
	[[prose('<h3>Context</h3>\n')], '<h3>Context</h3>\n|GAP'],
	// What a template left, and nothing else.
	[[prose('<h3>Good</h3><ul><li>Good, because</li><li></li></ul>')], '<h3>Good</h3>|GAP'],
	[[prose('<h3>Good</h3><ul><li>Good, because it is</li></ul>')], '<h3>Good</h3><ul><li>Good, because it is</li></ul>'],
	// A heading above others is no gap; those below it are.
	[
		[prose('<h3>Outcome</h3><h4>Good</h4><p>Much.</p><h4>Bad</h4><h3>More</h3><p>x</p>')],
		'<h3>Outcome</h3><h4>Good</h4><p>Much.</p><h4>Bad</h4>|GAP|<h3>More</h3><p>x</p>',
	],
	// Something else than text is something.
	[[prose('<h3>A</h3><hr>')], '<h3>A</h3><hr>'],
	[[prose('<h3>A</h3><img src="/x.png" alt="">')], '<h3>A</h3><img src="/x.png" alt="">'],
	[[prose('<h3>A</h3>'), picture], '<h3>A</h3>|PICTURE'],
	[[prose('<h3>A</h3>'), prose('<h3>B</h3><p>x</p>')], '<h3>A</h3>|GAP|<h3>B</h3><p>x</p>'],
	[[prose('<h3>A</h3>'), prose('<h4>B</h4><p>x</p>')], '<h3>A</h3>|<h4>B</h4><p>x</p>'],
	[[prose('<h3>A</h3>'), prose('<p>x</p>')], '<h3>A</h3>|<p>x</p>'],
	// Nothing is put into the middle of an element.
	[[prose('<blockquote><h3>A</h3></blockquote><p>x</p>')], '<blockquote><h3>A</h3></blockquote><p>x</p>'],
	[[prose('<p>x &amp; y</p>')], '<p>x &amp; y</p>'],
])('%j', (blocks, expected) => {
	expect(shown(...blocks)).toBe(expected);
});

test('headings without number inside a quotation are looked at once each', () => {
	const html = `<blockquote>${'<h3>A</h3>\n'.repeat(50_000)}</blockquote>`;
	expect(withUnwrittenShown([prose(html)])).toEqual([prose(html)]);
});

test('the gap is told by a line of the site, not of the author', () => {
	expect(withUnwrittenShown([prose('<h3>A</h3>')])[1]).toEqual({
		type: 'text',
		text: textOf([{ type: 'muted', text: 'Not written yet.' }]),
	});
});
