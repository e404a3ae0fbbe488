import type { SchemaDocument } from './guides.ts';

/** Reads a JSON Schema as far as a reference page needs it: names, sentences, forms, examples, what needs it. */

export interface SchemaProperty {
	readonly name: string;
	readonly required: boolean;
	readonly description: string;
	/** `text`, `list of references`, `one of a, b, c`. */
	readonly form: string;
	/** The concept that the form leads to, when there is one. */
	readonly target?: string | undefined;
	/** The first example, as compact YAML. */
	readonly example: string;
	readonly neededBy: readonly string[];
	/** The profile of a site from which its value is left out; empty where it is left out of none. */
	readonly leftOutFor: '' | 'auditor' | 'public';
}

export interface SchemaGroup {
	/** Empty for the concept itself, else the name of the part. */
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly properties: readonly SchemaProperty[];
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textAt = (schema: Json, key: string): string => (typeof schema[key] === 'string' ? schema[key] : '');

/** Words for the shared definitions that stand in `common.schema.json`. */
const commonWords: { readonly [name: string]: string } = {
	ref: 'reference',
	decisionRef: 'decision',
	id: 'id',
	localId: 'id',
	durationQuantity: 'duration, or one with its source',
	rateQuantity: 'rate, or one with its source',
	percentQuantity: 'percentage, or one with its source',
	probabilityQuantity: 'probability, or one with its source',
	absent: 'none or unknown',
	alertName: 'alert name',
};

function refWords(ref: string): { readonly form: string; readonly target?: string } {
	const [file = '', pointer = ''] = ref.split('#');
	const name =
		pointer
			.split('/')
			.filter((part) => part !== '')
			.at(-1) ?? '';
	const concept = file.replace(/\.schema\.json$/, '');
	if (concept === 'common' || concept === '') return { form: commonWords[name] ?? name };
	return {
		form: name === '' ? concept.replaceAll('-', ' ') : `${name} of ${concept.replaceAll('-', ' ')}`,
		target: concept,
	};
}

function formOf(schema: Json, depth = 0): { readonly form: string; readonly target?: string | undefined } {
	if (typeof schema['$ref'] === 'string') {
		const kinds = listOf(schema['x-ref']).map(String);
		const found = refWords(schema['$ref']);
		return kinds.length > 0 && found.form === 'reference' ? { form: `reference to ${kinds.join(' or ')}` } : found;
	}
	if ('const' in schema) return { form: String(schema['const']) };
	if (Array.isArray(schema['enum'])) return { form: `one of ${schema['enum'].map(String).join(', ')}` };
	const choices = [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])].filter(isObject);
	if (choices.length > 0 && depth < 3) {
		const forms = choices.map((choice) => formOf(choice, depth + 1));
		return {
			form:
				[...new Set(forms.map((one) => one.form))].filter((one) => one !== 'anything').join(', or ') ||
				'group of fields',
			target: forms.find((one) => one.target !== undefined)?.target,
		};
	}
	if (schema['type'] === 'array') {
		const items = isObject(schema['items']) ? formOf(schema['items'], depth + 1) : { form: 'anything' };
		return { form: `list of: ${items.form}`, target: items.target };
	}
	if (schema['type'] === 'object') return mapForm(schema, depth);
	return {
		form: schema['type'] === 'string' ? 'text' : typeof schema['type'] === 'string' ? schema['type'] : 'anything',
	};
}

function mapForm(schema: Json, depth: number): { readonly form: string; readonly target?: string | undefined } {
	if (isObject(schema['properties'])) return { form: `group of: ${Object.keys(schema['properties']).join(', ')}` };
	if (!isObject(schema['additionalProperties'])) return { form: 'group of fields' };
	const value = formOf(schema['additionalProperties'], depth + 1);
	return { form: `for each name: ${value.form}`, target: value.target };
}

/** A value as one line of flow YAML, cut at 120 characters. */
function exampleText(value: unknown): string {
	const text = flow(value);
	return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function flow(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	if (isObject(value))
		return `{ ${Object.entries(value)
			.map(([key, inner]) => `${key}: ${flow(inner)}`)
			.join(', ')} }`;
	if (typeof value !== 'string') return String(value);
	return /^[\w./@+-][\w ./@:+<>-]*$/.test(value) && !/: |^(?:true|false|null|[\d.]+)$/.test(value)
		? value
		: JSON.stringify(value);
}

function properties(schema: Json): readonly SchemaProperty[] {
	const required = new Set(listOf(schema['required']).map(String));
	const own = isObject(schema['properties']) ? schema['properties'] : {};
	return Object.entries(own)
		.filter((entry): entry is [string, Json] => isObject(entry[1]))
		.map(([name, property]) => ({
			name,
			required: required.has(name),
			description: textAt(property, 'description'),
			...formOf(property),
			example: listOf(property['examples']).length === 0 ? '' : exampleText(listOf(property['examples'])[0]),
			neededBy: listOf(property['x-required-for']).map(String),
			leftOutFor: leftOutFor(property),
		}));
}

const leftOutFor = ({ 'x-redacted': mark }: Json): SchemaProperty['leftOutFor'] =>
	mark === 'auditor' || mark === 'public' ? mark : '';

/** The concept's own fields, then those of its parts. */
export function propertiesOf(document: SchemaDocument): readonly SchemaGroup[] {
	const { schema } = document;
	const parts = isObject(schema['$defs'])
		? Object.entries(schema['$defs']).filter((entry): entry is [string, Json] => isObject(entry[1]))
		: [];
	const own: SchemaGroup = { name: '', title: document.concept, description: '', properties: properties(schema) };
	const groups = parts.map(
		([name, part]): SchemaGroup => ({
			name,
			title: textAt(part, 'title') || name,
			description: textAt(part, 'description'),
			properties: properties(part),
		}),
	);
	return [own, ...groups].filter((group) => group.properties.length > 0);
}
