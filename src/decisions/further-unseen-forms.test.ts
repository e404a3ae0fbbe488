import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { readDecisions } from './read-decisions.ts';
import {
	withEnd as below,
	withHeader as header,
	plainRecord as plain,
	readTexts as read,
	relationsOf as said,
} from './testing/record-texts.ts';

/** Forms of collections that the reader had not seen on the morning of 30 November 2026, in records written for this test. */

const others: Readonly<Record<string, string>> = {
	'adr/0003-use-redis-for-queues.md': plain(3, 'Use Redis for queues'),
	'adr/0004-ship-logs.md': plain(4, 'Ship logs'),
	'adr/0005-keep-messages.md': plain(5, 'Keep messages'),
};
const seven = (text: string, more: Readonly<Record<string, string>> = {}): Decision =>
	read({ ...others, ...more, 'adr/0007-title.md': text }).find(({ number }) => number === 7)!;

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'under a heading about other records',
			below('## Relación con otros ADRs\n\n- **ADR-3** (colas): lo usa.\n- **ADR-5** (mensajes): los guarda.'),
			['relates-to 3', 'relates-to 5'],
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
			'behind a long remark over several lines',
			header(
				`- Status: accepted\n- Related: [3](0003-use-redis-for-queues.md) (${'what it says of queues\n  '.repeat(14)}is kept),\n  [5](0005-keep-messages.md)`,
			),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'to what another introduced',
			below('This decision refines the `Span` shape introduced by ADR-3 and the ordering rule from ADR-5.'),
			['extends 3', 'extends 5'],
		],
		['to what another allows', below('This decision refines the layout allowed by ADR-3.'), ['extends 3']],
		[
			'of a part, in Portuguese',
			header('**Status:** Aceito · **Emenda parcialmente o [ADR 3](0003-use-redis-for-queues.md)**'),
			['amends 3'],
		],
		[
			'by another, in Spanish',
			below('> **Precisado por ADR [0003](0003-use-redis-for-queues.md):** el orden.'),
			['amended-by 3'],
		],
		[
			'as a noun',
			below('**Partial supersession of [ADR 3](0003-use-redis-for-queues.md).** The queues stay.'),
			['supersedes 3'],
		],
		[
			'to all of a range',
			header('- Status: accepted\n- Depends on: ADR-0003 … 0005 (all of them)'),
			['depends-on 3', 'depends-on 4', 'depends-on 5'],
		],
		[
			'to a range of names',
			below('This decision extends ADR-3 through ADR-5.'),
			['extends 3', 'extends 4', 'extends 5'],
		],
		[
			'among issues',
			header('- Status: accepted\n- Related issues: #4 (logs); ADR-0003 (queues); plan row 5'),
			['relates-to 3'],
		],
		['that it follows up', header('Follows up [3 - Use Redis](0003-use-redis-for-queues.md)'), ['relates-to 3']],
	])('is read %s', (_, text, expected) => expect(said(seven(text))).toEqual(expected));

	test.each<[string, string]>([
		[
			'is announced of something else',
			below('The text has been split into three ADRs:\n\n- [3](0003-use-redis-for-queues.md)'),
		],
		['is no word of relation', below('The steps are as follows:\n\n- 3. ship\n\n- 4. wait')],
		['is of the record itself', below('## Related ADRs\n\n- ADR-7 appendix: `matrix.md`')],
		['is replaced but no record', header('- Status: accepted\n- Supersedes: the role clause of FR-151, and AC-019')],
		['is denied', below('This decision does not supersede earlier decisions:\n\n- ADR-3')],
	])('is none that %s', (_, text) => expect(said(seven(text))).toEqual([]));

	test('does not begin in the remark on another', () => {
		const text = header(
			'- Status: accepted\n- Amends: [3](0003-use-redis-for-queues.md) (what became of the rules of\n  4). They hold.\n- Related: [5](0005-keep-messages.md) and the contract\n  (ADR [4](0004-ship-logs.md) rule 2)',
		);
		expect(said(seven(text))).toEqual(['amends 3', 'relates-to 5']);
	});

	test('names records as a house does, behind its own name', () => {
		const more = { 'adr/EPR-0002-gates.md': '# EPR-0002: Gates\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n' };
		const text = `---\nstatus: accepted\nrelates-to:\n  - "core ADR-0003 (queues)"\n  - "core EPR-0002 (gates)"\n  - "core docs/standards/data.md (a standard)"\n---\n${header('x')}`;
		expect(said(seven(text, more))).toEqual(['relates-to 2', 'relates-to 3']);
	});

	test('to a document that is only related is none, to one that is replaced is one', () => {
		const front = (key: string): string =>
			`---\nstatus: accepted\n${key}: [docs/standards/data.md]\n---\n${header('x')}`;
		expect(said(seven(front('related')))).toEqual([]);
		expect(said(seven(front('supersedes')))).toEqual(['supersedes ? docs/standards/data.md']);
	});

	test('names a record by its number and a letter', () => {
		const found = read({
			'adr/ADR-0026-startup.md':
				'# ADR-0026: Startup\n\n**Status:** Accepted\n**Amended by:** ADR-0026a (setup), ADR 0026b (apply)\n\n## Decision\n\nx\n',
			'adr/ADR-0026a-setup.md': '# ADR-0026a: Setup\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
			'adr/ADR-0026b-apply.md': '# ADR-0026b: Apply\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
		});
		expect(found[0]?.relations.map(({ type, target }) => `${type} ${target}`)).toEqual(
			found.slice(1).map(({ ref }) => `amended-by ${ref}`),
		);
	});

	test('names a record by the day that its file begins with', () => {
		const found = read({
			'adr/20240830-one-file.md': plain(1, 'One file'),
			'adr/20250118-two-files.md': `${plain(2, 'Two files')}\nThis decision supersedes ADR-20240830.\n`,
		});
		expect(found[1]?.relations[0]).toMatchObject({ type: 'supersedes', target: found[0]?.ref });
	});

	test('names a record by a key of its front matter, though the link leads to where it was proposed', () => {
		const proposal = (number: string, text: string): string =>
			`---\nlip: '${number}'\ntitle: Proposal ${number}\nstatus: Review\n---\n\n## Summary\n\n${text}\n`;
		const [first, second] = read({
			'proposals/0185-accounts.md': proposal('0185', 'x'),
			'proposals/0291-rates.md': proposal(
				'0291',
				'This proposal depends on [LIP-0185].\n\n[LIP-0185]: https://example.org/p/pull/185',
			),
		});
		expect(second?.relations[0]).toMatchObject({ type: 'depends-on', target: first?.ref });
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

test('a number alone counts the columns of a table of AsciiDoc', () => {
	const [record] = read({
		'jep/2/README.adoc':
			'= LEP-2: Criteria\n\n[cols="2"]\n|===\n| LEP\n| 2\n\n| Status\n| Accepted\n\n| Created\n| 2018-05-31\n|===\n\n== Abstract\n\nx\n',
	});
	expect(record).toMatchObject({ status: { state: 'accepted' }, date: { iso: '2018-05-31' } });
});

test('a letter behind the number tells a record from the one before it', () => {
	const found = read({
		'decisions/0004-proxy.md': '# ADR 0004 — Proxy\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
		'decisions/0004b-fallback.md': '# ADR 0004b (draft) — Fallback\n\n**Status:** Draft\n\n## Decision\n\nx\n',
		'decisions/250817A-pools.md': '# Pools of disks\n\n## Challenge\n\nx\n',
	});
	expect(found.map(({ id, title }) => `${id}: ${title}`)).toEqual([
		'0004: Proxy',
		'0004b: Fallback',
		'250817A: Pools of disks',
	]);
});

test('a name that begins with DRAFT says so where nothing else does', () => {
	const [first, second] = read({
		'decisions/DRAFT-move-the-queue.md': '# Move the queue\n\n## Decision\n\nx\n\n## Options\n\ny\n',
		'decisions/DRAFT-old-name.md': '# Old name\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
	});
	expect([first?.status.state, second?.status.state]).toEqual(['draft', 'accepted']);
});

test('people end where a sentence begins', () => {
	const { people } = seven(
		header(
			'- Status: accepted\n- Decisor final: **Ann B.** (board, 2024-05-06). The rest of it, as it was told to all, was drafted by others, who are named elsewhere',
		),
	);
	expect(people[0]).toMatchObject({ role: 'deciders', names: ['**Ann B.** (board, 2024-05-06)'] });
});

describe('a day', () => {
	test.each<[string, string]>([
		['recorded', header('- Status: Accepted\n- Recorded: 2024-05-06')],
		['behind who took the decision', header('**Status:** Accepted (the board, part 2, 2024-05-06)')],
	])('is read where it is %s', (_, text) => expect(seven(text).date?.iso).toBe('2024-05-06'));

	test('behind another state is none of the decision', () => {
		expect(seven(header('**Status:** Accepted (replaced, 2024-05-06)')).date).toBeUndefined();
	});
});

test('hyphens that begin a title stay', () => {
	expect(seven('# ADR-0007: --focus makes it faster\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n').title).toBe(
		'--focus makes it faster',
	);
});

test('people all in brackets are several', () => {
	expect(seven(header('- Status: accepted\n- Deciders: (@ann, bob)')).people[0]?.names).toEqual(['@ann', 'bob']);
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

describe('nothing is told as wrong', () => {
	const codes = (text: string): readonly string[] =>
		readDecisions([{ path: 'adr/0007-title.md', text }], {})
			.diagnostics.map(({ code }) => code)
			.filter((code) => /conflict|unknown/.test(code));

	test('of a topic that sounds like a state', () => {
		const text = `---\nstatus: accepted\ntags: [review, live]\n---\n${header('x')}`;
		expect(codes(text)).toEqual([]);
		expect(seven(`---\ntags: [review]\n---\n${header('x')}`).status.state).toBe('unknown');
	});

	test('of a status that is named again', () => {
		expect(
			codes(
				`---\nstatus: proposed\n---\n${below('x').replace('Accepted', '**Current Status**: Proposed — in review')}`,
			),
		).toEqual([]);
	});

	test('of the day of the proposal beside that of the decision', () => {
		expect(codes(header('- Status: accepted\n- Date: 2024-05-01\n- Accepted: 2024-05-06'))).toEqual([]);
		expect(codes(header('- Status: accepted\n- Date: 2024-05-01\n- Decision date: 2024-05-06'))).toHaveLength(1);
	});

	test('of the state of an amendment', () => {
		expect(
			codes(`---\nstatus: proposed\n---\n${header('x')}\n## Amendment: writes\n\n**Status:** accepted, 2024-05-06\n`),
		).toEqual([]);
	});
});
