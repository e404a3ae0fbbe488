import { nearest } from '#diagnostics/suggest.ts';
import type { Misuse } from '../complain.ts';
import type { DecisionLog } from './log.ts';
import { mostCommon } from './record-name.ts';

/** A collection of records that a new one may go to. */
interface Collection {
	readonly name: string;
	readonly path: string;
}

/** The collections of a log: the folders that lintel.yaml names, and the scopes below them. */
export function collectionsOf(log: DecisionLog): readonly Collection[] {
	const named = log.adrFolders.map(({ scope, path }) => ({ name: scope ?? path, path }));
	const known = new Set(named.map(({ path }) => path));
	const scopes = [...new Set(log.read.decisions.map(({ scope }) => scope))].filter((scope) => scope !== '').sort();
	const below = scopes.flatMap((scope) => {
		const folders = log.read.decisions.filter((one) => one.scope === scope).map(({ path }) => folderOf(path));
		const path = mostCommon(folders, (one) => one)!;
		return known.has(path) || named.some(({ name }) => name === scope) ? [] : [{ name: scope, path }];
	});
	return [...named, ...below];
}

/** The folder a new record goes to, relative to the workspace. */
export function chooseFolder(
	log: DecisionLog,
	wanted: string | undefined,
	usual: string,
): { readonly path: string } | { readonly misuse: Misuse } {
	const collections = collectionsOf(log);
	const names = collections.map(({ name }) => name);
	if (wanted !== undefined) {
		const found = collections.find(({ name, path }) => name === wanted || path === wanted.replace(/\/+$/, ''));
		if (found) return found;
		const near = nearest(wanted, names);
		const hint = near ? `did you mean \`${near}\`?` : names.length === 0 ? undefined : `there are ${names.join(', ')}`;
		return { misuse: { message: `there are no decisions called \`${wanted}\``, hint } };
	}
	if (log.adrFolders.length === 0) return { path: usual };
	const [only] = log.adrFolders;
	const inside = log.adrFolders.length === 1 ? foldersBelow(log, only!.path) : [];
	if (log.adrFolders.length === 1 && inside.length === 0) return only!;
	if (inside.length === 1) return { path: inside[0]! };
	const choices =
		inside.length > 0
			? collections.filter(({ path }) => path !== only!.path).map(({ name }) => name)
			: log.adrFolders.map(({ scope, path }) => scope ?? path);
	if (choices.length === 0) return only!;
	return {
		misuse: {
			message: 'there are several collections of decisions',
			hint: `choose one: --scope ${choices.join(' or --scope ')}`,
		},
	};
}

/** The folders in which the records of a folder stand, where none stands in it directly: a new one belongs beside them. */
function foldersBelow(log: DecisionLog, folder: string): readonly string[] {
	const folders = new Set(
		log.read.decisions.filter(({ within }) => within === undefined).map(({ path }) => folderOf(path)),
	);
	return folders.has(folder) ? [] : [...folders].filter((one) => one.startsWith(`${folder}/`)).sort();
}

/** The folder a record stands in: the one above its own where a directory holds one record. */
export function folderOf(path: string): string {
	const parts = path.split('/');
	return parts.slice(0, /^(?:readme|index)\.mdx?$/i.test(parts.at(-1)!) && parts.length > 2 ? -2 : -1).join('/');
}
