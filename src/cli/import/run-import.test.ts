import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lintel-import-'));
const workspace = join(scratch, 'ws');
beforeAll(() => {
	mkdirSync(join(workspace, 'content'), { recursive: true });
	mkdirSync(join(scratch, 'services/a/node_modules'), { recursive: true });
	writeFileSync(join(workspace, 'lintel.yaml'), 'title: Imported\n');
	const entity = (name: string, owner: string): string =>
		`apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name} }\nspec: { type: service, lifecycle: production${owner} }\n`;
	writeFileSync(
		join(scratch, 'services/a/catalog-info.yaml'),
		`${entity('pay', ', owner: money')}---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: money }\nspec: { type: team, children: [] }\n`,
	);
	writeFileSync(join(scratch, 'services/b.yaml'), entity('nobodys', ''));
	writeFileSync(join(scratch, 'services/values.yaml'), 'image: {{ .Values.image }}\n');
	writeFileSync(join(scratch, 'services/a/node_modules/catalog-info.yaml'), entity('not-ours', ', owner: x'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const run = (...words: readonly string[]) => runCli(['import', 'backstage', '../services', ...words], workspace);

describe('lintel import', () => {
	test('lists what it understood and writes nothing unless told to', async () => {
		const { code, out, error } = await run();
		expect(code).toBe(0);
		expect(out).toMatch(/^2 components\n1 team\n/);
		expect(out).toContain('../services/b.yaml:1: has no owner, and one is needed');
		expect(error).toBe('Nothing was written; with --write 3 files go to content/imported\n');
		expect(existsSync(join(workspace, 'content/imported'))).toBe(false);
	});

	test('writes a file an entity, which `lintel check` reads; a missing owner stays a gap unless one is named', async () => {
		const first = await run('--write', '--out', 'content/first');
		expect([first.code, first.error]).toEqual([0, '']);
		expect(readFileSync(join(workspace, 'content/first/components/pay.yaml'), 'utf8')).toBe(
			'# From ../services/a/catalog-info.yaml:1, read by `lintel import backstage`. What is not here was not said there.\n' +
				'kind: component\nid: pay\nname: pay\ntype: service\nowner: team:money\nlifecycle: production\nx-backstage: { type: service }\n',
		);
		expect((await runCli(['check'], workspace)).error + (await runCli(['check'], workspace)).out).toMatch(/`owner`/);
		rmSync(join(workspace, 'content/first'), { recursive: true });
		expect((await run('--write', '--owner', 'team:money')).code).toBe(0);
		expect((await runCli(['check', '--format', 'json'], workspace)).out).toContain('"error": 0');
	});

	test('overwrites nothing', async () => {
		const file = join(workspace, 'content/imported/components/pay.yaml');
		const before = readFileSync(file, 'utf8');
		const { code, error } = await run('--write');
		expect(code).toBe(2);
		expect(error).toMatch(
			/nothing was written, because `content\/imported\/components\/pay.yaml` and 2 more are there/,
		);
		expect(readFileSync(file, 'utf8')).toBe(before);
	});

	test('says when there is nothing to read', async () => {
		expect((await runCli(['import', 'calm', 'nowhere'], workspace)).error).toMatch(
			/there is no file or folder `nowhere`/,
		);
		expect((await runCli(['import', 'calm', 'content'], workspace)).error).toMatch(/nothing was understood of 0 files/);
		expect((await run('--owner', 'me')).code).toBe(2);
	});

	test('what is exported for others lacks what an import kept for us', async () => {
		const inside = await runCli(['export', 'backstage'], workspace);
		const outside = await runCli(['export', 'backstage', '--profile', 'public'], workspace);
		expect([inside.code, outside.code]).toEqual([0, 0]);
		expect(outside.out).toContain('name: pay');
		expect(outside.out).not.toContain('redacted');
		const calm = await runCli(['export', 'calm', '--profile', 'public'], workspace);
		expect(JSON.parse(calm.out)).toHaveProperty('nodes');
	});
});
