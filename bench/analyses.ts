import { parseArgs } from 'node:util';
import type { Architecture } from '../src/analysis/architecture.ts';
import { computeFacts, type Facts } from '../src/analysis/facts.ts';
import { analyses } from '../src/analysis/index.ts';
import { spareMemory } from '../src/cli/heap-growth.ts';
import { readDecisions } from '../src/decisions/read-decisions.ts';
import { compile } from '../src/model/compile.ts';
import { syntheticWorkspace } from './synthetic.ts';
import { withPractice } from './synthetic-practice.ts';

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

/** A synthetic architecture with everything that an analysis looks at: numbers, data, releases, and the practice around them. */
function architectureOf(components: number): Architecture {
	const { texts, decisions } = withPractice(
		syntheticWorkspace({
			components,
			dependencies: components * 3,
			flows: Math.max(10, Math.ceil(components / 10)),
			numbers: true,
		}),
	);
	const { model, diagnostics } = compile(texts, { asOf: '2026-11-23' });
	const wrong = diagnostics.find(({ severity }) => severity === 'error');
	if (wrong !== undefined) throw new Error(`the synthetic workspace is wrong: ${wrong.message}`);
	return { model, decisions: readDecisions(decisions, { root: 'adr' }).decisions };
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
	const architecture = architectureOf(size);
	spareMemory(size);
	for (const analysis of chosen) {
		// Facts of their own: what an analysis rests on is part of its price.
		times.get(analysis.id)!.push(run(computeFacts(architecture), analysis).toFixed(0));
	}
}
for (const { id, title } of chosen) console.log(`| ${id} ${title} | ${times.get(id)!.join(' | ')} |`);
console.log(`\nPeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);
