import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import { readDecisions } from '../read-decisions.ts';
import { translated } from './markup.ts';

/** Proposals in the markup of MediaWiki: what they say, where, and how they look. */

const markdown = (text: string): string =>
	translated(createSource('rfcs/zip-0007.mediawiki', text), 'MediaWiki').source.text;
const html = (text: string): string =>
	renderMarkdown(markdown(text), { resolveLink: (href) => (/^https?:/.test(href) ? { external: true } : { href }) })
		.blocks.map((block) => ('html' in block ? block.html : block.mermaid))
		.join('');

const proposal = `<pre>
  ZIP: 7
  Title: Queues for orders
  Authors: Ann Ash <ann@example.org>
           Bo Birch <bo@example.org>
  Status: Deployed
  Assigned: 2024-05-06
  Requires: 3
</pre>

==Past situation==

Orders ''get lost'', see [[zip-0003.mediawiki|the old one]].

==Specification==

* one
** two
`;

describe('a proposal', () => {
	const { decisions } = readDecisions(
		[
			{
				path: 'rfcs/zip-0003.mediawiki',
				text: proposal.replace(/ZIP: 7|Requires: 3/g, 'X: y').replace('Queues', 'Old'),
			},
			{ path: 'rfcs/zip-0005.mediawiki', text: proposal.replace('ZIP: 7', 'ZIP: 5') },
			{ path: 'rfcs/zip-0007.mediawiki', text: proposal },
		],
		{ root: 'rfcs' },
	);
	const record = decisions.at(-1)!;

	test('has its header in a block that keeps its lines', () => {
		expect(record).toMatchObject({
			title: 'Queues for orders',
			markup: 'MediaWiki',
			number: 7,
			status: { state: 'implemented', raw: 'Deployed', span: { start: { line: 6 } } },
			date: { iso: '2024-05-06', span: { start: { line: 7 } } },
		});
		expect(record.people.map(({ role, names }) => [role, names.length])).toEqual([['authors', 2]]);
	});
	test('names others by their number', () => {
		expect(record.relations.filter(({ stated }) => stated === 'here')).toMatchObject([
			{ type: 'depends-on', target: decisions[0]!.ref, raw: '3' },
		]);
	});
	test('has sections', () => {
		expect(record.sections.map(({ heading }) => heading)).toEqual(['Past situation', 'Specification']);
	});
});

test('a header in a code fence is read, a program at the top is not', () => {
	const read = (block: string) =>
		readDecisions(
			[{ path: 'rfcs/0007-x.md', text: `\`\`\`\n${block}\n\`\`\`\n\n## Abstract\n\nx\n\n## Motivation\n\ny\n` }],
			{ root: 'rfcs' },
		).decisions[0]!;
	expect(read('  ZIP: 7\n  Title: Queues\n  Status: Draft\n  Assigned: 2024-05-06')).toMatchObject({
		title: 'Queues',
		status: { state: 'draft' },
		date: { iso: '2024-05-06' },
	});
	expect(read('Status: Draft\nprint("x")\nTitle: y\nDate: 2024-05-06').status.state).toBe('unknown');
});

describe('is shown', () => {
	test('with marks, links, notes and kept text', () => {
		const shown = html(
			"'''bold''' ''slanted'' <code>a*b</code> <nowiki>''no''</nowiki> [https://example.org/ there] x<ref>a note</ref>",
		);
		expect(shown).toContain("<strong>bold</strong> <em>slanted</em> <code>a*b</code> ''no''");
		expect(shown).toContain('>there<');
		expect(shown).toContain('x (a note)');
	});
	test('with tables and lists', () => {
		const shown = html('{| class="x"\n|-\n! A !! B\n|-\n| style="y" | 1 || 2\n|}\n\n# one\n## two\n');
		expect(shown).toMatch(/<th[^>]*>A<\/th>/);
		expect(shown).toMatch(/<td[^>]*>1<\/td>/);
		expect(shown.match(/<ol/g)).toHaveLength(2);
	});
	test('with code as it is written, and quotes', () => {
		expect(html('<source lang="c">\nint *a = b;\n</source>')).toContain('int *a = b;');
		expect(html('<blockquote>\nsaid\n</blockquote>')).toContain('<blockquote>');
	});
	test('without any HTML of its own', () => {
		expect(html('<script>alert(1)</script> <img src=x onerror=y> [[a<b>c]]')).not.toMatch(/<script|<img|onerror=y>/);
	});
});

test('any text becomes as many places as it has lines, none beyond its end', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.string(),
					fc.constantFrom('<pre>', '</pre>', '{|', '|}', '|-', '! a !! b', '== x ==', '** y', '[[a|b]]', "'''c'''"),
				),
			),
			(texts) => {
				const file = texts.join('\n');
				const { lines } = translated(createSource('a.mediawiki', file), 'MediaWiki');
				for (const line of lines) expect(line).toBeLessThanOrEqual(file.split(/\r?\n/).length);
			},
		),
		{ numRuns: 300 },
	);
});
