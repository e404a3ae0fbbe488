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
 * network nor neighbours, and it makes no difference whether a tool resolves references by `$id` or by file name. What is
 * said beside a reference stands with what it refers to in one place, since editors show the words of only one of the two.
 */
export function bundleSchema(schemas: Schemas, concept: string, change: SchemaChange = (node) => node): JsonObject {
	const needed = new Map<string, Json>();
	const include = (name: string): void => {
		if (needed.has(name)) return;
		const { $id: _id, $schema: _dialect, ...content } = schemas.get(name) ?? {};
		needed.set(name, {});
		needed.set(name, pointInside(content, { home: name, within: [], schemas, include, change }));
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

/** Changes one object of a bundled schema, after those inside it. */
export type SchemaChange = (node: JsonObject) => JsonObject;

interface Bundling {
	/** The schema that the value stands in. */
	readonly home: string;
	/** What is being put in the place of references, so that a schema which needs itself stays a reference. */
	readonly within: readonly string[];
	readonly schemas: Schemas;
	readonly include: (name: string) => void;
	readonly change: SchemaChange;
}

function pointInside(value: Json, bundling: Bundling): Json {
	if (Array.isArray(value)) return value.map((item: Json) => pointInside(item, bundling));
	if (typeof value !== 'object' || value === null) return value;
	const { $ref, ...beside } = value as JsonObject;
	if (typeof $ref !== 'string') return bundling.change(inside(value as JsonObject, bundling));
	const [file = '', pointer = ''] = $ref.split('#', 2);
	const name = file === '' ? bundling.home : file.slice(0, -suffix.length);
	const target = `${name}#${pointer}`;
	if (Object.keys(beside).length > 0 && !bundling.within.includes(target)) {
		const { $id: _id, $schema: _dialect, $defs: _defs, ...content } = nodeAt(bundling.schemas.get(name), pointer);
		const there = inside(content, { ...bundling, home: name, within: [...bundling.within, target] });
		return bundling.change({ ...there, ...inside(beside, bundling) });
	}
	bundling.include(name);
	return bundling.change({ $ref: `#/$defs/${name}${pointer}`, ...inside(beside, bundling) });
}

const inside = (value: JsonObject, bundling: Bundling): JsonObject =>
	Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pointInside(item, bundling)]));

/** What a JSON pointer such as `/$defs/ref` leads to. */
function nodeAt(schema: JsonObject | undefined, pointer: string): JsonObject {
	const steps = pointer.split('/').slice(1);
	return steps.reduce<JsonObject>((node, step) => (node[step] as JsonObject | undefined) ?? {}, schema ?? {});
}
