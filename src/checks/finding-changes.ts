import type { Finding } from './finding.ts';

/** A finding in a comparison of two states. */
export type ChangedFinding = Pick<Finding, 'id' | 'rule' | 'severity' | 'subject' | 'message'>;

export interface FindingChanges {
	/** Found in the second state only. */
	readonly opened: readonly ChangedFinding[];
	/** Found in the first state only. */
	readonly closed: readonly ChangedFinding[];
}

/**
 * Which findings two states do not share, by their ids, in the order in which the checks gave them. A finding about what goes by
 * another id now is the same one: `called` gives words of the first state in the names of the second.
 */
export function findingChanges(
	before: readonly Finding[],
	after: readonly Finding[],
	called: (words: string) => string,
): FindingChanges {
	const then = new Set(before.map(({ id }) => called(id)));
	const now = new Set(after.map(({ id }) => id));
	return {
		opened: after.filter(({ id }) => !then.has(id)).map(changed),
		closed: before.filter(({ id }) => !now.has(called(id))).map(changed),
	};
}

const changed = ({ id, rule, severity, subject, message }: Finding): ChangedFinding => ({
	id,
	rule,
	severity,
	subject,
	message,
});
