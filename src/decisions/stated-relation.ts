import type { Span } from '#diagnostics/diagnostic.ts';
import type { RelationType } from './decision.ts';
import type { RecordReference } from './references.ts';

/** A relation as one record states it, before it is known which record is meant. */
export interface StatedRelation {
	readonly type: RelationType;
	readonly reference?: RecordReference | undefined;
	readonly raw: string;
	readonly span: Span;
	readonly partial: boolean;
	/** Which part is meant, in the record's words. */
	readonly part?: string | undefined;
	/** It says something only where the record is one of those at hand. */
	readonly onlyKnown?: boolean | undefined;
	/** It stands under a key of its own (`Supersedes:`), not in a sentence: of the body, or of front matter and sidecars. */
	readonly keyed?: 'body' | 'metadata' | undefined;
}

/** Relations of one type to each of some references, as a key or a line of its own states them. */
export function stated(
	type: RelationType,
	references: readonly RecordReference[],
	span: Span,
	partial = false,
): StatedRelation[] {
	return references.map((reference) => ({
		type,
		reference,
		raw: reference.raw,
		span,
		...partOf(reference, partial),
		keyed: 'body',
	}));
}

/** Whether a part of a record is meant, by the words of the relation or by those around the reference, and which. */
export function partOf(
	reference: RecordReference | undefined,
	said: boolean,
): { readonly partial: boolean; readonly part?: string | undefined } {
	const partial = said || reference?.isPart === true;
	return { partial, part: partial ? reference?.remark : undefined };
}
