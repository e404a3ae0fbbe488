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

/** Forms of 60 ordinary collections that the reader had not seen on the forenoon of 30 November 2026, in records written for this test. */

const inStatus = (status: string): string => header(`## Status\n\n${status}`);

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'to what a state says to see',
			inStatus('Deprecated (see [ADR 3](0003-use-redis-for-queues.md), sunsetting it.'),
			['relates-to 3'],
		],
		[
			'not once more where a state says to see its successor',
			inStatus(
				'Superseded by [ADR 3](0003-use-redis-for-queues.md).\n\nSee [ADR 3](0003-use-redis-for-queues.md) for more.',
			),
			['superseded-by 3'],
		],
		[
			'to what a state says to see, behind a dash',
			inStatus('~~Accepted~~ *Deprecated - See ADR 003*'),
			['relates-to 3'],
		],
		[
			'to the successor that another sentence names',
			inStatus('Superseded.  [3. Redis](0003-use-redis-for-queues.md) is newer.'),
			['superseded-by 3'],
		],
		[
			'to the successor that one is told to see',
			inStatus('Superseded. See [this one](0003-use-redis-for-queues.md)'),
			['superseded-by 3'],
		],
		[
			'not of a state that names two',
			inStatus('Superseded. [3](0003-use-redis-for-queues.md) and [5](0005-keep-messages.md) are near.'),
			[],
		],
		[
			'of a whole',
			header('**Status:** Superceded entirely by [0003-use-redis-for-queues](0003-use-redis-for-queues.md)'),
			['superseded-by 3'],
		],
		['of an update', below('This is an update to the original [ADR 3](0003-use-redis-for-queues.md).'), ['amends 3']],
		['not of somebody else’s update', below('Wait for the next update to ADR 3.'), []],
		[
			'that follows on',
			below('Following on from [Redis](0003-use-redis-for-queues.md), this says more.'),
			['relates-to 3'],
		],
		[
			'of a part in quotes',
			below('- This ADR supersedes the "Lists and sets" subsection of ADR 3 (`0003-use-redis-for-queues.md`).'),
			['supersedes 3'],
		],
		[
			'of a version',
			below('This version supercedes the design presented in [ADR 3: Redis](0003-use-redis-for-queues.md).'),
			['supersedes 3'],
		],
		['with the word said once', below('See also ADR 3 & 5'), ['relates-to 3', 'relates-to 5']],
		[
			'with the word in the plural',
			below('This ADR supersedes the decisions made in ADRs 3 and 5, but not their words.'),
			['supersedes 3', 'supersedes 5'],
		],
		['not to figures that no record has', below('See also ADR 3, 12'), ['relates-to 3']],
		[
			'by numbers as files have them',
			below('- Related ADRs: **0003** (queues — the source); 0005 (messages)'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'by a path without its words',
			below('- Related ADRs:\n  - `adr/0003-use-redis-for-queues.md` — queues\n  - `adr/0005-*` — messages'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'under the name of the house',
			header(
				'**Related OTEPs**: [OTEP0003](https://example.org/text/0003-use-redis-for-queues.md), [OTEP0099](https://example.org/text/0099-x.md)',
			),
			['relates-to 3'],
		],
		[
			'of a part of what is proposed, in brackets',
			header('**Status**: proposed (supersedes the file-loading decision of ADR-3; amends ADR-5)'),
			['amends 5', 'supersedes 3'],
		],
		[
			'of a state that runs over many lines, each with a remark',
			header(
				'**Status**: accepted — amended by\n[ADR-3](0003-use-redis-for-queues.md)\n(ownership: lease and lock; adoption superseded by explicit\nconsent, which is asked for\nwherever a record stands), and\n[ADR-5](0005-keep-messages.md)\n(messages)\n**Deciders**: Ada',
			),
			['amended-by 3', 'amended-by 5'],
		],
		[
			'not to the log of another repository',
			below('## Related\n\n- ai-helm ADR-0003 (queues), ADR-0005 (messages)\n- ADR-0005 (ours)'),
			['relates-to 5'],
		],
		['of a follow-up, though it has a hyphen', below('## Related\n\n- follow-up ADR-0003'), ['relates-to 3']],
		[
			'not of another record that did “exactly this (…)”',
			below('`ai-helm` ADR-0003 did exactly this (`x`, a tool) but was superseded by ADR-0005 -- narrowly.'),
			[],
		],
		['not of pull requests', header('**Related PRs**: [#3](https://example.org/pull/3)'), []],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
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

test('an RFC is never the ADR of its number, where RFCs have a folder', () => {
	const records = read({
		'docs/adr/0003-keep-it.md': plain(3, 'Keep it'),
		'docs/adr/0007-title.md': below('## Related\n\n- RFC-0001, RFC-0003').replace('7.', '7.'),
		'docs/rfc/0001-connector.md': plain(1, 'Connector'),
	});
	const refs = records.find(({ number }) => number === 7)!.relations.map(({ target }) => target);
	expect(refs).toContain(records.find(({ title }) => title === 'Connector')?.ref);
	expect(refs).not.toContain(records.find(({ title }) => title === 'Keep it')?.ref);
});

describe('a day', () => {
	const purpose = (text: string): Decision =>
		read({
			'rfcs/0007-title.md': `# RFC 007: Title\n\n## Purpose\n\nWe say why.\n\n${text}\n\n## Decision\n\nWe do.\n`,
		})[0]!;

	test('stands under a marked key in the first section', () => {
		expect(purpose('**Last modified:** 2019-01-09T14:56:11+00:00').date?.iso).toBe('2019-01-09');
	});

	test.each(['It broke.\n**Date:** 2019-01-09\nThen it did not.', '**Incident:** 2019-01-09'])(
		'is none of the decision in a paragraph or under another key: %s',
		(text) => {
			expect(purpose(text).date).toBeUndefined();
		},
	);

	test('is that of the decision in a change log', () => {
		expect(seven(below('## Changelog\n\n- 2022-02-06: init commit\n- 2022-03-04: decision')).date?.iso).toBe(
			'2022-03-04',
		);
	});

	test('may be written out in a change log', () => {
		expect(seven(below('## Changelog\n\n* 1st Sept. 2023: Initial draft')).date?.iso).toBe('2023-09-01');
	});
});

describe('a state', () => {
	const text = '# Add a backend\n\n## Motivation\n\nx\n\n## Decision\n\ny\n';

	test('is that of the folder where nothing else says one', () => {
		expect(read({ 'rfcs/accepted/backend.md': text })[0]?.status).toMatchObject({
			state: 'accepted',
			from: 'file-name',
		});
		expect(
			read({ 'rfcs/accepted/backend.md': text.replace('## Motivation', '## Status\n\nRejected\n\n## Motivation') })[0]
				?.status.state,
		).toBe('rejected');
	});

	test('of a folder makes nothing a record', () => {
		expect(readDecisions([{ path: 'docs/deprecated/setup.md', text: '# Set it up\n\nRun it.\n' }]).decisions).toEqual(
			[],
		);
	});
});

test('people are named up to those who were heard', () => {
	const record = seven(
		header('- Status: accepted\n- Deciders: Ada Low, Bob, and Cleo, with additional input from Dan, Eve'),
	);
	expect(record.people.flatMap(({ names }) => names)).toEqual(['Ada Low', 'Bob', 'Cleo']);
});

test('a title loses the word that a template has for it', () => {
	expect(
		read({ 'adr/0004-queues.md': '# TITLE: Use queues\n\n## Decision\n\nx\n\n## Consequences\n\ny\n' })[0]?.title,
	).toBe('Use queues');
});
