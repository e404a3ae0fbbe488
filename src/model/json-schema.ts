/** The part of JSON Schema 2020-12 that `schemas/` uses, with the annotations of our own. */
export interface JsonSchema {
	readonly $schema?: string;
	readonly $id?: string;
	readonly $ref?: string;
	readonly $defs?: { readonly [name: string]: JsonSchema };
	readonly title?: string;
	readonly description?: string;
	readonly examples?: readonly unknown[];
	readonly type?: string;
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly format?: string;
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly required?: readonly string[];
	readonly properties?: { readonly [name: string]: JsonSchema };
	readonly patternProperties?: { readonly [pattern: string]: JsonSchema };
	readonly propertyNames?: JsonSchema;
	readonly additionalProperties?: boolean | JsonSchema;
	readonly items?: JsonSchema;
	readonly anyOf?: readonly JsonSchema[];
	readonly allOf?: readonly JsonSchema[];
	readonly if?: JsonSchema;
	readonly then?: JsonSchema;
	/** The kinds of entity that a text may refer to. */
	readonly 'x-ref'?: readonly string[];
	/** The text is a reference when it resolves or names its kind, else plain words. */
	readonly 'x-ref-or-text'?: boolean;
	/** The analyses whose result is another one, or has a gap, without the property, by their number (`A1`). */
	readonly 'x-required-for'?: readonly string[];
	/** True when no analysis needs it and a new document is offered it all the same, for checks, pages and registers. */
	readonly 'x-suggested'?: boolean;
	/** What people call the field elsewhere: an unknown key of that name is answered with this one. */
	readonly 'x-other-names'?: readonly string[];
	/** Other words for the allowed ones of `enum`, and what each means here: `database` for `store`. */
	readonly 'x-other-words'?: { readonly [word: string]: string };
	/** The first profile, from the inside outwards, whose readers do not see the value: `auditor` (and then the public neither), or `public`. */
	readonly 'x-redacted'?: 'auditor' | 'public';
	/** True for the name of a time zone (IANA). */
	readonly 'x-time-zone'?: boolean;
}
