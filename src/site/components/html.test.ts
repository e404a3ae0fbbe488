import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, classes, escapeHtml, html, trusted } from './html.ts';

/** What a browser makes of escaped text. */
const unescaped = (markup: string): string =>
	markup
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

describe('text in markup', () => {
	test('holds no sign that could end text or an attribute, and reads as it was', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ';', '#', '\n', 'é') }), (text) => {
				const escaped = escapeHtml(text);
				expect(escaped).not.toMatch(/[<>"']/);
				expect(unescaped(escaped)).toBe(text);
				expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
				expect(attribute('title', text).markup).toBe(` title="${escaped}"`);
			}),
		);
	});

	test('markup is printed as it is, lists one after the other, and what is absent not at all', () => {
		const absent: string | undefined = undefined;
		expect(html`<ul>${['<b>', html`<li>${1}</li>`, [trusted('<hr>')]]}${absent}${false}${0}</ul>`.markup).toBe(
			'<ul>&lt;b&gt;<li>1</li><hr>0</ul>',
		);
	});

	test('an object that only looks like markup is text', () => {
		// As untyped data from a file could be.
		const forged = { markup: '<script>' } as unknown as string;
		expect(html`${[forged].map(String)}`.markup).not.toContain('<');
	});

	test('line breaks of the template are for its author, those of a text stay', () => {
		expect(
			html`
			<pre>${'a\n\tb'}</pre>
			<p>one two</p>
		`.markup,
		).toBe('<pre>a\n\tb</pre><p>one two</p>');
	});
});

test('attributes and classes that do not apply are left out', () => {
	expect(attribute('open', true).markup).toBe(' open');
	expect(attribute('open', false).markup).toBe('');
	expect(attribute('data-sort', 0).markup).toBe(' data-sort="0"');
	expect(attribute('title', '').markup).toBe(' title=""');
	expect(classes('a', false, undefined, 'b').markup).toBe(' class="a b"');
	expect(classes(false).markup).toBe('');
});
