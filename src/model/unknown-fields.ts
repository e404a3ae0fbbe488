import { jsonType } from './schema-lookup.ts';

/** A mapping in a file of others, of which nothing is known. */
export type Fields = { readonly [name: string]: unknown };

/** The fields of a mapping; none for what is something else. */
export const fieldsOf = (value: unknown): Fields => (jsonType(value) === 'object' ? (value as Fields) : {});

/** A text with something in it, without blanks at its ends; undefined for what is something else. */
export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
