import { expect, test } from 'vitest';
import { html, trusted } from '../components/html.ts';
import { inShell, shellOf } from './shell.ts';

const parts = {
	language: 'en',
	className: 'layout-home',
	head: html`<title>${'A & B'}</title>`,
	body: html`<p>${'one'}</p>`,
};
const page =
	'<!doctype html><html lang="en" class="layout-home"><head><title>A &amp; B</title><link href="/x.css"></head><body><p>one</p></body></html>';

test('what stands around the parts of one page stands around those of another', () => {
	const other = {
		language: 'en',
		className: 'layout-wide',
		head: html`<title>C</title>`,
		body: trusted('<p>$& $1</p>'),
	};
	expect(inShell(shellOf(page, parts), other)).toBe(
		'<!doctype html><html lang="en" class="layout-wide"><head><title>C</title><link href="/x.css"></head><body><p>$& $1</p></body></html>',
	);
	expect(inShell(shellOf(page, parts), parts)).toBe(page);
});

test('a page that is not made of the parts is refused', () => {
	expect(() => shellOf(page, { ...parts, body: html`<p>two</p>` })).toThrow('Astro drew a page without `<p>two</p>`');
});
