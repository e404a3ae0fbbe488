import type { Reply, Request } from './messages.ts';
import { createAnswering } from './what-if-answering.ts';

/** The thread that computes, so that the page stays quick whatever is asked. */

const thread = self as unknown as {
	postMessage(message: Reply): void;
	onmessage: ((event: MessageEvent<Request>) => void) | null;
};
const answering = createAnswering(
	(message) => thread.postMessage(message),
	(work) => setTimeout(work, 0),
);
thread.onmessage = ({ data }) => answering(data);
