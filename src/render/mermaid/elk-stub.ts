/**
 * Stands in for `elkjs/lib/elk.bundled.js`, which lays out behind a made-up web worker: two timers per diagram, and all algorithms
 * registered anew. This calls the same code directly, registered once.
 */
import * as elk from 'elkjs/lib/elk-worker.js';

/** What the file exports; its published types say nothing. */
const { Worker } = elk as unknown as {
	Worker: new () => { dispatcher: Dispatcher; onmessage: (event: { data: Answer }) => void };
};

interface Dispatcher {
	saveDispatch(event: { data: object }): void;
}

interface Answer {
	readonly data?: unknown;
	readonly error?: unknown;
}

const ALGORITHMS = 'layered stress mrtree radial force disco sporeOverlap sporeCompaction rectpacking'.split(' ');

let dispatch: ((command: object) => Answer) | undefined;

/** Starts the layout engine at the first layout: most of its start is only worth it for diagrams that need it. */
function dispatcher(): (command: object) => Answer {
	if (dispatch) return dispatch;
	const worker = new Worker();
	let answer: Answer = {};
	worker.onmessage = ({ data }) => {
		answer = data;
	};
	const call = (command: object): Answer => {
		worker.dispatcher.saveDispatch({ data: { id: 0, ...command } });
		return answer;
	};
	call({ cmd: 'register', algorithms: ALGORITHMS });
	dispatch = call;
	return call;
}

// biome-ignore lint/style/noDefaultExport: mermaid imports the default export of the module this replaces.
export default class Elk {
	/** Fills the positions into the graph it is given, like elkjs. */
	async layout(graph: object): Promise<unknown> {
		const { data, error } = dispatcher()({ cmd: 'layout', graph, layoutOptions: {}, options: {} });
		if (error !== undefined) throw error;
		return data;
	}
}
