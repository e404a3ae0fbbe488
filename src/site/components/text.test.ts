import { expect, test } from 'vitest';
import type { Text } from '#views/page.ts';
import { drawText } from './text.ts';

test.each<[string, Text, string]>([
	['a day alone', ['2026-11-23'], '<span class="day">2026-11-23</span>'],
	['no day', ['as-2026-11-234 & 12026-11-23'], 'as-2026-11-234 &amp; 12026-11-23'],
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
	[
		'a day within words',
		['on <2026-11-23', { type: 'strong', text: '<b>' }],
		'on &lt;<span class="day">2026-11-23</span><strong>&lt;b&gt;</strong>',
	],
	[
		'a day within quiet words',
		[{ type: 'muted', text: '; review by 2026-06-30' }],
		'<span class="muted">; review by <span class="day">2026-06-30</span></span>',
	],
])('%s', (_, text, markup) => {
	expect(drawText('/', text).markup).toBe(markup);
});
