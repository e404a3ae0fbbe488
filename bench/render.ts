/**
 * What a diagram costs: our renderer against stock mermaid in one warm Chromium page, in CPU milliseconds, on the same diagrams.
 * Then what a site pays: many different diagrams from nothing, and again from the cache. Run with `node bench/render.ts`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDiagramRenderer, type DiagramSource } from '#render/renderer.ts';
import { findChromium, startBrowserRenderer } from '#render/testing/browser-renderer.ts';
import { sampleFlowchart, sampleSequence } from '#render/testing/samples.ts';

const REPEATS = 15;
const SITE_SIZE = 200;

const groups: Readonly<Record<string, (index: number) => string>> = {
	'flowchart, 12 nodes': (index) => sampleFlowchart(12, index, index % 2 === 0 ? 'LR' : 'TB'),
	'flowchart, 40 nodes': (index) => sampleFlowchart(40, index),
	'sequence, 12 messages': (index) => sampleSequence(12, index),
};

function source(text: string): DiagramSource {
	return { text, title: 'Benchmark', description: '' };
}

/** CPU time in ms of this process with its threads, or on Linux of another process and all its children. */
function ownCpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Sums over `/proc`, since Chromium spreads over several processes. Undefined where there is no `/proc`. */
function cpuOfChildren(): number | undefined {
	try {
		const stats = readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((pid) => readStat(pid));
		const family = new Set([process.pid]);
		for (let size = 0; size !== family.size; ) {
			size = family.size;
			for (const { pid, parent } of stats) if (family.has(parent)) family.add(pid);
		}
		family.delete(process.pid);
		return stats.filter(({ pid }) => family.has(pid)).reduce((sum, { ticks }) => sum + ticks * 10, 0);
	} catch {
		return undefined;
	}
}

function readStat(pid: string): { pid: number; parent: number; ticks: number }[] {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
	} catch {
		return [];
	}
}

/** Mean CPU ms of one diagram, after as many unmeasured ones to warm up. */
async function measure(
	draw: (text: string) => Promise<void>,
	text: (index: number) => string,
	cpu: () => number,
): Promise<number> {
	for (let index = 0; index < REPEATS; index++) await draw(text(index + 1));
	const before = cpu();
	for (let index = 0; index < REPEATS; index++) await draw(text(index + 101));
	return (cpu() - before) / REPEATS;
}

async function measureOurs(folder: string): Promise<number[]> {
	const renderer = createDiagramRenderer({ cacheDir: join(folder, 'ours'), workers: 1 });
	const draw = async (text: string): Promise<void> => {
		const result = await renderer.render(source(text));
		if (!result.ok) throw new Error(result.error.message);
	};
	const costs: number[] = [];
	for (const text of Object.values(groups)) costs.push(await measure(draw, text, ownCpu));
	await renderer.close();
	return costs;
}

async function measureStock(executable: string): Promise<number[] | undefined> {
	if (cpuOfChildren() === undefined) return undefined;
	const folder = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'));
	const browser = await startBrowserRenderer(executable, join(folder, 'dist', 'mermaid.min.js'));
	await browser.initialize({ startOnLoad: false, securityLevel: 'strict', fontFamily: 'Inter' });
	let count = 0;
	const draw = async (text: string): Promise<void> => {
		const result = await browser.render(`stock-${count++}`, text);
		if ('error' in result) throw new Error(result.error);
	};
	const costs: number[] = [];
	for (const text of Object.values(groups)) costs.push(await measure(draw, text, () => cpuOfChildren() ?? 0));
	await browser.close();
	return costs;
}

/** Three flowcharts of 8 to 19 nodes to one sequence, all different. */
async function measureSite(folder: string): Promise<void> {
	const sources = Array.from({ length: SITE_SIZE }, (_unused, index) =>
		source(index % 4 === 3 ? sampleSequence(8 + (index % 9), index) : sampleFlowchart(8 + (index % 12), index)),
	);
	for (const name of ['from nothing', 'from the cache']) {
		const renderer = createDiagramRenderer({ cacheDir: join(folder, 'site') });
		const [cpu, wall] = [ownCpu(), performance.now()];
		await renderer.renderAll(sources);
		const seconds = ((performance.now() - wall) / 1000).toFixed(2);
		console.log(`${SITE_SIZE} different diagrams ${name}: ${seconds} s, ${((ownCpu() - cpu) / 1000).toFixed(2)} s CPU`);
		await renderer.close();
	}
}

const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
try {
	const ours = await measureOurs(folder);
	const chromium = findChromium();
	const stock = chromium ? await measureStock(chromium) : undefined;
	if (!stock) console.log('No Chromium (LINTEL_CHROMIUM) or no /proc: stock mermaid is not measured.');
	for (const [index, name] of Object.keys(groups).entries()) {
		const [own, other] = [ours[index]!, stock?.[index]];
		const comparison =
			other === undefined ? '' : `, stock in Chromium ${other.toFixed(0)} ms, ratio ${(other / own).toFixed(1)}`;
		console.log(`${name}: ${own.toFixed(0)} ms CPU${comparison}`);
	}
	await measureSite(folder);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
