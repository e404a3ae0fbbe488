import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnownHistory } from '#decisions/history/history.ts';
import { type Reading, readArchitecture, understand } from '../pipeline.ts';
import { createRepository, type TestRepository } from '../testing/repository.ts';
import { readTexts } from '../texts.ts';
import { findRepository } from './repository.ts';
import { understandWithHistory, withHistory } from './with-history.ts';

/** Real repositories, made for each test: what is read is what Git of this machine gives. */

let repository: TestRepository;
let top: string;
let folder: string;
const git = (where: string, ...args: readonly string[]): string => repository.git(where, ...args);
const put = (file: string, text: string, where?: string): void => repository.put(file, text, where);
const commit = (message: string, where?: string): void => repository.commit(message, where);
const record = (status: string, body = 'Yes.', title = 'One queue') =>
	`---\nstatus: ${status}\ndate: 2025-01-01\n---\n# ${title}\n\n## Context and Problem Statement\nMany payments arrive at once.\n\n## Decision Outcome\n${body}\n`;
const reading = (where = folder): Reading => withHistory(readArchitecture(where, { asOf: '2026-01-01' }));
const historyOf = (where = folder): KnownHistory => {
	const { history } = reading(where).architecture;
	if (!history?.known) throw new Error(`no history: ${JSON.stringify(history)}`);
	return history;
};
const only = (where = folder) => [...historyOf(where).records.values()][0]!;

beforeEach(() => {
	repository = createRepository();
	({ top, folder } = repository);
	put('adr/0001-one.md', record('proposed'));
	commit('Propose');
});
afterEach(() => repository.remove());

describe('what is known', () => {
	test('is the same when Git reads the log while the texts are understood', async () => {
		put('adr/0001-one.md', record('accepted'));
		commit('Accept');
		const texts = readTexts(folder);
		const found = await understandWithHistory(texts, (read) => understand(read, { asOf: '2026-01-01' }));
		expect(historyOf().records.size).toBe(1);
		expect(found.architecture.history).toEqual(historyOf());
		repository.remove();
		const nothing = await understandWithHistory(texts, (read) => understand(read, { asOf: '2026-01-01' }));
		expect(nothing.architecture.history).toMatchObject({ known: false });
		repository = createRepository();
	});

	test('who, when, how often, and what changed after acceptance', () => {
		put('adr/0001-one.md', record('accepted'));
		commit('Accept');
		put('adr/0001-one.md', record('accepted', 'No.'));
		commit('Change one’s mind');
		const { first, last, authors, changes } = only();
		expect(first).toMatchObject({ author: 'Ada Lovelace', committer: 'Grace Hopper', committed: '2025-01-01' });
		expect(last).toMatchObject({ subject: 'Change one’s mind', committed: '2025-01-03', signature: 'none' });
		expect(authors).toEqual([{ name: 'Ada Lovelace', commits: 3 }]);
		expect(changes.map(({ before, parts }) => [before, parts])).toEqual([
			['accepted', ['text']],
			['proposed', ['status']],
			[undefined, []],
		]);
	});

	test('status words of the house count in old versions too', () => {
		put('lintel.yaml', 'decisions: { statuses: { in kraft gesetzt: accepted } }\n');
		put('adr/0001-one.md', record('In Kraft gesetzt'));
		commit('Accept, as we say it');
		put('adr/0001-one.md', record('In Kraft gesetzt', 'No.'));
		commit('Change one’s mind');
		expect(only().changes.map(({ before, parts }) => [before, parts])).toEqual([
			['accepted', ['text']],
			['proposed', ['status']],
			[undefined, []],
		]);
		// Edited and not committed: the version in the folder is read with the same words.
		put('adr/0001-one.md', record('In Kraft gesetzt', 'Yes after all.'));
		expect(only().changes[0]).toMatchObject({ commit: undefined, before: 'accepted', parts: ['text'] });
	});

	test('renames are followed across folders and through edits', () => {
		put('notes/idea.md', record('proposed', 'One queue for all of them, read by one consumer, in order.', 'Queues'));
		commit('An idea');
		mkdirSync(join(folder, 'adr'), { recursive: true });
		git(folder, 'mv', 'notes/idea.md', 'adr/0002-queues.md');
		put(
			'adr/0002-queues.md',
			record('accepted', 'One queue for all of them, read by one consumer, in order.', 'Queues'),
		);
		commit('Make it a record');
		const history = historyOf().records.get('decision:0002')!;
		expect(history.changes.map(({ action, from }) => [action, from])).toEqual([
			['renamed', 'notes/idea.md'],
			['added', undefined],
		]);
		expect(history.first!.subject).toBe('An idea');
	});

	test('edits that are not committed, and records that never were', () => {
		put('adr/0001-one.md', record('accepted', 'Edited.'));
		put('adr/0002-two.md', record('proposed'));
		const history = historyOf();
		expect(history.records.get('decision:0001')).toMatchObject({ isUncommitted: true });
		expect(history.records.get('decision:0002')).toMatchObject({ first: undefined, last: undefined });
	});

	test('line ends that Git keeps in another form are no edits', () => {
		put('adr/0001-one.md', record('proposed').replaceAll('\n', '\r\n'));
		expect(only().isUncommitted).toBe(false);
	});

	test('a merge, and a change that only the merge made', () => {
		put('adr/0001-one.md', record('accepted', 'One.\n\nTwo.\n\nThree.'));
		commit('Accept');
		git(folder, 'checkout', '-qb', 'side');
		put('adr/0001-one.md', record('accepted', 'Uno.\n\nTwo.\n\nThree.'));
		commit('Side');
		git(folder, 'checkout', '-q', 'main');
		put('adr/0001-one.md', record('accepted', 'One.\n\nTwo.\n\nTres.'));
		commit('Main');
		git(folder, 'merge', '-q', '--no-commit', 'side');
		put('adr/0001-one.md', record('accepted', 'Uno.\n\nDos.\n\nTres.'));
		commit('Merge');
		expect(only().changes.map(({ action, commit: one, parts }) => [action, one!.subject, parts])).toEqual([
			['merged', 'Merge', ['text']],
			['changed', 'Main', ['text']],
			['changed', 'Side', ['text']],
			['changed', 'Accept', ['text', 'status']],
			['added', 'Propose', []],
		]);
	});

	test('what a decision is about, as it was on the day it was made', () => {
		const component = (tier: number, name: string) =>
			`kind: component\nid: ledger\nname: ${name}\nowner: team:a\ntier: ${tier}\n---\nkind: team\nid: a\nname: A\n`;
		put('content/all.yaml', component(1, 'Ledger'));
		commit('Model');
		const about = (date: string) =>
			record('accepted').replace('date: 2025-01-01', `date: ${date}\naffects: [component:ledger]`);
		put('adr/0001-one.md', about('2025-01-03'));
		commit('Accept');
		put('content/all.yaml', component(1, 'The ledger'));
		commit('Only the name');
		expect(historyOf().subjects).toEqual([]);
		put('content/all.yaml', component(2, 'The ledger'));
		commit('The tier');
		expect(historyOf().subjects).toMatchObject([
			{ decision: 'decision:0001', subject: 'component:ledger', fields: ['tier'] },
		]);
		// Decided before there was a model: nothing to compare with.
		put('adr/0001-one.md', about('2024-12-24'));
		expect(historyOf().subjects).toEqual([]);
	});
});

describe('where the repository is', () => {
	test('a folder below its top, a linked work tree, a submodule', () => {
		put('docs/arch/adr/0001-x.md', record('accepted'));
		commit('Below');
		expect(only(join(folder, 'docs/arch')).first!.subject).toBe('Below');
		git(folder, 'worktree', 'add', '-q', join(top, 'linked'));
		expect(only(join(top, 'linked')).first!.subject).toBe('Propose');
		const outer = join(top, 'outer');
		mkdirSync(outer);
		git(outer, 'init', '-q', '-b', 'main');
		git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', folder, 'arch');
		expect(only(join(outer, 'arch')).first!.subject).toBe('Propose');
	});

	test('a shallow clone says that the first commit is not there', () => {
		put('adr/0001-one.md', record('accepted'));
		commit('Accept');
		put('adr/0002-two.md', record('proposed'));
		commit('Another');
		git(top, 'clone', '-q', '--depth', '2', `file://${folder}`, join(top, 'shallow'));
		const history = historyOf(join(top, 'shallow'));
		expect(history.isShallow).toBe(true);
		expect(history.records.get('decision:0001')).toMatchObject({ first: undefined, last: { subject: 'Accept' } });
		expect(history.records.get('decision:0002')!.first!.subject).toBe('Another');
	});

	test('none, none with a commit, and none that is to be read', () => {
		const plain = join(top, 'plain');
		put('adr/0001-one.md', record('accepted'), plain);
		expect(reading(plain).architecture.history).toMatchObject({ known: false, why: 'no-repository' });
		git(plain, 'init', '-q');
		expect(reading(plain).architecture.history).toMatchObject({ known: false, why: 'no-commits' });
		put('lintel.yaml', 'repository: { history: false }\n');
		expect(reading().architecture.history).toMatchObject({ known: false, why: 'off' });
	});

	test('no program, and a repository that is damaged', () => {
		const path = process.env['PATH'];
		process.env['PATH'] = join(top, 'nothing');
		try {
			expect(findRepository(folder)).toMatchObject({ found: false, why: 'no-git' });
		} finally {
			process.env['PATH'] = path;
		}
		rmSync(join(folder, '.git/objects'), { recursive: true });
		mkdirSync(join(folder, '.git/objects'));
		expect(reading().architecture.history).toMatchObject({ known: false });
	});

	test('variables of a Git that runs us lead nowhere else', () => {
		process.env['GIT_DIR'] = join(top, 'elsewhere.git');
		try {
			expect(findRepository(folder)).toMatchObject({ found: true });
		} finally {
			delete process.env['GIT_DIR'];
		}
	});
});

describe('what is hostile', () => {
	test('no program that the settings of the repository name is run', () => {
		const program = join(top, 'program.sh');
		const trace = join(top, 'was-run');
		writeFileSync(program, `#!/bin/sh\ntouch ${trace}\ncat\n`);
		chmodSync(program, 0o755);
		const settings = [
			['core.fsmonitor', program],
			['core.pager', program],
			['core.hooksPath', top],
			['core.sshCommand', program],
			['core.alternateRefsCommand', program],
			['diff.external', program],
			['diff.x.textconv', program],
			['diff.x.command', program],
			['filter.x.smudge', program],
			['filter.x.clean', program],
			['filter.x.process', program],
			['gpg.program', program],
			['gpg.ssh.program', program],
			['log.showSignature', 'true'],
			['log.diffMerges', 'first-parent'],
			['diff.orderFile', join(top, 'no-such-file')],
			['alias.log', `!${program}`],
			['alias.rev-parse', `!${program}`],
			['pager.log', program],
			['format.pretty', 'oneline'],
			['i18n.logOutputEncoding', 'utf-16'],
			['diff.renames', 'false'],
			['core.quotePath', 'true'],
			['log.follow', 'true'],
		] as const;
		put('.gitattributes', '*.md diff=x filter=x\n');
		for (const [name, value] of settings) git(folder, 'config', name, value);
		for (const hook of ['post-index-change', 'reference-transaction']) {
			writeFileSync(join(top, hook), `#!/bin/sh\ntouch ${trace}\n`);
			chmodSync(join(top, hook), 0o755);
		}
		// A signed commit, so that there is something to verify.
		const tree = git(folder, 'rev-parse', 'HEAD^{tree}').trim();
		const parent = git(folder, 'rev-parse', 'HEAD').trim();
		const text = `tree ${tree}\nparent ${parent}\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\nSigned\n`;
		writeFileSync(join(top, 'commit'), text);
		const signed = git(folder, 'hash-object', '-t', 'commit', '-w', join(top, 'commit')).trim();
		git(folder, 'update-ref', 'refs/heads/main', signed);
		rmSync(trace, { force: true });
		expect(only().first).toMatchObject({ subject: 'Propose' });
		expect(existsSync(trace)).toBe(false);
	});

	test('names with line ends and quotes, and bytes that are no text', () => {
		put('adr/0002-a\n"b.md', record('proposed', 'Odd.', 'Odd'));
		git(folder, 'config', 'core.precomposeUnicode', 'false');
		writeFileSync(
			Buffer.concat([Buffer.from(`${folder}/adr/0003-`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
			'x',
		);
		commit('Odd names\n\n\u001b[31mred');
		const odd = [...historyOf().records.entries()].filter(([, { first }]) => first?.subject === 'Odd names');
		expect(odd.map(([ref]) => ref)).toContain('decision:0002');
	});

	test('a record that is no text at some time is not compared, and one that was a link is none', () => {
		writeFileSync(join(folder, 'adr/0001-one.md'), Buffer.from([0, 1, 2, 255]));
		commit('Bytes');
		put('adr/0001-one.md', record('accepted'));
		commit('Text');
		expect(only().changes.map(({ isCompared }) => isCompared)).toEqual([false, false, false]);
	});
});

test('the same repository gives the same, also from a clone elsewhere', () => {
	put('adr/0001-one.md', record('accepted', 'No.'));
	commit('Accept');
	git(top, 'clone', '-q', folder, join(top, 'clone'));
	const shown = (where: string) => JSON.stringify([...historyOf(where).records]);
	expect(shown(join(top, 'clone'))).toBe(shown(folder));
	expect(findRepository(join(top, 'clone'))).toMatchObject({ head: git(folder, 'rev-parse', 'HEAD').trim() });
});
