import type { Terminal } from './terminal.ts';

/** The exit codes of the program: nothing to complain about, findings or unusable input, a command line that makes no sense. */
export const exitCode = { fine: 0, findings: 1, misuse: 2 } as const;
/** What each exit code means, in the words of the help. */
export const exitCodeWords: readonly (readonly [code: number, words: string])[] = [
	[exitCode.fine, 'fine'],
	[exitCode.findings, 'findings or bad input'],
	[exitCode.misuse, 'misuse'],
];
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** One option of a command. `value` names its argument in the help; an option without one is a switch. */
export interface Option {
	readonly description: string;
	readonly value?: string | undefined;
	readonly short?: string | undefined;
	/** The only values accepted, offered by name when another is given. */
	readonly choices?: readonly string[] | undefined;
	/** May be given several times: the values, in order, are one text with commas between. */
	readonly repeatable?: boolean | undefined;
	/** Returns a sentence on what is wrong with a value, or undefined when it is right. */
	readonly validate?: ((value: string) => string | undefined) | undefined;
}

/** What a command line says, after it was checked against the command's options. Lists keep the order of writing. */
export interface Arguments {
	readonly positionals: readonly string[];
	readonly options: { readonly [name: string]: string | true | undefined };
}

/** Where a command runs: everything it may take from the process, so that tests can give it another world. */
export interface Context {
	readonly terminal: Terminal;
	/** Absolute path that relative paths on the command line start from. */
	readonly cwd: string;
	/** Today as `YYYY-MM-DD`, read from the clock once, here at the door. */
	readonly today: string;
	/** The folder of the lintel package: schemas, templates and the site's source stand below it. */
	readonly packageRoot: string;
	readonly version: string;
	/** Every command of the program, for the pages about them; commands cannot import the list that they stand in. */
	readonly commands?: readonly CommandSection[] | undefined;
	/** Waits until the user asks a long-running command to end. Other commands just die of Ctrl-C, so they never call it. */
	interrupted(): Promise<void>;
}

/** One command of the program; one file in `commands/` each. */
export interface Command {
	readonly name: string;
	readonly summary: string;
	/** The words after the options in the usage line, for example `[folder]`. */
	readonly positionals: string;
	/** How many positionals make sense. */
	readonly arity: readonly [least: number, most: number];
	readonly options: { readonly [name: string]: Option };
	/** Further paragraphs and examples for `--help`, printed as they stand. */
	readonly details: string;
	run(given: Arguments, context: Context): Promise<ExitCode>;
}

/** Commands that share a first word, such as `lintel adr new`. The name of each is both words. */
export interface CommandGroup {
	readonly name: string;
	readonly summary: string;
	readonly commands: readonly Command[];
	/** Further paragraphs for `--help`, printed as they stand. */
	readonly details: string;
}

export type CommandOrGroup = Command | CommandGroup;

/** Commands that answer one wish of a reader: a list of thirty is not read. */
export interface CommandSection {
	readonly title: string;
	readonly commands: readonly CommandOrGroup[];
}
