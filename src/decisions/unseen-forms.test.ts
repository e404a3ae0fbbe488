import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { readDecisions } from './read-decisions.ts';
import { seriesOf } from './series.ts';

/** Forms that collections of other houses use, in records written for this test. */

const read = (files: { readonly [path: string]: string }) =>
	readDecisions(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{ root: 'docs' },
	);
const only = (text: string, path = 'docs/adr/0007-queues.md'): Decision => read({ [path]: text }).decisions[0]!;
const deciders = ({ people }: Decision): readonly string[] =>
	people.filter(({ role }) => role === 'deciders').flatMap(({ names }) => names);
const own = ({ relations }: Decision): readonly string[] =>
	relations.filter(({ stated }) => stated === 'here').map(({ type, target, raw }) => `${type} ${target ?? `? ${raw}`}`);

describe('the header of an AsciiDoc record', () => {
	const record = (authors: string, revision: string, below: string): string =>
		`= ADR007: Queues\n${authors}\n${revision}\n:status: accepted\n\n* Status: {status}\n${below}\n\n== Context\n\nx\n`;

	test.each([
		['two authors joined by a word', 'Ann Ash <ann@example.org> and Bo Birch <bo@example.org>'],
		['two authors joined by a comma', 'Ann Ash <ann@example.org>, Bo Birch <bo@example.org>'],
		['no space before the address', 'Ann-Eve Ash<ann@example.org>'],
	])('goes on behind %s', (_, authors) => {
		expect(only(record(authors, 'v0.1, 2024-05-06', ''), 'docs/adr/ADR007-queues.adoc').status).toMatchObject({
			state: 'accepted',
			raw: 'accepted',
		});
	});
	test('goes on behind a revision whose day nobody filled in', () => {
		const decision = only(record('Ann Ash <a@example.org>', 'v0.1, dd.mm.yyyy', ''), 'docs/adr/ADR007-queues.adoc');
		expect(decision.status.state).toBe('accepted');
		expect(decision.date).toBeUndefined();
	});
	test('gives the day of the revision only where no other stands', () => {
		const date = (below: string) =>
			only(record('Ann Ash', 'v0.1, 2024-05-06', below), 'docs/adr/ADR007-queues.adoc').date?.iso;
		expect(date('* Date: 17.05.2024')).toBe('2024-05-17');
		expect(date('')).toBe('2024-05-06');
	});
	test('names nobody where the template still stands', () => {
		const below = '* Deciders: [list everyone involved in the decision] <!-- optional -->';
		expect(deciders(only(record('Ann Ash', 'v1', below), 'docs/adr/ADR007-queues.adoc'))).toEqual([]);
		expect(
			deciders(only(record('Ann Ash', 'v1', '* Deciders: Cy <!-- or others -->'), 'docs/adr/ADR007.adoc')),
		).toEqual(['Cy']);
	});
});

test('days that begin with the year have one reading', () => {
	const date = (raw: string) => only(`# Queues\n\nStatus: accepted\nDate: ${raw}\n\n## Context\n\nx\n`).date;
	expect(date('2021 February 19')?.iso).toBe('2021-02-19');
	expect(date('2018-Feb-28')?.iso).toBe('2018-02-28');
	expect(date('2024 11 04')?.iso).toBe('2024-11-04');
	expect(date('2021 February 30')).toMatchObject({ iso: undefined, form: 'impossible' });
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
		const { decisions, documents } = read(files);
		expect(decisions.map(({ id, title }) => `${id} ${title}`)).toEqual([
			'xep000 The process',
			'xep001 Queues',
			'xep002 Better queues',
		]);
		expect(own(decisions[1]!)).toEqual([`superseded-by ${decisions[2]!.ref}`]);
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

describe('titles', () => {
	test('a general heading does not stand before the title of the front matter', () => {
		expect(only('---\ntitle: Report errors\n---\n\n# Subject\n\nx\n\n# Decision\n\ny\n').title).toBe('Report errors');
	});
	test('a heading that says that the record has ended is no title, and its words are the status', () => {
		const text =
			'---\nfeature: Content names\n---\n\n# Superseded!\n\nThis RFC is superseded by [RFC 9](0009-x.md).\n\n# Summary\n\nx\n';
		expect(only(text)).toMatchObject({ title: 'Content names', status: { state: 'superseded' } });
	});
	test('the name of a branch under `feature` is no title', () => {
		expect(only('---\nfeature: content_names\n---\n\n# Summary\n\nx\n\n# Motivation\n\ny\n').title).toBe('Queues');
	});
});

describe('relations', () => {
	const neighbours = {
		'docs/adr/2024-05-06-agents.md': '# Agents\n\nStatus: accepted\n\n## Context\n\nx\n',
		'docs/adr/2024-05-06-pricing.md': '# Pricing\n\nStatus: accepted\n\n## Context\n\nx\n',
		'docs/adr/XY-10-queues.md': '# Queues\n\nStatus: accepted\n\n## Context\n\nx\n',
	};
	const relations = (line: string): readonly string[] => {
		const path = 'docs/adr/2025-01-02-own.md';
		const all = read({ ...neighbours, [path]: `# Own\n\nStatus: accepted\n${line}\n\n## Context\n\nx\n` });
		return own(all.decisions.find((one) => one.path === path)!);
	};
	test.each([
		[
			'a record named by its day and a word',
			'Gerelateerd: ADR 2024-05-06 pricing (the fees)',
			['relates-to decision:2024-05-06-pricing'],
		],
		[
			'a list of records in Dutch',
			'**Verwante ADRs**: 2024-05-06-agents (first)',
			['relates-to decision:2024-05-06-agents'],
		],
		[
			'a prefix of the house and a space',
			'This record supersedes XY 10 wherever they differ.',
			['supersedes decision:XY-10'],
		],
		['deprecate in favour of', 'Deprecate in favor of XY-10', ['superseded-by decision:XY-10']],
		[
			'expanded by',
			'Note: parts of this ADR were expanded by [the fees](2024-05-06-pricing.md).',
			['extended-by decision:2024-05-06-pricing'],
		],
	])('%s', (_, line, expected) => {
		expect(relations(line)).toEqual(expected);
	});
});

describe('one file with several decisions', () => {
	test('a legend of the words above them is not their status', () => {
		const entry = (number: number, status: string): string =>
			`## ADR ${number}: Choice ${number}\n\n| Name | Choice ${number} |\n|---|---|\n| Current status | ${status} |\n\n| **Who** | **Status** | **Date** |\n|---|---|---|\n| Ann | ${status} | 31-10-2024 |\n\n`;
		const text = `# Architectural Decision Record\n\n| Status | Meaning |\n|---|---|\n| TENTATIVE | proposed |\n\n${entry(1, '🟥 **DISCARDED**')}${entry(2, '🟩 **DECIDED**')}${entry(3, 'TENTATIVE')}`;
		const { decisions } = read({ 'docs/adr.md': text });
		expect(decisions.map(({ title, status, date }) => `${title} ${status.state} ${date?.iso}`)).toEqual([
			'Choice 1 rejected 2024-10-31',
			'Choice 2 accepted 2024-10-31',
			'Choice 3 draft 2024-10-31',
		]);
	});
	test('tables of a database with a column for the state are none', () => {
		const table = (name: string): string => `## ${name}\n\n| Column | Type |\n|---|---|\n| State | BOOLEAN |\n\n`;
		const { decisions } = read({
			'docs/entities.md': `# Entities\n\n${table('ORDER')}${table('CART')}${table('ITEM')}`,
		});
		expect(decisions).toEqual([]);
	});
});

test('chapters beside a numbered folder of decisions are no records', () => {
	const { decisions } = read({
		'docs/01-context.md': '# Context\n\nx\n',
		'docs/11-decision-log/adr-001-use-queues.md':
			'# ADR-001 Use queues\n\n## Status\n\nGeaccepteerd\n\n## Context\n\nx\n',
		'docs/11-decision-log/adr-002-no-queues.md':
			'# ADR-002 No queues\n\n## Status\n\nDeels afgekeurd\n\n## Context\n\nx\n',
	});
	expect(decisions.map(({ id, status }) => `${id} ${status.state}`)).toEqual(['adr-001 accepted', 'adr-002 rejected']);
});

test('a record in a markup that is not read is told', () => {
	expect(read({ 'docs/adr/001-queues.textile': 'h1. Queues\n' }).diagnostics.map(({ code }) => code)).toEqual([
		'decision-format-unsupported',
	]);
});

describe('a status', () => {
	const status = (text: string) => only(`# Queues\n\n## Status\n\n${text}\n\n## Context\n\nx\n`).status.state;
	test.each([
		[
			'a badge with its words in pieces of a path',
			'[![badge](https://badgen.net/badge/ADR/approved/green/)](https://x.org)',
			'accepted',
		],
		['a badge with its words in one piece', '![badge](https://img.shields.io/badge/status-rejected-red)', 'rejected'],
		['the one choice of several that is bold', 'Proposed | **Accepted** | Rejected', 'accepted'],
		['no choice is bold', 'Proposed | Accepted | Rejected', 'unknown'],
		['all choices are bold', '**Proposed** | **Accepted** | **Rejected**', 'unknown'],
		['steps on one line', 'Proposed on 2021-07-12, Accepted on 2021-08-04', 'accepted'],
		['it was invalidated', 'Invalidated on 2021-08-04.', 'deprecated'],
		['it was validated', 'Validated', 'accepted'],
	])('is read where %s', (_, text, expected) => expect(status(text)).toBe(expected));

	test('gives the day of its state', () => {
		const date = (text: string) => only(`# Queues\n\n## Status\n\n${text}\n\n## Context\n\nx\n`).date?.iso;
		expect(date('Proposed on 2021-07-12, Accepted on 2021-08-04')).toBe('2021-08-04');
		expect(date('Proposed on 2021-07-12.')).toBeUndefined();
		expect(date('Invalidated on 2021-08-04.')).toBeUndefined();
	});

	test('may stand in a table under a heading of its own', () => {
		const table =
			'| Name | Description |\n|---|---|\n| Title | Queues |\n| Status | Accepted on 2021-08-04 |\n| Affected decisions | ADR-3 |\n';
		const text = `# Queues\n\nCreated by Ann.\n\n## Decision log\n\n${table}\n## Context\n\nx\n`;
		const [, seven] = read({ 'docs/adr/0003-a.md': '# A\n\n## Context\n', 'docs/adr/0007-b.md': text }).decisions;
		expect(seven!.status).toMatchObject({ state: 'accepted', from: 'table' });
		expect(own(seven!)).toEqual(['relates-to decision:0003']);
		// A table of several states is none of a header.
		const several = text.replace('| Title | Queues |', '| State | Meaning |');
		expect(only(several).status.state).toBe('unknown');
	});
});

test('a house may count as versions do', () => {
	const record = (title: string, more = ''): string => `# ${title}\n\nStatus: accepted\n${more}\n## Decision\n\nx\n`;
	const { decisions } = read({
		'docs/adr/ADR-0.9.0-queues.md': record('ADR-0.9.0 — Queues'),
		'docs/adr/ADR-0.14.2-logs.md': record('ADR-0.14.2: Logs', 'Supersedes: ADR-0.9.0\n'),
		'docs/adr/ADR-0.14.3-more.md': record('ADR-0.14.3: 3.2 beats 3.1', 'Amends: ADR-0.14.2, see there\n'),
	});
	expect(decisions.map(({ id, title }) => [id, title])).toEqual([
		['ADR-0.14.2', 'Logs'],
		['ADR-0.14.3', '3.2 beats 3.1'],
		['ADR-0.9.0', 'Queues'],
	]);
	expect(decisions.map(own)).toEqual([['supersedes decision:ADR-0.9.0'], ['amends decision:ADR-0.14.2'], []]);
	// Where records have whole numbers, it is a place in one of them.
	const place = read({
		'docs/adr/0004-a.md': record('A'),
		'docs/adr/0005-b.md': record('B', 'Amends: ADR-4.2\n'),
	}).decisions;
	expect(place.map(own)[1]).toEqual(['amends decision:0004']);
});

test('what a template left of a number is no part of a title', () => {
	expect(only('# : Queues\n\n## Status\n\nAccepted\n').title).toBe('Queues');
});

describe('numbered sections', () => {
	const sections = ['1. Clarity (2 of 5)', '2. Scope (3 of 5)', '3. Evidence (1 of 5)']
		.map((heading) => `## ${heading}\n\nText.\n`)
		.join('\n');
	test('of a file about a record are no decisions', () => {
		const { decisions, documents } = read({ 'docs/adr/SCORECARD.md': `# ADR scorecard\n\n${sections}` });
		expect(decisions).toEqual([]);
		expect(documents).toMatchObject([{ kind: 'side' }]);
	});
	test('of a record without a status leave it a record', () => {
		const { decisions } = read({ 'docs/adr/0007-queues.md': `# ADR 7\n\n${sections}` });
		expect(decisions.map(({ id }) => id)).toEqual(['0007']);
	});
	test.each(['# Decisions', '# Decision log', '# ADRs of the platform'])('below `%s` are', (title) => {
		expect(read({ 'docs/notes/all.md': `${title}\n\n${sections}` }).decisions).toHaveLength(3);
	});
});

describe('numbered documents', () => {
	const requirement = (at: number): [string, string] => [
		`docs/requirements/${String(at).padStart(3, '0')}-feature.md`,
		`# Feature ${at}\n\n## Background\n\nUsers ask.\n\n## Acceptance criteria\n\n- it works\n`,
	];
	const many = Object.fromEntries(Array.from({ length: 160 }, (_, at) => requirement(at + 1)));
	test('are not taken for records, and that is told once', () => {
		const { decisions, documents, diagnostics } = read(many);
		expect([decisions.length, documents.length]).toEqual([0, 160]);
		expect(diagnostics).toMatchObject([
			{ code: 'decision-numbered-documents', message: expect.stringContaining('160 numbered documents') },
		]);
	});
	test('among them a record is one, by a status or by what it decides', () => {
		const { decisions } = read({
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
		expect(read(moved).decisions).toHaveLength(160);
	});
	test('where a fifth decides something, so may the others', () => {
		const some = Object.fromEntries(
			Object.entries(many)
				.slice(0, 10)
				.map(([path, text], at) => [path, at < 2 ? `${text}\n## Decision\n\nx\n` : text]),
		);
		expect(read(some).decisions).toHaveLength(10);
	});
});
