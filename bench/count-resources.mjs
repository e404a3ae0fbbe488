// Loaded into the measured process: writes down what it used, worker threads included, when it ends.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.LINTEL_BENCH_REPORT) {
	const report = process.env.LINTEL_BENCH_REPORT;
	process.once('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		writeFileSync(report, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMB: maxRSS / 1024 }));
	});
}
