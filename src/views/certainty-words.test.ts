import { expect, test } from 'vitest';
import { certaintyCounts } from './certainty-words.ts';

test.each([
	[[], 'none'],
	[['certain', 'certain'], '2 certain'],
	[['possible'], '1 possible'],
	[['certain', 'possible', 'certain'], '2 certain, 1 possible'],
])('%j are %s', (written, counts) => {
	expect(certaintyCounts(written.map((certainty) => ({ certainty })))).toBe(counts);
});
