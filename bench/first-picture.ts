/**
 * How soon a reader sees a picture of forty nodes: from the start of the navigation to the first frame that has it, in Chromium, cold
 * (a new profile a visit, so nothing is cached) and from this machine, so that the network costs nothing. Run with
 * `node bench/first-picture.ts SITE [PAGE]` on a built site, and with `--likec4 FOLDER` (a folder in which `likec4` is installed) to see
 * LikeC4 show a view of forty elements, turn by turn in the same browser.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '#render/testing/browser-renderer.ts';
import { serve } from './serve-site.ts';

const VISITS = 9;
const NODES = 40;
const PORT = 5012;

interface Visit {
	/** ms from the start of the navigation. */
	readonly firstPaint: number;
	readonly picture: number;
	/** ms of processor time of the page's process until then: what a busy machine does not stretch as much. */
	readonly cpu: number;
	/** Parts of the picture, and whether any of them is inside the window. */
	readonly nodes: number;
	readonly visible: boolean;
	/** Bytes as transferred, of everything the visit loaded until then. */
	readonly kilobytes: number;
}

/** Runs in the page before anything of its own: waits for `least` nodes with a size, then for the frame that draws them. */
function watch({ selector, least }: { selector: string; least: number }): void {
	const store = globalThis as unknown as { pictureAt?: number };
	const look = (): void => {
		const nodes = document.querySelectorAll(selector);
		const last = nodes[nodes.length - 1]?.getBoundingClientRect();
		if (nodes.length < least || !last || last.width === 0) {
			requestAnimationFrame(look);
			return;
		}
		// The frame under way draws them; what runs after it has seen it drawn.
		requestAnimationFrame(() => {
			const channel = new MessageChannel();
			channel.port1.onmessage = () => {
				store.pictureAt = performance.now();
			};
			channel.port2.postMessage(0);
		});
	};
	requestAnimationFrame(look);
}

async function visit(browser: Browser, url: string, selector: string, least: number): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	try {
		const page = await context.newPage();
		await page.addInitScript(watch, { selector, least });
		const session = await context.newCDPSession(page);
		await session.send('Performance.enable');
		const cpuOfPage = async (): Promise<number> => {
			const { metrics } = await session.send('Performance.getMetrics');
			return (metrics.find((metric) => metric.name === 'ProcessTime')?.value ?? Number.NaN) * 1_000;
		};
		const before = await cpuOfPage();
		await page.goto(url, { waitUntil: 'commit' });
		await page.waitForFunction(() => 'pictureAt' in globalThis, undefined, { timeout: 60_000 });
		const after = await cpuOfPage();
		// A navigation may move to a new process, whose clock starts at nothing.
		const cpu = after < before ? after : after - before;
		const seen = await page.evaluate((name) => {
			const nodes = [...document.querySelectorAll(name)];
			const loaded = performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'));
			const bytes = (loaded as PerformanceResourceTiming[]).reduce((sum, one) => sum + one.transferSize, 0);
			const paint = performance.getEntriesByType('paint').find((entry) => entry.name === 'first-contentful-paint');
			const boxes = nodes.map((node) => node.getBoundingClientRect());
			return {
				firstPaint: paint?.startTime ?? Number.NaN,
				picture: (globalThis as unknown as { pictureAt: number }).pictureAt,
				nodes: nodes.length,
				visible: boxes.some((box) => box.bottom > 0 && box.top < innerHeight),
				kilobytes: bytes / 1024,
			};
		}, selector);
		return { ...seen, cpu };
	} finally {
		await context.close();
	}
}

/** A view of as many elements as the picture has nodes, with somewhat more lines than elements. */
function likeC4Source(): string {
	const elements = Array.from({ length: NODES }, (_unused, index) => `  n${index} = service 'Service number ${index}'`);
	const lines = Array.from({ length: NODES + 10 }, (_unused, index) => {
		const from = (index * 7) % NODES;
		return `  n${from} -> n${(from + 1 + ((index * 3) % 11)) % NODES} 'calls ${index}'`;
	});
	return `specification {\n  element service\n}\nmodel {\n${[...elements, ...lines].join('\n')}\n}\nviews {\n  view index {\n    include *\n  }\n}\n`;
}

function buildLikeC4(installed: string, folder: string): string {
	const out = join(folder, 'out');
	mkdirSync(join(folder, 'source'), { recursive: true });
	writeFileSync(join(folder, 'source', 'model.c4'), likeC4Source());
	const command = join(resolve(installed), 'node_modules', '.bin', 'likec4');
	const { status, stderr } = spawnSync(command, ['build', join(folder, 'source'), '-o', out], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`likec4 build failed: ${stderr}`);
	return out;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function tell(name: string, visits: readonly Visit[]): void {
	const pictures = visits.map(({ picture }) => picture);
	const [{ nodes, visible, kilobytes } = { nodes: 0, visible: false, kilobytes: 0 }] = visits;
	console.log(
		`| ${name} | ${nodes} | ${visible ? 'yes' : 'no'} | ${median(visits.map(({ firstPaint }) => firstPaint)).toFixed(0)} | ` +
			`${median(pictures).toFixed(0)} | ${Math.min(...pictures).toFixed(0)} | ${Math.max(...pictures).toFixed(0)} | ${median(visits.map(({ cpu }) => cpu)).toFixed(0)} | ${kilobytes.toFixed(0)} |`,
	);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { likec4: { type: 'string' } } });
const [site, path = 'environments/prod/'] = positionals;
const executablePath = findChromium();
if (!site || !executablePath)
	throw new Error('usage: node bench/first-picture.ts SITE [PAGE] [--likec4 FOLDER]; needs a Chromium');

const folder = mkdtempSync(join(tmpdir(), 'lintel-first-picture-'));
const stops: (() => void)[] = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
	const subjects = [
		{ name: 'ours', url: `http://localhost:${PORT}/${path}`, selector: 'svg.mmd .mmd-node', visits: [] as Visit[] },
	];
	// Our own preview serves both, so that the server is no difference.
	stops.push(await serve(site, PORT));
	if (values.likec4) {
		stops.push(await serve(buildLikeC4(values.likec4, folder), PORT + 1));
		const url = `http://localhost:${PORT + 1}/view/index/`;
		subjects.push({ name: 'LikeC4', url, selector: '.react-flow__node', visits: [] });
	}
	// One visit each before counting, for what the server and the browser do only once.
	for (let round = -1; round < VISITS; round++) {
		for (const { url, selector, visits } of subjects) {
			const one = await visit(browser, url, selector, Math.floor(NODES * 0.9));
			if (round >= 0) visits.push(one);
		}
	}
	console.log(`load average ${loadavg()[0]!.toFixed(1)}, ${VISITS} visits each, ms from the start of the navigation`);
	console.log(
		'| | nodes | in the window | first paint | picture, median | least | most | CPU of the page | KB |\n|---|--:|---|--:|--:|--:|--:|--:|--:|',
	);
	for (const { name, visits } of subjects) tell(name, visits);
} finally {
	for (const stop of stops) stop();
	await browser.close();
	rmSync(folder, { recursive: true, force: true });
}
