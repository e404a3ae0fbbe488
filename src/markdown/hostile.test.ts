import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { inlineText, renderInline, renderMarkdown } from './render-markdown.ts';
import { joinBlocks, type ResolveLink } from './rendered.ts';
import { faultsOf } from './strict-html.ts';

/** The most careless callback there can be: it believes every address. */
const echo: ResolveLink = (href) => ({ href });

function faults(text: string): string[] {
	const rendered = renderMarkdown(text, { resolveLink: echo });
	return [
		...faultsOf(joinBlocks(rendered.blocks, () => '')),
		...faultsOf(renderInline(text, { resolveLink: echo }).html),
	];
}

const PAYLOADS: readonly string[] = [
	'<script>alert(1)</script>',
	'<ScRiPt src=//e.example/x.js></sCrIpT>',
	'<img src=x onerror=alert(1)>',
	'<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
	'<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
	'<a href="javascript:alert(1)">x</a>',
	'<a href="jav&#x09;ascript:alert(1)">x</a>',
	'<a href=" &#14; javascript:alert(1)">x</a>',
	'<a href="java\u200bscript:alert(1)">x</a>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](java&NewLine;script:alert(1))',
	'[x](javascript&colon;alert(1))',
	'[x](vbscript:msgbox)',
	'[x](data:text/html;base64,PHNjcmlwdD4=)',
	'[x](//e.example/a)',
	'[x](\\\\e.example\\a)',
	'[x](/\\e.example/a)',
	'<https://e.example/"onmouseover=alert(1)>',
	'![x](javascript:alert(1))',
	'![x](data:image/svg+xml;base64,PHN2Zz4=)',
	'![x"onerror="alert(1)](a.png)',
	'[x](a "t\\" onclick=alert(1) y=\\"")',
	'[[javascript:alert(1)]]',
	'[[//e.example/a|x]]',
	'<iframe src="https://e.example"></iframe>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<object data="x"></object><embed src="x">',
	'<form action="https://e.example"><input name=password><button>go</button></form>',
	'<meta http-equiv=refresh content="0;url=https://e.example">',
	'<base href="https://e.example/">',
	'<link rel=stylesheet href=//e.example/x.css>',
	'<style>@import "//e.example/x.css"</style>',
	'<div style="background:url(//e.example/x)">x</div>',
	'<p id=main class=site-header name=x>y</p>',
	'<details ontoggle=alert(1) open>x</details>',
	'<video src=x onerror=alert(1)><source src=//e.example/x></video>',
	'<img srcset="//e.example/x 1x" src=a.png>',
	'<table background="//e.example/x"><tr><td background="//e.example/x">y</table>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<textarea></textarea><img src=x onerror=alert(1)></textarea>',
	'<xmp><img src=x onerror=alert(1)></xmp>',
	'<plaintext><script>alert(1)</script>',
	'<![CDATA[<script>alert(1)</script>]]>',
	'<?php echo 1 ?><!DOCTYPE html><!-- --!><img src=x onerror=alert(1)> -->',
	'<a data-own href="javascript:alert(1)" id=main>x</a>',
	'<a DATA-OWN1 data-own data-own2 href="javascript:alert(1)">x</a>',
	'<div data-own data-diagram="0"></div>',
	'<div data-diagram="0"></div>\n\n```mermaid\ngraph\n```',
	'```x" onclick="alert(1)\ny\n```',
	'```mermaid\n</pre><script>alert(1)</script>\n```',
	'# <img src=x onerror=alert(1)> [x](javascript:alert(1))',
	'[^1]\n\n[^1]: <script>alert(1)</script>',
	'[x]: javascript:alert(1)\n\n[x]',
	'| <script>alert(1)</script> |\n|-|\n| [x](javascript:1) |',
	'{{< script "</p><script>alert(1)</script>" >}}',
	'export const x = <script>alert(1)</script>',
	'<Foo onClick={() => alert(1)}><script>alert(1)</script></Foo>',
	'<a title="<b">x</a> <b title=\'>"\'><script>alert(1)</script>',
	'<a\nhref="javascript:alert(1)"\n>x</a>',
	'<__proto__ constructor=1><constructor>x</constructor>',
	'&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;',
];

describe('the checker sees', () => {
	test.each([
		'<script>x</script>',
		'<p onclick="x">y</p>',
		'<p>open',
		'</p>',
		'<b><i></b></i>',
		'a < b',
		'<a href="javascript:x">y</a>',
		'<a href="//e.example">y</a>',
		'<img src="https://e.example/" />',
		"<p title='x'>y</p>",
	])('%s', (html) => {
		expect(faultsOf(html)).not.toEqual([]);
	});
});

describe('hostile Markdown', () => {
	test.each(PAYLOADS)('does no harm: %s', (payload) => {
		expect(faults(payload)).toEqual([]);
		expect(faults(`> - ${payload}\n\n<details>\n\n${payload}`)).toEqual([]);
	});

	test('any mixture of such pieces does no harm', () => {
		const pieces = [
			...PAYLOADS,
			'<',
			'>',
			'"',
			"'",
			'`',
			'[',
			']',
			'(',
			')',
			'!',
			'\n',
			'\n\n',
			'> ',
			'- ',
			'| ',
			'    ',
			'</a>',
			'</p>',
			'-->',
			'&',
			'\\',
			'\0',
			'=',
			'href=',
			'<a ',
			'<b',
			'/>',
		];
		const mixture = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(mixture, (text) => {
				expect(faults(text)).toEqual([]);
				// The text alone is what stands in the HTML.
				expect(inlineText(text)).toBe(renderInline(text).text);
				expect(inlineText(text, { resolveLink: echo })).toBe(renderInline(text, { resolveLink: echo }).text);
			}),
			{ numRuns: 400, seed: 20 },
		);
	});

	test('any characters do no harm, and their text is kept', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`[]()!*_~|#-=:/\\ \nab01'), maxLength: 60 }), (text) => {
				expect(faults(text)).toEqual([]);
				// The text alone is what stands in the HTML.
				expect(inlineText(text)).toBe(renderInline(text).text);
				expect(inlineText(text, { resolveLink: echo })).toBe(renderInline(text, { resolveLink: echo }).text);
			}),
			{ numRuns: 600, seed: 21 },
		);
	});
});

const REPEATED = [
	'[',
	'*',
	'>',
	'|',
	'![',
	'[[',
	'`',
	'<',
	'</',
	'<a ',
	'<a href="',
	'_',
	'~~',
	'- ',
	'> ',
	'[^1]',
	'<!--',
	'<b>',
	'<div>\n',
	'(',
	'[a](',
	'[a](<',
	'a**b',
	'*a_',
	'# \n',
	'|a',
	'```\n',
	'  - ',
	'1. ',
	'http://',
	"<x y='",
	'[a]: x\n',
	'![a][',
	'x<script',
	'{{<',
	'<?',
	'<![CDATA[',
	'- [ ] \n',
	'> [!NOTE]\n',
	'|-|\n',
	'[[a|',
	'<img src=x>',
	'`` ` ',
	'mailto:a@',
];

describe('hostile Markdown takes linear time', () => {
	// Quadratic behaviour at this length takes minutes; linear takes a fraction of a second even on a busy machine.
	test.each(REPEATED)('%j repeated', (piece) => {
		for (const text of [
			piece.repeat(60_000 / piece.length),
			`x|y\n-|-\n${`${piece.repeat(3)}|`.repeat(60_000 / (piece.length * 3 + 1))}`,
		]) {
			const spent = startProcessorTime();
			renderMarkdown(text, { resolveLink: echo });
			expect(spent()).toBeLessThan(4000);
		}
	});
});
