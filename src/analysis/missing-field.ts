import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Ref } from '#model/model.ts';

/** A field that a result needs and nobody wrote: where it belongs and what to paste. Never filled in. */
export interface MissingField {
	readonly ref: Ref;
	/** As authored: `dataStore.replication.lagP99`. */
	readonly field: string;
	/** What cannot be said without it. */
	readonly consequence: string;
	/** YAML to paste, with values to replace in angle brackets. */
	readonly snippet: string;
	readonly span: Span;
}

/** A missing field of an entity. */
export function missingField(
	entity: Pick<Entity, 'ref' | 'span'>,
	field: string,
	consequence: string,
	snippet: string,
): MissingField {
	return { ref: entity.ref, field, consequence, snippet, span: entity.span };
}

/** Each field once, in the order first met. */
export function distinctFields(fields: Iterable<MissingField>): readonly MissingField[] {
	const known = new Map<string, MissingField>();
	for (const field of fields) {
		const key = `${field.ref} ${field.field}`;
		if (!known.has(key)) known.set(key, field);
	}
	return [...known.values()];
}
