import { describe, expect, test } from 'vitest';
import { addressesFile, readPublishedAddresses } from '#model/published-addresses.ts';
import { hostRedirects, nginxMap } from '#site/engine/redirects.ts';
import type { Page } from '#views/page.ts';
import { formerPages, withFormerAddresses } from '#views/published/former-addresses.ts';
import { promisedAnchors } from '#views/published/page-addresses.ts';
import { addressProblems } from './address-problems.ts';

const page = (route: string, ...headings: string[]): Page => ({
	route,
	kind: 'runbook',
	area: 'runbooks',
	title: `Page ${route}`,
	description: '',
	crumbs: [],
	blocks: headings.map((id) => ({ type: 'heading', level: 2, id, text: id })),
});
const pages = [
	page('/runbooks/ledgerdown/', 'first', 'mitigate-loss', 'tell'),
	page('/runbooks/payments-slow/', 'first'),
];
const byRoute = new Map(pages.map((one) => [one.route, one]));
const titleOf = (route: string) => byRoute.get(route)?.title;
const read = (text: string) => readPublishedAddresses({ path: addressesFile, text });
const told = (text: string) =>
	addressProblems(read(text), byRoute).map(
		({ code, span, nearest, hint }) => `${code} ${span!.start.line}:${span!.start.column} ${nearest ?? '-'} ${hint}`,
	);

describe('addresses that a site would lose', () => {
	test.each([
		['/runbooks/ledgerdown/ #first #mitigate-loss', []],
		[
			'/runbooks/ledgrdown/',
			[
				'published-address-lost 1:1 /runbooks/ledgerdown/ bring the page back, or say in the registry where it went: `/runbooks/ledgrdown/ -> /runbooks/ledgerdown/`',
			],
		],
		[
			'/runbooks/slow-payments-of-clients/',
			[
				'published-address-lost 1:1 /runbooks/payments-slow/ bring the page back, or say in the registry where it went: `/runbooks/slow-payments-of-clients/ -> /runbooks/payments-slow/`',
			],
		],
		['/runbooks/ledgrdown/\n/runbooks/ledgrdown/ -> /runbooks/ledgerdown/', []],
		['/runbooks/old/ #first\n/runbooks/old/ -> /runbooks/ledgerdown/', []],
		[
			'/runbooks/old/ #first #mitigate-los\n/runbooks/old/ -> /runbooks/ledgerdown/',
			[
				'published-address-lost 1:23 #mitigate-loss say in the registry where it went: `/runbooks/old/#mitigate-los -> /runbooks/ledgerdown/#mitigate-loss`',
			],
		],
		['/runbooks/old/ #gone\n/runbooks/old/ -> /runbooks/ledgerdown/#first', []],
		[
			'/runbooks/old/ #gone\n/runbooks/old/ -> /runbooks/ledgerdown/\n/runbooks/old/#gone -> /runbooks/ledgerdown/#first',
			[],
		],
		[
			'/runbooks/old/ #gone\n/runbooks/old/ -> /runbooks/ledgerdown/\n/runbooks/ledgerdown/#gone -> /runbooks/ledgerdown/#first',
			[],
		],
		[
			'/runbooks/ledgerdown/ #first #mitigate-los',
			[
				'published-address-lost 1:30 #mitigate-loss bring it back, or say in the registry where it went: `/runbooks/ledgerdown/#mitigate-los -> /runbooks/ledgerdown/#mitigate-loss`',
			],
		],
		['/runbooks/ledgerdown/ #old\n/runbooks/ledgerdown/#old -> /runbooks/payments-slow/#first', []],
		[
			'/runbooks/a/ -> /runbooks/b/\n/runbooks/b/ -> /runbooks/ledgerdwn/',
			['redirect-to-nothing 2:17 /runbooks/ledgerdown/ lead it to an address that is there'],
		],
		[
			'/runbooks/a/ -> /runbooks/ledgerdown/#frist',
			['redirect-to-nothing 1:17 /runbooks/ledgerdown/#first lead it to an address that is there'],
		],
		['/runbooks/ledgerdown/ -> /runbooks/payments-slow/', ['redirect-without-effect 1:1 - remove the redirect']],
	])('%s', (text, expected) => {
		expect(told(text)).toEqual(expected);
	});
});

test('what a page promises are its blocks and its failure modes, not what comes and goes', () => {
	expect(promisedAnchors(pages[0]!)).toEqual(['first', 'mitigate-loss']);
	expect(promisedAnchors(page('/runbooks/', 'first'))).toEqual([]);
	expect(promisedAnchors(page('/components/x/', 'first'))).toEqual([]);
});

describe('what becomes of old addresses', () => {
	const published = read(
		[
			'/runbooks/old/ -> /runbooks/older/',
			'/runbooks/older/ -> /runbooks/ledgerdown/#first',
			'/runbooks/ns:alert$1/ -> /runbooks/payments-slow/',
			'/runbooks/nowhere/ -> /runbooks/none/',
			'/runbooks/ledgerdown/#begin -> /runbooks/ledgerdown/#first',
			'/runbooks/ledgerdown/#slow -> /runbooks/payments-slow/',
		].join('\n'),
	);
	test('a chain leads to its end, and a redirect to nothing has no page', () => {
		expect(formerPages(published, titleOf).map(({ from, to }) => `${from} ${to}`)).toEqual([
			'/runbooks/ns:alert$1/ /runbooks/payments-slow/',
			'/runbooks/old/ /runbooks/ledgerdown/#first',
			'/runbooks/older/ /runbooks/ledgerdown/#first',
		]);
	});
	test('old places stand at the new ones, or lead to them; search knows the old names', () => {
		const [ledger, slow] = pages.map(withFormerAddresses(published, titleOf));
		expect(ledger!.blocks[0]).toMatchObject({ id: 'first', formerIds: ['begin'] });
		expect(ledger!.blocks.slice(-2)).toMatchObject([
			{ type: 'heading', id: 'slow' },
			{ type: 'text', text: ['It is now at ', { href: '/runbooks/payments-slow/' }, '.'] },
		]);
		expect(ledger!.keywords).toEqual(['old', 'older']);
		expect(slow!.keywords).toEqual(['ns:alert$1']);
		expect(pages.map(withFormerAddresses(read(''), titleOf))).toEqual(pages);
	});
	test('places of a page that is gone go along with it, and one of the new page comes first', () => {
		const along = read(
			[
				'/runbooks/old/ -> /runbooks/older/',
				'/runbooks/older/ -> /runbooks/ledgerdown/',
				'/runbooks/old/#begin -> /runbooks/ledgerdown/#first',
				'/runbooks/old/#slow -> /runbooks/payments-slow/#first',
				'/runbooks/older/#told -> /runbooks/ledgerdown/#first',
				'/runbooks/ledgerdown/#told -> /runbooks/ledgerdown/#tell',
			].join('\n'),
		);
		const [ledger] = pages.map(withFormerAddresses(along, titleOf));
		expect(ledger!.blocks).toMatchObject([
			{ id: 'first', formerIds: ['begin'] },
			{ id: 'mitigate-loss' },
			{ id: 'tell', formerIds: ['told'] },
			{ id: 'slow' },
			{ text: ['It is now at ', { href: '/runbooks/payments-slow/#first' }, '.'] },
		]);
	});
	test('a heading that stands for several blocks is promised under all their names, and keeps them beside old ones', () => {
		const folded: Page = {
			...page('/runbooks/ledgerdown/'),
			blocks: [{ type: 'heading', level: 2, id: 'replay', text: 'Not recorded', formerIds: ['stop', 'verify'] }],
		};
		expect(promisedAnchors(folded)).toEqual(['replay', 'stop', 'verify']);
		const moved = read('/runbooks/ledgerdown/#halt -> /runbooks/ledgerdown/#stop');
		expect(withFormerAddresses(moved, titleOf)(folded).blocks).toMatchObject([
			{ id: 'replay', formerIds: ['stop', 'verify', 'halt'] },
		]);
	});
	test('hosts are told what they read as plain text, below the base path', () => {
		const former = formerPages(published, titleOf);
		expect(hostRedirects(former, '/handbook/')).toBe(
			'/handbook/runbooks/ns%3Aalert%241/ /handbook/runbooks/payments-slow/ 301\n' +
				'/handbook/runbooks/old/ /handbook/runbooks/ledgerdown/#first 301\n' +
				'/handbook/runbooks/older/ /handbook/runbooks/ledgerdown/#first 301\n',
		);
		expect(nginxMap(former.slice(1), '/')).toContain('"/runbooks/old/" "/runbooks/ledgerdown/#first";\n');
	});
});
