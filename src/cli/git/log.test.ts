import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '../testing/repository.ts';
import { runCli } from '../testing/run-cli.ts';
import { openPastWorkspace } from './past-workspace.ts';
import { findRevision } from './revision.ts';

let repository: TestRepository;
let folder: string;
const component = (tier: number) => `kind: component\nid: ledger\nname: Ledger\nowner: team:bank\ntier: ${tier}\n`;
const team = 'kind: team\nid: bank\nname: Bank\n';

beforeEach(() => {
	repository = createRepository();
	folder = repository.folder;
	repository.put('content/team.yaml', team);
	repository.put('content/ledger.yaml', component(2));
	repository.commit('First');
	repository.git(folder, 'tag', 'v1');
	repository.put('content/ledger.yaml', component(1));
	repository.put(
		'adr/0001-a.md',
		'---\nstatus: accepted\ndate: 2025-01-02\n---\n# Ledger first\n\n## Decision Outcome\nYes.\n',
	);
	repository.commit('Second');
});
afterEach(() => repository.remove());

const changed = `What is different
  ~ component:ledger tier: 2 -> 1

Decisions
  + ADR-0001 Ledger first: accepted
`;

describe('lintel log', () => {
	test('between a tag and a branch, both as of the day of the second', async () => {
		const { code, out } = await runCli(['log', 'v1..main'], folder);
		expect(code).toBe(0);
		expect(out).toMatch(
			/^From v1 \([0-9a-f]{10}, 2025-01-01\) to main \([0-9a-f]{10}, 2025-01-02\), both as of 2025-01-02\n/,
		);
		expect(out).toContain(changed);
		expect(out).toContain('Findings\n');
	});

	test('between days; the last commit on a day or before it', async () => {
		const { out } = await runCli(['log', '2025-01-01..2025-12-31'], folder);
		expect(out).toContain(changed);
		expect((await runCli(['log', '2025-01-02..2025-12-31'], folder)).out).toContain(
			'Nothing changed in the architecture',
		);
	});

	test('up to the files as they are now, with the work tree as it was', async () => {
		repository.put('content/ledger.yaml', component(3));
		const { out } = await runCli(['log', 'main..'], folder);
		expect(out).toContain('~ component:ledger tier: 1 -> 3');
		expect(repository.git(folder, 'status', '--porcelain')).toBe(' M content/ledger.yaml\n');
		expect(readFileSync(join(folder, 'content/ledger.yaml'), 'utf8')).toBe(component(3));
	});

	test('says first what a reviewer asks, and how much longer what is down', async () => {
		const flow =
			'kind: flow\nid: pay\nname: Pay\nowner: team:bank\nsteps: [{ seq: 1, from: role:user, to: component:ledger }]\n---\nkind: role\nid: user\nname: User\n';
		const running = (share: string): string =>
			`${component(1)}deployment: { prod: { replicas: [{ id: aa, unavailability: ${share} }] } }\n`;
		repository.put('content/flow.yaml', flow);
		repository.put('content/ledger.yaml', running('0.001'));
		repository.commit('Third');
		repository.put('content/ledger.yaml', running('0.002'));
		const { out } = await runCli(['log', 'HEAD..'], folder);
		// 43 200 minutes in 30 days, a thousandth of them and two.
		expect(out).toContain('Downtime in 30 days\n  ~ flow:pay: 43.2 min -> 1 h 26 min (43.2 min more)\n');
		expect(out.split('\n')[1]).toBe('0 findings new, 0 cleared; 1 down for longer, 0 for less');
		repository.put('content/ledger.yaml', component(1));
		const { out: less } = await runCli(['log', 'HEAD..'], folder);
		expect(less).toMatch(/~ flow:pay: 43\.2 min -> \d probabilit(?:y|ies) not declared\n/);
		expect(less.split('\n')[1]).toMatch(/0 down for longer, 0 for less; 1 without a number now$/);
	});

	test('what a state with errors leaves out is told, and not taken for gone', async () => {
		repository.put('content/ledger.yaml', `${component(1)}lifecycle: prodcution\n`);
		repository.commit('Third');
		const { code, out } = await runCli(['log', 'main~1..main'], folder);
		expect(code).toBe(1);
		expect(out).toContain('- component:ledger (Ledger)');
		expect(out).toMatch(
			/Not all of main could be read: 1 error\. What is left out .+\n {2}content\/ledger\.yaml:6:12: `lifecycle` is `prodcution`/,
		);
		expect(out.indexOf('Not all of main')).toBeLessThan(out.indexOf('What came and went'));
		const told = JSON.parse((await runCli(['log', 'main~1..main', '--json'], folder)).out);
		expect(told.from.unread).toEqual([]);
		expect(told.to.unread).toMatchObject([{ code: 'unknown-value', span: { file: 'content/ledger.yaml' } }]);
	});

	test('what goes by another id now is the same, and so is what is found about it', async () => {
		repository.put('content/ledger.yaml', component(1).replace('id: ledger', 'id: book'));
		const { code, out } = await runCli(['log', 'main..'], folder);
		expect(code).toBe(0);
		expect(out.split('\n').slice(1)).toEqual([
			'0 findings new, 0 cleared; no downtime changed',
			'',
			'What is different',
			'  ~ component:book id: ledger -> book',
			'',
		]);
	});

	test('as JSON', async () => {
		const { out } = await runCli(['log', 'v1..main', '--json'], folder);
		const told = JSON.parse(out);
		expect(told.from).toMatchObject({ name: 'v1', day: '2025-01-01' });
		expect(told.changes.fields).toEqual([
			{ ref: 'component:ledger', name: 'Ledger', field: 'tier', before: '2', after: '1' },
		]);
	});

	test.each([
		['v1', 'names no two states'],
		['nope..main', 'there is no revision `nope`'],
		['v1..--output=x', 'there is no revision `--output=x`'],
		['2025-02-30..main', 'no such day'],
		['2024-01-01..main', 'there is no commit on 2024-01-01 or before it'],
	])('%s makes no sense, and says so', async (range, said) => {
		const { code, error } = await runCli(['log', range], folder);
		expect(code).toBe(2);
		expect(error).toContain(said);
		expect(existsSync(join(folder, 'x'))).toBe(false);
	});

	test('without a repository there is no past', async () => {
		const plain = join(repository.top, 'plain');
		mkdirSync(plain);
		expect((await runCli(['log', 'a..b'], plain)).error).toContain('the workspace is in no Git repository');
	});

	test('folders of the past are put away', async () => {
		const before = readdirSync(tmpdir()).filter((name) => name.startsWith('lintel-at-')).length;
		await runCli(['log', 'v1..main'], folder);
		expect(readdirSync(tmpdir()).filter((name) => name.startsWith('lintel-at-')).length).toBeLessThanOrEqual(before);
	});
});

describe('a tree made by hand', () => {
	/** Writes a tree object of raw entries. */
	const tree = (entries: readonly (readonly [mode: string, name: string, id: string])[]): string => {
		const parts = entries.map(([mode, name, id]) =>
			Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
		);
		writeFileSync(join(repository.top, 'tree'), Buffer.concat(parts));
		return repository
			.git(folder, 'hash-object', '-t', 'tree', '-w', '--literally', join(repository.top, 'tree'))
			.trim();
	};
	const blob = (text: string): string => {
		writeFileSync(join(repository.top, 'blob'), text);
		return repository.git(folder, 'hash-object', '-w', join(repository.top, 'blob')).trim();
	};
	const open = (root: string) => {
		const commit = repository.git(folder, 'commit-tree', '-m', 'x', root).trim();
		const revision = findRevision(folder, commit);
		if ('misuse' in revision) throw new Error(revision.misuse);
		return openPastWorkspace(revision);
	};

	test('no path leads out of the folder, and no link is written through', () => {
		const outside = join(repository.top, 'outside');
		mkdirSync(outside);
		const inner = tree([['100644', 'evil.yaml', blob('x')]]);
		const content = tree([
			['40000', '..', tree([['100644', 'up.yaml', blob('x')]])],
			['40000', '.git', tree([['100644', 'config', blob('x')]])],
			['120000', 'door', blob(outside)],
			[
				'40000',
				'door',
				tree([
					['120000', 'through', blob('/etc')],
					['40000', 'deep', inner],
				]),
			],
			['100644', 'good.yaml', blob(team)],
		]);
		const past = open(tree([['40000', 'content', content]]));
		if (typeof past === 'string') throw new Error(past);
		try {
			expect(readdirSync(join(past.folder, 'content')).sort()).toEqual(['door', 'good.yaml']);
			expect(readdirSync(outside)).toEqual([]);
			expect(existsSync(join(past.folder, 'up.yaml'))).toBe(false);
			expect(lstatSync(join(past.folder, 'content/door')).isDirectory()).toBe(true);
		} finally {
			past.close();
		}
		expect(existsSync(past.folder)).toBe(false);
	});

	test('a folder of no record yet is there, and none is made through a link', () => {
		const outside = join(repository.top, 'elsewhere');
		mkdirSync(outside);
		const past = open(
			tree([
				['120000', 'door', blob(outside)],
				['100644', 'lintel.yaml', blob('adr: [adr, docs/adr, door/adr]\n')],
			]),
		);
		if (typeof past === 'string') throw new Error(past);
		expect(existsSync(join(past.folder, 'adr'))).toBe(true);
		expect(existsSync(join(past.folder, 'docs/adr'))).toBe(true);
		expect(readdirSync(outside)).toEqual([]);
		past.close();
	});

	test('a commit that holds nothing of the workspace', () => {
		expect(open(tree([['100644', 'readme.txt', blob('x')]]))).toContain('holds nothing of this workspace');
	});
});
