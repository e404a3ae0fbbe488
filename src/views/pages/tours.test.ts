import { describe, expect, test } from 'vitest';
import { viewContext } from '../context.ts';
import { siteOf } from '../site.ts';
import { diagramsOf, hrefsOf } from '../testing/page-contents.ts';
import { tinyContent } from '../testing/tiny.ts';
import { minutesOf, tourStopPage } from './tours.ts';

const content = tinyContent();
const site = siteOf(content);
const page = (route: string) => site.pages.find((one) => one.route === route)!;

describe('a tour', () => {
	test('is reached from the start, the navigation and the list of tours', () => {
		for (const route of ['/start/', '/tours/']) expect(hrefsOf(page(route))).toContain('/tours/first-look/');
		const start = site.navigation.find(({ id }) => id === 'start')!;
		expect(start.groups.flatMap(({ items }) => items.map(({ route }) => route))).toContain('/tours/first-look/');
	});

	test('is walked forwards and backwards, from its first page to the list of tours', () => {
		const seen: string[] = [];
		for (let at = page('/tours/first-look/'); at !== undefined && at.route !== '/tours/'; ) {
			seen.push(at.route);
			at = page(at.next!.href);
		}
		expect(seen).toEqual([
			'/tours/first-look/',
			'/tours/first-look/1/',
			'/tours/first-look/2/',
			'/tours/first-look/3/',
		]);
		for (const [at, route] of seen.entries()) expect(page(route).previous?.href).toBe(seen[at - 1]);
	});

	test('shows at each stop what it is about, with the first picture of that page', () => {
		expect(hrefsOf(page('/tours/first-look/1/'))).toContain('/flows/pay/');
		expect(diagramsOf(page('/tours/first-look/1/'))).toEqual([diagramsOf(page('/flows/pay/'))[0]]);
		expect(hrefsOf(page('/tours/first-look/2/'))).toContain('/decisions/0002-use-a-database/');
		expect(hrefsOf(page('/tours/first-look/3/'))).toContain('/resilience/spof/');
	});

	test('shows the picture that a stop names, leads to the others, and says when it is not there', () => {
		const context = viewContext(content.architecture, content.facts, content.findings);
		const [tour] = content.architecture.model.byKind.tour;
		const stopWith = (picture: string) => {
			const [first, ...others] = tour!.data.stops;
			const data = { ...tour!.data, stops: [{ ...first!, picture }, ...others] } as NonNullable<typeof tour>['data'];
			return tourStopPage(context, { ...tour!, data }, 0, page);
		};
		const [shown, other] = diagramsOf(page('/flows/pay/'));
		expect(diagramsOf(stopWith(other!.id))).toEqual([other]);
		expect(hrefsOf(stopWith(other!.id))).toContain(`/flows/pay/#${shown!.id}`);
		const missing = stopWith('nowhere');
		expect(diagramsOf(missing)).toEqual([]);
		expect(JSON.stringify(missing.blocks.find(({ type }) => type === 'gap'))).toContain(shown!.id);
	});

	test('makes no decision be about it, and tells of one that is not there', () => {
		const decision = page('/decisions/0002-use-a-database/');
		expect(hrefsOf(decision)).not.toContain('/tours/first-look/');
		expect(content.facts.decisionLinks.unknownDecisions).toEqual([]);
	});

	test('takes its own words at 200 a minute and a look at each stop', () => {
		const [tour] = content.architecture.model.byKind.tour;
		const long = {
			...tour!,
			data: { ...tour!.data, stops: [{ title: 'x', text: 'word '.repeat(700).trim(), at: 'flow:pay' }] },
		};
		expect(minutesOf(long)).toBe(5);
	});
});
