import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Architecture } from '#analysis/architecture.ts';
import { readSchemas } from './schemas.ts';
import { schemaWithIds } from './workspace-ids.ts';

/** Where editors find the schema of content files with the ids of the workspace; made anew, so it is in no repository. */
export const editorSchemaFile = '.lintel/editor/content.schema.json';

/** The schema of content files that offers the ids of a workspace, as text. */
export const editorSchemaText = (packageRoot: string, architecture: Architecture): string =>
	`${JSON.stringify(schemaWithIds(readSchemas(packageRoot), 'content', architecture))}\n`;

/**
 * Brings the schema for editors up to date where an editor uses it: where it is there, or the settings of the workspace name
 * it. An unchanged file is left alone, so that editors read it again only when there is news. A folder that cannot be
 * written to, in CI for example, is no mistake of anybody.
 */
export function refreshEditorSchema(folder: string, packageRoot: string, architecture: Architecture): void {
	try {
		const file = join(folder, editorSchemaFile);
		const there = existsSync(file);
		if (!there && !namesIt(join(folder, '.vscode', 'settings.json'))) return;
		const text = editorSchemaText(packageRoot, architecture);
		if (there && readFileSync(file, 'utf8') === text) return;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	} catch {
		// Without it the editor offers what it offered before.
	}
}

const namesIt = (settings: string): boolean =>
	existsSync(settings) && readFileSync(settings, 'utf8').includes(editorSchemaFile);
