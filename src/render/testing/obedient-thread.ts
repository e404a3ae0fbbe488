/** A thread that does what a text says instead of drawing it: for trying how the pool keeps its threads. */
import { appendFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { DiagramSource } from '../diagram.ts';

const port = parentPort;
if (!port) throw new Error('this file only runs as a worker thread');

const { bundle: journal } = workerData as { bundle: string };

port.on('message', ({ text }: DiagramSource) => {
	appendFileSync(journal, `${text}\n`);
	if (text === 'die') process.exit(7);
	if (text === 'hang') for (;;);
	port.postMessage({ kind: 'drawn', drawn: { ok: true, svg: text, width: 1, height: 1, type: 'pie' } });
});
port.postMessage({ kind: 'ready' });
