import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importCycles, loadedWith, readSources } from './house-rules.ts';

/** The house rules of ARCHITECTURE.md as a test. Each rule gives its reason in its name. */

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');
const files = readSources(src);
const product = files.filter((file) => !file.path.endsWith('.test.ts') && !file.path.includes('/testing/'));

/** Rooms in order of flow: a room imports only from its own row and the rows above it that it names. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	diagnostics: [],
	graph: [],
	markdown: ['diagnostics'],
	model: ['diagnostics', 'graph', 'markdown'],
	decisions: ['diagnostics', 'graph', 'markdown'],
	analysis: ['diagnostics', 'graph', 'model', 'decisions'],
	checks: ['diagnostics', 'graph', 'model', 'decisions', 'analysis'],
	views: ['diagnostics', 'graph', 'markdown', 'model', 'decisions', 'analysis', 'checks'],
	render: ['diagnostics', 'graph'],
	exchange: ['diagnostics', 'graph', 'model', 'decisions', 'analysis', 'views'],
	site: ['diagnostics', 'markdown', 'model', 'decisions', 'analysis', 'checks', 'views', 'render'],
	cli: [
		'diagnostics',
		'graph',
		'markdown',
		'model',
		'decisions',
		'analysis',
		'checks',
		'views',
		'render',
		'exchange',
		'site',
	],
};

/** The only files outside `site`, `cli` and `render` that may touch the world. */
const doors = new Set(['model/read-workspace.ts', 'decisions/read-folder.ts']);
const pureRooms = new Set(['diagnostics', 'graph', 'markdown', 'model', 'decisions', 'analysis', 'checks', 'views']);

describe('the house', () => {
	test('rooms import only rooms to their left, so the flow can be read from the folder list', () => {
		const wrong = product.flatMap((file) =>
			file.imports
				.filter((i) => i.target !== undefined)
				.map((i) => ({ from: file.path, to: i.target!, room: i.target!.split('/')[0]! }))
				.filter(({ room }) => room !== file.room && !(mayImport[file.room] ?? []).includes(room))
				.map(({ from, to }) => `${from} imports ${to}`),
		);
		expect(wrong).toEqual([]);
	});

	test('every folder of src is a room with a place in the order', () => {
		expect([...new Set(files.map((file) => file.room))].filter((room) => mayImport[room] === undefined)).toEqual([]);
	});

	test('the command line meets the site at one place, so that it can start without Astro', () => {
		const wrong = product
			.filter((file) => file.room === 'cli')
			.flatMap((file) =>
				file.imports.filter((i) => i.target?.startsWith('site/')).map((i) => `${file.path}: ${i.target}`),
			)
			.filter((line) => !/: site\/engine(\.ts|\/)/.test(line));
		expect(wrong).toEqual([]);
	});

	test('help answers at once: no command loads what it does before it does it', () => {
		const loaded = [...loadedWith(product, 'cli/main.ts')];
		expect(loaded).toContain('cli/commands/build.ts');
		expect(loaded.filter((path) => !/^(?:cli|diagnostics)\//.test(path))).toEqual([]);
	});

	test('no import cycles between files, of types neither, so each can be read and tested alone', () => {
		expect(importCycles(product)).toEqual([]);
	});

	test('only doors touch the world: the rooms between run in a browser too', () => {
		const wrong = product
			.filter((file) => pureRooms.has(file.room) && !doors.has(file.path))
			.flatMap((file) =>
				file.imports
					.filter((i) => i.specifier.startsWith('node:') || /^(astro|@astrojs)(\/|$|:)/.test(i.specifier))
					.map((i) => `${file.path} imports ${i.specifier}`),
			);
		expect(wrong).toEqual([]);
	});

	test('no clock and no chance between the doors: equal inputs give equal bytes', () => {
		const wrong = product
			.filter((file) => pureRooms.has(file.room) && !doors.has(file.path))
			.filter((file) => /\bDate\.now\(|new Date\(\s*\)|Math\.random\(|performance\.now\(/.test(file.text))
			.map((file) => file.path);
		expect(wrong).toEqual([]);
	});

	test('across rooms `#room/file.ts`, inside a room a relative path: the border is visible in the text', () => {
		const wrong = files.flatMap((file) =>
			file.imports
				.filter((i) => i.specifier.startsWith('.') && i.target !== undefined && i.target.split('/')[0] !== file.room)
				.map((i) => `${file.path} imports ${i.specifier}`),
		);
		expect(wrong).toEqual([]);
	});

	test('every import of ours names a file that is there', () => {
		const wrong = files.flatMap((file) =>
			file.imports
				.filter((i) => i.target !== undefined && !existsSync(join(src, i.target)))
				.map((i) => `${file.path} imports ${i.specifier}`),
		);
		expect(wrong).toEqual([]);
	});

	test('no attic: a file is named for what it does', () => {
		expect(
			files.filter((f) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(f.path)).map((f) => f.path),
		).toEqual([]);
	});

	test('files stay small enough to read at one go', () => {
		const limit = 450;
		const long = product
			.filter((file) => !file.path.includes('.generated.'))
			.map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
			.filter(({ lines }) => lines > limit);
		expect(long).toEqual([]);
	});

	test('a route is a door: the pages of the site hold no logic', () => {
		const long = product
			.filter((file) => file.path.startsWith('site/pages/') && file.path.endsWith('.astro'))
			.map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
			.filter(({ lines }) => lines > 40);
		expect(long).toEqual([]);
	});

	for (const room of ['analysis', 'checks'] as const) {
		test(`${room}: every page of a rule has its code beside it and a line in index.ts`, () => {
			const folder = join(src, room);
			const index = readFileSync(join(folder, 'index.ts'), 'utf8');
			const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
			expect(pages.length).toBeGreaterThan(4);
			for (const page of pages) {
				const code = page.replace(/\.md$/, '.ts');
				expect(existsSync(join(folder, code)), `${room}/${code}`).toBe(true);
				expect(index.includes(`./${code}`), `${room}/index.ts imports ./${code}`).toBe(true);
			}
		});
	}
});
