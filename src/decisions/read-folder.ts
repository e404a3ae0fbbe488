/** The door of this room: the only file here that touches a file system. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { DecisionFile } from './decision.ts';

export interface FolderFiles {
	/** Sorted by path, ready for `readDecisions`. */
	readonly files: readonly DecisionFile[];
	/** Everything else in the folder (images, archives), sorted, as paths relative to the workspace. Not opened. */
	readonly others: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

const READ = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|textile|mediawiki|wiki|creole|ya?ml)$/i;
/** How a record of a row is called, or the folder that holds one: `0007-queues.md`, `cep-0026.md`, `033-archive/`. */
const RECORD = /^(?:[A-Za-z]{1,10}[-_ ]?)?\d{1,8}(?=[-_. ]|$)/;
const SKIPPED = new Set(['.git', 'node_modules']);
const MAX_BYTES = 5_000_000;
const MAX_ENTRIES = 50_000;
const MAX_DEPTH = 40;

/** What the door reports, and what to do about it. */
const REASONS = {
	'decision-folder-missing': [
		'info',
		'there is no such folder',
		'create it, or name another one in the workspace file',
	],
	'decision-folder-too-large': [
		'warning',
		`only the first ${MAX_ENTRIES} entries of the folder were read`,
		'name a smaller folder',
	],
	'decision-folder-too-deep': [
		'warning',
		`folders more than ${MAX_DEPTH} deep were not read`,
		'name a folder further down',
	],
	'decision-link-broken': ['warning', 'the link leads nowhere', 'remove it, or mend its target'],
	'decision-link-outside': [
		'warning',
		'the link leads out of the folder and was not followed',
		'copy the file into the folder',
	],
	'decision-link-repeated': ['info', 'the link leads to what was read already', 'remove the link'],
	'decision-file-too-large': [
		'warning',
		`the file is larger than ${MAX_BYTES} bytes and was not read`,
		'move embedded images into files beside it',
	],
	'decision-file-unreadable': [
		'warning',
		'the file cannot be read',
		'check that it is a regular file, and its permissions',
	],
} as const;

interface Walk {
	readonly workspace: string;
	/** The real path of the folder; nothing outside it is ever opened. */
	readonly top: string;
	/** The folder is the workspace itself, in which other things lie: only what is called as records are is looked at there. */
	readonly isWorkspace: boolean;
	readonly files: DecisionFile[];
	readonly others: string[];
	readonly diagnostics: Diagnostic[];
	readonly links: string[];
	/** Real paths of the files read and the directories walked, so that nothing is listed twice and loops end. */
	readonly seen: Set<string>;
	entries: number;
}

/**
 * Lists and reads a folder of decision records. `folder` is relative to `workspace`; so are all paths given back.
 * Of the workspace itself (`.`) only the records of a row are read, and folders that hold one. Links are looked at last: each is followed once, unless it leads out of the folder or to what was read already.
 */
export function readDecisionFolder(workspace: string, folder: string): FolderFiles {
	const path = join(workspace, folder);
	const isWorkspace = join(workspace, folder) === join(workspace, '.');
	const lists = { isWorkspace, files: [], others: [], diagnostics: [], links: [] };
	let top: string;
	try {
		top = realpathSync(path);
	} catch {
		const walk: Walk = { workspace, top: path, ...lists, seen: new Set(), entries: 0 };
		report(walk, path, 'decision-folder-missing');
		return walk;
	}
	const walk: Walk = { workspace, top, ...lists, seen: new Set([top]), entries: 0 };
	readDirectory(walk, path, 0);
	for (const link of walk.links.sort()) follow(walk, link);
	walk.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
	return { files: walk.files, others: walk.others.sort(), diagnostics: walk.diagnostics };
}

function readDirectory(walk: Walk, directory: string, depth: number): void {
	let entries: Dirent[];
	try {
		entries = readdirSync(directory, { withFileTypes: true });
	} catch {
		report(walk, directory, 'decision-file-unreadable');
		return;
	}
	entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	for (const entry of entries) {
		if (SKIPPED.has(entry.name)) continue;
		if (depth === 0 && walk.isWorkspace && !RECORD.test(entry.name)) continue;
		const path = join(directory, entry.name);
		if (walk.entries++ === MAX_ENTRIES) report(walk, path, 'decision-folder-too-large');
		if (walk.entries > MAX_ENTRIES) return;
		if (entry.isSymbolicLink()) walk.links.push(path);
		else if (!entry.isDirectory()) readFile(walk, path, realpathSync(directory) + sep + entry.name);
		else if (depth >= MAX_DEPTH) report(walk, path, 'decision-folder-too-deep');
		else if (once(walk, realpathSync(path))) readDirectory(walk, path, depth + 1);
	}
}

/** Follows a link to a file that has not been read; a link to a directory inside the folder has nothing new to show. */
function follow(walk: Walk, path: string): void {
	let real: string;
	try {
		real = realpathSync(path);
	} catch {
		report(walk, path, 'decision-link-broken');
		return;
	}
	if (real !== walk.top && !real.startsWith(walk.top + sep)) report(walk, path, 'decision-link-outside');
	else if (walk.seen.has(real)) report(walk, path, 'decision-link-repeated');
	else if (statSync(real).isDirectory()) {
		walk.seen.add(real);
		readDirectory(walk, path, 0);
	} else readFile(walk, path, real);
}

function readFile(walk: Walk, path: string, real: string): void {
	const shown = shownPath(walk, path);
	if (!READ.test(path)) {
		walk.others.push(shown);
		return;
	}
	try {
		const status = statSync(real);
		if (!status.isFile()) report(walk, path, 'decision-file-unreadable');
		else if (status.size > MAX_BYTES) report(walk, path, 'decision-file-too-large');
		else if (once(walk, real)) walk.files.push({ path: shown, bytes: readFileSync(real) });
	} catch {
		report(walk, path, 'decision-file-unreadable');
	}
}

function once(walk: Walk, real: string): boolean {
	if (walk.seen.has(real)) return false;
	walk.seen.add(real);
	return true;
}

function report(walk: Walk, path: string, code: keyof typeof REASONS): void {
	const [severity, what, hint] = REASONS[code];
	const start = { line: 1, column: 1, offset: 0 };
	const file = shownPath(walk, path);
	walk.diagnostics.push({ code, severity, message: `\`${file}\`: ${what}`, span: { file, start, end: start }, hint });
}

function shownPath(walk: Walk, path: string): string {
	return relative(walk.workspace, path).split(sep).join('/');
}
