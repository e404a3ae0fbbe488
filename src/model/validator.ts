/** One complaint of a validator, as JSON Schema states it; `validate.ts` turns it into a sentence. */
export interface SchemaError {
	readonly instancePath: string;
	readonly schemaPath: string;
	readonly keyword: string;
	readonly params: { readonly [name: string]: unknown };
}

/** A compiled schema: true when the value fits, else `errors` holds all complaints about the last value. */
export interface Validator {
	(value: unknown): boolean;
	errors?: readonly SchemaError[] | null;
}
