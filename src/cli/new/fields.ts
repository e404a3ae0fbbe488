import { nearest } from '#diagnostics/suggest.ts';
import { fieldByOtherName, meantWord } from '#model/meant.ts';
import { conceptSchema, schemaAt } from '#model/schema-lookup.ts';
import type { Json, JsonObject, Schemas } from '../schemas.ts';

export type Fields =
	| { readonly fields: ReadonlyMap<string, Json> }
	| { readonly misuse: string; readonly hint?: string | undefined };

/** Reads `field=value` words against the schema of a kind. Values are single words, numbers, or true and false. */
export function parseFields(words: readonly string[], kind: string, schemas: Schemas): Fields {
	const properties = (schemas.get(kind)?.['properties'] ?? {}) as { readonly [name: string]: JsonObject };
	const fields = new Map<string, Json>();
	for (const word of words) {
		const at = word.indexOf('=');
		if (at < 1)
			return { misuse: `\`${word}\` is not of the form field=value`, hint: `a name of several words goes into quotes` };
		const name = word.slice(0, at);
		const value = word.slice(at + 1);
		const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
		if (!property) {
			const near = fieldByOtherName(conceptSchema(kind), {}, name) ?? nearest(name, Object.keys(properties));
			return { misuse: `\`${name}\` is not a field of a ${kind}`, hint: near && `did you mean \`${near}\`?` };
		}
		const wrong = wrongFor(property, value);
		const located = schemaAt(conceptSchema(kind), {}, [name]);
		const near = located && meantWord(located, value);
		if (wrong) return { misuse: `\`${word}\`: ${wrong}`, hint: near && `did you mean \`${near}\`?` };
		fields.set(name, typedAs(property, value));
	}
	return { fields };
}

function wrongFor(property: JsonObject, value: string): string | undefined {
	const choices = property['enum'] as readonly string[] | undefined;
	if (choices && !choices.includes(value)) return `expected one of ${choices.join(', ')}`;
	const type = property['type'];
	if (type === 'object') return 'a field of several parts has to be written into the file';
	if (type === 'integer' && !/^-?\d+$/.test(value)) return 'expected a whole number';
	if (type === 'number' && !/^-?\d+(?:\.\d+)?$/.test(value)) return 'expected a number';
	if (type === 'boolean' && value !== 'true' && value !== 'false') return 'expected true or false';
	return undefined;
}

function typedAs(property: JsonObject, value: string): Json {
	switch (property['type']) {
		case 'integer':
		case 'number':
			return Number(value);
		case 'boolean':
			return value === 'true';
		case 'array':
			return value.split(',');
		default:
			return value;
	}
}
