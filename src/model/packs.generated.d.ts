/* Generated from packs/*.yaml by `npm run generate`; do not edit. */

/** The text of every obligation pack that comes with the program, by its id. */
export const packs: { readonly [id: string]: string };
