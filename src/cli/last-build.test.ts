import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuildSettings, digestOfInputs, rememberBuild, stateOfFolder, unchangedSite } from './last-build.ts';
import { programFingerprint } from './program-fingerprint.ts';
import { readTexts } from './texts.ts';

/** A build may be left out only when it would write the same again: every other reason to build must be seen. */

let folder: string;
let site: string;
const settings: BuildSettings = {
	asOf: '2026-11-23',
	environment: undefined,
	draws: true,
	strict: false,
	repository: { found: false, why: 'no-repository' },
	program: 'one',
};
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');

const put = (file: string, content: string | Buffer): void => {
	mkdirSync(join(folder, file, '..'), { recursive: true });
	writeFileSync(join(folder, file), content);
};
const digest = (changed: Partial<BuildSettings> = {}): string =>
	digestOfInputs(readTexts(folder), { ...settings, ...changed });
const known = (): number | undefined => unchangedSite(folder, site, digest());

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-last-'));
	site = join(folder, 'site');
	put('lintel.yaml', 'title: Shop\ndiagrams: [diagrams]\n');
	put('content/shop.yaml', 'kind: component\nid: shop\nname: Shop\n');
	put('content/guide.mdx', '# Guide\n');
	put('content/plain.md', '# Plain\n');
	put('content/picture.png', png);
	put('adr/0001-one.md', '# One\n');
	put('adr/sketch.png', png);
	put('diagrams/idea.mmd', 'flowchart LR\n a --> b\n');
	put('diagrams/view.yaml', 'kind: view\nid: all\nname: All\n');
	put('site/index.html', '<p>one</p>');
	put('site/flows/a/index.html', '<p>two</p>');
	rememberBuild(folder, site, digest(), 2);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('nothing changed: the number of pages; times of inputs do not count', () => {
	utimesSync(join(folder, 'content/shop.yaml'), 1, 1);
	expect(known()).toBe(2);
});

describe('what goes in', () => {
	test.each<[string, () => void]>([
		['the workspace file', () => put('lintel.yaml', 'title: Store\ndiagrams: [diagrams]\n')],
		['an entity', () => put('content/shop.yaml', 'kind: component\nid: shop\nname: Shoq\n')],
		['a new entity', () => put('content/more/till.yaml', 'kind: component\nid: till\nname: Till\n')],
		['an entity that went away', () => rmSync(join(folder, 'content/shop.yaml'))],
		['an entity in another file', () => cpSync(join(folder, 'content/shop.yaml'), join(folder, 'content/a.yaml'))],
		['a guide in MDX', () => put('content/guide.mdx', '# Guild\n')],
		['a guide in Markdown', () => put('content/plain.md', '# Plane\n')],
		['an image of the content', () => put('content/picture.png', Buffer.concat([png, Buffer.from([1])]))],
		['an image beside decisions', () => put('adr/sketch.png', Buffer.concat([png.subarray(0, 9), Buffer.from([1])]))],
		['an image that went away', () => rmSync(join(folder, 'content/picture.png'))],
		['a decision', () => put('adr/0001-one.md', '# Two\n')],
		['a new decision', () => put('adr/0002-two.md', '# Two\n')],
		['another file beside decisions', () => put('adr/notes.zip', 'x')],
		['a folder of decisions that was not there', () => put('docs/adr/0001-a.md', '# A\n')],
		['a drawing by hand', () => put('diagrams/idea.mmd', 'flowchart LR\n a --> c\n')],
		['a view', () => put('diagrams/view.yaml', 'kind: view\nid: all\nname: Alt\n')],
		['a link out of the workspace', () => symlinkSync('/etc/hostname', join(folder, 'content/leak.yaml'))],
	])('%s', (_, change) => {
		change();
		expect(known()).toBeUndefined();
	});

	test.each<Partial<BuildSettings>>([
		{ asOf: '2026-11-24' },
		{ environment: 'test' },
		{ draws: false },
		{ strict: true },
		{ program: 'two' },
	])('%j', (changed) => {
		expect(unchangedSite(folder, site, digest(changed))).toBeUndefined();
	});
});

describe('what was written', () => {
	test.each<[string, () => void]>([
		['a page that went away', () => rmSync(join(site, 'flows/a/index.html'))],
		['a page edited to the same size', () => put('site/index.html', '<p>One</p>')],
		[
			'a page edited to the same size and given its old time',
			() => {
				const { atime, mtime } = statSync(join(site, 'index.html'));
				put('site/index.html', '<p>One</p>');
				utimesSync(join(site, 'index.html'), atime, mtime);
			},
		],
		['a file that was not there', () => put('site/new.html', '')],
		['a folder that went away', () => rmSync(join(site, 'flows'), { recursive: true })],
		['no site', () => rmSync(site, { recursive: true })],
		[
			'a copy in its place',
			() => {
				cpSync(site, `${site}-copy`, { recursive: true, preserveTimestamps: true });
				rmSync(site, { recursive: true });
				cpSync(`${site}-copy`, site, { recursive: true, preserveTimestamps: true });
			},
		],
		['another folder with the same files', () => symlinkSync(site, `${site}-elsewhere`)],
		['a record that is none', () => put('.lintel/last-build.json', '{"inputs"')],
		['a build that is running', () => put('.lintel/build.lock', '{}')],
	])('%s', (what, change) => {
		change();
		const elsewhere = what.startsWith('another folder') ? mkdtempSync(join(folder, 'other-')) : site;
		expect(unchangedSite(folder, elsewhere, digest())).toBeUndefined();
	});

	test('the state of a folder names no content but every file', () => {
		const before = stateOfFolder(site);
		expect(stateOfFolder(site)).toBe(before);
		put('site/deep/er/x', '');
		expect(stateOfFolder(site)).not.toBe(before);
	});
});

describe('the program', () => {
	let root: string;
	const program = (file: string, text: string): void => {
		mkdirSync(join(root, file, '..'), { recursive: true });
		writeFileSync(join(root, file), text);
	};
	beforeEach(() => {
		root = join(folder, 'program');
		program('package.json', '{"name":"lintel","version":"1.0.0","dependencies":{"astro":"1.0.0"}}');
		program('src/analysis/one.ts', 'export const one = 1;');
		program('schemas/one.schema.json', '{}');
		program('dist/cli.mjs', '1');
		program('node_modules/astro/package.json', '{"version":"1.0.0"}');
	});

	test.each([
		['its version', 'package.json', '{"name":"lintel","version":"1.0.1","dependencies":{"astro":"1.0.0"}}'],
		['a source', 'src/analysis/one.ts', 'export const one = 2;'],
		['a page of the reference', 'src/analysis/one.md', '# One'],
		['a schema', 'schemas/one.schema.json', '{"a":1}'],
		['the packaged program', 'dist/cli.mjs', '2'],
		['a dependency', 'node_modules/astro/package.json', '{"version":"1.0.1"}'],
		['what else is installed', 'node_modules/.package-lock.json', '{}'],
	])('%s', (_, file, text) => {
		const before = programFingerprint(root);
		expect(programFingerprint(root)).toBe(before);
		program(file, text);
		expect(programFingerprint(root)).not.toBe(before);
	});

	test('what a checkout makes in `dist` is no other program', () => {
		program('src/cli/main.ts', '');
		const before = programFingerprint(root);
		program('dist/mermaid.mjs', '1');
		expect(programFingerprint(root)).toBe(before);
	});
});

test('the repository goes in: its newest commit, where the clone ends, and what the site is compared with', () => {
	const repository = { found: true, folder, prefix: '', head: 'a'.repeat(40), hash: 'sha1', cutOff: [] } as const;
	const digests = [
		digest(),
		digest({ repository }),
		digest({ repository: { ...repository, head: 'b'.repeat(40) } }),
		digest({ repository: { ...repository, cutOff: ['a'.repeat(40)] } }),
		digest({ repository, since: 'v1 one' }),
		digest({ repository, since: 'v1 two' }),
	];
	expect(new Set(digests).size).toBe(digests.length);
});
