import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '#cli/testing/repository.ts';
import { spawnCli } from '#cli/testing/spawn-cli.ts';

/**
 * A site of the past is the site that was built then, but for the commit in its footer and the links to edit it; and a site from
 * files without Git differs only in what the repository tells.
 */

let repository: TestRepository;
const scratch = mkdtempSync(join(tmpdir(), 'lintel-past-'));
const component = (tier: number) => `kind: component\nid: ledger\nname: Ledger\nowner: team:bank\ntier: ${tier}\n`;
const rules =
	'groups:\n  - name: bank\n    rules:\n      - alert: LedgerDown\n        expr: up{job="ledger"} == 0\n        labels: { severity: page }\n';
const record = (status: string, body: string) =>
	`---\nstatus: ${status}\ndate: 2025-01-01\naffects: [component:ledger]\n---\n# Ledger first\n\n## Decision Outcome\n${body}\n`;

const build = async (...words: readonly string[]) => {
	const { code, out, error } = await spawnCli(['build', ...words, '--no-diagrams'], scratch);
	expect(code, error).toBe(0);
	return out;
};

/** The pages of a site by path. */
function pagesOf(site: string): ReadonlyMap<string, string> {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
	return new Map(files.sort().map((file) => [file, readFileSync(join(site, file), 'utf8')]));
}

beforeAll(async () => {
	repository = createRepository();
	repository.put('content/team.yaml', 'kind: team\nid: bank\nname: Bank\n');
	repository.put('content/ledger.yaml', component(2));
	repository.put('adr/0001-old.md', record('proposed', 'Yes.'));
	repository.put('monitoring/rules.yaml', rules);
	repository.put(
		'lintel.yaml',
		'title: Bank\nrepository: { url: "https://github.com/bank/model" }\nalerts:\n  - files: [monitoring/*.yaml]\n',
	);
	repository.commit('First');
	repository.git(repository.folder, 'mv', 'adr/0001-old.md', 'adr/0001-a.md');
	repository.put('adr/0001-a.md', record('accepted', 'Yes.'));
	repository.commit('Called otherwise');
	repository.git(repository.folder, 'tag', 'v1');
	cpSync(repository.folder, join(scratch, 'then'), { recursive: true });
	repository.put('content/ledger.yaml', component(1));
	repository.git(repository.folder, 'mv', 'adr/0001-a.md', 'adr/0001-ledger-first.md');
	repository.put('adr/0001-ledger-first.md', record('accepted', 'No.'));
	repository.commit('Second');
	// Edits that are not committed must neither be seen nor lost.
	repository.put('content/ledger.yaml', component(3));
	await build(repository.folder, '--at', 'v1', '--out', 'past');
	await build(join(scratch, 'then'), '--as-of', '2025-01-02', '--out', 'site-then');
	await build(repository.folder, '--as-of', '2025-01-03', '--since', '2025-01-02', '--out', 'now');
}, 240_000);
afterAll(() => {
	repository.remove();
	rmSync(scratch, { recursive: true, force: true });
});

describe('the past', () => {
	test('is what was built then, page by page', () => {
		const [past, then] = [pagesOf(join(scratch, 'past')), pagesOf(join(scratch, 'site-then'))];
		expect([...past.keys()]).toEqual([...then.keys()]);
		const plain = (page: string): string =>
			page
				.replace(/, commit <code>[0-9a-f]{10}<\/code>/, '')
				.replace(/<div[^>]*><dt>Read from commit<\/dt>.*?<\/div>/s, '')
				.replace(/<p><a [^>]*>Open the file<\/a><\/p>|\. <a [^>]*>(?:Edit this page|Report a problem)<\/a>/g, '')
				.replace(/<a href="[^"]*\/edit\/main\/[^>]*>(.*?)<\/a>/gs, '$1');
		const differing = [...past].filter(([file, page]) => plain(page) !== plain(then.get(file)!)).map(([file]) => file);
		expect(differing).toEqual([]);
		for (const page of past.values()) expect(page).not.toContain('/edit/main/');
		expect(past.has('runbooks/ledgerdown/index.html')).toBe(true);
		expect(past.get('index.html')).toMatch(/commit <code>[0-9a-f]{10}<\/code>/);
	});

	test('has records under the names of then, with all that they were called before', () => {
		const pages = pagesOf(join(scratch, 'past'));
		const record = pages.get('decisions/0001-a/index.html')!;
		expect(record).toContain('adr/0001-old.md');
		expect(record).not.toContain('ledger-first');
		expect(record).not.toContain('Changed once after it was accepted');
	});

	test('leaves the work tree, and what was built of it, alone', () => {
		expect(repository.git(repository.folder, 'status', '--porcelain')).toBe(' M content/ledger.yaml\n?? .lintel/\n');
		expect(readFileSync(join(repository.folder, 'content/ledger.yaml'), 'utf8')).toBe(component(3));
		expect(statSync(join(repository.folder, 'site'), { throwIfNoEntry: false })).toBeUndefined();
	});

	test('needs a folder of its own, and never one that the workspace is made from', async () => {
		const { code, error } = await spawnCli(['build', repository.folder, '--at', 'v1'], scratch);
		expect(code).toBe(2);
		expect(error).toContain('--out site-v1');
		const inside = await spawnCli(
			['build', repository.folder, '--at', 'v1', '--out', join(repository.folder, 'content')],
			scratch,
		);
		expect(inside.code).toBe(2);
		expect(inside.error).toContain('it is the content');
	});
});

describe('now', () => {
	test('tells what changed since, and the history of each decision', () => {
		const pages = pagesOf(join(scratch, 'now'));
		const changes = pages.get('architecture/changes/index.html')!;
		expect(changes).toContain('What changed since 2025-01-02');
		expect(changes).toMatch(/<code>tier<\/code>/);
		const decision = [...pages].find(([file]) => file.startsWith('decisions/0001'))![1];
		expect(decision).toContain('Changed once after it was accepted');
		expect(decision).toMatch(/https:\/\/github\.com\/bank\/model\/commit\/[0-9a-f]{40}/);
		expect(pages.get('decisions/health/index.html')).toContain('Changed after they were accepted');
	});

	test('a folder without Git gives the same site but for what the repository tells', async () => {
		rmSync(join(scratch, 'then/.git'), { recursive: true });
		await build(join(scratch, 'then'), '--as-of', '2025-01-02', '--out', 'plain');
		const [plain, then] = [pagesOf(join(scratch, 'plain')), pagesOf(join(scratch, 'site-then'))];
		const differing = [...plain].filter(([file, page]) => page !== then.get(file)).map(([file]) => file);
		expect(differing.map((file) => file.split('/').slice(0, 2).join('/')).sort()).toEqual([
			'audit/decisions',
			'audit/index.html',
			'decisions/0001-a',
			'decisions/health',
			'reference/integrity',
			// What changed lately.
			'start/bank',
			'start/for',
			'start/index.html',
		]);
		expect(plain.get('decisions/health/index.html')).toContain('the workspace is in no Git repository');
	});
});
