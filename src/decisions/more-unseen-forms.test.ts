import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { readDecisions } from './read-decisions.ts';

/** Forms of collections that the reader had not seen on 29 November 2026, in records written for this test. */

const read = (files: { readonly [path: string]: string }): readonly Decision[] =>
	readDecisions(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{ root: 'docs' },
	).decisions;
const only = (text: string, path = 'docs/adr/0007-queues.md'): Decision => read({ [path]: text })[0]!;
const own = ({ relations }: Decision): readonly string[] =>
	relations.filter(({ stated }) => stated === 'here').map(({ type, target, raw }) => `${type} ${target ?? `? ${raw}`}`);
/** The relations of a record beside records 2, 3 and 24. */
const said = (text: string): readonly string[] => {
	const other = (title: string): string => `# ${title}\n\nStatus: accepted\n\n## Context\n\nx\n`;
	return own(
		read({
			'docs/adr/0002-a.md': other('TEP-0002: A'),
			'docs/adr/0003-b.md': other('TEP-0003: B'),
			'docs/adr/0007-queues.md': text,
			'docs/adr/0024-c.md': other('TEP-0024: C'),
		}).find(({ id }) => id === '0007')!,
	);
};
const body = '\n\n## Context\n\nx\n';

describe('a state', () => {
	test('may be a stage of the house', () => {
		const stage = (text: string) => only(`---\n${text}\n---\n\n# Queues${body}`).status;
		expect(stage('stage: released')).toMatchObject({ state: 'implemented', raw: 'released' });
		expect(stage('stage: ready-for-release').state).toBe('accepted');
		expect(stage('stage: discontinued').state).toBe('withdrawn');
		expect(stage('stage: alpha')).toMatchObject({ state: 'unknown', raw: '' });
		expect(stage('stage: released\nstatus: draft').state).toBe('draft');
	});
	test('may be told at the beginning of the text below a title in front matter', () => {
		const record = only(
			'---\ntitle: "ADR: styles"\n---\n\n## Background\n\nSUPERSEDED BY [ADR: better](./0008-x.md)\n\nOther text.\n',
		);
		expect(record.status.state).toBe('superseded');
		expect(only('---\ntitle: "ADR: styles"\n---\n\n## Background\n\nRejected ideas come back.\n').status.state).toBe(
			'unknown',
		);
	});
	test('may be told in two languages', () => {
		const text = `# Queues\n\n> **Superseded en partie par [ADR-0003](0003-b.md)** — the place is replaced${body}`;
		expect(only(text).status).toMatchObject({ state: 'superseded' });
		expect(said(text)).toEqual(['superseded-by decision:0003']);
	});
});

describe('a day', () => {
	test('stands in names that count in days and hours', () => {
		expect(only(`# Queues${body}`, 'docs/adr/20240516132303-queues.md').date).toMatchObject({
			iso: '2024-05-16',
			from: 'file-name',
		});
		expect(only(`# Queues\n\nStatus: accepted${body}`, 'docs/adr/20241316132303-queues.md').date).toBeUndefined();
		const record = only(`# CIP2015-05-13 Subqueries${body}`, 'docs/cip/CIP2015-05-13-subqueries.md');
		expect(record).toMatchObject({ title: 'Subqueries', date: { iso: '2015-05-13' } });
	});
	test('may be no more than a month behind the state', () => {
		const date = (status: string) => only(`# Queues\n\n## Status\n\n${status}${body}`).date;
		expect(date('Accepted (October 2023)')).toMatchObject({ iso: undefined, form: 'month' });
		expect(date('Accepted - July 2022')).toMatchObject({ form: 'month' });
		expect(date('Accepted (Postgres 2022)')).toBeUndefined();
	});
});

describe('relations', () => {
	test('stand under a German key, the second number with the name of the first', () => {
		expect(
			said(
				`# Queues\n\n**Status:** Implementiert · **Datum:** 2026-06-20 · **Bezug:** Charta G17 („x“), ADR-0002/0024 (y), ADR-0003 (z) · **Prüfung:** ja${body}`,
			),
		).toEqual(['relates-to decision:0002', 'relates-to decision:0024', 'relates-to decision:0003']);
	});
	test('are said with further verbs, and with two', () => {
		const text = (sentence: string): readonly string[] => said(`# Queues${body}\n${sentence}\n`);
		expect(text('**Erweitert/korrigiert ADR-0002** (x) und **ADR-0003** (y).')).toEqual([
			'extends decision:0002',
			'extends decision:0003',
		]);
		expect(text('Verfeinert ADR-0002 §1 (x).')).toEqual(['extends decision:0002']);
		expect(text('- **Prolonge** [ADR-0002](0002-a.md) (x),\n  [ADR-0003](0003-b.md)')).toEqual([
			'extends decision:0002',
			'extends decision:0003',
		]);
	});
	test('are said of the other record that this one supersedes', () => {
		const text = (sentence: string): readonly string[] => said(`# Queues${body}\n${sentence}\n`);
		expect(text('See ADR 2 for more, which is superseded by this one.')).toEqual(['supersedes decision:0002']);
		expect(text('[B](0003-b.md) is superseded by this ADR.')).toEqual(['supersedes decision:0003']);
		expect(text('ADR 2 and ADR 3 are superseded by this mess.')).toEqual([]);
	});
	test('may be a list of values in front matter', () => {
		expect(
			said(
				`---\nstatus: accepted\nrelations:\n  - type: see-also\n    target: ADR-0002\n  - type: amended-by\n    target: ADR-0003\n    scope:\n      "the binding"\n  - type: of-the-house\n    target: ADR-0024\n---\n\n# Queues${body}`,
			),
		).toEqual(['relates-to decision:0002', 'amended-by decision:0003']);
	});
	test('name records as their titles do', () => {
		expect(said(`---\nsee-also:\n  - TEP-0024\n---\n\n# TEP-0007: Queues${body}`)).toEqual([
			'relates-to decision:0024',
		]);
	});
	test('stand below a heading that says how', () => {
		expect(said(`# Queues\n\n## Consequence of\n\n* [0002-a](0002-a.md)${body}`)).toEqual(['depends-on decision:0002']);
	});
});

test('who only helped did not decide', () => {
	const text = `# Queues\n\n* **Deciders:** Ann, Bo (contributors: Cy, Di)&#x20;${body}`;
	expect(only(text).people).toMatchObject([{ role: 'deciders', names: ['Ann', 'Bo'] }]);
});

test('what a record is goes, wherever its number stands', () => {
	expect(only(`# 10. Architectural Decision Record: Queues${body}`).title).toBe('Queues');
});

test('an index among numbered records is none, whatever state its page has', () => {
	const text = `---\nstatus: stable\n---\n\n# Decisions\n\n- [1](0001-a.md)\n`;
	const paths = read({ 'docs/adr/0001-a.md': `# A\n\nStatus: accepted${body}`, 'docs/adr/index.md': text });
	expect(paths.map(({ path }) => path)).toEqual(['docs/adr/0001-a.md']);
});

describe('of a second sample', () => {
	test('a day of acceptance is a state where no other is said', () => {
		const text =
			'Queues\n======\n\n.. author:: Ann\n.. date-accepted:: 2018-07-14\n.. ticket-url:: \n\nMotivation\n----------\n\nx\n';
		expect(only(text, 'docs/proposals/0007-queues.rst')).toMatchObject({
			status: { state: 'accepted', raw: 'accepted', span: { start: { line: 5 } } },
			date: { iso: '2018-07-14' },
		});
		const blank = text.replace('2018-07-14', 'Leave blank. This is filled in later.');
		expect(only(blank, 'docs/proposals/0007-queues.rst')).toMatchObject({
			status: { state: 'unknown' },
			date: undefined,
		});
	});
	test('a decision may be named by what it decided', () => {
		expect(said(`# Queues${body}\nThis ADR extends on the decision made in [ADR-2](0002-a.md).\n`)).toEqual([
			'extends decision:0002',
		]);
		expect(said(`# Queues${body}\n- Builds on the previous decision to [do b](0003-b.md), as is.\n`)).toEqual([
			'extends decision:0003',
		]);
	});
	test('a title may stand in a section of that name, and a number close to its words', () => {
		const record = only(`# Title\n\nUse queues\n${body}`, 'docs/adr/0007UseQueues.md');
		expect(record).toMatchObject({ title: 'Use queues', number: 7 });
		expect(read({ 'docs/adr/0000Example.md': `# Title\n\nTitle of the ADR\n${body}` })).toEqual([]);
	});
	test('defunct is a state', () => {
		expect(only(`# Queues\n\n* Status: Defunct${body}`).status.state).toBe('deprecated');
	});
});

describe('of a third sample', () => {
	test('a note before the text tells that it ended, and a list by what', () => {
		const text =
			'# Release\n\n## Note Before\n\nThis document is superseded by two different ADRs, covering the same topics\nand more: [A][a] and [B][b].\n\n[a]: ./0002-a.md\n[b]: ./0003-b.md\n\n## Context\n\nx\n';
		expect(only(text).status.state).toBe('superseded');
		expect(said(text)).toEqual(['superseded-by decision:0002', 'superseded-by decision:0003']);
	});
	test('what is said in words may be named in brackets', () => {
		expect(said(`# Queues${body}\n- Builds on our own encoding of texts (ADR-0002)\n`)).toEqual([
			'extends decision:0002',
		]);
		expect(said(`# Queues${body}\n- Easy, and builds on what others know (ADR-0002)\n`)).toEqual([]);
	});
	test('a link to itself names no other record', () => {
		expect(
			said(`# Queues${body}\n- Related ADRs:\n  - [ADR-2 (now 7)](./0007-queues.md)\n  - [ADR-3](0003-b.md)\n`),
		).toEqual(['relates-to decision:0003']);
	});
});
