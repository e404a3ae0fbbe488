import { parseArgs } from 'node:util';
import { nearest } from '#diagnostics/suggest.ts';
import type { Arguments, Command, Option } from './command.ts';
import type { Misuse } from './complain.ts';

export type Parsed =
	| { readonly kind: 'arguments'; readonly given: Arguments }
	| { readonly kind: 'help' }
	| { readonly kind: 'misuse'; readonly misuse: Misuse };

/** `--help` belongs to every command, so commands do not list it. */
const help: Option = { description: 'Show this help', short: 'h' };

/** The options of a command with `--help`, as the help shows them. */
export function optionsOf(command: Command): { readonly [name: string]: Option } {
	return { ...command.options, help };
}

/** Reads the words after the command's name. The first thing wrong is told; the rest would only be guesswork. */
export function parseArguments(command: Command, words: readonly string[]): Parsed {
	const options = optionsOf(command);
	const { tokens } = parseArgs({
		args: [...words],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: Object.fromEntries(
			Object.entries(options).map(([name, option]) => [
				name,
				{
					type: option.value ? ('string' as const) : ('boolean' as const),
					...(option.short && { short: option.short }),
				},
			]),
		),
	});
	if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { kind: 'help' };
	const positionals: string[] = [];
	const values: Record<string, string | true> = {};
	for (const token of tokens) {
		if (token.kind === 'positional') positionals.push(token.value);
		if (token.kind !== 'option') continue;
		const misuse = wrongOption(command, options, token);
		if (misuse) return { kind: 'misuse', misuse };
		const before = options[token.name]?.repeatable ? values[token.name] : undefined;
		values[token.name] = before === undefined ? (token.value ?? true) : `${before},${token.value}`;
	}
	const misuse = wrongCount(command, positionals);
	return misuse ? { kind: 'misuse', misuse } : { kind: 'arguments', given: { positionals, options: values } };
}

function wrongOption(
	command: Command,
	options: { readonly [name: string]: Option },
	token: { readonly name: string; readonly rawName: string; readonly value?: string | undefined },
): Misuse | undefined {
	const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
	if (!option) {
		const names = Object.keys(options);
		const near = nearest(token.name, names) ?? names.find((name) => token.name.startsWith(name));
		return {
			message: `\`${token.rawName}\` is not an option of \`lintel ${command.name}\``,
			hint: near ? `did you mean \`--${near}\`?` : `\`lintel ${command.name} --help\` lists them all`,
		};
	}
	if (!option.value) {
		return token.value === undefined
			? undefined
			: { message: `\`${token.rawName}\` takes no value, but \`${token.value}\` is given` };
	}
	if (token.value === undefined || (token.value.startsWith('-') && token.value.length > 1)) {
		return { message: `\`${token.rawName}\` needs a value`, hint: `write \`${token.rawName} ${option.value}\`` };
	}
	return wrongValue(token.rawName, token.value, option);
}

function wrongValue(name: string, value: string, option: Option): Misuse | undefined {
	if (option.choices && !option.choices.includes(value)) {
		const near = nearest(value, option.choices);
		return {
			message: `\`${value}\` is not a value of \`${name}\`, expected ${option.choices.join(', ')}`,
			hint: near && `did you mean \`${near}\`?`,
		};
	}
	const wrong = option.validate?.(value);
	return wrong === undefined ? undefined : { message: `\`${name} ${value}\`: ${wrong}` };
}

function wrongCount(command: Command, positionals: readonly string[]): Misuse | undefined {
	const [least, most] = command.arity;
	const hint = `usage: lintel ${command.name} ${command.positionals}`.trimEnd();
	if (positionals.length < least) return { message: `\`lintel ${command.name}\` needs more words`, hint };
	if (positionals.length <= most) return undefined;
	return { message: `\`${positionals[most]}\` is one word too many`, hint };
}
