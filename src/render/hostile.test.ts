/** Promise: whatever a diagram holds, the picture runs nothing, loads nothing, and styles nothing but itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish } from './clean/finish.ts';
import { linkTarget } from './clean/values.ts';
import { createDiagramRenderer, type DiagramRenderer, instantiate } from './renderer.ts';
import { HOSTILE } from './testing/hostile.ts';
import { dangersIn, tagsOf } from './testing/inspect-svg.ts';

/** What the grammar refuses: the author gets an error, no picture. All others must be drawn, or this suite would test nothing. */
const REFUSED = new Set([
	'class definition with url',
	'class definition breaks out',
	'class definition with escapes',
	'class definition with expression',
	'default class',
	'style line',
	'style closes its element',
]);

let folder: string;
let renderer: DiagramRenderer;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-hostile-'));
	renderer = createDiagramRenderer({ cacheDir: folder, workers: 2, limit: { cpuMs: 15_000 } });
});

afterAll(async () => {
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
});

const EVIL_TEXT = '"><script>alert(1)</script>\uE000';

describe('hostile diagrams', () => {
	test.each(Object.entries(HOSTILE))('%s', async (name, text) => {
		const links = { a: { href: 'javascript:alert(1)', label: EVIL_TEXT }, b: { href: '/ok/', label: EVIL_TEXT } };
		const result = await renderer.render({
			text,
			title: EVIL_TEXT,
			description: EVIL_TEXT,
			links,
			states: { a: EVIL_TEXT },
		});
		expect(result.ok ? '' : `${result.error.kind}: ${result.error.message}`).toMatch(
			REFUSED.has(name) ? /^syntax/ : /^$/,
		);
		if (!result.ok) return;
		const svg = instantiate(result.svg, 'p');
		expect(dangersIn(svg)).toEqual([]);
		expect(svg).not.toContain('\uE000');
		// Mermaid's picture of a bomb would pass every other test.
		expect(svg).not.toContain('Syntax error');
		const classes = tagsOf(svg).flatMap((tag) => tag.attributes.get('class')?.split(' ') ?? []);
		expect(classes.filter((one) => !one.startsWith('mmd'))).toEqual([]);
	});
});

/** Straight into the clean-up pass, as if mermaid had let everything through. */
const RAW: readonly string[] = [
	'<script>alert(1)</script>',
	'<g onclick="alert(1)"><rect width="9" height="9" onload="alert(1)"/></g>',
	'<foreignObject width="9" height="9"><iframe src="https://evil.example"></iframe></foreignObject>',
	'<image href="https://evil.example/x.png" width="9" height="9"/>',
	'<use href="https://evil.example/x.svg#a"/><use xlink:href="data:image/svg+xml,x#a"/>',
	'<a href="javascript:alert(1)"><text>x</text></a><a xlink:href="java&#9;script:alert(1)"><text>y</text></a>',
	'<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>',
	'<rect width="9" height="9" fill="url(https://evil.example#a)" filter="url(//evil.example#b)"/>',
	'<rect width="9" height="9" style="fill:url(//evil.example);background:url(x);behavior:url(x)"/>',
	'<style>@import "//evil.example"; * { background: url(//evil.example) }</style><rect width="9" height="9"/>',
	'<rect width="9" height="9" mask="url(//evil.example#m)" clip-path="url(&quot;//evil.example#c&quot;)"/>',
	'<rect width="expression(alert(1))" height="9" x="1;url(x)"/>',
	'<text font-family="x;}*{}" class="hidden">x</text>',
	'<path d="M0 0 L9 9 url(javascript:alert(1))"/><path d="M0,0L9,9" marker-end="url(//evil.example#m)"/>',
	'<metadata><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script></metadata>',
	'<title><script>alert(1)</script></title><desc><img src="x" onerror="alert(1)"></desc>',
	'<svg><script>alert(1)</script><handler>alert(1)</handler></svg>',
	'<g id="&quot;&gt;&lt;script&gt;" data-node="&quot;&gt;&lt;script&gt;alert(1)" aria-label="&lt;x&gt;"><text>x</text></g>',
	'<text>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;x</text>',
	'<linearGradient id="g"><stop stop-color="url(//evil.example)"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><math><mi xlink:href="javascript:alert(1)">x</mi></math>',
];

describe('the clean-up pass alone', () => {
	test.each(RAW)('%s', (markup) => {
		const raw = `<svg id="mmd-drawing" viewBox="0 0 10 10" onload="alert(1)" xmlns="http://www.w3.org/2000/svg">${markup}</svg>`;
		const { svg } = finish(raw, { renderId: 'mmd-drawing', type: 'flowchart', title: 'T', description: '' });
		expect(dangersIn(instantiate(svg, 'p'))).toEqual([]);
		expect(svg).not.toMatch(/evil\.example/);
	});
});

describe('link targets', () => {
	test.each(['/a/', './a', '../a/b?c#d', '#top', '?q=1', 'page.html', 'a/b', 'https://example.org/x'])(
		'%s is kept',
		(href) => {
			expect(linkTarget(href)).toBe(href);
		},
	);

	test.each([
		'javascript:alert(1)',
		'JAVASCRIPT:alert(1)',
		'java\nscript:alert(1)',
		'\u0001javascript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc',
		'blob:x',
		'http://example.org/',
		'mailto:a@example.org',
		'//example.org',
		'/\\example.org',
		'\\\\example.org',
		'https:///x',
		'ftp://x',
		'',
	])('%j is dropped', (href) => {
		expect(linkTarget(href)).toBeUndefined();
	});
});
