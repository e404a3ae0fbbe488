import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiagramSource, DrawnDiagram } from './diagram.ts';
import { type PoolFailure, RenderPool } from './pool.ts';
import type { WorkerStart } from './worker.ts';

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-pool-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (): URL => new URL('./testing/obedient-thread.ts', import.meta.url);
const failed = (kind: PoolFailure, message: string): DrawnDiagram => ({ ok: false, error: { kind, message } });

/** What became of each text, and which texts the threads began with, in that order. */
async function outcomes(name: string, size: number, texts: readonly string[]) {
	const journal = join(folder, name);
	const pool = new RenderPool<DiagramSource, DrawnDiagram, WorkerStart>({
		size,
		limit: { cpuMs: 500, wallMs: 60_000 },
		prepare: async () => ({ bundle: journal, compileCache: folder }),
		program,
		failed,
	});
	try {
		const drawn = await Promise.all(texts.map((text) => pool.draw({ text, title: '', description: '' })));
		return {
			told: drawn.map((one) => (one.ok ? one.svg : one.error.kind)),
			begun: readFileSync(journal, 'utf8').trim().split('\n'),
		};
	} finally {
		await pool.close();
	}
}

const names = (from: number, to: number): string[] =>
	Array.from({ length: to - from + 1 }, (_, at) => `picture ${from + at}`);

test('one thread draws in the order of asking', async () => {
	const texts = names(1, 60);
	expect(await outcomes('order', 1, texts)).toEqual({ told: texts, begun: texts });
});

test.each([
	['takes its thread with it', 'die', 'crash'],
	['never ends', 'hang', 'timeout'],
])('a diagram that %s is the only one that is lost', async (why, deed, kind) => {
	const texts = [...names(1, 8), deed, ...names(9, 40)];
	const { told, begun } = await outcomes(why, 1, texts);
	expect(told).toEqual(texts.map((text) => (text === deed ? kind : text)));
	// It was in hand with others when the thread died, and once more alone, so that no other is blamed; time tells by itself.
	expect(begun.filter((text) => text === deed).length).toBe(deed === 'die' ? 2 : 1);
});

test('several that take their threads with them are found one by one', async () => {
	const texts = [...names(1, 3), 'die', ...names(4, 5), 'die', 'die', ...names(6, 30)];
	const { told } = await outcomes('several', 2, texts);
	expect(told).toEqual(texts.map((text) => (text === 'die' ? 'crash' : text)));
});

test('a thread is never without work while the program is busy with something else', async () => {
	const journal = join(folder, 'busy');
	const pool = new RenderPool<DiagramSource, DrawnDiagram, WorkerStart>({
		size: 1,
		limit: { cpuMs: 60_000, wallMs: 60_000 },
		prepare: async () => ({ bundle: journal, compileCache: folder }),
		program,
		failed,
	});
	try {
		await pool.draw({ text: 'first', title: '', description: '' });
		const all = names(1, 40).map((text) => pool.draw({ text, title: '', description: '' }));
		await new Promise(setImmediate);
		const begun = (): number => readFileSync(journal, 'utf8').trim().split('\n').length;
		// The first, one that it is busy with, and five more.
		const enough = 7;
		// Nothing is received in this loop, so whatever is begun was in hand; the clock ends it where that is nothing.
		const until = performance.now() + 20_000;
		while (begun() < enough && performance.now() < until);
		expect(begun()).toBeGreaterThanOrEqual(enough);
		await Promise.all(all);
	} finally {
		await pool.close();
	}
});

test('a pool that is closed before its threads are up keeps no program from ending', async () => {
	const clocks = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
	const before = clocks();
	const pool = new RenderPool<DiagramSource, DrawnDiagram, WorkerStart>({
		size: 2,
		limit: { cpuMs: 60_000, wallMs: 60_000 },
		prepare: async () => ({ bundle: join(folder, 'closed'), compileCache: folder }),
		program,
		failed,
	});
	await pool.warmUp();
	expect(clocks()).toBeGreaterThan(before);
	await pool.close();
	expect(clocks()).toBeLessThanOrEqual(before);
});
