/** The door of this room: the only file here that touches a file system. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { DecisionFile } from './decision.ts';

export interface FolderFiles {
	/** Sorted by path, ready for `readDecisions`. */
	readonly files: readonly DecisionFile[];
	/** Everything else in the folder (images, archives), as paths relative to the workspace. Not opened. */
	readonly others: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

const READ = /\.(?:md|mdx|markdown|rst|adoc|ya?ml)$/i;
const MAX_BYTES = 5_000_000;
const MAX_ENTRIES = 50_000;

/**
 * Lists and reads a folder of decision records. `folder` is relative to `workspace`; so are all paths given back.
 * A link inside the folder is followed once; one that leads out of it, or to what was read already, is reported.
 */
export function readDecisionFolder(workspace: string, folder: string): FolderFiles {
	const top = join(workspace, folder);
	const found: FolderWalk = { files: [], others: [], diagnostics: [], seen: new Set(), top: '', workspace };
	try {
		found.top = realpathSync(top);
	} catch {
		const start = { line: 1, column: 1, offset: 0 };
		const span = { file: folder, start, end: start };
		return {
			files: [],
			others: [],
			diagnostics: [
				{
					code: 'decision-folder-missing',
					severity: 'info',
					message: `there is no folder \`${folder}\``,
					span,
					hint: 'create it, or name another one in the workspace file',
				},
			],
		};
	}
	walk(top, found);
	found.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
	return { files: found.files, others: found.others.sort(), diagnostics: found.diagnostics };
}

interface FolderWalk {
	readonly files: DecisionFile[];
	readonly others: string[];
	readonly diagnostics: Diagnostic[];
	/** Real paths already visited, so that a loop of links ends and no file is listed twice. */
	readonly seen: Set<string>;
	top: string;
	readonly workspace: string;
}

function walk(directory: string, found: FolderWalk): void {
	const names = readdirSync(directory).sort();
	// Links come last: where a link and its target both lie in the folder, the target keeps its own name.
	const entries = names
		.map((name) => ({ path: join(directory, name), name }))
		.map((entry) => ({ ...entry, link: lstatSync(entry.path).isSymbolicLink() }));
	for (const { path, name, link } of [
		...entries.filter((entry) => !entry.link),
		...entries.filter((entry) => entry.link),
	]) {
		if (name === '.git' || name === 'node_modules') continue;
		if (found.seen.size >= MAX_ENTRIES)
			return report(
				found,
				path,
				'decision-folder-too-large',
				`only the first ${MAX_ENTRIES} entries of the folder were read`,
				'name a smaller folder',
			);
		visit(path, link, found);
	}
}

function visit(path: string, link: boolean, found: FolderWalk): void {
	let real: string;
	try {
		real = realpathSync(path);
	} catch {
		return report(found, path, 'decision-link-broken', 'the link leads nowhere', 'remove it, or mend its target');
	}
	if (link && real !== found.top && !real.startsWith(found.top + sep)) {
		return report(
			found,
			path,
			'decision-link-outside',
			'the link leads out of the folder and was not followed',
			'copy the file into the folder',
		);
	}
	if (found.seen.has(real)) {
		if (link)
			report(
				found,
				path,
				'decision-link-repeated',
				'the link leads to what was read already',
				'remove the link',
				'info',
			);
		return;
	}
	found.seen.add(real);
	const status = statSync(real);
	if (status.isDirectory()) return walk(path, found);
	if (!status.isFile())
		return report(found, path, 'decision-file-not-text', 'it is no regular file and was not read', 'remove it');
	const shown = shownPath(found, path);
	if (!READ.test(path)) found.others.push(shown);
	else if (status.size > MAX_BYTES)
		report(
			found,
			path,
			'decision-file-too-large',
			`the file is ${status.size} bytes long and was not read`,
			'move embedded images into files beside it',
		);
	else readOne(path, shown, found);
}

function readOne(path: string, shown: string, found: FolderWalk): void {
	try {
		found.files.push({ path: shown, bytes: readFileSync(path) });
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
		report(found, path, 'decision-file-unreadable', `the file cannot be read (${reason})`, 'check its permissions');
	}
}

function report(
	found: FolderWalk,
	path: string,
	code: string,
	message: string,
	hint: string,
	severity: 'warning' | 'info' = 'warning',
): void {
	const start = { line: 1, column: 1, offset: 0 };
	found.diagnostics.push({ code, severity, message, span: { file: shownPath(found, path), start, end: start }, hint });
}

function shownPath(found: FolderWalk, path: string): string {
	return relative(found.workspace, path).split(sep).join('/');
}
