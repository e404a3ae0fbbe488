import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import { below, header, said, seven } from './testing/record-texts.ts';

/** Relations that sentences of a record state. */

describe('a relation in a sentence', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'that goes on in the next line of a quotation',
			below(
				'> **Note 2026-08-12**: rule 2 of this decision is superseded by\n> ADR [`keep`](0005-keep-messages.md) (accepted).',
			),
			['superseded-by 5'],
		],
		[
			'of another record that replaces a part of this one',
			below('> **Note:** ADR-3 replaces the storage half of this\n> decision.'),
			['superseded-by 3'],
		],
		[
			'with a lesser verb behind it',
			below('It **builds on and references ADR-3 and ADR-5**.'),
			['extends 3', 'extends 5'],
		],
		[
			'that reverses another',
			below(
				'This reverses the [previous decision (ADR 3)](https://example.org/x/adr/0003-use-redis-for-queues.md) to use it.',
			),
			['supersedes 3'],
		],
		[
			'of a verb beside one that is denied, over two lines',
			below('This ADR **extends, and does not\nre-open,** [ADR-3](0003-use-redis-for-queues.md).'),
			['extends 3'],
		],
		[
			'with the day between the verb and by',
			header('- **Status:** Accepted — **amended 2026-08-19 by [ADR-3](0003-use-redis-for-queues.md)**: one clause'),
			['amended-by 3'],
		],
		['as an extension of another', below('The system takes version 2 as an extension of ADR-3.'), ['extends 3']],
		[
			'of a list that ends with a part',
			header('**Status:** accepted · supersedes ADR-3, the naming part of ADR-5'),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'of a list with a word before the next',
			below('This ADR depends on ADR-3 (the first) and on ADR-5 (the second).'),
			['depends-on 3', 'depends-on 5'],
		],
		[
			'of figures like those before',
			below('This ADR depends on ADRs 0003 and 0005 having shipped: the rest follows.'),
			['depends-on 3', 'depends-on 5'],
		],
		[
			'and not once more by the heading above it',
			below('### Relationship to ADR-3\n\nThis amends [ADR-3](0003-use-redis-for-queues.md), as it says.'),
			['amends 3'],
		],
		[
			'of which the first verb has the record',
			below('- supersedes a consequence of [ADR-3](0003-use-redis-for-queues.md) — the trap'),
			['supersedes 3'],
		],
		[
			'not of an option',
			below('## Alternatives considered\n\n- Extends ADR-3 instead.\n- Install it — rejected: contradicts ADR-5.'),
			[],
		],
		['not of a row about something else', below('| Option | Why not |\n|---|---|\n| Own it | Contradicts ADR-3 |'), []],
		[
			'not of an amendment that would be needed',
			below('That is changed only through an explicit amendment of ADR-3.'),
			[],
		],
		['not of a record of its own', below('If it is ever wanted it needs its own ADR **amending ADR-3**.'), []],
		['not of a width', header('**Performance**: all aims exceeded by 1000-30000x'), []],
		[
			'that comes behind a negated one in German',
			below('Sie **ergänzt** ADR-5 und ersetzt ADR-3 nicht.'),
			['amends 5'],
		],
		[
			'to what another introduced',
			below('This decision refines the `Span` shape introduced by ADR-3 and the ordering rule from ADR-5.'),
			['extends 3', 'extends 5'],
		],
		['to what another allows', below('This decision refines the layout allowed by ADR-3.'), ['extends 3']],
		[
			'as a noun',
			below('**Partial supersession of [ADR 3](0003-use-redis-for-queues.md).** The queues stay.'),
			['supersedes 3'],
		],
		['that it follows up', header('Follows up [3 - Use Redis](0003-use-redis-for-queues.md)'), ['relates-to 3']],
		[
			'of the other record that this one supersedes',
			below('See ADR 3 for more, which is superseded by this one.'),
			['supersedes 3'],
		],
		[
			'of a link that this one supersedes',
			below('[B](0005-keep-messages.md) is superseded by this ADR.'),
			['supersedes 5'],
		],
		['not of something else that supersedes', below('ADR 3 and ADR 5 are superseded by this mess.'), []],
		['named by what it decided', below('This ADR extends on the decision made in [ADR-3](0003-x.md).'), ['extends 3']],
		[
			'named by words of what it decided',
			below('- Builds on the previous decision to [do b](0005-keep-messages.md), as is.'),
			['extends 5'],
		],
		['named in brackets', below('- Builds on our own encoding of texts (ADR-0003)'), ['extends 3']],
		['not of somebody who builds on it', below('- Easy, and builds on what others know (ADR-0003)'), []],
		['to what another record is seen to say', below('See also the discussion in ADR 3.'), ['relates-to 3']],
		[
			'of a sentence that begins with this',
			below('We looked at it. This builds upon the suggestion of [ADR 3](0003-use-redis-for-queues.md) to use it.'),
			['extends 3'],
		],
		[
			'not of an option that contradicts',
			below('It lives apart. This contradicts [ADR-3](0003-use-redis-for-queues.md).'),
			[],
		],
		['that another has to this one', below('ADR-5 (the second) supersedes this ADR.'), ['superseded-by 5']],
		['not that another would have', below('If ADR-5 supersedes this ADR, we stop.'), []],
		[
			'of what follows up',
			below('This is a follow up of [ADR #5](0005-keep-messages.md) with more.'),
			['relates-to 5'],
		],
		['not of an amendment that others make', below('The follow-up amendment to ADR-5 says more.'), []],
		['of an intention', below('This ADR is intended to supersede ADR #3'), ['supersedes 3']],
		[
			'of two verbs',
			below('- [ADR-3](0003-use-redis-for-queues.md)\n- This ADR builds on and partially supersedes ADR-5'),
			['extends 5', 'supersedes 5'],
		],
		[
			'of a part that is said in bold',
			below('This ADR **supersedes only** the "no queues" rule of ADR-3 (all of it).'),
			['supersedes 3'],
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
		[
			'not of another record that did “exactly this (…)”',
			below('`ai-helm` ADR-0003 did exactly this (`x`, a tool) but was superseded by ADR-0005 -- narrowly.'),
			[],
		],
		[
			'of parts of two',
			below('This ADR supersedes only the retry rules in ADR-3 and the naming in ADR-5.'),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'of a long list of parts',
			below('This decision supersedes the runtime, name, stream and environment surfaces in ADR-3 and ADR-5.'),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'that says what it is not, too',
			below('It **complements and does not supersede**\n[ADR 3](0003-x.md) (queues) and ADR 5.'),
			['extends 3', 'extends 5'],
		],
		[
			'of a paragraph of its own',
			below('## Amendment (2026-05-04)\n\nThis supersedes original decision **#3 (the names)** below.'),
			[],
		],
		['to an issue', below('The pull request of this decision updates #3 and #5 in place. This updates #5.'), []],
		['that somebody may state one day', below('HTTP stays until a future ADR explicitly replaces ADR-3.'), []],
		['that another record would state', below('It stays as it is, unless a later decision supersedes ADR-3.'), []],
		[
			'of a second verb, whose subject stands before the first',
			below('This refines ADR-3 (the client), and supersedes the naming part\nof ADR-5 (`x`).'),
			['extends 3', 'supersedes 5'],
		],
		[
			'of a second verb behind links',
			below(
				'This refines [3](0003-use-redis-for-queues.md), and supersedes the naming part of [5](0005-keep-messages.md).',
			),
			['extends 3', 'supersedes 5'],
		],
		[
			'by two, with the word said again',
			below(
				'Superseded in part by [3](0003-use-redis-for-queues.md), which moves the queues, and by [5](0005-keep-messages.md).',
			),
			['superseded-by 3', 'superseded-by 5'],
		],
		[
			'not by the second, of which something else is said',
			below(
				'Superseded by [3](0003-use-redis-for-queues.md), which moves the queues, and see [5](0005-keep-messages.md).',
			),
			['superseded-by 3'],
		],
		['that makes another narrower', below('This narrows ADR-3 to what is read.'), ['amends 3']],
		['that another made narrower', below('Narrowed by ADR-3.'), ['amended-by 3']],
		['not of a path that narrows', below('The road narrows, as ADR-3 says, and relaxes nobody.'), []],
		['to several by their figures', below('Realizes and extends ADR-0003/0005/0003.'), ['extends 3', 'extends 5']],
		['that makes a rule general', below('- **Generalizes ADR-3 and ADR-5**: for all.'), ['extends 3', 'extends 5']],
		['not that something generalizes', below('It generalizes well, as ADR-3 says.'), []],
		['that turns another round', below('Reverses: ADR-3'), ['supersedes 3']],
		[
			'not of what another record is to say, in quotation marks',
			below('Remplace ADR-3, dont le statut passe à « Remplacé par ADR-5 ».'),
			['supersedes 3'],
		],
		['that this record states', below('This decision supersedes ADR-3.'), ['supersedes 3']],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test.each([
		'- D8 superseded by ADR-3.',
		'- Section "Storage" is superseded by ADR-3.',
		'**Change:** la sección **"Datos"** queda\nsupersedida por ADR-3.',
		'The assets are not built there — see [ADR 3](0003-use-redis-for-queues.md), which supersedes this\npoint.',
	])('of a part by its number or name is one of a part: %s', (text) => {
		expect(seven(below(text)).relations).toMatchObject([{ type: 'superseded-by', partial: true }]);
	});

	test.each<[string, string]>([
		['is a noun', below('- Live catalog updates (ADR-3): shown.')],
		['is that of a badge', below('Many badges (superseded-by-ADR-0003, for each number).')],
	])('is none that %s', (_, text) => {
		expect(said(seven(text))).toEqual([]);
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
		expect(said(record!)).toEqual(['supersedes 3']);
	});
});
