import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type FileSystem, writeAll } from './write-files.ts';

let folder: string;
beforeEach(() => {
	folder = fs.mkdtempSync(join(tmpdir(), 'lintel-write-'));
	fs.writeFileSync(join(folder, 'a.md'), 'old a');
	fs.writeFileSync(join(folder, 'b.md'), 'old b', { mode: 0o640 });
});

const change = (name: string, before: string | undefined, after: string) => ({
	path: join(folder, name),
	before: before === undefined ? undefined : Buffer.from(before),
	after: Buffer.from(after),
});
const contents = (): { readonly [path: string]: string } =>
	Object.fromEntries(
		fs
			.readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((path) => fs.statSync(join(folder, path)).isFile())
			.sort()
			.map((path) => [path, fs.readFileSync(join(folder, path), 'utf8')]),
	);
const old = { 'a.md': 'old a', 'b.md': 'old b' };

test('all files are written, with their modes, and nothing is left over', () => {
	expect(
		writeAll([change('a.md', 'old a', 'A'), change('b.md', 'old b', 'B'), change('c/d.md', undefined, 'D')]),
	).toBeUndefined();
	expect(contents()).toEqual({ 'a.md': 'A', 'b.md': 'B', 'c/d.md': 'D' });
	expect(fs.statSync(join(folder, 'b.md')).mode & 0o777).toBe(0o640);
});

test('a link stays a link', () => {
	fs.symlinkSync('a.md', join(folder, 'link.md'));
	expect(writeAll([change('link.md', 'old a', 'A')])).toBeUndefined();
	expect(fs.lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
	expect(contents()['a.md']).toBe('A');
});

test('what somebody else writes while the new contents are put aside is kept', () => {
	const system: FileSystem = {
		...fs,
		writeFileSync: ((...values: Parameters<typeof fs.writeFileSync>) => {
			fs.writeFileSync(...values);
			fs.writeFileSync(join(folder, 'b.md'), 'theirs');
		}) as typeof fs.writeFileSync,
	};
	expect(writeAll([change('a.md', 'old a', 'A'), change('b.md', 'old b', 'B')], system)).toContain('somebody else');
	expect(contents()).toEqual({ 'a.md': 'old a', 'b.md': 'theirs' });
	const first = { ...system, readFileSync: fs.readFileSync };
	fs.writeFileSync(join(folder, 'b.md'), 'old b');
	expect(writeAll([change('b.md', 'old b', 'B')], first)).toContain('somebody else');
	expect(contents()).toEqual({ 'a.md': 'old a', 'b.md': 'theirs' });
});

// Each step of writing three files fails once; whichever it is, the folder is as it was.
const steps = ['writeFileSync', 'renameSync', 'mkdirSync', 'statSync', 'readFileSync'] as const;
test.each(steps.flatMap((step) => [1, 2, 3].map((at) => [step, at] as const)))(
	'%s fails at call %i: nothing changed',
	(step, at) => {
		let calls = 0;
		const real = { ...fs };
		const failing = {
			...real,
			[step]: (...values: unknown[]) => {
				calls++;
				if (calls === at) throw new Error('disk full');
				return (real[step] as (...all: unknown[]) => unknown)(...values);
			},
		} as FileSystem;
		const changes = [change('a.md', 'old a', 'A'), change('b.md', 'old b', 'B'), change('c/d.md', undefined, 'D')];
		const problem = writeAll(changes, failing);
		// Fewer calls than that were made: then nothing failed.
		if (calls < at) return expect(problem).toBeUndefined();
		expect(problem).toBe('disk full');
		expect(contents()).toEqual(old);
		return expect(fs.existsSync(join(folder, 'c'))).toBe(false);
	},
);

test('a file that somebody changed meanwhile, or that is there already, is not touched', () => {
	expect(writeAll([change('a.md', 'old a', 'A'), change('b.md', 'other', 'B')])).toContain(
		'was changed by somebody else',
	);
	expect(writeAll([change('a.md', 'old a', 'A'), change('b.md', undefined, 'B')])).toContain('is there already');
	expect(contents()).toEqual(old);
});
