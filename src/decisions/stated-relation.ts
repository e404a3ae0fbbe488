import type { RelationType } from './decision.ts';
import type { RecordReference } from './references.ts';
import type { Statement } from './statement.ts';

/** A relation as one record states it, before it is known which record is meant. */
export interface StatedRelation {
	readonly type: RelationType;
	readonly reference?: RecordReference | undefined;
	readonly raw: string;
	readonly span: Statement['span'];
	readonly partial: boolean;
	/** Which part is meant, in the record's words. */
	readonly part?: string | undefined;
	/** It says something only where the record is one of those at hand. */
	readonly onlyKnown?: boolean | undefined;
	/** It stands under a key of its own (`Supersedes:`), not in a sentence: of the body, or of front matter and sidecars. */
	readonly keyed?: 'body' | 'metadata' | undefined;
}
