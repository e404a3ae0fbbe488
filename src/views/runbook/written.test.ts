import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { siteOf } from '../site.ts';

/** The markup of all texts that people wrote on a page. */
function proseOn(route: string, adoptedRunbooks: readonly { readonly path: string; readonly text: string }[]): string {
	const { model } = compile([], { asOf: '2026-11-23', adoptedRunbooks });
	const architecture = { model, decisions: [] };
	const { pages } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	const { blocks } = pages.find((page) => page.route === route)!;
	return JSON.stringify(blocks).replaceAll('\\"', '"');
}

const linkOf = (html: string, text: string): string | undefined =>
	new RegExp(`<(?:a|span)[^>]*?(?:href|class)="([^"]*)"[^>]*>${text}</(?:a|span)>`).exec(html)?.[1];

const slow = { path: 'books/node/NodeSlow.md', text: '# NodeSlow\n\n## Meaning\n\nSlow.\n' };

/** The commands at the top of a page, and what stands there in words. */
function topOf(route: string, texts: readonly { readonly path: string; readonly text: string }[]) {
	const { model } = compile([], { asOf: '2026-11-23', adoptedRunbooks: texts });
	const architecture = { model, decisions: [] };
	const { pages } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	const { blocks } = pages.find((page) => page.route === route)!;
	return {
		commands: blocks
			.flatMap((block) => (block.type === 'commands' ? block.items : []))
			.filter(({ id }) => id?.startsWith('first-'))
			.map(({ label, command, kind }) => [label, command, kind]),
		words: JSON.stringify(
			blocks.slice(
				0,
				blocks.findIndex(({ type }) => type === 'facts'),
			),
		),
	};
}

test('a page whose runbook marks nothing begins with its commands that by their names only read', () => {
	const text = `# NodeDown

## Diagnosis

- Pods on it: \`kubectl get pods --field-selector spec.nodeName=<node>\`
- Begin anew: \`kubectl delete node <node>\`

## Mitigation

\`kubectl get nodes\`
`;
	const { commands, words } = topOf('/runbooks/nodedown/', [{ path: 'books/NodeDown.md', text }]);
	expect(commands).toEqual([['Pods on it', 'kubectl get pods --field-selector spec.nodeName=<node>', 'read']]);
	expect(words).toContain('books/NodeDown.md:5');
});

test('where it gives none, the page leads to what it says, and never to itself', () => {
	const text = '# NodeDown\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nWait.\n';
	const { commands, words } = topOf('/runbooks/nodedown/', [{ path: 'books/NodeDown.md', text }]);
	expect(commands).toEqual([]);
	expect(words).toContain('#real');
	expect(words).toContain('#mitigate');
	expect(words).not.toContain('"/runbooks/nodedown/"');
});

test('links between adopted runbooks lead to their pages, whichever way they are written; others are marked as broken', () => {
	const text = `# NodeDown

## Meaning

[file](NodeSlow.md) [address](../nodeslow/) [root](/runbooks/node/nodeslow) [name]({{< ref "NodeSlow" >}})
[gone](NodeGone.md) [lost](/runbooks/gone/) [nowhere](#nowhere)
`;
	const html = proseOn('/runbooks/nodedown/', [{ path: 'books/node/NodeDown.md', text }, slow]);
	for (const one of ['file', 'address', 'root', 'name']) expect(linkOf(html, one), one).toBe('/runbooks/nodeslow/');
	for (const one of ['gone', 'lost', 'nowhere']) expect(linkOf(html, one), one).toBe('broken-link');
});

test('anchors lead to where the page has what they mean, also in another stretch of the text', () => {
	const text = `# Node down

[title](#node-down) [what helps](#mitigation) [why](#diagnosis) [whom](#impact) [what](#meaning)
[first](#details) [second](#details-1) [beside](#more)

## More

## Meaning

Down. [from below](#more)

## Impact

### Details

## Diagnosis

### Details

## Mitigation

Up.
`;
	const html = proseOn('/runbooks/nodedown/', [{ path: 'NodeDown.md', text }]);
	const expected = {
		title: '#',
		'what helps': '#mitigate',
		why: '#real',
		whom: '#impact',
		what: '#',
		beside: '#nodedown-more',
		'from below': '#nodedown-more',
	};
	for (const [link, href] of Object.entries(expected)) expect(linkOf(html, link), link).toBe(href);
	const [first, second] = [linkOf(html, 'first')!, linkOf(html, 'second')!];
	expect(first).not.toBe(second);
	for (const id of [first, second]) expect(html).toContain(`id="${id.slice(1)}"`);
	expect(html.indexOf(`id="${second.slice(1)}"`)).toBeGreaterThan(0);
	expect(html).not.toContain('broken-link');
});

test('in a file of several runbooks an anchor leads to the page of the other', () => {
	const text = '## NodeDown\n\nSee [slow](#nodeslow).\n\n## NodeSlow\n\nSee [down](book.md#nodedown).\n';
	const files = [{ path: 'book.md', text }];
	expect(linkOf(proseOn('/runbooks/nodedown/', files), 'slow')).toBe('/runbooks/nodeslow/');
	expect(linkOf(proseOn('/runbooks/nodeslow/', files), 'down')).toBe('/runbooks/nodedown/');
});
