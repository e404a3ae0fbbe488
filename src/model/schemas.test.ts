import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from './json-schema.ts';
import { kinds } from './kinds.ts';
import { ownKeywords } from './own-keywords.ts';
import { schemas } from './schemas.generated.js';

/** The schemas are the contract with authors, and the source of types, pages and completion: each field explains itself. */

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
ajv.addVocabulary([...ownKeywords]);
for (const schema of Object.values(schemas)) ajv.addSchema(schema as object);

interface Field {
	readonly where: string;
	readonly schema: JsonSchema;
	/** A URI that validates against this very place. */
	readonly uri: string;
}

/** All properties and definitions of a schema, at any depth. */
function* fieldsOf(node: unknown, uri: string, where: string): Generator<Field> {
	if (typeof node !== 'object' || node === null) return;
	for (const [key, inner] of Object.entries(node)) {
		if (key === 'examples') continue;
		const at = `${uri}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
		const named = key === 'properties' || key === '$defs';
		if (named && typeof inner === 'object' && inner !== null) {
			for (const [name, schema] of Object.entries<JsonSchema>(inner as { [name: string]: JsonSchema }))
				yield { where: `${where}.${name}`, schema, uri: `${at}/${name}` };
		}
		yield* fieldsOf(inner, at, named ? where : `${where}/${key}`);
	}
}

const concepts = Object.entries(schemas).filter(([concept]) => concept !== 'content');

describe.each(concepts)('%s', (concept, schema) => {
	const fields = [...fieldsOf(schema, `${schema.$id}#`, concept)];
	// A field that is only a pointer to the same field elsewhere has its words there.
	const own = fields.filter((field) => !/#\/\$defs\/\w+\/properties\//.test(field.schema.$ref ?? ''));

	test('has a stable address, a title and a sentence', () => {
		expect(schema.$id).toBe(`https://lintel.dev/schemas/${concept}.schema.json`);
		expect(schema.title).toBeTruthy();
		expect(schema.description).toMatch(/\.$/);
	});

	test('says a sentence on every field, with an example that is valid', () => {
		expect(own.length).toBeGreaterThan(0);
		for (const { where, schema: field, uri } of own) {
			expect(field.description, where).toMatch(/^[A-Z`].*\.$/s);
			expect(field.examples?.length, where).toBeGreaterThan(0);
			for (const example of field.examples ?? []) {
				expect(ajv.validate({ $ref: uri }, example), `${where}: ${JSON.stringify(example)} ${ajv.errorsText()}`).toBe(
					true,
				);
			}
		}
	});

	test('names analyses by their number, and kinds that exist', () => {
		const known = [...kinds, 'interface'];
		for (const { where, schema: field } of own) {
			for (const analysis of field['x-required-for'] ?? [])
				expect(analysis, where).toMatch(/^A(?:[1-9]|1[0-9]|2[0-4])$/);
			for (const kind of field['x-ref'] ?? []) expect(known, where).toContain(kind);
		}
	});
});

test("every kind of entity has a schema, open for fields of one's own and closed otherwise", () => {
	for (const kind of kinds) {
		const validate = ajv.getSchema(`https://lintel.dev/schemas/${kind}.schema.json`)!;
		const example = Object.fromEntries(
			(schemas[kind]!.required ?? []).map((field) => [field, schemas[kind]!.properties![field]!.examples![0]]),
		);
		expect(validate(example), `${kind} ${ajv.errorsText(validate.errors)}`).toBe(true);
		expect(validate({ ...example, 'x-own': { free: true } })).toBe(true);
		expect(validate({ ...example, own: 1 })).toBe(false);
	}
});

test('a content file may hold one entity or a list, decided by kind', () => {
	const validate = ajv.getSchema('https://lintel.dev/schemas/content.schema.json')!;
	const team = { kind: 'team', id: 'pay' };
	expect(validate(team)).toBe(true);
	expect(validate([team, { kind: 'term', id: 'rtgs', definition: 'Gross settlement' }])).toBe(true);
	expect(validate({ ...team, tier: 1 })).toBe(false);
	expect(validate({ kind: 'teem', id: 'pay' })).toBe(false);
});

test('as few fields are required as can be', () => {
	expect(schemas['component']!.required).toEqual(['kind', 'id', 'name', 'owner']);
	expect(schemas['dependency']!.required).toEqual(['to']);
	expect(schemas['runbook']!.required).toEqual(['kind', 'id']);
});
