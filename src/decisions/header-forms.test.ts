import { describe, expect, test } from 'vitest';
import { editDecisions } from './edit/edit-decisions.ts';
import { readDecisions } from './read-decisions.ts';
import { alone, deciders, header, read, readLog, said, seven, targets } from './testing/record-texts.ts';

/** Headers and where they stand: front matter, sidecars, tables, lines, the revision of AsciiDoc. */

describe('the header of an AsciiDoc record', () => {
	const record = (authors: string, revision: string, below: string): string =>
		`= ADR007: Queues\n${authors}\n${revision}\n:status: accepted\n\n* Status: {status}\n${below}\n\n== Context\n\nx\n`;

	test.each([
		['two authors joined by a word', 'Ann Ash <ann@example.org> and Bo Birch <bo@example.org>'],
		['two authors joined by a comma', 'Ann Ash <ann@example.org>, Bo Birch <bo@example.org>'],
		['no space before the address', 'Ann-Eve Ash<ann@example.org>'],
	])('goes on behind %s', (_, authors) => {
		expect(alone(record(authors, 'v0.1, 2024-05-06', ''), 'docs/adr/ADR007-queues.adoc').status).toMatchObject({
			state: 'accepted',
			raw: 'accepted',
		});
	});

	test('goes on behind a revision whose day nobody filled in', () => {
		const decision = alone(record('Ann Ash <a@example.org>', 'v0.1, dd.mm.yyyy', ''), 'docs/adr/ADR007-queues.adoc');
		expect(decision.status.state).toBe('accepted');
		expect(decision.date).toBeUndefined();
	});

	test('gives the day of the revision only where no other stands', () => {
		const date = (below: string) =>
			alone(record('Ann Ash', 'v0.1, 2024-05-06', below), 'docs/adr/ADR007-queues.adoc').date?.iso;
		expect(date('* Date: 17.05.2024')).toBe('2024-05-17');
		expect(date('')).toBe('2024-05-06');
	});

	test('names nobody where the template still stands', () => {
		const below = '* Deciders: [list everyone involved in the decision] <!-- optional -->';
		expect(deciders(alone(record('Ann Ash', 'v1', below), 'docs/adr/ADR007-queues.adoc'))).toEqual([]);
		expect(
			deciders(alone(record('Ann Ash', 'v1', '* Deciders: Cy <!-- or others -->'), 'docs/adr/ADR007.adoc')),
		).toEqual(['Cy']);
	});
});

describe('a table of HTML', () => {
	const table = (rows: string): string => `# LEP 9 - Plugins\n\n<table>\n${rows}\n</table>\n\n## Motivation\n\nx\n`;

	test('gives a key and a value on each row', () => {
		const [record] = read({
			'lep-0009.md': table(
				'<tr><td> Title </td><td> Plugins </td>\n<tr><td> Status </td><td> Accepted </td></tr>\n<tr><td>Created</td><td>Jun 29, 2021</td></tr>\n<tr>\n<td>Approvers</td>\n<td>Ann &lt;ann@example.org&gt;</td>\n</tr>',
			),
		});
		expect(record).toMatchObject({ status: { state: 'accepted', raw: 'Accepted' }, date: { iso: '2021-06-29' } });
		expect(record?.status.span?.start.line).toBe(5);
		expect(record?.people[0]?.names).toEqual(['Ann <ann@example.org>']);
	});

	test('gives keys over values', () => {
		const text = table(
			'<thead><tr><th>Status</th><th>Date</th></tr></thead>\n<tr><td>Rejected</td><td>2024-05-06</td></tr>',
		);
		expect(read({ 'lep-0009.md': text })[0]).toMatchObject({
			status: { state: 'rejected' },
			date: { iso: '2024-05-06' },
		});
	});

	test('names records by links', () => {
		const text = header(
			'<table>\n<tr><td>Status</td><td>Accepted</td></tr>\n<tr><td>Supersedes</td><td><a href="0003-use-redis-for-queues.md">queues</a></td></tr>\n</table>',
		);
		expect(said(seven(text))).toEqual(['supersedes 3']);
	});

	test('that nobody filled in makes a template', () => {
		const text = table(
			'<tr><td>Status</td><td>Draft | Accepted | Rejected</td></tr>\n<tr><td>Created</td><td>Aug 30, 2016</td></tr>',
		).replace('LEP 9 - Plugins', 'LEP 0 - A short title of the proposal');
		expect(read({ 'lep-0000.md': text, 'lep-0009.md': table('<tr><td>Status</td><td>Draft</td></tr>') })).toHaveLength(
			1,
		);
	});
});

describe('a header', () => {
	test('may stand in a table under a heading of its own', () => {
		const table =
			'| Name | Description |\n|---|---|\n| Title | Queues |\n| Status | Accepted on 2021-08-04 |\n| Affected decisions | ADR-3 |\n';
		const text = `# Queues\n\nCreated by Ann.\n\n## Decision log\n\n${table}\n## Context\n\nx\n`;
		const [, seven] = readLog({ 'docs/adr/0003-a.md': '# A\n\n## Context\n', 'docs/adr/0007-b.md': text }).decisions;
		expect(seven!.status).toMatchObject({ state: 'accepted', from: 'table' });
		expect(targets(seven!)).toEqual(['relates-to decision:0003']);
		// A table of several states is none of a header.
		const several = text.replace('| Title | Queues |', '| State | Meaning |');
		expect(alone(several).status.state).toBe('unknown');
	});

	test('a number alone counts the columns of a table of AsciiDoc', () => {
		const [record] = read({
			'jep/2/README.adoc':
				'= LEP-2: Criteria\n\n[cols="2"]\n|===\n| LEP\n| 2\n\n| Status\n| Accepted\n\n| Created\n| 2018-05-31\n|===\n\n== Abstract\n\nx\n',
		});
		expect(record).toMatchObject({ status: { state: 'accepted' }, date: { iso: '2018-05-31' } });
	});

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
				'- Feature Name: Drop it\n- SEP Status: Accepted\n- Start Date: 2019-03-25\n\n# Summary\n\nx\n',
				'rfcs/0005-x.md',
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
		expect(alone(text, 'rfcs/APE23.rst')).toMatchObject({
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
		expect(alone(text, 'decisions/0027-use-tls.md').date?.iso).toBe('2025-01-01');
	});

	test('the YAML of a directory belongs to its record, however that is called, for a reader and for an editor', () => {
		const files = [7, 8, 9].flatMap((number) => [
			{ path: `aep/000${number}/aep.md`, text: `# Record ${number}\n\n## Decision\n\nx\n` },
			{ path: `aep/000${number}/metadata.yaml`, text: 'status: proposed\n' },
		]);
		const before = readDecisions(files);
		expect(before.decisions.map(({ status }) => status.from)).toEqual(['sidecar', 'sidecar', 'sidecar']);
		const change = new Map([[before.decisions[0]!.ref, { status: 'accepted' as const, relations: [] }]]);
		expect(editDecisions(files, {}, change, before)).toMatchObject({
			files: [{ path: 'aep/0007/metadata.yaml', after: 'status: accepted\n' }],
		});
	});

	test('notes may stand in front of the block that proposals begin with', () => {
		const text =
			'CHANGES:\n* one thing\n\n<pre>\n  ABC: 7\n  Title: Use queues\n  Status: Draft\n  Created: 2026-05-04\n</pre>\n\n==Abstract==\n\nText.\n';
		const [record] = read({ 'adr/abc-0007.mediawiki': text });
		expect([record!.title, record!.status.state, record!.date?.iso]).toEqual(['Use queues', 'draft', '2026-05-04']);
	});

	test('the header may stand under one key of the front matter, and headings of the first level are sections', () => {
		const record = alone(
			'---\nhouse:\n  type: adr\n  title: Use queues\n  date: 2026-05-04\n  status: accepted\nactors:\n  humans: [ada]\n---\n\n# Context\n\nText.\n\n# Decision\n\nWe do.\n',
		);
		expect([record.title, record.status.state, record.date?.iso]).toEqual(['Use queues', 'accepted', '2026-05-04']);
	});

	test('may be a list in a section of its own', () => {
		const record = alone(
			'# ADR-7: Queues\n\n## Overview\n\nWhich broker?\n\n* Date: 2023/10/01\n* Status: Decided\n* Deciders: The team\n\n## Context\n\nx\n',
		);
		expect(record).toMatchObject({ status: { state: 'accepted' }, date: { iso: '2023-10-01' } });
		expect(deciders(record)).toEqual(['The team']);
		const other =
			'# ADR-7: Queues\n\n## Overview\n\n* Date: 2023-10-01\n* Status: Decided\n* Fast\n\n## Context\n\nx\n';
		expect(alone(other).date).toBeUndefined();
	});

	test('tells the state of the decision apart from that of the page', () => {
		const text = '---\nstatus: active\nadr_status: Proposed\n---\n\n# ADR-7: Queues\n';
		expect(alone(text).status).toMatchObject({ state: 'proposed', span: { start: { line: 3 } } });
		expect(alone(text.replace('adr_status: Proposed\n', '')).status.state).toBe('accepted');
	});
});
