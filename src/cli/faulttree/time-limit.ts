import type { TimeSpent } from '#graph/time-spent.ts';

/** Seconds that a run may take when nobody says otherwise: with the start and the end of the process it stays below a minute. */
export const defaultTimeLimit = 45;

/** On a busy machine time passes faster than the processor works; then a run ends at this multiple of its limit. */
const elapsedAllowance = 1.2;

/**
 * The clock for a computation, started now: processor time against the limit in seconds, so that other work on the machine
 * changes no result, unless the time on the wall is 20 % over the limit, as somebody waits.
 */
export function startTimeLimit(seconds: number): TimeSpent {
	const processor = process.cpuUsage();
	const start = performance.now();
	return () => {
		const { user, system } = process.cpuUsage(processor);
		const elapsed = (performance.now() - start) / 1000;
		return seconds === 0 ? 1 : Math.max((user + system) / 1e6, elapsed / elapsedAllowance) / seconds;
	};
}
