import { describe, expect, test } from 'vitest';
import { below, header, said, seven } from './testing/record-texts.ts';

/** Relations that stand in lists, tables and sections under a heading that says how. */

describe('a relation in a list', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'of direct and other dependencies',
			below(
				'### Direct Dependencies (all done)\n\n- **ADR-3: Queues** - gives queues\n\n### Supporting Dependencies\n\n- **ADR-5: Messages** - keeps them',
			),
			['depends-on 3', 'depends-on 5'],
		],
		[
			'of dependencies, of which a number in order is none',
			below('### Upstream Dependencies (all done)\n\n3. **The protocol** - done'),
			[],
		],
		[
			'of related patterns, which are records here',
			below('## Related Patterns\n\n- [messages](0005-keep-messages.md) - kept\n- [the book](https://example.org/x)'),
			['relates-to 5'],
		],
		[
			'in a table whose first column says how',
			below(
				'## Dependencies\n\n| Type | ADR | Why |\n|---|---|---|\n| Depends On | ADR-3 | x |\n| Supersedes | ADR-4 | y |\n| Relates To | ADR-5 | z |',
			),
			['depends-on 3', 'relates-to 5', 'supersedes 4'],
		],
		[
			'under a heading about other records',
			below('## Relación con otros ADRs\n\n- **ADR-3** (colas): lo usa.\n- **ADR-5** (mensajes): los guarda.'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'behind a word or three in a later item',
			below('## Related decisions\n\n- [ADR-003](0003-use-redis-for-queues.md) — queues\n- Constrained by ADR-5'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'not in an item that says it is none, nor behind a sentence',
			below('## Related decisions\n\n- ADR-3: queues\n- Unlike ADR-5\n- We looked long and hard at ADR-5'),
			['relates-to 3'],
		],
		[
			'under a key that takes another out of force',
			header('- Status: accepted\n- Deprecates: ADR-3'),
			['supersedes 3'],
		],
		['under such a heading in English', below('## Relationship to existing ADRs\n\n- ADR-3'), ['relates-to 3']],
		['under such a heading in German', below('## Beziehung zu anderen ADRs\n\n- ADR-3'), ['relates-to 3']],
		[
			'in the list that a sentence announces',
			below('This supersedes earlier decisions:\n\n- ADR-3 (queues) - gone\n- ADR-5 (messages) - gone'),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'in a list whose items are apart and explained',
			below(
				'This proposal depends on the following accepted proposals:\n\n- **ADR-3**: queues\n\n    They hold what waits.\n\n- **ADR-5**: messages\n\n    They are kept.',
			),
			['depends-on 3', 'depends-on 5'],
		],
		[
			'of a list that goes on over lines, once and as it is said first',
			below(
				'## Related\n\n- Builds on [0003](0003-use-redis-for-queues.md) (queues),\n  [0004](0004-ship-logs.md) (logs)\n- Docs: `guide.md`',
			),
			['extends 3', 'extends 4'],
		],
		[
			'below a heading that says how',
			header('## Consequence of\n\n* [0003](0003-use-redis-for-queues.md)'),
			['depends-on 3'],
		],
		[
			'not to itself',
			below('- Related ADRs:\n  - [ADR-3 (now 7)](./0007-title.md)\n  - [ADR-5](0005-x.md)'),
			['relates-to 5'],
		],
		['of a heading', below('### Relationship to ADR-5\n\nIt says who, we say what.'), ['relates-to 5']],
		[
			'of requests for comment',
			below('## Related Requests for Comment\n\n- [Queues](0003-use-redis-for-queues.md)'),
			['relates-to 3'],
		],
		['among requirements', below('**Related Requirements:**\n\n- REQ-3: fast\n- ADR-5: messages'), ['relates-to 5']],
		[
			'in groups below the heading',
			below(
				'## Related ADRs\n\n### Before it\n\n- **ADR-3**: queues\n\n### Conflicts\n\n- None\n\n### After it\n\n- **ADR-5**: messages\n\nADR-9 is none.',
			),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'of what it depends on, whatever else that is',
			below(
				'## Dependencies\n\n### Internal Dependencies\n\n- **ADR-3 (queues)**: the broker\n- 1 new server\n- The names of ADR-5',
			),
			['depends-on 3'],
		],
		[
			'of a table of what it depends on',
			below('## Dependencies\n\n| What | Where |\n|---|---|\n| Broker | ADR-3 |'),
			['depends-on 3'],
		],
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
			'not to the log of another repository',
			below('## Related\n\n- ai-helm ADR-0003 (queues), ADR-0005 (messages)\n- ADR-0005 (ours)'),
			['relates-to 5'],
		],
		['of a follow-up, though it has a hyphen', below('## Related\n\n- follow-up ADR-0003'), ['relates-to 3']],
		[
			'behind its record in a table',
			below('## Related decisions\n\n| ADR | How |\n|---|---|\n| ADR-3 | supersedes |\n| ADR-5 | amends |'),
			['amends 5', 'supersedes 3'],
		],
		[
			'by its title in a list, with a remark',
			below('## Related decisions\n\n- Use Redis for queues\n- *Keep messages* (storage)'),
			['relates-to 3', 'relates-to 5'],
		],
		['of what comes before', below('**Prerequisites:**\n\n- ADR-3: x\n- ADR-5: y'), ['depends-on 3', 'depends-on 5']],
		[
			'to things of which one is a record',
			below('## Related Artifacts\n\n- [Redis](0003-use-redis-for-queues.md)\n- [log](../logs/20200102_redis.md)'),
			['relates-to 3'],
		],
		[
			'over many lines with remarks',
			below(
				`* Related ADRs:\n  [ADR-3](0003-use-redis-for-queues.md) — the store\n  that is used,\n${'  and more of it,\n'.repeat(4)}  [ADR-5](0005-keep-messages.md)`,
			),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'in a table that says how',
			below(
				'## Traceability\n\n| Reference | Relation |\n|---|---|\n| [ADR 3](0003-x.md) | Complements — the queues |\n| [ADR 5](0005-x.md) | **Amends §4** (the days) |\n| [ADR 3](0003-x.md) | Requires nothing of ours |',
			),
			['amends 5', 'extends 3'],
		],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test.each<[string, string]>([
		[
			'is announced of something else',
			below('The text has been split into three ADRs:\n\n- [3](0003-use-redis-for-queues.md)'),
		],
		['is no word of relation', below('The steps are as follows:\n\n- 3. ship\n\n- 4. wait')],
		['is of the record itself', below('## Related ADRs\n\n- ADR-7 appendix: `matrix.md`')],
		['is denied', below('This decision does not supersede earlier decisions:\n\n- ADR-3')],
	])('is none that %s', (_, text) => {
		expect(said(seven(text))).toEqual([]);
	});
});
