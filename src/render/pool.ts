/**
 * Worker threads that draw. A thread starts when there is work for it. One that takes too long or dies is replaced, and only the
 * diagram it was busy with is lost: mermaid can hang for good on a hostile diagram, so nothing short of ending the thread helps.
 */
import { Worker } from 'node:worker_threads';
import type { DiagramSource, DrawnDiagram } from './diagram.ts';
import { type TimeLimit, watchTime } from './time-limit.ts';
import type { WorkerMessage, WorkerStart } from './worker.ts';
import { workerUrl } from './worker-path.ts';

export interface PoolOptions {
	readonly size: number;
	/** Per diagram, from the moment a ready thread gets it. */
	readonly limit: TimeLimit;
	/** Called once, before the first thread starts. */
	readonly prepare: () => Promise<WorkerStart>;
}

interface Job {
	readonly source: DiagramSource;
	readonly resolve: (drawn: DrawnDiagram) => void;
}

/** A thread and what it is doing. `ready` is false while mermaid loads. */
interface Slot {
	worker: Worker;
	ready: boolean;
	job: Job | undefined;
	/** Ends the watch over its time. */
	unwatch: () => void;
}

/** Loading mermaid takes under a second of work; a thread that is silent this long will not come up on any machine. */
const START_LIMIT_MS = 300_000;
const MAX_HEAP_MB = 512;
/** Drawing leaves a lot of short-lived objects behind; a roomy nursery collects them less often. */
const YOUNG_HEAP_MB = 64;
/** Starting a thread costs as much as drawing this many: a rebuild after a small change does with one. */
const DIAGRAMS_PER_THREAD = 16;
/** A thread that dies before it is ready means the machine cannot run it: give up instead of starting threads forever. */
const MAX_FAILED_STARTS = 3;

export class RenderPool {
	readonly #options: PoolOptions;
	readonly #queue: Job[] = [];
	readonly #preferred = new WeakSet<DiagramSource>();
	readonly #slots = new Set<Slot>();
	#start: Promise<WorkerStart> | undefined;
	#failedStarts = 0;
	#closed = false;

	constructor(options: PoolOptions) {
		this.#options = options;
	}

	/** Never rejects for a diagram's sake; rejects when the bundle cannot be built. */
	async draw(source: DiagramSource): Promise<DrawnDiagram> {
		this.#start ??= this.#options.prepare();
		const start = await this.#start;
		return new Promise((resolve) => {
			const job = { source, resolve };
			if (this.#preferred.has(source)) this.#queue.unshift(job);
			else this.#queue.push(job);
			this.#pump(start);
		});
	}

	/** Lets a diagram that is still waiting be the next, because somebody waits for it. */
	prefer(source: DiagramSource): void {
		// Perhaps it is not in the queue yet, because nothing is until the first thread may start.
		this.#preferred.add(source);
		const at = this.#queue.findIndex((job) => job.source === source);
		if (at > 0) this.#queue.unshift(...this.#queue.splice(at, 1));
	}

	/** Starts all threads before there is work for them. Rejects like `draw`. */
	async warmUp(): Promise<void> {
		this.#start ??= this.#options.prepare();
		const start = await this.#start;
		while (!this.#closed && this.#slots.size < this.#options.size) this.#spawn(start);
	}

	/** Ends all threads. Diagrams still waiting are answered as failed. */
	async close(): Promise<void> {
		this.#closed = true;
		const slots = [...this.#slots];
		this.#slots.clear();
		for (const slot of slots) this.#answer(slot, failed('crash', 'the renderer was closed'));
		this.#abandonQueue('the renderer was closed');
		await Promise.all(slots.map((slot) => slot.worker.terminate()));
	}

	#pump(start: WorkerStart): void {
		if (this.#closed) {
			this.#abandonQueue('the renderer was closed');
			return;
		}
		for (const slot of this.#slots) if (slot.ready && !slot.job) this.#assign(slot, start);
		const waiting = this.#queue.length + [...this.#slots].filter(({ job }) => job).length;
		const wanted = Math.min(Math.ceil(waiting / DIAGRAMS_PER_THREAD), this.#options.size);
		while (this.#slots.size < wanted) this.#spawn(start);
	}

	#assign(slot: Slot, start: WorkerStart): void {
		const job = this.#queue.shift();
		if (!job) return;
		slot.job = job;
		slot.unwatch = watchTime(slot.worker, this.#options.limit, (reason) => {
			this.#answer(slot, failed('timeout', reason));
			this.#discard(slot, start);
		});
		slot.worker.postMessage(job.source);
	}

	#spawn(start: WorkerStart): void {
		const worker = new Worker(workerUrl(), {
			workerData: start,
			resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
			stdout: true,
			stderr: true,
			// A test runner's own loaders and flags must not reach the thread; Node runs the file as it is.
			execArgv: ['--disable-warning=ExperimentalWarning'],
		});
		// Mermaid's log is no reader's concern, but a full pipe would block the thread.
		worker.stdout.resume();
		worker.stderr.resume();
		const slot: Slot = { worker, ready: false, job: undefined, unwatch: () => clearTimeout(starting) };
		const starting = setTimeout(() => this.#fail(slot, start, 'the renderer did not start'), START_LIMIT_MS);
		this.#slots.add(slot);
		worker.on('message', (message: WorkerMessage) => this.#receive(slot, message, start));
		worker.on('error', (error) => this.#fail(slot, start, error instanceof Error ? error.message : String(error)));
		worker.on('exit', (code) => this.#fail(slot, start, `the renderer stopped with code ${code}`));
	}

	#receive(slot: Slot, message: WorkerMessage, start: WorkerStart): void {
		if (!this.#slots.has(slot)) return;
		if (message.kind === 'ready') {
			slot.unwatch();
			slot.ready = true;
			this.#failedStarts = 0;
		} else this.#answer(slot, message.drawn);
		this.#pump(start);
	}

	#fail(slot: Slot, start: WorkerStart, message: string): void {
		if (!this.#slots.has(slot)) return;
		this.#answer(slot, failed('crash', message));
		if (!slot.ready && ++this.#failedStarts >= MAX_FAILED_STARTS) this.#abandonQueue(message);
		this.#discard(slot, start);
	}

	/** Ends a thread that is no longer of use and goes on with the others. */
	#discard(slot: Slot, start: WorkerStart): void {
		slot.unwatch();
		this.#slots.delete(slot);
		void slot.worker.terminate();
		this.#pump(start);
	}

	#answer(slot: Slot, drawn: DrawnDiagram): void {
		slot.unwatch();
		const { job } = slot;
		slot.job = undefined;
		job?.resolve(drawn);
	}

	#abandonQueue(message: string): void {
		for (const job of this.#queue.splice(0)) job.resolve(failed('crash', message));
	}
}

function failed(kind: 'timeout' | 'crash', message: string): DrawnDiagram {
	return { ok: false, error: { kind, message } };
}
