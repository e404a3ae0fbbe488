import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '../testing/repository.ts';
import { runCli } from '../testing/run-cli.ts';

let repository: TestRepository;
let folder: string;
const component = (owner: string) => `kind: component\nid: ledger\nname: Ledger\nowner: ${owner}\ntier: 2\n`;
const register = (): string => readFileSync(join(folder, 'content/findings-register.yaml'), 'utf8');
const list = async (...more: readonly string[]) =>
	JSON.parse((await runCli(['findings', 'list', '--json', ...more], folder)).out) as {
		records: { day: string; commit: string }[];
		findings: {
			id: string;
			state: string;
			firstSeen: object;
			closed: object | null;
			owner: string | null;
			due: string | null;
		}[];
	};

const other = component('team:bank').replace('id: ledger', 'id: other');
/** What the checks say of a component that nothing uses. */
const idle = 'unused-component:component:other';
// A commit a day from 2025-01-01: a component that nothing uses, then none, then one again.
beforeEach(() => {
	repository = createRepository();
	folder = repository.folder;
	repository.put('lintel.yaml', 'title: Bank\n');
	repository.put('content/team.yaml', 'kind: team\nid: bank\nname: Bank\n');
	repository.put('content/ledger.yaml', component('team:bank'));
	repository.put('content/other.yaml', other);
	repository.commit('First');
	rmSync(join(folder, 'content/other.yaml'));
	repository.commit('One component less');
	repository.put('notes.txt', 'nothing of the architecture');
	repository.commit('Notes');
	repository.put('content/other.yaml', other);
	repository.commit('There it is again');
});
afterEach(() => repository.remove());

describe('lintel findings record', () => {
	test('from the history: what came, what went, what came back, each with day and commit, and no clock', async () => {
		const { code, out } = await runCli(['findings', 'record', '--since', '2025-01-01'], folder);
		expect(out).toMatch(
			/^2025-01-01 {2}\d+ came, 0 went\n2025-01-02 {2}\d+ came, \d+ went\n2025-01-04 {2}\d+ came, \d+ went\nWritten: content\/findings-register\.yaml\n$/,
		);
		expect(code).toBe(0);
		const commits = repository.git(folder, 'log', '--format=%H').trim().split('\n').reverse();
		const { records, findings } = await list();
		expect(records.map(({ day, commit }) => [day, commit])).toEqual([
			['2025-01-01', commits[0]],
			['2025-01-02', commits[1]],
			['2025-01-04', commits[3]],
		]);
		expect(findings.find(({ id }) => id === idle)).toMatchObject({
			state: 'open',
			firstSeen: { kind: 'between', after: '2025-01-02', day: '2025-01-04', commit: commits[3] },
			reopened: 1,
			owner: 'team:bank',
			due: null,
		});
	});

	test('day by day it says what the whole history says, and adds without touching what is there', async () => {
		await runCli(['findings', 'record', '--since', '2025-01-01'], folder);
		const whole = register();
		rmSync(join(folder, 'content/findings-register.yaml'));
		for (const [at, day] of ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].entries()) {
			const before = at === 0 ? '' : register();
			const { out } = await runCli(['findings', 'record', '--at', day], folder);
			expect(register().startsWith(before)).toBe(true);
			if (at === 2) expect(out).toBe('Nothing came or went since the record of 2025-01-02\n');
		}
		expect(register()).toBe(whole);
	});

	test('what is gone is kept with the day on which it was still there', async () => {
		await runCli(['findings', 'record', '--at', '2025-01-01'], folder);
		await runCli(['findings', 'record', '--at', '2025-01-03'], folder);
		rmSync(join(folder, 'content/other.yaml'));
		const { findings } = await list('--state', 'closed');
		expect(findings.find(({ id }) => id === idle)).toMatchObject({
			state: 'closed',
			firstSeen: { kind: 'by', day: '2025-01-01' },
			closed: { after: '2025-01-01', day: '2025-01-03' },
		});
	});

	test('a site of a day knows only the records of that day and before', async () => {
		await runCli(['findings', 'record', '--since', '2025-01-01'], folder);
		expect((await list('--as-of', '2025-01-03')).records.map(({ day }) => day)).toEqual(['2025-01-01', '2025-01-02']);
	});

	test('who undertook to mend it, and by when; what comes after the newest record has no day', async () => {
		await runCli(['findings', 'record'], folder);
		repository.put(
			'content/plan.yaml',
			`kind: remediation\nid: rota\nfindings: ["${idle}"]\nowner: team:bank\ndue: 2026-11-20\nplan: A rota\n`,
		);
		repository.put('content/more.yaml', component('team:bank').replace('id: ledger', 'id: more'));
		const { findings } = await list();
		expect(findings[0]).toMatchObject({ id: idle, owner: 'team:bank', due: '2026-11-20', daysOverdue: 3 });
		expect(findings.find(({ id }) => id === 'unused-component:component:more')).toMatchObject({
			firstSeen: { kind: 'since', after: '2025-01-04' },
		});
	});

	test.each([
		['a day before the newest record', ['--at', '2025-01-02'], /before the newest record, of 2025-01-04/],
		['a revision that is not there', ['--at', 'v9'], /no revision `v9`/],
		['two ways at once', ['--at', 'main', '--since', 'main'], /takes each day as it was/],
	])('%s is refused', async (_what, options, message) => {
		await runCli(['findings', 'record'], folder);
		const before = register();
		const { code, error } = await runCli(['findings', 'record', ...options], folder);
		expect([code, error]).toEqual([2, expect.stringMatching(message)]);
		expect(register()).toBe(before);
	});

	test('files with errors are not recorded: what they leave out would look like mended', async () => {
		await runCli(['findings', 'record', '--at', '2025-01-03'], folder);
		const before = register();
		repository.put('content/ledger.yaml', 'kind: component\nid: ledger\ntier: many\n');
		repository.commit('Broken');
		const { code, error } = await runCli(['findings', 'record'], folder);
		expect(code).toBe(1);
		expect(error).toContain('Nothing was recorded');
		expect(register()).toBe(before);
		const since = await runCli(['findings', 'record', '--since', '2025-01-01'], folder);
		expect(since.error).toContain('Left out, as the files of these days have errors: 2025-01-05');
		expect(since.code).toBe(0);
	});

	test('a dry run writes nothing; a file that is not ours is not added to', async () => {
		const dry = await runCli(['findings', 'record', '--dry-run'], folder);
		expect(dry.out).toContain('came');
		expect(() => register()).toThrow();
		repository.put('content/findings-register.yaml', '# mine\n');
		const { code, error } = await runCli(['findings', 'record'], folder);
		expect([code, error]).toEqual([2, expect.stringContaining('holds no records')]);
		expect(register()).toBe('# mine\n');
	});

	test('texts of any kind are read back as they were', async () => {
		repository.put(
			'content/odd.yaml',
			`kind: component\nid: odd\nname: "a \\"b\\": #c\\t\\u2028 - { }"\nowner: team:nobody-here\n`,
		);
		repository.put('content/odd-team.yaml', 'kind: team\nid: nobody-here\nname: "\\\\ \\u0085 ---"\n');
		repository.commit('Odd');
		expect((await runCli(['findings', 'record'], folder)).code).toBe(0);
		expect((await runCli(['check', '--format', 'json'], folder)).out).not.toContain('yaml-syntax');
	});
});

test('outside a repository the day must be named, and the files are taken as they are', async () => {
	const bare = join(repository.top, 'bare');
	repository.put('content/team.yaml', 'kind: team\nid: bank\nname: Bank\n', bare);
	repository.put('content/other.yaml', other, bare);
	const asked = await runCli(['findings', 'record'], bare);
	expect([asked.code, asked.error]).toEqual([2, expect.stringContaining('no repository that tells the day')]);
	const { code, out } = await runCli(['findings', 'record', '--as-of', '2026-01-05'], bare);
	expect([code, out]).toEqual([0, expect.stringMatching(/^2026-01-05 {2}\d+ came/)]);
	expect(readFileSync(join(bare, 'content/findings-register.yaml'), 'utf8')).not.toContain('commit:');
});
