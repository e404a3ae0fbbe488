import { Session } from 'node:inspector/promises';
import { syntheticWorkspace } from '../../bench/synthetic.ts';
import { computeFacts } from '../../src/analysis/facts.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { compile } from '../../src/model/compile.ts';

/**
 * Prints how often the code of each of our files runs when synthetic models of the given sizes are read and checked, as V8 counts
 * it: calls, turns of loops and branches. A program of its own, since a test's modules are not the files as they stand.
 */

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

async function stepsByFile(): Promise<Readonly<Record<string, number>>> {
	const { result } = await session.post('Profiler.takePreciseCoverage');
	const steps: Record<string, number> = {};
	for (const { url, functions } of result) {
		const file = /\/src\/(.*)$/.exec(url)?.[1];
		if (file === undefined || url.includes('/node_modules/')) continue;
		for (const { ranges } of functions) for (const { count } of ranges) steps[file] = (steps[file] ?? 0) + count;
	}
	return steps;
}

const counted: Readonly<Record<string, number>>[] = [];
for (const components of process.argv.slice(2).map(Number)) {
	const size = { components, dependencies: 3 * components, flows: components / 10 };
	const texts = [...syntheticWorkspace(size)].map(([path, text]) => ({ path, text }));
	await stepsByFile();
	const { model } = compile(texts, { asOf: '2026-11-23' });
	const architecture = { model, decisions: [] };
	runChecks(architecture, computeFacts(architecture));
	counted.push(await stepsByFile());
}
console.log(JSON.stringify(counted));
