import { expect, test } from 'vitest';
import type { Diagram, Page } from '#views/page.ts';
import { openDrawings } from './drawings.ts';
import type { Draw } from './site-input.ts';

const diagramOf = (name: string): Diagram => ({
	id: `${name}-diagram`,
	mermaid: `flowchart LR\n${name}`,
	title: name,
	description: '',
	alternative: [],
	links: { [name]: { href: '/there/', label: name } },
});

const pageOf = (route: string, diagrams: readonly Diagram[], guide?: string): Page => ({
	route,
	kind: 'component',
	area: 'architecture',
	title: route,
	description: '',
	crumbs: [],
	blocks: [
		...diagrams.map((diagram) => ({ type: 'diagram' as const, diagram })),
		...(guide === undefined ? [] : [{ type: 'mdx' as const, id: guide }]),
	],
});

/** Answers with what it was asked, the later asked the sooner, so that an order cannot come from when a drawing was done. */
function drawer(): { readonly draw: Draw; readonly asked: readonly string[] } {
	const asked: string[] = [];
	return {
		asked,
		async draw(diagram, prefix) {
			asked.push(diagram.title);
			for (let turns = 20 - asked.length; turns > 0; turns--) await Promise.resolve();
			if (diagram.title.startsWith('wrong')) return { error: 'not understood', source: diagram.mermaid };
			return { svg: `${diagram.title} as ${prefix} to ${Object.values(diagram.links)[0]?.href}` };
		},
	};
}

const shared = diagramOf('shared');
const first = pageOf('/first/', [shared, diagramOf('a')]);
const second = pageOf('/second/', [diagramOf('b'), diagramOf('c'), shared]);
const broken = pageOf('/broken/', [diagramOf('wrong-1'), diagramOf('wrong-2')]);
const guide = pageOf('/guides/start/', [diagramOf('of-guide')], 'start');
const site = { base: '/handbook/', pages: [first, second, broken, guide] };

const svgOf = (drawn: unknown): unknown => (drawn as { svg?: string } | undefined)?.svg;
const shownOn = (page: Page): readonly Diagram[] =>
	page.blocks.flatMap((block) => (block.type === 'diagram' ? [block.diagram] : []));

test('a diagram that two pages show has on each the ids of that page', async () => {
	const drawings = openDrawings(site, drawer().draw);
	await drawings.prepare([first, second]);
	drawings.turnTo(first);
	expect(shownOn(first).map((one) => svgOf(drawings.of(one)))).toEqual([
		'shared as d0 to /handbook/there/',
		'a as d1 to /handbook/there/',
	]);
	drawings.turnTo(second);
	expect(shownOn(second).map((one) => svgOf(drawings.of(one)))).toEqual([
		'b as d0 to /handbook/there/',
		'c as d1 to /handbook/there/',
		'shared as d2 to /handbook/there/',
	]);
	expect(drawings.count()).toBe(4);
});

test('what is not at hand is not known, but for the guides, and a page that is let go holds nothing', async () => {
	const { draw, asked } = drawer();
	const drawings = openDrawings(site, draw);
	await drawings.prepareGuides();
	expect(asked).toEqual(['of-guide']);
	await drawings.prepare([first]);
	expect(drawings.of(shared)).toBeUndefined();
	drawings.turnTo(first);
	expect(svgOf(drawings.of(shared))).toBe('shared as d0 to /handbook/there/');
	drawings.release([first]);
	expect(drawings.of(shared)).toBeUndefined();
	drawings.turnTo(first);
	expect(drawings.of(shared)).toBeUndefined();
	expect(svgOf(drawings.of(shownOn(guide)[0]!))).toBe('of-guide as d0 to /handbook/there/');
});

test('failures are told in the order of the pages, after their pages are let go too', async () => {
	const drawings = openDrawings(site, drawer().draw);
	await drawings.prepare([broken, first]);
	drawings.release([broken, first]);
	expect([...drawings.failed().keys()].map(({ title }) => title)).toEqual(['wrong-1', 'wrong-2']);
	expect(drawings.count()).toBe(4);
});
