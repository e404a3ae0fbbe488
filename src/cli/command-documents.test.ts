import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandPage, commandsPage } from '#views/pages/commands.ts';
import { optionsOf, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { commandDocuments } from './command-documents.ts';
import { commandSections, commands } from './commands/index.ts';
import { commandHelp, groupHelp } from './help.ts';

const documents = commandDocuments(commandSections);
const every: readonly Command[] = commands.flatMap((entry) => ('commands' in entry ? entry.commands : [entry]));

/** All words of a value, without the marks that only the terminal shows. */
function wordsOf(value: unknown): string {
	const found: string[] = [];
	const visit = (one: unknown): void => {
		if (typeof one === 'string') found.push(one);
		else if (Array.isArray(one)) one.forEach(visit);
		else if (typeof one === 'object' && one !== null) Object.values(one).forEach(visit);
	};
	visit(value);
	return plain(found.join(' '));
}
const plain = (text: string): string => text.replace(/[`,]/g, ' ').replace(/\s+/g, ' ');

describe('pages about commands', () => {
	test('there is one for each command and each group, and the overview leads to all', () => {
		expect(documents.map(({ name }) => name).sort()).toEqual(
			[...every, ...commands.filter((entry) => 'commands' in entry)].map(({ name }) => name).sort(),
		);
		const overview = JSON.stringify(commandsPage(documents));
		for (const { name } of documents) expect(overview).toContain(`/reference/commands/${name.replaceAll(' ', '-')}/`);
	});

	test('the README tells of them under the same titles, in the same order', () => {
		const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
		const told = readme
			.slice(readme.indexOf('\n## Commands\n'), readme.indexOf('\n## The house\n'))
			.split('\n### ')
			.slice(1)
			.map((part) => ({
				title: part.split('\n')[0],
				names: [...new Set([...part.matchAll(/^\| `lintel ([a-z]+)/gm)].map(([, name]) => name!))],
			}));
		expect(told.map(({ title }) => title)).toEqual(commandSections.map(({ title }) => title));
		for (const [at, section] of commandSections.entries())
			expect(told[at]!.names.filter((name) => section.commands.some((one) => one.name === name))).toEqual(
				section.commands.map(({ name }) => name),
			);
	});

	test.each(commands.map((entry) => [entry.name, entry] as const))(
		'%s: all that --help says stands there',
		(_, entry) => {
			const helps = 'commands' in entry ? [[entry, groupHelp(entry).replace(/^.*says more.$/m, '')] as const] : [];
			const ofCommands = ('commands' in entry ? entry.commands : [entry]).map(
				(one) => [one, commandHelp(one)] as const,
			);
			for (const [one, help] of [...helps, ...ofCommands]) {
				const page = commandPage(documents, documents.find(({ name }) => name === one.name)!);
				const said = wordsOf(page);
				const words = plain(help.replace(/^(?:Options|Usage|Examples):?/gm, ' '))
					.split(' ')
					.filter((word) => !said.includes(word));
				expect(words, one.name).toEqual([]);
			}
		},
	);

	test.each(every.map((command) => [command.name, command] as const))(
		'%s: its examples are command lines',
		(_, command) => {
			const lines = command.details.split('\n').filter((line) => /^ {2}lintel /.test(line));
			for (const line of lines) {
				// What follows a wide gap explains; what follows `|`, `>` or `&&` is the shell's.
				const typed = line.trim().split(/ {2,}| [|>&] ?/)[0]!;
				const words = (typed.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')).slice(1);
				const named = every.find(
					({ name }) => words.join(' ').startsWith(name) && name.split(' ').every((w, at) => words[at] === w),
				);
				expect(named, line).toBeDefined();
				const parsed = parseArguments(named!, words.slice(named!.name.split(' ').length));
				expect(parsed, line).not.toHaveProperty('misuse');
			}
		},
	);

	test('every option has a row that can be linked to', () => {
		for (const command of every) {
			const page = JSON.stringify(commandPage(documents, documents.find(({ name }) => name === command.name)!));
			for (const name of Object.keys(optionsOf(command))) expect(page).toContain(`"id":"option-${name}"`);
		}
	});
});
