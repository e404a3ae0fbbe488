import { expect, test } from 'vitest';
import type { Text } from '#views/page.ts';
import { drawText } from './text.ts';

test.each<[string, Text, string]>([
	['words before which nothing stands', ['2026-11-23'], '2026-11-23'],
	[
		'words after a day',
		['2026-11-23', { type: 'muted', text: ' or before' }],
		'<span class="day">2026-11-23</span><span class="muted"> or before</span>',
	],
	[
		'a badge after a day',
		[' 2026-11-15 ', { type: 'badge', text: '8 days overdue', tone: 'bad' }],
		' <span class="day">2026-11-15</span> <span class="badge tone-bad short">8 days overdue</span>',
	],
	['an arrow', ['at most 1.08 -> 0.72, not <a-> b'], 'at most 1.08 → 0.72, not &lt;a-&gt; b'],
	['a day within words', ['on 2026-11-23', { type: 'strong', text: '<b>' }], 'on 2026-11-23<strong>&lt;b&gt;</strong>'],
])('%s', (_, text, markup) => {
	expect(drawText('/', text).markup).toBe(markup);
});
