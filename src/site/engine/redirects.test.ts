import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { portablePage } from './portable.ts';

/** The script of the page at an old address, run where a browser would. */

const script = readFileSync(new URL('../assets/moved.js', import.meta.url), 'utf8');

function ledTo(moved: string, address: string): string {
	let led = '';
	const { href, search, hash } = new URL(address);
	const location = { href, search, hash, replace: (to: URL) => (led = to.href) };
	runInNewContext(script, { URL, location, document: { currentScript: { dataset: { moved } } } });
	return led;
}

const old = 'https://a.example/h/runbooks/old/';

test.each([
	['/h/runbooks/new/', old, 'https://a.example/h/runbooks/new/'],
	[
		'/h/runbooks/new/',
		`${old}?namespace=pay&pod=a%20b#first`,
		'https://a.example/h/runbooks/new/?namespace=pay&pod=a%20b#first',
	],
	['/h/runbooks/new/#undo', `${old}?namespace=pay#first`, 'https://a.example/h/runbooks/new/?namespace=pay#undo'],
	[
		'../new/index.html',
		'file:///stick/runbooks/old/index.html?namespace=pay',
		'file:///stick/runbooks/new/index.html?namespace=pay',
	],
])('the page that led to %s leads from %s to %s', (moved, address, to) => expect(ledTo(moved, address)).toBe(to));

test('on a disk the old page finds its script and the new page', () => {
	const page = '<script src="/h/_astro/moved.0a1b2c3d.js" data-moved="/h/runbooks/new/#undo"></script>';
	expect(portablePage(page, 'runbooks/old/index.html', '/h/')).toBe(
		'<script src="../../_astro/moved.0a1b2c3d.js" data-moved="../new/index.html#undo"></script>',
	);
});
