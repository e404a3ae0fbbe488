/** Values from files of others, of which nothing is known: each is read as what it should be, or is not there. */

export type Fields = { readonly [name: string]: unknown };

export const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? `${value}` : undefined;

export const textsOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : [];

/** A text in JSON as fields; none for what is no JSON, or no object. */
export function jsonFieldsOf(text: string): Fields {
	try {
		return fieldsOf(JSON.parse(text));
	} catch {
		return {};
	}
}
