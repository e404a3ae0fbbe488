import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { readDecisionFolder } from '#decisions/read-folder.ts';
import { runCli } from '../testing/run-cli.ts';
import { templateNames } from './record-text.ts';

/** A new folder with these files. */
function folderWith(files: { readonly [path: string]: string | Uint8Array }): string {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-adr-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const read = (folder: string) => readDecisions(readDecisionFolder(folder, 'adr').files, { root: 'adr' });
const bytes = (folder: string): { readonly [name: string]: string } =>
	Object.fromEntries(
		readdirSync(join(folder, 'adr')).map((name) => [name, readFileSync(join(folder, 'adr', name), 'latin1')]),
	);

async function run(line: string, folder: string): Promise<string> {
	const { code, out, error } = await runCli(line.split(' '), folder);
	expect(error).toBe('');
	expect(code).toBe(0);
	return out;
}

describe('the whole life of a decision', () => {
	test.each(templateNames)('in the template %s', async (template) => {
		const folder = folderWith({});
		expect(await run(`adr new -t ${template} Use a queue`, folder)).toBe('Wrote adr/0001-use-a-queue.md\n');
		await run(`adr new -t ${template} Use a log --supersedes 1`, folder).catch(() => {});
		// A proposal is not in force, so nothing can replace it; and nothing was written.
		expect(readdirSync(join(folder, 'adr'))).toEqual(['0001-use-a-queue.md']);
		await run('adr accept 1', folder);
		await run(`adr new -t ${template} Use a log --supersedes 1`, folder);
		expect(read(folder).decisions.map(({ status }) => status.state)).toEqual(['accepted', 'proposed']);
		expect(await run('adr accept ADR-0002', folder)).toContain(
			'ADR-0002 is accepted, and ADR-0001 is superseded by it',
		);
		await run(`adr new -t ${template} Compact the log --amends 2 --accept`, folder);
		await run(`adr new -t ${template} Use a table`, folder);
		await run('adr reject 4', folder);
		await run('adr link 4 relates-to 2', folder);
		const { decisions, diagnostics } = read(folder);
		expect(diagnostics).toEqual([]);
		const relations = decisions.map(({ relations: own }) =>
			own.map(({ type, target, stated }) => `${stated} ${type} ${target}`).sort(),
		);
		expect(decisions.map(({ title, status, date }) => [title, status.state, date?.iso])).toEqual([
			['Use a queue', 'superseded', '2026-11-23'],
			['Use a log', 'accepted', '2026-11-23'],
			['Compact the log', 'accepted', '2026-11-23'],
			['Use a table', 'rejected', '2026-11-23'],
		]);
		expect(relations).toEqual([
			['here superseded-by decision:0002'],
			['here amended-by decision:0003', 'here relates-to decision:0004', 'here supersedes decision:0001'],
			['here amends decision:0002'],
			['here relates-to decision:0002'],
		]);
	});
});

const nygard = (number: number, status: string): string =>
	`# ${number}. Decision ${number}\n\nDate: 2026-01-0${number}\n\n## Status\n\n${status}\n\n## Context\n\nC.\n`;
const log = {
	'adr/0001-a.md': nygard(1, 'Accepted'),
	'adr/0002-b.md': nygard(2, 'Superseded by [3. Decision 3](0003-c.md)'),
	'adr/0003-c.md': nygard(3, 'Accepted\n\nSupersedes [2. Decision 2](0002-b.md)'),
	'adr/0004-d.md': nygard(4, 'Proposed'),
	'adr/0005-e.md': nygard(5, 'Rejected'),
	'adr/0006-f.md': nygard(6, 'Accepted'),
	'adr/0006-g.md': nygard(6, 'Accepted'),
	'adr/0007-h.md': '# 7. Decision 7\n\n## Status\n\nProposed <!-- by whom? --> yesterday\n',
};

describe('a decision that nothing replaces', () => {
	test.each(templateNames)(
		'is deprecated in the template %s, and nothing else in its file changes',
		async (template) => {
			const folder = folderWith({});
			await run(`adr new -t ${template} Use a queue --accept`, folder);
			const before = bytes(folder)['0001-use-a-queue.md']!;
			expect(await run('adr deprecate 1 --dry-run', folder)).toContain('ADR-0001 is deprecated (dry run');
			expect(bytes(folder)['0001-use-a-queue.md']).toBe(before);
			await run('adr deprecate 1', folder);
			const { decisions, diagnostics } = read(folder);
			expect(diagnostics).toEqual([]);
			expect(decisions.map(({ status }) => status.state)).toEqual(['deprecated']);
			const lines = before.split('\n');
			const changed = bytes(folder)['0001-use-a-queue.md']!.split('\n');
			expect(changed.length).toBe(lines.length);
			expect(changed.filter((line, at) => line !== lines[at]).join()).toMatch(/deprecated/i);
			expect(changed.filter((line, at) => line !== lines[at])).toHaveLength(1);
			expect(await run('adr deprecate 1', folder)).toBe('ADR-0001 is deprecated already; nothing to do\n');
		},
	);

	test('was in force before, and is not superseded', async () => {
		const folder = folderWith({});
		await run('adr new Use a queue', folder);
		const open = await runCli(['adr', 'deprecate', '1'], folder);
		expect(open).toMatchObject({
			code: 1,
			error: expect.stringMatching(/never in force[\s\S]*lintel adr reject ADR-0001/),
		});
		await run('adr accept 1', folder);
		await run('adr new Use a log --supersedes 1 --accept', folder);
		const superseded = await runCli(['adr', 'deprecate', '1'], folder);
		expect(superseded).toMatchObject({ code: 1, error: expect.stringContaining('superseded by `ADR-0002`') });
		await run('adr deprecate 2', folder).catch(() => {});
		expect(read(folder).decisions.map(({ status }) => status.state)).toEqual(['superseded', 'deprecated']);
	});

	test('gives back the findings that it accepted', async () => {
		const folder = folderWith({
			'adr/0001-one.md':
				'---\nstatus: accepted\ndate: 2026-01-15\nwaives:\n  - { finding: "no-timeout:component:a", until: 2027-01-01 }\n---\n# One copy\n\n## Decision Outcome\nOne.\n',
		});
		const { code, error } = await runCli(['adr', 'deprecate', '1'], folder);
		expect({ code, error }).toEqual({
			code: 0,
			error: 'note: ADR-0001 accepted `no-timeout:component:a`, which counts again\n',
		});
	});
});

describe('what would break the log is refused, with the reason, and nothing is written', () => {
	test.each([
		['accept 2', 1, '`0002` is superseded by `0003`', 'the record in force is `0003` (adr/0003-c.md)'],
		['accept 5', 1, '`0005` is rejected, and a record is not taken back into force', 'write a new record'],
		['reject 1', 1, '`0001` is accepted: a decision in force is superseded, not rejected', 'supersede 0001 NEW'],
		['reject 2', 1, '`0002` is superseded already', ''],
		['supersede 5 1', 1, '`0005` is rejected: it was never in force', 'relates-to'],
		['supersede 4 1', 1, '`0004` is proposed: it was never in force', 'accept it first'],
		['supersede 2 1', 1, '`0002` is superseded by `0003`, so it cannot be superseded again', '`0003`'],
		['supersede 1 5', 1, '`0005` is rejected: it would leave nothing in force', ''],
		['supersede 1 4', 1, '`0004` is only proposed: until it is accepted it replaces nothing', '`--accept`'],
		['supersede 3 2', 1, '`0002` is superseded: it would leave nothing in force', ''],
		['supersede 1 1', 1, '`0001` cannot supersede itself', ''],
		['amend 2 1', 1, '`0002` is superseded by `0003`, so it is not amended any more', '`0003`'],
		['amend 1 5', 1, '`0005` is rejected, so it changes nothing', ''],
		['accept 9', 2, 'there is no decision `9`', '`lintel adr list`'],
		['accept 0001-aa', 2, 'there is no decision `0001-aa`', 'did you mean `0001-a`?'],
		['accept 6', 2, '`6` means 2 records: adr/0006-f.md, adr/0006-g.md', '0006-f or 0006-g'],
		['link 1 relates 3', 2, '`relates` is no relation between records', ''],
		['link 1 depends 3', 2, '`depends` is no relation between records', 'relates-to'],
		['accept 7', 1, 'stands in a form that cannot be changed', 'change it by hand, line 5'],
	])('lintel adr %s', async (line, code, message, hint) => {
		const folder = folderWith(log);
		const outcome = await runCli(['adr', ...line.split(' ')], folder);
		expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
		// Labels of bare numbers read `ADR-0001`.
		expect(outcome.error.replaceAll('ADR-', '')).toContain(message);
		expect(outcome.error.replaceAll('ADR-', '')).toContain(hint);
		expect(bytes(folder)).toEqual(bytes(folderWith(log)));
	});

	test('circles, also through others', async () => {
		const folder = folderWith(log);
		await run('adr link 1 depends-on 3', folder);
		await run('adr link 3 depends-on 4', folder);
		const { code, error } = await runCli('adr link 4 depends-on 1'.split(' '), folder);
		expect(code).toBe(1);
		expect(error).toContain('that would be a circle');
	});

	test('what is said already is no mistake', async () => {
		const folder = folderWith(log);
		for (const line of ['accept 1', 'reject 5', 'supersede 2 3']) {
			const out = await run(`adr ${line}`, folder);
			expect(out).toMatch(/already; nothing to do\n$/);
		}
		expect(bytes(folder)).toEqual(bytes(folderWith(log)));
	});

	test('a dry run shows the lines and writes nothing', async () => {
		const folder = folderWith(log);
		const out = await run('adr accept 4 --dry-run', folder);
		expect(out).toBe(
			'ADR-0004 is accepted (dry run: nothing was written)\n  adr/0004-d.md:7\n    - Proposed\n    + Accepted\n',
		);
		expect(bytes(folder)).toEqual(bytes(folderWith(log)));
	});
});

test('byte-order marks, line ends and a missing last line end stay', async () => {
	const text = '\ufeff# 1. A\r\n\r\n## Status\r\n\r\nProposed\r\n\r\n## Context\r\n\r\nC.  \r\nno end';
	const folder = folderWith({ 'adr/0001-a.md': text });
	await run('adr accept 1', folder);
	expect(readFileSync(join(folder, 'adr/0001-a.md'), 'utf8')).toBe(text.replace('Proposed', 'Accepted'));
});

test('superseding says which accepted findings count again', async () => {
	const folder = folderWith({
		'adr/0001-a.md':
			'---\nstatus: accepted\nwaives:\n  - { finding: "missing-owner:component:x", until: 2027-01-01 }\n---\n\n# A\n',
		'adr/0002-b.md': '---\nstatus: accepted\n---\n\n# B\n',
	});
	const { code, error } = await runCli('adr supersede 1 2'.split(' '), folder);
	expect(code).toBe(0);
	expect(error).toBe(
		'note: ADR-0001 accepted `missing-owner:component:x`, which counts again unless ADR-0002 waives it\n',
	);
});

describe('on a terminal it asks for what is missing', () => {
	test('the records and the relation', async () => {
		const folder = folderWith(log);
		const { code, out, error } = await runCli(['adr', 'link', '1'], folder, ['relates-to', '4']);
		expect({ code, out: out.split('\n', 1)[0] }).toEqual({ code: 0, out: 'ADR-0001 relates to ADR-0004' });
		expect(error).toMatch(/^What\? \(relates-to, .*\)\nOf which other record\?\n$/);
	});
	test('the title of a new record and what it affects', async () => {
		const folder = folderWith({});
		const { out } = await runCli(['adr', 'new'], folder, ['Use a queue', '']);
		expect(out).toBe('Wrote adr/0001-use-a-queue.md\n');
	});
	test('a name that a file with errors may hold is not taken for a slip', async () => {
		const team = 'kind: team\nid: aa\nname: A\n';
		const one = (id: string, tier: string) =>
			`---\nkind: component\nid: ${id}\nname: ${id}\nowner: team:aa\ntier: ${tier}\n`;
		const folder = folderWith({ 'content/all.yaml': `${team}${one('order-api', '1')}${one('order-db', 'high')}` });
		const words = ['--affects', 'component:order-db'];
		const hint =
			'the files have 1 error, which may hide it: `lintel check` shows them; else, did you mean `component:order-api`?';
		for (const command of [
			['adr', 'new', 'Use a queue', ...words],
			['adr', 'list', ...words],
		]) {
			const { code, error } = await runCli(command, folder);
			expect(code).toBe(2);
			expect(error).toContain(hint);
		}
	});
	test('no answer is misuse, and nothing is written', async () => {
		const folder = folderWith(log);
		expect(await runCli(['adr', 'accept'], folder, [''])).toMatchObject({ code: 2, out: '' });
		expect(bytes(folder)).toEqual(bytes(folderWith(log)));
	});
});

describe('where a new record goes', () => {
	test('collections by their scope, and folders below as scopes', async () => {
		const folder = folderWith({
			'lintel.yaml': 'adr:\n  - { path: docs/one, scope: one }\n  - { path: docs/two, scope: two }\n',
			'docs/one/0007-a.md': nygard(7, 'Accepted'),
			'docs/two/ledger/adr-001-b.md': '---\nstatus: accepted\n---\n\n# B\n',
		});
		expect(await run('adr new --scope one Next', folder)).toBe('Wrote docs/one/0008-next.md\n');
		const scoped = await runCli('adr new --scope two/ledger Next'.split(' '), folder);
		expect(scoped.error + scoped.out).toContain('docs/two/ledger/adr-002-next.md');
		expect(await runCli('adr new Next'.split(' '), folder)).toMatchObject({
			code: 2,
			error: expect.stringContaining('--scope one or --scope two'),
		});
		expect(await runCli('adr new --scope tow Next'.split(' '), folder)).toMatchObject({
			code: 2,
			error: expect.stringContaining('did you mean `two`?'),
		});
	});
});

describe('where all records stand in folders below', () => {
	const record = '# 7. Queues\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n';
	test('a new one stands beside them, in their form', async () => {
		const folder = folderWith({ 'adr/platform/0007-queues.md': record });
		expect(await run('adr new Logs --deciders Ann,Bo', folder)).toBe('Wrote adr/platform/0008-logs.md\n');
		expect(readFileSync(join(folder, 'adr/platform/0008-logs.md'), 'utf8')).toMatch(
			/^# 8\. Logs\n\nDate: \S+\n\nDeciders: Ann, Bo\n\n## Status\n\nProposed\n/,
		);
		const [, logs] = read(folder).decisions;
		expect(logs!.people).toMatchObject([{ role: 'deciders', names: ['Ann', 'Bo'] }]);
	});
	test('of which there are several, it asks for one', async () => {
		const folder = folderWith({ 'adr/one/0007-queues.md': record, 'adr/two/0001-logs.md': record });
		expect(await runCli('adr new Next'.split(' '), folder)).toMatchObject({
			code: 2,
			error: expect.stringContaining('--scope one or --scope two'),
		});
		expect(await run('adr new --scope two Next', folder)).toBe('Wrote adr/two/0002-next.md\n');
	});
	test('and one stands at the top, that is where the next one goes', async () => {
		const folder = folderWith({ 'adr/one/0007-queues.md': record, 'adr/0001-logs.md': record });
		expect(await run('adr new Next', folder)).toBe('Wrote adr/0002-next.md\n');
	});
});

describe('lintel adr adopt', () => {
	const files = {
		...log,
		'lintel.yaml': 'title: X\ncontent: []\n# the end',
		'records/001-a.md': '# A\n\n## Status\n\nFrobnicated\n\n## Context\n\nC.\n\nDate: 03/04/2021\n',
		'records/002-b.md': '# B\n\nDate: 05/06/2021\n\n## Status\n\nAccepted\n\n## Decision\n\nD.\n',
		'records/README.md': '# Index\n',
	};
	test('says what it understood, what not, what one would add, and writes nothing', async () => {
		const folder = folderWith(files);
		const { code, out, error } = await runCli('adr adopt records'.split(' '), folder);
		expect(code).toBe(0);
		expect(error).toBe('Nothing was written; `lintel adr adopt records --write` adds the folder to lintel.yaml\n');
		expect(out).toMatch(/^records: 2 records, beside them index 1\n/);
		expect(out).toMatch(/status +1 of 2 +accepted 1; in heading 2\n/);
		expect(out).toMatch(/next record +records\/003-the-title\.md\n/);
		expect(out).toContain('1 uncertain date: `05/06/2021`');
		expect(out).toContain('no known status word in `Frobnicated`');
		expect(out).toContain('records/001-a.md:5:1');
		expect(out).toMatch(/No records\n +records\/README\.md +`README` is a customary name for an index\n/);
		expect(readFileSync(join(folder, 'lintel.yaml'), 'utf8')).toBe(files['lintel.yaml']);
		const json = JSON.parse((await runCli('adr adopt records --json'.split(' '), folder)).out) as {
			records: number;
			list: unknown;
		};
		expect(json.records).toBe(2);
	});
	test('adds the folder when told to, keeps the one that was read unnamed, and does it once', async () => {
		const folder = folderWith(files);
		const records = bytes(folder);
		const { code, out } = await runCli('adr adopt records --write --scope docs'.split(' '), folder);
		expect(code).toBe(0);
		expect(out).toContain('Added records to lintel.yaml\n');
		// `adr` is one of the usual folders and was read unnamed; once one is named, it must be too.
		expect(readFileSync(join(folder, 'lintel.yaml'), 'utf8')).toBe(
			'title: X\ncontent: []\n# the end\nadr:\n  - adr\n  - { path: records, scope: docs }\n',
		);
		expect(bytes(folder)).toEqual(records);
		expect((await runCli('adr adopt records --write'.split(' '), folder)).out).toContain(
			'records is read already; nothing to do',
		);
	});
	test('reads records of a row in the workspace itself, and nothing else that lies there', async () => {
		const text = (title: string): string => `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`;
		const folder = folderWith({
			'lintel.yaml': 'content: []\n',
			'cep-0001.md': text('Queues'),
			'cep-0002.md': text('Topics'),
			'cep-0003.md': text('Keys'),
			'README.md': text('Not one'),
			'docs/0004-no.md': text('Not one either'),
			'src/0005-no/index.md': text('Nor this'),
		});
		const { out } = await runCli('adr adopt . --write'.split(' '), folder);
		expect(out).toMatch(/^\.: 3 records\n/);
		expect(out).toMatch(/next record +cep-0004-the-title\.md\n/);
		expect(readFileSync(join(folder, 'lintel.yaml'), 'utf8')).toContain('  - "."\n');
		expect(
			(await runCli(['adr', 'list'], folder)).out.split('\n').filter((line) => line.startsWith('cep-')),
		).toHaveLength(3);
		expect((await runCli(['adr', 'new', 'Use a log'], folder)).out).toContain('cep-0004-use-a-log.md');
		expect((await runCli(['adr', 'list'], folder)).out).toContain('Use a log');
	});
	test.each([
		['adopt nowhere', 'there is no folder `nowhere`'],
		['adopt lintel.yaml', '`lintel.yaml` is a file'],
		['adopt ..', '`..` lies outside the workspace'],
		['adopt .', 'no record stands in the workspace itself'],
	])('lintel adr %s is refused', async (line, message) => {
		expect(await runCli(['adr', ...line.split(' ')], folderWith(files))).toMatchObject({
			code: 2,
			out: '',
			error: expect.stringContaining(message),
		});
	});
});

test('two records in conflict say so in both, and accepting one of them says what it conflicts with', async () => {
	const folder = folderWith({
		'lintel.yaml': 'content: []\n',
		'adr/0001-a.md': '# A\n\n## Status\n\nAccepted\n',
		'adr/0002-b.md': '# B\n\n## Status\n\nProposed\n',
	});
	expect(await runCli('adr link 2 conflicts-with 1'.split(' '), folder)).toMatchObject({ code: 0 });
	const of = (path: string): string => readFileSync(join(folder, path), 'utf8');
	expect(of('adr/0002-b.md')).toContain('Conflicts with [ADR-0001 A](0001-a.md)');
	expect(of('adr/0001-a.md')).toContain('Conflicts with [ADR-0002 B](0002-b.md)');
	expect((await runCli(['check'], folder)).out).not.toContain('decisions-in-conflict');
	expect((await runCli('adr accept 2'.split(' '), folder)).error).toContain(
		'ADR-0002 conflicts with ADR-0001, which is in force: now both are',
	);
	const lint = await runCli('adr lint 1'.split(' '), folder);
	expect(lint.out + lint.error).toContain('decisions-in-conflict');
});

test('a folder whose records name no others has no relations, and says no more of them', async () => {
	const folder = folderWith({ 'lintel.yaml': 'content: []\n', 'records/0001-a.md': '# A\n\n## Status\n\nAccepted\n' });
	expect((await runCli('adr adopt records'.split(' '), folder)).out).toMatch(/^ {2}relations +none *$/m);
});

describe('a decision is accepted on a day', () => {
	const body = '\n## Decision Outcome\n\nChosen: a queue.\n';
	test.each([
		['front matter', '---\nstatus: proposed\ndate: 2026-01-15 # first talk\n---\n# Use a queue\n', '2026-01-15'],
		['a quoted day', '---\nstatus: "proposed"\ndate: "2026-01-15"\n---\n# Use a queue\n', '2026-01-15'],
		['a list', '# Use a queue\n\n* Status: proposed\n* Date: 2026-01-15\n', '2026-01-15'],
		['a line', '# 1. Use a queue\n\nDate: 2026-01-15\n\n## Status\n\nProposed\n', '2026-01-15'],
		[
			'Windows line ends',
			'# 1. Use a queue\r\n\r\nDate: 2026-01-15\r\n\r\n## Status\r\n\r\nProposed\r\n',
			'2026-01-15',
		],
	])('in %s, and nothing else changes', async (_name, head, before) => {
		const folder = folderWith({ 'adr/0001-use-a-queue.md': head + body });
		await run('adr accept 1 --date 2026-03-02', folder);
		const after = bytes(folder)['0001-use-a-queue.md']!;
		expect(
			after.replace('2026-03-02', before).replace(/accepted/i, (word) => (word[0] === 'A' ? 'Proposed' : 'proposed')),
		).toBe(head + body);
		expect(read(folder).decisions[0]).toMatchObject({ status: { state: 'accepted' }, date: { iso: '2026-03-02' } });
	});

	test('in the status where the day of the proposal stands there, which stays behind it', async () => {
		const head = '# 1. Use a queue\n\n## Status\n\nProposed 2026-01-15\n';
		const folder = folderWith({ 'adr/0001-use-a-queue.md': head + body });
		await run('adr accept 1 --date 2026-03-02', folder);
		expect(bytes(folder)['0001-use-a-queue.md']).toBe(
			head.replace('Proposed 2026-01-15', 'Accepted 2026-03-02 (proposed 2026-01-15)') + body,
		);
		expect(read(folder).decisions[0]).toMatchObject({ status: { state: 'accepted' }, date: { iso: '2026-03-02' } });
	});

	test.each([
		['no day at all', '---\nstatus: proposed\n---\n# Use a queue\n', '2026-03-02', 1, /states no day/],
		[
			'a day in words',
			'---\nstatus: proposed\ndate: 15 January 2026\n---\n# Use a queue\n',
			'2026-03-02',
			1,
			/by hand, line 3/,
		],
		[
			'a decision that was taken',
			'---\nstatus: accepted\ndate: 2026-01-15\n---\n# Use a queue\n',
			'2026-03-02',
			1,
			/accepted already/,
		],
		['what is no day', '---\nstatus: proposed\ndate: 2026-01-15\n---\n# Use a queue\n', '2026-02-30', 2, /is no day/],
	])('but not with %s, and nothing is written', async (_name, head, day, code, why) => {
		const folder = folderWith({ 'adr/0001-use-a-queue.md': head + body });
		expect(await runCli(['adr', 'accept', '1', '--date', day], folder)).toMatchObject({
			code,
			error: expect.stringMatching(why),
		});
		expect(bytes(folder)['0001-use-a-queue.md']).toBe(head + body);
	});
});

test('a folder names the records in it, and the folder of a workspace the workspace', async () => {
	const record = (title: string) => `---\nstatus: accepted\ndate: 2024-01-01\n---\n# ${title}\n`;
	const folder = folderWith({
		'shop/lintel.yaml': 'adr:\n  - { path: one, scope: one }\n  - { path: two, scope: two }\n',
		'shop/one/0001-a.md': record('A'),
		'shop/two/0001-b.md': record('B'),
		'shop/empty/x.txt': '',
	});
	const shop = join(folder, 'shop');
	const files = async (line: string, from: string): Promise<readonly string[]> => {
		const { out, error } = await runCli(line.split(' '), from);
		return error === '' ? [...new Set(out.match(/(?:one|two)\/0001-\w/g))] : [error];
	};
	const all = ['one/0001-a', 'two/0001-b'];
	expect(await files('adr lint', shop)).toEqual(all);
	expect(await files('adr lint .', shop)).toEqual(all);
	expect(await files('adr lint shop', folder)).toEqual(all);
	expect(await files('adr lint two', shop)).toEqual(['two/0001-b']);
	expect(await files('adr lint one/ two/0001', shop)).toEqual(all);
	expect(await files('adr lint . --workspace shop', folder)).toEqual(all);
	expect(await files('adr lint two --workspace shop', folder)).toEqual(['two/0001-b']);
	expect(await files('adr lint empty', shop)).toEqual([
		expect.stringContaining('there is no record in the folder `empty`'),
	]);
	expect(await files('adr lint onne', shop)).toEqual([expect.stringContaining('there is no decision `onne`')]);
	expect((await runCli(['adr', 'graph', 'two', '--format', 'json'], shop)).out).toContain('two/0001-b.md');
});

describe('a new record has the keys of front matter that its neighbours have', () => {
	const neighbour = (number: number) => `---
id: adr-000${number}
title: 'Title number ${number}'
slug: /adr/000${number}-word-${number}
tags: [a${number}, b]
layout: adr
sidebar_position: ${number}
status: accepted
date: 2024-01-0${number}
authors: [x]
last_updated: 2024-01-0${number}
description: words ${number} of it
supersedes: []
---
# Title number ${number}
`;
	const files = Object.fromEntries([1, 2, 3].map((at) => [`adr/000${at}-word-${at}.md`, neighbour(at)]));

	test('worked out from name, title and number where theirs are, the same where all are, empty else', async () => {
		const folder = folderWith({ ...files, 'adr/0004-x.md': '---\nstatus: accepted\nlost: 1\n---\n# X\n' });
		await run('adr new Use a queue: really', folder);
		const text = readFileSync(join(folder, 'adr/0005-use-a-queue-really.md'), 'utf8');
		expect(text).toContain(`affects: []
id: adr-0005
title: 'Use a queue: really'
slug: /adr/0005-use-a-queue-really
tags: []
layout: adr
sidebar_position: 5
authors: []
last_updated: 2026-11-23
description:
# An accepted`);
		expect(text).not.toMatch(/lost|supersedes/);
		expect(read(folder).decisions.at(-1)).toMatchObject({ title: 'Use a queue: really', tags: [] });
	});

	test('what the author says stands in their place', async () => {
		const folder = folderWith(files);
		await run('adr new --tag storage Use a log', folder);
		const text = readFileSync(join(folder, 'adr/0004-use-a-log.md'), 'utf8');
		expect(text.match(/^tags:.*$/gm)).toEqual(['tags: [storage]']);
	});

	test('also where the state stands below the title', async () => {
		const one = (title: string) => `---\nslug: ${title.toLowerCase()}\n---\n# ${title}\n\n## Status\n\nAccepted\n`;
		const folder = folderWith({ 'adr/0001-queue.md': one('Queue'), 'adr/0002-store.md': one('Store') });
		await run('adr new Journal', folder);
		const text = readFileSync(join(folder, 'adr/0003-journal.md'), 'utf8');
		expect(text).toMatch(/^---\nslug: journal\n---\n\n# Journal\n[\s\S]*\n## Status\n\nProposed\n/);
	});
});
