import type { CommandDocument } from '#views/guides.ts';
import { optionsOf } from './arguments.ts';
import { type CommandOrGroup, type CommandSection, exitCodeWords } from './command.ts';
import { usageOf } from './help.ts';

/** Every command as its page tells about it: the same words that `--help` prints. A group comes before its commands. */
export function commandDocuments(sections: readonly CommandSection[]): readonly CommandDocument[] {
	return sections.flatMap(({ title, commands }) =>
		commands
			.flatMap((entry) => ('commands' in entry ? [entry, ...entry.commands] : [entry]))
			.map((entry) => documentOf(entry, title)),
	);
}

function documentOf(entry: CommandOrGroup, section: string): CommandDocument {
	const isGroup = 'commands' in entry;
	return {
		name: entry.name,
		section,
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
