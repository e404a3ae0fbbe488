import { nearest } from '#diagnostics/suggest.ts';
import { parseArguments } from './arguments.ts';
import {
	type Command,
	type CommandGroup,
	type CommandOrGroup,
	type Context,
	type ExitCode,
	exitCode,
} from './command.ts';
import { commandSections, commands } from './commands/index.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { complain, type Misuse } from './complain.ts';
import { commandHelp, generalHelp, groupHelp } from './help.ts';
import { ownPackage } from './package-root.ts';
import { processTerminal } from './terminal.ts';

/** Runs one command line (the words after `lintel`) and returns the exit code. Never throws for a user's mistake. */
export async function run(words: readonly string[], context: Context): Promise<ExitCode> {
	const [name, ...rest] = words;
	if (name === undefined) {
		context.terminal.error(generalHelp(commandSections));
		return exitCode.misuse;
	}
	if (name === '--version' || name === '-v' || name === 'version') {
		context.terminal.out(`${context.version}\n`);
		return exitCode.fine;
	}
	if (name === '--help' || name === '-h' || name === 'help') return help(rest, context);
	const entry = commands.find((candidate) => candidate.name === name);
	if (!entry) return complain(unknownCommand(name, commands), context);
	return 'commands' in entry ? runGroup(entry, rest, context) : runCommand(entry, rest, context);
}

async function runGroup(group: CommandGroup, words: readonly string[], context: Context): Promise<ExitCode> {
	const [name, ...rest] = words;
	if (name === undefined) {
		context.terminal.error(groupHelp(group));
		return exitCode.misuse;
	}
	if (name === '--help' || name === '-h' || name === 'help') return help([group.name, ...rest], context);
	const command = group.commands.find((candidate) => candidate.name === `${group.name} ${name}`);
	return command ? runCommand(command, rest, context) : complain(unknownCommand(name, group.commands, group), context);
}

async function runCommand(command: Command, words: readonly string[], context: Context): Promise<ExitCode> {
	const parsed = parseArguments(command, words);
	if (parsed.kind === 'help') return help(command.name.split(' '), context);
	if (parsed.kind === 'misuse') return complain(parsed.misuse, context);
	return command.run(parsed.given, { ...context, commands: commandSections });
}

function help(words: readonly string[], context: Context): ExitCode {
	const [name, second] = words.filter((word) => !word.startsWith('-'));
	const entry = commands.find((candidate) => candidate.name === name);
	if (name !== undefined && !entry) return complain(unknownCommand(name, commands), context);
	if (entry === undefined || !('commands' in entry)) {
		context.terminal.out(entry ? commandHelp(entry) : generalHelp(commandSections));
		return exitCode.fine;
	}
	const command = entry.commands.find((candidate) => candidate.name === `${entry.name} ${second}`);
	if (second !== undefined && !command) return complain(unknownCommand(second, entry.commands, entry), context);
	context.terminal.out(command ? commandHelp(command) : groupHelp(entry));
	return exitCode.fine;
}

/** What other tools call some of these. */
const otherWords: { readonly [word: string]: string | undefined } = Object.assign(Object.create(null), {
	compare: 'log',
	diff: 'log',
	lint: 'check',
	start: 'dev',
	validate: 'check',
});

function unknownCommand(name: string, among: readonly CommandOrGroup[], group?: CommandGroup): Misuse {
	const lead = group === undefined ? '' : `${group.name} `;
	const near =
		(group === undefined ? otherWords[name] : undefined) ??
		nearest(
			name,
			among.map((command) => command.name.slice(lead.length)),
		);
	return {
		message: `\`${lead}${name}\` is not a command`,
		hint: near ? `did you mean \`lintel ${lead}${near}\`?` : `\`lintel ${lead}--help\` lists the commands`,
	};
}

/** The door: takes everything a command may know from the process, once, and turns a bug into one readable sentence. */
export async function main(): Promise<void> {
	const { root, version } = ownPackage();
	keepCompiledCode(root);
	process.stdout.on('error', leaveWhenReaderIsGone);
	process.stderr.on('error', leaveWhenReaderIsGone);
	const context: Context = {
		terminal: processTerminal(process),
		cwd: process.cwd(),
		today: new Date().toISOString().slice(0, 10),
		packageRoot: root,
		version,
		interrupted: () =>
			new Promise((done) => {
				process.once('SIGINT', () => done());
				process.once('SIGTERM', () => done());
			}),
	};
	try {
		process.exitCode = await run(process.argv.slice(2), context);
	} catch (error) {
		const detail = error instanceof Error ? error : new Error(String(error));
		const stack = process.env['LINTEL_DEBUG'] ? `${detail.stack}\n` : '  LINTEL_DEBUG=1 shows where\n';
		context.terminal.error(
			`lintel: this is a bug in lintel ${version}, not in your files: ${detail.message}\n${stack}`,
		);
		process.exitCode = exitCode.findings;
	}
}

/** `lintel check | head` closes our output early; that is the reader's right and no error. */
function leaveWhenReaderIsGone(error: NodeJS.ErrnoException): void {
	if (error.code === 'EPIPE') process.exit(exitCode.fine);
	throw error;
}

if (import.meta.main) await main();
