import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDecisions } from '../read-decisions.ts';
import type { Commit } from './commit.ts';
import { compareContents, contentOf, type RecordContent } from './record-content.ts';
import { recordHistory } from './record-history.ts';
import { sectionChanges } from './section-changes.ts';

const read = (text: string): RecordContent => contentOf('adr/0001-a.md', new TextEncoder().encode(text))!;
const madr = (front: string, body = 'Yes, in **two** steps.') =>
	`---\n${front}\n---\n# One queue\n\n## Context and Problem Statement\nIt is slow.\n\n## Decision Outcome\n${body}\n`;
const parts = (before: string, after: string) => compareContents(read(before), read(after)).parts;

describe('what a change touches', () => {
	const before = madr('status: accepted\ndate: 2025-01-01');
	test.each<[string, string, readonly string[]]>([
		['nothing', before, []],
		['layout', before.replace('Yes, in **two** steps.', 'Yes, in\n  **two**   steps.\n\n'), []],
		['line ends', before.replaceAll('\n', '\r\n'), []],
		['status and date', madr('status: superseded by 0002\ndate: 2026-01-01'), ['status', 'relations']],
		['a word', madr('status: accepted\ndate: 2025-01-01', 'Yes, in **three** steps.'), ['text']],
		['the title', before.replace('# One queue', '# Two queues'), ['text']],
		['who decided', madr('status: accepted\ndate: 2025-01-01\ndeciders: Ada'), ['people']],
		['what it is about', madr('status: accepted\ndate: 2025-01-01\naffects: [component:a]'), ['relations']],
		['the day of review', madr('status: accepted\ndate: 2025-01-01\nreviewBy: 2027-01-01'), ['review']],
		['a tag', madr('status: accepted\ndate: 2025-01-01\ntags: [a]'), ['metadata']],
		[
			'the end of a waiver',
			madr('status: accepted\ndate: 2025-01-01\nwaives: [{ finding: no-timeout:component:a, until: 2027-01-01 }]'),
			['waivers'],
		],
	])('%s', (_what, after, expected) => expect(parts(before, after)).toEqual(expected));

	test('a section of status, as Nygard has it, is no text', () => {
		const nygard = (status: string) =>
			`# 1. One queue\n\nDate: 2025-01-01\n\n## Status\n\n${status}\n\n## Decision\n\nYes.\n`;
		expect(parts(nygard('Accepted'), nygard('Superseded by [2. Two queues](0002-two.md)'))).toEqual([
			'status',
			'relations',
		]);
		expect(parts(nygard('Accepted'), nygard('Accepted').replace('Yes.', 'No.'))).toEqual(['text']);
	});

	test('lines are counted where the words differ', () => {
		const after = madr('status: accepted\ndate: 2025-01-01', 'Yes, in **two** steps.\nAnd a third.').replace(
			'It is slow.',
			'It is\nslow.',
		);
		expect(compareContents(read(before), read(after))).toEqual({
			parts: ['text'],
			sections: ['Decision Outcome'],
			linesAdded: 1,
			linesRemoved: 0,
		});
	});

	test('a version is the same as itself, and two ways compare to the same parts', () => {
		const texts = fc.array(
			fc.constantFrom(
				'# A',
				'## Status',
				'Accepted',
				'Supersedes ADR-2',
				'- x',
				'word word',
				'',
				'---',
				'status: accepted',
			),
			{
				maxLength: 12,
			},
		);
		fc.assert(
			fc.property(texts, texts, (one, other) => {
				const [a, b] = [
					contentOf('adr/1.md', new TextEncoder().encode(one.join('\n'))),
					contentOf('adr/1.md', new TextEncoder().encode(other.join('\n'))),
				];
				if (a === undefined || b === undefined) return;
				expect(compareContents(a, a).parts).toEqual([]);
				const [there, back] = [compareContents(a, b), compareContents(b, a)];
				expect(there.parts).toEqual(back.parts);
				expect([there.linesAdded, there.linesRemoved]).toEqual([back.linesRemoved, back.linesAdded]);
			}),
		);
	});
});

describe('the history of a record', () => {
	const commit = (id: string): Commit => ({
		id,
		author: 'Ada',
		committer: 'Ada',
		authored: '2025-01-01',
		committed: '2025-01-01',
		subject: id,
		signature: 'none',
	});
	const contents: Record<string, string> = {
		one: madr('status: proposed'),
		two: madr('status: accepted'),
		mine: madr('status: accepted', 'Mine.'),
		yours: madr('status: accepted', 'Yours.'),
	};
	const history = (
		steps: readonly [commit: string, olds: readonly string[], content: string | undefined][],
		more: object = {},
	) =>
		recordHistory({
			steps: steps.map(([id, olds, content]) => ({ commit: id, change: { path: 'adr/1.md', olds, content } })),
			commitOf: commit,
			contentOf: (id) => (contents[id] === undefined ? undefined : read(contents[id])),
			cutOff: new Set(),
			now: { content: undefined, isCommitted: true },
			...more,
		});

	test('each change knows what the record said of itself before', () => {
		const { changes, first, last } = history([
			['c', ['two'], 'mine'],
			['b', ['one'], 'two'],
			['a', [], 'one'],
		]);
		expect(changes.map(({ action, before, parts }) => [action, before, parts])).toEqual([
			['changed', 'accepted', ['text']],
			['changed', 'proposed', ['status']],
			['added', undefined, []],
		]);
		expect([first?.id, last?.id]).toEqual(['a', 'c']);
	});

	test('a merge that takes one side changes nothing; one that writes its own does', () => {
		expect(history([['m', ['mine', 'yours'], 'mine']]).changes[0]!.parts).toEqual([]);
		expect(history([['m', ['mine', 'yours'], 'two']]).changes[0]).toMatchObject({ action: 'merged', parts: ['text'] });
	});

	test('where the clone ends, the first commit is not known; nor where a record comes out of nowhere', () => {
		expect(history([['a', [], 'one']], { cutOff: new Set(['a']) }).first).toBeUndefined();
		expect(history([['b', ['one'], 'two']]).first).toBeUndefined();
		expect(history([]).first).toBeUndefined();
	});

	test('edits that are not committed are the newest change; contents that are missing are not compared', () => {
		const edited = history([['a', [], 'two']], { now: { content: read(contents['mine']!), isCommitted: false } });
		expect(edited.changes[0]).toMatchObject({ commit: undefined, before: 'accepted', parts: ['text'] });
		expect(edited.isUncommitted).toBe(true);
		expect(history([['b', ['lost'], 'two']]).changes[0]).toMatchObject({
			isCompared: false,
			before: undefined,
			parts: [],
		});
	});

	test('the words of each section are from the last commit that touched them', () => {
		const told = (...given: Parameters<typeof history>): readonly string[] => {
			const text = contents[given[0][0]![2]!]!;
			const [decision] = readDecisions([{ path: 'adr/0001-a.md', text }]).decisions;
			return sectionChanges(decision!, history(...given)).map(
				({ heading, change }) => `${heading}: ${change === undefined ? 'unknown' : (change.commit?.id ?? 'here')}`,
			);
		};
		const steps: Parameters<typeof history>[0] = [
			['d', ['mine'], 'yours'],
			['c', ['two'], 'mine'],
			['b', ['one'], 'two'],
			['a', [], 'one'],
		];
		const of = (title: string, context: string, outcome: string): readonly string[] => [
			`: ${title}`,
			`Context and Problem Statement: ${context}`,
			`Decision Outcome: ${outcome}`,
		];
		expect(told(steps)).toEqual(of('a', 'a', 'd'));
		expect(told(steps.slice(1))).toEqual(of('a', 'a', 'c'));
		expect(told(steps.slice(2))).toEqual(of('a', 'a', 'a'));
		expect(told(steps, { cutOff: new Set(['a']) })).toEqual(of('unknown', 'unknown', 'd'));
		expect(told([['d', ['lost'], 'yours']])).toEqual(of('unknown', 'unknown', 'unknown'));
	});
});
