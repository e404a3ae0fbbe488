/** A thread that gives mermaid's output as it is, before the clean-up pass: for comparing with a browser. */
import { parentPort, workerData } from 'node:worker_threads';
import { startEngine } from '../engine.ts';

const port = parentPort;
if (!port) throw new Error('this file only runs as a worker thread');

const engine = await startEngine((workerData as { bundle: string }).bundle);

port.on('message', async (text: string) => {
	try {
		port.postMessage({ svg: (await engine.renderRaw(text)).svg });
	} catch (error) {
		port.postMessage({ svg: '', error: error instanceof Error ? error.message : String(error) });
	}
});
port.postMessage({ config: engine.config });
