import type { Finding } from './finding.ts';

/** A finding in a comparison of two states. */
export type ChangedFinding = Pick<Finding, 'id' | 'rule' | 'severity' | 'subject' | 'message'>;

export interface FindingChanges {
	/** Found in the second state only. */
	readonly opened: readonly ChangedFinding[];
	/** Found in the first state only. */
	readonly closed: readonly ChangedFinding[];
}

/** Which findings two states do not share, by their ids, in the order in which the checks gave them. */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
	const missingIn = (others: readonly Finding[], own: readonly Finding[]): readonly ChangedFinding[] => {
		const known = new Set(others.map(({ id }) => id));
		return own
			.filter(({ id }) => !known.has(id))
			.map(({ id, rule, severity, subject, message }) => ({ id, rule, severity, subject, message }));
	};
	return { opened: missingIn(before, after), closed: missingIn(after, before) };
}
