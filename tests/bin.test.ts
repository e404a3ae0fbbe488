import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const bin = join(import.meta.dirname, '../bin/lintel.mjs');

/** Runs the installed command with a Node that says it is of another version. */
function runAs(version: string, words: readonly string[]) {
	const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
	const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, bin, ...words], {
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

test.each(['18.20.0', '20.20.2', '22.11.0'])('with Node %s it says what is needed, and nothing else', (version) => {
	const { status, stdout, stderr } = runAs(version, ['check']);
	expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	expect(stderr).toMatch(new RegExp(`^lintel: Node ${version} is too old, 22\\.\\d+ or newer is needed\\n  .*\\n$`));
});

test('with a newer one it is the program', () => {
	expect(runAs('24.21.0', ['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' });
	expect(runAs('24.21.0', ['biuld'])).toMatchObject({ status: 2, stdout: '' });
});
