import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { bundleSchema, readSchemas } from '../schemas.ts';
import { readTemplateFolder } from '../templates.ts';

export const init: Command = {
	name: 'init',
	summary: 'Start an architecture: a small, valid, commented example to change into yours',
	positionals: '[folder]',
	arity: [0, 1],
	options: {},
	details: `Writes lintel.yaml, four components, a flow, a business service, failure domains, a team, a decision
and a runbook, the schemas with editor settings for completion (of ids as well: \`lintel check\` and
\`lintel dev\` keep them fresh in .lintel/editor), and a workflow for GitHub.
Nothing is overwritten: when one of the files is there already, none is written (an .editorconfig,
a .gitignore or recommended extensions of yours just stay).

Examples:
  lintel init                  here
  lintel init my-architecture  in a new folder`,
	run: initialise,
};

/** Files that a repository has for other reasons too; where they exist they stay, and nothing is lost without ours. */
const yours: readonly string[] = ['.editorconfig', '.gitignore', '.vscode/extensions.json'];

async function initialise(given: Arguments, context: Context): Promise<ExitCode> {
	const folder = resolve(context.cwd, given.positionals[0] ?? '.');
	const files = starterFiles(context);
	const there = [...files.keys()].filter((path) => existsSync(join(folder, path)));
	const taken = there.filter((path) => !yours.includes(path)).sort();
	if (taken.length > 0) {
		context.terminal.error(
			`lintel: nothing was written, because ${taken.length === 1 ? 'a file is' : 'these files are'} there already\n` +
				`${taken.map((path) => `  ${path}\n`).join('')}  choose an empty folder, for example \`lintel init my-architecture\`\n`,
		);
		return exitCode.misuse;
	}
	const kept = there.filter((path) => yours.includes(path));
	for (const [path, text] of files) {
		if (kept.includes(path)) continue;
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text, { flag: 'wx' });
	}
	await offerIds(folder, context);
	const here = relative(context.cwd, folder);
	const argument = here === '' ? '' : ` ${here}`;
	context.terminal.out(
		`Wrote ${files.size - kept.length} files${here === '' ? '' : ` in ${here}`}. Next:\n` +
			`  lintel build${argument}    the site, in ${join(here, 'site')}\n` +
			`  lintel dev${argument}      the site while you write\n` +
			`  lintel new --help${' '.repeat(argument.length)} more components, flows, decisions\n`,
	);
	for (const path of kept)
		context.terminal.out(
			`Your ${path} stays as it is${path === '.gitignore' ? '; add .lintel/ and site/ to it' : ''}\n`,
		);
	return exitCode.fine;
}

/** The schema that the editor settings name, with the ids of what was just written. */
async function offerIds(folder: string, context: Context): Promise<void> {
	const { readArchitecture } = await import('../pipeline.ts');
	const { refreshEditorSchema } = await import('../editor-schema.ts');
	const { architecture } = readArchitecture(folder, { asOf: context.today });
	refreshEditorSchema(folder, context.packageRoot, architecture);
}

/** Every file `init` writes: path in the workspace -> text. */
function starterFiles(context: Pick<Context, 'packageRoot' | 'today' | 'version'>): ReadonlyMap<string, string> {
	const files = new Map(
		readTemplateFolder(context.packageRoot, 'init', {
			date: context.today,
			nextYear: `${Number(context.today.slice(0, 4)) + 1}${context.today.slice(4).replace('-02-29', '-02-28')}`,
			version: context.version,
		}),
	);
	const schemas = readSchemas(context.packageRoot);
	for (const concept of ['content', 'workspace']) {
		files.set(`schemas/${concept}.schema.json`, `${JSON.stringify(bundleSchema(schemas, concept), null, '\t')}\n`);
	}
	return files;
}
