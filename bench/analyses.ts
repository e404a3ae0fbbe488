import { parseArgs } from 'node:util';
import { computeFacts, type Facts } from '../src/analysis/facts.ts';
import { analyses } from '../src/analysis/index.ts';
import { compile } from '../src/model/compile.ts';
import type { Model } from '../src/model/model.ts';
import { syntheticWorkspace } from './synthetic.ts';

/**
 * How much processor time each analysis takes as the model grows, which a busy machine does not change much: its overview and every target, the parts it rests on computed anew each time.
 * `node bench/analyses.ts [--sizes 100,300,1000,3000,10000] [--only A7,A8]`. Reports and never fails.
 */

const { values } = parseArgs({
	options: { sizes: { type: 'string', default: '100,300,1000,3000,10000' }, only: { type: 'string' } },
});
const sizes = values.sizes.split(',').map(Number);
const only = values.only?.split(',');
const chosen = analyses.filter(({ id }) => only === undefined || only.includes(id));

/** A synthetic model with the numbers that the analyses of capacity, recovery and release ask for. */
function modelOf(components: number): Model {
	const files = syntheticWorkspace({
		components,
		dependencies: components * 3,
		flows: Math.max(10, Math.ceil(components / 10)),
		numbers: true,
	});
	const texts = [...files].map(([path, text]) => ({
		path,
		text: path.includes('/components/') ? withNumbers(path, text) : text,
	}));
	return compile(texts, { asOf: '2026-11-23' }).model;
}

/** Numbers that differ from component to component and are the same in each run. */
function withNumbers(path: string, text: string): string {
	const index = Number(/c-(\d+)\.yaml$/.exec(path)?.[1] ?? 0);
	const store = /^type: store$/m.test(text)
		? `dataStore: { systemOfRecord: true, replication: { mode: async, members: [az:euw1-a, az:euw2-a], lagP99: ${1 + (index % 9)}s }, backup: { interval: 6h, copyDelay: 10m, location: region:euw2, restoreRate: 400GB/h }, sizeGB: ${50 + (index % 900)}, corruptionDetection: 30m, consistencyGroup: group-${index % 20} }\n`
		: '';
	return `${text}capacity: { unitCapacity: ${100 + (index % 400)}/s, peak: ${80 + (index % 500)}/s, growthPct: ${5 + (index % 30)}, targetUtilisation: 0.75 }
recovery: { restoreTime: ${2 + (index % 40)}m, detect: 3m, decide: 10m, verify: 5m, responders: 4 }
release: { strategy: rolling, maxUnavailable: 1, backwardCompat: n-1 }
${store}`;
}

function run(facts: Facts, { report }: (typeof analyses)[number]): number {
	const start = process.cpuUsage();
	report.overview?.(facts);
	for (const target of report.targets?.list(facts) ?? []) report.targets?.of(facts, target);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

console.log(`| analysis | ${sizes.map((size) => `${size} components, cpu ms`).join(' | ')} |`);
console.log(`|---|${sizes.map(() => '--:').join('|')}|`);
const times = new Map(chosen.map(({ id }) => [id, [] as string[]]));
for (const size of sizes) {
	const model = modelOf(size);
	for (const analysis of chosen) {
		// Facts of their own: what an analysis rests on is part of its price.
		times.get(analysis.id)!.push(run(computeFacts({ model, decisions: [] }), analysis).toFixed(0));
	}
}
for (const { id, title } of chosen) console.log(`| ${id} ${title} | ${times.get(id)!.join(' | ')} |`);
console.log(`\nPeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);
