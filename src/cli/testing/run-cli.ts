import { join } from 'node:path';
import type { Context, ExitCode } from '../command.ts';
import { run } from '../main.ts';

/** What a command line did, as a shell would see it. */
export interface Outcome {
	readonly code: ExitCode;
	readonly out: string;
	readonly error: string;
}

const packageRoot = join(import.meta.dirname, '../../..');

/** Runs a command line in this process: in a folder, on a fixed day, without a terminal. With `answers`, somebody sits there and gives them in turn. */
export async function runCli(words: readonly string[], cwd: string, answers?: readonly string[]): Promise<Outcome> {
	let out = '';
	let error = '';
	const open = answers && [...answers];
	const context: Context = {
		terminal: {
			out: (text) => {
				out += text;
			},
			outPiece: async (text) => {
				out += text;
			},
			error: (text) => {
				error += text;
			},
			colour: false,
			watched: false,
			columns: 80,
			ask:
				open &&
				(async (question) => {
					error += `${question}\n`;
					return open.shift();
				}),
		},
		cwd,
		today: '2026-11-23',
		packageRoot,
		version: '0.1.0',
		interrupted: async () => {},
	};
	const code = await run(words, context);
	return { code, out, error };
}
