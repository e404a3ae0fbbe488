import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { readDecisions } from './read-decisions.ts';
import {
	withEnd as below,
	withHeader as header,
	plainRecord as plain,
	readTexts as read,
	relationsOf as said,
	seventhRecord as seven,
} from './testing/record-texts.ts';

/** Forms of 65 collections that the reader had not seen at noon of 30 November 2026, in records written for this test. */

const alone = (path: string, text: string): Decision => read({ [path]: text })[0]!;

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'under a key that is said in two languages',
			below(
				'## 关系声明（Relationships）\n\n**依赖（Depends On）**：\n- [ADR-3：队列](0003-use-redis-for-queues.md) - 队列\n\n**被依赖（Depended By）**：\n- ADR-5',
			),
			['depends-on 3', 'required-by 5'],
		],
		['under such a key without one', below('**替代（Supersedes）**：无\n\n**Depended By**: none'), []],
		[
			'not under a key with a dash, whatever the remark names',
			header(
				"- **Supersedes:** — (grows the queues without touching them: ADR-3's contract and\n  ADR-5's shape are unchanged)",
			),
			[],
		],
		['under a key with a remark', header('- Status: accepted\n- Amends (implementation of): ADR-3'), ['amends 3']],
		[
			'not of an amendment with a day of its own',
			below('- **Enmienda (2026-06-15, 2º giro):** el punto queda enmendado por [5](0005-keep-messages.md)'),
			['amended-by 5'],
		],
		['under two verbs, the lesser one', header('**Supersedes / Clarifies:** ADR-3 (the patterns)'), ['amends 3']],
		['under two verbs of which one means something', header('- **Backs / extends:** ADR-3'), ['extends 3']],
		['not to a pull request', header('**Status:** Draft\n**Replaces:** [PR #490](https://example.org/x/pull/490)'), []],
		['to what another record is seen to say', below('See also the discussion in ADR 3.'), ['relates-to 3']],
		[
			'of a sentence that begins with this',
			below('We looked at it. This builds upon the suggestion of [ADR 3](0003-use-redis-for-queues.md) to use it.'),
			['extends 3'],
		],
		[
			'not of an option that contradicts',
			below('It lives apart. This contradicts [ADR-3](0003-use-redis-for-queues.md).'),
			[],
		],
		['that another has to this one', below('ADR-5 (the second) supersedes this ADR.'), ['superseded-by 5']],
		[
			'that another has to this one, in Portuguese',
			below('## Referências\n\n- [ADR-5: Mensagens](0005-keep-messages.md) - Complementa este ADR com o resto'),
			['extended-by 5'],
		],
		['not that another would have', below('If ADR-5 supersedes this ADR, we stop.'), []],
		['of a noun', below('**Dependência de ADR-3:** as filas.'), ['depends-on 3']],
		['of a heading', below('### Relationship to ADR-5\n\nIt says who, we say what.'), ['relates-to 5']],
		[
			'of what follows up',
			below('This is a follow up of [ADR #5](0005-keep-messages.md) with more.'),
			['relates-to 5'],
		],
		['not of an amendment that others make', below('The follow-up amendment to ADR-5 says more.'), []],
		[
			'to parts behind a semicolon',
			header('- **Supersedes**: ADR-3 (all of it); the outcomes of ADR-5 (messages)'),
			['supersedes 3', 'supersedes 5'],
		],
		['of an intention', below('This ADR is intended to supersede ADR #3'), ['supersedes 3']],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test('of a state that names the successor as code', () => {
		expect(said(seven(header('- Estado: reemplazado por `0005`')))).toEqual(['superseded-by 5']);
	});

	test('names the file and not its number alone', () => {
		const records = read({
			'adr/ADR-010.md': plain(10, 'First'),
			'adr/ADR-010-use-queues.md': plain(10, 'Use queues'),
			'adr/ADR-011.md': header('- Status: accepted\n- Supersedes: ADR-010-use-queues (all of it)').replace('7', '11'),
		});
		const [relation] = records.find(({ path }) => path === 'adr/ADR-011.md')!.relations;
		expect(records.find(({ ref }) => ref === relation?.target)?.path).toBe('adr/ADR-010-use-queues.md');
	});

	test('to a folder, whatever its name has in it', () => {
		const page = (title: string, more = ''): string =>
			`---\ntitle: ${title}\nstatus: accepted\n${more}---\n\n# ${title}\n\n## Decision\n\nx\n`;
		const records = read({
			'enhancements/OSAC-30-backends/README.md': page('Backends'),
			'enhancements/OSAC-70-tiers/README.md': page('Tiers', 'see-also:\n  - "/enhancements/OSAC-30-backends"\n'),
		});
		const backends = records.find(({ title }) => title === 'Backends');
		expect(records.find(({ title }) => title === 'Tiers')?.relations).toMatchObject([
			{ type: 'relates-to', target: backends?.ref },
		]);
	});
});

describe('a title', () => {
	test('that is underlined may have a colon', () => {
		const text =
			'ADR 1: Components for the sidebar\n=================================\n\nContext\n-------\n\nx\n\nStatus\n------\n\nDeployed\n';
		expect(alone('arch/adr-001.md', text)).toMatchObject({
			title: 'Components for the sidebar',
			status: { state: 'implemented' },
		});
	});

	test('loses the number of the house with its sign', () => {
		expect(alone('rfcs/008-sessions.md', '# OSEP #8: Active sessions\n\n## Status\n\nFinal\n').title).toBe(
			'Active sessions',
		);
	});

	test('stands under a key where the heading is the name of the house', () => {
		const text =
			'# BEP-0003\n\n| | |\n| - | - |\n| Title | Documentation |\n| Status | Proposed |\n\n## Abstract\n\nx\n';
		expect(alone('proposals/0003_documentation.md', text).title).toBe('Documentation');
	});

	test('that all have is the name of the form', () => {
		const files = ['filtering', 'paging', 'sorting'].map((name, at) => [
			`rfcs/000${at + 1}-${name}.md`,
			'# RFC Proposal\n\n## Status\n\n* Status: Implemented\n',
		]);
		expect(read(Object.fromEntries(files)).map(({ title }) => title)).toEqual(['Filtering', 'Paging', 'Sorting']);
	});

	test('that two logs have in common is theirs', () => {
		const text = plain(1, 'Record architecture decisions');
		const titles = read({
			'a/adr/0001-use-adr.md': text,
			'b/adr/0001-record.md': text,
			'c/adr/0001-decisions.md': text,
		}).map(({ title }) => title);
		expect(new Set(titles)).toEqual(new Set(['Record architecture decisions']));
	});
});

describe('a header', () => {
	test('has keys with a remark, and people joined by a plus', () => {
		const record = seven(
			header('- Status: Accepted\n- Date (UTC): 2026-02-06 12:45 UTC\n- Decider(s): Ada + Bob (chair + host)'),
		);
		expect(record.date?.iso).toBe('2026-02-06');
		expect(record.people.flatMap(({ names }) => names)).toEqual(['Ada', 'Bob (chair + host)']);
	});

	test('has a state under the name of the house for its proposals', () => {
		expect(
			alone(
				'rfcs/0005-x.md',
				'- Feature Name: Drop it\n- SEP Status: Accepted\n- Start Date: 2019-03-25\n\n# Summary\n\nx\n',
			),
		).toMatchObject({
			title: 'Drop it',
			status: { state: 'accepted' },
			date: { iso: '2019-03-25' },
		});
	});

	test('goes on below people who are underlined', () => {
		const text =
			'Remove it\n=========\n\nAuthors (alphabetical): Ada, Bob\n--------------------------------\n\n:date-accepted: 2026 05 27\n:status: Accepted\n\nAbstract\n--------\n\nx\n';
		expect(alone('rfcs/APE23.rst', text)).toMatchObject({
			title: 'Remove it',
			status: { state: 'accepted' },
			date: { iso: '2026-05-27' },
		});
	});

	test('may stand in YAML of the same name beside the text', () => {
		const files = [130, 133, 148].flatMap((number) => [
			[`general/0${number}/aep.md`, `# Actions ${number}\n\n## Guidance\n\nx\n\n### State\n\n**Must** be draft.\n`],
			[`general/0${number}/aep.yaml`, `id: ${number}\nstate: approved\ncreated: 2026-02-09\n`],
		]);
		const records = read(Object.fromEntries(files));
		expect(records.map(({ number, status, date }) => [number, status.state, date?.iso])).toEqual([
			[130, 'accepted', '2026-02-09'],
			[133, 'accepted', '2026-02-09'],
			[148, 'accepted', '2026-02-09'],
		]);
	});

	test('may be in words of Dublin Core', () => {
		const text = '---\ndct:\n  title: Use TLS\n  issued: 2025-01-01\n---\n\n# Use TLS\n\n## Decision\n\nx\n';
		expect(alone('decisions/0027-use-tls.md', text).date?.iso).toBe('2025-01-01');
	});
});

describe('a day', () => {
	test('stands at the foot with the colon outside of the marks', () => {
		expect(seven(`${below('## More\n\nx')}\n---\n\n**Date**: 2025-09-02  \n**Author**: Ada  \n`).date?.iso).toBe(
			'2025-09-02',
		);
	});

	test.each([
		'## Histórico\n\n- **2025-12-13**: ADR criada',
		'## 版本历史（History）\n\n| 版本 | 日期 |\n|---|---|\n| 1.0 | 2025-12-13 |',
	])('is the only one of a history: %s', (history) => {
		expect(seven(below(history)).date?.iso).toBe('2025-12-13');
	});
});

test('a record that was revised is in force', () => {
	expect(seven(header('- 状态: 已修订（2026-07-09）')).status.state).toBe('accepted');
});

test('what asks what a record is, is none', () => {
	const { decisions, documents } = readDecisions([
		{ path: 'docs/ADRs/00-ADR-basics.md', text: '# ¿Qué es un ADR?\n\nUn documento.\n' },
		{ path: 'docs/ADRs/01-use-queues.md', text: plain(1, 'Use queues') },
	]);
	expect(decisions.map(({ title }) => title)).toEqual(['Use queues']);
	expect(documents).toMatchObject([{ kind: 'side', path: 'docs/ADRs/00-ADR-basics.md' }]);
});

test('a map of all records is none, whatever state it has', () => {
	const records = Object.fromEntries(
		Array.from({ length: 9 }, (_, at) => [`adr/ADR-00${at + 1}-x.md`, plain(at + 1, `Decide ${at + 1}`)]),
	);
	const list = Object.keys(records).map((path) => `- [${path.slice(4, 11)}](${path.slice(4)}) supersedes nothing`);
	const { decisions, documents } = readDecisions(
		Object.entries({
			...records,
			'adr/ADR-RELATIONSHIP-MAP.md': `---\nstatus: Active\n---\n\n# Map\n\n${list.join('\n')}\n`,
		}).map(([path, text]) => ({ path, text })),
	);
	expect(decisions).toHaveLength(9);
	expect(documents).toMatchObject([{ kind: 'index', path: 'adr/ADR-RELATIONSHIP-MAP.md' }]);
});

test('a page of Antora names others from the folder of pages, images from theirs', () => {
	const pages = 'docs/modules/ROOT/pages/adr';
	const page = (text: string): string => `= Title\n\n== Status\n\nAccepted\n\n== Decision\n\n${text}\n`;
	const there: string[] = [];
	const { decisions, diagnostics } = readDecisions(
		[
			{ path: `${pages}/0003-a.adoc`, text: page('x') },
			{
				path: `${pages}/0007-b.adoc`,
				text: page(
					'This ADR extends xref:adr/0003-a.adoc[A]. See xref:howto.adoc[], xref:ops:run.adoc[].\n\nimage::flow.png[]\n\ninclude::partial$meta.adoc[]',
				),
			},
		],
		{
			isThere: (path) => {
				there.push(path);
				return true;
			},
		},
	);
	expect(decisions.flatMap(({ relations }) => relations.map(({ target }) => target))).toContain(decisions[0]?.ref);
	expect(diagnostics.filter(({ code }) => code === 'decision-link-to-nothing')).toEqual([]);
	expect(there).toEqual(
		expect.arrayContaining([
			'docs/modules/ROOT/pages/howto.adoc',
			'docs/modules/ops/pages/run.adoc',
			'docs/modules/ROOT/images/flow.png',
			'docs/modules/ROOT/partials/meta.adoc',
		]),
	);
});

test('a template has the prefix of the house', () => {
	const { documents } = readDecisions([
		{ path: 'FEPs/FEP-0000-template/README.md', text: '# FEP-0000: Title\n\n## Status\n\nDraft\n' },
		{ path: 'FEPs/FEP-0001-process/README.md', text: plain(1, 'Process') },
	]);
	expect(documents).toMatchObject([{ kind: 'template' }]);
});

test('a word with an underscore stands in AsciiDoc as it is written, in the state too', () => {
	const text = '= ADR 7: Chat\n\n== Status\n\nNow :speech_balloon: accepted\n\n== Decision\n\nUse snake_case, not _x\n';
	const record = alone('adr/0007-chat.adoc', text);
	expect(record.status).toMatchObject({ state: 'accepted', raw: 'Now :speech_balloon: accepted' });
	expect(record.source).toContain('Use snake_case, not \\_x');
});
