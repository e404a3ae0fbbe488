import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeHolder, takeLock } from './lock.ts';

const lockPath = () => join(mkdtempSync(join(tmpdir(), 'lintel-lock-')), 'lock');
const endedPid = () => spawnSync(process.execPath, ['-e', '0']).pid;
const longAgo = (path: string) => utimesSync(path, new Date(0), new Date(0));

describe('the lock of a workspace', () => {
	test('is held once, says by whom, and is free after release', () => {
		const path = lockPath();
		const first = takeLock(path, 'lintel build');
		const second = takeLock(path, 'lintel build');
		expect(first.held).toBe(true);
		expect(second.held).toBe(false);
		if (first.held && !second.held) {
			expect(describeHolder(second.holder)).toBe(`\`lintel build\` in process ${process.pid}`);
			first.release();
		}
		expect(existsSync(path)).toBe(false);
		expect(takeLock(path, 'lintel build').held).toBe(true);
	});

	const left: { name: string; text: () => string; old: boolean; free: boolean }[] = [
		{ name: 'a process that ended', text: () => holder(endedPid(), hostname()), old: false, free: true },
		{ name: 'a process that runs', text: () => holder(process.ppid, hostname()), old: true, free: false },
		{ name: 'an earlier process with our pid', text: () => holder(process.pid, hostname()), old: false, free: true },
		{ name: 'a silent process of another host', text: () => holder(1, 'elsewhere'), old: true, free: true },
		{ name: 'a process of another host', text: () => holder(1, 'elsewhere'), old: false, free: false },
		{ name: 'a crash while writing', text: () => '{"pid":', old: true, free: true },
	];
	test.each(left)('left by $name', ({ text, old, free }) => {
		const path = lockPath();
		writeFileSync(path, text());
		if (old) longAgo(path);
		expect(takeLock(path, 'lintel build').held).toBe(free);
	});
});

function holder(pid: number, host: string): string {
	return JSON.stringify({ pid, host, task: 'lintel build' });
}
