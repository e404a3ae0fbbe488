import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { ownKeywords } from '#model/own-keywords.ts';
import type { Generator } from './generator.ts';
import { readSchemas, type SchemaObject } from './schema-files.ts';

/**
 * Validators compiled from the schemas ahead of time. Compiling them at start costs about half a second of each command,
 * and needs `new Function`, which a Content-Security-Policy forbids in a browser; loading these costs a few milliseconds.
 */
export const validators: Generator = {
	name: 'validators',
	async run(root) {
		const schemas = await readSchemas(root);
		const concepts = [...schemas.keys()].filter((concept) => isDocument(concept, schemas.get(concept)!));
		const ajv = new Ajv2020({
			allErrors: true,
			strict: true,
			allowUnionTypes: true,
			validateFormats: false,
			unicode: false,
			messages: false,
			inlineRefs: false,
			// `unicode: false` counts UTF-16 units, which spares the generated code an import; Ajv warns about it at each run.
			logger: false,
			code: { source: true, esm: true, lines: true, optimize: 2 },
		});
		for (const schema of schemas.values()) ajv.addSchema(withoutNotes(schema) as SchemaObject);
		const names = Object.fromEntries(concepts.map((concept) => [exportName(concept), schemas.get(concept)!['$id']]));
		const code = standaloneCode.default(ajv, names as { [name: string]: string });
		const table = concepts.map((concept) => `${JSON.stringify(concept)}: ${exportName(concept)}`).join(', ');
		return [
			{
				path: 'src/model/validators.generated.js',
				text: `${banner}\n// @ts-nocheck\n${code}\nexport const validators = { ${table} };\n`,
			},
			{ path: 'src/model/validators.generated.d.ts', text: declarations },
		];
	},
};

const banner = '/* Generated from schemas/*.schema.json by `npm run generate`; do not edit. */';

const declarations = `${banner}
import type { Validator } from './validator.ts';

/** A validator for each kind of document, and for the workspace file. */
export const validators: { readonly [concept: string]: Validator };
`;

/** Concepts that can be a document of their own: entities have \`kind\`, and the workspace file is known by its name. */
function isDocument(concept: string, schema: SchemaObject): boolean {
	return concept === 'workspace' || Object.hasOwn((schema['properties'] ?? {}) as object, 'kind');
}

const own: ReadonlySet<string> = new Set(ownKeywords);

/** Validators carry their schemas along: without descriptions, examples and notes they are a third of the size. */
function withoutNotes(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutNotes);
	if (typeof value !== 'object' || value === null) return value;
	const result: SchemaObject = {};
	for (const [key, inner] of Object.entries(value)) {
		const isNote =
			key === 'examples'
				? Array.isArray(inner)
				: key === 'title' || key === 'description'
					? typeof inner === 'string'
					: false;
		if (isNote || own.has(key)) continue;
		result[key] = withoutNotes(inner);
	}
	return result;
}

function exportName(concept: string): string {
	return `validate_${concept.replaceAll('-', '_')}`;
}
