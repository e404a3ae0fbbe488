import type { Span } from '#diagnostics/diagnostic.ts';
import type { PeopleRole, Place, RelationType } from './decision.ts';

/** What a metadata key is about. */
export type Field =
	| { readonly kind: 'status' }
	| { readonly kind: 'date'; readonly rank: number }
	| { readonly kind: 'people'; readonly role: PeopleRole }
	| { readonly kind: 'relation'; readonly type: RelationType }
	| { readonly kind: 'review' }
	| { readonly kind: 'tags' }
	| { readonly kind: 'title' };

/** One thing that a record says about itself, and where. */
export interface Statement {
	readonly field: Field;
	/** The key as written. */
	readonly key: string;
	/** The value as written, trimmed; several lines are kept. */
	readonly raw: string;
	/** The items of a list value. */
	readonly items?: readonly string[] | undefined;
	readonly span: Span;
	readonly from: Place;
}
