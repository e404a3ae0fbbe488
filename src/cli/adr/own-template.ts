import type { DecisionDocument } from '#decisions/decision.ts';
import { splitPath } from '#decisions/identity.ts';
import { markupOf } from '#decisions/markup/markup.ts';

/** The customary names, the most particular first: adr-tools looks into `templates`, MADR and log4brains beside the records. */
const CUSTOMARY: readonly RegExp[] = [
	/\/templates\/template\.mdx?$/i,
	/\/template\.mdx?$/i,
	/\/(?:m?adr[-_])?template\.mdx?$/i,
	/\/(?:m?adr[-_]?)?0+[-_](?:m?adr[-_])?template\.mdx?$/i,
];

/**
 * The template that a folder of records keeps for itself, in the folder or in `templates` below it; undefined where it has none.
 * Of several that one whose name is customary, else the first by name.
 */
export function ownTemplate(folder: string, documents: readonly DecisionDocument[]): DecisionDocument | undefined {
	const own = documents.filter(
		({ kind, path }) => kind === 'template' && isIn(path, folder) && markupOf(path) === undefined,
	);
	const byName = [...own].sort((a, b) => (a.path < b.path ? -1 : 1));
	return CUSTOMARY.map((name) => byName.find(({ path }) => name.test(path))).find(Boolean) ?? byName[0];
}

/** The template that somebody names by its path: in the workspace, or in the folder of the records. */
export function templateNamed(
	name: string,
	folder: string,
	documents: readonly DecisionDocument[],
): DecisionDocument | undefined {
	const path = name.replace(/^\.\//, '');
	const paths = [path, `${folder}/${path}`, `${folder}/templates/${path}`];
	return paths.map((one) => documents.find((document) => document.path === one)).find(Boolean);
}

/** Every template of a folder, as a person would name it. */
export function templatePaths(folder: string, documents: readonly DecisionDocument[]): readonly string[] {
	return documents.filter(({ kind, path }) => kind === 'template' && isIn(path, folder)).map(({ path }) => path);
}

function isIn(path: string, folder: string): boolean {
	const own = splitPath(path).folder;
	return own === folder || own === `${folder}/templates` || own === `${folder}/template`;
}
