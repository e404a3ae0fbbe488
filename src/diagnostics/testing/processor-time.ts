/**
 * Milliseconds of processor time that this process uses from now on, each time the result is called. For tests that hold something
 * to be fast: time on the wall also passes while other work of a busy machine runs.
 */
export function startProcessorTime(): () => number {
	const start = process.cpuUsage();
	return () => process.cpuUsage(start).user / 1000;
}
