import type { JsonSchema } from './json-schema.ts';
import type { Path } from './ref.ts';
import { schemas } from './schemas.generated.js';

/** A schema together with the concept whose file it stands in, because local references start there. */
export interface Located {
	readonly schema: JsonSchema;
	readonly concept: string;
}

/** The schema of a concept: `component`, `common`, `workspace`, … */
export function conceptSchema(concept: string): Located {
	return { schema: schemas[concept]!, concept };
}

/** What `$ref` of the schema points at; undefined without one. */
export function referenced({ schema, concept }: Located): Located | undefined {
	if (schema.$ref === undefined) return undefined;
	const [file = '', pointer = ''] = schema.$ref.split('#');
	const target = file === '' ? concept : file.replace('.schema.json', '');
	let found: unknown = schemas[target];
	for (const step of pointer.split('/').slice(1)) found = (found as { [name: string]: unknown })[step];
	return { schema: found as JsonSchema, concept: target };
}

/** The schema itself and all that apply with it to the value: what it refers to, and the branches that the value's type fits. */
export function* applicable(located: Located, value?: unknown): Generator<Located> {
	yield located;
	const target = referenced(located);
	if (target) yield* applicable(target, value);
	for (const branch of located.schema.anyOf ?? []) {
		const inner = { schema: branch, concept: located.concept };
		if (value === undefined || fitsType(inner, value)) yield* applicable(inner, value);
	}
}

function fitsType(located: Located, value: unknown): boolean {
	const { schema } = located;
	if (schema.type !== undefined)
		return schema.type === jsonType(value) || (schema.type === 'integer' && typeof value === 'number');
	const target = referenced(located);
	if (target) return fitsType(target, value);
	return schema.anyOf?.some((branch) => fitsType({ schema: branch, concept: located.concept }, value)) ?? true;
}

/** The JSON type of a value, in the words of JSON Schema (integers count as `number`). */
export function jsonType(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}

/** The schema of what stands at a path of a value; undefined where the schema allows nothing by that name. */
export function schemaAt(root: Located, value: unknown, path: Path): Located | undefined {
	let at: Located | undefined = root;
	let inner = value;
	for (const step of path) {
		at = at && childSchema(at, inner, step);
		inner = childValue(inner, step);
	}
	return at;
}

/** The value at a path; undefined when there is none. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce(childValue, value);
}

function childValue(value: unknown, step: string | number): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
	return (value as { [name: string | number]: unknown })[step];
}

function childSchema(located: Located, value: unknown, step: string | number): Located | undefined {
	for (const { schema, concept } of applicable(located, value)) {
		const { items, properties, additionalProperties } = schema;
		if (typeof step === 'number') {
			if (items) return { schema: items, concept };
		} else if (properties && Object.hasOwn(properties, step)) {
			return { schema: properties[step]!, concept };
		} else if (typeof additionalProperties === 'object') {
			return { schema: additionalProperties, concept };
		}
	}
	return undefined;
}

/** The names of the fields that a mapping may have there, in the order of the schema. */
export function fieldNames(located: Located, value: unknown): string[] {
	return [...applicable(located, value)].flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
}
