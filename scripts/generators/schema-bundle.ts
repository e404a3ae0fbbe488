import type { Generator } from './generator.ts';
import { readSchemas } from './schema-files.ts';

/**
 * All schemas as one module. Diagnostics name fields and quote descriptions from it, the resolver finds references by it,
 * the reference pages are made of it; as a module it needs no file system and works in a browser.
 */
export const schemaBundle: Generator = {
	name: 'schema-bundle',
	async run(root) {
		const schemas = await readSchemas(root);
		const entries = [...schemas].map(([concept, schema]) => `\t${JSON.stringify(concept)}: ${JSON.stringify(schema)},`);
		const code = [banner, 'export const schemas = {', ...entries, '};', ''].join('\n');
		// JavaScript with a declaration file: Node would spend 60 ms at each start on stripping types from so long a text.
		return [
			{ path: 'src/model/schemas.generated.js', text: code },
			{ path: 'src/model/schemas.generated.d.ts', text: declarations },
		];
	},
};

const banner = '/* Generated from schemas/*.schema.json by `npm run generate`; do not edit. */';

const declarations = `${banner}
import type { JsonSchema } from './json-schema.ts';

/** Every schema by its concept: the file name without \`.schema.json\`. */
export const schemas: { readonly [concept: string]: JsonSchema };
`;
