import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import {
	withEnd as below,
	withHeader as header,
	readTexts as read,
	relationsOf,
	seventhRecord as seven,
} from './testing/record-texts.ts';

/** Forms found by going through a hundred further collections for what looked wrong, in records written for this test. */

const status = (text: string): string => header(`## Status\n\n${text}`);
const alone = (text: string) => read({ 'adr/0007-title.md': text })[0]!;

describe('a status', () => {
	test.each<[string, string, string]>([
		['under a key with a full stop', header('- **Status.** Proposed\n- **Date.** 2026-05-04'), 'proposed'],
		['under such a key that is a heading', header('## **Status.** Implemented (v2)'), 'implemented'],
		['behind another marked key', header('**Date:** 2026-05-04 **Status:** Accepted **Author:** Ada'), 'accepted'],
		['behind a key that means nothing', header('**Component:** queues **Status:** Rejected'), 'rejected'],
		['marked whole with a mark inside', header('**Status: accepted; the tables **done** (`x`).**'), 'accepted'],
		[
			'of a day on which it was taken',
			header('Inception Date: `2026-05-01`\n\nAccepted Date: `2026-05-04`'),
			'accepted',
		],
		['as a heading below the heading', status('### Rejected April 2024\n\nWe gave it up.'), 'rejected'],
		['of what nobody needs any more', status('No longer relevant. The queue is gone.'), 'deprecated'],
		['in Spanish', header('**Estado:** Superado por [ADR-3](0003-x.md)'), 'superseded'],
		['as resolved', header('**Status:** Resolved'), 'accepted'],
		['misspelt', status('Depricated'), 'deprecated'],
		['as a prototype', status('Prototype (issue 3)'), 'draft'],
		['with underscores', '---\nstatus: under_review\n---\n# 7. T\n', 'draft'],
	])('%s', (_, text, state) => {
		expect(alone(text).status.state).toBe(state);
	});

	test('ends before the next marked key', () => {
		expect(alone(header('**Status:** Accepted **Date:** 2026-05-04')).status.raw).toBe('Accepted');
	});

	test('is not what a sentence says of something else', () => {
		expect(alone(header('This attribute is obsolete according to the standard.')).status.raw).toBe('');
		expect(alone(header('This decision is obsolete.')).status.state).toBe('deprecated');
	});
});

describe('a date', () => {
	test.each<[string, string, string | undefined]>([
		['of a proposal, which is no day of the decision', status('Proposed (2026-05-04)'), undefined],
		['of a decision that was done', header('- **Status:** Implemented (2026-05-04). See below.'), '2026-05-04'],
		[
			'of those who ratified it',
			header('**Status:** Accepted (owner-ratified 2026-05-04, after two reviews)'),
			'2026-05-04',
		],
		['behind points', header('**Status:** Accepted (pilot) · names open · 2026-05-04'), '2026-05-04'],
		['behind brackets', header('**Status:** Accepted (implemented), 2026-05-04'), '2026-05-04'],
		['behind a dash', header('**Status:** Accepted — session 12 (2026-05-04). Pins the rule.'), '2026-05-04'],
		[
			'of a ticked box',
			status('- [x] Foreslått (dato: 2026-05-01)\n- [x] Akseptert (dato: 2026-05-04)\n- [ ] Avvist (dato: ÅÅÅÅ-MM-DD)'),
			'2026-05-04',
		],
		['in words', header('Created on 2026-05-04 by Ada (@ada).'), '2026-05-04'],
		['in the words of a sentence', header('The queue was created on 2026-05-04 by Ada.'), undefined],
		['of a discovery', header('**Status**: Open\n**Discovered**: 2026-05-04'), '2026-05-04'],
		['on which a rollout ends', status('Accepted, rollout ends 2026-05-04'), undefined],
		['of an approval', header('Status: Accepted\nOwner approval: 2026-05-04 (by call)'), '2026-05-04'],
		['on which it was amended', status('Accepted, amended 2026-05-04 for the tables'), undefined],
		['on which it was updated', status('Accepted (updated 2026-05-04)'), undefined],
		['one of two', status('Accepted (call 2026-05-01; more 2026-05-04)'), undefined],
		['under a key with a full stop', header('- **Status.** Proposed\n- **Date.** 2026-05-04'), '2026-05-04'],
		['on which it was added', header('**Status:** Accepted\n\n**Date added:** 2026-05-04'), '2026-05-04'],
		['in Spanish', header('**Estado:** Aceptado\n**Fecha original:** 2026-05-04'), '2026-05-04'],
		['in Russian', header('**Дата принятия:** 4 мая 2026 **Статус:** Принято'), '2026-05-04'],
		[
			'under a key that ends the line above',
			header('> **Was:** x **Merged:**\n> 2026-05-04\n\n**Status:** Accepted'),
			undefined,
		],
	])('%s', (_, text, iso) => {
		expect(alone(text).date?.iso).toBe(iso);
	});
});

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'under a key with a full stop',
			header('- **Status.** Accepted\n- **Depends on.** [ADR 3](0003-x.md)'),
			['depends-on 3'],
		],
		['that revises', status('Accepted. Revises ADR-3.'), ['amends 3']],
		['that revises, in French', status('Accepté ; révise ADR-3 et ADR-5 §1.'), ['amends 3', 'amends 5']],
		[
			'that says what it is not, too',
			below('It **complements and does not supersede**\n[ADR 3](0003-x.md) (queues) and ADR 5.'),
			['extends 3', 'extends 5'],
		],
		[
			'in a table that says how',
			below(
				'## Traceability\n\n| Reference | Relation |\n|---|---|\n| [ADR 3](0003-x.md) | Complements — the queues |\n| [ADR 5](0005-x.md) | **Amends §4** (the days) |\n| [ADR 3](0003-x.md) | Requires nothing of ours |',
			),
			['amends 5', 'extends 3'],
		],
		[
			'of a key and of the words behind it',
			header('**Status:** Superseded\n\n> **Supersedes:** Partially superseded by ADR-3'),
			['superseded-by 3'],
		],
		[
			'of one that was invalidated',
			header('Created on 2026-05-01 by Ada.\nInvalidated on 2026-05-04 by [ADR 3: x](0003-x.md).'),
			['superseded-by 3'],
		],
		[
			'in Norwegian',
			below(
				'Bygger på [adr-0003](0003-use-redis-for-queues.md).\n\n## Relaterte dokumenter\n\n- [adr-0005](0005-keep-messages.md)\n- [RELEASE](../RELEASE.md)',
			),
			['extends 3', 'relates-to 5'],
		],
		[
			'of a paragraph of its own',
			below('## Amendment (2026-05-04)\n\nThis supersedes original decision **#3 (the names)** below.'),
			[],
		],
		['in Spanish', header('**Estado:** Superado por [ADR-3](0003-x.md)'), ['superseded-by 3']],
		['to an issue', below('The pull request of this decision updates #3 and #5 in place. This updates #5.'), []],
		['to what it waits for', header('- Status: accepted\n- Blocks on: ADR-3'), ['depends-on 3']],
		['that somebody may state one day', below('HTTP stays until a future ADR explicitly replaces ADR-3.'), []],
		['that another record would state', below('It stays as it is, unless a later decision supersedes ADR-3.'), []],
		['that this record states', below('This decision supersedes ADR-3.'), ['supersedes 3']],
		['to what a house counts in several figures', header('- Status: accepted\n- Blocks: OBPI-0.0.11-02'), []],
	])('%s', (_, text, expected) => {
		expect(relationsOf(seven(text))).toEqual(expected);
	});

	test('of a link in emphasis, as reStructuredText has none', () => {
		const [, record] = readDecisions(
			[
				{ path: 'adr/0003-queues.rst', text: 'Queues\n======\n\nStatus\n------\n\nAccepted\n' },
				{
					path: 'adr/0007-topics.rst',
					text: 'Topics\n======\n\nStatus\n------\n\nAccepted\n\n*Supersedes `<0003-queues.rst>`_*\n',
				},
			],
			{},
		).decisions;
		expect(relationsOf(record!)).toEqual(['supersedes 3']);
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

test('a report of what was found of a record is no record', () => {
	const records = read({
		'docs/adr/ADR-007-queues.md': header('**Status:** Accepted'),
		'docs/validation/ADR-007-VALIDATION-REPORT.md':
			'# ADR-007 Validation Report\n\n**Status:** done\n\n## Tests\n\nx\n',
	});
	expect(records.map(({ path }) => path)).toEqual(['docs/adr/ADR-007-queues.md']);
});

test('who decided may stand at the end, beside the day', () => {
	const record = alone(
		`${header('## Status\n\nAccepted')}\n---\n\n**Date:** 2026-05-04\n**Decision Makers:** Ada, Bob\n`,
	);
	expect(record.date?.iso).toBe('2026-05-04');
	expect(record.people.filter(({ role }) => role === 'deciders').flatMap(({ names }) => names)).toEqual(['Ada', 'Bob']);
});
