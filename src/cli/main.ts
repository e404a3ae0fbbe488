import { nearest } from '#diagnostics/suggest.ts';
import { parseArguments } from './arguments.ts';
import { type Context, type ExitCode, exitCode } from './command.ts';
import { commands } from './commands/index.ts';
import { complain, type Misuse } from './complain.ts';
import { commandHelp, generalHelp } from './help.ts';
import { ownPackage } from './package-root.ts';
import { processTerminal } from './terminal.ts';

/** Runs one command line (the words after `lintel`) and returns the exit code. Never throws for a user's mistake. */
export async function run(words: readonly string[], context: Context): Promise<ExitCode> {
	const [name, ...rest] = words;
	if (name === undefined) {
		context.terminal.error(generalHelp(commands));
		return exitCode.misuse;
	}
	if (name === '--version' || name === '-v' || name === 'version') {
		context.terminal.out(`${context.version}\n`);
		return exitCode.fine;
	}
	if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], context);
	const command = commands.find((candidate) => candidate.name === name);
	if (!command) return complain(unknownCommand(name), context);
	const parsed = parseArguments(command, rest);
	if (parsed.kind === 'help') return help(name, context);
	if (parsed.kind === 'misuse') return complain(parsed.misuse, context);
	return command.run(parsed.given, context);
}

function help(name: string | undefined, context: Context): ExitCode {
	const command = commands.find((candidate) => candidate.name === name);
	if (name !== undefined && !name.startsWith('-') && !command) return complain(unknownCommand(name), context);
	context.terminal.out(command ? commandHelp(command) : generalHelp(commands));
	return exitCode.fine;
}

function unknownCommand(name: string): Misuse {
	const near = nearest(
		name,
		commands.map((command) => command.name),
	);
	return {
		message: `\`${name}\` is not a command`,
		hint: near ? `did you mean \`lintel ${near}\`?` : '`lintel --help` lists the commands',
	};
}

/** The door: takes everything a command may know from the process, once, and turns a bug into one readable sentence. */
export async function main(): Promise<void> {
	const { root, version } = ownPackage();
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
