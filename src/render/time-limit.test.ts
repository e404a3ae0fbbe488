import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Timed, type TimeLimit, watchTime } from './time-limit.ts';

const limit: TimeLimit = { cpuMs: 1_000, wallMs: 60_000 };

afterEach(() => vi.useRealTimers());

/** A thread that gets a share of the processor, on a clock that the test moves. */
function threadWithShare(share: number): Timed {
	const started = Date.now();
	return {
		cpuUsage: async () => ({
			user: (Date.now() - started) * share * 900,
			system: (Date.now() - started) * share * 100,
		}),
	};
}

/** When the watch ended a thread, in milliseconds on the clock, and why. */
async function endOf(worker: Timed, within: number, given = limit): Promise<readonly [number, string] | undefined> {
	const started = Date.now();
	let end: readonly [number, string] | undefined;
	const unwatch = watchTime(worker, given, (reason) => {
		end = [Date.now() - started, reason];
	});
	await vi.advanceTimersByTimeAsync(within);
	unwatch();
	return end;
}

describe('on a clock of our own', () => {
	const work = 'drawing took more than 1000 ms of processor time';

	test('a thread with a core of its own ends when its time is used up', async () => {
		vi.useFakeTimers();
		expect(await endOf(threadWithShare(1), 5_000)).toEqual([1_000, work]);
	});

	test('one that gets a tenth of a core may take ten times as long', async () => {
		vi.useFakeTimers();
		expect(await endOf(threadWithShare(0.1), 9_900)).toBeUndefined();
		const [at, reason] = (await endOf(threadWithShare(0.1), 20_000))!;
		expect(reason).toBe(work);
		expect(at).toBeGreaterThanOrEqual(10_000);
		expect(at).toBeLessThanOrEqual(10_200);
	});

	test('one that waits, or whose answers never come, ends by the clock', async () => {
		vi.useFakeTimers();
		const late = [60_000, 'drawing took longer than 60000 ms'];
		expect(await endOf(threadWithShare(0), 70_000)).toEqual(late);
		expect(await endOf({ cpuUsage: () => new Promise(() => {}) }, 70_000)).toEqual(late);
	});

	test('where Node cannot tell, the clock stands for the work; a thread that is gone is left to its exit', async () => {
		vi.useFakeTimers();
		expect(await endOf({}, 5_000)).toEqual([1_000, work]);
		const gone = { cpuUsage: () => Promise.reject(new Error('not running')) };
		expect(await endOf(gone, 50_000)).toBeUndefined();
	});

	test('an ended watch says nothing', async () => {
		vi.useFakeTimers();
		let said = 0;
		const unwatch = watchTime(threadWithShare(1), limit, () => said++);
		await vi.advanceTimersByTimeAsync(999);
		unwatch();
		await vi.advanceTimersByTimeAsync(100_000);
		expect(said).toBe(0);
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('with threads of Node', () => {
	/** A thread that runs, and starts with its code when it is told to. */
	const running = async (code: string): Promise<Worker> => {
		const worker = new Worker(`require('node:worker_threads').parentPort.on('message', () => {${code}})`, {
			eval: true,
		});
		await once(worker, 'online');
		worker.postMessage('start');
		return worker;
	};

	test.each([
		['a loop', 'for (;;);'],
		['an expression that tries everything', `/^(a+)+$/.test('a'.repeat(60) + 'b');`],
	])('%s without an end uses up its time', { timeout: 120_000 }, async (_, code) => {
		const worker = await running(code);
		try {
			const reason = await new Promise((told) => watchTime(worker, { cpuMs: 300, wallMs: 110_000 }, told));
			expect(reason).toBe('drawing took more than 300 ms of processor time');
		} finally {
			await worker.terminate();
		}
	});

	test('a thread that waits uses none', async () => {
		const worker = await running('setInterval(() => {}, 10);');
		try {
			const reason = await new Promise((told) => watchTime(worker, { cpuMs: 600, wallMs: 1_500 }, told));
			expect(reason).toBe('drawing took longer than 1500 ms');
		} finally {
			await worker.terminate();
		}
	});
});
