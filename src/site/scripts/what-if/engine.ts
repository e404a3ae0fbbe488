import type { Reply, Request } from './messages.ts';

/**
 * Opens what computes the answers: a worker, or this thread where the browser allows none (pages opened from a disk, old
 * browsers). `receive` gets every reply either way.
 */
export async function openEngine(text: string, receive: (reply: Reply) => void): Promise<(request: Request) => void> {
	return (await inWorker(text, receive)) ?? (await inThisThread(text, receive));
}

/** Undefined when the worker did not get ready. */
function inWorker(text: string, receive: (reply: Reply) => void): Promise<((request: Request) => void) | undefined> {
	return new Promise((done) => {
		try {
			const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
			const send = (request: Request): void => worker.postMessage(request);
			worker.onerror = () => {
				worker.terminate();
				done(undefined);
			};
			worker.onmessage = ({ data }: MessageEvent<Reply>) => {
				if (data.type === 'ready') done(send);
				receive(data);
			};
			send({ type: 'open', text });
		} catch {
			done(undefined);
		}
	});
}

async function inThisThread(text: string, receive: (reply: Reply) => void): Promise<(request: Request) => void> {
	const { createAnswering } = await import('./what-if-answering.ts');
	const answering = createAnswering(receive, (work) => setTimeout(work, 0));
	answering({ type: 'open', text });
	return answering;
}
