import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision, PeopleRole } from '#decisions/decision.ts';
import { badge, statusBadge } from './badges.ts';
import type { ViewContext } from './context.ts';
import { liveHeads } from './decision-chain.ts';
import type { Text } from './page.ts';
import { plainMarkdown } from './prose.ts';

/** Whom a record names first in one of some roles, as written. */
export const namedAs = ({ people }: Decision, ...roles: readonly PeopleRole[]): string | undefined =>
	people
		.filter((one) => roles.includes(one.role))
		.map((one) => one.names.join(', ') || plainMarkdown(one.raw))
		.find((names) => names !== '');

/** Who decided, as written: those named as deciders, else the owner. */
export const decidedBy = (decision: Decision): string | undefined =>
	namedAs(decision, 'deciders', 'owners') ?? decision.owner;

/** Each of those who decided, by name. */
export function decidersOf({ people, owner }: Decision): readonly string[] {
	const named = people.filter(({ role }) => role === 'deciders' || role === 'owners').flatMap(({ names }) => names);
	return named.length > 0 ? named : owner === undefined ? [] : [owner];
}

/** The status, and which record replaces this one although it calls itself in force. */
export const standing = (context: ViewContext, decision: Decision): Text => [
	statusBadge(decision),
	...(isInForce(decision)
		? liveHeads(context, decision).flatMap((one): Text => [' ', badge(`superseded by ${one.label}`, 'superseded')])
		: []),
];
