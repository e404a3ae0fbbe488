import { compile } from 'json-schema-to-typescript';
import { ownKeywords } from '#model/own-keywords.ts';
import type { Generator } from './generator.ts';
import { readSchemas, type SchemaObject } from './schema-files.ts';

/** TypeScript types of everything an author can write, from `schemas/`, for `src/model`. */
export const types: Generator = {
	name: 'types',
	async run(root) {
		const schemas = await readSchemas(root);
		const text = await compile(bundle(schemas) as Parameters<typeof compile>[0], 'AuthoredModel', {
			bannerComment: banner,
			unreachableDefinitions: true,
			additionalProperties: false,
			ignoreMinAndMaxItems: true,
			unknownAny: true,
			format: true,
			style: { useTabs: true, singleQuote: true, printWidth: 120 },
		});
		return [{ path: 'src/model/types.generated.ts', text: withoutRoot(text) }];
	},
};

const banner = `/*
 * Generated from schemas/*.schema.json by \`npm run generate\`; do not edit.
 * Keys that start with \`x-\` are allowed everywhere in what authors write and are left out of the types.
 */`;

/** The type names that differ from the schema names: a side file is not the decision, and `Date` is taken. */
const renamed: { [concept: string]: string } = {
	decision: 'DecisionSidecar',
	'end-of-life': 'EndOfLifeSnapshot',
	date: 'Day',
};

/** One schema with every concept and every local definition under `$defs`, because the type generator names types after those. */
function bundle(schemas: ReadonlyMap<string, SchemaObject>): SchemaObject {
	const $defs: { [name: string]: unknown } = {};
	for (const [concept, schema] of schemas) {
		if (concept === 'content') continue;
		const { $defs: local, ...body } = schema;
		if (concept !== 'common') $defs[typeName(concept)] = forTypes(body, concept);
		for (const [name, definition] of Object.entries((local ?? {}) as SchemaObject)) {
			$defs[definitionName(concept, name)] = forTypes(definition, concept);
		}
	}
	return { $defs, type: 'object', additionalProperties: false };
}

/** Drops what only validation needs, and turns references between files into references within the bundle. */
function forTypes(value: unknown, concept: string): unknown {
	if (Array.isArray(value)) return value.map((item) => forTypes(item, concept));
	if (typeof value !== 'object' || value === null) return value;
	const result: { [key: string]: unknown } = {};
	for (const [key, inner] of Object.entries(value)) {
		if (onlyForValidation.has(key) && isKeyword(key, inner)) continue;
		// A reference becomes a type name at once: otherwise the generator would copy the whole type to each place that
		// adds a description of its own.
		if (key === '$ref' && typeof inner === 'string') result['tsType'] = referencedType(inner, concept);
		else result[key] = forTypes(inner, concept);
	}
	return result;
}

const onlyForValidation = new Set([
	'$schema',
	'$id',
	'title',
	'examples',
	'pattern',
	'patternProperties',
	'propertyNames',
	'format',
	'minimum',
	'maximum',
	'minLength',
	'maxLength',
	...ownKeywords,
]);

/** Some keywords are also property names (`title`, `format`): as a property they hold a schema, never a plain value. */
function isKeyword(key: string, inner: unknown): boolean {
	if (key === 'patternProperties' || key === 'propertyNames') return true;
	return typeof inner !== 'object' || Array.isArray(inner);
}

/** `component.schema.json#/$defs/x` as a type name; a pointer into properties as an indexed type. */
function referencedType(ref: string, concept: string): string {
	const [file = '', pointer = ''] = ref.split('#');
	const target = file === '' ? concept : file.replace('.schema.json', '');
	const [, , name, , property] = pointer.split('/');
	if (name === undefined) return typeName(target);
	const type = definitionName(target, name);
	return property === undefined ? type : `${type}['${property}']`;
}

function definitionName(concept: string, name: string): string {
	return concept === 'common' ? typeName(name) : typeName(concept) + pascalCase(name);
}

function typeName(concept: string): string {
	return renamed[concept] ?? pascalCase(concept);
}

function pascalCase(name: string): string {
	return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The bundle itself is of no use as a type, nor are remarks about it. */
function withoutRoot(text: string): string {
	return text
		.replace(/export interface AuthoredModel \{\s*\}\n/, '')
		.replace(
			/ \*\n \* This interface was referenced by `AuthoredModel`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
			'',
		);
}
