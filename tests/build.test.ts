import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spawnCli } from '#cli/testing/spawn-cli.ts';

/** A build that cannot succeed leaves the site that was there as it was, and says every reason. */

const scratch = mkdtempSync(join(tmpdir(), 'lintel build '));
const folder = join(scratch, 'my architecture');
const site = join(folder, 'site');
let before: string;

beforeAll(async () => {
	await spawnCli(['init', folder], scratch);
	mkdirSync(join(folder, 'content/guides'));
	writeFileSync(
		join(folder, 'content/guides/welcome.mdx'),
		'---\ntitle: Welcome\n---\n\nGood day. <Ref to="component:order-db" />\n',
	);
	expect(await spawnCli(['build'], folder)).toMatchObject({ code: 0, error: '' });
	before = digestOf(site);
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** One digest over names and contents of a folder. */
function digestOf(path: string): string {
	const hash = createHash('sha256');
	const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
		hash.update(file).update(readFileSync(file));
	return hash.digest('hex');
}

/** Does something to the workspace, builds, and undoes it. */
async function buildWith(change: () => () => void, words: readonly string[] = []) {
	const undo = change();
	try {
		return await spawnCli(['build', ...words], folder);
	} finally {
		undo();
	}
}

const written = (file: string, text: string) => (): (() => void) => {
	const path = join(folder, file);
	const old = existsSync(path) ? readFileSync(path) : undefined;
	writeFileSync(path, text);
	return () => (old === undefined ? rmSync(path) : writeFileSync(path, old));
};
const appended = (file: string, text: string) => () => written(file, readFileSync(join(folder, file), 'utf8') + text)();
const linked = (path: string, target: string) => (): (() => void) => {
	symlinkSync(target, join(folder, path));
	return () => rmSync(join(folder, path));
};

describe('the old site stays', () => {
	const failures: readonly (readonly [string, () => () => void, readonly string[], readonly (string | RegExp)[]])[] = [
		[
			'two mistakes in two files: both are named',
			() => {
				const first = appended('content/components/order-db.yaml', '\nownr: team:orders\n')();
				const second = appended('content/flows/place-order.yaml', '\nbusinesService: x\n')();
				return () => {
					first();
					second();
				};
			},
			[],
			['content/components/order-db.yaml:', 'did you mean `owner`', 'content/flows/place-order.yaml:', '2 errors'],
		],
		['YAML that is none', written('content/x.yaml', 'a: [b\n'), [], ['yaml-syntax', 'content/x.yaml:']],
		[
			'a content folder out of the workspace',
			appended('lintel.yaml', '\ndiagrams: ["../.."]\n'),
			[],
			['lintel.yaml:', '../..'],
		],
		['an absolute folder', appended('lintel.yaml', '\ndiagrams: [/etc]\n'), [], ['lintel.yaml:', '/etc']],
		[
			'a link out of the workspace',
			linked('content/leak.yaml', '/etc/passwd'),
			[],
			['link-outside', 'content/leak.yaml'],
		],
		['a linked folder out of the workspace', linked('content/leak', '/etc'), [], ['link-outside', 'content/leak']],
		[
			'a guide whose front matter is no YAML',
			written('content/guides/b.md', '---\ntitle: a: b\n---\n'),
			[],
			['guide-not-readable', 'content/guides/b.md:2'],
		],
		[
			'a published address is gone: its place, the nearest right one, and what to do',
			written('published-addresses.txt', '/runbooks/orderdbdown/ #first #impakt\n/runbooks/orderdatabasedown/\n'),
			[],
			['published-address-lost', 'published-addresses.txt:', 'did you mean', '->'],
		],
		[
			'a registry of addresses with a conflict in it',
			written('published-addresses.txt', '<<<<<<< main\n/runbooks/x/\n=======\n>>>>>>> branch\n'),
			[],
			['published-address-form', 'published-addresses.txt:1', 'keep the lines of both sides'],
		],
		[
			'an error of a check, when asked for',
			appended('lintel.yaml', '\nchecks: { service-review-overdue: error, runbook-not-exercised: error }\n'),
			['--strict'],
			['runbook-not-exercised'],
		],
	];
	test.each(failures)('%s', { timeout: 60_000 }, async (_, change, words, told) => {
		const { code, out, error } = await buildWith(change, words);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		for (const part of told) expect(error).toContain(part);
		expect(error).toContain('No site was written; what was there before is untouched');
		expect(error).not.toMatch(/\n\s+at .+:\d+:\d+/);
		expect(digestOf(site)).toBe(before);
	});

	test('a guide that is no MDX, told at its place; mended, the same site is built again', {
		timeout: 120_000,
	}, async () => {
		const broken = written('content/guides/broken.mdx', '---\ntitle: Broken\n---\n\nA <b>bold\n\nclaim {\n');
		const { code, error } = await buildWith(broken);
		expect({ code, error }).toMatchObject({ code: 1, error: expect.stringContaining('content/guides/broken.mdx:') });
		expect(error).toContain('guide-not-readable');
		expect(digestOf(site)).toBe(before);
		expect(await spawnCli(['build'], folder)).toMatchObject({ code: 0, error: '' });
		expect(digestOf(site)).toBe(before);
	});

	test.each([
		['the workspace itself', '.', 'it is the workspace'],
		['a folder of inputs', 'content', 'it is the content'],
		['somebody’s files', 'schemas', 'it is not empty, and nothing in it says that lintel wrote it'],
	])('--out names %s', async (_, out, why) => {
		const outcome = await spawnCli(['build', '--out', out], folder);
		expect(outcome).toMatchObject({ code: 2, out: '' });
		expect(outcome.error).toContain(why);
		expect(digestOf(site)).toBe(before);
	});

	test('another build of the workspace is running', async () => {
		const holder = JSON.stringify({ pid: process.pid, host: hostname(), task: 'lintel build' });
		const { code, error } = await buildWith(written('.lintel/build.lock', holder));
		expect(code).toBe(1);
		expect(error).toContain(`another build of this workspace is running: \`lintel build\` in process ${process.pid}`);
		expect(digestOf(site)).toBe(before);
	});
});

test('a build after a crash takes the lock over; a base path stands before every address', {
	timeout: 120_000,
}, async () => {
	const ended = spawnSync(process.execPath, ['-e', '0']).pid;
	writeFileSync(
		join(folder, '.lintel/build.lock'),
		JSON.stringify({ pid: ended, host: hostname(), task: 'lintel build' }),
	);
	const based = () => {
		const path = join(folder, 'lintel.yaml');
		return written('lintel.yaml', readFileSync(path, 'utf8').replace('base: /', 'base: /handbook/'))();
	};
	const outcome = await buildWith(based, ['--out', join(scratch, 'based')]);
	expect(outcome).toMatchObject({ code: 0, error: '' });
	const html = readdirSync(join(scratch, 'based'), { recursive: true, withFileTypes: true }).filter(({ name }) =>
		name.endsWith('.html'),
	);
	expect(html.length).toBeGreaterThan(50);
	for (const entry of html) {
		const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
		const wrong = [...text.matchAll(/\s(?:href|src|action)="(\/(?!handbook\/)[^"]*)"/g)].map(([, address]) => address);
		expect(wrong, join(entry.parentPath, entry.name)).toEqual([]);
	}
	expect(existsSync(join(folder, '.lintel/build.lock'))).toBe(false);
});

test.each<readonly [string, Readonly<Record<string, string>>]>([
	[
		'whose packages are not installed',
		{
			'tsconfig.json': '{ "extends": "@tsconfig/nope" }',
			'package.json': '{ "postcss": { "plugins": { "nope": {} } } }',
		},
	],
	[
		'that cannot be read',
		{ 'jsconfig.json': '{ nope', 'package.json': '{ nope', 'vite.config.ts': 'throw new Error()' },
	],
])(
	'settings of a project around the architecture %s are none of the site’s',
	{ timeout: 120_000 },
	async (_, files) => {
		// Astro has to make its part anew.
		rmSync(join(folder, '.lintel'), { recursive: true, force: true });
		const undo = Object.entries(files).map(([name, text]) => written(name, text)());
		const built = await spawnCli(['build'], folder);
		for (const back of undo) back();
		expect(built).toMatchObject({ code: 0, error: '' });
		expect(digestOf(site)).toBe(before);
	},
);
