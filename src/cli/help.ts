import { optionsOf } from './arguments.ts';
import { type Command, type CommandGroup, type CommandOrGroup, type CommandSection, exitCodeWords } from './command.ts';

/** What `lintel --help` prints. */
export function generalHelp(sections: readonly CommandSection[]): string {
	const width = widthOf(sections.flatMap(({ commands }) => commands));
	const lists = sections.map(({ title, commands }) => `${title}:\n${listOf(commands, width)}`);
	return `lintel: from YAML and Markdown about your architecture to a site that answers questions

Usage: lintel <command> [options]

${lists.join('\n\n')}

\`lintel <command> --help\` says more. Exit codes: ${exitCodeWords.map((one) => one.join(' ')).join(', ')}.
`;
}

/** What `lintel <group> --help` prints. */
export function groupHelp(group: CommandGroup): string {
	const details = group.details === '' ? '' : `\n${group.details.trimEnd()}\n`;
	return `${group.summary}\n\nUsage: ${usageOf(group)}\n\n${listOf(group.commands, widthOf(group.commands))}\n${details}
\`lintel ${group.name} <command> --help\` says more.
`;
}

const widthOf = (commands: readonly CommandOrGroup[]): number =>
	Math.max(...commands.map((command) => command.name.length));

function listOf(commands: readonly CommandOrGroup[], width: number): string {
	return commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join('\n');
}

/** What `lintel <command> --help` prints. */
export function commandHelp(command: Command): string {
	const options = Object.entries(optionsOf(command)).map(([name, option]) => ({
		left: `${option.short ? `-${option.short}, ` : '    '}--${name}${option.value ? ` ${option.value}` : ''}`,
		right: option.description,
	}));
	const width = Math.max(...options.map(({ left }) => left.length));
	const lines = options.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
	const details = command.details === '' ? '' : `\n${command.details.trimEnd()}\n`;
	return `${command.summary}\n\nUsage: ${usageOf(command)}\n\nOptions:\n${lines.join('\n')}\n${details}`;
}

/** The usage line of a command or a group. */
export function usageOf(entry: CommandOrGroup): string {
	if ('commands' in entry) return `lintel ${entry.name} <command> [options]`;
	return `lintel ${entry.name} ${entry.positionals} [options]`.replace('  ', ' ');
}
