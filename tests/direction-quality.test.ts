/**
 * Promise: the direction that the rule picks for a flowchart is the right one on the drawing itself, not only by the estimate it is
 * picked by, and what is picked does not get worse unnoticed. `direction-quality.json` holds what each chart measured both ways when
 * somebody last looked; `UPDATE=1` writes it anew, and the difference shows in the change.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiagramRenderer, type DiagramRenderer } from '#render/renderer.ts';
import { layoutQuality } from '#render/testing/layout-quality.ts';
import { directionOf, estimatedWidths } from '#views/mermaid/direction.ts';
import type { DrawnEdge, DrawnNode } from '#views/mermaid/drawn.ts';
import { flowchartText } from '#views/mermaid/syntax.ts';

const REFERENCE = join(import.meta.dirname, 'direction-quality.json');
/** px, as in the rule: what a page shows of a picture at the smallest scale at which it shrinks. */
const WIDE = 1_200;
/** The rule estimates before anything is laid out; within this factor of the limit either way is fine. */
const ROUGHLY = 1.3;
/** Sizes may grow by this much before somebody has to look. */
const SLACK = 1.02;

interface Measured {
	readonly width: number;
	readonly height: number;
	readonly crossings: number;
}

interface Both {
	readonly picked: 'LR' | 'TB';
	readonly across: Measured;
	readonly down: Measured;
}

interface Chart {
	readonly nodes: readonly DrawnNode[];
	readonly edges: readonly DrawnEdge[];
}

const NAMES = ['Payment orchestrator', 'Ledger', 'Sanctions screening', 'Message broker', 'Repair desk', 'Archive'];

/** `count` boxes of which each but the first hangs on one before it. */
function tree(count: number, parentOf: (at: number) => number, label?: string): Chart {
	const nodes = Array.from({ length: count }, (_unused, at) => ({
		key: `n${at}`,
		lines: [`${NAMES[at % NAMES.length]} ${at}`],
	}));
	const edges = nodes.slice(1).map(({ key }, at) => ({ from: `n${parentOf(at + 1)}`, to: key, label }));
	return { nodes, edges };
}

/** Layers of three boxes, each joined to two of the next. */
function layered(layers: number): Chart {
	const { nodes } = tree(layers * 3, () => 0);
	const edges = nodes.slice(0, -3).flatMap(({ key }, at) => {
		const layer = Math.floor(at / 3) + 1;
		return [at, at + 1].map((to) => ({ from: key, to: `n${layer * 3 + (to % 3)}` }));
	});
	return { nodes, edges };
}

const CHARTS: Readonly<Record<string, Chart>> = {
	'chain of 3': tree(3, (at) => at - 1),
	'chain of 6': tree(6, (at) => at - 1),
	'chain of 12': tree(12, (at) => at - 1),
	'chain of 7 with words on its lines': tree(7, (at) => at - 1, 'asks for the balance'),
	'tree of 15': tree(15, (at) => Math.floor((at - 1) / 2)),
	'one to 20': tree(21, () => 0),
	'two layers of a dozen': tree(13, (at) => (at < 7 ? 0 : at - 6)),
	'four layers of three': layered(4),
	'nine layers of three': layered(9),
};

let folder: string;
let renderer: DiagramRenderer;
const measured: Record<string, Both> = {};

async function draw(chart: Chart, direction: 'LR' | 'TB'): Promise<Measured> {
	const drawn = await renderer.render({ text: flowchartText({ ...chart, direction }), title: 'T', description: '' });
	if (!drawn.ok) throw new Error(drawn.error.message);
	return { width: drawn.width, height: drawn.height, crossings: layoutQuality(drawn.svg, drawn).crossings };
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-direction-'));
	renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
	for (const [name, chart] of Object.entries(CHARTS)) {
		const picked = directionOf(chart) as 'LR' | 'TB';
		measured[name] = { picked, across: await draw(chart, 'LR'), down: await draw(chart, 'TB') };
	}
	if (process.env['UPDATE']) writeFileSync(REFERENCE, `${JSON.stringify(measured, null, '\t')}\n`);
}, 60_000);

afterAll(async () => {
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
});

const chosen = ({ picked, across, down }: Both): Measured => (picked === 'LR' ? across : down);

test('both directions occur, so that neither half of the rule goes untested', () => {
	expect(new Set(Object.values(measured).map(({ picked }) => picked))).toEqual(new Set(['LR', 'TB']));
});

test.each(Object.keys(CHARTS))('%s runs in the direction that fits a page', (name) => {
	const { picked, across, down } = measured[name]!;
	if (picked === 'TB') {
		expect(across.width).toBeGreaterThan(WIDE / ROUGHLY);
		expect(down.width).toBeLessThan(across.width);
	} else if (across.width > WIDE * ROUGHLY) {
		// Left as it is, because the other way would not be clearly narrower.
		expect(down.width * ROUGHLY).toBeGreaterThan(across.width * 0.75);
	}
});

test.each(Object.entries(CHARTS))('%s is about as wide as estimated', (name, chart) => {
	const estimate = estimatedWidths(chart);
	const { across, down } = measured[name]!;
	expect(across.width / estimate.across).toBeGreaterThan(0.5);
	expect(across.width / estimate.across).toBeLessThan(2);
	expect(down.width / estimate.down).toBeGreaterThan(0.5);
	// Layers of a mesh are drawn one beside the other's middle, which nothing but the layout knows.
	expect(down.width / estimate.down).toBeLessThan(3.5);
});

test('what is picked got no wider, no taller and crosses itself no more often', () => {
	const reference = JSON.parse(readFileSync(REFERENCE, 'utf8')) as Record<string, Both>;
	expect(Object.keys(measured)).toEqual(Object.keys(reference));
	const worse = Object.entries(measured).filter(([name, both]) => {
		const [now, before] = [chosen(both), chosen(reference[name]!)];
		return now.crossings > before.crossings || now.width > before.width * SLACK || now.height > before.height * SLACK;
	});
	expect(worse).toEqual([]);
});
