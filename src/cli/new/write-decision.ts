import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '#diagnostics/suggest.ts';
import type { WorkspaceOutline } from '../workspace-outline.ts';
import { type ExistingRecord, nextRecord } from './decision-file.ts';

export type Written = { readonly path: string } | { readonly misuse: string; readonly hint?: string | undefined };

/** Writes the next decision record of a workspace. `path` of the answer is relative to the workspace. */
export function writeNextDecision(
	title: string,
	scope: string | undefined,
	outline: WorkspaceOutline,
	today: string,
): Written {
	const chosen = chooseFolder(outline.decisionFolders, scope);
	if ('misuse' in chosen) return chosen;
	const folder = join(outline.folder, chosen.path);
	const { path, text } = nextRecord(recordsIn(folder), title.trim(), today);
	const file = join(folder, path);
	if (existsSync(file)) return { misuse: `\`${chosen.path}/${path}\` is there already`, hint: 'give it another title' };
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text, { flag: 'wx' });
	return { path: `${chosen.path}/${path}` };
}

function chooseFolder(
	folders: WorkspaceOutline['decisionFolders'],
	scope: string | undefined,
): { path: string } | { misuse: string; hint?: string | undefined } {
	const names = folders.map((folder) => folder.scope ?? folder.path);
	if (scope === undefined) {
		if (folders.length === 1) return folders[0]!;
		return {
			misuse: 'there are several collections of decisions',
			hint: `choose one: --scope ${names.join(' or --scope ')}`,
		};
	}
	const found = folders.find((folder) => folder.scope === scope || folder.path === scope);
	if (found) return found;
	const near = nearest(scope, names);
	return {
		misuse: `there are no decisions called \`${scope}\``,
		hint: near ? `did you mean \`${near}\`?` : `there are ${names.join(', ')}`,
	};
}

/** Markdown of the folder, two levels deep at most: enough to see how records are called. */
function recordsIn(folder: string): readonly ExistingRecord[] {
	if (!existsSync(folder)) return [];
	const paths = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.isFile()) return [entry.name];
		if (!entry.isDirectory()) return [];
		return readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
	});
	return paths
		.filter((path) => /\.mdx?$/i.test(path))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8').slice(0, 4000) }));
}
