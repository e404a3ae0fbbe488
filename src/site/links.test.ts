import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideHref } from './guide-links.ts';
import { isExternal, safeHref, splitAnchor, withBase } from './links.ts';

describe('addresses', () => {
	test.each([
		['/', '/components/x/', '/components/x/'],
		['/handbook/', '/components/x/#y', '/handbook/components/x/#y'],
		['/handbook/', '/', '/handbook/'],
		['/handbook/', '#first', '#first'],
		['/handbook/', 'https://git.example/x?a=b', 'https://git.example/x?a=b'],
		['/handbook/', 'mailto:desk@bank.example', 'mailto:desk@bank.example'],
	])('from %s, %s leads to %s', (base, href, expected) => {
		expect(safeHref(base, href)).toBe(expected);
	});

	test.each([
		'javascript:alert(1)',
		'JAVASCRIPT:alert(1)',
		'java\nscript:alert(1)',
		' javascript:alert(1)',
		'\u0001javascript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'//evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'http://evil.example',
		'https:evil.example',
		'https:///evil.example',
		'file:///etc/passwd',
		'components/x',
		'../x',
		'',
	])('%j becomes no link', (href) => {
		expect(safeHref('/', href)).toBeUndefined();
	});

	test('whatever is let through, a browser takes for this site, https or mail', () => {
		const nasty = fc.stringMatching(/^[/\\\t :a-z@#?.%-]{0,24}$/);
		fc.assert(
			fc.property(fc.oneof(nasty, fc.webUrl(), fc.string()), (href) => {
				const safe = safeHref('/x/', href);
				if (safe === undefined) return;
				const seen = new URL(safe, 'https://site.example/page/');
				const own = seen.protocol === 'https:' && seen.host === 'site.example';
				expect(own || (safe.startsWith('https://') && seen.protocol === 'https:') || seen.protocol === 'mailto:').toBe(
					true,
				);
			}),
		);
	});

	test('a route under a base keeps its anchor', () => {
		expect(withBase('/x/', '/glossary/#rto')).toBe('/x/glossary/#rto');
		expect(splitAnchor('/glossary/#rto')).toEqual({ route: '/glossary/', anchor: '#rto' });
		expect(splitAnchor('/glossary/')).toEqual({ route: '/glossary/', anchor: '' });
		expect([isExternal('https://x.example'), isExternal('/x/'), isExternal('#x')]).toEqual([true, false, false]);
	});
});

describe('links in guides', () => {
	const store = {
		base: '/x/',
		titleOf: (route: string) => (route === '/components/ledger/' ? 'Ledger' : undefined),
		resolveRef: (ref: string) =>
			({ 'component:ledger': '/components/ledger/#top', 'component:gone': '/components/gone/' })[ref],
	};
	test.each([
		['component:ledger', '/x/components/ledger/#top'],
		['/components/ledger/', '/x/components/ledger/'],
		['/components/none/', undefined],
		['component:gone', undefined],
		['component:never', undefined],
		['https://bank.example/', 'https://bank.example/'],
		['javascript:alert(1)', undefined],
	])('%s leads to %s', (href, expected) => {
		expect(guideHref(store, href)).toBe(expected);
	});
});
