import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { commandDocuments } from '#cli/command-documents.ts';
import { commandSections } from '#cli/commands/index.ts';
import { readManual } from '#cli/manual.ts';
import { runCli } from '#cli/testing/run-cli.ts';
import { spawnCli } from '#cli/testing/spawn-cli.ts';

/** What the manual tells people to type is typed here, and what it says that comes of it comes of it. */

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'lintel-manual-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const fence = /^```([a-z]+)\n([\s\S]*?)^```$/gm;

describe('five minutes to a first site', () => {
	test('each command does what stands below it', async () => {
		const text = readFileSync(join(root, 'src/cli/manual/five-minutes.md'), 'utf8');
		let folder = scratch;
		let said = '';
		let commands = 0;
		for (const [, language, body = ''] of text.matchAll(fence)) {
			if (language === 'yaml') {
				// The one edit by hand: the lines go below `dependencies:`.
				const file = join(folder, 'content/components/order-api.yaml');
				const before = readFileSync(file, 'utf8');
				writeFileSync(
					file,
					before.replace(/^dependencies:\n/m, (line) => line + body),
				);
			}
			if (language === 'text') for (const line of body.trimEnd().split('\n')) expect(said).toContain(line.trim());
			if (language !== 'sh') continue;
			said = '';
			for (const line of body.trimEnd().split('\n')) {
				const [program = '', ...words] = line.split(' ');
				if (program === 'mkdir') mkdirSync(join(folder, words[0]!));
				else if (program === 'cd') folder = join(folder, words[0]!);
				else {
					expect([program, words[0]]).toEqual(['npx', 'lintel']);
					const { code, out, error } = await spawnCli(words.slice(1), folder);
					expect({ line, code, error }).toEqual({ line, code: 0, error: '' });
					said += out;
					commands++;
				}
			}
		}
		expect(commands).toBe(6);
		expect(readFileSync(join(folder, 'site/components/order-cache/index.html'), 'utf8')).toContain('Order cache');
	}, 180_000);
});

test('every text of the manual has a title, and a sentence that says what it is for', () => {
	const texts = readManual(root);
	expect(texts.length).toBeGreaterThan(1);
	for (const { text, about, file } of texts) {
		expect(text, file).toMatch(/^# \S/);
		expect(about, file).toMatch(/\.$/);
	}
});

/** A listing that says by which command it was printed. */
const printedBy = /^(```[a-z]+ title="lintel ([^"]+)"\n)([\s\S]*?)^```$/gm;

describe('listings are what the commands print', () => {
	for (const { id, text, file } of readManual(root)) {
		for (const [, , words = '', listed] of text.matchAll(printedBy)) {
			test(`${id}: lintel ${words}`, async () => {
				const { code, out } = await runCli(words.split(' '), scratch);
				expect(code).toBe(0);
				if (process.env['UPDATE'] === '1') {
					const before = readFileSync(join(root, file), 'utf8');
					const after = before.replace(printedBy, (whole, head, other) =>
						other === words ? `${head}${out.trimEnd()}\n\`\`\`` : whole,
					);
					writeFileSync(join(root, file), after);
				} else expect(listed?.trimEnd()).toBe(out.trimEnd());
			});
		}
	}
});

test('every link of the manual leads to a page of the program, and commands that it names are there', () => {
	const texts = readManual(root);
	const names = commandDocuments(commandSections).map(({ name }) => name);
	const folders = [
		'reference/checks',
		'reference/analyses',
		'reference/schema',
		'decisions',
		'resilience/model-quality',
	];
	const known = new Set([
		...texts.map(({ id }) => `/reference/manual/${id}/`),
		...names.map((name) => `/reference/commands/${name.replaceAll(' ', '-')}/`),
		'/reference/commands/',
		'/reference/cookbook/',
		...folders.map((folder) => `/${folder}/`),
	]);
	for (const { text, file } of texts) {
		for (const [, href = ''] of text.matchAll(/\]\((\/[^)#]*)/g)) {
			const isKnown = known.has(href) || /^\/reference\/(?:schema|checks|analyses)\/[a-z0-9-]+\/$/.test(href);
			expect({ file, href, isKnown }).toEqual({ file, href, isKnown: true });
		}
		for (const [, words = ''] of text.matchAll(/`lintel ([a-z][^`]*)`/g)) {
			const isCommand = names.some((name) => `${words} `.startsWith(`${name} `));
			expect({ file, words, isCommand }).toEqual({ file, words, isCommand: true });
		}
	}
});

describe('workflows', () => {
	const uses = (text: string): ReadonlyMap<string, string> =>
		new Map([...text.matchAll(/uses: ([^@\s]+)@(\S+)/g)].map(([, name = '', version = '']) => [name, version]));

	test('the one that publishes uses the same actions as the one that `lintel init` writes', async () => {
		await runCli(['init', 'workflows'], scratch);
		const written = uses(readFileSync(join(scratch, 'workflows/.github/workflows/architecture.yml'), 'utf8'));
		const { out } = await runCli(['hosting', '--for', 'github-pages'], scratch);
		const shared = [...uses(out)].filter(([name]) => written.has(name));
		expect(shared.length).toBe(3);
		for (const [name, version] of shared) expect([name, version]).toEqual([name, written.get(name)]);
		expect(out).toContain('npx --yes lintel@0.1.0 build');
	});

	test('both are YAML, and build what they publish', async () => {
		const github = load((await runCli(['hosting', '--for', 'github-pages'], scratch)).out) as {
			jobs: Record<string, { steps: { uses?: string; with?: { path?: string } }[] }>;
		};
		expect(github.jobs['build']!.steps.at(-1)).toMatchObject({ with: { path: 'site' } });
		expect(github.jobs['deploy']).toMatchObject({
			needs: 'build',
			permissions: { pages: 'write', 'id-token': 'write' },
		});
		const gitlab = load((await runCli(['hosting', '--for', 'gitlab-pages'], scratch)).out) as {
			pages: { script: string[]; artifacts: { paths: string[] } };
		};
		expect(gitlab.pages.script.at(-1)).toMatch(/ build --out public$/);
		expect(gitlab.pages.artifacts.paths).toEqual(['public']);
	});
});

/** The instructions of a Dockerfile, with continued lines joined and comments left out. */
const instructionsOf = (text: string): readonly (readonly [name: string, words: string])[] =>
	text
		.replace(/^#.*\n/gm, '')
		.replace(/\\\n\s*/g, '')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => [line.split(' ', 1)[0]!, line.slice(line.indexOf(' ') + 1)]);

describe('the Dockerfile', () => {
	test('two stages, pinned, without root, with a health check, and what it copies is what was built', async () => {
		const { out } = await runCli(['hosting', '--for', 'docker', '--base', '/handbook/'], scratch);
		const instructions = instructionsOf(out);
		const known = ['FROM', 'RUN', 'WORKDIR', 'COPY', 'USER', 'EXPOSE', 'HEALTHCHECK'];
		expect(instructions.filter(([name]) => !known.includes(name))).toEqual([]);
		const stages = instructions.filter(([name]) => name === 'FROM').map(([, words]) => words);
		expect(stages).toHaveLength(2);
		for (const stage of stages) expect(stage).toMatch(/^[\w./-]+:\d+\.\d+\.\d+-[\w-]+(?: AS build)?$/);
		const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
		expect(last.find(([name]) => name === 'USER')).toEqual(['USER', '101']);
		expect(last.find(([name]) => name === 'HEALTHCHECK')?.[1]).toContain('http://127.0.0.1:8080/handbook/');
		// The commands of the first stage are command lines of ours, and leave what the second takes.
		const run = instructions.filter(([name]) => name === 'RUN').map(([, words]) => words);
		const ours = run.flatMap((words) => words.split('&& ')).filter((words) => words.startsWith('lintel '));
		expect(ours.map((words) => words.split(' ')[1])).toEqual(['check', 'build', 'hosting']);
		const hosting = ours[2]!.split(' > ');
		const printed = await runCli(hosting[0]!.trim().split(' ').slice(1), scratch);
		expect(printed.code).toBe(0);
		expect(printed.out).toMatch(/listen 8080;[\s\S]*root \/srv\/architecture;/);
		const copied = last.filter(([name]) => name === 'COPY').map(([, words]) => words);
		expect(copied).toEqual([
			`--from=build ${hosting[1]!.trim()} /etc/nginx/conf.d/default.conf`,
			'--from=build /built/site /srv/architecture',
		]);
		expect(ours[1]).toContain('--out /built/site');
	});
});
