import { textFilesOf } from '#model/read-workspace.ts';
import { logosOf } from '../brand/read-logos.ts';
import type { Reading } from '../pipeline.ts';

/** Every file of the workspace that a page or an export may name. */
export const pathsOf = ({ files, folders, attachments, logos }: Reading): readonly string[] => [
	'lintel.yaml',
	...logosOf(logos).map(({ path }) => path),
	...textFilesOf(files).map(({ path }) => path),
	// Views name a drawing from the folder of drawings, records name an image from where they stand.
	...[...files.drawings.map(({ path }) => path), ...attachments].flatMap(fromAnywhere),
	...folders.flatMap((one) => one.files.map(({ path }) => path)),
];

/** A path and all that it may be called by from a folder on its way: `a/b/c`, `b/c`, `c`. */
const fromAnywhere = (path: string): readonly string[] =>
	path.split('/').map((_, at, parts) => parts.slice(at).join('/'));
