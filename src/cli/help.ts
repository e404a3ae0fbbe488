import { optionsOf } from './arguments.ts';
import type { Command } from './command.ts';

/** What `lintel --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
	const width = Math.max(...commands.map((command) => command.name.length));
	const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
	return `lintel: from YAML and Markdown about your architecture to a site that answers questions

Usage: lintel <command> [options]

${lines.join('\n')}

\`lintel <command> --help\` says more. Exit codes: 0 fine, 1 findings or bad input, 2 misuse.
`;
}

/** What `lintel <command> --help` prints. */
export function commandHelp(command: Command): string {
	const options = Object.entries(optionsOf(command)).map(([name, option]) => ({
		left: `${option.short ? `-${option.short}, ` : '    '}--${name}${option.value ? ` ${option.value}` : ''}`,
		right: option.description,
	}));
	const width = Math.max(...options.map(({ left }) => left.length));
	const usage = `lintel ${command.name} ${command.positionals} [options]`.replace('  ', ' ');
	const lines = options.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
	const details = command.details === '' ? '' : `\n${command.details.trimEnd()}\n`;
	return `${command.summary}\n\nUsage: ${usage}\n\nOptions:\n${lines.join('\n')}\n${details}`;
}
