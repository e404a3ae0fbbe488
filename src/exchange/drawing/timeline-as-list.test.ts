import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnBar } from '#views/mermaid/drawn.ts';
import { timelineAsList } from './timeline-as-list.ts';

const bar = (key: string, from: string, more: Partial<DrawnBar> = {}): DrawnBar => ({
	key,
	label: `Record ${key}`,
	from,
	to: from,
	told: `from ${from}`,
	...more,
});

test('bars stand in the order in which they begin, each with its days; sections without bars are left out', () => {
	const chart = timelineAsList({
		sections: [
			{ label: 'in 2026', bars: [bar('b', '2026-03-01'), bar('a', '2026-01-05', { look: 'over', href: '/a/' })] },
			{ label: 'in 2025', bars: [] },
		],
	});
	expect(chart.groups).toEqual([{ key: 'section:0', label: 'in 2026' }]);
	expect(chart.nodes.map(({ lines }) => lines)).toEqual([
		['Record a', 'from 2026-01-05'],
		['Record b', 'from 2026-03-01'],
	]);
	expect(chart.nodes[0]).toMatchObject({ href: '/a/', className: 'muted', group: 'section:0' });
	expect(chart.edges).toEqual([{ from: 'a', to: 'b', verb: 'comes before' }]);
});

test('on a scale of hours 900 ms come before 10,000', () => {
	const { nodes } = timelineAsList({
		scale: 'hours',
		sections: [{ label: 'x', bars: [bar('late', '10000'), bar('soon', '900')] }],
	});
	expect(nodes.map(({ key }) => key)).toEqual(['soon', 'late']);
});

test('every bar is there once, and each section is one chain', () => {
	const days = fc.array(fc.integer({ min: 10, max: 28 }), { maxLength: 8 });
	fc.assert(
		fc.property(fc.array(days, { maxLength: 4 }), (sections) => {
			const chart = timelineAsList({
				sections: sections.map((own, section) => ({
					label: `${section}`,
					bars: own.map((day, at) => bar(`${section}-${at}`, `2026-01-${day}`)),
				})),
			});
			const counts = sections.map((own) => own.length);
			expect(new Set(chart.nodes.map(({ key }) => key)).size).toBe(counts.reduce((sum, one) => sum + one, 0));
			expect(chart.edges).toHaveLength(counts.reduce((sum, one) => sum + Math.max(0, one - 1), 0));
		}),
	);
});
