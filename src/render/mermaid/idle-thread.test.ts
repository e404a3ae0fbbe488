/** Promise: a thread that has drawn rests; no library goes on painting for nobody what it only should have laid out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createDiagramRenderer } from '../renderer.ts';
import { TYPE_SAMPLES } from '../testing/type-samples.ts';

test('after mind maps and architectures', { timeout: 60_000 }, async () => {
	const threads: Worker[] = [];
	process.on('worker', (thread: Worker) => threads.push(thread));
	const folder = mkdtempSync(join(tmpdir(), 'lintel-idle-'));
	const renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
	for (const name of ['mind map', 'architecture']) {
		const drawn = await renderer.render({ text: TYPE_SAMPLES[name]!, title: name, description: '' });
		expect(drawn.ok).toBe(true);
	}
	// What is still to be tidied up is done by then; a loop of frames is busy all the time.
	await after(500);
	const [thread] = threads;
	const before = thread!.performance.eventLoopUtilization();
	await after(500);
	expect(thread!.performance.eventLoopUtilization(before).utilization).toBeLessThan(0.2);
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
});
