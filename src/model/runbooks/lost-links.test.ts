import { describe, expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import { readAdopted } from './adopt.ts';
import { findRunbooks } from './adopted-names.ts';

const other = { path: 'books/node/NodeSlow.md', text: '# NodeSlow\n\n## Meaning\n\nSlow.\n' };
/** Files that are there beside the runbooks. */
const there = new Set([
	'books',
	'books/node',
	'books/node/NodeDown.md',
	'books/node/NodeSlow.md',
	'books/img/a.png',
	'docs/intro.md',
	'books/static/b.png',
]);

/** What is told of links in a runbook, each as `line:column address`. */
function told(body: string, head = '# NodeDown\n\n## Meaning\n\n'): readonly string[] {
	const files = [{ path: 'books/node/NodeDown.md', text: head + body }, other];
	const { diagnostics } = readAdopted(files, (path) => there.has(path));
	return diagnostics
		.filter(({ code }) => code === 'runbook-link-to-nothing')
		.map(({ span, actual }) => {
			const { file, start, end } = span!;
			expect(file).toBe('books/node/NodeDown.md');
			expect((head + body).slice(start.offset, end.offset)).toBe(actual);
			return `${start.line}:${start.column} ${actual}`;
		});
}

describe('links of adopted runbooks', () => {
	test.each([
		['[a](NodeSlow.md) [b](./NodeSlow.md#meaning) ![c](../img/a.png)'],
		['[a](../../docs/intro.md) [b](../../docs/intro) [c](https://example.com/x) [d](mailto:a@b.example)'],
		// As Hugo, MkDocs and Docusaurus make addresses of files.
		['[a](../nodeslow/) [b](../../node/nodeslow) [c](/runbooks/node/nodeslow/) [d]({{< ref "NodeSlow" >}})'],
		['[a]({{% relref "./NodeSlow.md" %}}) [b]({{< ref "docs/intro" >}}) ![c](/b.png) ![d](/img/a.png)'],
		['[a](../../../docs/intro)'],
		['[a](#meaning) [b](#the-end) [c](#top) [d](#place)\n\n<a name="place"></a>\n\n## The `end`\n'],
		['`[a](gone.md)` and <!-- [b](gone.md) -->\n<!--\n[c](gone.md)\n-->\n'],
		['1. Do:\n\n    ```sh\n    cat [a](gone.md)\n    ```\n'],
		['[above the workspace](../../../../x.md) [a template]({{ site.url }}/x)'],
	])('%s: all lead somewhere', (body) => {
		expect(told(body)).toEqual([]);
	});

	test.each([
		['[a](gone.md)', ['5:5 gone.md']],
		['[a](NodeSlo.md) and [b](NodeSlow.md)', ['5:5 NodeSlo.md']],
		['![c](../img/b.png)', ['5:6 ../img/b.png']],
		// An image of that name is no runbook.
		['![c](nodeslow)', ['5:6 nodeslow']],
		['[a](#menaing)', ['5:5 #menaing']],
		['[a\nb](gone.md)', ['6:4 gone.md']],
		['[a][1]\n\n[1]: gone.md', ['7:6 gone.md']],
		['<img src="gone.png"> <a href="gone.md">x</a>', ['5:11 gone.png', '5:31 gone.md']],
		['[a]({{< ref "NodeGone" >}})', ['5:14 NodeGone']],
		['[a](/runbooks/gone/)', ['5:5 /runbooks/gone/']],
		['[a](../gone/)', ['5:5 ../gone/']],
	])('%s', (body, expected) => {
		expect(told(body)).toEqual(expected);
	});

	test('count from the first line of the file, whatever stands before the text', () => {
		expect(told('[a](gone.md)', '---\ntitle: Node down\nalert: NodeDown\n---\n\n# NodeDown\n\n')).toEqual([
			'8:5 gone.md',
		]);
		expect(told('[a](gone.md)', '+++\nalert = "NodeDown"\n+++\n## Meaning\n\n')).toEqual(['6:5 gone.md']);
	});

	test('are told up to fifty of a file, and not at all where nobody knows the files', () => {
		expect(told('[a](gone.md)\n'.repeat(60))).toHaveLength(50);
		expect(
			readAdopted([{ path: 'a/NodeDown.md', text: '# NodeDown\n\n## Meaning\n\n[a](gone.md)\n' }]).diagnostics,
		).toEqual([]);
	});

	test('say what is missing', () => {
		const files = [{ path: 'a/NodeDown.md', text: '# NodeDown\n\n## Meaning\n\n[a](gone.md)\n' }];
		expect(renderCompact(readAdopted(files, () => false).diagnostics)).toBe(
			'a/NodeDown.md:5:5 warning runbook-link-to-nothing: `gone.md` leads nowhere: there is no such file and no such runbook\n' +
				'  expected: a path to a file, counted from the folder of this one\n' +
				'  hint: mend the path, or write the text without a link\n',
		);
	});
});

test('headings of several runbooks in a file are meant by their anchors', () => {
	const text =
		'## Alert name: "NodeDown"\n\nSee [a](#alert-name-nodeslow).\n\n## Alert name: "NodeSlow"\n\n[b](#nodegone) [c](#nodedown)\n';
	const { runbooks, diagnostics } = readAdopted([{ path: 'a/book.md', text }], () => false);
	const find = findRunbooks(runbooks);
	expect(find('#alert-name-nodeslow', 'a/book.md')?.alerts).toEqual(['NodeSlow']);
	expect(find('book.md#alert-name-nodedown', 'a/x.md')?.alerts).toEqual(['NodeDown']);
	expect(find('nodedown/', 'b/x.md')?.alerts).toEqual(['NodeDown']);
	expect(find('book.md', 'a/x.md')).toBeUndefined();
	expect(diagnostics.map(({ actual }) => actual)).toEqual(['#nodegone']);
});

test('a name that two runbooks have means neither', () => {
	const all = ['a/NodeDown.md', 'b/NodeDown.md'].map((path) => ({ path, alerts: ['NodeDown'], id: path[0]! }));
	const find = findRunbooks(all);
	expect(find('../nodedown', 'c/x.md')).toBeUndefined();
	expect(find('../a/nodedown.md', 'c/x.md')?.path).toBe('a/NodeDown.md');
});
