import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '#views/language/language.ts';
import type { Page } from '#views/page.ts';
import type { SiteStore } from '../store.ts';
import { openDrawings } from './drawings.ts';
import type { Draw } from './site-input.ts';
import { writePages } from './write-pages.ts';

const pageOf = (route: string, hasPicture: boolean): Page => ({
	route,
	kind: 'component',
	area: 'architecture',
	title: route,
	description: '',
	crumbs: [],
	blocks: hasPicture
		? [
				{
					type: 'diagram',
					diagram: { id: 'd', mermaid: route, title: route, description: '', alternative: [], links: {} },
				},
			]
		: [{ type: 'text', text: [`words of ${route}`] }],
});

/** Every other page has a picture, and there are several groups of both. */
const pages = Array.from({ length: 80 }, (_, at) => pageOf(`/page-${at}/`, at % 2 === 0));
const pictured = pages.filter(({ blocks }) => blocks[0]?.type === 'diagram').map(({ route }) => route);

/** Writes the pages with a renderer that answers as `draw` does, and tells the route of each that is written. Returns the folder. */
async function write(draw: Draw, written: (route: string) => void): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-write-pages-'));
	const drawings = openDrawings({ base: '/', pages }, draw);
	const store: SiteStore = {
		base: '/',
		title: '',
		description: '',
		navigation: [],
		language: languageOf('en', 'English', {}),
		pages: new Map(pages.map((page) => [page.route, page])),
		whatIf: '{}',
		footer: { asOf: '', environment: '', version: '' },
		diagram: (diagram) => drawings.of(diagram) ?? { error: 'not drawn', source: '' },
		resolveRef: () => undefined,
		titleOf: () => undefined,
	};
	const shell = { beforeClass: '', beforeHead: '', beforeBody: '', end: '' };
	await writePages({ store, drawings, guides: [], shell, folder, written: ({ route }) => written(route) });
	return folder;
}

const drawn: Draw = async ({ title }) => ({ svg: `<svg>${title}</svg>` });
const sorted = (routes: Iterable<string>): readonly string[] => [...routes].sort();

test('pages without a picture are written while the first pictures are drawn', async () => {
	const order: string[] = [];
	let othersAreWritten = (): void => {};
	const others = new Promise<void>((resolve) => {
		othersAreWritten = resolve;
	});
	// Nothing is drawn before they are written: whoever waits for pictures first waits for ever.
	const folder = await write(
		(...asked) => others.then(() => drawn(...asked)),
		(route) => {
			order.push(route);
			if (order.length === pages.length - pictured.length) othersAreWritten();
		},
	);
	expect(order.slice(-pictured.length)).toEqual(pictured);
	expect(sorted(order)).toEqual(sorted(pages.map(({ route }) => route)));
	for (const route of pictured)
		expect(readFileSync(join(folder, route, 'index.html'), 'utf8')).toContain(`<svg>${route}</svg>`);
});

test('each page is written once where every picture is there at once', async () => {
	const order: string[] = [];
	await write(drawn, (route) => order.push(route));
	expect(sorted(order)).toEqual(sorted(pages.map(({ route }) => route)));
});

test('a renderer that cannot draw at all fails the writing', async () => {
	const failing = (): Promise<never> => Promise.reject(new Error('no renderer'));
	await expect(write(failing, () => {})).rejects.toThrow('no renderer');
});
