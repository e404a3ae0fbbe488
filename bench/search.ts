import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { middleOf, shareOf, type Typed, typeWord } from './search-keys.ts';
import { openedSearch } from './search-opened.ts';

/**
 * How long a reader waits for results while typing, in Chromium, on a site that `lintel serve` serves. Words are typed letter by
 * letter, as fast as a quick typist does; of each key is taken:
 * - *first result*: from the key's own time until the frame is painted in which the list answers what now stands in the field
 *   (names where names match, else the full text, else that nothing was found), and the processor time of the page's thread;
 * - *complete*: after the last letter of a word, until names and full text are both painted.
 * Keys that names answer and keys that only the full text can answer are told apart. The bytes of the first result are those of
 * all that was asked for, by the page or by its worker, between opening the search and painting it. Prints; never fails.
 * `node bench/search.ts http://localhost:8080/ --words "c-17,gateway" --texts "per-try timeout" [--pause MS] [--chromium FILE] [--phone]`
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		words: { type: 'string', default: 'gateway,latency,ledger,replica,failover' },
		texts: { type: 'string', default: '' },
		turns: { type: 'string', default: '3' },
		pause: { type: 'string', default: '150' },
		chromium: { type: 'string', default: '/usr/bin/chromium' },
		phone: { type: 'boolean', default: false },
	},
});
const site = positionals[0] ?? 'http://localhost:8080/';
const listOf = (text: string): readonly string[] =>
	text
		.split(',')
		.map((one) => one.trim())
		.filter(Boolean);
const words = listOf(values.words);
const texts = listOf(values.texts);
const pause = Number(values.pause);
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
const viewport = values.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };

/** What the first answer to a word costs who has just opened the search. */
const firstOf = async (word: string) => {
	const { context, page, askedUntil } = await openedSearch(browser, site, { viewport });
	const typed = await typeWord(page, word, pause);
	const answered = typed.find(({ results }) => results > 0);
	const first = answered === undefined ? Number.NaN : await askedUntil(answered.paintedAt);
	const all = await askedUntil(Number.POSITIVE_INFINITY);
	await context.close();
	return { word, ms: answered?.first ?? Number.NaN, first, all };
};

const firsts = [];
for (const word of [...words.slice(0, 2), ...texts.slice(0, 2)]) firsts.push(await firstOf(word));

const { context, page } = await openedSearch(browser, site, { viewport });
const typed: Typed[] = [];
for (let turn = 0; turn < Number(values.turns); turn++)
	for (const word of [...words, ...texts]) typed.push(...(await typeWord(page, word, pause)));
const entries = await page.evaluate(async () => {
	const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';
	return ((await (await fetch(`${base}search-entries.json`)).json()) as readonly unknown[]).length;
});
await context.close();
await browser.close();

const whole = (value: number): string => (Number.isNaN(value) ? 'none' : value.toFixed(0));
console.log(
	`Load average ${loadavg()[0]!.toFixed(1)}, ${entries} pages, ${typed.length} keys with ${pause} ms between two\n`,
);
console.log('| from the key to | keys | middle ms | 95th ms | largest ms | middle CPU ms | 95th CPU ms |');
console.log('|---|--:|--:|--:|--:|--:|--:|');
const row = (title: string, of: readonly Typed[], ms: (one: Typed) => number): void => {
	const times = of.map(ms).filter((one) => !Number.isNaN(one));
	if (times.length === 0) return;
	const cpu = of.map(({ processor }) => processor);
	const cells = [middleOf(times), shareOf(times, 0.95), Math.max(...times), middleOf(cpu), shareOf(cpu, 0.95)];
	console.log(`| ${title} | ${times.length} | ${cells.map(whole).join(' | ')} |`);
};
row('first result, all keys', typed, ({ first }) => first);
row(
	'first result, names match',
	typed.filter(({ byName }) => byName),
	({ first }) => first,
);
row(
	'first result, full text only',
	typed.filter(({ byName }) => !byName),
	({ first }) => first,
);
row(
	'complete, after a word',
	typed.filter(({ complete }) => !Number.isNaN(complete)),
	({ complete }) => complete,
);
console.log('\n| just opened, typing | ms to the first result | KB until it | KB until complete |\n|---|--:|--:|--:|');
for (const { word, ms, first, all } of firsts)
	console.log(`| ${word} | ${whole(ms)} | ${whole(first)} | ${whole(all)} |`);
