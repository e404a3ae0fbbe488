import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesFile, readPublishedAddresses } from '#model/published-addresses.ts';
import { type Recorded, withRecorded } from './registry-text.ts';

const read = (text: string) => readPublishedAddresses({ path: addressesFile, text });
const written = (text: string | undefined, added: readonly Recorded[]) => withRecorded(text, read(text ?? ''), added);

describe('recording published addresses', () => {
	test('a new file says what it is for, and is sorted', () => {
		const text = written(undefined, [
			{ address: '/runbooks/b/', anchors: ['impact', 'first'] },
			{ address: '/runbooks/a/', anchors: [] },
		]);
		expect(text).toMatch(/^# Addresses of the site that stand elsewhere/);
		expect(text.split('\n').slice(-3)).toEqual(['/runbooks/a/', '/runbooks/b/ #first #impact', '']);
		expect(read(text).diagnostics).toEqual([]);
	});

	test('comments and redirects stay where they stood; line ends stay as they are', () => {
		const before = '# head\r\n\r\n# why b\r\n/b/ #z\r\n/a/ ->   /b/\r\n# foot\r\n';
		expect(written(before, [{ address: '/b/', anchors: ['c'] }])).toBe(
			'# head\r\n/a/ -> /b/\r\n# why b\r\n/b/ #c #z\r\n# foot\r\n',
		);
	});

	test('a page on two lines, as a merge leaves it, becomes one with all its places', () => {
		expect(written('/a/ #x\n/a/ #y\n', [{ address: '/b/', anchors: [] }])).toBe('/a/ #x #y\n/b/\n');
	});

	const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
	const address = name.map((one) => `/runbooks/${one}/`);
	const line = fc.oneof(
		fc
			.tuple(address, fc.array(name, { maxLength: 3 }))
			.map(([page, ids]) => [page, ...ids.map((id) => `#${id}`)].join(' ')),
		fc.tuple(address, address).map(([from, to]) => `${from} -> ${to}x/`),
		name.map((one) => `# ${one}`),
		fc.constant(''),
	);
	test('nothing that a registry says is ever lost, and recording twice is recording once', () => {
		fc.assert(
			fc.property(
				fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
				fc.array(fc.record({ address, anchors: fc.array(name, { maxLength: 3 }) }), { maxLength: 5 }),
				(text, added) => {
					const before = read(text);
					fc.pre(before.diagnostics.length === 0);
					const result = withRecorded(text, before, added);
					const after = read(result);
					expect(after.diagnostics).toEqual([]);
					for (const [page, { anchors }] of before.pages)
						for (const anchor of anchors.keys()) expect(after.pages.get(page)?.anchors.has(anchor)).toBe(true);
					for (const { address: page, anchors } of added)
						for (const anchor of anchors) expect(after.pages.get(page)?.anchors.has(anchor)).toBe(true);
					expect([...after.redirects].map(([from, { to }]) => [from, to]).sort()).toEqual(
						[...before.redirects].map(([from, { to }]) => [from, to]).sort(),
					);
					const comments = (all: string) =>
						all
							.split('\n')
							.filter((one) => one.startsWith('#'))
							.sort();
					expect(comments(result)).toEqual(comments(text));
					expect(withRecorded(result, after, added)).toBe(result);
				},
			),
		);
	});
});
