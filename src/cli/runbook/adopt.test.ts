import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkspace } from '#model/read-workspace.ts';
import { readAdopted } from '#model/runbooks/adopt.ts';
import { runbookSections } from '#model/runbooks/headings.ts';
import { runCli } from '../testing/run-cli.ts';

const corpora = join(import.meta.dirname, '../../../../shared/corpora/ops');

test('a folder is told about and added when told to; its files and the rest of lintel.yaml stay', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-adopt-'));
	mkdirSync(join(folder, 'docs/runbooks'), { recursive: true });
	mkdirSync(join(folder, 'content'));
	const text = '# StoreGone\r\n\r\n## Meaning\r\nGone.\r\n\r\n## Mitigation\r\n\r\n```sh\r\n$ restore “all”\r\n```\r\n';
	writeFileSync(join(folder, 'docs/runbooks/StoreGone.md'), text);
	writeFileSync(join(folder, 'docs/runbooks/README.md'), '# Read me');
	writeFileSync(join(folder, 'lintel.yaml'), 'title: X # keep\n');
	writeFileSync(
		join(folder, 'content/a.yaml'),
		'kind: team\nid: core\nname: Core\n---\nkind: component\nid: store\nname: Store\nowner: team:core\nobservability:\n  alerts: [{ name: StoreGone, severity: page }, { name: StoreSlow, severity: page }]\n',
	);
	const told = await runCli(['runbook', 'adopt', 'docs/runbooks'], folder);
	expect(told.code).toBe(0);
	expect(told.out).toBe(`docs/runbooks: 1 runbook in 1 file, 1 other file

Understood
  alert       1 of 1  by file name 1
  meaning     1 of 1
  impact      0 of 1
  diagnosis   0 of 1
  mitigation  1 of 1
  form                file 1
  for example docs/runbooks/StoreGone.md at /runbooks/storegone/

Beside the model
  1 alert of the model would get a runbook: StoreGone
  1 alert of the model without one, here or there: StoreSlow

Not understood, or odd
  1 command-character: a command holds U+201C, which a terminal does not take for what it looks like
    docs/runbooks/StoreGone.md:9:1

No runbooks
  docs/runbooks/README.md  an index or a template
`);
	expect(told.error).toContain('Nothing was written');
	expect(readFileSync(join(folder, 'lintel.yaml'), 'utf8')).toBe('title: X # keep\n');
	expect((await runCli(['runbook', 'adopt', 'docs/runbooks', '--write'], folder)).code).toBe(0);
	expect(readFileSync(join(folder, 'lintel.yaml'), 'utf8')).toBe('title: X # keep\nrunbooks:\n  - docs/runbooks\n');
	expect(readFileSync(join(folder, 'docs/runbooks/StoreGone.md'), 'utf8')).toBe(text);
	const again = await runCli(['runbook', 'adopt', 'docs/runbooks', '--write'], folder);
	expect(again.error).toBe('docs/runbooks is read already\n');
	const json = await runCli(['runbook', 'adopt', 'docs/runbooks', '--json'], folder);
	expect(JSON.parse(json.out)).toMatchObject({
		version: 1,
		list: [{ alert: 'StoreGone', page: '/runbooks/storegone/' }],
	});
	const listed = await runCli(['alerts', 'list'], folder);
	expect(listed.out).toMatch(/StoreGone +page +component:store +runbook:storegone/);
	// What was adopted is never written to.
	expect(await runCli(['runbook', 'exercise', 'storegone', '--result', 'passed'], folder)).toMatchObject({
		code: 1,
		error: expect.stringContaining('adopted files are never changed'),
	});
	for (const [place, said] of [
		['nowhere', 'there is no folder `nowhere`'],
		['lintel.yaml', 'is no Markdown'],
		['.', 'the workspace itself'],
		['..', 'outside the workspace'],
	])
		expect(await runCli(['runbook', 'adopt', place!], folder)).toMatchObject({
			code: 2,
			error: expect.stringContaining(said!),
		});
});

test('who answers for the folder is written beside it', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-adopt-'));
	mkdirSync(join(folder, 'docs'));
	writeFileSync(join(folder, 'docs/StoreGone.md'), '# StoreGone\n\n## Meaning\nGone.\n');
	writeFileSync(join(folder, 'lintel.yaml'), 'title: X\nrunbooks: [more] # keep\n');
	expect((await runCli(['runbook', 'adopt', 'docs', '--write', '--owner', 'team:core'], folder)).code).toBe(0);
	expect(readFileSync(join(folder, 'lintel.yaml'), 'utf8')).toBe(
		'title: X\nrunbooks: [more, { path: docs, owner: "team:core" }] # keep\n',
	);
});

test.skipIf(!existsSync(corpora))('the public runbooks are all understood, and no text of theirs is lost', () => {
	const folder = join(corpora, 'prometheus-operator+runbooks');
	const read = readAdopted(readWorkspace(folder, ['content/runbooks']).adoptedRunbooks);
	expect(read.runbooks.length).toBe(108);
	// The name of each file is the name of its alert there.
	for (const { alerts, path } of read.runbooks) expect(path.endsWith(`/${alerts[0]}.md`)).toBe(true);
	expect(read.others.every(({ path }) => path.endsWith('_index.md'))).toBe(true);
	for (const { text } of read.runbooks) {
		const shown = runbookSections(text)
			.map((section) => section.text)
			.join('\n');
		for (const line of text.split('\n')) if (line.trim() !== '' && !line.startsWith('#')) expect(shown).toContain(line);
	}
	const mixin = readAdopted(
		readWorkspace(join(corpora, 'kubernetes-monitoring+kubernetes-mixin'), ['runbook.md']).adoptedRunbooks,
	);
	const headings = readFileSync(join(corpora, 'kubernetes-monitoring+kubernetes-mixin/runbook.md'), 'utf8').match(
		/^#+ Alert Name:/gm,
	)!;
	expect(mixin.runbooks.length).toBe(headings.length);
});
