import { describe, expect, test } from 'vitest';
import { header, inStatus, said, seven } from './testing/record-texts.ts';

/** Relations that the words of a state say. */

describe('a relation in a state', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'of a link over two lines',
			header('## Status\n\nPartially superseded by [ADR\n5](0005-keep-messages.md). See it.'),
			['superseded-by 5'],
		],
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
		['by an arrow', inStatus('Superseded → ADR-3'), ['superseded-by 3']],
		['by a hint', inStatus('Superseded, see ADR-3'), ['superseded-by 3']],
		['with a hyphen', inStatus('superseded-by ADR-3'), ['superseded-by 3']],
		[
			'in bold that ends early',
			`> **Superseded** by [ADR-3](0003-use-redis-for-queues.md) on 2024-01-02\n\n${header('Status: accepted')}`,
			['superseded-by 3'],
		],
		[
			'beside one other state',
			header('- Status: proposed | partially superseded by [3](0003-use-redis-for-queues.md)'),
			['superseded-by 3'],
		],
		['that revises', inStatus('Accepted. Revises ADR-3.'), ['amends 3']],
		[
			'of one that was invalidated',
			header('Created on 2026-05-01 by Ada.\nInvalidated on 2026-05-04 by [ADR 3: x](0003-x.md).'),
			['superseded-by 3'],
		],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test.each<[string, string]>([
		[
			'is one of the choices of a template',
			header('- Status: [proposed | rejected | accepted | superseded by [ADR-0003](0003-use-redis-for-queues.md)]'),
		],
	])('is none that %s', (_, text) => {
		expect(said(seven(text))).toEqual([]);
	});

	test('what follows a semicolon is no successor', () => {
		expect(
			said(seven(inStatus('accepted\n\nvalue *(superseded by the amendment — it is 128; ADR-3 never decided it)*.'))),
		).toEqual(['superseded-by ? the amendment — it is 128; ADR-3 never decided it)*']);
	});

	test('a note before the text tells that it ended, and a list by what', () => {
		const text =
			'# Release\n\n## Note Before\n\nThis document is superseded by two different ADRs, covering the same topics\nand more: [A][a] and [B][b].\n\n[a]: ./0003-use-redis-for-queues.md\n[b]: ./0005-keep-messages.md\n\n## Context\n\nx\n';
		expect(seven(text).status.state).toBe('superseded');
		expect(said(seven(text))).toEqual(['superseded-by 3', 'superseded-by 5']);
	});
});

describe('a supersession of a part', () => {
	const partial = (text: string): unknown => seven(header(text)).relations[0];

	test.each([
		'- Status: Accepted; the rules of retries superseded by ADR 3',
		'- Status: Accepted\n- Note: in force; the *retry* aspect is **superseded by ADR-3**',
	])('leaves the decision in force: %s', (text) =>
		expect(partial(text)).toMatchObject({ type: 'superseded-by', partial: true }),
	);

	test.each([
		'- Status: Accepted; superseded by ADR 3',
		'- Status: Accepted; later superseded by ADR-3',
		'- Status: Superseded by ADR-3',
	])('is none in: %s', (text) => expect(partial(text)).toMatchObject({ type: 'superseded-by', partial: undefined }));
});
