/** Promise: a picture drawn here is the picture a browser would draw. Compared number by number with Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document } from './dom/document.ts';
import { createDiagramRenderer, type DiagramRenderer, diagramStyles, instantiate } from './renderer.ts';
import { type BrowserRenderer, findChromium, startBrowserRenderer } from './testing/browser-renderer.ts';
import { compareSvg } from './testing/compare-svg.ts';
import { burstLabels } from './testing/labels-in-page.ts';
import { type RawRenderer, startRawRenderer } from './testing/raw-renderer.ts';
import { SAMPLES } from './testing/samples.ts';
import { LOOSE, TYPE_SAMPLES } from './testing/type-samples.ts';

/** px. Layouts amplify the last bits of text widths; more than this is a difference in what is measured. */
const TOLERANCE = 1.5;
const LOOSE_TOLERANCE = 10;
const EVERYTHING = { ...SAMPLES, ...TYPE_SAMPLES };
/** Outlines that are no frame around their label: it stands below, beside or without one. */
const WITHOUT_FRAME =
	/^(?:text|brace|braces|brace-r|bolt|fork|hourglass|sm-circ|fr-circ|f-circ|cross-circ|flip-tri|tri)/;

const document = new Document();
const chromium = findChromium();
if (!chromium) console.warn('No Chromium found (set LINTEL_CHROMIUM): the comparison with a browser is skipped.');

test('every type is compared, with at least sixty diagrams', () => {
	expect(Object.keys(EVERYTHING).length).toBeGreaterThanOrEqual(60);
	const types = new Set(
		Object.values(EVERYTHING).map((text) => /^[a-zA-Z4-]+/m.exec(text.replace(/^%%.*\n/, ''))?.[0]),
	);
	expect([...types].sort()).toEqual(
		[
			'C4Container C4Context C4Deployment architecture-beta block-beta classDiagram erDiagram flowchart gantt gitGraph',
			'journey kanban mindmap packet-beta pie quadrantChart radar-beta requirementDiagram sankey-beta sequenceDiagram',
			'stateDiagram-v timeline treemap-beta xychart-beta',
		]
			.join(' ')
			.split(' '),
	);
});

/** The ends of all lines by the order in which they first appear: mermaid makes up some names by chance. */
function endsIn(svg: string): string[] {
	const numbers = new Map<string, number>();
	const numberOf = (id: string): number => {
		if (!numbers.has(id)) numbers.set(id, numbers.size);
		return numbers.get(id)!;
	};
	return [...svg.matchAll(/ data-from="([^"]*)" data-to="([^"]*)"/g)].map(
		([, from, to]) => `${numberOf(from!)} > ${numberOf(to!)}`,
	);
}
/** The words of all labels, in no order: the clean-up moves the titles of groups. */
function wordsIn(svg: string): string[] {
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const labels = holder.querySelectorAll('text, foreignObject').filter((label) => {
		return !/display:\s*none/.test(label.getAttribute('style') ?? '');
	});
	return labels
		.map((label) => label.textContent.replace(/\s+/g, ''))
		.filter((words) => words !== '')
		.sort();
}
const arrowheadsIn = (svg: string): number => svg.match(/ marker-(?:start|mid|end)="url\(#/g)?.length ?? 0;

describe.skipIf(!chromium)('Node and Chromium draw the same', { timeout: 60_000 }, () => {
	let browser: BrowserRenderer;
	let node: RawRenderer;
	let renderer: DiagramRenderer;
	let folder: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'lintel-parity-cache-'));
		renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
		[browser, node] = await Promise.all([startBrowserRenderer(chromium!), startRawRenderer()]);
		await browser.initialize(node.config);
	}, 60_000);

	afterAll(async () => {
		await Promise.all([browser?.close(), node?.close(), renderer?.close()]);
		rmSync(folder, { recursive: true, force: true });
	});

	test.each(Object.entries(EVERYTHING))('%s', async (name, text) => {
		const expected = await browser.render('mmd-drawing', text);
		if ('error' in expected) throw new Error(`Chromium: ${expected.error}`);
		const actual = await node.render(text);
		const difference = compareSvg(expected.svg, actual);
		expect(difference.structural).toEqual([]);
		const allowed = LOOSE.test(name) ? LOOSE_TOLERANCE : TOLERANCE;
		expect(difference.largest, difference.where).toBeLessThanOrEqual(allowed);
		expect(endsIn(actual)).toEqual(endsIn(expected.svg));
		expect(arrowheadsIn(actual)).toBe(arrowheadsIn(expected.svg));
		const finished = await renderer.render({ text, title: name, description: '' });
		if (!finished.ok) throw new Error(finished.error.message);
		// The clean-up keeps every arrowhead, every word and both ends of every line.
		expect(arrowheadsIn(finished.svg)).toBe(arrowheadsIn(actual));
		expect(wordsIn(finished.svg)).toEqual(wordsIn(expected.svg));
		const bursts = await burstLabels(browser.page, instantiate(finished.svg, 'p'), diagramStyles());
		expect(bursts.filter(({ text: label, by }) => by > 1.5 && !WITHOUT_FRAME.test(label))).toEqual([]);
	});
});
