/** CPU time and memory of this process and of everything it started, from Linux's `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';

/** CPU time in ms of this process with its threads. */
export function ownCpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

interface Stat {
	readonly pid: number;
	readonly parent: number;
	/** Hundredths of a second, those of ended children included. */
	readonly ticks: number;
}

/** Everything below this process. Chromium spreads over several processes. Empty where there is no `/proc`. */
function children(): readonly Stat[] {
	try {
		const stats = readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((pid) => readStat(pid));
		const family = new Set([process.pid]);
		for (let size = 0; size !== family.size; ) {
			size = family.size;
			for (const { pid, parent } of stats) if (family.has(parent)) family.add(pid);
		}
		family.delete(process.pid);
		return stats.filter(({ pid }) => family.has(pid));
	} catch {
		return [];
	}
}

function readStat(pid: string): Stat[] {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		const ticks = [11, 12].reduce((sum, at) => sum + Number(fields[at]), 0);
		return [{ pid: Number(pid), parent: Number(fields[1]), ticks }];
	} catch {
		return [];
	}
}

/** CPU time in ms of all processes below this one. */
export function cpuOfChildren(): number {
	return children().reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

/** MB of memory of all processes below this one; what several share counts in parts. */
export function memoryOfChildren(): number {
	const kilobytes = children().map(({ pid }) => {
		try {
			return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
		} catch {
			return 0;
		}
	});
	return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
