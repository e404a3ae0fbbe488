/** Promise: elkjs without its run-time checks lays out exactly as it was published. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ELK_PATCHES } from './elk-patches.ts';
import { applyPatches, assertAllApplied } from './patches.ts';

const require = createRequire(createRequire(import.meta.url).resolve('mermaid/package.json'));
const published = readFileSync(require.resolve('elkjs/lib/elk-worker.js'), 'utf8');

interface Worker {
	readonly dispatcher: { saveDispatch(event: { data: object }): void };
	onmessage?: (event: { data: { data?: unknown; error?: unknown } }) => void;
}

/** Runs the text of elk-worker.js as the CommonJS module it is. */
function layoutOf(source: string): (graph: object) => unknown {
	const module = { exports: {} as { Worker: new () => Worker } };
	new Function('module', 'exports', 'self', source)(module, module.exports, globalThis);
	const worker = new module.exports.Worker();
	let answer: { data?: unknown; error?: unknown } = {};
	worker.onmessage = ({ data }) => {
		answer = data;
	};
	const call = (data: object): unknown => {
		worker.dispatcher.saveDispatch({ data: { id: 0, ...data } });
		return answer.error === undefined ? answer.data : `failed: ${String(answer.error)}`;
	};
	call({ cmd: 'register', algorithms: ['layered', 'rectpacking'] });
	return (graph) => call({ cmd: 'layout', graph: structuredClone(graph), layoutOptions: {}, options: {} });
}

const options = {
	'elk.algorithm': 'elk.layered',
	'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
	'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
	'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
	'elk.layered.mergeHierarchyEdges': true,
	'spacing.baseValue': 40,
};

/** Graphs with groups, edges between any nodes, and labels on some of them. */
const graphs = fc
	.record({
		sizes: fc.array(fc.tuple(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 10, max: 80 })), {
			minLength: 2,
			maxLength: 14,
		}),
		groups: fc.integer({ min: 0, max: 3 }),
		ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 24 }),
		direction: fc.constantFrom('DOWN', 'RIGHT'),
		order: fc.constantFrom('NONE', 'NODES_AND_EDGES'),
	})
	.map(({ sizes, groups, ends, direction, order }) => {
		const nodes = sizes.map(([width, height], index) => ({ id: `n${index}`, width, height }));
		const children = Array.from({ length: groups }, (_unused, group) => ({
			id: `g${group}`,
			layoutOptions: options,
			labels: [{ text: 'group', width: 60, height: 17 }],
			children: nodes.filter((_node, index) => index % (groups + 1) === group),
		})).filter((group) => group.children.length > 0);
		return {
			id: 'root',
			layoutOptions: { ...options, 'elk.direction': direction, 'elk.layered.considerModelOrder.strategy': order },
			children: [...children, ...nodes.filter((_node, index) => index % (groups + 1) === groups)],
			edges: ends.map(([from, to, labelled], index) => ({
				id: `e${index}`,
				sources: [`n${from % nodes.length}`],
				targets: [`n${to % nodes.length}`],
				labels: labelled
					? [{ text: 'x', width: 30, height: 17, layoutOptions: { 'edgeLabels.placement': 'CENTER' } }]
					: [],
			})),
		};
	});

test('the same graphs, the same places', { timeout: 60_000 }, () => {
	const applied = new Map<string, number>();
	const patched = applyPatches(published, ELK_PATCHES, applied);
	assertAllApplied(ELK_PATCHES, applied);
	const [expected, actual] = [layoutOf(published), layoutOf(patched)];
	let drawn = 0;
	fc.assert(
		fc.property(graphs, (graph) => {
			const wanted = JSON.stringify(expected(graph));
			if (!wanted.startsWith('"failed')) drawn++;
			expect(JSON.stringify(actual(graph))).toBe(wanted);
		}),
		{ numRuns: 120 },
	);
	expect(drawn).toBeGreaterThan(100);
});
