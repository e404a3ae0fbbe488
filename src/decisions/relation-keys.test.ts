import { describe, expect, test } from 'vitest';
import { below, header, said, seven } from './testing/record-texts.ts';

/** Relations that stand under keys of the header and of front matter. */

describe('a relation under a key', () => {
	test.each<[string, string, readonly string[]]>([
		['for who amended it', header('- Current-layout amendment: ADR-3 / #200'), ['amended-by 3']],
		[
			'of where a decision comes from, which is a record or something else',
			`---\nstatus: accepted\nrelations:\n  - type: informed_by\n    target: ADR-3\n  - type: derived_from\n    target: REQ-001\n---\n${header('Text.')}`,
			['relates-to 3'],
		],
		[
			'with a participle before `by`',
			header('- Status: accepted\n- Partially replaced with: ADR-3\n- Revised by: ADR-5'),
			['amended-by 5', 'superseded-by 3'],
		],
		[
			'of decisions that this one ended',
			below('## Superseded Decisions\n\n- ADR-3\n- ADR-5'),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'of records and other things',
			below('## Verwandte ADRs + Tools\n\n- ADR-3\n- [runbook.md](./runbook.md)'),
			['relates-to 3'],
		],
		[
			'of references across',
			header('**Cross-references**: STYLE.md section 16; modes.md FM-9; ADR 3 the queues.'),
			['relates-to 3'],
		],
		[
			'of the parent, in the body',
			header('**Parent**: `0003-use-redis-for-queues.md` — what binds.'),
			['relates-to 3'],
		],
		['of the parent page of a site is none', `---\ntitle: x\nparent: Keep messages\n---\n\n${header('x')}`, []],
		[
			'with their titles, the next behind a comma',
			header('**Related**: ADR 3 Use Redis for queues; ADR 5 Keep messages; lib/store.ts'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'but what another verb says',
			header('- Supersedes: the *setup* aspect of **ADR-3**; amends **ADR-5** and the rest.'),
			['amends 5', 'supersedes 3'],
		],
		[
			'joined by a plus',
			`---\nstatus: superseded\nsuperseded_by: ADR-3 + ADR-5 (sprint 4)\n---\n\n${header('x')}`,
			['superseded-by 3', 'superseded-by 5'],
		],
		[
			'a wiki link that YAML reads as a list in a list',
			`---\nrelated: [[0003-use-redis-for-queues]]\n---\n\n${header('x')}`,
			['relates-to 3'],
		],
		['that says none in a bracket', header('- **Supersedes:** (none — ADR-3 is made stricter)'), []],
		['that says none as an item', below('## Supersedes\n\n- None. This realizes what ADR-3 left open.'), []],
		[
			'of each its own part',
			below("**Supersedes**: ADR-3's way to convert and ADR-5's policy of themes."),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'behind a long remark over several lines',
			header(
				`- Status: accepted\n- Related: [3](0003-use-redis-for-queues.md) (${'what it says of queues\n  '.repeat(14)}is kept),\n  [5](0005-keep-messages.md)`,
			),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'among issues',
			header('- Status: accepted\n- Related issues: #4 (logs); ADR-0003 (queues); plan row 5'),
			['relates-to 3'],
		],
		[
			'as a list of values in front matter',
			`---\nstatus: accepted\nrelations:\n  - type: see-also\n    target: ADR-0003\n  - type: amended-by\n    target: ADR-0005\n    scope:\n      "the binding"\n  - type: of-the-house\n    target: ADR-0004\n---\n\n${header('x')}`,
			['amended-by 5', 'relates-to 3'],
		],
		[
			'not under a key with a dash, whatever the remark names',
			header(
				"- **Supersedes:** — (grows the queues without touching them: ADR-3's contract and\n  ADR-5's shape are unchanged)",
			),
			[],
		],
		['under a key with a remark', header('- Status: accepted\n- Amends (implementation of): ADR-3'), ['amends 3']],
		['under two verbs, the lesser one', header('**Supersedes / Clarifies:** ADR-3 (the patterns)'), ['amends 3']],
		['under two verbs of which one means something', header('- **Backs / extends:** ADR-3'), ['extends 3']],
		['not to a pull request', header('**Status:** Draft\n**Replaces:** [PR #490](https://example.org/x/pull/490)'), []],
		[
			'to parts behind a semicolon',
			header('- **Supersedes**: ADR-3 (all of it); the outcomes of ADR-5 (messages)'),
			['supersedes 3', 'supersedes 5'],
		],
		['not of libraries', `---\ndependencies: [redis, 5]\n---\n${below('x')}`, []],
		[
			'under a key with an underscore',
			header('status: superseded\nsuperseded_by: 0005-keep-messages'),
			['superseded-by 5'],
		],
		['not in a note of the house', header('status: superseded\nsuperseded_note: "Replaced by 16 small ones."'), []],
		['not of pull requests', header('**Related PRs**: [#3](https://example.org/pull/3)'), []],
		['under a key that says none', header('**Status:** Accepted\n**Supersedes:** None (extends ADR-3)'), ['extends 3']],
		['of what comes after', header('- Status: accepted\n- Enables: ADR-3'), ['required-by 3']],
		['of a successor', header('- Status: superseded\n- Successor: ADR-3'), ['superseded-by 3']],
		['of a predecessor', header('- Status: accepted\n- Predecessor: ADR-3'), ['supersedes 3']],
		[
			'under a key with a full stop',
			header('- **Status.** Accepted\n- **Depends on.** [ADR 3](0003-x.md)'),
			['depends-on 3'],
		],
		[
			'of a key and of the words behind it',
			header('**Status:** Superseded\n\n> **Supersedes:** Partially superseded by ADR-3'),
			['superseded-by 3'],
		],
		['to what it waits for', header('- Status: accepted\n- Blocks on: ADR-3'), ['depends-on 3']],
		['to what a house counts in several figures', header('- Status: accepted\n- Blocks: OBPI-0.0.11-02'), []],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test('is none to what is replaced but no record', () => {
		const text = header('- Status: accepted\n- Supersedes: the role clause of FR-151, and AC-019');
		expect(said(seven(text))).toEqual([]);
	});

	test('does not begin in the remark on another', () => {
		const text = header(
			'- Status: accepted\n- Amends: [3](0003-use-redis-for-queues.md) (what became of the rules of\n  4). They hold.\n- Related: [5](0005-keep-messages.md) and the contract\n  (ADR [4](0004-ship-logs.md) rule 2)',
		);
		expect(said(seven(text))).toEqual(['amends 3', 'relates-to 5']);
	});

	test('to a document that is only related is none, to one that is replaced is one', () => {
		const front = (key: string): string =>
			`---\nstatus: accepted\n${key}: [docs/standards/data.md]\n---\n${header('x')}`;
		expect(said(seven(front('related')))).toEqual([]);
		expect(said(seven(front('supersedes')))).toEqual(['supersedes ? docs/standards/data.md']);
	});
});
