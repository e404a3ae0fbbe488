import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '#views/page.ts';
import { makeTextIndex } from './engine/text-index.ts';
import { lastUpTo, readPostings, textsFolder } from './scripts/search-postings.ts';
import { createTexts, excerptOf } from './scripts/search-texts.ts';

type Written = readonly [title: string, text: string];

const pageOf = ([title, text]: Written, at: number): Page =>
	({
		route: `/pages/${at}/`,
		kind: 'component',
		title,
		eyebrow: `Page ${at}`,
		description: text,
		blocks: [],
	}) as unknown as Page;

/** Asks the index of some pages as a browser does, and says which files that took. */
async function asked(written: readonly Written[], language = 'en') {
	const files = await makeTextIndex(written.map((one, at) => ({ page: pageOf(one, at), guideText: '' })));
	const byName = new Map(files.map(({ path, content }) => [path.slice(textsFolder.length + 1), content]));
	const read: string[] = [];
	const ask = createTexts(async (name) => {
		read.push(name);
		const content = byName.get(name);
		if (content === undefined) throw new Error(`${name} is not there`);
		return content;
	}, language);
	return { ask, read, byName, pages: async (query: string) => (await ask({ query }))?.pages };
}

describe('words in quotation marks', () => {
	const written: readonly Written[] = [
		['One', 'The primary is lost, and the standby takes over.'],
		['Two', 'The standby is lost before the primary. A primary that is not lost goes on.'],
		['Three', 'Where the Primary is-lost, somebody looks.'],
	];
	test.each<[string, readonly number[]]>([
		['primary is lost', [0, 1, 2]],
		['"primary is lost"', [0, 2]],
		['„primary is lost“ standby', [0, 2]],
		['level=error msg="primary was lost"', [0, 1, 2]],
		['"primary is los"', []],
		['"primary is lost', [0, 1, 2]],
	])('%s', async (query, pages) => {
		const index = await asked(written);
		expect([...(await index.pages(query))!].sort()).toEqual(pages);
	});

	test('are shown where they stand', async () => {
		const { ask } = await asked([['Far', `${'primary lost '.repeat(40)}. Then the primary is lost at once.`]]);
		const answer = await ask({ query: '"primary is lost"', pages: [0] });
		expect(answer!.shown[0]!.excerpt.map(([text]) => text).join('')).toContain('the primary is lost at once');
	});

	test('need the texts of a few pages only, however many have the words', async () => {
		const many = Array.from({ length: 400 }, (_, at): Written => [`P${at}`, `lost primary ${at} ${'x '.repeat(400)}`]);
		const index = await asked([...many, ['Last', 'primary lost']]);
		await index.pages('"primary lost"');
		expect(index.read.filter((name) => name.includes('/pages-')).length).toBeLessThan(200);
	});
});

describe('which pages have the words', () => {
	const written: readonly Written[] = [
		['Ledger', 'Postings are kept here. The replica is promoted when the primary is lost.'],
		['Gateway', 'Connections that expired are closed after 300ms.'],
		['Screening', 'A name is held against lists, and the ledger waits.'],
	];
	test.each([
		['promoted', [0]],
		['PROMOTED replica', [0]],
		['expires', [1]],
		['expiring connection', [1]],
		['300ms', [1]],
		// In its own name, before where it is mentioned.
		['ledger', [0, 2]],
		['list', [2]],
		// One word of three that nobody has hides nothing.
		['replica promoted qwertz', [0]],
		['list qwertz', [2]],
		['qwertz', []],
		['', []],
		['...', []],
	])('%j is on %j', async (query, expected) => {
		expect(await (await asked(written)).pages(query)).toEqual(expected);
	});

	test('endings are those of the language of the site', async () => {
		const german = await asked([['Zahlung', 'Eine Zahlung wird geprüft.']], 'de');
		expect(await german.pages('Zahlungen')).toEqual([0]);
		expect(await german.pages('geprüfte')).toEqual([0]);
	});

	test('a page with all words goes before one with the rarest alone', async () => {
		const { pages } = await asked([
			['One', 'quorum quorum quorum quorum'],
			['Two', 'a quorum of brokers'],
			['Three', 'brokers'],
		]);
		expect((await pages('quorum brokers'))![0]).toBe(1);
	});

	test('of a large site only the files of the words are read, and each once', async () => {
		const many = Array.from(
			{ length: 3000 },
			(_, at): Written => [`C ${at}`, `alpha${at} beta${at} gamma${at} is common`],
		);
		const { ask, read, byName } = await asked(many);
		expect([...byName.keys()].filter((name) => name.includes('/words-')).length).toBeGreaterThan(5);
		const { pages } = (await ask({ query: 'beta1234' }))!;
		expect(pages).toEqual([1234]);
		expect(read.length).toBeLessThanOrEqual(3);
		const { shown } = (await ask({ query: 'beta1234', pages }))!;
		expect(shown).toEqual([
			{
				detail: 'Page 1234',
				excerpt: [
					['alpha1234 ', false],
					['beta1234', true],
					[' gamma1234 is common', false],
				],
			},
		]);
		await ask({ query: 'beta1234', pages });
		expect(new Set(read).size).toBe(read.length);
	});

	test('every word of every page finds that page, whatever stands in the texts', async () => {
		const word = fc.string({
			unit: fc.constantFrom('a', 'b', 'ä', 'Z', '7', '_', '\\', 'о'),
			minLength: 1,
			maxLength: 6,
		});
		const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
		await fc.assert(
			fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (texts) => {
				const { pages } = await asked(texts.map((one): Written => ['Name', one]));
				for (const [at, one] of texts.entries())
					for (const each of one.split(' ').filter((each) => /[\p{L}\p{N}]/u.test(each)))
						expect(await pages(each), each).toContain(at);
			}),
			{ numRuns: 60 },
		);
	});

	test('files of two builds have no name in common but that of the overview', async () => {
		const [one, other] = [await asked([['A', 'x']]), await asked([['A', 'y']])];
		expect([...one.byName.keys()].filter((name) => other.byName.has(name))).toEqual(['index.json']);
	});

	test('without an index there is no answer, and the next question tries again', async () => {
		let isThere = false;
		const ask = createTexts(async () => {
			if (!isThere) throw new Error('no network');
			return '{"build":"x","pages":0,"words":[],"groups":[]}';
		}, 'en');
		expect(await ask({ query: 'x' })).toBeUndefined();
		isThere = true;
		expect(await ask({ query: '' })).toEqual({ pages: [], of: 0, shown: [] });
	});
});

test('places far apart and strengths come back as they were written', async () => {
	const { byName } = await asked(
		Array.from({ length: 5000 }, (_, at): Written => ['', at % 1999 === 0 ? 'rare' : 'x']),
	);
	const line = [...byName]
		.flatMap(([name, text]) => (name.includes('/words-') ? text.split('\n') : []))
		.find((one) => one.startsWith('rare '))!;
	const found: number[] = [];
	readPostings(line.slice('rare '.length), (page, strength) => {
		found.push(page);
		// Two words a page at most: counted once of about one word, 1 / (1 + 1.2) is 3 of 7, and one more of eight.
		expect(strength).toBe(4 / 8);
	});
	expect(found).toEqual([0, 1999, 3998]);
});

test.each([
	[[], 'a', -1],
	[['b', 'd'], 'a', -1],
	[['b', 'd'], 'b', 0],
	[['b', 'd'], 'c', 0],
	[['b', 'd'], 'e', 1],
] as const)('in %j the last up to %s is at %s', (ordered, value, expected) => {
	expect(lastUpTo<string>(ordered, value)).toBe(expected);
});

describe('what is shown of a page', () => {
	test('is the place where most of the words stand together, whole words marked', () => {
		const text = `${'The replica is elsewhere. '.repeat(20)}When the primary is lost, the replica is promoted.${' And so on.'.repeat(40)}`;
		const pieces = excerptOf(text, ['primary', 'promot']);
		expect(pieces.filter(([, match]) => match)).toEqual([
			['primary', true],
			['promoted', true],
		]);
		const shown = pieces.map(([piece]) => piece).join('');
		expect(text).toContain(shown);
		expect(shown.length).toBeLessThanOrEqual(220);
	});

	test('marks words at their beginning, and parts of names', () => {
		const marked = (text: string) =>
			excerptOf(text, ['try', 'timeout']).flatMap(([piece, match]) => (match ? [piece] : []));
		expect(marked('retry, perTry and try_again: timeouts')).toEqual(['Try', 'try', 'timeouts']);
		expect(marked('Try it')).toEqual(['Try']);
	});

	test('is its beginning where the words stand in its name only, and all of a short text', () => {
		expect(excerptOf('What it does.', ['ledger'])).toEqual([['What it does.', false]]);
		expect(excerptOf('', ['ledger'])).toEqual([]);
	});
});
