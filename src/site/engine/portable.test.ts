import { expect, test } from 'vitest';
import { portablePage, portableStyle } from './portable.ts';

test.each([
	['/', 'index.html', '<a href="/">', '<a href="index.html">'],
	['/', 'index.html', '<a href="/runbooks/">', '<a href="runbooks/index.html">'],
	['/', 'runbooks/a/index.html', '<a href="/runbooks/b/#first">', '<a href="../b/index.html#first">'],
	['/', 'runbooks/a/index.html', '<a href="/runbooks/a/?x=1#y">', '<a href="index.html?x=1#y">'],
	['/', 'runbooks/a/index.html', '<a href="/">', '<a href="../../index.html">'],
	['/handbook/', 'a/index.html', '<a href="/handbook/b/">', '<a href="../b/index.html">'],
	['/handbook/', 'a/index.html', '<a href="/other/b/">', '<a href="/other/b/">'],
	['/', 'a/index.html', '<a href="//example.org/x">', '<a href="//example.org/x">'],
	['/', 'a/index.html', '<a href="https://example.org/">', '<a href="https://example.org/">'],
	['/', 'a/index.html', '<a href="#here">', '<a href="#here">'],
	['/', 'a/index.html', '<img alt="" src="/images/x.png">', '<img alt="" src="../images/x.png">'],
	[
		'/handbook/',
		'runbooks/old/index.html',
		'<meta http-equiv="refresh" content="0; url=/handbook/runbooks/new/#first">',
		'<meta http-equiv="refresh" content="0; url=../new/index.html#first">',
	],
	['/', 'a/index.html', 'x<script type="module" src="/_astro/p.js"></script>y', 'xy'],
	['/', 'a/index.html', '<link rel="manifest" href="/manifest.webmanifest">', ''],
	['/', 'a/index.html', '<code>href=&quot;/x/&quot;</code>', '<code>href=&quot;/x/&quot;</code>'],
])('below %s, in %s: %s', (base, path, given, wanted) => {
	expect(portablePage(given, path, base)).toBe(wanted);
});

test('fonts of a style sheet are found beside it', () => {
	expect(portableStyle('a{src:url(/_astro/x.woff2)}b{c:url("data:x/y")}', '_astro/d.css', '/')).toBe(
		'a{src:url(x.woff2)}b{c:url("data:x/y")}',
	);
});
