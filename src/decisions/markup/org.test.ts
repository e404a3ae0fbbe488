import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import { readDecisions } from '../read-decisions.ts';
import { translated } from './markup.ts';

/** Records in Org: what they say, where, and how they look. */

const read = (files: Readonly<Record<string, string>>) =>
	readDecisions(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{ root: 'adr' },
	);
const markdown = (text: string): string => translated(createSource('adr/1.org', text), 'Org').source.text;
const html = (text: string): string =>
	renderMarkdown(markdown(text), { resolveLink: (href) => (/^https?:/.test(href) ? { external: true } : { href }) })
		.blocks.map((block) => ('html' in block ? block.html : block.mermaid))
		.join('');

const record = `#+AUTHOR: Ann Other
#+STATUS: Accepted
#+title: ADR-0007: Use /queues/
#+DATE: [2024-05-06 Mon]
#+OPTIONS: toc:nil
# a comment
:PROPERTIES:
:ID: 1234
:DECISION_MAKERS: Ann, Bo
:SUPERSEDES: [[file:0003-old.org][ADR-3]]
:END:

* Context :arch:
Orders *get lost*, see ~log~.

* DONE Decision
Use queues.
`;

describe('a record', () => {
	test('says title, status, day, people, relations and sections, each with its line', () => {
		const { decisions, diagnostics } = read({
			'adr/0003-old.org': '* ADR-3: Old\n** Status\nSuperseded by [[file:0007-queues.org][ADR-7]]\n** Context\nx\n',
			'adr/0007-queues.org': record,
		});
		expect(decisions[0]).toMatchObject({ title: 'Old', status: { state: 'superseded', span: { start: { line: 3 } } } });
		expect(decisions[1]).toMatchObject({
			ref: 'decision:0007',
			title: 'Use queues',
			markup: 'Org',
			status: { state: 'accepted', span: { start: { line: 2 } } },
			date: { iso: '2024-05-06', span: { start: { line: 4 } } },
			original: record,
		});
		expect(decisions[1]!.people.map(({ role, names, span }) => [role, names, span.start.line])).toEqual([
			['authors', ['Ann Other'], 1],
			['deciders', ['Ann', 'Bo'], 9],
		]);
		expect(decisions[1]!.relations).toMatchObject([
			{ type: 'supersedes', target: 'decision:0003', stated: 'here', span: { start: { line: 10 } } },
		]);
		expect(decisions[1]!.sections.map(({ role, heading, span }) => [role, heading, span.start.line])).toEqual([
			['context', 'Context', 13],
			['decision', 'Decision', 16],
		]);
		expect(diagnostics).toEqual([]);
	});

	test('may keep its status as the task word that its file declares', () => {
		const text = '#+TODO: PROPOSED | ACCEPTED REJECTED\n* ACCEPTED Queues\n** Context\nx\n';
		expect(read({ 'adr/001-queues.org': text }).decisions).toMatchObject([
			{ title: 'Queues', status: { state: 'accepted', span: { start: { line: 2 } } } },
		]);
	});

	test('may keep its keys in a drawer below its heading, or above everything', () => {
		const drawer = ':PROPERTIES:\n:STATUS: Rejected\n:END:\n';
		for (const text of [`* Queues\n${drawer}** Context\nx\n`, `${drawer}#+TITLE: Queues\n\n* Context\nx\n`])
			expect(read({ 'adr/001-queues.org': text }).decisions).toMatchObject([
				{ title: 'Queues', status: { state: 'rejected' }, sections: [{ role: 'context' }] },
			]);
	});
});

describe('is shown', () => {
	test.each([
		['marks', 'a *b* /c/ =d_*e= ~f~ +g+ _h_', 'a **b** *c* `d_*e` `f` ~~g~~ *h*'],
		[
			'what are no marks',
			'2 * 3 * 4, a/b/c, snake_case_name, 1+1+1',
			'2 \\* 3 \\* 4, a/b/c, snake\\_case\\_name, 1+1+1',
		],
		[
			'links',
			'[[https://x.org][X]], [[file:a.org]], [[*Heading][there]]',
			'[X](<https://x.org>), [a.org](<a.org>), there',
		],
		['a list', '- one\n  - [ ] two\n1. three', '- one\n  - [ ] two\n1. three'],
		['terms', '- Queue :: keeps orders', '- **Queue**: keeps orders'],
		['a table', '| a | b |\n|---+---|\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
		['code', '#+BEGIN_SRC sh\n,* x\n#+END_SRC', '```sh\n* x\n```'],
		['a quote', '#+begin_quote\nx\n#+end_quote', '> x'],
		['no comment', 'a\n# b\n#+BEGIN_COMMENT\nc\n#+END_COMMENT\nd', 'a\nd'],
	])('%s', (_, text, expected) => expect(markdown(text).trim()).toBe(expected));

	test('without anything that runs', () => {
		const hostile =
			'<script>alert(1)</script> [[javascript:alert(1)][x]] @@html:<img onerror=x>@@\n#+BEGIN_EXPORT html\n<script>x</script>\n#+END_EXPORT\n#+HTML: <script>x</script>\n';
		expect(html(hostile)).not.toMatch(/<(?:script|img)|href="javascript/i);
	});
});

test('any text is read, its lines stay in order, and nothing of a plain line is lost', () => {
	const piece = fc.constantFrom(
		'* a',
		'#+title: T',
		':PROPERTIES:',
		':END:',
		':STATUS: x',
		'| a |',
		'|--|',
		'#+begin_src',
		'#+end_src',
		'- b :: c',
		'[[',
		'=d=',
		'',
		'word',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
			const { lines: places, source } = translated(createSource('adr/1.org', lines.join('\n')), 'Org');
			expect(places.every((line) => line >= 1 && line <= Math.max(1, lines.length))).toBe(true);
			expect(source.text.match(/word/g)?.length ?? 0).toBe(lines.filter((line) => line === 'word').length);
		}),
	);
});

test.each(['[[', '*', '* ', '=a', '/a ', '#+begin_src\n', ':PROPERTIES:\n', '|', '- a ::', '[2024-01-01 ', '~', '_a_'])(
	'%j repeated takes linear time',
	(piece) => {
		for (const text of [piece.repeat(200_000 / piece.length), `${piece}\n`.repeat(20_000)]) {
			const spent = startProcessorTime();
			translated(createSource('adr/1.org', text), 'Org');
			expect(spent()).toBeLessThan(4_000);
		}
	},
);
