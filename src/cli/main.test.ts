import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands as entries } from './commands/index.ts';
import { runCli } from './testing/run-cli.ts';

/** Every command, also those of groups: `adr new`. */
const commands = entries.flatMap((entry) => ('commands' in entry ? entry.commands : [entry]));
const empty = mkdtempSync(join(tmpdir(), 'lintel-cli-'));

describe('a command line that makes no sense ends with 2 and says what to write instead', () => {
	test.each([
		['biuld', '`biuld` is not a command', 'did you mean `lintel build`?'],
		['diff main', '`diff` is not a command', 'did you mean `lintel log`?'],
		['constructor', '`constructor` is not a command', '`lintel --help` lists the commands'],
		['frobnicate', '`frobnicate` is not a command', '`lintel --help` lists the commands'],
		['adr acept 1', '`adr acept` is not a command', 'did you mean `lintel adr accept`?'],
		['adr accept', '`lintel adr accept` needs more words', '`lintel adr accept --help` shows which'],
		['adr accept 1 2', '`2` is one word too many', 'usage: lintel adr accept <record>'],
		['--frob', '`--frob` is not a command', '`lintel --help` lists the commands'],
		['help chek', '`chek` is not a command', 'did you mean `lintel check`?'],
		['build --output x', '`--output` is not an option of `lintel build`', 'did you mean `--out`?'],
		['build --srict', '`--srict` is not an option of `lintel build`', 'did you mean `--strict`?'],
		['build -q', '`-q` is not an option of `lintel build`', '`lintel build --help` lists them all'],
		['build --out', '`--out` needs a value', 'write `--out FOLDER`'],
		['build --out --strict', '`--out` needs a value', 'write `--out FOLDER`'],
		['build --strict=yes', '`--strict` takes no value, but `yes` is given', ''],
		['build a b', '`b` is one word too many', 'usage: lintel build [folder]'],
		[
			'check --format jsno',
			'`jsno` is not a value of `--format`, expected text, json, sarif, github',
			'did you mean `json`?',
		],
		['check --as-of 2026-13-01', '`--as-of 2026-13-01`: no such day in the calendar', ''],
		['check --as-of 2026-02-30', '`--as-of 2026-02-30`: no such day in the calendar', ''],
		['check --as-of today', '`--as-of today`: expected a date as `YYYY-MM-DD`', ''],
		['preview --port 99999', '`--port 99999`: expected a port number from 0 to 65535', ''],
		['schema compnent', 'there is no schema `compnent`', 'did you mean `component`?'],
		['explain unknown-kye', 'there is no code `unknown-kye`', 'did you mean `unknown-key`?'],
		['new alert db-down', '`alert` is not a kind', 'observability.alerts'],
		['new domain zone-a', '`domain` is not a kind', '`failure-domain`'],
		['analyze A6 component:hsm', 'there is no folder `component:hsm`', 'named by an option'],
		['check no-such-folder', 'there is no folder `no-such-folder`', ''],
		['build no-such-folder', 'there is no folder `no-such-folder`', ''],
		['preview', 'there is no built site in', '`lintel build` makes one'],
		['new', '`lintel new` needs more words', 'usage: lintel new <kind> <id> [field=value ...]'],
		['new compnent x', '`compnent` is not a kind', 'did you mean `component`?'],
	])('lintel %s', async (line, message, hint) => {
		const { code, out, error } = await runCli(line.split(' '), empty);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(error).toMatch(/^lintel: /);
		expect(error).toContain(message);
		expect(error).toContain(hint);
		expect(error).not.toMatch(/\n\s+at /);
	});
});

describe('help', () => {
	test('without words it is misuse, with --help it is not', async () => {
		expect(await runCli([], empty)).toMatchObject({ code: 2, out: '' });
		expect(await runCli(['--help'], empty)).toMatchObject({ code: 0, error: '' });
		expect(await runCli(['--version'], empty)).toEqual({ code: 0, out: '0.1.0\n', error: '' });
	});
	test.each(commands.map((command) => [command.name, command] as const))(
		'lintel %s --help names every option',
		async (name, command) => {
			for (const words of [
				[...name.split(' '), '--help'],
				['help', ...name.split(' ')],
				[...name.split(' '), 'a', 'b', '--nonsense', '-h'],
			]) {
				const { code, out } = await runCli(words, empty);
				expect(code).toBe(0);
				for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
			}
		},
	);
	test('lists the commands that exist, by what one wants of them', async () => {
		const { out } = await runCli(['--help'], empty);
		const lists = out.split('\n\n').slice(2, -1);
		const listed = lists.map((list) => {
			const [title, ...lines] = list.split('\n');
			return [title, ...lines.map((line) => line.trim().split(' ')[0])];
		});
		expect(listed).toEqual([
			['The five to begin with:', 'init', 'new', 'check', 'dev', 'build'],
			['Decision records:', 'adr'],
			['Ask the model:', 'whatif', 'analyze', 'explain', 'diagram', 'log', 'faulttree', 'schema'],
			['Show the site:', 'preview', 'serve', 'hosting', 'portable', 'verify', 'language'],
			['Alerts, runbooks and findings:', 'alerts', 'runbook', 'addresses', 'findings', 'chaos'],
			['Other tools, and auditors:', 'import', 'export'],
		]);
		expect(listed.flatMap(([, ...names]) => names)).toEqual(entries.map(({ name }) => name));
	});
	test('a group lists its commands; without one of them it is misuse', async () => {
		for (const words of [
			['adr', '--help'],
			['help', 'adr'],
			['adr', 'help'],
		]) {
			const { code, out } = await runCli(words, empty);
			expect(code).toBe(0);
			for (const { name } of commands.filter((command) => command.name.startsWith('adr ')))
				expect(out).toContain(`  ${name} `);
		}
		expect(await runCli(['adr'], empty)).toMatchObject({ code: 2, out: '' });
	});
});

test('a folder without anything is no site: most likely it is the wrong folder', async () => {
	const { code, out, error } = await runCli(['build'], empty);
	expect({ code, out }).toEqual({ code: 1, out: '' });
	expect(error).toContain('nothing-here');
	expect(error).toContain('lintel init');
	expect(readdirSync(empty)).toEqual([]);
});

test('nor is it right: a job that checks the wrong folder does not pass', async () => {
	const { code, out } = await runCli(['check'], empty);
	expect(code).toBe(1);
	expect(out).toContain('error nothing-here: there is nothing that could be checked');
});
