import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { middleOf, shareOf } from './search-keys.ts';
import { openedSearch } from './search-opened.ts';

/**
 * How long a reader waits who pastes words that no name has into a search that was just opened, with an empty cache: the worst
 * case of the full text, whose program is fetched then. Several sites are asked turn by turn, so that both meet the same machine.
 * `node bench/search-pasted.ts http://localhost:8080/ [http://localhost:8081/] [--texts "zzxq,300ms"] [--turns N] [--chromium FILE]`
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		texts: {
			type: 'string',
			default: 'zzxq,how many copies must,maximum tolerable,300ms,cold start of the,maximum to',
		},
		turns: { type: 'string', default: '4' },
		chromium: { type: 'string', default: '/usr/bin/chromium' },
	},
});
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });

/** Runs in the page: ms until the first result and until all are painted. */
const pasteText = (text: string): Promise<{ first: number; all: number; at: number }> =>
	new Promise((done) => {
		const list = document.querySelector<HTMLElement>('.search-results')!;
		const field = document.querySelector<HTMLInputElement>('#search input')!;
		const start = performance.now();
		let first: Promise<readonly [number, number]> | undefined;
		const painted = () =>
			new Promise<readonly [number, number]>((then) =>
				requestAnimationFrame(() => setTimeout(() => then([performance.now() - start, Date.now()]))),
			);
		new MutationObserver(() => {
			if (list.dataset['answers'] !== text) return;
			first ??= painted();
			if (list.ariaBusy !== 'false') return;
			void Promise.all([first, painted()]).then(([[ms, at], [all]]) => done({ first: ms, all, at }));
		}).observe(list, { attributes: true, childList: true, subtree: true });
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});

async function pasted(site: string, text: string) {
	const { context, page, askedUntil } = await openedSearch(browser, site);
	// Whoever pastes has taken the time to.
	await page.waitForTimeout(400);
	const { first, all, at } = await page.evaluate(pasteText, text);
	const kilobytes = await askedUntil(at);
	await context.close();
	return { first, all, kilobytes };
}

const seen = new Map<string, Awaited<ReturnType<typeof pasted>>[]>(positionals.map((site) => [site, []]));
for (let turn = 0; turn < Number(values.turns); turn++)
	for (const [site, own] of seen) for (const text of values.texts.split(',')) own.push(await pasted(site, text));
await browser.close();
console.log(`Load average ${loadavg()[0]!.toFixed(1)}\n`);
console.log(
	'| site | questions | first, middle ms | 95th | all, middle ms | 95th | KB until the first, middle | most |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
for (const [site, own] of seen) {
	const [first, all, kb] = [own.map((one) => one.first), own.map((one) => one.all), own.map((one) => one.kilobytes)];
	const cells = [
		middleOf(first),
		shareOf(first, 0.95),
		middleOf(all),
		shareOf(all, 0.95),
		middleOf(kb),
		Math.max(...kb),
	];
	console.log(`| ${site} | ${own.length} | ${cells.map((one) => one.toFixed(0)).join(' | ')} |`);
}
