import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A JSON Schema document as plain data. */
export type SchemaObject = { [keyword: string]: unknown };

/** Reads all schemas of the repository, keyed by concept (`component`, `failure-domain`, …), in alphabetical order. */
export async function readSchemas(root: string): Promise<Map<string, SchemaObject>> {
	const folder = join(root, 'schemas');
	const suffix = '.schema.json';
	const names = (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort();
	const schemas = new Map<string, SchemaObject>();
	for (const name of names) {
		schemas.set(name.slice(0, -suffix.length), JSON.parse(await readFile(join(folder, name), 'utf8')));
	}
	return schemas;
}
