/** How long a thread may work: counted in its own processor time, so that a busy machine decides nothing about a picture. */
import type { Worker } from 'node:worker_threads';

export interface TimeLimit {
	/** Processor time of the thread, in milliseconds. */
	readonly cpuMs: number;
	/** Time on the clock, for a thread that waits or no longer answers; in milliseconds. */
	readonly wallMs: number;
}

/** A thread as far as its time is concerned. `cpuUsage` is microseconds since its start; Node before 24.6 cannot tell. */
export type Timed = { readonly cpuUsage?: () => Promise<{ readonly user: number; readonly system: number }> };

/** A later look than needed costs a hanging thread's time only; an earlier one is made for nothing. */
const LEAST_BETWEEN_LOOKS_MS = 100;

/**
 * Watches a running thread from now on and calls `over` once with the reason when it used up its time. Returns what ends the watch.
 * A thread cannot have spent more than the clock has, so the first look is due when it may have spent all.
 * Where Node does not tell a thread's processor time, the clock stands for it.
 */
export function watchTime(worker: Timed | Worker, limit: TimeLimit, over: (reason: string) => void): () => void {
	let timer: NodeJS.Timeout | undefined;
	let ended = false;
	const end = (): void => {
		ended = true;
		clearTimeout(timer);
		clearTimeout(ceiling);
	};
	const tell = (reason: string): void => {
		if (ended) return;
		end();
		over(reason);
	};
	const tooMuchWork = `drawing took more than ${limit.cpuMs} ms of processor time`;
	const ceiling = setTimeout(() => tell(`drawing took longer than ${limit.wallMs} ms`), limit.wallMs);
	const started = processorTime(worker);
	const lookIn = (ms: number): void => {
		if (ended) return;
		timer = setTimeout(look, Math.max(ms, LEAST_BETWEEN_LOOKS_MS));
	};
	const look = async (): Promise<void> => {
		const [before, now] = await Promise.all([started, processorTime(worker)]);
		// Its end is told elsewhere; should it not be, the clock ends the watch.
		if (before === 'gone' || now === 'gone') return;
		if (before === undefined || now === undefined || now - before >= limit.cpuMs) tell(tooMuchWork);
		else lookIn(limit.cpuMs - (now - before));
	};
	lookIn(limit.cpuMs);
	return end;
}

/** Milliseconds since the thread started; undefined where Node cannot tell. Only a running thread has an answer. */
async function processorTime(worker: Timed): Promise<number | 'gone' | undefined> {
	try {
		const usage = await worker.cpuUsage?.();
		return usage && (usage.user + usage.system) / 1000;
	} catch {
		return 'gone';
	}
}
