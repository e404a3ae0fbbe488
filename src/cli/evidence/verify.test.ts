import { createHash } from 'node:crypto';
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestName } from '#exchange/manifest/manifest.ts';
import { runCli } from '../testing/run-cli.ts';
import { readTexts } from '../texts.ts';
import { fileTreeOf } from './file-tree.ts';
import { inputFilesOf } from './input-files.ts';
import { readManifestFile, referenceTo } from './read-manifest-file.ts';
import { sealFolder } from './seal.ts';

let folder = '';
const at = (path: string): string => join(folder, path);
const put = (path: string, text: string): void => {
	mkdirSync(join(at(path), '..'), { recursive: true });
	writeFileSync(at(path), text);
};
const head = { version: '0.1.0', asOf: '2026-11-23', environment: 'prod', profile: 'internal', base: '/' };

/** A folder of pages sealed as a build seals it. */
function release(name: string, pages: Readonly<Record<string, string>>, before?: string): void {
	for (const [path, text] of Object.entries(pages)) put(`${name}/${path}`, text);
	const found = before === undefined ? undefined : readManifestFile(at(before));
	if (found && 'wrong' in found) throw new Error(found.wrong);
	sealFolder(
		at(name),
		{ ...head, previous: found && referenceTo(found) },
		fileTreeOf(inputFilesOf(readTexts(at('work')))),
	);
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-verify-'));
	put('work/lintel.yaml', 'title: Small\n');
	put('work/content/api.yaml', 'kind: component\nid: api\n');
	put('work/adr/0001-begin.md', '# Begin\n');
	release('site', { 'index.html': 'home', 'a/index.html': 'a', '.nojekyll': '' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = (...words: readonly string[]) => runCli(['verify', 'site', ...words], folder);

test('a site as it was written is what its manifest lists, and says what that is worth', async () => {
	const { code, out } = await verify('--inputs', 'work');
	expect(code).toBe(0);
	expect(out).toContain('site is what the manifest lists, file by file\n');
	expect(out).toContain('The inputs are those it was made from\n');
	expect(out).toContain('The manifest is the site’s own');
	expect(out).toContain(
		createHash('sha256')
			.update(readFileSync(at(`site/${manifestName}`)))
			.digest('hex'),
	);
});

test('digests are those of sha256sum', () => {
	const { inputs, outputs } = JSON.parse(readFileSync(at(`site/${manifestName}`), 'utf8'));
	// `printf home | sha256sum`, `printf 'title: Small\n' | sha256sum`
	expect(outputs.files.at(-1)).toEqual({
		path: 'index.html',
		sha256: '4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942',
		bytes: 4,
	});
	expect(inputs.files.map(({ path }: { path: string }) => path)).toEqual([
		'adr/0001-begin.md',
		'content/api.yaml',
		'lintel.yaml',
	]);
});

describe('every kind of change is named', () => {
	test.each<[string, () => void, string]>([
		['a changed byte', () => writeFileSync(at('site/index.html'), 'hOme'), 'changed  index.html'],
		['a page gone', () => rmSync(at('site/a/index.html')), 'missing  a/index.html'],
		['a page too many', () => put('site/b/index.html', 'b'), 'extra    b/index.html'],
		['an empty file gone', () => rmSync(at('site/.nojekyll')), 'missing  .nojekyll'],
		[
			'two pages exchanged',
			() => {
				writeFileSync(at('site/index.html'), 'a');
				writeFileSync(at('site/a/index.html'), 'home');
			},
			'changed  a/index.html\n  changed  index.html',
		],
		[
			'a page replaced by a link to the same',
			() => {
				put('elsewhere.html', 'home');
				rmSync(at('site/index.html'));
				symlinkSync(at('elsewhere.html'), at('site/index.html'));
			},
			'link     index.html is a link, and was not followed',
		],
		[
			'a folder replaced by a link to the same',
			() => {
				renameSync(at('site/a'), at('elsewhere'));
				symlinkSync(at('elsewhere'), at('site/a'));
			},
			'link     a is a link, and was not followed\n  missing  a/index.html',
		],
		['a link round in a circle', () => symlinkSync(at('site'), at('site/round')), 'link     round is a link'],
		['a name that a terminal would obey', () => put('site/\u001b[2Jx', ''), 'extra    \\x1b[2Jx'],
	])('%s', async (_, spoil, said) => {
		spoil();
		const { code, out } = await verify();
		expect(code).toBe(1);
		expect(out).toContain('site is not what the manifest lists:');
		expect(out).toContain(`  ${said}`);
	});

	test('inputs', async () => {
		appendFileSync(at('work/content/api.yaml'), 'name: Api\n');
		rmSync(at('work/adr/0001-begin.md'));
		put('work/content/db.yaml', 'kind: component\nid: db\n');
		const { code, out } = await verify('--inputs', 'work');
		expect(code).toBe(1);
		expect(out).toContain(
			'The inputs are others:\n  changed  content/api.yaml\n  missing  adr/0001-begin.md\n  extra    content/db.yaml\n',
		);
		expect(out).toContain('site is what the manifest lists');
	});

	test('as JSON', async () => {
		rmSync(at('site/a/index.html'));
		const { code, out } = await verify('--json');
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({
			agrees: false,
			site: [{ what: 'missing', text: 'a/index.html' }],
			inputs: [],
		});
	});
});

describe('who changed the manifest too', () => {
	test('is found by a manifest that was kept elsewhere', async () => {
		cpSync(at(`site/${manifestName}`), at('kept.json'));
		release('site', { 'index.html': 'forged' });
		expect((await verify()).code).toBe(0);
		const { code, out } = await verify('--against', 'kept.json');
		expect(code).toBe(1);
		expect(out).toContain(`  changed  index.html\n  changed  ${manifestName}\n`);
		rmSync(at(`site/${manifestName}`));
		expect((await verify('--against', 'kept.json')).out).toContain(`missing  ${manifestName}`);
	});

	test('but not the root is found without', async () => {
		const text = readFileSync(at(`site/${manifestName}`), 'utf8');
		writeFileSync(at('site/index.html'), 'forged');
		writeFileSync(
			at(`site/${manifestName}`),
			text.replace(
				'4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942',
				createHash('sha256').update('forged').digest('hex'),
			),
		);
		const { code, out } = await verify();
		expect(code).toBe(1);
		expect(out).toMatch(/root {5}the manifest's root of outputs is [0-9a-f]{64}, and its own list gives [0-9a-f]{64}/);
	});
});

test('a list of inputs that is not what its root says is found, with the inputs at hand or without', async () => {
	const kept = readFileSync(at(`site/${manifestName}`), 'utf8');
	const api = createHash('sha256').update('kind: component\nid: api\n').digest('hex');
	writeFileSync(at(`site/${manifestName}`), kept.replace(api, '0'.repeat(64)));
	for (const more of [[], ['--inputs', 'work']]) {
		const { code, out } = await verify(...more);
		expect(code).toBe(1);
		expect(
			out.match(/the manifest's root of inputs is [0-9a-f]{64}, and its own list gives [0-9a-f]{64}/g),
		).toHaveLength(1);
	}
});

describe('a chain of releases', () => {
	beforeEach(() => {
		release('second', { 'index.html': 'second' }, 'site');
		release('third', { 'index.html': 'third' }, `second/${manifestName}`);
	});
	const chain = (...before: readonly string[]) =>
		runCli(['verify', 'third', ...before.flatMap((one) => ['--previous', one])], folder);

	test('holds when each names the one before', async () => {
		const { code, out } = await chain('second', 'site');
		expect(out).toContain('The chain holds over 3 releases\n');
		expect(code).toBe(0);
	});

	test('is broken by one that was left out, one that was changed, and one before the first', async () => {
		expect((await chain('site')).out).toMatch(
			/The chain is broken:\n {2}chain {4}third\/\S+ names [0-9a-f]{64} as the release before it/,
		);
		appendFileSync(at(`second/${manifestName}`), ' ');
		expect((await chain('second', 'site')).code).toBe(1);
		expect((await runCli(['verify', 'site', '--previous', 'third'], folder)).out).toContain(
			'names no release before it',
		);
	});
});

describe('what is no manifest is refused with a sentence', () => {
	test.each<[string, () => void, string]>([
		['none', () => rmSync(at(`site/${manifestName}`)), `there is no \`${manifestName}\` in it`],
		[
			'half of one',
			() => writeFileSync(at(`site/${manifestName}`), readFileSync(at(`site/${manifestName}`)).subarray(0, 300)),
			'it is no JSON, or it breaks off',
		],
		['no text', () => writeFileSync(at(`site/${manifestName}`), Buffer.of(0xff, 0xfe)), 'it is no UTF-8 text'],
		[
			'one of a later program',
			() => writeFileSync(at(`site/${manifestName}`), '{ "format": "lintel-manifest/9" }'),
			'its format is `lintel-manifest/9`',
		],
		[
			'a path that leads out',
			() =>
				writeFileSync(
					at(`site/${manifestName}`),
					readFileSync(at(`site/${manifestName}`), 'utf8').replace('"a/index.html"', '"../work/lintel.yaml"'),
				),
			'does not stay inside',
		],
		[
			'a link',
			() => {
				renameSync(at(`site/${manifestName}`), at('kept.json'));
				symlinkSync(at('kept.json'), at(`site/${manifestName}`));
			},
			'it is not a plain file',
		],
		[
			'a folder',
			() => {
				rmSync(at(`site/${manifestName}`));
				mkdirSync(at(`site/${manifestName}`));
			},
			'it is not a plain file',
		],
	])('%s', async (_, spoil, said) => {
		spoil();
		const { code, out, error } = await verify();
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(error).toContain(said);
	});

	test('folders that are not there are a misuse', async () => {
		expect((await runCli(['verify', 'nowhere'], folder)).code).toBe(2);
		expect((await verify('--inputs', 'nowhere')).code).toBe(2);
	});
});
