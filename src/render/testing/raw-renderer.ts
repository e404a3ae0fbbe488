import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ensureBundle } from '../mermaid/bundle.ts';

/** Mermaid's own output from Node, one diagram at a time. */
export interface RawRenderer {
	/** What mermaid was initialised with. */
	readonly config: object;
	render(text: string): Promise<string>;
	close(): Promise<void>;
}

export async function startRawRenderer(): Promise<RawRenderer> {
	const worker = new Worker(new URL('./raw-worker.ts', import.meta.url), {
		workerData: { bundle: await ensureBundle() },
		execArgv: [],
	});
	const next = async <T>(): Promise<T> => ((await once(worker, 'message')) as [T])[0];
	const { config } = await next<{ config: object }>();
	return {
		config,
		async render(text) {
			worker.postMessage(text);
			const answer = await next<{ svg: string; error?: string }>();
			if (answer.error !== undefined) throw new Error(answer.error);
			return answer.svg;
		},
		async close() {
			await worker.terminate();
		},
	};
}
