import { placeholder } from '#model/references.ts';
import { blockYaml, flowYaml, scalar } from '#model/yaml-text.ts';
import type { Json, JsonObject, Schemas } from '../schemas.ts';

/** What is known about an entity that is about to be written. */
export interface SkeletonValues {
	readonly kind: string;
	readonly id: string;
	readonly name: string;
	/** Fields given on the command line, in order of writing. */
	readonly fields: ReadonlyMap<string, Json>;
	/** Refs that exist, by kind; a required reference is filled in where only one fits. */
	readonly known: ReadonlyMap<string, readonly string[]>;
}
export interface Skeleton {
	readonly yaml: string;
	/** Fields that hold a placeholder the author has to replace. */
	readonly open: readonly string[];
}

/**
 * A YAML document for a kind, made from its schema: what is required first, then every field that an analysis, a check or a page needs, as
 * a comment with its meaning and an example. It says nothing that the author did not say.
 */
export function skeletonOf(schemas: Schemas, values: SkeletonValues): Skeleton {
	const schema = schemas.get(values.kind) ?? {};
	const properties = (schema['properties'] ?? {}) as { readonly [name: string]: JsonObject };
	const required = new Set((schema['required'] ?? []) as readonly string[]);
	const open: string[] = [];
	const stated: string[] = [`kind: ${values.kind}`, `id: ${values.id}`];
	const suggested: string[] = [];
	const further: string[] = [];
	for (const [name, property] of Object.entries(properties)) {
		if (name === 'kind' || name === 'id') continue;
		const given = values.fields.get(name) ?? (name === 'name' ? values.name : undefined);
		if (given !== undefined) stated.push(`${name}: ${flowYaml(given)}`);
		else if (required.has(name)) stated.push(`${name}:${requiredValue(schemas, property, values, name, open)}`);
		else if (property['x-required-for'] || property['x-suggested'] === true || name === 'description')
			suggested.push(...suggestion(name, property));
		else further.push(name);
	}
	const lines = [
		`# ${String(schema['description'] ?? '')}`,
		...stated,
		'',
		'# Below is what analyses and checks would like to know. Take the # away from what you do know;',
		'# what stays away shows up on the site as a gap, never as a guess.',
		...suggested,
		...(further.length > 0 ? ['', `# Further fields: ${further.join(', ')}.`] : []),
		`# \`lintel schema ${values.kind}\` explains every field.`,
	];
	return { yaml: `${lines.join('\n')}\n`, open };
}

function suggestion(name: string, property: JsonObject): string[] {
	const [example] = (property['examples'] ?? []) as readonly Json[];
	const choices = property['enum'] as readonly string[] | undefined;
	const meaning = `${String(property['description'] ?? '')}${choices ? ` One of ${choices.join(', ')}.` : ''}`;
	return [
		'',
		`# ${meaning}`,
		...(example === undefined ? [] : `${name}:${blockYaml(example)}`.split('\n').map((line) => `#${line}`)),
	];
}

function requiredValue(
	schemas: Schemas,
	property: JsonObject,
	values: SkeletonValues,
	path: string,
	open: string[],
): string {
	const kinds = property['x-ref'] as readonly string[] | undefined;
	if (kinds) return ` ${reference(kinds, values, path, open)}`;
	if (property['type'] === 'array') {
		const item = resolve(schemas, (property['items'] ?? {}) as JsonObject);
		return `\n  - ${requiredItem(schemas, item, values, `${path}[0]`, open)}`;
	}
	open.push(path);
	return ` ${placeholder}`;
}

/** An item of a list with its required fields, on one line. */
function requiredItem(
	schemas: Schemas,
	item: JsonObject,
	values: SkeletonValues,
	path: string,
	open: string[],
): string {
	const properties = (item['properties'] ?? {}) as { readonly [name: string]: JsonObject };
	const fields = ((item['required'] ?? []) as readonly string[]).map((name) => {
		const property = properties[name] ?? {};
		// The first of a numbered list is number one.
		if (name === 'seq') return 'seq: 1';
		if (property['type'] === 'array') {
			const inner = resolve(schemas, (property['items'] ?? {}) as JsonObject);
			return `${scalar(name)}: [${requiredItem(schemas, inner, values, `${path}.${name}[0]`, open)}]`;
		}
		return `${scalar(name)}:${requiredValue(schemas, property, values, `${path}.${name}`, open)}`;
	});
	if (fields.length > 0) return `{ ${fields.join(', ')} }`;
	open.push(path);
	return placeholder;
}

function reference(kinds: readonly string[], values: SkeletonValues, path: string, open: string[]): string {
	const fitting = kinds.map((kind) => values.known.get(kind) ?? []).find(({ length }) => length === 1);
	if (fitting) return fitting[0]!;
	open.push(path);
	return `${kinds[0]}:${placeholder}`;
}

function resolve(schemas: Schemas, schema: JsonObject): JsonObject {
	const target = schema['$ref'];
	if (typeof target !== 'string' || target.includes('#')) return schema;
	return schemas.get(target.replace('.schema.json', '')) ?? schema;
}
