import { expect, test } from 'vitest';
import { createAnchors } from '#markdown/anchors.ts';
import { anchorOfEntry } from './log-names.ts';

test('no two decisions of a file have the same anchor, however they are called', () => {
	const anchors = createAnchors('');
	const all = ['Use a queue', 'Use a queue', 'Use a queue 1', '…', '…'].map((words) => anchorOfEntry(anchors, words));
	expect(all).toEqual(['use-a-queue', 'use-a-queue-1', 'use-a-queue-1-1', 'decision', 'decision-1']);
});
