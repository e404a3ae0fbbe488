import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

/**
 * How long a reader waits for a table of thousands of rows: the rows of a page that `lintel serve` serves are repeated, and the time from
 * the click or key to the frame after the next is taken in Chromium. Prints the middle and the largest of several turns; never fails.
 * `node bench/tables.ts http://localhost:8080/ [--rows 5000] [--turns 7] [--chromium FILE]`
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		rows: { type: 'string', default: '5000' },
		turns: { type: 'string', default: '7' },
		chromium: { type: 'string', default: '/usr/bin/chromium' },
		phone: { type: 'boolean', default: false },
	},
});
const [site, rows, turns] = [positionals[0] ?? 'http://localhost:8080/', Number(values.rows), Number(values.turns)];
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
const page = await browser.newPage({
	viewport: values.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
});
await page.route('**/audit/findings/', async (route) => {
	const html = await (await route.fetch()).text();
	const [before, table, after] = divided(html);
	const written = table.split(/(?=<tr)/).map((row) => row.replace(/^<tr id="[^"]*"/, '<tr'));
	const all = Array.from({ length: rows }, (_, at) => {
		const row = written[at % written.length]!;
		// In no order, so that sorting has something to do.
		return at < written.length ? row : row.replace('</th>', ` number ${(at * 7919) % 10007}</th>`);
	});
	const body = before + all.join('') + after;
	await route.fulfill({ body, contentType: 'text/html' });
});
/** A page before, in and after the body of its first table. */
function divided(html: string): readonly [string, string, string] {
	const start = html.indexOf('<tbody>') + '<tbody>'.length;
	const end = html.indexOf('</tbody>');
	return [html.slice(0, start), html.slice(start, end), html.slice(end)];
}
await page.goto(new URL('audit/findings/', site).href, { timeout: 120_000 });
await page.locator('[data-table] .table-tools').first().waitFor();

/** Milliseconds from an act to the second frame after it: by then its first is on the screen. */
const timed = (act: string): Promise<number> =>
	page.evaluate(
		(what) =>
			new Promise<number>((done) => {
				const block = document.querySelector('[data-table]')!;
				const start = performance.now();
				if (what.startsWith('sort '))
					block.querySelectorAll<HTMLElement>('thead button')[Number(what.slice(5))]!.click();
				else {
					const input = block.querySelector<HTMLInputElement>('.table-tools input')!;
					input.value = what.slice(7);
					input.dispatchEvent(new Event('input'));
				}
				requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
			}),
		act,
	);

console.log(`Load average ${loadavg()[0]!.toFixed(1)}, ${rows} rows, ${turns} turns each, ms to the screen\n`);
console.log('| act | first | middle | largest |\n|---|--:|--:|--:|');
const acts = { 'sort by text': ['sort 0'], 'sort by day': ['sort 2'], 'filter by a word': ['filter vault', 'filter '] };
for (const [name, steps] of Object.entries(acts)) {
	const times: number[] = [];
	for (let turn = 0; turn < turns; turn++) for (const step of steps) times.push(await timed(step));
	const sorted = times.toSorted((a, b) => a - b);
	console.log(
		`| ${name} | ${times[0]!.toFixed(0)} | ${sorted[sorted.length >> 1]!.toFixed(0)} | ${sorted.at(-1)!.toFixed(0)} |`,
	);
}
await browser.close();
