/** The annotations of ours in `schemas/`, which say nothing about what is valid; `json-schema.ts` says what each means. */
export const ownKeywords = [
	'x-ref',
	'x-ref-or-text',
	'x-required-for',
	'x-suggested',
	'x-other-names',
	'x-other-words',
	'x-redacted',
	'x-time-zone',
] as const;
