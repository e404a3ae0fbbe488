import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

/**
 * How long a reader waits for results while typing: names and words are typed letter by letter into the search of a site that
 * `lintel serve` serves, and the time from each key to the frame after the first change of the list is taken in Chromium; where the
 * list stays as it is, nothing is counted. What was fetched until the first result stood there is told too. Prints the middle, the 95th percentile and the largest; never fails.
 * `node bench/search.ts http://localhost:8080/ --words "c-17 timeout" [--chromium FILE] [--phone]`
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		words: { type: 'string', default: 'gateway timeout latency ledger replica failover' },
		turns: { type: 'string', default: '3' },
		chromium: { type: 'string', default: '/usr/bin/chromium' },
		phone: { type: 'boolean', default: false },
	},
});
const site = positionals[0] ?? 'http://localhost:8080/';
const words = values.words.split(/\s+/).filter(Boolean);
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
const page = await browser.newPage({
	viewport: values.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
});

const sizes: Promise<number>[] = [];
page.on('requestfinished', (request) => {
	sizes.push(
		request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
	);
});
/** Bytes of all that has come by now; what comes while this is asked is not part of it. */
const fetchedBytes = async (): Promise<number> => (await Promise.all([...sizes])).reduce((sum, one) => sum + one, 0);
await page.goto(site, { waitUntil: 'networkidle' });
const ofPage = await fetchedBytes();
await page.keyboard.press('/');
const input = page.getByRole('combobox', { name: 'Search this site' });
await input.waitFor();

/** Types one letter; gives the milliseconds until the frame that shows the list changed by it. */
const key = async (letter: string): Promise<number> => {
	const seen = page.evaluate(
		() =>
			new Promise<number>((done) => {
				const list = document.querySelector('.search-results')!;
				const field = document.querySelector<HTMLInputElement>('#search input')!;
				let start = 0;
				field.addEventListener('input', () => (start = performance.now()), { once: true, capture: true });
				const observer = new MutationObserver(() => {
					if (start === 0) return;
					observer.disconnect();
					requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
				});
				observer.observe(list, { childList: true, subtree: true });
				setTimeout(() => done(Number.NaN), 1000);
			}),
	);
	await page.keyboard.press(letter);
	return seen;
};

let first = Number.NaN;
// One letter may find nothing, and then nothing changes.
for (const letter of words[0]!) {
	first = await key(letter);
	if (!Number.isNaN(first)) break;
}
const untilFirst = (await fetchedBytes()) - ofPage;
await input.fill('');
const times: number[] = [];
for (let turn = 0; turn < Number(values.turns); turn++) {
	for (const word of words) {
		for (const letter of word) times.push(await key(letter));
		await input.fill('');
		// What the full text still has to say to the last word is not part of the next one.
		await page.waitForTimeout(300);
	}
}
const entries = await page.evaluate(async () => {
	const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';
	return ((await (await fetch(`${base}search-entries.json`)).json()) as readonly unknown[]).length;
});
await browser.close();

const answered = times.filter((one) => !Number.isNaN(one)).toSorted((a, b) => a - b);
const at = (share: number): string =>
	answered[Math.min(answered.length - 1, Math.floor(answered.length * share))]!.toFixed(0);
console.log(
	`Load average ${loadavg()[0]!.toFixed(1)}, ${entries} pages, ${times.length} keys, ms from the key to the screen\n`,
);
console.log(
	'| first key | middle | 95th | largest | without a change | KB until the first result |\n|--:|--:|--:|--:|--:|--:|',
);
console.log(
	`| ${first.toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${times.length - answered.length} | ${(untilFirst / 1000).toFixed(0)} |`,
);
