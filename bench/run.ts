import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type SyntheticSize, writeSyntheticWorkspace } from './synthetic.ts';

/**
 * Measures whole processes as a user pays for them: wall time, processor time and peak memory, the median of several
 * runs, against the aims of this project. Reports and never fails: a busy machine is no reason to stop a build.
 * `node bench/run.ts [--runs N] [--only PART]`
 */

interface Measure {
	readonly seconds: number;
	/** User and system time of the process with its threads; the search index is written by a child that is not counted. */
	readonly cpuSeconds: number;
	readonly peakMB: number;
	readonly code: number;
}

interface Aim {
	readonly seconds?: number;
	readonly peakMB?: number;
}

interface Case {
	readonly name: string;
	/** Runs before each measurement, for example to empty a cache. */
	readonly prepare?: () => void;
	readonly words: readonly string[];
	readonly aim: Aim;
}

const root = join(import.meta.dirname, '..');
const small: SyntheticSize = { components: 1000, dependencies: 3000, flows: 200 };
const large: SyntheticSize = { components: 10_000, dependencies: 30_000, flows: 1000 };

/** Runs the program once and reads what the system counted. GNU time is not everywhere; Linux keeps the peak in /proc. */
async function measure(words: readonly string[]): Promise<Measure> {
	const counter = join(root, 'bench/count-resources.mjs');
	const report = join(mkdtempSync(join(tmpdir(), 'lintel-bench-')), 'report.json');
	const start = performance.now();
	const child = spawn(process.execPath, ['--import', counter, join(root, 'src/cli/main.ts'), ...words], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, LINTEL_BENCH_REPORT: report },
	});
	const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
	const seconds = (performance.now() - start) / 1000;
	const { cpuSeconds, peakMB } = JSON.parse(readFileSync(report, 'utf8')) as Pick<Measure, 'cpuSeconds' | 'peakMB'>;
	return { seconds, cpuSeconds, peakMB, code };
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

function cases(scratch: string): readonly Case[] {
	const thousand = join(scratch, '1000');
	const tenThousand = join(scratch, '10000');
	const example = join(scratch, 'example');
	writeSyntheticWorkspace(thousand, small);
	writeSyntheticWorkspace(tenThousand, large);
	for (const part of ['lintel.yaml', 'content', 'adr', 'diagrams']) {
		if (existsSync(join(root, part))) cpSync(join(root, part), join(example, part), { recursive: true });
	}
	const cold = (folder: string) => (): void => rmSync(join(folder, '.lintel'), { recursive: true, force: true });
	return [
		{
			name: 'check 1,000 / 3,000 / 200',
			words: ['check', thousand, '--format', 'json'],
			aim: { seconds: 2, peakMB: 400 },
		},
		{
			name: 'check 10,000 / 30,000 / 1,000',
			words: ['check', tenThousand, '--format', 'json'],
			aim: { seconds: 12, peakMB: 1500 },
		},
		{ name: 'build the worked example, cold', prepare: cold(example), words: ['build', example], aim: { seconds: 20 } },
		{ name: 'build the worked example, warm', words: ['build', example], aim: {} },
		{
			name: 'build 1,000 without diagrams, cold',
			prepare: cold(thousand),
			words: ['build', thousand, '--no-diagrams'],
			aim: { seconds: 20 },
		},
		{ name: 'build 1,000 without diagrams, warm', words: ['build', thousand, '--no-diagrams'], aim: {} },
	];
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } } });
	const scratch = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
	console.log(
		`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`,
	);
	console.log('| case | wall s | of aim | cpu s | peak MB | of aim | exit |');
	console.log('|---|--:|--:|--:|--:|--:|--:|');
	const medians = new Map<string, Measure>();
	for (const { name, prepare, words, aim } of cases(scratch)) {
		if (values.only && !name.includes(values.only)) continue;
		const runs: Measure[] = [];
		for (let run = 0; run < Number(values.runs); run++) {
			prepare?.();
			runs.push(await measure(words));
		}
		const result: Measure = {
			seconds: median(runs.map(({ seconds }) => seconds)),
			cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
			peakMB: median(runs.map(({ peakMB }) => peakMB)),
			code: Math.max(...runs.map(({ code }) => code)),
		};
		medians.set(name, result);
		console.log(
			`| ${name} | ${result.seconds.toFixed(2)} | ${share(result.seconds, aim.seconds)} | ${result.cpuSeconds.toFixed(2)} | ${result.peakMB.toFixed(0)} | ${share(result.peakMB, aim.peakMB)} | ${result.code} |`,
		);
	}
	reportGrowth(medians);
	rmSync(scratch, { recursive: true, force: true });
}

function share(value: number, aim: number | undefined): string {
	return aim === undefined ? '' : `${((100 * value) / aim).toFixed(0)} %`;
}

/** Ten times the input should cost about ten times as much; the exponent says how far from linear it is. */
function reportGrowth(medians: ReadonlyMap<string, Measure>): void {
	const [a, b] = [medians.get('check 1,000 / 3,000 / 200'), medians.get('check 10,000 / 30,000 / 1,000')];
	if (!a || !b) return;
	const ratio = b.cpuSeconds / a.cpuSeconds;
	console.log(
		`\nTen times the components: ${ratio.toFixed(1)} times the processor time (exponent ${Math.log10(ratio).toFixed(2)})`,
	);
}

await main();
