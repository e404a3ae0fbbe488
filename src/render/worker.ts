/** Entry point of a worker thread: starts mermaid, then draws one diagram per message, one after the other. */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { DiagramSource, DrawnDiagram } from './diagram.ts';
import type { WorkerMessage } from './pool.ts';

/** Sent to a worker when it starts. */
export interface WorkerStart {
	readonly bundle: string;
	/**
	 * Where V8 keeps compiled code between runs; it halves the start. Never a folder of the workspace: V8 runs what it finds there,
	 * and a workspace may be somebody else's repository.
	 */
	readonly compileCache: string | undefined;
}

const port = parentPort;
if (!port) throw new Error('this file only runs as a worker thread');

const start = workerData as WorkerStart;
// Not in every version of Node that can run this; it only helps with what is loaded after it.
if (start.compileCache !== undefined) module.enableCompileCache?.(start.compileCache);
const { startEngine } = await import('./engine.ts');
const engine = await startEngine(start.bundle);

// Messages come before earlier ones are answered, and mermaid can draw only one diagram at a time.
let last: Promise<void> = Promise.resolve();
port.on('message', (source: DiagramSource) => {
	last = last.then(async () => {
		port.postMessage({ kind: 'drawn', drawn: await engine.draw(source) } satisfies WorkerMessage<DrawnDiagram>);
	});
});
port.postMessage({ kind: 'ready' } satisfies WorkerMessage<DrawnDiagram>);
