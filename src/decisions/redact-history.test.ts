import { expect, test } from 'vitest';
import { redactRecords } from './redact-records.ts';

/** Persons whom a record names beside its states are left out with the others; states, days and records stay. */
test.each<[string, string, string]>([
	[
		'an entry of the front matter',
		'---\nstatusHistory:\n  - {status: accepted, date: 2024-05-06, by: Ann Ash}\n  - status: deprecated\n    date: 2025-05-06\n    by: Bo Birch\ntags: [by]\n---\n# A\n',
		'---\nstatusHistory:\n  - {status: accepted, date: 2024-05-06, by: (gone)}\n  - status: deprecated\n    date: 2025-05-06\n    by: (gone)\ntags: [by]\n---\n# A\n',
	],
	[
		'cells of a table, and words behind a state',
		'# A\n\nStatus: superseded\n\n## History\n\n| Date | Status | By |\n|---|---|---|\n| 2024-05-06 | Accepted by Ann Ash | Bo Birch |\n| 2025-05-06 | Superseded by [B](0002-b.md) |  |\n',
		'# A\n\nStatus: superseded\n\n## History\n\n| Date | Status | By |\n|---|---|---|\n| 2024-05-06 | Accepted by (gone) | (gone) |\n| 2025-05-06 | Superseded by [B](0002-b.md) |  |\n',
	],
	[
		'lines of a change log',
		'# A\n\nStatus: superseded\n\n## Changelog\n\n- 2024-05-06: Accepted by Ann Ash, in the office\n- 2025-05-06: Superseded by ADR-7\n',
		'# A\n\nStatus: superseded\n\n## Changelog\n\n- 2024-05-06: Accepted by (gone), in the office\n- 2025-05-06: Superseded by ADR-7\n',
	],
	[
		'whom a key names, wherever the record names them again; a single word may be any word',
		'# A\n\nStatus: accepted\nDeciders: Ann Ash, Bo\n\n## Context\n\nAnn Ash and Bo said so.\n',
		'# A\n\nStatus: accepted\nDeciders: (gone), (gone)\n\n## Context\n\n(gone) and Bo said so.\n',
	],
])('%s', (_, text, expected) => {
	const [file] = redactRecords(
		[{ path: 'adr/0001-a.md', text }],
		{ root: 'adr' },
		{
			people: true,
			placeholder: '(gone)',
			mask: (one) => one,
		},
	);
	expect(file!.text).toBe(expected);
});
