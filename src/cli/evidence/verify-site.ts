import { compareFiles, type FileDifferences } from '#exchange/manifest/compare.ts';
import { type FileEntry, type Manifest, manifestName } from '#exchange/manifest/manifest.ts';
import { type FolderContent, fileTreeOf, folderContent, rootOf } from './file-tree.ts';
import type { FoundManifest } from './read-manifest-file.ts';

/** One thing that is not as the manifest says: what, and for a file which. */
export interface Mismatch {
	readonly what: 'changed' | 'missing' | 'extra' | 'link' | 'root' | 'chain';
	readonly text: string;
}

/** Holds the files of a site against a manifest, and its lists against the roots that it states for them. Nothing that the manifest names is opened: the folder is listed, and the lists compared. */
export function siteMismatches(site: string, manifest: Manifest): readonly Mismatch[] {
	return [
		...listMismatches('outputs', manifest),
		...listMismatches('inputs', manifest),
		...folderMismatches(manifest.outputs.files ?? [], folderContent(site, new Set([manifestName]))),
	];
}

/** Whether the roots of a manifest are those of its own lists. */
export function listMismatches(name: 'inputs' | 'outputs', manifest: Manifest): readonly Mismatch[] {
	const { root, files } = manifest[name];
	if (files === undefined && name === 'inputs') return [];
	const computed = rootOf(files ?? []);
	if (computed === root) return [];
	return [{ what: 'root', text: `the manifest's root of ${name} is ${root}, and its own list gives ${computed}` }];
}

/** Holds the files that a build would read now against those that the manifest names. */
export function inputMismatches(inputs: Iterable<FileEntry>, manifest: Manifest): readonly Mismatch[] {
	const there = fileTreeOf(inputs);
	const { root, files } = manifest.inputs;
	if (files !== undefined) return told(compareFiles(files, there.files));
	if (there.root === root) return [];
	return [
		{
			what: 'root',
			text: `the inputs have the root ${there.root}, and the manifest says ${root}; it does not list them, so which differ cannot be told`,
		},
	];
}

/** Whether each manifest names the one that comes before it. The newest first. */
export function chainMismatches(chain: readonly FoundManifest[]): readonly Mismatch[] {
	return chain.slice(1).flatMap((before, at): readonly Mismatch[] => {
		const named = chain[at]!.manifest.previous?.sha256;
		if (named === before.sha256) return [];
		return [
			{
				what: 'chain',
				text:
					named === undefined
						? `${chain[at]!.file} names no release before it, so ${before.file} is not part of its chain`
						: `${chain[at]!.file} names ${named} as the release before it, and ${before.file} is ${before.sha256}`,
			},
		];
	});
}

function folderMismatches(listed: readonly FileEntry[], { files, others }: FolderContent): readonly Mismatch[] {
	const odd = new Set(others.map(({ path }) => path));
	return [
		...others.map(({ path, what }): Mismatch => ({ what: 'link', text: `${path} is ${what}, and was not followed` })),
		...told(compareFiles(listed, files)).filter(({ what, text }) => what !== 'missing' || !odd.has(text)),
	];
}

function told({ changed, missing, extra }: FileDifferences): readonly Mismatch[] {
	const all = (what: Mismatch['what'], paths: readonly string[]): readonly Mismatch[] =>
		paths.map((text) => ({ what, text }));
	return [...all('changed', changed), ...all('missing', missing), ...all('extra', extra)];
}
