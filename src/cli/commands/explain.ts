import { nearest } from '#diagnostics/suggest.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import type { Explanation } from '../explanations.ts';
import { fieldPathsNamed, fieldsText } from '../fields-text.ts';
import { readSchemas } from '../schemas.ts';

export const explain: Command = {
	name: 'explain',
	summary:
		'Say what a diagnostic, check or analysis means and what to do about it, print a recipe, or the fields of a concept',
	positionals: '[code]',
	arity: [0, 1],
	options: {},
	details: `Prints the page that the site shows under /reference/. Without a code it lists all codes.

Examples:
  lintel explain unknown-key
  lintel explain single-point-of-failure
  lintel explain outbox                   a recipe of the cookbook
  lintel explain component                the fields of a component; \`lintel schema\` lists the concepts
  lintel explain observability.alerts     the fields of what stands in a field`,
	run: print,
};

async function print(given: Arguments, context: Context): Promise<ExitCode> {
	const { readExplanations } = await import('../explanations.ts');
	const explanations = readExplanations(context.packageRoot);
	const [written] = given.positionals;
	if (written === undefined) {
		const width = Math.max(0, ...[...explanations.keys()].map((code) => code.length));
		for (const [code, { title }] of explanations) context.terminal.out(`${code.padEnd(width)}  ${title}\n`);
		return exitCode.fine;
	}
	const found = find(explanations, written);
	if (found) {
		context.terminal.out(`${found.text.trimEnd()}\n`);
		return exitCode.fine;
	}
	const schemas = readSchemas(context.packageRoot);
	const fields = fieldsText(schemas, written);
	if (fields !== undefined) {
		context.terminal.out(fields);
		return exitCode.fine;
	}
	const near = nearest(written, [...explanations.keys(), ...schemas.keys()]);
	const paths = fieldPathsNamed(schemas, written);
	const hint =
		paths.length > 0
			? `did you mean ${paths.map((path) => `\`${path}\``).join(' or ')}?`
			: near
				? `did you mean \`${near}\`?`
				: '`lintel explain` lists them';
	return complain({ message: `there is no code \`${written}\``, hint }, context);
}

/** By code in any case, by the file name of an analysis, or by a finding's id, which begins with its check. */
function find(explanations: ReadonlyMap<string, Explanation>, written: string): Explanation | undefined {
	const code = written.split(':', 1)[0]!.toLowerCase();
	return (
		explanations.get(code) ??
		explanations.get(code.toUpperCase()) ??
		[...explanations.values()].find(({ file }) => file.endsWith(`/${code}.md`))
	);
}
