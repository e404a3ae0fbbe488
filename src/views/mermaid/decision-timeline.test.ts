import { expect, test } from 'vitest';
import { timelineText } from './syntax.ts';

const bars = (from: string, to: string) => ({
	scale: 'days' as const,
	sections: [{ label: 'In 2026', bars: [{ key: 'decision:1', label: 'One', from, to }] }],
});

test('the marks of an axis can be told apart: days for weeks, months for years', () => {
	expect(timelineText(bars('2026-11-23', '2026-11-28') as never)).toContain('axisFormat %Y-%m-%d\n');
	expect(timelineText(bars('2021-01-23', '2026-11-28') as never)).toContain('axisFormat %Y-%m\n');
});
