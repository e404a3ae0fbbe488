import type { Path } from './model.ts';
import { quoted } from './quoted.ts';
import { coreScalar } from './scalar.ts';
import { applicable, type Located, referenced } from './schema-lookup.ts';

/** What a schema asks for, as words that follow "expected": `a duration, `none` or `unknown``. */
export function expectation(located: Located): string {
	return list(alternatives(located), 'or');
}

/** The acceptable forms, each with its article; what is simple or usual comes first, `none` and `unknown` last. */
function alternatives(located: Located): string[] {
	const { schema, concept } = located;
	if (schema.enum) return schema.enum.map(quoted);
	if (schema.const !== undefined) return [quoted(schema.const)];
	if (schema.anyOf && !isQuantity(located)) {
		const all = schema.anyOf.flatMap((branch) => alternatives({ schema: branch, concept }));
		const isAbsent = (form: string): boolean => form === '`none`' || form === '`unknown`';
		return [...new Set([...all.filter((form) => !isAbsent(form)), ...all.filter(isAbsent)])];
	}
	const target = referenced(located);
	if (target && (target.schema.enum || target.schema.anyOf)) return alternatives(target);
	const title = schema.title ?? target?.schema.title;
	if (title !== undefined) return [withArticle(title) + fieldsOf(target ?? located)];
	if (target) return alternatives(target);
	return [typeName(schema.type, located)];
}

/** `{ value, source, … }` is a way to write the plain value: nobody needs to hear of both. */
function isQuantity({ schema }: Located): boolean {
	return schema.title !== undefined;
}

const typeNames: { readonly [type: string]: string } = {
	string: 'text',
	number: 'a number',
	integer: 'a whole number',
	boolean: '`true` or `false`',
	array: 'a list',
	null: 'nothing',
};

function typeName(type: string | undefined, located: Located): string {
	if (type !== undefined && type !== 'object') return typeNames[type] ?? type;
	return `a mapping${fieldsOf(located)}`;
}

/** The first fields of a mapping in parentheses, so that one sees what sort of thing is meant. */
function fieldsOf({ schema }: Located): string {
	const names = Object.keys(schema.properties ?? {});
	if (names.length === 0) return '';
	const first = names.slice(0, 3).map((name) => `\`${name}\``);
	return ` (${[...first, ...(names.length > 3 ? ['…'] : [])].join(', ')})`;
}

/** `a duration`, `an id`; titles that start with code or need no article stay as they are. */
export function withArticle(title: string): string {
	if (/^[`]|^text$|^(?:null|nothing)$/.test(title) || /^(?:a|an|the) /.test(title)) return title;
	const lower = /^[A-Z][a-z]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;
	return `${/^[aeio]/.test(lower) ? 'an' : 'a'} ${lower}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function list(items: readonly string[], word: string): string {
	if (items.length <= 1) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** The value as the author would recognise it: short texts and numbers in backticks, the rest by what it is. */
export function shown(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	if (typeof value === 'object') return 'a mapping';
	if (value === '') return 'an empty text';
	// `"1"` and `1` look the same in backticks, and that is the very difference.
	const looksLikeMore = typeof value === 'string' && typeof coreScalar(value) !== 'string';
	return looksLikeMore ? `the text ${quoted(value)}` : quoted(value);
}

/** What a path is called in a sentence: the last key, with the index when it is an item: `flows[0]`. */
export function fieldName(path: Path): string {
	const last = path.at(-1);
	if (last === undefined) return 'the document';
	if (typeof last === 'string') return quoted(last);
	const key = path.findLast((step) => typeof step === 'string');
	return key === undefined ? `item ${last + 1}` : `\`${key}[${last}]\``;
}

/** The first title that applies, with its article: what the mapping is that a complaint is about. */
export function thing(located: Located | undefined): string {
	if (!located) return 'this mapping';
	for (const { schema } of applicable(located, {})) if (schema.title !== undefined) return withArticle(schema.title);
	return 'this mapping';
}

/** What the form of a text must be, in words, with an example or what to write here; undefined where the schema asks for no form. */
export function formHint(located: Located, here?: string): string | undefined {
	const form = [...applicable(located)].find(({ schema }) => schema.pattern !== undefined)?.schema;
	if (!form) return undefined;
	const example = located.schema.examples?.find((value) => typeof value !== 'object') ?? form.examples?.[0];
	const parts = [
		form.description?.replace(/\.$/, ''),
		here !== undefined ? `here ${quoted(here)}` : example === undefined ? undefined : `for example ${quoted(example)}`,
	];
	return parts.filter((part) => part !== undefined).join(', ') || undefined;
}
