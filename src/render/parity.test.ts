/** Promise: a picture drawn here is the picture a browser would draw. Compared number by number with Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserRenderer, findChromium, startBrowserRenderer } from './testing/browser-renderer.ts';
import { compareSvg } from './testing/compare-svg.ts';
import { type RawRenderer, startRawRenderer } from './testing/raw-renderer.ts';
import { SAMPLES } from './testing/samples.ts';

/** px. Layouts amplify the last bits of text widths; more than this is a difference in what is measured. */
const TOLERANCE = 1.5;

const chromium = findChromium();
if (!chromium) console.warn('No Chromium found (set LINTEL_CHROMIUM): the comparison with a browser is skipped.');

describe.skipIf(!chromium)('geometry in Node equals geometry in Chromium', { timeout: 60_000 }, () => {
	let browser: BrowserRenderer;
	let node: RawRenderer;

	beforeAll(async () => {
		[browser, node] = await Promise.all([startBrowserRenderer(chromium!), startRawRenderer()]);
		await browser.initialize(node.config);
	}, 60_000);

	afterAll(async () => {
		await Promise.all([browser?.close(), node?.close()]);
	});

	test.each(Object.entries(SAMPLES))('%s', async (_name, text) => {
		const expected = await browser.render('mmd-drawing', text);
		if ('error' in expected) throw new Error(`Chromium: ${expected.error}`);
		const difference = compareSvg(expected.svg, await node.render(text));
		expect(difference.structural).toEqual([]);
		expect(difference.largest, difference.where).toBeLessThanOrEqual(TOLERANCE);
	});
});
