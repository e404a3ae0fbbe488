/* Generated from schemas/*.schema.json by `npm run generate`; do not edit. */
import type { JsonSchema } from './json-schema.ts';

/** Every schema by its concept: the file name without `.schema.json`. */
export const schemas: { readonly [concept: string]: JsonSchema };
