import type { Decision, PeopleRole } from '#decisions/decision.ts';
import { badge, statusBadge } from './badges.ts';
import type { ViewContext } from './context.ts';
import { isInForce, liveHeads } from './decision-chain.ts';
import type { Text } from './page.ts';
import { plainMarkdown } from './prose.ts';

/** Who decided, as written: those named as deciders, else the owner. */
export const decidedBy = (decision: Decision): string | undefined =>
	decision.people
		.filter((one) => one.role === 'deciders' || one.role === 'owners')
		.map((one) => one.names.join(', ') || plainMarkdown(one.raw))
		.find((names) => names !== '') ?? decision.owner;

/** Whom a record names in one role, as written. */
export const namedAs = ({ people }: Decision, role: PeopleRole): string | undefined =>
	people
		.filter((one) => one.role === role)
		.map((one) => one.names.join(', ') || plainMarkdown(one.raw))
		.find((names) => names !== '');

/** The status, and which record replaces this one although it calls itself in force. */
export const standing = (context: ViewContext, decision: Decision): Text => [
	statusBadge(decision),
	...(isInForce(decision)
		? liveHeads(context, decision).flatMap((one): Text => [' ', badge(`superseded by ${one.label}`, 'superseded')])
		: []),
];
