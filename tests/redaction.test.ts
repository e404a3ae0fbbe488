import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepository } from '#cli/testing/repository.ts';
import { runCli } from '#cli/testing/run-cli.ts';
import { spawnCli } from '#cli/testing/spawn-cli.ts';
import { kinds } from '#model/kinds.ts';
import { redactedFieldsIn } from '#model/redaction/testing/fields-in.ts';

/**
 * Nothing that is left out is anywhere in a site. Every field that can be left out holds a word that occurs nowhere else, texts hold
 * what masks look for, and files are named so; then no byte of a site, plain or unpacked, may hold one. `zqx7pub` is what the
 * public must not see, `zqx7aud` what auditors must not see either, and the site for those inside shows that they are looked for.
 */

const fixture = join(import.meta.dirname, 'fixtures/redaction');
const { folder, top, git, commit, remove } = createRepository();
afterAll(remove);
const sites: Record<string, string> = {};

beforeAll(async () => {
	cpSync(fixture, folder, { recursive: true });
	git(folder, 'config', 'user.name', 'Zqx7pub Committer');
	commit('zqx7pubsubject begins, zqx7audword9');
	// Two profiles at a time: each in a folder of its own, as a workspace is built once at a time.
	for (const profile of ['internal', 'auditor', 'public']) {
		sites[profile] = join(top, `${profile}-site`);
		const options = profile === 'internal' ? [] : ['--profile', profile];
		const built = await spawnCli(['build', '--as-of', '2026-11-01', '--out', sites[profile], ...options], folder);
		expect(built).toMatchObject({ code: 0 });
	}
}, 480_000);

/** Every canary in a folder, with the files that hold it: names of files count, and what is packed is unpacked. */
function canariesIn(site: string, which: RegExp): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const entry of readdirSync(site, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
		const file = join(entry.parentPath, entry.name);
		const bytes = readFileSync(file);
		const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
		const shown = file.slice(site.length + 1);
		for (const [word] of `${shown}\n${plain.toString('latin1')}`.matchAll(which)) {
			const key = word.toLowerCase();
			found.set(key, [...new Set([...(found.get(key) ?? []), shown])]);
		}
	}
	return found;
}

const hidden = {
	auditor: /zqx7aud\w*/gi,
	public: /zqx7(?:aud|pub)\w*|7946 099\d|10\.31\.77\.13|corp\.internal/gi,
};

test('the fixture holds a word for every field that the schema marks', () => {
	const covered = redactedFieldsIn(folder, 'zqx7');
	expect(covered.without).toEqual([]);
	expect(covered.kinds).toBeGreaterThan(kinds.length / 2);
});

describe.each(['auditor', 'public'] as const)('the site for %s', (profile) => {
	test('holds nothing that was left out, in no file, packed or plain', () => {
		expect([...canariesIn(sites[profile]!, hidden[profile])]).toEqual([]);
	});

	test('holds nothing of it as a copy for a disk either', async () => {
		const out = join(top, `${profile}-portable`);
		const copied = await runCli(['portable', '--site', sites[profile]!, '--out', out], folder);
		expect(copied).toMatchObject({ code: 0 });
		expect([...canariesIn(out, hidden[profile])]).toEqual([]);
	});

	test('holds nothing of it as a pack for auditors either', async () => {
		// Files in a pack are stored as they are, so the archive itself can be searched.
		const folderOfPack = join(top, `${profile}-pack`);
		mkdirSync(folderOfPack);
		const words = ['export', 'audit-pack', '--profile', profile, '--out', join(folderOfPack, 'pack.zip')];
		expect(await runCli(words, folder)).toMatchObject({ code: 0 });
		expect([...canariesIn(folderOfPack, hidden[profile])]).toEqual([]);
	});

	test('says that things were left out, and what sort of things', () => {
		const page = readFileSync(join(sites[profile]!, 'reference/integrity/index.html'), 'utf8');
		expect(page).toContain('id="left-out"');
		expect(page).toContain('(redacted)');
		const home = readFileSync(join(sites[profile]!, 'index.html'), 'utf8');
		expect(home).toContain(profile === 'public' ? 'Made for the public' : 'Made for auditors');
	});

	test('has the pages, and the findings, of the site for those inside', () => {
		const routes = (site: string) =>
			readdirSync(site, { recursive: true, encoding: 'utf8' })
				.filter((path) => path.endsWith('.html'))
				.sort();
		expect(routes(sites[profile]!)).toEqual(routes(sites['internal']!));
		const findings = (site: string): string => {
			const { pages } = JSON.parse(readFileSync(join(site, 'search-entries.json'), 'utf8')) as { pages?: unknown };
			return JSON.stringify(pages ?? '').length > 0 ? countOf(site) : '';
		};
		expect(findings(sites[profile]!)).toBe(findings(sites['internal']!));
	});

	test('is what its manifest lists', async () => {
		expect(await runCli(['verify', sites[profile]!], folder)).toMatchObject({ code: 0 });
		const { profile: said, inputs } = JSON.parse(readFileSync(join(sites[profile]!, 'lintel-manifest.json'), 'utf8'));
		expect(said).toBe(profile);
		expect(inputs.files === undefined).toBe(profile === 'public');
	});
});

/** The words alone: `zqx7pub8_seconds` is the eighth. */
const wordsOf = (found: ReadonlyMap<string, unknown>): readonly string[] =>
	[...found.keys()].map((word) => word.replace(/_.*$/, ''));

/** The badges of the findings page: which checks found how much. */
function countOf(site: string): string {
	const page = readFileSync(join(site, 'resilience/findings/index.html'), 'utf8');
	return [...page.matchAll(/href="\/reference\/checks\/([\w-]+)\//g)].map(([, id]) => id).join(' ');
}

/** Marked fields that no page shows to anybody yet: for these the tests above hold in the pack only, whose data has them all. */
const onNoPage = [
	...[3, 4, 5, 7, 20, 40, 41, 42, 51, 52, 53, 59, 60, 61, 62, 63].map((at) => `zqx7pub${at}`),
	'zqx7aud6',
	'zqx7audword2',
];

/** Guides and drawings are no part of a pack. */
const inGuideOrDrawing = ['zqx7audword5', 'zqx7audword8', 'zqx7audword9'];

test('the site for those inside shows what the others leave out, so a word that is left out was there to be found', async () => {
	const shown = wordsOf(canariesIn(sites['internal']!, hidden.public));
	const marked = Array.from({ length: 71 }, (_, at) => `zqx7pub${at + 1}`).filter((word) => word !== 'zqx7pub6');
	const words = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => `zqx7audword${at}`);
	const all = [...marked, ...[1, 2, 3, 4, 5, 6].map((at) => `zqx7aud${at}`), ...words];
	expect(all.filter((word) => !shown.includes(word) && !onNoPage.includes(word))).toEqual([]);
	// A pack for those inside has every one of them.
	const inside = join(top, 'internal-pack');
	mkdirSync(inside);
	await runCli(['export', 'audit-pack', '--out', join(inside, 'pack.zip')], folder);
	const packed = wordsOf(canariesIn(inside, hidden.public));
	expect(all.filter((word) => !packed.includes(word) && !inGuideOrDrawing.includes(word))).toEqual([]);
	for (const word of [
		'zqx7pubhost1',
		'zqx7pubmail1',
		'zqx7pubpath',
		'zqx7pubimage',
		'zqx7pubdrawing',
		'zqx7pubrepoedit',
		'zqx7pubgroup',
		// Of files of other tools: rules of Grafana, experiment templates, objectives.
		'zqx7pubgrafana5',
		'zqx7pubgrafana7',
		'zqx7pubfis2',
		'zqx7pubfis9',
		'zqx7pubslo5',
		// Of an Alertmanager: receivers, and what its routes ask for.
		'zqx7audroute1',
		'zqx7audroute2',
		'zqx7audroute3',
	])
		expect(shown).toContain(word);
	// What auditors may see is there.
	const forAuditors = wordsOf(canariesIn(sites['auditor']!, hidden.public));
	expect(marked.filter((word) => shown.includes(word) && !forAuditors.includes(word))).toEqual([]);
});

test('a field that is no field, and one that holds no words, are told', async () => {
	const wrong = join(top, 'wrong');
	cpSync(fixture, wrong, { recursive: true });
	const file = join(wrong, 'lintel.yaml');
	writeFileSync(
		file,
		readFileSync(file, 'utf8').replace('also: [component.tags]', 'also: [component.tag, runbook.steps.kind]'),
	);
	const { code, out, error } = await runCli(['check'], wrong);
	expect(code).toBe(1);
	expect(out + error).toContain('there is no field `component.tag`');
	expect(out + error).toContain('`component.tags`');
	expect(out + error).toContain('`runbook.steps.kind` holds no words');
});
