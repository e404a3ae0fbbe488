import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Public fault trees against SCRAM (processor seconds) and a plain JavaScript engine (milliseconds), as ratios: below 1 is
 * faster. Each run is a process of its own, so nothing is warm; `compute ms` is the processor time of reading and
 * computing without the start of Node, `cpu s` that of the whole process. `node bench/faulttrees.ts [--runs N] [--only NAME]`; needs ../shared/faulttrees.
 */

interface Golden {
	readonly name: string;
	readonly mcsTotal: number;
	readonly probabilityExact: number;
	readonly scramCpuSeconds: number;
	readonly jsProbeMs: number;
}

interface Run {
	readonly computeMs: number;
	readonly cpuSeconds: number;
	readonly peakMB: number;
	readonly total: number;
	readonly exact: number;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, '../shared/faulttrees');

/** What one measured process does; it prints one line of JSON. */
const program = `
import { readFileSync } from 'node:fs';
import { createSource } from '#diagnostics/source.ts';
import { readOpenPsa } from '#exchange/openpsa/read.ts';
import { evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree } from '#graph/fault-tree-definition.ts';
const start = process.cpuUsage();
const { tree } = readOpenPsa(createSource('tree.xml', readFileSync(process.argv[1], 'utf8')));
const { cutSets, probability } = evaluateFaultTree(circuitOfTree(tree.definition), tree.probabilities);
const spent = process.cpuUsage(start);
const computeMs = (spent.user + spent.system) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ computeMs, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMB: maxRSS / 1024,
	total: Number(cutSets.counts.total), exact: probability.exact }));
`;

function measure(name: string): Run {
	const words = ['--input-type=module', '--eval', program, join(folder, `${name}.xml`)];
	const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
	if (stdout === '') throw new Error(`${name}: ${stderr}`);
	return JSON.parse(stdout) as Run;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

function main(): void {
	const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } } });
	if (!existsSync(join(folder, 'golden.json'))) {
		console.log('the public fault trees are not here');
		return;
	}
	const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as readonly Golden[];
	const ratios: number[] = [];
	console.log('| tree | compute ms | of JS engine | cpu s | of SCRAM | peak MB | same result |');
	console.log('|---|--:|--:|--:|--:|--:|---|');
	for (const tree of golden.filter(({ name }) => values.only === undefined || values.only === name)) {
		const runs = Array.from({ length: Number(values.runs) }, () => measure(tree.name));
		const compute = median(runs.map(({ computeMs }) => computeMs));
		const cpu = median(runs.map(({ cpuSeconds }) => cpuSeconds));
		const peak = Math.max(...runs.map(({ peakMB }) => peakMB));
		const same = runs.every(
			({ total, exact }) => total === tree.mcsTotal && Math.abs(exact / tree.probabilityExact - 1) < 1e-9,
		);
		ratios.push(compute / tree.jsProbeMs);
		console.log(
			`| ${tree.name} | ${compute.toFixed(0)} | ${(compute / tree.jsProbeMs).toFixed(2)} | ${cpu.toFixed(2)} | ${(cpu / tree.scramCpuSeconds).toFixed(2)}${tree.scramCpuSeconds > 1 ? ' (over 1 s)' : ''} | ${peak.toFixed(0)} | ${same ? 'yes' : 'NO'} |`,
		);
	}
	console.log(`\nMedian ratio to the JavaScript engine: ${median(ratios).toFixed(2)}`);
}

main();
