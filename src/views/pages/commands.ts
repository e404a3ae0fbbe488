import { groupBy } from '#graph/lists-by-key.ts';
import { anchoredRow, column, heading, lead, list, paragraph, row, section, table } from '../blocks.ts';
import type { CommandDocument, CommandOption } from '../guides.ts';
import { code, link } from '../links.ts';
import type { Block, Crumb, Inline, Page, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { commandRoute, fixedRoutes } from '../routes.ts';

/** Pages about the program's own commands, from the same definitions that print `--help`. */

type Names = ReadonlySet<string>;

/** All commands, with those of groups below their group. */
export function commandsPage(commands: readonly CommandDocument[]): Page {
	const names = namesOf(commands);
	const exitCodes = commands.find((one) => one.exitCodes.length > 0)?.exitCodes ?? [];
	return {
		route: fixedRoutes.commands,
		kind: 'index',
		area: 'reference',
		title: 'Commands',
		description: `${counted(names.size, 'command')} of the program, each with its options and examples.`,
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead(['What ', code('lintel'), ' can do on the command line, from the same definitions that print its help.']),
			...[...groupBy(commands, ({ section }) => section)].flatMap(([title, members], at) => [
				heading(2, `commands-${at + 1}`, title),
				commandTable(`commands-${at + 1}-table`, title, members, names),
			]),
			...section(
				'exit-codes',
				'Exit codes',
				exitCodes.length === 0
					? []
					: [
							list(exitCodes.map(([number, words]): Text => [code(`${number}`), ` ${words}`])),
							paragraph('The same inputs and the same ', code('--as-of'), ' give the same bytes.'),
						],
			),
		],
		keywords: ['CLI', 'command line', 'exit code', ...names],
	};
}

export const titleOfCommand = (name: string): string => `lintel ${name}`;

/** One command or group: usage, options, explanation, examples, exit codes. */
export function commandPage(commands: readonly CommandDocument[], command: CommandDocument): Page {
	const names = namesOf(commands);
	const at = commands.indexOf(command);
	const group = commands.find((one) => one.parts.includes(command.name));
	return {
		route: commandRoute(command.name),
		kind: 'command',
		area: 'reference',
		title: titleOfCommand(command.name),
		description: command.summary,
		eyebrow: command.parts.length > 0 ? 'Commands' : 'Command',
		crumbs: [
			{ text: 'Reference', href: fixedRoutes.reference },
			{ text: 'Commands', href: fixedRoutes.commands },
			...(group === undefined ? [] : [{ text: `lintel ${group.name}`, href: commandRoute(group.name) }]),
		],
		blocks: [
			lead(withCommands(command.summary, names)),
			{ type: 'code', language: 'sh', text: command.usage, label: 'Usage' },
			...partsOf(commands, command, names),
			...optionsOf(command, names),
			...detailsOf(command.details, names),
			...section(
				'exit-codes',
				'Exit codes',
				command.exitCodes.length === 0
					? []
					: [list(command.exitCodes.map(([number, words]): Text => [code(`${number}`), ` ${words}`]))],
			),
		],
		keywords: [command.name, ...command.options.map(({ name }) => name)],
		previous: turnTo(commands[at - 1]),
		next: turnTo(commands[at + 1]),
	};
}

const turnTo = (command: CommandDocument | undefined): Crumb | undefined =>
	command && { text: `lintel ${command.name}`, href: commandRoute(command.name) };

const namesOf = (commands: readonly CommandDocument[]): Names => new Set(commands.map(({ name }) => name));

function partsOf(commands: readonly CommandDocument[], { parts }: CommandDocument, names: Names): readonly Block[] {
	const members = commands.filter(({ name }) => parts.includes(name));
	if (members.length === 0) return [];
	return [commandTable('commands', 'Commands', members, names)];
}

const commandTable = (id: string, caption: string, members: readonly CommandDocument[], names: Names): Block =>
	table(
		id,
		caption,
		[column('command', 'Command'), column('about', 'What it does')],
		members.map((one) => row([link(`lintel ${one.name}`, commandRoute(one.name))], withCommands(one.summary, names))),
	);

function optionsOf({ options }: CommandDocument, names: Names): readonly Block[] {
	if (options.length === 0) return [];
	return [
		heading(2, 'options', 'Options', options.length),
		table(
			'options-table',
			'Options',
			[column('option', 'Option'), column('about', 'What it says')],
			options.map((one) =>
				anchoredRow(`option${one.name.slice(1)}`, writtenAs(one), [
					...withCommands(one.description, names),
					...limitsOf(one),
				]),
			),
		),
	];
}

function writtenAs({ name, short, value }: CommandOption): Text {
	const full = code(value === undefined ? name : `${name} ${value}`);
	return short === undefined ? [full] : [code(short), ', ', full];
}

/** What the description need not say: the values there are, and that it may be given again. */
function limitsOf({ choices, isRepeatable, description }: CommandOption): Text {
	const untold = choices.filter((one) => !description.includes(one));
	return [
		...(untold.length === 0 ? [] : [`. One of ${choices.join(', ')}`]),
		...(isRepeatable && !/several times/.test(description) ? ['. May be given several times'] : []),
	];
}

/** The paragraphs of a help text; what is indented there is to be typed. */
function detailsOf(details: string, names: Names): readonly Block[] {
	return details
		.split(/\n{2,}/)
		.filter((one) => one.trim() !== '')
		.flatMap((paragraphText): readonly Block[] => {
			const lines = paragraphText.split('\n');
			const firstTyped = lines.findIndex((line) => /^\s/.test(line));
			const told = firstTyped === -1 ? lines : lines.slice(0, firstTyped);
			const typed = firstTyped === -1 ? [] : lines.slice(firstTyped).map(typedLine);
			const words = told.join(' ').trim();
			return [
				...(words === 'Examples:'
					? [heading(2, 'examples', 'Examples')]
					: words === ''
						? []
						: [paragraph(...withCommands(words, names))]),
				...(typed.length === 0 ? [] : [{ type: 'code', language: 'sh', text: typed.join('\n') } as const]),
			];
		});
}

/** A text with words in backticks as code, and as links where they name a command. */
function withCommands(text: string, names: Names): Text {
	return text
		.split(/`([^`]+)`/)
		.map((piece, at): Inline => (at % 2 === 1 ? commandOrCode(piece, names) : piece))
		.filter((piece) => piece !== '');
}

function commandOrCode(text: string, names: Names): Inline {
	const words = text.split(' ');
	const found = [words.slice(1, 3).join(' '), words[1] ?? ''].find((name) => names.has(name));
	return words[0] === 'lintel' && found !== undefined ? link(text, commandRoute(found)) : code(text);
}

/** A line to be typed; what the help explains beside it becomes a comment, so that the line can be copied. */
function typedLine(line: string): string {
	const text = line.replace(/^ {2}/, '');
	return text.startsWith('lintel ') ? text.replace(/ {2,}(?=\S)/, '  # ') : text;
}
