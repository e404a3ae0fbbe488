import { describe, expect, test } from 'vitest';
import type { DecisionFile } from '../decision.ts';
import { readDecisions } from '../read-decisions.ts';
import type { RecordChange } from './change.ts';
import { editDecisions } from './edit-decisions.ts';

/** What `supersede` and `amend` do to the older of two records, and to the newer one. */
const operations = {
	supersede: { older: 'superseded-by', newer: 'supersedes', status: 'superseded' },
	amend: { older: 'amended-by', newer: 'amends', status: undefined },
	link: { older: 'relates-to', newer: 'relates-to', status: undefined },
} as const;

interface Case {
	readonly name: string;
	readonly operation: keyof typeof operations;
	/** Both records before, and what is to come out: the second text of a pair; a record is `0001-a.md` or `0002-b.md` unless told. */
	readonly older: readonly [before: string, after: string];
	readonly newer: readonly [before: string, after: string];
	readonly paths?: readonly [string, string];
}

const cases: readonly Case[] = [
	{
		name: 'front matter of MADR 4',
		operation: 'supersede',
		older: [
			'---\nstatus: accepted\ndate: 2026-01-01\n---\n\n# Use a queue\n',
			'---\nstatus: superseded by ADR-0002\ndate: 2026-01-01\n---\n\n# Use a queue\n',
		],
		newer: [
			'---\nstatus: accepted # at last\ndate: 2026-02-01\n---\n\n# Use a log\n',
			'---\nstatus: accepted # at last\nsupersedes: ADR-0001\ndate: 2026-02-01\n---\n\n# Use a log\n',
		],
	},
	{
		name: 'quotes, comments, CRLF and a text without a final line end stay',
		operation: 'supersede',
		older: [
			"---\r\nstatus: 'accepted'   # really\r\ndate: 2026-01-01\r\n---\r\n\r\n# Use a queue  \r\nx",
			"---\r\nstatus: 'superseded by ADR-0002'   # really\r\ndate: 2026-01-01\r\n---\r\n\r\n# Use a queue  \r\nx",
		],
		newer: [
			'---\r\ndate: 2026-02-01\r\nstatus: accepted\r\n---\r\n\r\n# Use a log\r\n\r\nx',
			'---\r\ndate: 2026-02-01\r\nstatus: accepted\r\nsupersedes: ADR-0001\r\n---\r\n\r\n# Use a log\r\n\r\nx',
		],
	},
	{
		name: 'words about a part of another record are no habit for a whole one',
		operation: 'supersede',
		older: [
			'# 1. Queue\n\n## Statut\n\nAccepté\n\n## Contexte\n\nx\n',
			'# 1. Queue\n\n## Statut\n\nRemplacé par [2. Log](0002-b.md)\n\n## Contexte\n\nx\n',
		],
		newer: [
			'# 2. Log\n\n## Statut\n\nAccepté\n\nRemplace en partie [7. Bus](0007-bus.md)\n\n## Contexte\n\nx\n',
			'# 2. Log\n\n## Statut\n\nAccepté\n\nRemplace en partie [7. Bus](0007-bus.md)\n\nRemplace [1. Queue](0001-a.md)\n\n## Contexte\n\nx\n',
		],
	},
	{
		name: 'a list of relations takes one more item, in either form',
		operation: 'amend',
		older: [
			'---\nstatus: accepted\namended-by:\n  - ADR-0009\ntags: [a]\n---\n\n# Use a queue\n',
			'---\nstatus: accepted\namended-by:\n  - ADR-0009\n  - ADR-0002\ntags: [a]\n---\n\n# Use a queue\n',
		],
		newer: [
			'---\nstatus: accepted\namends: [ADR-0008]\n---\n\n# Use a log\n',
			'---\nstatus: accepted\namends: [ADR-0008, "ADR-0001"]\n---\n\n# Use a log\n',
		],
	},
	{
		name: 'adr-tools',
		operation: 'supersede',
		older: [
			'# 1. Use a queue\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nThe context.\n',
			'# 1. Use a queue\n\nDate: 2026-01-01\n\n## Status\n\nSuperseded by [2. Use a log](0002-b.md)\n\n## Context\n\nThe context.\n',
		],
		newer: [
			'# 2. Use a log\n\nDate: 2026-02-01\n\n## Status\n\nAccepted\n\n## Context\n\nThe context.\n',
			'# 2. Use a log\n\nDate: 2026-02-01\n\n## Status\n\nAccepted\n\nSupersedes [1. Use a queue](0001-a.md)\n\n## Context\n\nThe context.\n',
		],
	},
	{
		name: 'a long status stays below as history',
		operation: 'supersede',
		older: [
			'# 1. Use a queue\n\n## Status\n\nAccepted by the whole team after three meetings, with one vote against it.\n\n## Context\n\nC.\n',
			'# 1. Use a queue\n\n## Status\n\nSuperseded by [2. Use a log](0002-b.md)\n\nAccepted by the whole team after three meetings, with one vote against it.\n\n## Context\n\nC.\n',
		],
		newer: [
			'# 2. Use a log\n\n## Status\n\nAccepted\n\n## Decision\n\nD.\n',
			'# 2. Use a log\n\n## Status\n\nAccepted\n\nSupersedes [1. Use a queue](0001-a.md)\n\n## Decision\n\nD.\n',
		],
	},
	{
		name: 'bullets, with links in their own section where there is one',
		operation: 'supersede',
		older: [
			'# Use a queue\n\n- Status: accepted\n- Date: 2026-01-01\n\n## Context\n\nC.\n',
			'# Use a queue\n\n- Status: superseded by [ADR-0002 Use a log](0002-b.md)\n- Date: 2026-01-01\n\n## Context\n\nC.\n',
		],
		newer: [
			'# Use a log\n\n* Status: accepted\n* Date: 2026-02-01\n\n## Context\n\nC.\n\n## Links\n\n* [Chat](https://example.org)\n',
			'# Use a log\n\n* Status: accepted\n* Date: 2026-02-01\n\n## Context\n\nC.\n\n## Links\n\n* [Chat](https://example.org)\n* Supersedes [ADR-0001 Use a queue](0001-a.md)\n',
		],
	},
	{
		name: 'bold lines that end in a hard break',
		operation: 'amend',
		older: [
			'# Use a queue\n\n**Status:** Accepted  \n**Date:** 2026-01-01\n\n## Context\n\nC.\n',
			'# Use a queue\n\n**Status:** Accepted  \n**Amended by:** [ADR-0002 Use a log](0002-b.md)  \n**Date:** 2026-01-01\n\n## Context\n\nC.\n',
		],
		newer: [
			'# Use a log\n\n**Status**: Accepted\n\n**Date**: 2026-02-01\n\n## Context\n\nC.\n',
			'# Use a log\n\n**Status**: Accepted\n\n**Amends**: [ADR-0001 Use a queue](0001-a.md)\n\n**Date**: 2026-02-01\n\n## Context\n\nC.\n',
		],
	},
	{
		name: 'a table, where a row stands ready or not',
		operation: 'supersede',
		older: [
			'# Use a queue\n\n| Key | Value |\n|---|---|\n| Status | Approved |\n| Date | 2026-01-01 |\n\n## Context\n\nC.\n',
			'# Use a queue\n\n| Key | Value |\n|---|---|\n| Status | Superseded by [ADR-0002 Use a log](0002-b.md) |\n| Date | 2026-01-01 |\n\n## Context\n\nC.\n',
		],
		newer: [
			'# Use a log\n\n> | Key | Value |\n> |---|---|\n> | Status | Approved |\n> | Supersedes | N/A |\n\n## Context\n\nC.\n',
			'# Use a log\n\n> | Key | Value |\n> |---|---|\n> | Status | Approved |\n> | Supersedes | [ADR-0001 Use a queue](0001-a.md) |\n\n## Context\n\nC.\n',
		],
	},
	{
		name: 'German, where one word for both sides would be ambiguous',
		operation: 'supersede',
		older: [
			'# Warteschlange\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\nK.\n\n## Entscheidung\n\nE.\n',
			'# Warteschlange\n\n## Status\n\nErsetzt durch [ADR-0002 Protokoll](0002-b.md)\n\n## Kontext\n\nK.\n\n## Entscheidung\n\nE.\n',
		],
		newer: [
			'# Protokoll\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\nK.\n\n## Entscheidung\n\nE.\n',
			'# Protokoll\n\n## Status\n\nAkzeptiert\n\nSupersedes [ADR-0001 Warteschlange](0001-a.md)\n\n## Kontext\n\nK.\n\n## Entscheidung\n\nE.\n',
		],
	},
	{
		name: 'a status among the tags and under a heading',
		operation: 'supersede',
		older: [
			'---\ntitle: 1. Use a queue\ntags: [Accepted, queue]\n---\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n',
			'---\ntitle: 1. Use a queue\ntags: [Superseded, queue]\n---\n\n## Status\n\nSuperseded by [ADR-0002 Use a log](0002-b.md)\n\n## Context\n\nC.\n',
		],
		newer: [
			'---\ntitle: 2. Use a log\ntags: [Accepted]\n---\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n',
			'---\ntitle: 2. Use a log\ntags: [Accepted]\n---\n\n## Status\n\nAccepted\n\nSupersedes [ADR-0001 Use a queue](0001-a.md)\n\n## Context\n\nC.\n',
		],
	},
	{
		name: 'no status anywhere, a directory for each record, spaces and signs in a path',
		operation: 'supersede',
		paths: ['2026-01-01-queue/README.md', '2026-02-01 log #2 (b)/README.md'],
		older: [
			'# Queue\n\n## Decision\n\nD.\n\n## Rationale\n\nR.\n',
			'# Queue\n\n## Status\n\nSuperseded by [Log](../2026-02-01%20log%20%232%20%28b%29/README.md)\n\n## Decision\n\nD.\n\n## Rationale\n\nR.\n',
		],
		newer: [
			'# Log\n\n## Decision\n\nD.\n\n## Rationale\n\n```\ncode\n```',
			'# Log\n\n## Decision\n\nD.\n\n## Rationale\n\n```\ncode\n```\n\n## Links\n\n- Supersedes [Queue](../2026-01-01-queue/README.md)',
		],
	},
	{
		name: 'a relation of two plain records',
		operation: 'link',
		older: [
			'# 1. Use a queue\n\n## Status\n\n* Accepted\n\n## Context\n\nC.\n',
			'# 1. Use a queue\n\n## Status\n\n* Accepted\n* Related to [2. Use a log](0002-b.md)\n\n## Context\n\nC.\n',
		],
		newer: [
			'# 2. Use a log\n\n## Status\n\nAccepted\n',
			'# 2. Use a log\n\n## Status\n\nAccepted\n\nRelated to [1. Use a queue](0001-a.md)\n',
		],
	},
];

test.each(cases)('$operation: $name', ({ operation, older, newer, paths = ['0001-a.md', '0002-b.md'] }) => {
	const files: DecisionFile[] = [
		{ path: `adr/${paths[0]}`, text: older[0] },
		{ path: `adr/${paths[1]}`, text: newer[0] },
	];
	const read = readDecisions(files, { root: 'adr' });
	const of = (path: string) => read.decisions.find((one) => one.path === `adr/${path}`)!;
	const [first, second] = [of(paths[0]), of(paths[1])];
	const { older: type, newer: inverse, status } = operations[operation];
	const changes = new Map<string, RecordChange>([
		[first.ref, { status, relations: [{ type, target: second }] }],
		[second.ref, { relations: [{ type: inverse, target: first }] }],
	]);
	const edited = editDecisions(files, { root: 'adr' }, changes);
	if ('refused' in edited) throw new Error(edited.refused);
	const texts = new Map(edited.files.map((file) => [file.path, file.after]));
	expect(texts.get(first.path)).toBe(older[1]);
	expect(texts.get(second.path)).toBe(newer[1]);
});

describe('a status alone', () => {
	test.each([
		['front matter', '---\nstatus: "proposed"\n---\n\n# T\n', '---\nstatus: "accepted"\n---\n\n# T\n'],
		['braces of a template', '---\nstatus: {proposed}\n---\n\n# T\n', '---\nstatus: accepted\n---\n\n# T\n'],
		[
			'front matter without one',
			'---\ndate: 2026-01-01\n---\n\n# T\n',
			'---\ndate: 2026-01-01\nstatus: accepted\n---\n\n# T\n',
		],
		['bold', '# T\n\n## Status\n\n**Proposed**\n\n## Context\n', '# T\n\n## Status\n\n**Accepted**\n\n## Context\n'],
		[
			'a remark that belonged to the old state',
			'# T\n\n## Status\n\nProposed, vote on Friday\n',
			'# T\n\n## Status\n\nAccepted\n',
		],
		[
			'a line',
			'# T\n\nStatus: proposed.\nDate: 2026-01-01\n\n## Context\n',
			'# T\n\nStatus: accepted.\nDate: 2026-01-01\n\n## Context\n',
		],
		['in the heading', '# T\n\n## Status: Proposed\n\n## Context\n', '# T\n\n## Status: Accepted\n\n## Context\n'],
		[
			'two places',
			'---\nstatus: Proposed\n---\n\n# T\n\n## Status\n\nProposed\n',
			'---\nstatus: Accepted\n---\n\n# T\n\n## Status\n\nAccepted\n',
		],
		[
			'two places that contradict each other: the one that counts',
			'---\nstatus: proposed\n---\n\n# T\n\n## Status\n\nRejected\n',
			'---\nstatus: accepted\n---\n\n# T\n\n## Status\n\nRejected\n',
		],
	])('%s', (_, before, after) => {
		const files = [{ path: 'adr/0001-t.md', text: before }];
		const edited = editDecisions(
			files,
			{ root: 'adr' },
			new Map([['decision:0001', { status: 'accepted', relations: [] }]]),
		);
		expect('refused' in edited ? edited.refused : edited.files[0]?.after).toBe(after);
	});

	test('the word that the neighbours use', () => {
		const files = [
			{ path: 'adr/0001-t.md', text: '# T\n\n## Status\n\n🤔 Proposed\n' },
			{ path: 'adr/0002-u.md', text: '# U\n\n## Status\n\n✅ Approved\n' },
			{ path: 'adr/0003-v.md', text: '# V\n\n## Status\n\n✅ Approved\n' },
		];
		const edited = editDecisions(
			files,
			{ root: 'adr' },
			new Map([['decision:0001', { status: 'accepted', relations: [] }]]),
		);
		expect('refused' in edited ? edited.refused : edited.files[0]?.after).toBe('# T\n\n## Status\n\n✅ Approved\n');
	});

	test.each([
		[
			'a block scalar',
			'---\nstatus: |\n  proposed\n  since May\n---\n\n# T\n',
			'stands in a form that cannot be changed without touching what is around it',
		],
		[
			'a comment in the middle',
			'# T\n\n## Status\n\nProposed <!-- by whom? --> in May\n',
			'stands in a form that cannot be changed',
		],
		[
			'a status that names another record',
			'---\nstatus: superseded by ADR-0007\n---\n\n# T\n',
			'it would no longer say `superseded-by ADR-0007`',
		],
	])('left alone: %s', (_, text, reason) => {
		const files = [{ path: 'adr/0001-t.md', text }];
		const edited = editDecisions(
			files,
			{ root: 'adr' },
			new Map([['decision:0001', { status: 'accepted', relations: [] }]]),
		);
		expect(edited).toMatchObject({ refused: expect.stringContaining(reason) });
	});
});
