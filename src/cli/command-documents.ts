import type { CommandDocument } from '#views/guides.ts';
import { optionsOf } from './arguments.ts';
import { type CommandOrGroup, exitCodeWords } from './command.ts';
import { usageOf } from './help.ts';

/** Every command as its page tells about it: the same words that `--help` prints. A group comes before its commands. */
export function commandDocuments(commands: readonly CommandOrGroup[]): readonly CommandDocument[] {
	return commands.flatMap((entry) =>
		'commands' in entry ? [documentOf(entry), ...entry.commands.map(documentOf)] : [documentOf(entry)],
	);
}

function documentOf(entry: CommandOrGroup): CommandDocument {
	const isGroup = 'commands' in entry;
	return {
		name: entry.name,
		summary: entry.summary,
		usage: usageOf(entry),
		details: entry.details,
		parts: isGroup ? entry.commands.map(({ name }) => name) : [],
		exitCodes: isGroup ? [] : exitCodeWords,
		options: isGroup
			? []
			: Object.entries(optionsOf(entry)).map(([name, option]) => ({
					name: `--${name}`,
					short: option.short && `-${option.short}`,
					value: option.value,
					description: option.description,
					choices: option.choices ?? [],
					isRepeatable: option.repeatable === true,
				})),
	};
}
