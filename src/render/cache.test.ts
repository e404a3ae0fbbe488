/** Promises about the cache of drawings: right, whole, bounded, the same on every machine. */
import { execFile } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDiagramCache } from './cache.ts';
import type { DrawnDiagram } from './diagram.ts';
import { rendererVersion } from './key.ts';
import { createDiagramRenderer, diagramKey, type RenderedDiagram } from './renderer.ts';
import { BUILDS_KEPT } from './uses.ts';

const run = promisify(execFile);
const source = (text: string): { text: string; title: string; description: string } => ({
	text,
	title: 'A picture',
	description: 'What it shows',
});
const pie = (value: number): string => `pie\n "a" : ${value}\n "b" : 2`;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-cache-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (cacheDir: string, key: string): string => join(cacheDir, key.slice(0, 2), `${key.slice(2)}.json`);

/** All pictures of a folder by name. */
function entriesOf(cacheDir: string): Map<string, string> {
	const files = readdirSync(cacheDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/^[0-9a-f]{2}.[0-9a-f]{38}\.json$/.test(file),
	);
	return new Map(files.sort().map((file) => [file, readFileSync(join(cacheDir, file), 'utf8')]));
}

async function drawIn(cacheDir: string, texts: readonly string[]): Promise<Map<string, RenderedDiagram>> {
	const renderer = createDiagramRenderer({ cacheDir, workers: 1 });
	try {
		return await renderer.renderAll(texts.map(source));
	} finally {
		await renderer.close();
	}
}

describe('keys', () => {
	test('tell every visible part of a source apart and nothing else', () => {
		const base = source('flowchart LR\n a --> b');
		const variants = [
			base,
			{ ...base, text: 'flowchart LR\n a --> c' },
			{ ...base, title: 'Other' },
			{ ...base, description: 'Other' },
			{ ...base, links: { a: { href: '/a' } } },
			{ ...base, links: { a: { href: '/a', label: 'A' } } },
			{ ...base, states: { a: 'down' } },
		];
		expect(new Set(variants.map(diagramKey)).size).toBe(variants.length);
		const [x, y] = [{ href: '/x' }, { href: '/y' }];
		expect(diagramKey({ ...base, links: { x, y } })).toBe(diagramKey({ ...base, links: { y, x } }));
	});

	test('hold the renderer, its patches, the font and the theme, and no path', () => {
		expect(rendererVersion()).toMatch(/mermaid \d+\.\d+\.\d+ patches \d+ stubs [0-9a-f]{16}/);
		expect(rendererVersion()).toMatch(/font [0-9a-f]{16}/);
		expect(rendererVersion()).toMatch(/finish \d+/);
		for (const place of [process.cwd(), tmpdir(), import.meta.dirname]) {
			expect(rendererVersion().includes(place)).toBe(false);
		}
	});

	test('are the same in another process, another folder and another time zone', async () => {
		const script = `
			import { diagramKey } from ${JSON.stringify(join(import.meta.dirname, 'key.ts'))};
			process.stdout.write(diagramKey({ text: 'flowchart LR\\n a --> b', title: 'A picture', description: 'What it shows' }));`;
		const options = { cwd: folder, env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' } };
		const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
			...options,
			cwd: import.meta.dirname,
		});
		expect(stdout).toBe(diagramKey(source('flowchart LR\n a --> b')));
	});
});

describe('entries', () => {
	test('a second renderer finds what the first drew without starting a thread', async () => {
		const cacheDir = join(folder, 'second');
		const first = await drawIn(cacheDir, [pie(1)]);
		const renderer = createDiagramRenderer({ cacheDir });
		const progress: number[] = [];
		const again = await renderer.renderAll([source(pie(1)), source(pie(1))], ({ drawn }) => progress.push(drawn));
		await renderer.close();
		expect([...again]).toEqual([...first]);
		expect(progress).toEqual([0]);
	});

	const damages: Readonly<Record<string, string | Buffer>> = {
		'cut off': '{"ok":tru',
		empty: '',
		'not JSON': 'hello',
		'JSON of something else': '[1, 2]',
		null: 'null',
		'a picture without a picture': '{"ok":true,"width":1,"height":1,"type":"pie"}',
		'a picture of another kind': '{"ok":true,"svg":7,"width":1,"height":1,"type":"pie"}',
		'a size that is none': '{"ok":true,"svg":"<svg></svg>","width":"wide","height":1,"type":"pie"}',
		'a failure without a reason': '{"ok":false}',
		'no text at all': Buffer.from([0xff, 0xfe, 0x00, 0x80]),
	};

	test('that are damaged are ignored and drawn again', async () => {
		const cacheDir = join(folder, 'damaged');
		const renderer = createDiagramRenderer({ cacheDir, workers: 1 });
		const picture = await renderer.render(source(pie(2)));
		const whole = readFileSync(pathOf(cacheDir, picture.key), 'utf8');
		for (const [name, content] of Object.entries(damages)) {
			writeFileSync(pathOf(cacheDir, picture.key), content);
			expect(openDiagramCache(cacheDir).read(picture.key), name).toBeUndefined();
			expect(await renderer.render(source(pie(2))), name).toEqual(picture);
			expect(readFileSync(pathOf(cacheDir, picture.key), 'utf8'), name).toBe(whole);
		}
		await renderer.close();
	});

	test('a folder in the place of an entry, or a cache that cannot be written, costs only time', async () => {
		const cacheDir = join(folder, 'blocked');
		mkdirSync(pathOf(cacheDir, diagramKey(source(pie(3)))), { recursive: true });
		expect([...(await drawIn(cacheDir, [pie(3)])).values()][0]?.ok).toBe(true);
		const file = join(folder, 'a file');
		writeFileSync(file, '');
		expect([...(await drawIn(join(file, 'cache'), [pie(3)])).values()][0]?.ok).toBe(true);
	});
});

describe('pictures begun before anyone asks for them', () => {
	const askedFor = async (cacheDir: string): Promise<{ drawn: number; ok: boolean }> => {
		const renderer = createDiagramRenderer({ cacheDir, workers: 1 });
		try {
			renderer.begin(source(pie(4)));
			// Answered in turn, so the other one is finished then.
			await renderer.render(source(pie(5)));
			let drawn = Number.NaN;
			const pictures = await renderer.renderAll([source(pie(4))], (progress) => {
				drawn = progress.drawn;
			});
			return { drawn, ok: [...pictures.values()][0]!.ok };
		} finally {
			await renderer.close();
		}
	};

	test('are not drawn again, and lie in the cache', async () => {
		const cacheDir = join(folder, 'begun');
		expect(await askedFor(cacheDir)).toEqual({ drawn: 0, ok: true });
		expect(entriesOf(cacheDir).size).toBe(2);
	});

	test('are not drawn again where the cache cannot be written', async () => {
		const file = join(folder, 'another file');
		writeFileSync(file, '');
		expect(await askedFor(join(file, 'cache'))).toEqual({ drawn: 0, ok: true });
	});

	test('wait for one that somebody asks for, even if it was begun last', async () => {
		const renderer = createDiagramRenderer({ cacheDir: join(folder, 'preferred'), workers: 1 });
		try {
			const begun = [20, 21, 22, 23, 24].map((value) => source(pie(value)));
			for (const each of begun) renderer.begin(each);
			await renderer.render(begun[4]!);
			// The first may have been under way; the others come after it.
			expect(entriesOf(join(folder, 'preferred')).size).toBeLessThanOrEqual(2);
			await renderer.renderAll(begun);
			expect(entriesOf(join(folder, 'preferred')).size).toBe(5);
		} finally {
			await renderer.close();
		}
	});

	test('are not there, and nothing is lost, when the renderer is closed at once', async () => {
		const cacheDir = join(folder, 'closed');
		const renderer = createDiagramRenderer({ cacheDir, workers: 1 });
		await renderer.warmUp();
		renderer.begin(source(pie(6)));
		await renderer.close();
		expect(await drawIn(cacheDir, [pie(6)])).toHaveProperty('size', 1);
	});
});

describe('two builds at once', () => {
	test('write the same bytes, leave nothing half done, and both get every picture', async () => {
		const cacheDir = join(folder, 'parallel');
		const texts = Array.from({ length: 12 }, (_unused, index) => pie(index + 10));
		const script = `
			import { createDiagramRenderer } from ${JSON.stringify(join(import.meta.dirname, 'renderer.ts'))};
			const renderer = createDiagramRenderer({ cacheDir: process.argv[1], workers: 1 });
			const sources = JSON.parse(process.argv[2]).map((text) => ({ text, title: 'A picture', description: 'What it shows' }));
			const results = await renderer.renderAll(sources);
			renderer.endBuild();
			await renderer.close();
			process.stdout.write(JSON.stringify([...results]));`;
		const build = (list: readonly string[]): Promise<{ stdout: string }> =>
			run(process.execPath, ['--input-type=module', '--eval', script, cacheDir, JSON.stringify(list)], {
				cwd: import.meta.dirname,
				maxBuffer: 1e8,
			});
		const [one, other] = await Promise.all([build(texts), build([...texts].reverse())]);
		const byKey = ({ stdout }: { stdout: string }): Map<string, unknown> => new Map(JSON.parse(stdout));
		expect(byKey(one).size).toBe(texts.length);
		for (const [key, picture] of byKey(one)) expect(byKey(other).get(key)).toEqual(picture);
		const alone = join(folder, 'alone');
		await drawIn(alone, texts);
		expect([...entriesOf(cacheDir)]).toEqual([...entriesOf(alone)]);
		expect(readdirSync(cacheDir, { recursive: true, encoding: 'utf8' }).filter((file) => /tmp$/.test(file))).toEqual(
			[],
		);
	}, 60_000);
});

describe('a cache that was carried to another machine', () => {
	test('is used there, whatever its files say about time', async () => {
		const cacheDir = join(folder, 'here');
		const first = await drawIn(cacheDir, [pie(4), pie(5)]);
		const there = join(folder, 'there');
		cpSync(cacheDir, there, { recursive: true });
		for (const name of entriesOf(there).keys()) utimesSync(join(there, name), new Date(0), new Date(0));
		const renderer = createDiagramRenderer({ cacheDir: there });
		const drawn: number[] = [];
		const again = await renderer.renderAll([source(pie(4)), source(pie(5))], (progress) => drawn.push(progress.drawn));
		await renderer.close();
		expect([...again]).toEqual([...first]);
		expect(Math.max(...drawn)).toBe(0);
		for (const text of entriesOf(cacheDir).values()) {
			for (const place of [folder, process.cwd(), tmpdir()]) expect(text.includes(place)).toBe(false);
		}
	});
});

describe('pruning', () => {
	const key = (index: number): string => index.toString(16).padStart(40, '0');
	const picture: DrawnDiagram = { ok: true, svg: '<svg></svg>', width: 1, height: 1, type: 'pie' };

	test('what none of the last builds used goes, what one of them used stays', () => {
		const cacheDir = join(folder, 'pruned');
		const cache = openDiagramCache(cacheDir);
		for (let index = 0; index < 3; index++) cache.write(key(index), picture);
		expect(cache.endBuild(new Set([key(0), key(1)]))).toBe(1);
		for (let build = 1; build < BUILDS_KEPT; build++) expect(cache.endBuild(new Set([key(0)]))).toBe(0);
		expect(cache.read(key(1))).toBeDefined();
		expect(cache.endBuild(new Set([key(0)]))).toBe(1);
		expect([cache.read(key(0)) !== undefined, cache.read(key(1))]).toEqual([true, undefined]);
	});

	test('the folder holds no more than the last builds used, however many there were', () => {
		const cacheDir = join(folder, 'bounded');
		const cache = openDiagramCache(cacheDir);
		for (let build = 0; build < 40; build++) {
			const keys = [key(build * 2), key(build * 2 + 1)];
			for (const one of keys) cache.write(one, picture);
			cache.endBuild(new Set(keys));
		}
		expect(entriesOf(cacheDir).size).toBe(2 * BUILDS_KEPT);
		const uses = JSON.parse(readFileSync(join(cacheDir, 'uses.json'), 'utf8')) as object;
		expect(Object.keys(uses)).toHaveLength(2 * BUILDS_KEPT);
	});

	test('a damaged count, other people’s files and files of a killed build do no harm', () => {
		const cacheDir = join(folder, 'messy');
		const cache = openDiagramCache(cacheDir);
		cache.write(key(0), picture);
		writeFileSync(join(cacheDir, 'uses.json'), '{"x":');
		writeFileSync(join(cacheDir, '00', 'notes.txt'), 'mine');
		// No process has this number: the largest a system gives is 2^22.
		writeFileSync(`${pathOf(cacheDir, key(0))}.99999999.0.tmp`, '{"ok"');
		writeFileSync(`${pathOf(cacheDir, key(0))}.${process.pid}.0.tmp`, '{"ok"');
		expect(cache.endBuild(new Set([key(0)]))).toBe(0);
		expect(readdirSync(join(cacheDir, '00')).sort()).toEqual(
			[`${key(0).slice(2)}.json`, `${key(0).slice(2)}.json.${process.pid}.0.tmp`, 'notes.txt'].sort(),
		);
	});

	test('a build without diagrams says nothing about which are needed', async () => {
		const cacheDir = join(folder, 'none');
		await drawIn(cacheDir, [pie(6)]);
		const renderer = createDiagramRenderer({ cacheDir });
		expect(renderer.endBuild()).toBe(0);
		await renderer.close();
		expect(entriesOf(cacheDir).size).toBe(1);
		expect(existsSync(join(cacheDir, 'uses.json'))).toBe(false);
	});
});
