/**
 * Promise: layouts do not get worse unnoticed. `layout-quality.json` holds what each flowchart measured when somebody last looked;
 * `UPDATE=1` writes it anew, and the difference shows in the change.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDiagramRenderer } from './renderer.ts';
import { type LayoutQuality, layoutQuality } from './testing/layout-quality.ts';
import { SAMPLES, sampleFlowchart } from './testing/samples.ts';

const REFERENCE = join(import.meta.dirname, 'testing/layout-quality.json');
/** Lengths and areas may grow by this much where crossings do not. */
const SLACK = 1.02;

const charts: Readonly<Record<string, string>> = {
	...Object.fromEntries(Object.entries(SAMPLES).filter(([name]) => name.startsWith('flow'))),
	...Object.fromEntries(
		[12, 12, 25, 25, 40, 40].map((count, index) => [
			`tree of ${count}, ${index}`,
			sampleFlowchart(count, index + 50, index % 2 ? 'LR' : 'TB'),
		]),
	),
};

test('crossings, lines through nodes, length of lines and size', { timeout: 60_000 }, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-quality-'));
	const renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
	const measured: Record<string, LayoutQuality> = {};
	for (const [name, text] of Object.entries(charts)) {
		const drawn = await renderer.render({ text, title: name, description: '' });
		if (!drawn.ok) throw new Error(`${name}: ${drawn.error.message}`);
		measured[name] = layoutQuality(drawn.svg, drawn);
	}
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
	if (process.env['UPDATE']) writeFileSync(REFERENCE, `${JSON.stringify(measured, null, '\t')}\n`);
	const reference = JSON.parse(readFileSync(REFERENCE, 'utf8')) as Record<string, LayoutQuality>;
	expect(Object.keys(measured)).toEqual(Object.keys(reference));
	const worse = Object.entries(measured).filter(([name, now]) => {
		const before = reference[name]!;
		if (now.crossings > before.crossings || now.throughNodes > before.throughNodes) return true;
		return now.edgeLength > before.edgeLength * SLACK || now.area > before.area * SLACK;
	});
	expect(worse).toEqual([]);
	expect(Object.values(measured).reduce((sum, { throughNodes }) => sum + throughNodes, 0)).toBe(0);
});
