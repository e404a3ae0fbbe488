import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { diskScript } from './disk-script.ts';
import { asScript, portablePage, portableStyle } from './portable.ts';

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
	[
		'/',
		'a/index.html',
		'x<script type="module" src="/_astro/p.js"></script>y',
		'x<script defer src="../_astro/on-disk.js"></script>y',
	],
	[
		'/h/',
		'a/index.html',
		'<script src="/h/_astro/theme-early.x1.js"></script><html data-texts="/h/texts.json">',
		'<script src="../_astro/theme-early.x1.js"></script><html data-texts="../texts.json">',
	],
	['/h/', 'a/b/index.html', '<dialog data-base="/h/">', '<dialog data-base="../../">'],
	['/', 'index.html', '<dialog data-base="/">', '<dialog data-base="./">'],
	['/h/', 'a/index.html', '<section data-what-if="/h/what-if.json">', '<section data-what-if="../what-if.json">'],
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

test('the policy of a page allows what the copy has, and nothing to be fetched or compiled', () => {
	const page = portablePage(
		`<meta http-equiv="content-security-policy" content="${contentSecurityPolicy}">`,
		'a/index.html',
		'/',
	);
	expect(page).toContain("script-src 'self';");
	expect(page).not.toContain('sha256');
	expect(page).not.toMatch(/connect-src|wasm|unsafe|worker-src/);
});

test('a file as a script hands over its text, whatever stands in it', () => {
	const text = '{"a":"</script>\u2028 \' ` $' + '{x}"}';
	let given = '';
	new Function('lintelFile', asScript(text))((read: string) => {
		given = read;
	});
	expect(given).toBe(text);
});

test('the script of a copy is one classic script that asks for no module', async () => {
	const script = await diskScript();
	// Throws on `import` and `export` declarations, which a classic script may not have.
	expect(() => new Function(script)).not.toThrow();
	expect(script).not.toContain('import.meta');
	expect(script.length).toBeLessThan(180_000);
});
