/**
 * Worker threads that draw. A thread starts when there is work for it. One that takes too long or dies is replaced, and only the
 * diagram it was busy with is lost: mermaid can hang for good on a hostile diagram, so nothing short of ending the thread helps.
 * A thread has the next diagrams in hand while it draws one, so that it need not wait for a program that is busy itself.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type TimeLimit, watchTime } from './time-limit.ts';

/** What a thread sends: once when it is ready, then one answer per source, in the order in which they came. */
export type WorkerMessage<Drawn> = { readonly kind: 'ready' } | { readonly kind: 'drawn'; readonly drawn: Drawn };

/** Why a thread gave no answer. */
export type PoolFailure = 'timeout' | 'crash';

export interface PoolOptions<Start, Drawn> {
	/** The program of a thread. */
	readonly program: () => URL;
	/** What is answered in the place of a thread that took too long or died. */
	readonly failed: (kind: PoolFailure, message: string) => Drawn;
	readonly size: number;
	/** How many waiting sources are worth another thread; the default is what starting to draw diagrams costs. */
	readonly drawnPerThread?: number | undefined;
	/** Per diagram, from the moment a ready thread gets it. */
	readonly limit: TimeLimit;
	/** Called once, before the first thread starts. */
	readonly prepare: () => Promise<Start>;
}

interface Job<Source, Drawn> {
	readonly source: Source;
	readonly resolve: (drawn: Drawn) => void;
	/** A thread died with this and others in hand: drawn with no other beside it, whichever was to blame shows. */
	readonly isSuspect?: boolean;
}

/** A thread and what it has in hand. `ready` is false while mermaid loads. */
interface Slot<Source, Drawn> {
	readonly worker: Worker;
	ready: boolean;
	/** It is busy with the first; the others are its next ones. */
	readonly inHand: Job<Source, Drawn>[];
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
/** The program may not look for half a second while it computes; a thread draws about this many then. */
const MOST_IN_HAND = 12;
/** A thread that dies before it is ready means the machine cannot run it: give up instead of starting threads forever. */
const MAX_FAILED_STARTS = 3;

const MAX_DEFAULT_THREADS = 4;

/**
 * A core is left to the thread that computes and writes pages: with one thread more the worked example took longer on two
 * cores, because each thread warms up for itself.
 */
export const usualThreads = (): number => Math.max(1, Math.min(availableParallelism() - 1, MAX_DEFAULT_THREADS));

export class RenderPool<Source extends object, Drawn, Start> {
	readonly #options: PoolOptions<Start, Drawn>;
	readonly #queue: Job<Source, Drawn>[] = [];
	readonly #preferred = new WeakSet<Source>();
	readonly #slots = new Set<Slot<Source, Drawn>>();
	#start: Promise<Start> | undefined;
	#failedStarts = 0;
	#closed = false;

	constructor(options: PoolOptions<Start, Drawn>) {
		this.#options = options;
	}

	/** Never rejects for a diagram's sake; rejects when the bundle cannot be built. */
	async draw(source: Source): Promise<Drawn> {
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
	prefer(source: Source): void {
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
		for (const slot of slots) {
			// A thread that is still coming up has nothing in hand, and its time is watched all the same.
			slot.unwatch();
			while (slot.inHand.length > 0) this.#answer(slot, this.#options.failed('crash', 'the renderer was closed'));
		}
		this.#abandonQueue('the renderer was closed');
		await Promise.all(slots.map((slot) => slot.worker.terminate()));
	}

	#pump(start: Start): void {
		if (this.#closed) {
			this.#abandonQueue('the renderer was closed');
			return;
		}
		for (let slot = this.#idlest(); slot !== undefined; slot = this.#idlest()) this.#assign(slot, start);
		const waiting = [...this.#slots].reduce((sum, { inHand }) => sum + inHand.length, this.#queue.length);
		const wanted = Math.min(
			Math.ceil(waiting / (this.#options.drawnPerThread ?? DIAGRAMS_PER_THREAD)),
			this.#options.size,
		);
		while (this.#slots.size < wanted) this.#spawn(start);
	}

	/** The thread that takes the next diagram of the queue: of those that may, the one with the fewest in hand. */
	#idlest(): Slot<Source, Drawn> | undefined {
		const next = this.#queue[0];
		if (next === undefined) return undefined;
		// Towards the end no thread keeps what another could begin with.
		const most =
			next.isSuspect === true ? 1 : Math.min(MOST_IN_HAND, 1 + Math.floor(this.#queue.length / this.#slots.size));
		return [...this.#slots]
			.filter(({ ready, inHand }) => ready && inHand.length < most && inHand[0]?.isSuspect !== true)
			.sort((one, other) => one.inHand.length - other.inHand.length)[0];
	}

	#assign(slot: Slot<Source, Drawn>, start: Start): void {
		const job = this.#queue.shift()!;
		slot.inHand.push(job);
		if (slot.inHand.length === 1) this.#watch(slot, start);
		slot.worker.postMessage(job.source);
	}

	/** Watches the time of the diagram that the thread is busy with now. */
	#watch(slot: Slot<Source, Drawn>, start: Start): void {
		slot.unwatch = watchTime(slot.worker, this.#options.limit, (reason) => {
			this.#answer(slot, this.#options.failed('timeout', reason));
			this.#discard(slot, start);
		});
	}

	#spawn(start: Start): void {
		const worker = new Worker(this.#options.program(), {
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
		const slot: Slot<Source, Drawn> = { worker, ready: false, inHand: [], unwatch: () => clearTimeout(starting) };
		const starting = setTimeout(() => this.#fail(slot, start, 'the renderer did not start'), START_LIMIT_MS);
		this.#slots.add(slot);
		worker.on('message', (message: WorkerMessage<Drawn>) => this.#receive(slot, message, start));
		worker.on('error', (error) => this.#fail(slot, start, error instanceof Error ? error.message : String(error)));
		worker.on('exit', (code) => this.#fail(slot, start, `the renderer stopped with code ${code}`));
	}

	#receive(slot: Slot<Source, Drawn>, message: WorkerMessage<Drawn>, start: Start): void {
		if (!this.#slots.has(slot)) return;
		if (message.kind === 'ready') {
			slot.unwatch();
			slot.ready = true;
			this.#failedStarts = 0;
		} else {
			this.#answer(slot, message.drawn);
			if (slot.inHand.length > 0) this.#watch(slot, start);
		}
		this.#pump(start);
	}

	#fail(slot: Slot<Source, Drawn>, start: Start, message: string): void {
		if (!this.#slots.has(slot)) return;
		// The last answers may have been lost with the thread, so only a diagram that was alone with it is known to be the cause.
		if (slot.inHand.length <= 1) this.#answer(slot, this.#options.failed('crash', message));
		else slot.inHand.splice(0, slot.inHand.length, ...slot.inHand.map((job) => ({ ...job, isSuspect: true })));
		if (!slot.ready && ++this.#failedStarts >= MAX_FAILED_STARTS) this.#abandonQueue(message);
		this.#discard(slot, start);
	}

	/** Ends a thread that is no longer of use and goes on with the others, which get what it had in hand. */
	#discard(slot: Slot<Source, Drawn>, start: Start): void {
		slot.unwatch();
		this.#slots.delete(slot);
		this.#queue.unshift(...slot.inHand.splice(0));
		void slot.worker.terminate();
		this.#pump(start);
	}

	/** Answers for the diagram that the thread was busy with. */
	#answer(slot: Slot<Source, Drawn>, drawn: Drawn): void {
		slot.unwatch();
		slot.inHand.shift()?.resolve(drawn);
	}

	#abandonQueue(message: string): void {
		for (const job of this.#queue.splice(0)) job.resolve(this.#options.failed('crash', message));
	}
}
