/**
 * How a picture of 400 nodes answers in Chromium: lighting up what is near a node under the pointer and with the focus, another
 * distance, an overlay, zoom, finding a name. Run with `node bench/large-picture.ts SITE` on a built site, one of whose pages gets the
 * picture in place of its own; it is drawn by our renderer, with groups and labels on lines. Told are the processor time of the page's
 * thread for each frame, which other processes do not stretch as much, and the clock from before the deed to the frame that shows it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createDiagramRenderer, instantiate } from '#render/renderer.ts';
import { findChromium } from '#render/testing/browser-renderer.ts';
import { sampleFlowchart } from '#render/testing/samples.ts';
import { serve } from './serve-site.ts';

const NODES = 400;
const PORT = 5014;
const PAGE = 'systems/payments-hub/';
const TURNS = 30;
/** ms: what the page may take for a frame. */
const BUDGET = 50;

async function drawLarge(cacheDir: string): Promise<string> {
	const renderer = createDiagramRenderer({ cacheDir, workers: 1 });
	const links = Object.fromEntries(
		Array.from({ length: NODES }, (_unused, at) => [`n${at}`, { href: `/components/n${at}/`, label: `Node ${at}` }]),
	);
	const text = sampleFlowchart(NODES, 1);
	const drawn = await renderer.render({ text, title: 'Large', description: '', links });
	await renderer.close();
	if (!drawn.ok) throw new Error(drawn.error.message);
	return instantiate(drawn.svg, 'large');
}

/** Four tiers, so that an overlay marks every node. */
const liveData = {
	nodes: Array.from({ length: NODES }, (_unused, at) => `n${at}`),
	overlays: [
		[
			'tiers',
			'Tiers',
			[0, 1, 2, 3].map((tier) => [
				`tone${tier + 1}`,
				`${tier + 1}`,
				`tier ${tier + 1}`,
				Array.from({ length: NODES / 4 }, (_unused, at) => at * 4 + tier),
			]),
		],
	],
	steps: [],
};

/** The page with the large picture in place of its first. */
function withLarge(html: string, svg: string): string {
	const figure = html.indexOf('<figure');
	const from = html.indexOf('<svg', figure);
	const to = html.indexOf('</svg>', from) + '</svg>'.length;
	const data = JSON.stringify(liveData).replaceAll('"', '&quot;');
	const head = html
		.slice(figure, from)
		.replace(/ data-live="[^"]*"/, '')
		.replace(/<figure class="figure[^"]*"/, `<figure class="figure w-20" data-live="${data}"`);
	return html.slice(0, figure) + head + svg + html.slice(to);
}

type Deed = 'hover' | 'focus' | 'distance' | 'overlay' | 'zoom' | 'find';
const DEEDS: readonly Deed[] = ['hover', 'focus', 'distance', 'overlay', 'zoom', 'find'];

/** Runs in the page: the ms of each turn of a deed, by the clock, and how many frames all of them took. */
async function act({ deed, turns }: { deed: Deed; turns: number }): Promise<{ times: number[]; frames: number }> {
	const figure = document.querySelector('.figure')!;
	const field = <T extends HTMLElement>(label: string): T => figure.querySelector<T>(`[aria-label="${label}"]`)!;
	const change = (label: string, value: string): void => {
		const select = field<HTMLSelectElement>(label);
		select.value = value;
		select.dispatchEvent(new Event('change'));
	};
	const nodes = [...figure.querySelectorAll<SVGElement>('.mmd-node')];
	const over = (at: number): void => {
		nodes[at]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
	};
	const deeds: Readonly<Record<Deed, (turn: number) => void>> = {
		hover: (turn) => over(190 + turn),
		focus: (turn) =>
			nodes[150 + turn]!.closest('a')!.focus({ preventScroll: true, focusVisible: true } as FocusOptions),
		distance: (turn) => change('Distance', String(1 + (turn % 3))),
		overlay: (turn) => change('Lay over the picture', turn % 2 === 0 ? 'tiers' : ''),
		zoom: (turn) => {
			const wheel = { ctrlKey: true, deltaY: turn % 2 === 0 ? -40 : 40, cancelable: true, clientX: 600, clientY: 400 };
			figure.querySelector('.canvas')!.dispatchEvent(new WheelEvent('wheel', wheel));
		},
		find: (turn) => {
			const search = figure.querySelector<HTMLInputElement>('[type="search"]')!;
			search.value = `${turn}`;
			search.dispatchEvent(new Event('input'));
		},
	};
	/** A message that a frame's callback sends arrives when the frame has been drawn. */
	const drawn = (): Promise<void> =>
		new Promise((done) => {
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => done();
				channel.port2.postMessage(0);
			});
		});
	const times: number[] = [];
	let frames = 0;
	if (deed === 'distance') nodes[200]!.closest('a')!.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
	for (let turn = 0; turn < turns; turn++) {
		await drawn();
		const start = performance.now();
		deeds[deed](turn);
		await drawn();
		frames++;
		// Signs of an overlay come in the frame after its classes.
		if (deed === 'overlay' && turn % 2 === 0) {
			await drawn();
			frames++;
		}
		times.push(performance.now() - start);
	}
	return { times, frames };
}

async function measure(page: Page, deed: Deed): Promise<void> {
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable', { timeDomain: 'threadTicks' });
	const busy = async (): Promise<number> => {
		const { metrics } = await client.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
	};
	await page.evaluate(act, { deed, turns: 4 });
	const before = await busy();
	const { times, frames } = await page.evaluate(act, { deed, turns: TURNS });
	const each = ((await busy()) - before) / frames;
	const sorted = times.toSorted((a, b) => a - b);
	const [middle, late] = [sorted[Math.floor(TURNS / 2)]!, sorted[Math.floor(TURNS * 0.95)]!];
	console.log(
		`| ${deed} | ${each.toFixed(0)}${each > BUDGET ? ' (over)' : ''} | ${middle.toFixed(0)} | ${late.toFixed(0)} |`,
	);
	await client.detach();
}

const [site] = process.argv.slice(2);
const executablePath = findChromium();
if (!site || !executablePath) throw new Error('usage: node bench/large-picture.ts SITE; needs a Chromium');
const folder = mkdtempSync(join(tmpdir(), 'lintel-large-picture-'));
const stop = await serve(site, PORT);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
	const svg = await drawLarge(folder);
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.route(`**/${PAGE}`, async (route) => {
		const answer = await route.fetch();
		await route.fulfill({ response: answer, body: withLarge(await answer.text(), svg) });
	});
	await page.goto(`http://localhost:${PORT}/${PAGE}`);
	await page.locator('.figure').first().scrollIntoViewIfNeeded();
	await page.locator('.figure.live').first().waitFor();
	console.log(
		`load average ${loadavg()[0]!.toFixed(1)}, ${NODES} nodes, ${(svg.length / 1024).toFixed(0)} KB, ${TURNS} turns each, ms`,
	);
	console.log('| deed | processor, a frame | clock, median | clock, 95th percentile |\n|---|--:|--:|--:|');
	for (const deed of DEEDS) await measure(page, deed);
} finally {
	stop();
	await browser.close();
	rmSync(folder, { recursive: true, force: true });
}
