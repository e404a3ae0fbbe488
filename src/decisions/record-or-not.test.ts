import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import { seriesOf } from './series.ts';
import { alone, header, plain, read, readLog, targets } from './testing/record-texts.ts';

/** Which documents are records, and which are templates, indexes and papers beside them. */

test('two pages of one folder are one record: the one that says more', () => {
	const { decisions, documents } = readLog({
		'adr/0001-queues/README.md': plain(1, 'Queues'),
		'adr/0001-queues/index.md': '# Queues\n\n## Decision\n\nx\n',
		'adr/0002-logs/README.md': plain(2, 'Logs'),
	});
	expect(decisions.map(({ path }) => path)).toEqual(['adr/0001-queues/README.md', 'adr/0002-logs/README.md']);
	expect(documents).toMatchObject([{ path: 'adr/0001-queues/index.md', kind: 'side' }]);
});

test('a licence is no record, and a decision about one is', () => {
	const { decisions, documents } = readLog({
		'adr/0001-use-mit-as-license.md': plain(1, 'Use MIT'),
		'adr/CC-4.0-LICENSE.md': '# License\n\n## Decision\n\nx\n\n## Context\n\ny\n',
	});
	expect(decisions.map(({ title }) => title)).toEqual(['Use MIT']);
	expect(documents).toMatchObject([{ kind: 'side' }]);
});

describe('directories of proposals', () => {
	const proposal = (number: string, title: string, status: string): string =>
		`=================\nXEP${number}: ${title}\n=================\n\n:Status: ${status}\n:Created: 2024-05-06\n\nMotivation\n==========\n\nx\n`;

	const files = {
		'docs/xep000/proposal.rst': proposal('000', 'The process', 'Accepted'),
		'docs/xep001/proposal.rst': proposal('001', 'Queues', 'Withdrawn (superseded by :ref:`XEP002 <xep_002>`)'),
		'docs/xep001/other.rst': 'Other ways\n==========\n\nx\n',
		'docs/xep002/proposal.rst': proposal('002', 'Better queues', 'Accepted'),
	};

	test('are records of their directories, whatever the one file is called', () => {
		const { decisions, documents } = readLog(files);
		expect(decisions.map(({ id, title }) => `${id} ${title}`)).toEqual([
			'xep000 The process',
			'xep001 Queues',
			'xep002 Better queues',
		]);
		expect(targets(decisions[1]!)).toEqual([`superseded-by ${decisions[2]!.ref}`]);
		expect(documents.map(({ path }) => path)).toEqual(['docs/xep001/other.rst']);
	});

	test('are told by three and more, and by nothing that only has numbers', () => {
		expect(seriesOf(['a/xep1/p.md', 'a/xep2/p.md']).holders.size).toBe(0);
		expect(seriesOf(['a/step-1/p.md', 'a/step-2/p.md', 'a/step-3/p.md']).holders.size).toBe(0);
		const two = ['p', 'q'].flatMap((name) => [1, 2, 3].map((number) => `a/xep${number}/${name}.md`));
		expect(seriesOf(two).holders.size, 'two names each: neither stands for its directory').toBe(0);
		expect(seriesOf(['a/nep-1-x.md', 'a/nep-2-y.md', 'a/nep-3-z.md']).has('a/nep-2-y.md', false)).toBe(true);
	});
});

describe('numbered documents', () => {
	const requirement = (at: number): [string, string] => [
		`docs/requirements/${String(at).padStart(3, '0')}-feature.md`,
		`# Feature ${at}\n\n## Background\n\nUsers ask.\n\n## Acceptance criteria\n\n- it works\n`,
	];

	const many = Object.fromEntries(Array.from({ length: 160 }, (_, at) => requirement(at + 1)));

	test('are not taken for records, and that is told once', () => {
		const { decisions, documents, diagnostics } = readLog(many);
		expect([decisions.length, documents.length]).toEqual([0, 160]);
		expect(diagnostics).toMatchObject([
			{ code: 'decision-numbered-documents', message: expect.stringContaining('160 numbered documents') },
		]);
	});

	test('among them a record is one, by a status or by what it decides', () => {
		const { decisions } = readLog({
			...many,
			'docs/requirements/161-a.md': '# A\n\nStatus: accepted\n\nText.\n',
			'docs/requirements/162-b.md': '# B\n\n## Entscheidung\n\nText.\n',
			'docs/requirements/163-c.md': '# C\n\n## 影響\n\nText.\n',
		});
		expect(decisions.map(({ id }) => id)).toEqual(['161', '162', '163']);
	});

	test('in a folder that says decisions are records', () => {
		const moved = Object.fromEntries(
			Object.entries(many).map(([path, text]) => [path.replace('requirements', 'adr'), text]),
		);
		expect(readLog(moved).decisions).toHaveLength(160);
	});

	test('where a fifth decides something, so may the others', () => {
		const some = Object.fromEntries(
			Object.entries(many)
				.slice(0, 10)
				.map(([path, text], at) => [path, at < 2 ? `${text}\n## Decision\n\nx\n` : text]),
		);
		expect(readLog(some).decisions).toHaveLength(10);
	});

	test('numbered proposals with a title and a day in their header are records', () => {
		const texts = Array.from({ length: 6 }, (_, at) => ({
			path: `text/000${at}-part.md`,
			text: `- Feature Name: part ${at}\n- Start Date: 2020-05-0${at + 1}\n\n# Summary\n\nx\n\n# Guide\n\nx\n`,
		}));
		expect(readDecisions(texts).decisions).toHaveLength(6);
		const bare = texts.map(({ path, text }) => ({ path, text: text.replace(/^(?:-.*\n)+/, '') }));
		expect(readDecisions(bare).decisions).toHaveLength(0);
	});

	test('makes a numbered document a record, if it takes the place of one', () => {
		const page = (number: number, more = ''): [string, string] => [
			`text/000${number}-page-${number}.md`,
			`# Page ${number}\n\nWords.${more}\n\n## Motivation\n\nx\n`,
		];
		const { decisions } = readDecisions(
			[...[1, 2, 3, 4, 5].map((number) => page(number)), page(6, ' This proposal completely replaces RFC 0001.')].map(
				([path, text]) => ({ path, text }),
			),
		);
		expect(decisions.map(({ path }) => path)).toEqual(['text/0006-page-6.md']);
	});
});

describe('a document beside records', () => {
	test('chapters beside a numbered folder of decisions are no records', () => {
		const { decisions } = readLog({
			'docs/01-context.md': '# Context\n\nx\n',
			'docs/11-decision-log/adr-001-use-queues.md':
				'# ADR-001 Use queues\n\n## Status\n\nGeaccepteerd\n\n## Context\n\nx\n',
			'docs/11-decision-log/adr-002-no-queues.md':
				'# ADR-002 No queues\n\n## Status\n\nDeels afgekeurd\n\n## Context\n\nx\n',
		});
		expect(decisions.map(({ id, status }) => `${id} ${status.state}`)).toEqual([
			'adr-001 accepted',
			'adr-002 rejected',
		]);
	});

	test('a record in a markup that is not read is told', () => {
		expect(readLog({ 'docs/adr/001-queues.textile': 'h1. Queues\n' }).diagnostics.map(({ code }) => code)).toEqual([
			'decision-format-unsupported',
		]);
	});

	test('an index among numbered records is none, whatever state its page has', () => {
		const text = `---\nstatus: stable\n---\n\n# Decisions\n\n- [1](0001-a.md)\n`;
		const paths = read({ 'docs/adr/0001-a.md': plain(1, 'A'), 'docs/adr/index.md': text });
		expect(paths.map(({ path }) => path)).toEqual(['docs/adr/0001-a.md']);
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

	test('a template has the prefix of the house', () => {
		const { documents } = readDecisions([
			{ path: 'FEPs/FEP-0000-template/README.md', text: '# FEP-0000: Title\n\n## Status\n\nDraft\n' },
			{ path: 'FEPs/FEP-0001-process/README.md', text: plain(1, 'Process') },
		]);
		expect(documents).toMatchObject([{ kind: 'template' }]);
	});

	test('record 0 of a tree of templates is one', () => {
		const { documents, decisions } = readDecisions([
			{ path: 'lib/templates/docs/adr/0000-use-records.md', text: plain(0, 'Use records') },
			{ path: 'lib/templates/docs/adr/0004-use-queues.md', text: plain(4, 'Use queues') },
		]);
		expect(documents).toMatchObject([{ kind: 'template' }]);
		expect(decisions).toHaveLength(1);
	});

	test('a text that tells what records are is none, whatever it says of states', () => {
		const { documents } = readDecisions([
			{
				path: 'adr/00-ADR-Explicaciones.md',
				text: '#¿Que es un ADR?\n\nUn texto.\n- **Estado**: el actual (propuesto, aceptado)\n',
			},
			{ path: 'adr/0001-x.md', text: plain(1, 'X') },
		]);
		expect(documents).toMatchObject([{ kind: 'side', reason: 'it tells what such records are' }]);
		const decided = '# Why ADRs?\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n';
		expect(alone(decided, 'adr/0000-why-adrs.md').title).toBe('Why ADRs?');
	});

	test('a page alone in a folder below one of decisions is a record, where it has a state and decides', () => {
		const found = read({
			'doc/decisions/README.md': '# Decisions\n\n- [Queues](use-queues/README.md)\n',
			'doc/decisions/use-queues/README.md': '# Queues\n\n**Status**: Accepted\n\n## Decision\n\nx\n',
			'doc/decisions/tools/README.md': '# Tools\n\nHow to write one.\n',
			'doc/guide/start/README.md': '# Start\n\n**Status**: Accepted\n\n## Decision\n\nx\n',
		});
		expect(found.map(({ path, title }) => `${path}: ${title}`)).toEqual(['doc/decisions/use-queues/README.md: Queues']);
	});

	test('a report of what was found of a record is no record', () => {
		const records = read({
			'docs/adr/ADR-007-queues.md': header('**Status:** Accepted'),
			'docs/validation/ADR-007-VALIDATION-REPORT.md':
				'# ADR-007 Validation Report\n\n**Status:** done\n\n## Tests\n\nx\n',
		});
		expect(records.map(({ path }) => path)).toEqual(['docs/adr/ADR-007-queues.md']);
	});

	test('in a folder within that of a record belongs to it', () => {
		const page = '---\nstatus: accepted\n---\n\n# Slim it\n\n## Decision\n\nx\n';
		const report = '# Measured again\n\n**Status:** accepted\n\n## Context\n\nx\n';
		const { decisions, documents } = readLog({
			'adr/2026-07-10-slim/README.md': page,
			'adr/2026-07-10-slim/reports/2026-07-09-measured.md': report,
			'adr/2026-07-11-own/adr/2026-07-12-more.md': report,
			'adr/2026-07-11-own/README.md': page,
		});
		expect(decisions.map(({ path }) => path)).toEqual([
			'adr/2026-07-10-slim/README.md',
			'adr/2026-07-11-own/README.md',
			'adr/2026-07-11-own/adr/2026-07-12-more.md',
		]);
		expect(documents).toMatchObject([
			{ kind: 'side', reason: 'it lies in the folder of the record `2026-07-10-slim`' },
		]);
	});

	test('that is the index of three and more has principles, and no decisions, in its numbered sections', () => {
		const sections = ['Reliability', 'Security', 'Scale'].map((name, at) => `### ${at + 1}. **${name}**\n\nx\n`);
		const { decisions, documents } = readLog({
			'backend/001-queues.md': plain(1, 'Queues'),
			'backend/002-topics.md': plain(2, 'Topics'),
			'backend/003-logs.md': plain(3, 'Logs'),
			'backend/README.md': `# Backend Architecture Decision Records\n\n## Principles\n\n${sections.join('\n')}`,
		});
		expect(decisions.map(({ title }) => title)).toEqual(['Queues', 'Topics', 'Logs']);
		expect(documents).toMatchObject([{ kind: 'index' }]);
	});

	test.each([
		['three pages of decisions are records, wherever they lie', 3, '## Recommendation - Decision Outcome', 3],
		['two are none', 2, '## Recommendation - Decision Outcome', 0],
		['three that decide nothing are none', 3, '## Usage', 0],
	])('side by side in folders of their own: %s', (_, count, heading, expected) => {
		const page = `# Title\n\n**Status**: first sketch\n\n## Situation - Context\n\nx\n\n${heading}\n\nx\n`;
		const names = ['queues', 'topics', 'logs'].slice(0, count);
		const { decisions } = readLog(Object.fromEntries(names.map((name) => [`doc/${name}/index.md`, page])));
		expect(decisions).toHaveLength(expected);
	});
});
