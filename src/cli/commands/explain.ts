import { nearest } from '#diagnostics/suggest.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { readExplanations } from '../explanations.ts';

export const explain: Command = {
	name: 'explain',
	summary: 'Say what a diagnostic, check or analysis means and what to do about it',
	positionals: '[code]',
	arity: [0, 1],
	options: {},
	details: `Prints the page that the site shows under /reference/. Without a code it lists all codes.

Examples:
  lintel explain unknown-key
  lintel explain single-point-of-failure`,
	run: print,
};

async function print(given: Arguments, context: Context): Promise<ExitCode> {
	const explanations = readExplanations(context.packageRoot);
	const [written] = given.positionals;
	if (written === undefined) {
		const width = Math.max(0, ...[...explanations.keys()].map((code) => code.length));
		for (const [code, { title }] of explanations) context.terminal.out(`${code.padEnd(width)}  ${title}\n`);
		return exitCode.fine;
	}
	// A finding is called by its check and its subject; the check is what can be explained.
	const code = explanations.has(written) ? written : written.split(':', 1)[0]!.toLowerCase();
	const found = explanations.get(code);
	if (found) {
		context.terminal.out(`${found.text.trimEnd()}\n`);
		return exitCode.fine;
	}
	const near = nearest(code, explanations.keys());
	context.terminal.error(
		`lintel: there is no code \`${written}\`\n  ${near ? `did you mean \`${near}\`?` : '`lintel explain` lists them'}\n`,
	);
	return exitCode.misuse;
}
