import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { printable } from '#diagnostics/printable.ts';
import { type Imported, importedFiles } from '#exchange/imported/imported.ts';
import { limits } from '#model/limits.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { writeAll } from '../write-files.ts';

/** What is read, and by whom. */
export interface Importer {
	/** The word after `lintel import`. */
	readonly source: string;
	/** The names of files that are looked at in a folder. */
	readonly ends: RegExp;
	read(files: readonly { readonly path: string; readonly text: string }[]): Imported;
}

/** Reads the files that a command line names, says what was understood and what not, and writes when told to. */
export function runImport(given: Arguments, context: Context, importer: Importer): ExitCode {
	const files = new Map<string, string>();
	for (const name of given.positionals) {
		const path = resolve(context.cwd, name);
		if (!existsSync(path)) return complain({ message: `there is no file or folder \`${printable(name)}\`` }, context);
		for (const file of filesIn(path, importer.ends)) {
			if (statSync(file).size > limits.fileBytesHard)
				return complain({ message: `\`${printable(file)}\` is larger than 5 MB`, hint: 'name smaller files' }, context);
			files.set(relative(context.cwd, file).split(sep).join('/'), readFileSync(file, 'utf8'));
		}
	}
	const read = importer.read([...files].map(([path, text]) => ({ path, text })));
	const imported = withOwner(read, textOf(given.options['owner']));
	if (given.options['json'] === true) {
		context.terminal.out(`${JSON.stringify(imported, null, '\t')}\n`);
		return exitCode.fine;
	}
	tell(imported, context);
	if (imported.entities.length === 0)
		return complain({ message: `nothing was understood of ${files.size} files` }, context);
	return write(imported, importer.source, given, context);
}

/** Names an owner for what has none; teams have no owner. */
function withOwner(imported: Imported, owner: string | undefined): Imported {
	if (owner === undefined) return imported;
	const entities = imported.entities.map((one) =>
		one.kind === 'team' || one.fields['owner'] !== undefined
			? one
			: { ...one, fields: { name: one.fields['name'], owner, ...withoutOwner(one.fields) } },
	);
	return { ...imported, entities };
}

const withoutOwner = (fields: Imported['entities'][number]['fields']): object =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'owner'));

function tell({ entities, notes }: Imported, { terminal }: Context): void {
	const counts = new Map<string, number>();
	for (const { kind } of entities) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	for (const [kind, count] of counts) terminal.out(`${count} ${count === 1 ? kind : `${kind}s`}\n`);
	if (notes.length > 0) terminal.out('\nNot taken over, or to be settled:\n');
	for (const { place, message } of notes) terminal.out(`  ${printable(place)}: ${printable(message)}\n`);
}

function write(imported: Imported, source: string, given: Arguments, context: Context): ExitCode {
	const workspace = resolve(context.cwd, textOf(given.options['workspace']) ?? '.');
	const folder = resolve(workspace, textOf(given.options['out']) ?? 'content/imported');
	const shown = relative(context.cwd, folder) || '.';
	const files = importedFiles(imported, source);
	if (given.options['write'] !== true) {
		context.terminal.error(`Nothing was written; with --write ${files.size} files go to ${printable(shown)}\n`);
		return exitCode.fine;
	}
	const changes = [...files].map(([path, text]) => ({
		path: join(folder, path),
		before: undefined,
		after: new TextEncoder().encode(text),
	}));
	const taken = changes.filter(({ path }) => existsSync(path));
	if (taken.length > 0) {
		const first = relative(context.cwd, taken[0]!.path);
		return complain(
			{
				message: `nothing was written, because ${taken.length === 1 ? `\`${first}\` is` : `\`${first}\` and ${taken.length - 1} more are`} there already`,
				hint: 'name another folder with `--out`, or remove them',
			},
			context,
		);
	}
	const why = writeAll(changes);
	if (why !== undefined) return complain({ message: `nothing was written: ${why}` }, context);
	context.terminal.out(`\nWrote ${files.size} files to ${printable(shown)}; \`lintel check\` says what they lack\n`);
	return exitCode.fine;
}

/** The files of a folder in the order of their paths, without hidden folders and installed packages; links are not followed. */
function filesIn(path: string, ends: RegExp): readonly string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
			if (entry.isDirectory()) return filesIn(join(path, entry.name), ends);
			return entry.isFile() && ends.test(entry.name) ? [join(path, entry.name)] : [];
		});
}
