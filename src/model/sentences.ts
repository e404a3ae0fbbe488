import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { asWrittenHere } from './as-written-here.ts';
import { expectation, fieldName, formHint, list, shown, thing } from './expectation.ts';
import { type MeantField, meantField, meantWord, wordsOf } from './meant.ts';
import type { Path } from './model.ts';
import type { Places } from './places.ts';
import { quoted } from './quoted.ts';
import { applicable, fieldNames, jsonType, type Located, schemaAt } from './schema-lookup.ts';
import type { SchemaError } from './validator.ts';
import { flowYaml } from './yaml-text.ts';

/** A value that a validator refused: its schema, itself, and where it stands. */
export interface Refused {
	readonly root: Located;
	readonly value: unknown;
	readonly places: Places;
	/** The ids that the workspace has of a kind, for hints: what is named there exists. */
	readonly idsOf?: ((kind: string) => readonly string[]) | undefined;
}

/** What one sentence is made from. `located` is the schema of the place, when the schema knows the place. */
export interface Case extends Refused {
	readonly error: SchemaError;
	readonly path: Path;
	readonly located: Located | undefined;
	/** The value at the path. */
	readonly there: unknown;
}

/** One sentence a keyword of JSON Schema. What is missing here is not used in `schemas/`. */
export const sentences: { readonly [keyword: string]: (each: Case) => Diagnostic | Diagnostic[] } = {
	additionalProperties: unknownKey,
	required: missingKey,
	type: wrongForm,
	anyOf: wrongForm,
	enum: wrongForm,
	pattern: wrongForm,
	propertyNames: badKey,
	minimum: ({ error, ...each }) => outOfRange(each, `at least ${error.params['limit']}`),
	maximum: ({ error, ...each }) => outOfRange(each, `at most ${error.params['limit']}`),
	minLength: (each) =>
		each.error.params['limit'] === 1
			? wrongLength(each, 'is empty', 'some text')
			: wrongLength(each, 'is too short', `at least ${each.error.params['limit']} characters`),
	maxLength: (each) => wrongLength(each, 'is too long', `at most ${each.error.params['limit']} characters`),
	minItems: (each) => wrongLength(each, 'is an empty list', `at least ${each.error.params['limit']}`),
	maxItems: (each) => wrongLength(each, 'holds too many', `at most ${each.error.params['limit']}`),
};

function unknownKey(each: Case): Diagnostic {
	const { error, path, located, there, places } = each;
	const key = String(error.params['additionalProperty']);
	const meant = meantFieldOf(each);
	const name = meant && 'name' in meant ? meant.name : undefined;
	return {
		code: 'unknown-key',
		severity: 'error',
		message: `${quoted(key)} is not a field of ${thing(located)}`,
		span: places.keySpanOf([...path, key]),
		actual: key,
		nearest: name,
		hint:
			meant === undefined
				? knownFields(located ? fieldNames(located, there) : [])
				: 'elsewhere' in meant
					? meant.elsewhere
					: undefined,
	};
}

/** What the unknown key of a complaint was probably meant for. */
export const meantFieldOf = ({ error, root, value, path }: Case): MeantField | undefined =>
	meantField({ root, value, path, key: String(error.params['additionalProperty']) });

function knownFields(names: readonly string[]): string {
	const most = 16;
	const shownNames = names.filter((name) => name !== 'kind').slice(0, most);
	const rest = names.length > most + 1 ? ', …' : '';
	return `known fields: ${shownNames.join(', ')}${rest}; fields of your own start with \`x-\``;
}

function missingKey(each: Case): Diagnostic {
	const { error, path, located, there, places } = each;
	const key = String(error.params['missingProperty']);
	const field = located && schemaAt(located, there, [key]);
	const example = field?.schema.examples?.[0];
	const hint = typeof example === 'object' || example === undefined ? `${key}: …` : `${key}: ${example}`;
	return {
		code: 'missing-key',
		severity: 'error',
		message: `${thing(located)} needs ${quoted(key)}`,
		span: places.spanOf(path),
		expected: field?.schema.description?.replace(/\.$/, ''),
		hint: (field && referenceHint(each, field, key)) ?? `add \`${hint}\``,
	};
}

/** More names than these do not read as one line. */
const mostNames = 4;

/** What a missing reference may say: names that this workspace has, never those of an example that it knows nothing of. */
function referenceHint({ idsOf }: Case, field: Located, key: string): string | undefined {
	const kind = [...applicable(field)].flatMap(({ schema }) => schema['x-ref'] ?? [])[0];
	if (kind === undefined || kind === 'interface' || idsOf === undefined) return undefined;
	const names = idsOf(kind).map((id) => quoted(`${kind}:${id}`));
	const [only] = names;
	if (only === undefined) return `add \`${key}: ${kind}:…\`; no ${kind} is described yet`;
	if (names.length === 1) return `add \`${key}: ${only.slice(1)}`;
	const rest = names.length > mostNames ? [`${names.length - mostNames + 1} more`] : [];
	const shown = rest.length === 0 ? names : names.slice(0, mostNames - 1);
	return `add \`${key}: ${kind}:…\`: ${list([...shown, ...rest], 'or')}`;
}

/** The value has a form that is not among those allowed: another type, another word, another spelling. */
function wrongForm(each: Case): Diagnostic {
	const { path, located, there, places, error } = each;
	const expected = located ? expectation(located) : String(error.params['type'] ?? 'another value');
	const words = located ? wordsOf(located) : [];
	const near = located && typeof there === 'string' ? meantWord(located, there) : undefined;
	const isWord = typeof there === 'string' && words.length > 0;
	const hasForm = located && [...applicable(located)].some(({ schema }) => schema.pattern !== undefined);
	const onlyWords = isWord && !hasForm;
	const fits = located && [...applicable(located)].some(({ schema }) => schema.type === jsonType(there));
	return {
		code: onlyWords ? 'unknown-value' : fits && typeof there === 'string' ? 'bad-format' : 'wrong-type',
		severity: 'error',
		message: `${fieldName(path)} is ${shown(there)}, expected ${expected}`,
		span: there === null ? places.keySpanOf(path) : places.spanOf(path),
		actual: shown(there),
		expected,
		nearest: near,
		hint: near === undefined ? (formOf(located, there) ?? exampleOfList(each)) : undefined,
	};
}

/** What to write instead, where the sentence alone does not show it. */
function formOf(located: Located | undefined, there: unknown): string | undefined {
	if (there === null) return 'fill it in, or leave the field out';
	if (!located) return undefined;
	const schemas = [...applicable(located)].map(({ schema }) => schema);
	const types = new Set(schemas.map(({ type }) => type));
	if (types.has('boolean') && typeof there === 'string' && /^(?:yes|on|no|off)$/i.test(there)) {
		return `YAML 1.2 reads \`${there}\` as text: write \`${/^(?:yes|on)$/i.test(there)}\``;
	}
	const same = asWrittenHere(located, there);
	if (same !== undefined) return formHint(located, same) ?? `write \`${same}\``;
	if (jsonType(there) === 'object' && schemas.some((schema) => schema['x-ref']))
		return 'what is named here is described in a document of its own, with its `kind` and `id`';
	const form = formHint(located);
	if (form !== undefined) return form;
	if (jsonType(there) === 'object' && types.has('array') && !types.has('object'))
		return 'this is one of a list: begin it with `- `';
	const [example] = located.schema.examples ?? [];
	if (typeof there === 'string' && Array.isArray(example) && typeof example[0] === 'string')
		return `write a list: \`[${there}]\``;
	if (typeof example === 'number') return `for example \`${example}\``;
	const isPlain = typeof there === 'number' || typeof there === 'boolean';
	if (isPlain && types.has('string') && wordsOf(located).length === 0) return `put it in quotes: \`"${there}"\``;
	return typeof example === 'object' ? exampleOf(located) : undefined;
}

/** Items of a list have no examples of their own: the list has. */
function exampleOfList({ root, value, path }: Case): string | undefined {
	const outer = typeof path.at(-1) === 'number' ? schemaAt(root, value, path.slice(0, -1)) : undefined;
	return outer && exampleOf(outer);
}

/** Longer examples do not read as one line. */
const longestExample = 100;

/** Short examples of a place that holds more than one value, one of each form. */
function exampleOf({ schema }: Located): string | undefined {
	const forms = new Map<string, string>();
	for (const example of schema.examples ?? []) {
		const text = flowYaml(example);
		const form = jsonType(example);
		if (text.length <= longestExample && !forms.has(form)) forms.set(form, `\`${text}\``);
	}
	return forms.size === 0 ? undefined : `for example ${list([...forms.values()], 'or')}`;
}

function badKey({ error, path, located, places }: Case): Diagnostic {
	const key = String(error.params['propertyName']);
	const names = located && [...applicable(located)].find(({ schema }) => schema.propertyNames);
	const form = names?.schema.propertyNames && { schema: names.schema.propertyNames, concept: names.concept };
	return {
		code: 'bad-format',
		severity: 'error',
		message: `${quoted(key)} cannot be a key of ${fieldName(path)}, expected ${form ? expectation(form) : 'another name'}`,
		span: places.keySpanOf([...path, key]),
		actual: key,
		hint: form && formHint(form),
	};
}

function outOfRange({ path, there, places, located }: Omit<Case, 'error'>, expected: string): Diagnostic {
	const unit =
		located && [...applicable(located, there)].find(({ schema }) => schema.minimum !== undefined)?.schema.title;
	const same = located && asWrittenHere(located, there);
	return {
		code: 'out-of-range',
		severity: 'error',
		message: `${fieldName(path)} is ${shown(there)}, expected ${list([expected], 'or')}`,
		span: places.spanOf(path),
		actual: shown(there),
		expected,
		hint:
			unit === 'fraction'
				? same === undefined
					? 'a fraction of 1, for example `0.01` for one percent'
					: `a fraction of 1: \`${same}\` for ${shown(there)} percent`
				: undefined,
	};
}

function wrongLength({ path, places }: Case, message: string, expected: string): Diagnostic {
	return {
		code: 'wrong-length',
		severity: 'error',
		message: `${fieldName(path)} ${message}, expected ${expected}`,
		span: places.spanOf(path),
		expected,
	};
}
