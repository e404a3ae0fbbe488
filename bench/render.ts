/**
 * What a diagram costs: our renderer against stock mermaid in one warm Chromium page, turn by turn on the same diagrams; then from
 * a cold start; then what a site pays, from nothing and from the cache. Run with `node bench/render.ts`, and with `--many 5000` to
 * see whether memory stays flat.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { createDiagramRenderer, type DiagramSource, instantiate } from '#render/renderer.ts';
import { type BrowserRenderer, findChromium, startBrowserRenderer } from '#render/testing/browser-renderer.ts';
import type { LayoutQuality } from '#render/testing/layout-quality.ts';
import { SAMPLES, sampleFlowchart, sampleSequence } from '#render/testing/samples.ts';
import { TYPE_SAMPLES } from '#render/testing/type-samples.ts';
import { cpuOfChildren, memoryOfChildren, ownCpu } from './process-family.ts';

const REPEATS = 10;
const SITE_SIZE = 200;

/** A comment makes a text new to the cache and changes nothing else. */
const again =
	(text: string) =>
	(index: number): string =>
		`${text}\n%% ${index}`;

const groups: Readonly<Record<string, (index: number) => string>> = {
	'flowchart, 12 nodes': (index) => sampleFlowchart(12, index, index % 2 === 0 ? 'LR' : 'TB'),
	'flowchart, 40 nodes': (index) => sampleFlowchart(40, index),
	'sequence, 12 messages': (index) => sampleSequence(12, index),
	'sequence, 40 messages': (index) => sampleSequence(40, index),
	state: again(SAMPLES['state composite']!),
	class: again(SAMPLES['class']!),
	'entity relation': again(SAMPLES['entity relation']!),
	gantt: again(SAMPLES['gantt']!),
	timeline: again(SAMPLES['timeline']!),
	git: again(TYPE_SAMPLES['git branches']!),
	'mind map': again(TYPE_SAMPLES['mind map']!),
};

function source(text: string): DiagramSource {
	return { text, title: 'Benchmark', description: '' };
}

interface Cost {
	cpu: number;
	bytes: number;
	zipped: number;
}

const weigh = (svg: string): Pick<Cost, 'bytes' | 'zipped'> => ({
	bytes: Buffer.byteLength(svg),
	zipped: gzipSync(svg, { level: 9 }).length,
});

type Draw = (text: string) => Promise<string>;

/** Means over the repeats, after as many unmeasured diagrams to warm up. */
async function measure(draw: Draw, text: (index: number) => string, cpu: () => number): Promise<Cost> {
	for (let index = 0; index < REPEATS; index++) await draw(text(index + 1));
	const total: Cost = { cpu: 0, bytes: 0, zipped: 0 };
	const svgs: string[] = [];
	const before = cpu();
	for (let index = 0; index < REPEATS; index++) svgs.push(await draw(text(index + 101)));
	total.cpu = (cpu() - before) / REPEATS;
	for (const { bytes, zipped } of svgs.map(weigh)) {
		total.bytes += bytes / REPEATS;
		total.zipped += zipped / REPEATS;
	}
	return total;
}

const stockScript = (): string =>
	join(dirname(createRequire(import.meta.url).resolve('mermaid/package.json')), 'dist', 'mermaid.min.js');

async function startStock(executable: string): Promise<{ browser: BrowserRenderer; draw: Draw }> {
	const browser = await startBrowserRenderer(executable, stockScript());
	await browser.initialize({ startOnLoad: false, securityLevel: 'strict', fontFamily: 'Inter' });
	let count = 0;
	const draw: Draw = async (text) => {
		const result = await browser.render(`stock-${count++}`, text);
		if ('error' in result) throw new Error(result.error);
		return result.svg;
	};
	return { browser, draw };
}

function startOurs(cacheDir: string): { draw: Draw; close(): Promise<void> } {
	const renderer = createDiagramRenderer({ cacheDir, workers: 1 });
	const draw: Draw = async (text) => {
		const result = await renderer.render(source(text));
		if (!result.ok) throw new Error(result.error.message);
		return instantiate(result.svg, 'd0');
	};
	return { draw, close: () => renderer.close() };
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

async function compareWarm(folder: string, executable: string | undefined): Promise<void> {
	const ours = startOurs(join(folder, 'warm'));
	const stock = executable === undefined ? undefined : await startStock(executable);
	console.log(
		'| diagram | our CPU ms | stock CPU ms | ratio | our KB (gzip) | stock KB (gzip) |\n|---|--:|--:|--:|--:|--:|',
	);
	for (const [name, text] of Object.entries(groups)) {
		const own = await measure(ours.draw, text, ownCpu);
		const other = stock && (await measure(stock.draw, text, cpuOfChildren));
		const ratio = other ? (other.cpu / own.cpu).toFixed(1) : '';
		const theirs = other ? `${kb(other.bytes)} (${kb(other.zipped)})` : '';
		console.log(
			`| ${name} | ${own.cpu.toFixed(1)} | ${other?.cpu.toFixed(1) ?? ''} | ${ratio} | ${kb(own.bytes)} (${kb(own.zipped)}) | ${theirs} |`,
		);
	}
	const memory = process.memoryUsage.rss() / 2 ** 20;
	console.log(
		`memory: ours ${memory.toFixed(0)} MB with this benchmark in it${stock ? `, Chromium ${memoryOfChildren().toFixed(0)} MB` : ''}`,
	);
	await stock?.browser.close();
	await ours.close();
}

/** From nothing to the first flowchart; the second of ours finds compiled code on disk. */
async function compareCold(folder: string, executable: string | undefined): Promise<void> {
	const text = sampleFlowchart(12, 999);
	for (const [name, seed] of [
		['ours, first build on a machine', 0],
		['ours, later builds', 1],
	] as const) {
		const [cpu, wall] = [ownCpu(), performance.now()];
		const ours = startOurs(join(folder, 'cold'));
		await ours.draw(again(text)(seed));
		console.log(
			`first diagram, ${name}: ${(performance.now() - wall).toFixed(0)} ms, ${(ownCpu() - cpu).toFixed(0)} ms CPU`,
		);
		await ours.close();
	}
	if (executable === undefined) return;
	const [cpu, wall] = [ownCpu(), performance.now()];
	const { browser, draw } = await startStock(executable);
	await draw(text);
	const spent = cpuOfChildren() + ownCpu() - cpu;
	console.log(`first diagram, stock: ${(performance.now() - wall).toFixed(0)} ms, ${spent.toFixed(0)} ms CPU`);
	await browser.close();
}

/** Three flowcharts of 8 to 19 nodes to one sequence, all different. */
const siteDiagram = (index: number): string =>
	index % 4 === 3 ? sampleSequence(8 + (index % 9), index) : sampleFlowchart(8 + (index % 12), index);

async function measureSite(folder: string): Promise<void> {
	const sources = Array.from({ length: SITE_SIZE }, (_unused, index) => source(siteDiagram(index)));
	for (const name of ['from nothing', 'from the cache']) {
		const renderer = createDiagramRenderer({ cacheDir: join(folder, 'site') });
		const [cpu, wall] = [ownCpu(), performance.now()];
		await renderer.renderAll(sources);
		const seconds = ((performance.now() - wall) / 1000).toFixed(2);
		console.log(`${SITE_SIZE} different diagrams ${name}: ${seconds} s, ${((ownCpu() - cpu) / 1000).toFixed(2)} s CPU`);
		await renderer.close();
	}
}

/** How often memory is told, and over how many diagrams before it the smallest heap is taken: what is left after a collection. */
const TELL_EVERY = 500;
const LOOK_BACK = 100;

/** Memory while one thread draws many diagrams: the whole process, the thread that asks, and the thread that draws. */
async function measureMany(folder: string, count: number): Promise<void> {
	const threads: Worker[] = [];
	process.on('worker', (thread: Worker) => threads.push(thread));
	const ours = startOurs(join(folder, 'many'));
	const least = { asking: Number.POSITIVE_INFINITY, drawing: Number.POSITIVE_INFINITY };
	console.log(
		'| diagrams | process MB | heap of the drawing thread MB | heap of the asking thread MB |\n|--:|--:|--:|--:|',
	);
	for (let index = 0; index < count; index++) {
		await ours.draw(again(siteDiagram(index))(index));
		const done = index + 1;
		if (done % TELL_EVERY < TELL_EVERY - LOOK_BACK && done % TELL_EVERY !== 0) continue;
		// A thread that was replaced would hide a leak, so all that ever ran are added.
		const heaps = await Promise.all(threads.map((thread) => thread.getHeapStatistics().catch(() => undefined)));
		const drawing = heaps.reduce((sum, heap) => sum + (heap?.used_heap_size ?? 0), 0);
		least.drawing = Math.min(least.drawing, drawing);
		least.asking = Math.min(least.asking, process.memoryUsage().heapUsed);
		if (done % TELL_EVERY !== 0) continue;
		const [rss, thread, asking] = [process.memoryUsage.rss(), least.drawing, least.asking].map((bytes) =>
			(bytes / 2 ** 20).toFixed(0),
		);
		console.log(`| ${done} | ${rss} | ${thread} | ${asking} |`);
		least.asking = least.drawing = Number.POSITIVE_INFINITY;
	}
	console.log(`threads started: ${threads.length}`);
	await ours.close();
}

/** The stored measures of layouts; `src/render/layout-quality.test.ts` fails when one gets worse. */
function tellQuality(): void {
	const file = new URL('../src/render/testing/layout-quality.json', import.meta.url);
	const all = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, LayoutQuality>);
	const sum = (pick: (one: LayoutQuality) => number): number => all.reduce((total, one) => total + pick(one), 0);
	console.log(
		`layout of ${all.length} flowcharts: ${sum((one) => one.crossings)} crossings, ${sum((one) => one.throughNodes)} lines through nodes, ` +
			`${(sum((one) => one.edgeLength) / 1000).toFixed(1)} k px of lines, ${(sum((one) => one.area) / 1e6).toFixed(1)} M px²`,
	);
}

const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
const many = process.argv.indexOf('--many');
try {
	const executable = cpuOfChildren() >= 0 ? findChromium() : undefined;
	if (!executable) console.log('No Chromium (LINTEL_CHROMIUM): stock mermaid is not measured.');
	if (many > 0) await measureMany(folder, Number(process.argv[many + 1]));
	else {
		await compareCold(folder, executable);
		await compareWarm(folder, executable);
		await measureSite(folder);
		tellQuality();
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
