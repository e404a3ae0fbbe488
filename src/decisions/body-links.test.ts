import { expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';

const THERE = new Set(['adr/0002-old.md', 'adr/img/a b.png', 'docs', 'docs/page.mdx', 'readme.md']);

/** The addresses in a record's text that lead nowhere, as written between their places. */
function lost(text: string): string[] {
	const source = `# T\n\n## Status\n\nAccepted\n\n${text}\n`;
	const { diagnostics } = readDecisions(
		[
			{ path: 'adr/0001-a.md', text: source },
			{ path: 'adr/0002-old.md', text: '# Old\n\n## Status\n\nAccepted\n' },
		],
		{ root: 'adr', isThere: (path) => THERE.has(path) },
	);
	return diagnostics
		.filter(({ code }) => code === 'decision-link-to-nothing')
		.map(({ span }) => source.slice(span!.start.offset, span!.end.offset));
}

test.each<[string, string[]]>([
	['[a](0002-old.md) [a](./0002-old) [a](0002-old.md#x) [a](/adr/2)', []],
	['[a](0003-gone.md) ![p](gone.png "title")', ['0003-gone.md', 'gone.png']],
	['![p](img/a%20b.png) [d](../docs/) [d](../docs/page) [d](../docs/page#x)', []],
	['[r](/readme.md) [r](/gone.md)', ['/gone.md']],
	['[w](https://x.example/gone.md) [m](mailto:a@b) [n](@ann) [n](a@b.example) [h]({{<ref>}})', []],
	['[above](../../elsewhere/gone.md) ![above](../../x.png)', ['../../elsewhere/gone.md', '../../x.png']],
	['[a](#status) [a](#T) [a](#gone) <a id="here"></a>[a](#here)', ['#gone']],
	['`[a](gone.md)` and ``[b](gone.md)``\n\n```\n[c](gone.md)\n```', []],
	['[a][x]\n\n[x]: gone.md\n[^1]: note', ['gone.md']],
	['<img src="gone.png"> <a href="gone.md">a</a>', ['gone.png', 'gone.md']],
	['[a](TODO)', ['TODO']],
	['[a](%E0%A4%A)', ['%E0%A4%A']],
])('%s', (text, expected) => {
	expect(lost(text)).toEqual(expected);
});

test('at most fifty of a record are told', () => {
	expect(lost('[a](gone.md) '.repeat(300))).toHaveLength(50);
});

test('without a look at the files nothing is judged', () => {
	const { diagnostics } = readDecisions([{ path: 'adr/0001-a.md', text: '# T\n\n[a](gone.md)\n' }], { root: 'adr' });
	expect(diagnostics).toEqual([]);
});

test.each<[string, string]>([
	['[a](/fetch)', 'info'],
	['[a](/docs/keys/#rotate)', 'info'],
	['[a](/docs/keys?x=1)', 'info'],
	['[a](/gone.md)', 'warning'],
	['![a](/fetch)', 'warning'],
	['[a](gone)', 'warning'],
])('%s may be an address of the site that the record was written for: %s', (text, severity) => {
	const { diagnostics } = readDecisions(
		[{ path: 'adr/0001-a.md', text: `# T\n\n## Status\n\nAccepted\n\n${text}\n` }],
		{
			root: 'adr',
			isThere: () => false,
		},
	);
	expect(diagnostics.filter(({ code }) => code === 'decision-link-to-nothing').map((one) => one.severity)).toEqual([
		severity,
	]);
});
