import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { Claims } from './claims.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type ParsedFile, parse } from './parse.ts';
import { itemsOf, type Places, placesIn } from './places.ts';

/** One text of the workspace. `path` is relative to its folder, with forward slashes. */
export interface File {
	readonly path: string;
	readonly text: string;
}

/** Something an author wrote that should be an entity: a document, an item of a list, or the front matter of a page. */
export interface Authored {
	readonly value: unknown;
	readonly places: Places;
	readonly path: string;
	readonly body?: { readonly text: string; readonly line: number } | undefined;
}

/** What the files hold, in the order of paths and places. */
export interface ReadFiles {
	readonly authored: readonly Authored[];
	/** The workspace file, when it is among them and can be read. */
	readonly workspace: Authored | undefined;
	/** Names that broken documents may define; references to them are not called dangling. */
	readonly claims: Claims;
	readonly diagnostics: readonly Diagnostic[];
}

/** The name of the workspace file, which stands at the root. */
export const workspaceFile = 'lintel.yaml';

/** Parses all files. One broken document hides nothing of the others. */
export function readFiles(files: readonly File[]): ReadFiles {
	const authored: Authored[] = [];
	const claims = new Claims();
	const diagnostics: Diagnostic[] = [];
	let workspace: Authored | undefined;
	for (const { path, text } of sorted(files)) {
		const source = createSource(path, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const page = path.endsWith('.md');
		const read = page ? readPage(source) : { file: parse(source), body: undefined };
		diagnostics.push(...read.file.diagnostics);
		if (read.file.diagnostics.length > 0) claims.text(source.text, path);
		const found = entriesOf(read.file, read.body, path !== workspaceFile);
		if (found.length === 0 && read.file.diagnostics.length === 0) diagnostics.push(emptyFile(source));
		if (path !== workspaceFile) authored.push(...found);
		else {
			workspace = found[0];
			if (found[1]) diagnostics.push(secondWorkspace(found[1]));
		}
	}
	return { authored, workspace, claims, diagnostics };
}

function sorted(files: readonly File[]): File[] {
	return [...files].sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

function readPage(source: Source): { file: ParsedFile; body: Authored['body'] } {
	const parts = splitFrontMatter(source);
	if (typeof parts === 'object') return { file: parse(parts.yaml), body: parts.body };
	const empty = parse(createSource(source.path, ''));
	const diagnostic: Diagnostic = {
		code: 'front-matter',
		severity: 'error',
		message: parts === 'open' ? 'the front matter is not closed' : 'the page has no front matter',
		span: source.span(0, parts === 'open' ? 3 : 0),
		expected: 'YAML between two lines of `---` at the top of the page',
		hint: parts === 'open' ? 'add a line `---` below the fields' : 'start the page with `---`, `kind: runbook`, `---`',
	};
	return { file: { ...empty, source, diagnostics: [diagnostic] }, body: undefined };
}

function emptyFile(source: Source): Diagnostic {
	return {
		code: 'file-empty',
		severity: 'info',
		message: 'the file holds nothing',
		span: source.span(0, 0),
		hint: 'fill it or remove it',
	};
}

function secondWorkspace({ places }: Authored): Diagnostic {
	return {
		code: 'contradiction',
		severity: 'error',
		message: `\`${workspaceFile}\` holds more than one document`,
		span: places.spanOf([]),
		hint: 'keep one; only the first is used',
	};
}

/** The documents of a file, lists taken apart on demand. Documents that stand empty between two `---` lines count for nothing. */
function entriesOf({ source, table, documents }: ParsedFile, body: Authored['body'], takeApart: boolean): Authored[] {
	return documents
		.filter(({ broken, value }) => !broken && value !== null)
		.flatMap(({ value, root }) => {
			const entry = (item: unknown, node: number): Authored => ({
				value: item,
				places: placesIn(table, source, node),
				path: source.path,
				body,
			});
			const items = takeApart && Array.isArray(value) ? itemsOf(table, root) : undefined;
			return items ? items.map((node, index) => entry((value as unknown[])[index], node)) : [entry(value, root)];
		});
}
