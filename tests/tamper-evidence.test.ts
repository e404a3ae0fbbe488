import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#cli/testing/run-cli.ts';
import { spawnCli } from '#cli/testing/spawn-cli.ts';
import { manifestName } from '#exchange/manifest/manifest.ts';

/** The manifest of sites as they are really built: true of every file, the same wherever it is built, chained to the one before. */

const scratch = mkdtempSync(join(tmpdir(), 'lintel-evidence-'));
const work = join(scratch, 'work');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const manifestOf = (folder: string): string => readFileSync(join(folder, manifestName), 'utf8');

beforeAll(async () => {
	expect(await spawnCli(['init', work], scratch)).toMatchObject({ code: 0 });
	cpSync(join(import.meta.dirname, 'fixtures/incremental'), work, { recursive: true });
	const built = await spawnCli(['build'], work);
	expect(built).toMatchObject({ code: 0, error: '' });
	expect(built.out).toMatch(/Inputs {3}[0-9a-f]{64}\nOutputs {2}[0-9a-f]{64}\nManifest [0-9a-f]{64}\n$/);
}, 120_000);

test('a built site is what its manifest lists, from the inputs that it lists', async () => {
	expect(await runCli(['verify', 'site', '--inputs', '.'], work)).toMatchObject({ code: 0, error: '' });
});

test('every page names the root over the inputs, guides that Astro draws too', () => {
	const { inputs, outputs } = JSON.parse(manifestOf(join(work, 'site')));
	const pages = readdirSync(join(work, 'site'), { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.html'),
	);
	expect(pages).toContain('guides/welcome/index.html');
	const without = pages.filter(
		(path) => !readFileSync(join(work, 'site', path), 'utf8').includes(`<code>${inputs.root}</code>`),
	);
	expect(without).toEqual([]);
	const page = readFileSync(join(work, 'site/reference/integrity/index.html'), 'utf8');
	const text = page.replaceAll('<wbr>', '');
	type Listed = { readonly path: string; readonly sha256: string };
	const unlisted = inputs.files.filter(
		({ path, sha256 }: Listed) => !(text.includes(`>${path}</code>`) && text.includes(sha256)),
	);
	expect(unlisted).toEqual([]);
	expect(outputs.files.map(({ path }: { path: string }) => path)).not.toContain(manifestName);
});

test('the copy for a disk has a manifest of its own, which names the site it was made from', async () => {
	expect(await runCli(['portable'], work)).toMatchObject({ code: 0 });
	expect(await runCli(['verify', 'portable', '--inputs', '.'], work)).toMatchObject({ code: 0, error: '' });
	const copy = JSON.parse(manifestOf(join(work, 'portable')));
	expect(copy.copyOf).toMatchObject({ outputs: JSON.parse(manifestOf(join(work, 'site'))).outputs.root });
});

test('an edit gives another root; the same files elsewhere give the same manifest; each release names the one before', {
	timeout: 240_000,
}, async () => {
	const first = join(scratch, 'first.json');
	writeFileSync(first, manifestOf(join(work, 'site')));
	const file = join(work, 'content/components/order-db.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace('name: Order database', 'name: Order ledger'));
	expect(await runCli(['verify', 'site', '--inputs', '.'], work)).toMatchObject({
		code: 1,
		out: expect.stringContaining('changed  content/components/order-db.yaml'),
	});
	const fresh = join(scratch, 'fresh');
	cpSync(work, fresh, { recursive: true, filter: (path) => !/[\\/](?:\.lintel|site|portable)$/.test(path) });
	const options = ['build', '--previous', first];
	const both = await Promise.all([spawnCli(options, work), spawnCli(options, fresh)]);
	expect(both).toMatchObject([{ code: 0 }, { code: 0 }]);
	expect(manifestOf(join(work, 'site'))).toBe(manifestOf(join(fresh, 'site')));
	expect((await spawnCli(options, work)).out).toContain('Nothing changed');
	expect(await runCli(['verify', 'site', '--inputs', '.', '--previous', first], work)).toMatchObject({
		code: 0,
		error: '',
	});
	expect(JSON.parse(manifestOf(join(work, 'site'))).inputs.root).not.toBe(
		JSON.parse(readFileSync(first, 'utf8')).inputs.root,
	);
	// Without the release before, it is another release.
	expect((await spawnCli(['build'], work)).out).not.toContain('Nothing changed');
	expect((await runCli(['verify', 'site', '--previous', first], work)).out).toContain('names no release before it');
});

test('a release before that is none is told, and nothing is built', async () => {
	const { code, error } = await runCli(['build', '--previous', 'lintel.yaml'], work);
	expect(code).toBe(2);
	expect(error).toContain('`lintel.yaml` holds no manifest of a release: it is no JSON');
});
