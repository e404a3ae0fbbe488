import { describe, expect, test } from 'vitest';
import type { NavigationArea } from '#views/navigation.ts';
import { sideNavigation } from './side-navigation.ts';

const items = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, at) => ({ text: `${prefix}${at}`, route: `/${prefix}/${at}/` }));

const area: NavigationArea = {
	id: 'architecture',
	text: 'Architecture',
	route: '/architecture/',
	groups: [
		{ text: 'Services', route: '/s/', items: items('s', 3) },
		{ text: 'Systems', route: '/y/', items: items('y', 15) },
		{ text: 'Components', route: '/c/', items: items('c', 1000) },
	],
};

const shown = (route: string) => sideNavigation(area, route).map((group) => group.items.map((item) => item.text));

describe('side navigation', () => {
	test('stays short with a thousand components, wherever one is', () => {
		for (const route of ['/architecture/', '/c/', '/c/0/', '/c/500/', '/c/999/', '/s/1/', '/elsewhere/']) {
			const total = shown(route).reduce((sum, group) => sum + group.length, 0);
			expect(total, route).toBeLessThanOrEqual(30);
		}
	});

	test('always holds the open page, and its neighbours', () => {
		expect(shown('/c/500/')[2]).toEqual(Array.from({ length: 12 }, (_, at) => `c${494 + at}`));
		expect(shown('/c/0/')[2]?.[0]).toBe('c0');
		expect(shown('/c/999/')[2]?.at(-1)).toBe('c999');
	});

	test('says how many there are and how many it leaves out', () => {
		const group = sideNavigation(area, '/c/500/')[2];
		expect(group).toMatchObject({ total: 1000, hidden: 988, current: true });
	});

	test('an item that is part of something stands among its siblings, under that name', () => {
		const whole = (at: number) => ({ text: `Whole ${at}`, route: `/w/${at}/` });
		const parts = items('c', 30).map((item, at) => ({ ...item, within: whole(at % 10) }));
		const groups = sideNavigation({ ...area, groups: [{ text: 'Components', route: '/c/', items: parts }] }, '/c/13/');
		expect(groups.map((group) => [group.text, group.route, group.items.map((item) => item.text)])).toEqual([
			['Components', '/c/', []],
			['Whole 3', '/w/3/', ['c3', 'c13', 'c23']],
		]);
	});

	test('folds long groups away while one reads in another, and keeps short ones', () => {
		expect(shown('/c/7/').map((group) => group.length)).toEqual([3, 0, 12]);
		expect(shown('/s/1/').map((group) => group.length)).toEqual([3, 0, 0]);
		expect(shown('/elsewhere/').map((group) => group.length)).toEqual([3, 15, 12]);
	});
});
