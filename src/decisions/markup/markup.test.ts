import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import { editDecisions } from '../edit/edit-decisions.ts';
import { readDecisions } from '../read-decisions.ts';
import { redactRecords } from '../redact-records.ts';
import { translated } from './markup.ts';

/** Records in AsciiDoc and reStructuredText: what they say, where, and how they look. */

const read = (path: string, text: string) => {
	const { decisions, diagnostics, documents } = readDecisions([{ path, text }], { root: 'adr' });
	return { decision: decisions[0]!, decisions, diagnostics, documents };
};
const htmlOf = (path: string, text: string): string => {
	const markup = path.endsWith('.rst') ? ('reStructuredText' as const) : ('AsciiDoc' as const);
	const { source } = translated(createSource(path, text), markup);
	const { blocks } = renderMarkdown(source.text, {
		resolveLink: (href) => (/^https?:/.test(href) ? { external: true } : { href }),
	});
	return blocks
		.map((block) => ('html' in block ? block.html : `<diagram>${block.mermaid}</diagram>`))
		.join('')
		.replaceAll(' class="external" rel="noopener noreferrer"', '');
};
const asciidoc = (text: string): string => htmlOf('adr/1.adoc', text);
const restructured = (text: string): string => htmlOf('adr/1.rst', text);

describe('AsciiDoc', () => {
	const record = `:jbake-status: published
// a comment
= ADR-0007: Use queues
Ann Other <ann@example.org>; Bob Stone
v1.2, 2024-05-06: second draft
:status: Accepted
:imagesdir: img

[[ctx]]
== Context

As <<fate,the outcome>> says. It supersedes link:0003-old.adoc[ADR-3].

[#fate]
== Decision

Use \`queues\`.
`;

	test('says title, number, status, day, authors, relations and sections, each with its line', () => {
		const { decisions } = readDecisions(
			[
				{ path: 'adr/0007-queues.adoc', text: record },
				{ path: 'adr/0003-old.adoc', text: '= Old\n\n*Status:* Accepted\n' },
			],
			{ root: 'adr', isThere: () => false },
		);
		expect(decisions[1]).toMatchObject({
			ref: 'decision:0007',
			title: 'Use queues',
			markup: 'AsciiDoc',
			original: record,
			status: { state: 'accepted', from: 'front-matter', span: { start: { line: 6 } } },
			date: { iso: '2024-05-06', span: { start: { line: 5 } } },
			people: [{ role: 'authors', names: ['Ann Other <ann@example.org>', 'Bob Stone'], span: { start: { line: 4 } } }],
			relations: [{ type: 'supersedes', target: 'decision:0003', span: { start: { line: 12 } } }],
			span: { start: { line: 3 } },
		});
		expect(decisions[1]!.sections.map(({ heading, role, span }) => [heading, role, span.start.line])).toEqual([
			['Context', 'context', 10],
			['Decision', 'decision', 15],
		]);
		expect(decisions[0]).toMatchObject({ title: 'Old', status: { state: 'accepted', span: { start: { line: 3 } } } });
	});

	test('looks as it is written: lists, code, tables, admonitions, links, images', () => {
		expect(asciidoc('* a\n** b\n*** c\n* d\n+\nmore\n\nthen\n\n. one\n. two\n')).toBe(
			'<ul>\n<li>\n<p>a</p>\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n<li>\n<p>d</p>\n<p>more</p>\n</li>\n</ul>\n<p>then</p>\n<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n',
		);
		expect(asciidoc('[source,java]\n----\nint a; // <1> *x*\n----\n<1> here\n')).toMatch(
			/<pre><code[^>]*>int a; \/\/ &lt;1&gt; \*x\*\n<\/code><\/pre>\s*<ol>\s*<li>here/,
		);
		const table = asciidoc('[cols="1,2",options="header"]\n|===\n| A | B\n\n| *x*\n| y \\| z\nw\n2+| wide\n|===\n');
		expect(table.replace(/<\/?(?:thead|tbody)>|\n/g, '')).toContain(
			'<tr><th>A</th><th>B</th></tr><tr><td><strong>x</strong></td><td>y | z w</td></tr><tr><td>wide</td><td></td></tr>',
		);
		expect(asciidoc('NOTE: Mind *this*.\n')).toContain('Mind <strong>this</strong>.');
		expect(
			asciidoc('See https://example.org[the site^], https://example.org/x. Or `+{a}+`, +*b*+ and "`c`".\n'),
		).toContain(
			'<a href="https://example.org">the site</a>, <a href="https://example.org/x">https://example.org/x</a>. Or <code>{a}</code>, *b* and “c”.',
		);
		expect(asciidoc(':imagesdir: img\n\nimage::a.png[A picture]\n')).toContain('A picture');
		expect(asciidoc('Term:: what it means\nOther::\n  and this\n')).toContain('<strong>Term:</strong> what it means');
		expect(asciidoc('[mermaid]\n----\nflowchart LR\n----\n')).toBe('<diagram>flowchart LR\n</diagram>');
		expect(asciidoc('a_b_c and 2 * 3 * 4, x * y [z] <w>\n')).toContain('a_b_c and 2 * 3 * 4, x * y [z] &lt;w&gt;');
	});

	test('leaves out what the file leaves out, reads no other file, and says what stands as written', () => {
		expect(
			asciidoc('ifdef::draft[]\nhidden\nendif::draft[]\nifndef::draft[]\nshown {name}\nendif::[]\n////\nno\n////\n'),
		).toBe('<p>shown {name}</p>\n');
		expect(asciidoc('include::../../etc/passwd[]\n')).toContain('Another file stands here');
		const { diagnostics } = read(
			'adr/0001-a.adoc',
			'= A\n\n*Status:* Accepted\n\nplantuml::a.puml[]\n\n++++\n<b>x</b>\n++++\n',
		);
		expect(diagnostics).toMatchObject([
			{
				code: 'decision-markup-left',
				message: '2 pieces of AsciiDoc stand on the page as written: `plantuml::`, `passthrough`',
				span: { start: { line: 5 } },
			},
		]);
	});

	test('holds several decisions as a chapter of arc42 does', () => {
		const { decisions, documents } = read(
			'adr/09_architecture_decisions.adoc',
			'== Decisions\n\n=== Index\n\n|===\n| ADR | Status\n| ADR-1 | Accepted\n|===\n\n=== ADR-1 Peers\n\n*Status*: Accepted. *Context*: none.\n\n=== ADR-2 Links\n\n*Status*: Proposed (open).\n',
		);
		expect(
			decisions.map(({ ref, title, status, span, markup }) => [ref, title, status.state, span.start.line, markup]),
		).toEqual([
			['decision:ADR-1', 'Peers', 'accepted', 10, 'AsciiDoc'],
			['decision:ADR-2', 'Links', 'proposed', 14, 'AsciiDoc'],
		]);
		expect(documents).toMatchObject([{ kind: 'log' }]);
	});
});

describe('reStructuredText', () => {
	const record = `3. Use queues
=============

:Status: Accepted
:Date: 2024-05-06
:Deciders: Ann Other, Bob Stone

Context
-------

Supersedes \`ADR 2\`_. See :doc:\`0002-old\`.

.. _ADR 2: 0002-old.rst

Decision
--------

Use \`\`queues\`\`.
`;

	test('says title, number, status, day, deciders, relations and sections, each with its line', () => {
		const { decisions } = readDecisions(
			[
				{ path: 'adr/0002-old.rst', text: '2. Old\n######\n\nStatus\n******\n\nSuperseded by 0003\n' },
				{ path: 'adr/0003-queues.rst', text: record },
			],
			{ root: 'adr', isThere: (path) => path === 'adr/0002-old.rst' },
		);
		expect(decisions[1]).toMatchObject({
			ref: 'decision:0003',
			title: 'Use queues',
			markup: 'reStructuredText',
			status: { state: 'accepted', span: { start: { line: 4 } } },
			date: { iso: '2024-05-06', span: { start: { line: 5 } } },
			people: [{ role: 'deciders', names: ['Ann Other', 'Bob Stone'], span: { start: { line: 6 } } }],
			span: { start: { line: 1 } },
		});
		expect(decisions[1]!.relations).toMatchObject([
			{ type: 'supersedes', target: 'decision:0002', span: { start: { line: 11 } } },
		]);
		expect(decisions[0]).toMatchObject({ status: { state: 'superseded', span: { start: { line: 7 } } } });
	});

	test('looks as it is written: lists, code, tables, admonitions, definitions, footnotes', () => {
		expect(restructured('* a\n\n  * b\n* c\n\n#. one\n#. two\n')).toContain('<ol>\n<li>one</li>\n<li>two</li>\n</ol>');
		expect(restructured('Run this::\n\n  a *b*\n\n    c\n\nafter\n')).toBe(
			'<p>Run this:</p>\n<pre><code>a *b*\n\n  c\n</code></pre>\n<p>after</p>\n',
		);
		const grid = restructured(
			'+-----+-----+\n| A   | B   |\n+=====+=====+\n| x   | y   |\n|     | z   |\n+-----+-----+\n',
		);
		const simple = restructured('===  ===\nA    B\n===  ===\nx    y z\n===  ===\n');
		const list = restructured(
			'.. list-table::\n   :header-rows: 1\n\n   * - A\n     - B\n   * - x\n     - y\n       z\n',
		);
		for (const table of [grid, simple, list])
			expect(table.replace(/<\/?(?:thead|tbody)>|\n/g, '')).toContain(
				'<tr><th>A</th><th>B</th></tr><tr><td>x</td><td>y z</td></tr>',
			);
		expect(restructured('.. note:: Mind **this**.\n')).toContain('Mind <strong>this</strong>.');
		expect(restructured('term\n  what it means\n')).toContain('<strong>term</strong>');
		expect(restructured('As said [1]_.\n\n.. [1] By us.\n')).toContain('By us.');
		expect(restructured('A :code:`<script src="x">` and `named <https://example.org>`__, *em*.\n')).toContain(
			'<code>&lt;script src="x"&gt;</code> and <a href="https://example.org">named</a>, <em>em</em>.',
		);
		expect(restructured('.. mermaid::\n\n   flowchart LR\n')).toBe('<diagram>flowchart LR\n</diagram>');
		expect(restructured('.. raw:: html\n\n   <b>x</b>\n')).toContain('&lt;b&gt;x&lt;/b&gt;');
		expect(restructured('.. a comment\n   goes on\n\nshown\n')).toBe('<p>shown</p>\n');
	});
});

test('what is not Markdown is changed by no program, and people are left out of it', () => {
	const files = [{ path: 'adr/0001-a.rst', text: 'A\n=\n\n:Status: Proposed\n:Deciders: Ann Other\n' }];
	expect(
		editDecisions(files, { root: 'adr' }, new Map([['decision:0001', { status: 'accepted' as const, relations: [] }]])),
	).toMatchObject({
		refused: expect.stringContaining('is reStructuredText, which Lintel reads and does not write'),
	});
	const [redacted] = redactRecords(
		files,
		{ root: 'adr' },
		{ placeholder: '(gone)', people: true, mask: (text) => text },
	);
	expect(redacted?.text).toBe('A\n=\n\n:Status: Proposed\n:Deciders: (gone)\n');
});

describe('hostile texts', () => {
	test('nothing of them runs, and nothing throws', () => {
		const pieces = fc.constantFrom(
			...[
				'*',
				'_',
				'`',
				'``',
				'|===',
				'|',
				'----',
				'====',
				'....',
				'[source,x]',
				'[[a]]',
				'<<a,b>>',
				'link:javascript:alert(1)[x]',
			],
			...[
				'.. raw:: html',
				'   <script>x</script>',
				'`x <javascript:alert(1)>`_',
				'::',
				'+---+',
				'===  ===',
				':a:',
				'.. [#]',
				'[#]_',
			],
			...[
				'<img src=x onerror=y>',
				'pass:[<script>x</script>]',
				'++++',
				'image::x[a" onload="b]',
				'= T',
				'== S',
				'T\n=',
				'* ',
				'. ',
				'\n',
				' ',
				'  ',
			],
			...[
				'{a}',
				':a: {b}',
				':b: {a}',
				'ifdef::a[]',
				'endif::[]',
				'include::x[]',
				'.. |s| replace:: |s|',
				'|s|',
				'\\',
				'https://x[y]',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (some, isLines) => {
				const text = some.join(isLines ? '\n' : ' ');
				for (const html of [asciidoc(text), restructured(text)]) {
					expect(html).not.toMatch(/<script|href="javascript:/i);
					expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]+\son\w+=/i);
				}
			}),
			{ numRuns: 400 },
		);
	});

	test('take time that grows with their length', () => {
		const unit = [
			'*a',
			'`',
			'[[',
			'<<',
			'|a',
			'* ',
			'.. x::',
			'`a <',
			'(',
			'{a',
			'link:',
			'_',
			'"`',
			':a',
			'  ',
			'[#',
			'\\',
			'a::',
			'+',
		];
		for (const one of unit) {
			const text = one.repeat(Math.floor(100_000 / one.length));
			const lines = `${one}\n`.repeat(20_000);
			for (const markup of ['AsciiDoc', 'reStructuredText'] as const)
				for (const long of [text, lines]) {
					const spent = startProcessorTime();
					translated(createSource('adr/1', long), markup);
					expect(spent(), `${markup} ${one} ${long.length}`).toBeLessThan(4_000);
				}
		}
	});
});

describe('AsciiDoc as its own renderer shows it', () => {
	const shown = (text: string): string =>
		readDecisions([{ path: 'adr/0001-a.adoc', text: `= 1. A\n\n${text}\n` }], { root: 'adr' })
			.decisions[0]!.source.replace(/^# 1\. A\n+/, '')
			.trim();
	test.each<[string, string, string]>([
		['the title of a note stands in it', '[NOTE]\n.Summary\n====\nOne.\n====', '> [!NOTE]\n> **Summary**\n>\n> One.'],
		['so does that of a note of one line', '.Summary\nTIP: One.', '> [!TIP]\n> **Summary**\n>\n> One.'],
		['the title of a list stands above it', '.Steps\n* one', '**Steps**\n\n- one'],
		['a discrete heading opens no section', '[discrete]\n=== Aside\n\nx', '**Aside**\n\nx'],
		['lines of a verse stay lines', '[verse]\n____\none\n  two\n\nthree\n____', '> one\\\n> two\n>\n> three'],
		[
			'who is quoted stands below, with where',
			'[quote, Ann Ash, A book]\n____\nWords\n____',
			'> Words\n>\n> — Ann Ash, A book',
		],
		['arrows', 'a -> b => c', 'a → b ⇒ c'],
		['lists in cells', '[cols="1,a"]\n|===\n|A\n|* one\n* two\n|===', '|  |  |\n| --- | --- |\n| A | • one<br>• two |'],
	])('%s', (_, text, expected) => {
		expect(shown(text)).toBe(expected);
	});
});
