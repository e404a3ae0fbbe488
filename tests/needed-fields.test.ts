import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JsonSchema } from '#model/json-schema.ts';
import { documents, type Field, fieldsOf, resultsOf, without } from './needed-fields.ts';

const folder = join(import.meta.dirname, '..', 'schemas');
const endOfName = '.schema.json';
const read = (file: string): JsonSchema => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const schemas = new Map(readdirSync(folder).map((file) => [file.replace(endOfName, ''), read(file)]));

/** Names are written in every result, and what these say is shown and read by nothing. */
const shownOnly =
	/\.(?:id|kind|name|description)$|^capacity\.quotas\[\]\.setBy$|^runbook\.exercises\[\]\.(?:by|environment|notes)$/;
/** A19 holds what a decision is about against the history of the repository, which this model has not. */
const needsHistory = /\.adrs?$/;

/** A field that is defined as one of another place has the note that stands there. */
const isAnotherOne = ({ $ref = '' }: JsonSchema): boolean => /#\/\$defs\/\w+\/properties\//.test($ref);

const fields = new Map<string, Field>();
const nodes = new Map<string, Set<JsonSchema>>();
for (const document of documents)
	fieldsOf(document, schemas, (field) => {
		fields.set(field.name, field);
		nodes.set(field.name, (nodes.get(field.name) ?? new Set()).add(field.schema));
	});

const usual = resultsOf(documents);
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

/** The analyses whose result is another one without the field. */
function neededBy(name: string): readonly string[] {
	const found = resultsOf(without(name, schemas));
	return [...usual].filter(([id, text]) => found.get(id) !== text).map(([id]) => id);
}

const asked = [...fields.values()].filter(
	({ name, schema, required }) =>
		!required && !isAnotherOne(schema) && (schema['x-required-for'] !== undefined || !shownOnly.test(name)),
);

/** Writes the notes as they should be; `npm run generate` takes them over. */
if (process.env['UPDATE'] === '1') {
	const before = new Map([...schemas].map(([file, schema]) => [file, JSON.stringify(schema)]));
	for (const { name } of asked) {
		const effects = neededBy(name);
		for (const schema of nodes.get(name)!) {
			const written = schema['x-required-for'] ?? [];
			const right = effects.filter((id) => id !== 'A23' || written.includes(id));
			const kept = needsHistory.test(name) && written.includes('A19') ? ['A19'] : [];
			const notes = [...new Set([...right, ...kept])].sort(byNumber);
			const node = schema as { 'x-required-for'?: readonly string[] };
			if (notes.length === 0) delete node['x-required-for'];
			else node['x-required-for'] = notes;
		}
	}
	for (const [file, schema] of schemas)
		if (JSON.stringify(schema) !== before.get(file))
			writeFileSync(join(folder, `${file}${endOfName}`), `${JSON.stringify(schema, undefined, '\t')}\n`);
}

test.each(asked.map((field) => [field.name, field] as const))('%s is needed by what its note names', (name, field) => {
	const written = field.schema['x-required-for'] ?? [];
	const effects = neededBy(name);
	const known = needsHistory.test(name) ? written.filter((id) => id !== 'A19') : written;
	expect({ needless: known.filter((id) => !effects.includes(id)) }).toEqual({ needless: [] });
	// A23 counts every field that another analysis asks for.
	expect({ unnamed: effects.filter((id) => id !== 'A23' && !written.includes(id)) }).toEqual({ unnamed: [] });
});

/** Of these a document of the model says nothing: records of decisions, and how a workspace is judged. */
const elsewhere = new Set(['decision', 'workspace', 'obligation-pack', 'findings-record', 'tour', 'site-api']);

/** Every field of the schemas with a note, by name; required ones are left out, as nobody can leave them out. */
function notedFields(): readonly string[] {
	const found = new Set<string>();
	const enter = (schema: JsonSchema, name: string): void => {
		for (const one of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) enter(one, name);
		if (schema.items) enter(schema.items, `${name}[]`);
		for (const [key, property] of Object.entries(schema.properties ?? {})) {
			const isFree = schema.required?.includes(key) !== true && property['x-required-for'] !== undefined;
			if (isFree) found.add(`${name}.${key}`);
			enter(property, `${name}.${key}`);
		}
		if (typeof schema.additionalProperties === 'object') enter(schema.additionalProperties, `${name}[]`);
	};
	for (const [file, schema] of schemas) {
		if (elsewhere.has(file)) continue;
		enter(schema, file);
		for (const [definition, part] of Object.entries(schema.$defs ?? {})) enter(part, `${file}#${definition}`);
	}
	return [...found].sort();
}

test('every field with a note stands in the model', () => {
	expect(notedFields().filter((name) => !fields.has(name) && !needsHistory.test(name))).toEqual([]);
});
