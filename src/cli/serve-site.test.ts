import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function site(name: string): string {
	const at = join(folder, name);
	mkdirSync(at, { recursive: true });
	writeFileSync(join(at, 'index.html'), '<h1>home</h1>');
	writeFileSync(join(at, 'lintel-manifest.json'), '{}');
	return at;
}

const workspace = join(folder, 'workspace');
const inWorkspace = site('workspace/site');
const built = site('built');
const page = join(folder, 'page');
mkdirSync(page);
writeFileSync(join(page, 'index.html'), '<h1>somebody else’s</h1>');

test.each([
	['the site in a workspace', [workspace], inWorkspace],
	['a folder that is a site', [built], built],
	['what --out names', [workspace, '--out', built], built],
])('serves %s', async (_, words, served) => {
	const { code, out, error } = await runCli(['preview', '--port', '0', ...words], folder);
	expect({ code, error }).toEqual({ code: 0, error: '' });
	expect(out).toMatch(/ at http:\/\/127\.0\.0\.1:\d+\/\n$/);
	expect(out).toContain(`Serving ${served} at`);
});

test('does not serve a folder only because it has a page', async () => {
	const { code, error } = await runCli(['preview', '--port', '0', page], folder);
	expect(code).toBe(2);
	expect(error).toContain(`there is no built site in \`${join(page, 'site')}\``);
});
