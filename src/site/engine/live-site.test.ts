import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagram, Page } from '#views/page.ts';
import { openLiveSite } from './live-site.ts';
import type { LiveInput } from './site-input.ts';

const diagramOf = (title: string): Diagram => ({
	id: `${title}-diagram`,
	mermaid: `flowchart LR\n${title}`,
	title,
	description: '',
	alternative: [],
	links: {},
});

const pageOf = (route: string, ...diagrams: readonly Diagram[]): Page => ({
	route,
	kind: 'component',
	area: 'architecture',
	title: route,
	description: '',
	crumbs: [],
	blocks: diagrams.map((diagram) => ({ type: 'diagram' as const, diagram })),
});

test('a diagram that two pages show has the ids of the page that was asked for last, whichever was drawn first', async () => {
	const shared = diagramOf('shared');
	const pages = [pageOf('/first/', shared), pageOf('/second/', diagramOf('other'), shared)];
	let drawn = 0;
	const live = openLiveSite(
		{ base: '/', pages: new Map(pages.map((page) => [page.route, page])), guides: [] } as unknown as LiveInput,
		async ({ title }, prefix) => {
			drawn++;
			return { svg: `${title} as ${prefix}` };
		},
		join(mkdtempSync(join(tmpdir(), 'lintel-live-')), 'guides'),
	);
	const shownOn = async (url: string): Promise<unknown> => {
		await live.prepare(url);
		return live.store().diagram(shared);
	};
	expect(await shownOn('/first/')).toEqual({ svg: 'shared as d0' });
	expect(await shownOn('/second/?x=1')).toEqual({ svg: 'shared as d1' });
	expect(await shownOn('/first/')).toEqual({ svg: 'shared as d0' });
	// Each page was drawn once.
	expect(drawn).toBe(3);
	await live.prepare('/nowhere/');
	expect(drawn).toBe(3);
});
