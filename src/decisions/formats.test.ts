import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { readDecisions } from './read-decisions.ts';

/** Ways to write a record that the public collections beside this repository do not hold. Written for this test. */

const NEIGHBOURS = ['0002-old.md', '0003-older.md', '0004-oldest.md'].map((name) => ({
	path: `adr/${name}`,
	text: `# ${name}\n\n## Status\n\nAccepted\n`,
}));

function read(text: string, path = 'adr/0007-use-queues.md', more: Readonly<Record<string, string>> = {}): Decision {
	const files = [
		...NEIGHBOURS,
		{ path, text },
		...Object.entries(more).map(([file, content]) => ({ path: file, text: content })),
	];
	const found = readDecisions(files, { root: 'adr' }).decisions.find((one) => one.path === path);
	expect(found, 'is a record').toBeDefined();
	return found!;
}

/** Title, state, date, deciders and relations in one line each, as a reader of the site sees them. */
function facts(decision: Decision): string[] {
	return [
		decision.title,
		decision.status.state,
		decision.date ? (decision.date.iso ?? `? ${decision.date.raw}`) : '-',
		decision.people
			.filter(({ role }) => role === 'deciders')
			.flatMap(({ names }) => names)
			.join(', '),
		decision.relations
			.filter(({ stated }) => stated === 'here')
			.map(({ type, target, raw }) => `${type} ${target ?? `? ${raw}`}`)
			.join(', '),
	];
}

const TITLE = 'Use queues';

describe('formats', () => {
	test.each<[string, string, string[]]>([
		[
			'MADR 4, full',
			'---\nstatus: "superseded by ADR-0002"\ndate: 2024-05-06\ndecision-makers: Ann, Bob\nconsulted: Team X\ninformed: all\n---\n\n# Use queues\n\n## Context and Problem Statement\n\nx\n',
			[TITLE, 'superseded', '2024-05-06', 'Ann, Bob', 'superseded-by decision:0002'],
		],
		[
			'MADR 4 with lists',
			'---\nstatus: accepted\ndate: "2024-05-06"\ndecision-makers:\n  - Ann\n  - "@bob"\n---\n# Use queues\n## Decision Outcome\nx\n',
			[TITLE, 'accepted', '2024-05-06', 'Ann, @bob', ''],
		],
		[
			'keys in camel case',
			'---\ntitle: Use queues\nstatus: accepted\ndecisionMakers: [Ann, Bob]\ncreatedAt: 2024-05-06\nsupersededBy: 0003-older.md\nrelatedDecisions:\n  - ADR-0002\n---\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', 'Ann, Bob', 'superseded-by decision:0003, relates-to decision:0002'],
		],
		[
			'a section for the header',
			'# ADR-007: Use queues\n\n## Document Information\n\n| Field | Value |\n|---|---|\n| Status | Superseded |\n| Date | 2024-05-06 |\n| Superseded By | ADR-002 |\n\n# 1. Context\n\nx\n',
			[TITLE, 'superseded', '2024-05-06', '', 'superseded-by decision:0002'],
		],
		[
			'whole lines in italics',
			'# Use queues\n\n_Status: ✅ Accepted_  \n_Date: 2024-05-06_  \n_Deciders: Ann, Bob_\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', 'Ann, Bob', ''],
		],
		[
			'the day within the line of the status, in italics',
			'# 0007 – Use queues\n\n*Status: ✅ Accepted – 2024-05-06*\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', '', ''],
		],
		[
			'plain lines under keys of the house',
			'# ADR-0007 — Use queues\n\nStatus: Accepted\nImplementation Status: Verified\nDate: 2024-05-06\nDeciders: Ann,\nBob\nLifecycle: Cloud\nASR: ASR-06\n\n## Decision\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', 'Ann, Bob', ''],
		],
		[
			'sentences on one line',
			'# Use queues\n\nStatus: accepted. Date: 2024-05-06. Supersedes: ADR-0002.\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', '', 'supersedes decision:0002'],
		],
		[
			'the value marked with its key, and a remark',
			'# Use queues\n\n> **Status: ACCEPTED** (by the board).\n\n- Accepted: 2024-05-06\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', '', ''],
		],
		[
			'no day where one says only that it is accepted',
			'# Use queues\n\n- Status: current\n- Accepted: yes\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '-', '', ''],
		],
		[
			'in force, amended',
			'# Use queues\n\n- Status: amended by ADR-0002\n- Created-date: 2024-05-06\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2024-05-06', '', 'amended-by decision:0002'],
		],
		[
			'MADR 2',
			'# Use queues\n\n* Status: [proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)] <!-- optional -->\n* Deciders: [list everyone involved in the decision] <!-- optional -->\n* Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->\n\n## Context and Problem Statement\n\nx\n',
			[TITLE, 'unknown', '-', '', ''],
		],
		[
			'MADR 2 links',
			'# Use queues\n\n* Status: accepted\n* Deciders: Ann\n* Date: 2021-03-04\n\n## Links\n\n* Supersedes [ADR-0002](0002-old.md)\n* Refined by [ADR-0003](0003-older.md) <!-- optional -->\n* [Relates to] [ADR-0004](0004-oldest.md)\n* [ADR-0004](0004-oldest.md)\n',
			[TITLE, 'accepted', '2021-03-04', 'Ann', 'supersedes decision:0002, extended-by decision:0003'],
		],
		[
			'adr-tools with several successors',
			'# 7. Use queues\n\nDate: 2021-03-04\n\n## Status\n\nAccepted\n\nSuperseded by [2. Old](0002-old.md)\n\nSuperseded by [3. Older](0003-older.md)\n\nAmends [4. Oldest](0004-oldest.md)\n\n## Context\n\nx\n',
			[
				TITLE,
				'accepted',
				'2021-03-04',
				'',
				'superseded-by decision:0002, superseded-by decision:0003, amends decision:0004',
			],
		],
		[
			'log4brains',
			'# Use queues\n\n- Status: superseded by [0002-old](0002-old.md)\n- Deciders: Ann, Bob\n- Date: 2020-09-24\n- Tags: a, b\n\nTechnical Story: x\n\n## Context and Problem Statement\n\nx\n',
			[TITLE, 'superseded', '2020-09-24', 'Ann, Bob', 'superseded-by decision:0002'],
		],
		[
			'Backstage: the title in broken front matter',
			'---\nid: adrs-adr007\ntitle: ADR007: Use queues\ndescription: x\n---\n\n## Context\n\nx\n\n## Decision\n\ny\n',
			[TITLE, 'unknown', '-', '', ''],
		],
		[
			'Docusaurus',
			'---\nid: adr-7\ntitle: "ADR 7: Use queues"\nsidebar_position: 7\ndate: 2022-02-03T10:00:00Z\nauthors: [ann]\ntags: [accepted, messaging]\n---\n\nimport Tabs from "@theme/Tabs";\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2022-02-03', '', ''],
		],
		[
			'Cosmos',
			'# ADR 007: Use queues\n\n## Changelog\n\n- 04 Mar 2021: first draft\n\n## Status\n\nPROPOSED Not Implemented\n\n## Abstract\n\nx\n',
			[TITLE, 'proposed', '2021-03-04', '', ''],
		],
		[
			'a header table with a heading row',
			'# ADR-7: Use queues\n\n| Metadata | Value |\n|:--|:--|\n| Date | 2021-03-04 |\n| Deciders | @ann, @bob |\n| Status | `Approved` |\n| Updates | ADR-2 |\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '@ann, @bob', 'amends decision:0002'],
		],
		[
			'a Y-statement',
			'# Use queues\n\nIn the context of payments, facing bursts, we decided for queues and against calls, to achieve calm, accepting delay.\n\n## Decision\n\nx\n',
			[TITLE, 'unknown', '-', '', ''],
		],
		[
			'an RFC with bullets',
			'- Feature Name: `queues`\n- Start Date: 2021-03-04\n- RFC PR: [#12](https://example.org/pull/12)\n\n# Use queues\n\n# Summary\n\nx\n\n# Motivation\n\ny\n',
			[TITLE, 'unknown', '2021-03-04', '', ''],
		],
		[
			'bold lines as headings',
			'# Use queues\n\n**Status**\n\nAccepted\n\n**Date**\n\n2021-03-04\n\n**Deciders**\n\n- Ann\n- Bob\n\n**Context**\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', 'Ann, Bob', ''],
		],
		[
			'a key alone on its line',
			'# Use queues\n\nStatus:\n\nAccepted\n\nDate:\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '-', '', ''],
		],
		[
			'headings without a space',
			'#7. Use queues\n\nDate: 2021-03-04\n\n##Status\n\nAccepted\n\n##Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', ''],
		],
		[
			'setext, tabs and no-break spaces',
			'7. Use queues\n=============\n\nDate:\u00a02021-03-04\n\nStatus\n------\n\n\u00a0Accepted\n\nContext\n-------\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', ''],
		],
		[
			'a general level-1 heading above the title',
			'# Architecture Decision Record\n\n## ADR-007: Use queues\n\n### Status\n\nAccepted\n\n### Context\n\nx\n',
			[TITLE, 'accepted', '-', '', ''],
		],
		[
			'number and title on two levels',
			'# ADR-0007\n\n## Use queues\n\nStatus: rejected\n\n## Context\n\nx\n',
			[TITLE, 'rejected', '-', '', ''],
		],
		[
			'the title among the keys',
			'# ADR\n\n- Title: Use queues\n- Status: accepted\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '-', '', ''],
		],
		[
			'old mark in the title',
			'# 7. Use queues (deprecated)\n\n## Context\n\nx\n\n## Decision\n\ny\n',
			['Use queues (deprecated)', 'deprecated', '-', '', ''],
		],
		[
			'front matter of TOML',
			'+++\ntitle = "Use queues"\ndate = 2021-03-04\nstatus = "accepted"\ntags = ["a", "b"]\n+++\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', ''],
		],
		[
			'a block of metadata without its first line',
			'status: accepted\ndate: 2021-03-04\n---\n\n# Use queues\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', ''],
		],
		[
			'a date that has two readings',
			'# Use queues\n\nDate: 03/04/2021\n\n## Status\n\nAccepted\n',
			[TITLE, 'accepted', '? 03/04/2021', '', ''],
		],
		[
			'keys with dots between them on one line',
			'# 0007 · Use queues\n\nDate: 2021-03-04 · Status: accepted · Extends: 0002, 0003\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', 'extends decision:0002, extends decision:0003'],
		],
		[
			'keys with a wide gap between them on one line',
			'# 0007: Use queues\n\nDate: 2021-03-04   Status: accepted (clarifies ADR-0002)\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', 'amends decision:0002'],
		],
		[
			'a bar that joins words, not keys',
			'# 7. Use queues\n\nStatus: accepted | with remarks\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '-', '', ''],
		],
		[
			'key and value in one mark',
			'# ADR-007: Use queues\n\n**Date: 4 March 2021**\n**Status: Rejected**\n\n## Context\n\nx\n',
			[TITLE, 'rejected', '2021-03-04', '', ''],
		],
		[
			'the day in the status',
			'# 7. Use queues\n\n## Status\n\nAccepted on 2021-03-04. Supersedes in part ADR 2 (the\nbroker), ADR 3\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', 'supersedes decision:0002, supersedes decision:0003'],
		],
		[
			'the day of the status in brackets, on a heading',
			'# 7. Use queues\n\n## Status: Accepted (4 March 2021)\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-04', '', ''],
		],
		[
			'the day it was superseded is not the day it was decided',
			'# 7. Use queues\n\n## Status\n\nSuperseded on 2021-03-04 by [2](0002-old.md)\n\n## Context\n\nx\n',
			[TITLE, 'superseded', '-', '', 'superseded-by decision:0002'],
		],
		[
			'a day in the status that belongs to something else',
			'# 7. Use queues\n\n## Status\n\nAccepted, rollout ends 2021-03-04\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '-', '', ''],
		],
		[
			'a day under Date beats the one in the status',
			'# 7. Use queues\n\nDate: 2021-03-05\n\nStatus: accepted (2021-03-04)\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '2021-03-05', '', ''],
		],
		[
			'introduced on a day',
			'# 7. Use queues\n\nIntroduced: 2021-03-04.\n\n## Status\n\nDecided\n',
			[TITLE, 'accepted', '2021-03-04', '', ''],
		],
		[
			'related records with a remark each, in a table',
			'# ADR-0007: Use queues\n\n| Field | Value |\n|---|---|\n| Status | Accepted |\n| Related | [2](0002-old.md) (the broker), [3](0003-older.md) (retries) |\n\n## Context\n\nx\n',
			[TITLE, 'accepted', '-', '', 'relates-to decision:0002, relates-to decision:0003'],
		],
		[
			'an impossible date',
			'# Use queues\n\nDate: 2020-27-01\n\n## Status\n\nAccepted\n',
			[TITLE, 'accepted', '? 2020-27-01', '', ''],
		],
	])('%s', (_, text, expected) => {
		expect(facts(read(text))).toEqual(expected);
	});

	test('Markdown with JSX in it', () => {
		const text =
			'import { Status } from "./status";\nexport const meta = { status: "rejected" };\n\n# ADR-7: Use queues\n\n**Status**: Accepted\n\n<Status value={1 + 1} />\n\n## Context\n\n{/* superseded by ADR-2 */}\n';
		expect(facts(read(text, 'adr/0007-use-queues.mdx'))).toEqual([TITLE, 'accepted', '-', '', '']);
	});

	test('a folder for each record, with its metadata in YAML beside it', () => {
		const sidecar =
			'title: Use queues\nkep-number: 7\nstatus: implementable\ncreation-date: 2021-03-04\napprovers:\n  - "@ann"\nsee-also:\n  - "/keps/0008-more"\n  - "https://example.org/pull/9"\nreplaces:\n  - "/keps/0009-less"\n';
		const more = { 'adr/keps/0007-use-queues/kep.yaml': sidecar, 'adr/keps/0008-more/README.md': '# KEP-8: More\n' };
		expect(facts(read('# KEP-7: Use queues\n\n## Summary\n\nx\n', 'adr/keps/0007-use-queues/README.md', more))).toEqual(
			[TITLE, 'accepted', '2021-03-04', '@ann', 'relates-to decision:0008, supersedes ? /keps/0009-less'],
		);
	});

	test('UTF-16 with its mark is read, with a warning', () => {
		for (const big of [false, true]) {
			const bytes = Buffer.from('\ufeff# 7. Use queues\r\n\r\n## Status\r\n\r\nAccepté\r\n', 'utf16le');
			if (big) bytes.swap16();
			const { decisions, diagnostics } = readDecisions([{ path: 'adr/0007-use-queues.md', bytes }], { root: 'adr' });
			expect(facts(decisions[0]!)).toEqual([TITLE, 'accepted', '-', '', '']);
			expect(diagnostics.map(({ code }) => code)).toEqual(['decision-file-not-text']);
		}
	});
});

describe('languages', () => {
	test.each<[string, string, string[]]>([
		[
			'German',
			'# 7. Warteschlangen\n\nDatum: 4. März 2021\nEntscheider: Anna, Bernd\n\n## Status\n\nErsetzt durch [ADR 2](0002-old.md)\n\n## Verwandte Entscheidungen\n\n- [ADR 3](0003-older.md)\n\n## Kontext\n\nx\n',
			[
				'Warteschlangen',
				'superseded',
				'2021-03-04',
				'Anna, Bernd',
				'superseded-by decision:0002, relates-to decision:0003',
			],
		],
		[
			'French',
			"# 7. Des files\n\n* Statut : Remplacé par l'ADR 2\n* Date : 4 mars 2021\n* Décideurs : Anne\n\n## ADR liés\n\n- [ADR 3](0003-older.md)\n\n## Contexte\n\nx\n",
			['Des files', 'superseded', '2021-03-04', 'Anne', 'superseded-by decision:0002, relates-to decision:0003'],
		],
		[
			'Spanish',
			'# 7. Usar colas\n\n**Estado:** Aceptada\n**Fecha:** 4 de marzo de 2021\n**Responsables de la decisión:** Ana\n**Reemplaza a:** [ADR 2](0002-old.md)\n\n## Contexto\n\nx\n',
			['Usar colas', 'accepted', '2021-03-04', 'Ana', 'supersedes decision:0002'],
		],
		[
			'Portuguese',
			'# 7. Usar filas\n\n- Estado: Substituída pela [ADR 2](0002-old.md)\n- Data: 4 de março de 2021\n- Decisores: Ana, Rui\n\n## Decisões relacionadas\n\n* ADR-0003\n\n## Contexto\n\nx\n',
			['Usar filas', 'superseded', '2021-03-04', 'Ana, Rui', 'superseded-by decision:0002, relates-to decision:0003'],
		],
		[
			'Chinese',
			'# ADR-0007：使用队列\n\n- 状态：已被 ADR-0002 取代\n- 日期：2021年3月4日\n- 决策者：张三, 李四\n\n## 相关决策\n\n- [ADR-0003](0003-older.md)\n\n## 背景\n\nx\n',
			['使用队列', 'superseded', '2021-03-04', '张三, 李四', 'superseded-by decision:0002, relates-to decision:0003'],
		],
		[
			'Japanese',
			'# ADR-0007: キューを使う\n\n## ステータス\n\n承認済み\n\n## 日付\n\n2021-03-04\n\n## 背景\n\nx\n',
			['キューを使う', 'accepted', '2021-03-04', '', ''],
		],
		[
			'Chinese with narrow colons and no spaces',
			'# ADR-0007:使用队列\n\n日期:2021-03-04(M8)· 状态:已接受 · 关联:ADR-0002\n\n## 背景\n\nx\n',
			['使用队列', 'accepted', '2021-03-04', '', 'relates-to decision:0002'],
		],
		[
			'Japanese with the day in wide parentheses',
			'# ADR-0007: キューを使う\n\n- ステータス: 承認（2021-03-04）\n- 関連: [ADR 0002](0002-old.md)\n\n## 背景\n\nx\n',
			['キューを使う', 'accepted', '2021-03-04', '', 'relates-to decision:0002'],
		],
		[
			'Korean',
			'# ADR-007: 큐를 쓴다\n\n**날짜**: 2021-03-04\n**상태**: 승인됨\n**결정자**: 팀\n**관련 문서**: [ADR 2](0002-old.md)\n\n## 컨텍스트\n\nx\n',
			['큐를 쓴다', 'accepted', '2021-03-04', '팀', 'relates-to decision:0002'],
		],
		[
			'Russian',
			'# ADR-007: Очереди\n\nСтатус: принято. Дата: 2021-03-04. Уточняет ADR-0002/0003.\n\n## Контекст\n\nx\n',
			['Очереди', 'accepted', '2021-03-04', '', 'amends decision:0002, amends decision:0003'],
		],
		[
			'Polish',
			'# ADR 0007 — Kolejki\n\n- Status: Zaakceptowana\n- Data: 4 marca 2021\n- Decydenci: Anna\n- Zmienia: CLAUDE.md (x), ADR 0002 (y)\n- Powiązane: ADR 0003 (z)\n\n## Kontekst\n\nx\n',
			['Kolejki', 'accepted', '2021-03-04', 'Anna', 'amends decision:0002, relates-to decision:0003'],
		],
		[
			'Turkish',
			'# 0007 — Kuyruklar\n\nDurum: Kabul — 2021-03-04, sıra.\nÖnceki kararlar: ADR-0002 (a),\nADR-0003 (b)\n\n## Bağlam\n\nx\n',
			['Kuyruklar', 'accepted', '2021-03-04', '', 'relates-to decision:0002, relates-to decision:0003'],
		],
		[
			'Italian with the day in the status',
			'# 7. Usare code\n\nStato: accettata il 4 marzo 2021 dal team.\n\n## Contesto\n\nx\n',
			['Usare code', 'accepted', '2021-03-04', '', ''],
		],
		[
			'Italian',
			'# 7. Usare code\n\n**Stato:** Sostituito da [ADR 2](0002-old.md)\n**Data:** 4 marzo 2021\n\n## Contesto\n\nx\n',
			['Usare code', 'superseded', '2021-03-04', '', 'superseded-by decision:0002'],
		],
		[
			'Dutch',
			'# 7. Wachtrijen\n\nStatus: Vervangen door ADR 2\n\n## Besluit\n\nx\n\n## Gevolgen\n\ny\n',
			['Wachtrijen', 'superseded', '-', '', 'superseded-by decision:0002'],
		],
	])('%s', (_, text, expected) => {
		expect(facts(read(text))).toEqual(expected);
	});
});
