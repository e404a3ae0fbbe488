import { expect, test } from 'vitest';
import { compile } from '../compile.ts';

/** Somebody else's runbooks below the content, before anybody has said that they are adopted. */

const page = (name: string, front = 'weight: 20') => ({
	path: `content/runbooks/kubernetes/${name}.md`,
	text: `---\ntitle: ${name}\n${front}\n---\n## Meaning\nIt is.\n`,
});
const codesOf = (...files: readonly { readonly path: string; readonly text: string }[]) =>
	compile(files, { asOf: '2026-11-28' }).diagnostics.filter(({ severity }) => severity === 'error');

test('a folder of them is one mistake, whichever way each file is wrong', () => {
	const bare = { path: 'content/runbooks/TargetDown.md', text: '# TargetDown\n' };
	const [only, ...others] = codesOf(page('NodeDown'), page('DiskFull'), page('_index'), bare);
	expect(others).toEqual([]);
	expect(only).toMatchObject({
		code: 'runbooks-not-adopted',
		message: expect.stringContaining('4 files of `content/runbooks`'),
		hint: 'read them as they are: `lintel runbook adopt content/runbooks --write`',
	});
});

test('two files are two slips, and what is wrong with a runbook of this model is told beside it', () => {
	expect(codesOf(page('NodeDown'), page('DiskFull')).map(({ code }) => code)).toEqual([
		'bad-format',
		'unknown-key',
		'bad-format',
		'unknown-key',
	]);
	const own = page('node-down', 'owner: 3');
	const told = codesOf(page('NodeDown'), page('DiskFull'), page('DiskSlow'), own);
	expect(told.map(({ code }) => code)).toContain('runbooks-not-adopted');
	expect(told.filter(({ span }) => span?.file === own.path)).not.toEqual([]);
});
