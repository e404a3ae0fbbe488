import { describe, expect, test } from 'vitest';
import type { Page } from './page.ts';
import { changedPages, pagesOnDemand } from './pages-on-demand.ts';
import { each, kept, planned, plannedFamily } from './planned-pages.ts';

const page = (route: string, title = route): Page => ({
	route,
	kind: 'index',
	area: 'start',
	title,
	description: '',
	crumbs: [],
	blocks: [],
});

describe('pages that are made when they are asked for', () => {
	const made: string[] = [];
	const making = (route: string, title?: string) => () => {
		made.push(title ?? route);
		return page(route, title);
	};
	const pages = pagesOnDemand([
		planned('/a/', making('/a/')),
		planned('/b/', making('/b/', 'first')),
		...each(
			['/none/', '/b/'],
			(route) => route,
			(route) => (route === '/none/' ? undefined : making(route, 'second')()),
		),
		plannedFamily('/map/', () => [making('/map/')(), making('/map/x/')()]),
	]);

	test.each([
		['a page is made once', '/a/', '/a/', ['/a/']],
		['and not again', '/a/', '/a/', []],
		['of two at one address the first', '/b/', 'first', ['first']],
		['nothing has a page where none is planned', '/c/', undefined, []],
		['nor where what it would tell about is not there', '/none/', undefined, []],
		['those that belong together are made together', '/map/x/', '/map/x/', ['/map/', '/map/x/']],
		['and not again', '/map/', '/map/', []],
		['a name below them that none has', '/map/y/', undefined, []],
	])('%s: %s', (_name, route, title, makes) => {
		made.length = 0;
		expect(pages.get(route)?.title).toBe(title);
		expect(made).toEqual(makes);
	});

	test('addresses in the order of the plan, each once; pages are those that are there', () => {
		expect([...pages.keys()]).toEqual(['/a/', '/b/', '/none/', '/map/', '/map/x/']);
		expect([...pages.values()].map(({ route }) => route)).toEqual(['/a/', '/b/', '/map/', '/map/x/']);
	});

	test('are changed when they are asked for, and once', () => {
		let changes = 0;
		const changed = changedPages(pages, (one) => {
			changes++;
			return { ...one, title: `${one.title}!` };
		});
		expect([changed.get('/a/')?.title, changed.get('/a/')?.title, changed.get('/c/')]).toEqual([
			'/a/!',
			'/a/!',
			undefined,
		]);
		expect(changes).toBe(1);
	});
});

test('a build is told of a page that is not where it was planned', () => {
	expect(() => [...kept([planned('/a/', () => page('/b/'))])]).toThrow('/b/ was planned at /a/');
	expect(() => [...kept([plannedFamily('/map/', () => [page('/b/')])])]).toThrow('/b/ was planned at /map/');
});
