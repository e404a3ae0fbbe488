import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON value as a schema file holds it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [key: string]: Json;
}

/** The shipped schemas by concept: `component` -> the content of `schemas/component.schema.json`. */
export type Schemas = ReadonlyMap<string, JsonObject>;

const suffix = '.schema.json';

/** Reads the schemas of the package, sorted by concept. */
export function readSchemas(packageRoot: string): Schemas {
	const folder = join(packageRoot, 'schemas');
	const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
	return new Map(
		names
			.sort()
			.map((name) => [
				name.slice(0, -suffix.length),
				JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject,
			]),
	);
}

/**
 * One schema that is complete in itself: every other one it needs stands in its `$defs`, so that an editor needs neither
 * network nor neighbours, and it makes no difference whether a tool resolves references by `$id` or by file name.
 */
export function bundleSchema(schemas: Schemas, concept: string): JsonObject {
	const needed = new Map<string, Json>();
	const include = (name: string): void => {
		if (needed.has(name)) return;
		const { $id: _id, $schema: _dialect, ...content } = schemas.get(name) ?? {};
		needed.set(name, {});
		needed.set(name, pointInside(content, name, include));
	};
	include(concept);
	const sorted = [...needed].sort(([a], [b]) => (a < b ? -1 : 1));
	const { title, description } = schemas.get(concept) ?? {};
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		...(title !== undefined && { title }),
		...(description !== undefined && { description }),
		$ref: `#/$defs/${concept}`,
		$defs: Object.fromEntries(sorted),
	};
}

function pointInside(value: Json, home: string, include: (name: string) => void): Json {
	if (Array.isArray(value)) return value.map((item: Json) => pointInside(item, home, include));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value as JsonObject).map(([key, item]) => {
			if (key !== '$ref' || typeof item !== 'string') return [key, pointInside(item, home, include)];
			const [file = '', pointer = ''] = item.split('#', 2);
			const name = file === '' ? home : file.slice(0, -suffix.length);
			include(name);
			return [key, `#/$defs/${name}${pointer}`];
		}),
	);
}
