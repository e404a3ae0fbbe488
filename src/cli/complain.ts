import { type Context, type ExitCode, exitCode } from './command.ts';

/** A command line that makes no sense, told in one sentence with the next step. */
export interface Misuse {
	readonly message: string;
	readonly hint?: string | undefined;
}

/** Tells it on standard error, and gives the exit code with which the command ends. */
export function complain({ message, hint }: Misuse, { terminal }: Pick<Context, 'terminal'>): ExitCode {
	terminal.error(`lintel: ${message}\n${hint ? `  ${hint}\n` : ''}`);
	return exitCode.misuse;
}
