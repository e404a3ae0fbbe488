import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Measure, measure, medianOf } from './measure.ts';
import { type SyntheticSize, writeSyntheticWorkspace } from './synthetic.ts';
import { reportWeights } from './weights.ts';

/**
 * Measures whole processes as a user pays for them: wall time, processor time with that of child processes, and peak
 * memory, the median of several runs, against the aims of this project. Reports and never fails: a busy machine is no
 * reason to stop a build. `node bench/run.ts [--runs N] [--only check|records|example|thousand]`
 */

interface Aim {
	readonly seconds?: number;
	readonly peakMB?: number;
	/** Most processor time, as a share of the first case of the group. */
	readonly share?: number;
}

interface Case {
	readonly group: 'check' | 'records' | 'example' | 'thousand';
	readonly name: string;
	/** Runs before each measurement, for example to empty a cache. */
	readonly prepare?: () => void;
	readonly words: readonly string[];
	readonly aim: Aim;
}

const root = join(import.meta.dirname, '..');
const small: SyntheticSize = { components: 1000, dependencies: 3000, flows: 200 };
const large: SyntheticSize = { components: 10_000, dependencies: 30_000, flows: 1000 };
/** Processor seconds per page of the peers, measured on a machine of the same kind. */
const peers = { EventCatalog: 177.9 / 1177, log4brains: 140.1 / 300 };

/** The fixed date makes runs of different days comparable. */
const build = (folder: string, ...words: readonly string[]): readonly string[] => [
	'build',
	folder,
	...words,
	'--as-of',
	'2026-11-23',
];

function checkCases(scratch: string): readonly Case[] {
	const [thousand, tenThousand] = [join(scratch, '1000'), join(scratch, '10000')];
	writeSyntheticWorkspace(thousand, small);
	writeSyntheticWorkspace(tenThousand, large);
	const words = (folder: string) => ['check', folder, '--format', 'json'];
	return [
		{
			group: 'check',
			name: 'check 1,000 / 3,000 / 200',
			words: words(thousand),
			aim: { seconds: 2, peakMB: 400 },
		},
		{
			group: 'check',
			name: 'check 10,000 / 30,000 / 1,000',
			words: words(tenThousand),
			aim: { seconds: 12, peakMB: 1500 },
		},
	];
}

/** A thousand real records: all public collections in one workspace, where they are kept beside the repository. */
function recordCases(scratch: string): readonly Case[] {
	const collections = join(root, '../shared/corpora/adr');
	if (!existsSync(collections)) return [];
	const folder = join(scratch, 'records');
	cpSync(collections, join(folder, 'adr'), { recursive: true });
	writeFileSync(join(folder, 'lintel.yaml'), 'title: Records\nadr: [adr]\n');
	return [
		{
			group: 'records',
			name: 'check 1,016 real decision records',
			words: ['check', folder, '--format', 'json'],
			aim: { seconds: 3 },
		},
	];
}

function exampleCases(scratch: string): readonly Case[] {
	const folder = join(scratch, 'example');
	for (const part of ['lintel.yaml', 'content', 'adr', 'diagrams']) {
		if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
	}
	const component = join(folder, 'content/components/ledger/ledger-db.yaml');
	return buildCases('example', 'the worked example', folder, component, build(folder));
}

function thousandCases(scratch: string): readonly Case[] {
	const folder = join(scratch, 'thousand');
	writeSyntheticWorkspace(folder, small);
	const component = join(folder, 'content/components/0/c-500.yaml');
	return buildCases('thousand', '1,000 without diagrams', folder, component, build(folder, '--no-diagrams'));
}

/** From nothing, again, and with one component renamed. Each case starts from the state the one before it left. */
function buildCases(
	group: Case['group'],
	what: string,
	folder: string,
	component: string,
	words: readonly string[],
): readonly Case[] {
	return [
		{
			group,
			name: `build ${what}, from nothing`,
			prepare: () => rmSync(join(folder, '.lintel'), { recursive: true, force: true }),
			words,
			aim: { seconds: 20 },
		},
		{ group, name: `build ${what}, nothing changed`, words, aim: {} },
		{
			group,
			name: `build ${what}, one component renamed`,
			prepare: () => rename(component),
			words,
			aim: { share: 0.4 },
		},
	];
}

/** A new name each time. */
function rename(file: string): void {
	const text = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		text.replace(/^name: (.*)$/m, (_, name: string) => `name: ${name} I`),
	);
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } } });
	const scratch = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
	console.log(
		`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, load average ${loadavg()[0]!.toFixed(1)}`,
	);
	console.log('| case | wall s | of aim | cpu s | peak MB | of aim | pages | exit |');
	console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
	const groups = { check: checkCases, records: recordCases, example: exampleCases, thousand: thousandCases };
	for (const [group, cases] of Object.entries(groups)) {
		if (values.only === undefined || values.only === group) await runGroup(cases(scratch), Number(values.runs));
	}
	console.log(`\nLoad average at the end: ${loadavg()[0]!.toFixed(1)}`);
	for (const built of ['example', 'thousand']) {
		if (existsSync(join(scratch, built, 'site'))) reportWeights(built, join(scratch, built, 'site'));
	}
	rmSync(scratch, { recursive: true, force: true });
}

async function runGroup(cases: readonly Case[], count: number): Promise<void> {
	const medians: Measure[] = [];
	for (const { name, prepare, words, aim } of cases) {
		const runs: Measure[] = [];
		for (let run = 0; run < count; run++) {
			prepare?.();
			runs.push(await measure(words));
		}
		const { seconds, cpuSeconds, peakMB, pages, code } = medianOf(runs);
		medians.push(medianOf(runs));
		const shares = [share(seconds, aim.seconds), share(peakMB, aim.peakMB)];
		console.log(
			`| ${name} | ${seconds.toFixed(2)} | ${shares[0]} | ${cpuSeconds.toFixed(2)} | ${peakMB.toFixed(0)} | ${shares[1]} | ${pages ?? ''} | ${code} |`,
		);
	}
	reportRatios(cases, medians);
}

function share(value: number, aim: number | undefined): string {
	return aim === undefined ? '' : `${((100 * value) / aim).toFixed(0)} %`;
}

/** Growth of checks, the work of a second build as a share of the first, and the work per page beside the peers'. */
function reportRatios(cases: readonly Case[], medians: readonly Measure[]): void {
	const [first, second] = medians;
	if (first === undefined || second === undefined) return;
	if (cases[0]!.group === 'check') {
		const ratio = second.cpuSeconds / first.cpuSeconds;
		console.log(
			`\nTen times the components: ${ratio.toFixed(1)} times the processor time (exponent ${Math.log10(ratio).toFixed(2)})`,
		);
		return;
	}
	for (const [at, { name, aim }] of cases.entries()) {
		if (at === 0) continue;
		const limit = aim.share === undefined ? '' : ` (aim: below ${100 * aim.share} %)`;
		console.log(
			`\n${name}: ${share(medians[at]!.cpuSeconds, first.cpuSeconds)} of the processor time of the first${limit}`,
		);
	}
	const each = first.cpuSeconds / (first.pages ?? Number.NaN);
	const than = Object.entries(peers).map(
		([peer, theirs]) => `${(theirs / each).toFixed(1)} times cheaper than ${peer}`,
	);
	console.log(`\nFrom nothing ${each.toFixed(4)} processor seconds a page: ${than.join(', ')}`);
}

await main();
