import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';

/** So many files of a folder are no slip of one. */
const least = 3;

/**
 * A folder of somebody else's runbooks below the content is read as runbooks of this model, and each file is wrong in two or three
 * ways. That is one mistake, told once for the folder, with what to do.
 */
export function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	const folders = new Map<string, Diagnostic[]>();
	for (const one of diagnostics) {
		const folder = folderOfMisnamed(one);
		if (folder !== undefined) addTo(folders, folder, one);
	}
	const told = [...folders].filter(([, ids]) => ids.length >= least);
	if (told.length === 0) return diagnostics;
	const files = new Set(told.flatMap(([, ids]) => ids.map(({ span }) => span!.file)));
	return [
		...diagnostics.filter(({ severity, span }) => severity !== 'error' || span === undefined || !files.has(span.file)),
		...told.map(([folder, ids]) => notAdopted(folder, ids)),
	];
}

/** The folder of a page that says nothing of an id, and whose file is called as no id can be: `NodeDown.md`, `_index.md`. */
function folderOfMisnamed({ code, actual, span }: Diagnostic): string | undefined {
	const [, folder, stem = ''] = /^((?:.*\/)?runbooks)\/(?:.*\/)?([^/]+)\.md$/.exec(span?.file ?? '') ?? [];
	if (folder === undefined || /^[a-z][a-z0-9-]+$/.test(stem)) return undefined;
	const isNamedByFile = code === 'bad-format' && actual?.replace(/^["'`]|["'`]$/g, '') === stem;
	return isNamedByFile || code === 'front-matter' ? folder : undefined;
}

const notAdopted = (folder: string, [first, ...others]: readonly Diagnostic[]): Diagnostic => ({
	code: 'runbooks-not-adopted',
	severity: 'error',
	message: `${others.length + 1} files of \`${folder}\` have no name that an id can be, as runbooks have that were written elsewhere`,
	span: first!.span,
	hint: `read them as they are: \`lintel runbook adopt ${folder} --write\``,
});
