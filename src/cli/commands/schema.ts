import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nearest } from '#diagnostics/suggest.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { outOption, textOf } from '../option-values.ts';
import { bundleSchema, type JsonObject, readSchemas, type Schemas } from '../schemas.ts';

export const schema: Command = {
	name: 'schema',
	summary: 'Print the JSON Schema of a concept, or list the concepts',
	positionals: '[concept]',
	arity: [0, 1],
	options: {
		out: outOption('Write the schemas into this folder instead of printing'),
		bundled: { description: 'Make each schema complete in itself, for editors' },
		'with-ids': {
			value: 'FOLDER',
			description: 'Print the schema of content files for editors, offering the ids of this workspace',
		},
	},
	details: `Examples:
  lintel schema                          the concepts
  lintel schema component                the schema of a component
  lintel schema --bundled --out schemas  refresh the schemas that \`lintel init\` wrote for the editor
  lintel schema --with-ids . > ids.json  for an editor that completes the ids of your files (\`lintel check\`
                                         and \`lintel dev\` keep .lintel/editor fresh where the editor uses it)`,
	run: print,
};

async function print(given: Arguments, context: Context): Promise<ExitCode> {
	if (given.options['with-ids'] !== undefined) return printWithIds(given, context);
	const schemas = readSchemas(context.packageRoot);
	const [concept] = given.positionals;
	if (concept !== undefined && !schemas.has(concept)) {
		const near = nearest(concept, [...schemas.keys()]);
		context.terminal.error(
			`lintel: there is no schema \`${concept}\`\n  ${near ? `did you mean \`${near}\`?` : '`lintel schema` lists them'}\n`,
		);
		return exitCode.misuse;
	}
	const bundled = given.options['bundled'] === true;
	const textFor = (name: string): string =>
		`${JSON.stringify(bundled ? bundleSchema(schemas, name) : schemas.get(name), null, '\t')}\n`;
	const out = textOf(given.options['out']);
	if (out !== undefined) {
		// The bundles that editors use are these two; all others stand inside them.
		const names = concept ? [concept] : bundled ? ['content', 'workspace'] : [...schemas.keys()];
		const folder = resolve(context.cwd, out);
		mkdirSync(folder, { recursive: true });
		for (const name of names) writeFileSync(join(folder, `${name}.schema.json`), textFor(name));
		context.terminal.out(`Wrote ${names.length} schemas in ${out}\n`);
		return exitCode.fine;
	}
	context.terminal.out(concept === undefined ? list(schemas) : textFor(concept));
	return exitCode.fine;
}

async function printWithIds(given: Arguments, context: Context): Promise<ExitCode> {
	const { readGiven } = await import('../read-given.ts');
	const { createProgress } = await import('../terminal.ts');
	const { editorSchemaText } = await import('../editor-schema.ts');
	const folder = textOf(given.options['with-ids'])!;
	const reading = readGiven({ ...given, positionals: [folder] }, context, createProgress(context.terminal));
	if (reading === undefined) return exitCode.misuse;
	context.terminal.out(editorSchemaText(context.packageRoot, reading.architecture));
	return exitCode.fine;
}

function list(schemas: Schemas): string {
	const width = Math.max(...[...schemas.keys()].map((name) => name.length));
	return [...schemas].map(([name, content]) => `${name.padEnd(width)}  ${firstSentence(content)}\n`).join('');
}

function firstSentence({ description }: JsonObject): string {
	return String(description ?? '').split(/(?<=\.)\s/, 1)[0]!;
}
