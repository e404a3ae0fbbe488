import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of the program took. */
export interface Measure {
	readonly seconds: number;
	/** User and system time of the process with its threads, and of processes it started. */
	readonly cpuSeconds: number;
	/** The largest resident set of the process itself. */
	readonly peakMB: number;
	readonly code: number;
	/** Pages of the site, where one was built. */
	readonly pages: number | undefined;
}

const root = join(import.meta.dirname, '..');

/** Runs the program once, from its sources or as `program` names it, and reads what the system counted. GNU time is not everywhere; Linux keeps the peak in /proc. */
export async function measure(words: readonly string[], program = 'src/cli/main.ts'): Promise<Measure> {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
	const report = join(folder, 'report.json');
	const ofChildren = cpuOfChildren();
	const start = performance.now();
	const counter = join(root, 'bench/count-resources.mjs');
	const child = spawn(process.execPath, ['--import', counter, join(root, program), ...words], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, LINTEL_BENCH_REPORT: report },
	});
	let told = '';
	// A check tells megabytes of findings; only what a build says at the end is of interest.
	child.stdout.on('data', (text: Buffer) => {
		told = `${told}${text}`.slice(-1000);
	});
	const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
	const seconds = (performance.now() - start) / 1000;
	const own = JSON.parse(readFileSync(report, 'utf8')) as Pick<Measure, 'cpuSeconds' | 'peakMB'>;
	rmSync(folder, { recursive: true, force: true });
	const counted = cpuOfChildren();
	const cpuSeconds = counted === undefined || ofChildren === undefined ? own.cpuSeconds : counted - ofChildren;
	const pages = /(\d+) pages (?:with|stay)/.exec(told)?.[1];
	return { seconds, cpuSeconds, peakMB: own.peakMB, code, pages: pages === undefined ? undefined : Number(pages) };
}

/** Runs another program in a folder: wall time, and processor time with that of the processes it started. */
export async function measureProgram(
	program: string,
	words: readonly string[],
	folder: string,
): Promise<Pick<Measure, 'seconds' | 'code'> & { readonly cpuSeconds: number | undefined }> {
	const before = cpuOfChildren();
	const start = performance.now();
	const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
	const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
	const after = cpuOfChildren();
	return {
		seconds: (performance.now() - start) / 1000,
		cpuSeconds: after === undefined || before === undefined ? undefined : after - before,
		code,
	};
}

/** Processor seconds of all finished children and theirs (proc(5): fields 16 and 17, in hundredths); only Linux tells. */
function cpuOfChildren(): number | undefined {
	if (!existsSync('/proc/self/stat')) return undefined;
	const fields = readFileSync('/proc/self/stat', 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** The median of each figure over several runs, and the worst exit code. */
export function medianOf(runs: readonly Measure[]): Measure {
	const of = (value: (run: Measure) => number): number => {
		const sorted = runs.map(value).sort((a, b) => a - b);
		return sorted[Math.floor((sorted.length - 1) / 2)]!;
	};
	return {
		seconds: of(({ seconds }) => seconds),
		cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
		peakMB: of(({ peakMB }) => peakMB),
		code: Math.max(...runs.map(({ code }) => code)),
		pages: runs[0]?.pages,
	};
}
