import { expect, test } from 'vitest';
import type { FirstSeen } from './finding-register.ts';
import { firstSeenWords, goneWords } from './first-seen-words.ts';

test.each<[FirstSeen, string]>([
	[{ kind: 'not known' }, 'not known'],
	[{ kind: 'by', day: '2026-01-05', commit: undefined }, 'by 2026-01-05'],
	[
		{ kind: 'between', after: '2026-01-05', day: '2026-01-09', commit: undefined },
		'2026-01-09, not there on 2026-01-05',
	],
	[{ kind: 'between', after: '2026-01-09', day: '2026-01-09', commit: undefined }, '2026-01-09'],
	[{ kind: 'since', after: '2026-01-09' }, 'after 2026-01-09'],
])('%o is told as %s', (seen, words) => expect(firstSeenWords(seen)).toBe(words));

test('what is gone: since when, or that no record says so yet', () => {
	const commit = undefined;
	expect(goneWords({ after: '2026-01-05', day: '2026-01-09', commit })).toBe('2026-01-09, still there on 2026-01-05');
	expect(goneWords({ after: '2026-01-09', day: '2026-01-09', commit })).toBe('2026-01-09');
	expect(goneWords({ after: '2026-01-09', day: undefined, commit })).toBe('after 2026-01-09, not recorded yet');
});
