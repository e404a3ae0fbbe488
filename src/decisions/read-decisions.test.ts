import { describe, expect, test } from 'vitest';
import type { Decision, DecisionFile, ReadResult } from './decision.ts';
import { readDecisions } from './read-decisions.ts';

/** Reads one record from its text. */
function read(text: string, path = 'adr/0007-use-queues.md'): Decision & { codes: string[] } {
	const result = readDecisions([{ path, text }], { root: 'adr' });
	expect(result.decisions).toHaveLength(1);
	return { ...result.decisions[0]!, codes: result.diagnostics.map((diagnostic) => diagnostic.code) };
}

function readAll(files: Record<string, string>): ReadResult {
	return readDecisions(
		Object.entries(files).map(([path, text]): DecisionFile => ({ path, text })),
		{ root: 'adr' },
	);
}

/** Every family of formats that ADR collections use: [name, text, title, state, place of the status, date, place of the date]. */
const FAMILIES: readonly (readonly [string, string, string, string, string, string | undefined, string | undefined])[] =
	[
		[
			'Nygard',
			'# 7. Use queues\n\nDate: 2020-02-27\n\n## Status\n\nAccepted\n\n## Context\n\nx',
			'Use queues',
			'accepted',
			'heading',
			'2020-02-27',
			'line',
		],
		[
			'MADR 4',
			'---\nstatus: "accepted"\ndate: 2023-11-10\ndecision-makers: A, B\n---\n\n# Use queues\n\n## Context and Problem Statement\n\nx',
			'Use queues',
			'accepted',
			'front-matter',
			'2023-11-10',
			'front-matter',
		],
		[
			'MADR 2 bullets',
			'# Use queues\n\n* Status: proposed\n* Deciders: A, B\n* Date: 2021-03-16\n\nTechnical Story: x\n\n## Context\n\nx',
			'Use queues',
			'proposed',
			'bullet',
			'2021-03-16',
			'bullet',
		],
		[
			'bold lines',
			'# ADR-007: Use queues\n\n**Status:** Accepted\n**Date:** 2026-02-18\n\n## Kontext\n\nx',
			'Use queues',
			'accepted',
			'line',
			'2026-02-18',
			'line',
		],
		[
			'colon outside the bold',
			'# Use queues\n\n**Status**: Implemented. All of it,\nsince spring.\n\n## Context',
			'Use queues',
			'implemented',
			'line',
			undefined,
			undefined,
		],
		[
			'one line with bars',
			'# ADR 007: Use queues\n\n**Status:** Proposed | **Date:** 2025-07-28 | **Review:** 2026-07-28\n\n## Context',
			'Use queues',
			'proposed',
			'line',
			'2025-07-28',
			'line',
		],
		[
			'table rows',
			'# Use queues\n\n|                |            |\n| -------------- | ---------- |\n| Date           | 2024-08-12 |\n| Status         | Approved   |\n\n## What',
			'Use queues',
			'accepted',
			'table',
			'2024-08-12',
			'table',
		],
		[
			'table in a block quote',
			'# Use queues\n\n> | | |\n> |-|-|\n> | Status | Draft |\n> | Date | 2024-08-12 |\n\n## What',
			'Use queues',
			'draft',
			'table',
			'2024-08-12',
			'table',
		],
		[
			'table with keys side by side',
			'# Use queues\n\n| Status | Date |\n|---|---|\n| Rejected | 2024-08-12 |\n\n## What',
			'Use queues',
			'rejected',
			'table',
			'2024-08-12',
			'table',
		],
		[
			'Cosmos',
			'# ADR 007: Use queues\n\n## Changelog\n\n- 2019-01-02: First draft\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Status\n\nImplemented',
			'Use queues',
			'implemented',
			'heading',
			'2019-01-02',
			'changelog',
		],
		[
			'French',
			'# 7. Utiliser des files\n\nDate : 2022-05-04\n\n## État\n\nAccepté\n\n## Contexte\n\nx\n\n## Décision\n\ny',
			'Utiliser des files',
			'accepted',
			'heading',
			'2022-05-04',
			'line',
		],
		[
			'French bullets',
			'# Utiliser des files\n\n* statut : proposé\n* décisionnaires : A\n* date : 2025-05-27\n\n## Contexte',
			'Utiliser des files',
			'proposed',
			'bullet',
			'2025-05-27',
			'bullet',
		],
		[
			'German',
			'# ADR-0007: Warteschlangen\n\n**Status:** Akzeptiert\n**Datum:** 2026-02-18\n**Entscheider:** Team A\n\n## Entscheidung',
			'Warteschlangen',
			'accepted',
			'line',
			'2026-02-18',
			'line',
		],
		[
			'Portuguese',
			'# 7. Usar filas\n\n## Status\n\nAceito\n\n## Contexto\n\nx\n\n## Decisão\n\ny',
			'Usar filas',
			'accepted',
			'heading',
			undefined,
			undefined,
		],
		[
			'Japanese',
			'# 7. キュー\n\n## ステータス\n\naccepted\n\n## 背景\n\nx',
			'キュー',
			'accepted',
			'heading',
			undefined,
			undefined,
		],
		[
			'emoji',
			'# Use queues\n\nDate: 26/03/2018\n\n## Status\n\n✅ Accepted\n\n## Context',
			'Use queues',
			'accepted',
			'heading',
			'2018-03-26',
			'line',
		],
		[
			'bold value',
			'# Use queues\n\n* Status: **Implemented (Swift 3.0)**\n\n## Introduction',
			'Use queues',
			'implemented',
			'bullet',
			undefined,
			undefined,
		],
		[
			'status among the tags',
			'---\ntitle: 7. Use queues\ntags: [Superseded]\n---\n\n## Context\n\nx\n\n## Decision',
			'Use queues',
			'superseded',
			'front-matter',
			undefined,
			undefined,
		],
		[
			'no status anywhere',
			'# Use queues\n\n## Context\n\nx\n\n## Decision\n\ny',
			'Use queues',
			'unknown',
			'none',
			undefined,
			undefined,
		],
		[
			'title with markup',
			'# Use `queues` and [topics](x.md) for _all_ List<String>\n\n## Status\n\nAccepted',
			'Use queues and topics for all List<String>',
			'accepted',
			'heading',
			undefined,
			undefined,
		],
		[
			'setext',
			'Use queues\n==========\n\nDate: 2020-01-02\n\nStatus\n------\n\nAccepted\n',
			'Use queues',
			'accepted',
			'heading',
			'2020-01-02',
			'line',
		],
		[
			'braces',
			'---\nstatus: {accepted}\ndate: {2023-11-10}\n---\n# Use queues\n',
			'Use queues',
			'accepted',
			'front-matter',
			'2023-11-10',
			'front-matter',
		],
		[
			'CRLF and a byte-order mark',
			'\ufeff---\r\nstatus: accepted\r\ndate: 2023-11-10\r\n---\r\n# Use queues\r\n',
			'Use queues',
			'accepted',
			'front-matter',
			'2023-11-10',
			'front-matter',
		],
		[
			'status in a comment or a fence does not count',
			'# Use queues\n\n<!-- Status: rejected -->\n\n```\nStatus: rejected\n```\n\n## Status\n\nAccepted',
			'Use queues',
			'accepted',
			'heading',
			undefined,
			undefined,
		],
		[
			'the template explains itself above',
			'# Use queues\n\n## Status\n\n> A decision may be "proposed" or "accepted".\n\nRejected\n\n## Context',
			'Use queues',
			'rejected',
			'heading',
			undefined,
			undefined,
		],
	];

describe('formats', () => {
	test.each(FAMILIES)('%s', (_name, text, title, state, from, iso, dateFrom) => {
		const decision = read(text);
		expect({
			title: decision.title,
			state: decision.status.state,
			from: decision.status.from,
			iso: decision.date?.iso,
			dateFrom: decision.date?.from,
		}).toEqual({ title, state, from, iso, dateFrom });
	});

	test.each([
		['the only state', '- [approved](https://x.test/1) (2022-07-12)\n', 'accepted', '2022-07-12'],
		[
			'the latest in any order, with the day of the decision',
			'- deprecated (2023-01-02)\n- **Approved**: 2022-07-12\n',
			'deprecated',
			'2022-07-12',
		],
		['what is no state says nothing', '- approved 2022-07-12\n- amended (2023-01-02)\n', 'accepted', '2022-07-12'],
		['words about it are no state', '- approved the name 2022-07-12\n', 'unknown', undefined],
		['an example in a comment', '<!--\n- approved (2022-07-12)\n-->\n', 'unknown', undefined],
	])('a log of states, where no status stands: %s', (_, log, state, iso) => {
		const { status, date } = read(`# System events\n\n## Change Log\n${log}\n## Context\n\nx\n\n## Decision\n\ny\n`);
		expect([status.state, date?.iso]).toEqual([state, iso]);
	});

	test('a status that stands somewhere wins over a log', () => {
		const { status } = read('# A\n\n* Status: rejected\n\n## Change Log\n- approved (2022-07-12)\n\n## Context\n\nx\n');
		expect([status.state, status.from]).toEqual(['rejected', 'bullet']);
	});

	test('a sidecar gives what the text does not', () => {
		const { decisions, documents } = readAll({
			'adr/sig-apps/2185-random-pods/README.md': '# KEP-2185: Random pods\n\n## Summary\n\nx',
			'adr/sig-apps/2185-random-pods/kep.yaml':
				'title: Random\nstatus: implemented\ncreation-date: 2020-12-15\nauthors:\n  - "@a"\n  - "@b"\n',
		});
		expect(decisions.map(({ ref, title, status, date }) => [ref, title, status.state, status.from, date?.iso])).toEqual(
			[['decision:sig-apps/2185', 'Random pods', 'implemented', 'sidecar', '2020-12-15']],
		);
		expect(decisions[0]!.people.map(({ role, names }) => [role, names])).toEqual([['authors', ['@a', '@b']]]);
		expect(documents.map(({ kind }) => kind)).toEqual(['sidecar']);
	});

	test('values of the front matter are kept exactly as written', () => {
		const { frontMatter } = read(
			'---\nnav_order: 0032\ndraft: no\ndate: 2023-11-10\nempty:\nlist: [1, 2.0]\n__proto__: x\n---\n# Use queues\n## Decision\n',
		);
		expect(frontMatter['nav_order']).toBe('0032');
		expect(frontMatter['draft']).toBe('no');
		expect(frontMatter['date']).toBe('2023-11-10');
		expect(frontMatter['list']).toEqual(['1', '2.0']);
		expect(Object.keys(frontMatter)).toContain('__proto__');
	});

	test('front matter that is not YAML is read line by line, with a warning at the place', () => {
		const result = readDecisions(
			[{ path: 'adr/0001-a.md', text: '---\ntitle: ADR001: Use: queues\nstatus: accepted: maybe\n---\n## Decision\n' }],
			{ root: 'adr' },
		);
		expect(result.decisions.map(({ title, status }) => [title, status.state])).toEqual([['Use: queues', 'accepted']]);
		expect(result.diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([
			['decision-front-matter-invalid', 2],
		]);
	});

	test('a YAML bomb is no bomb', () => {
		const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghijk'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`).join('\n')}\nstatus: accepted\n---\n# Use queues\n`;
		expect(read(bomb).status.state).toBe('accepted');
		expect(read(`---\ndeep: ${'['.repeat(5000)}\nstatus: accepted\n---\n# Use queues\n`).status.state).toBe('accepted');
	});

	test('people are kept as written, under the key they were written under', () => {
		const { people } = read(
			'# Use queues\n\n- Status: accepted\n- Deciders: A [x, y](mailto:a@b), Team B; @c\n- Consulted:\n  - D\n  - E\n- Informed: \n\n## Context',
		);
		expect(people.map(({ role, key, names }) => [role, key, names])).toEqual([
			['deciders', 'Deciders', ['A [x, y](mailto:a@b)', 'Team B', '@c']],
			['consulted', 'Consulted', ['D', 'E']],
		]);
	});

	test('sections keep their order, role and place', () => {
		const { sections, source } = read(
			'# Use queues\n\n## Status\n\nAccepted\n\n## 🎯 Kontext\n\na\n\n## Something else\n\nb\n\n### Consequências\n\nc\n',
		);
		expect(
			sections.map(({ role, heading, level, bodySpan }) => [
				role,
				heading,
				level,
				source.slice(bodySpan.start.offset, bodySpan.end.offset).trim(),
			]),
		).toEqual([
			['status', 'Status', 2, 'Accepted'],
			['context', '🎯 Kontext', 2, 'a'],
			['other', 'Something else', 2, 'b'],
			['consequences', 'Consequências', 3, 'c'],
		]);
	});

	test("Lintel's own keys", () => {
		const decision = read(
			'---\nid: ADR-0007\nstatus: accepted\naffects: [component:ledger, flow:pay]\nwaives:\n  - finding: spof-1\n    until: 2027-03-31\n    rationale: small\n  - spof-2\nreviewBy: 2027-01-01\ntags: [a, b]\nowner: team:core\nevidence: [https://x.example]\n---\n# Use queues\n',
		);
		expect([decision.ref, decision.label, decision.number, decision.format]).toEqual([
			'decision:ADR-0007',
			'ADR-0007',
			7,
			'lintel',
		]);
		expect(decision.affects.map(({ ref }) => ref)).toEqual(['component:ledger', 'flow:pay']);
		expect(decision.waives.map(({ finding, until, rationale }) => [finding, until, rationale])).toEqual([
			['spof-1', '2027-03-31', 'small'],
			['spof-2', undefined, undefined],
		]);
		expect([...decision.affects, ...decision.waives].map(({ span }) => [span.start.line, span.start.column])).toEqual([
			[4, 11],
			[4, 29],
			[6, 14],
			[9, 5],
		]);
		expect([decision.reviewBy?.iso, decision.tags, decision.owner, decision.evidence]).toEqual([
			'2027-01-01',
			['a', 'b'],
			'team:core',
			['https://x.example'],
		]);
		expect(decision.codes).toEqual(['decision-waiver-invalid']);
	});

	test('a review date in the header counts too', () => {
		expect(read('# Use queues\n\n**Status:** Accepted | **Review:** 2026-08-15\n').reviewBy?.iso).toBe('2026-08-15');
	});
});

describe('diagnostics', () => {
	const CASES: readonly (readonly [string, string, readonly string[]])[] = [
		['two statuses', '# a\n\n## Status\n\nAccepted\n\n## Context\n\nStatus: rejected\n', ['decision-status-conflict']],
		['the same status twice', '---\nstatus: Accepted\n---\n# a\n\n## Status\n\naccepted!\n', []],
		[
			'two dates',
			'---\ndate: 2020-01-01\nstatus: accepted\n---\n# a\n\nDate: 2021-01-01\n',
			['decision-date-conflict'],
		],
		['an impossible date', '# a\n\nDate: 2020-27-01\n\n## Status\n\nAccepted\n', ['decision-date-impossible']],
		['another impossible date', '---\ndate: 2024-023-2706\nstatus: accepted\n---\n# a\n', ['decision-date-impossible']],
		[
			'a placeholder is no date',
			'---\ndate: {YYYY-MM-DD when the decision was last updated}\nstatus: accepted\n---\n# a\n',
			[],
		],
		['an unknown status', '# a\n\n## Status\n\nFrobnicated\n', ['decision-status-unknown']],
		['an unfilled status', '# a\n\n## Status\n\n{Deprecated|Proposed|Accepted}\n', ['decision-status-unfilled']],
		[
			'a successor that is not there',
			'# a\n\n## Status\n\nSuperseded by [b](0099-b.md)\n',
			['decision-successor-unresolved'],
		],
		[
			'a successor in plain words',
			'# a\n\n## Status\n\nSuperseded by the cloud programme\n',
			['decision-successor-unresolved'],
		],
		['superseded by nobody', '# a\n\n## Status\n\nSuperseded\n', ['decision-successor-missing']],
		['no status at all is normal', '# a\n\n## Decision\n\nx\n', []],
	];
	test.each(CASES)('%s', (_name, text, codes) => {
		expect(read(text).codes).toEqual(codes);
	});

	test('files that cannot be read are reported, not lost', () => {
		const { decisions, documents, diagnostics } = readDecisions(
			[
				{ path: 'adr/0001-a.md', bytes: new Uint8Array([0x23, 0x20, 0xff, 0xfe]) },
				{ path: 'adr/0002-b.md', text: ' \n\n' },
				{ path: 'adr/0003-c.md', text: `# c\n\n${'x'.repeat(100)}` },
				{ path: 'adr/0004-d.md', text: '# d\0' },
				{ path: 'adr/0005-e.textile', text: 'h1. E' },
			],
			{ root: 'adr', maxBytes: 50 },
		);
		expect(decisions).toEqual([]);
		expect(documents.map(({ kind }) => kind)).toEqual(['unsupported']);
		expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([
			['decision-file-not-text', 'adr/0001-a.md'],
			['decision-file-empty', 'adr/0002-b.md'],
			['decision-file-too-large', 'adr/0003-c.md'],
			['decision-file-not-text', 'adr/0004-d.md'],
			['decision-format-unsupported', 'adr/0005-e.textile'],
		]);
	});
});

describe('what is a record', () => {
	const PLAIN = '# Use x\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n';
	const NAMES: readonly (readonly [string, string])[] = [
		['adr/0001-record.md', 'record'],
		['adr/0039-use-apache-velocity-as-template-engine.md', 'record'],
		['adr/0001-adr-template.md', 'record'],
		['adr/template.md', 'template'],
		['adr/adr-template-bare-minimal.md', 'template'],
		['adr/0000-modele-adr.md', 'template'],
		['adr/ODH-ADR-0000-template.md', 'template'],
		['adr/NNNN-kep-template/README.md', 'template'],
		['adr/templates/anything.md', 'template'],
		['adr/README.md', 'index'],
		['adr/_index.md', 'index'],
		['adr/CONTRIBUTING.md', 'side'],
		['adr/2022-02-03-integration-testing/README.md', 'record'],
		['adr/no-number-at-all.md', 'record'],
		['adr/use-queues/README.md', 'record'],
	];
	test.each(NAMES)('%s is a %s', (path, kind) => {
		const { decisions, documents } = readDecisions([{ path, text: PLAIN }], { root: 'adr' });
		expect([...decisions.map(() => 'record'), ...documents.map((document) => document.kind)]).toEqual([kind]);
	});

	test('a README with a state in its front matter is the record of its directory', () => {
		const { decisions, documents } = readAll({
			'adr/README.md': '---\nstate: approved\n---\n# All of them\n',
			'adr/use-queues/README.md': '---\nstate: approved\ncreation_date: 2023-08-07\n---\n# Use queues\n\nWhy.\n',
			'adr/use-topics/README.md': '---\nlayout: page\n---\n# Use topics\n',
		});
		expect(decisions.map(({ ref, title, status, date }) => [ref, title, status.state, date?.iso])).toEqual([
			['decision:use-queues', 'Use queues', 'accepted', '2023-08-07'],
		]);
		expect(documents.map(({ path, kind }) => [path, kind])).toEqual([
			['adr/README.md', 'index'],
			['adr/use-topics/README.md', 'index'],
		]);
	});

	test('a number that counts decisions is enough in a folder of documents', () => {
		const { decisions } = readAll({
			'adr/decisions/0001-a.md': PLAIN,
			'adr/site/docs/network/adr009-rest/README.md': '# ADR 009 – Rest\n\n### Problem to be solved\n\nx\n',
			'adr/site/docs/network/009-rest.md': '# Rest\n\nx\n',
		});
		expect(decisions.map(({ path }) => path)).toEqual([
			'adr/decisions/0001-a.md',
			'adr/site/docs/network/adr009-rest/README.md',
		]);
	});

	test('a placeholder title is a template, a guide beside records is a side document', () => {
		const { decisions, documents } = readAll({
			'adr/0001-a.md': PLAIN,
			'adr/0002-b.md': '# {short title}\n\n## Context\n\n## Decision\n',
			'adr/glossary-of-terms.md': '# Terms\n\n**Status:** Accepted\n\n## A\n',
			'adr/how-to.md': '# How to\n\ntext\n',
		});
		expect(decisions.map(({ path }) => path)).toEqual(['adr/0001-a.md']);
		expect(documents.map(({ path, kind }) => [path, kind])).toEqual([
			['adr/0002-b.md', 'template'],
			['adr/glossary-of-terms.md', 'side'],
			['adr/how-to.md', 'side'],
		]);
	});
});
