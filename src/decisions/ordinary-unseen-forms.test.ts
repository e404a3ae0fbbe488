import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { editDecisions } from './edit/edit-decisions.ts';
import { readDecisions } from './read-decisions.ts';
import {
	withEnd as below,
	withHeader as header,
	plainRecord as plain,
	readTexts as read,
	relationsOf as said,
	seventhRecord as seven,
} from './testing/record-texts.ts';

/** Forms of 84 collections drawn at noon of 30 November 2026, in records written for this test. */

const alone = (path: string, text: string): Decision => read({ [path]: text })[0]!;
const titled = (heading: string, path = 'adr/0007-queues.md'): string =>
	alone(path, `# ${heading}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`).title;

describe('a title', () => {
	test.each([
		['ADR.007 Queues for all', 'Queues for all'],
		['RFC-0007/Queues', 'Queues'],
		['ADR-0007 | Queues for all', 'Queues for all'],
		['Queues for all - ADR 007', 'Queues for all'],
		['Queues for all (ADR-7)', 'Queues for all'],
		['Queues instead of those of ADR 5 - ADR 005', 'Queues instead of those of ADR 5 - ADR 005'],
		['Queues after ADR 007', 'Queues after ADR 007'],
		['2025 plan of the queues', '2025 plan of the queues'],
		['0007 Queues', 'Queues'],
	])('%s', (heading, expected) => expect(titled(heading)).toBe(expected));

	test('begins with the number of the record, though that looks like a year', () => {
		expect(titled('2025 Queues', 'rfcs/2025-queues.md')).toBe('Queues');
	});
});

describe('a day', () => {
	const dayOf = (text: string): string | undefined => seven(text).date?.iso;

	test.each([
		[
			'among a few words',
			header('## Status\n\nAccepted\n\n## Date\n\nRetroactive -- written down 2026-02-25'),
			'2026-02-25',
		],
		['of a proposal', header('- Author: Ada\n- Proposed: 2019-01-04'), '2019-01-04'],
		[
			'on which it was taken, before that of the proposal',
			header('**Proposed:** 2024-01-02\n**Accepted:** 2024-01-05'),
			'2024-01-05',
		],
		['not of the next review', header('## Date\n\nNext review 2026-02-25'), undefined],
		['not of two', header('## Date\n\nBegun 2026-02-25, ended 2026-03-01'), undefined],
		['not behind a sign that is written as a number', header('- **Date:**&#x31;2/16/2024'), undefined],
		['not a state', header('- Proposed: yes'), undefined],
		[
			'in a time line',
			header(
				'## Links\n\nNone.\n\n## Timeline\n\n- Started: 2023-07-11\n- Accepted: 2023-09-05\n- Landed: 2023-09-08 on `main`',
			),
			'2023-09-05',
		],
	])('%s', (_, text, expected) => expect(dayOf(text)).toBe(expected));

	test('of a time line says nothing of a decision that was undone', () => {
		const text = header('## Timeline\n\n- Accepted: 2023-09-05 (but later rejected, see below)');
		expect(seven(text)).toMatchObject({ date: undefined, status: { state: 'unknown' } });
	});

	test('of a time line says that the decision was taken', () => {
		expect(seven(header('## Timeline\n\n- Accepted: 2023-09-05')).status).toMatchObject({ state: 'accepted' });
	});
});

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
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
		['not of libraries', `---\ndependencies: [redis, 5]\n---\n${below('x')}`, []],
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
		[
			'of a link over two lines',
			header('## Status\n\nPartially superseded by [ADR\n5](0005-keep-messages.md). See it.'),
			['superseded-by 5'],
		],
		[
			'under a key with an underscore',
			header('status: superseded\nsuperseded_by: 0005-keep-messages'),
			['superseded-by 5'],
		],
		['not in a note of the house', header('status: superseded\nsuperseded_note: "Replaced by 16 small ones."'), []],
	])('%s', (_, text, expected) => expect(said(seven(text))).toEqual(expected));
});

test('badges below the first heading say the state', () => {
	const text = '# RFC-0007/Queues\n\n## Queues\n\n![status: draft](img/draft.svg)\n\nText.\n';
	expect(alone('src/RFC-0007_Queues.md', text).status.state).toBe('draft');
	expect(alone('adr/0007-x.md', header('![status: out of date](x.svg)')).status.state).toBe('deprecated');
});

test('people are no words of the template, and have no full stop', () => {
	expect(seven(header('- Status: accepted\n- Approvers: {who approves it}')).people).toEqual([]);
	const { people } = seven(header('- Status: accepted\n- Deciders: The team of payments.'));
	expect(people.flatMap(({ names }) => names)).toEqual(['The team of payments']);
	expect(seven(header('- Deciders: Example Ltd.')).people[0]?.names).toEqual(['Example Ltd.']);
});

test('a record with the fence of an answer around it is read as what the fence holds', () => {
	const inner = '# ADR-7: Queues\n\n## Status\n\nAccepted\n\n```markdown\n# No title\n```\n\n## Decision\n\nx\n';
	for (const fence of ['```', '````', '~~~']) {
		const record = alone('adr/0007-queues.md', `${fence}markdown\n${inner}${fence}\n`);
		expect(record).toMatchObject({ title: 'Queues', status: { state: 'accepted' } });
		expect(record.sections.map(({ heading }) => heading)).toEqual(['Status', 'Decision']);
	}
	expect(alone('adr/0007-queues.md', '```markdown\nno heading\n```\n\n# ADR-7: Queues\n').title).toBe('Queues');
});

test('numbered proposals with a title and a day in their header are records', () => {
	const texts = Array.from({ length: 6 }, (_, at) => ({
		path: `text/000${at}-part.md`,
		text: `- Feature Name: part ${at}\n- Start Date: 2020-05-0${at + 1}\n\n# Summary\n\nx\n\n# Guide\n\nx\n`,
	}));
	expect(readDecisions(texts).decisions).toHaveLength(6);
	const bare = texts.map(({ path, text }) => ({ path, text: text.replace(/^(?:-.*\n)+/, '') }));
	expect(readDecisions(bare).decisions).toHaveLength(0);
});

test('a log may count with hyphens or blanks', () => {
	const text = `# Overview\n\n${['# 001 - Which cloud', '# 002 - Which queue', '# 003 Which store'].map((one) => `${one}\n\n## Context\n\nx\n\n## Decision\n\ny\n`).join('\n')}`;
	expect(read({ 'Decision Log.md': text }).map(({ title }) => title)).toEqual([
		'Which cloud',
		'Which queue',
		'Which store',
	]);
});

test('record 0 of a tree of templates is one', () => {
	const { documents, decisions } = readDecisions([
		{ path: 'lib/templates/docs/adr/0000-use-records.md', text: plain(0, 'Use records') },
		{ path: 'lib/templates/docs/adr/0004-use-queues.md', text: plain(4, 'Use queues') },
	]);
	expect(documents).toMatchObject([{ kind: 'template' }]);
	expect(decisions).toHaveLength(1);
});

test('a text that tells what records are is none, whatever it says of states', () => {
	const { documents } = readDecisions([
		{
			path: 'adr/00-ADR-Explicaciones.md',
			text: '#¿Que es un ADR?\n\nUn texto.\n- **Estado**: el actual (propuesto, aceptado)\n',
		},
		{ path: 'adr/0001-x.md', text: plain(1, 'X') },
	]);
	expect(documents).toMatchObject([{ kind: 'side', reason: 'it tells what such records are' }]);
	const decided = '# Why ADRs?\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n';
	expect(alone('adr/0000-why-adrs.md', decided).title).toBe('Why ADRs?');
});

test('a record may be called after its pull request', () => {
	const [first, second] = read({
		'adr/pr-123-queues.md': '# Queues\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n',
		'adr/pr-140-topics.md':
			'# Topics\n\n## Status\n\nAccepted\n\nSupersedes [PR 123](pr-123-queues.md)\n\n## Decision\n\nx\n',
	});
	expect(first).toMatchObject({ id: 'pr-123', number: 123 });
	expect(second && said(second)).toEqual(['supersedes 123']);
});

test('the YAML of a directory belongs to its record, however that is called, for a reader and for an editor', () => {
	const files = [7, 8, 9].flatMap((number) => [
		{ path: `aep/000${number}/aep.md`, text: `# Record ${number}\n\n## Decision\n\nx\n` },
		{ path: `aep/000${number}/metadata.yaml`, text: 'status: proposed\n' },
	]);
	const before = readDecisions(files);
	expect(before.decisions.map(({ status }) => status.from)).toEqual(['sidecar', 'sidecar', 'sidecar']);
	const change = new Map([[before.decisions[0]!.ref, { status: 'accepted' as const, relations: [] }]]);
	expect(editDecisions(files, {}, change, before)).toMatchObject({
		files: [{ path: 'aep/0007/metadata.yaml', after: 'status: accepted\n' }],
	});
});

describe('the day of the proposal beside that of the decision', () => {
	const days = (text: string): readonly (string | undefined)[] => {
		const { date, proposed } = seven(text);
		return [date?.iso, proposed?.iso];
	};

	test.each([
		['in lines', header('**Proposed:** 2024-01-02\n**Accepted:** 2024-01-05'), ['2024-01-05', '2024-01-02']],
		[
			'in front matter',
			`---\nproposed: 2024-01-02\naccepted: 2024-01-05\n---\n${header('x')}`,
			['2024-01-05', '2024-01-02'],
		],
		[
			'as the day on which it was written',
			header('- Created: 2024-01-02\n- Date: 2024-01-05'),
			['2024-01-05', '2024-01-02'],
		],
		['not the same day', header('**Proposed:** 2024-01-05\n**Accepted:** 2024-01-05'), ['2024-01-05', undefined]],
		['not alone', header('**Proposed:** 2024-01-02'), ['2024-01-02', undefined]],
		['not one that came later', header('- Created: 2024-02-02\n- Date: 2024-01-05'), ['2024-01-05', undefined]],
		['not a change', header('- Date: 2024-01-05\n- Updated: 2024-01-02'), ['2024-01-05', undefined]],
	])('%s', (_, text, expected) => expect(days(text)).toEqual(expected));
});
