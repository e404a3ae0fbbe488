/* Generated from schemas/*.schema.json by `npm run generate`; do not edit. */
import type { Validator } from './validator.ts';

/** A validator for each kind of document, and for the workspace file. */
export const validators: { readonly [concept: string]: Validator };
