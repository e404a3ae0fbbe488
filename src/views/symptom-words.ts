import type { SignSource, SymptomKind } from '#analysis/symptoms.ts';

/** What symptoms are called, and what else people call them when they search. */
export const symptomNames: {
	readonly [kind in SymptomKind]: { readonly name: string; readonly says: string; readonly also: readonly string[] };
} = {
	errors: {
		name: 'Errors',
		says: 'Requests fail, are refused or end in an error text.',
		also: ['it fails', '500', '503', 'rejected', 'down', 'not working'],
	},
	latency: {
		name: 'Slow or timing out',
		says: 'It works, later than it should, or too late.',
		also: ['latency', 'slow', 'timeouts', 'hangs', 'p99'],
	},
	backlog: {
		name: 'Work piles up',
		says: 'Something waits, is held or does not move, and there is more of it each minute.',
		also: ['backlog', 'queue grows', 'stuck', 'lag', 'waiting', 'dead letters'],
	},
	'stale-data': {
		name: 'Stale data',
		says: 'What is shown is older than it should be, or contradicts another place.',
		also: ['stale', 'old data', 'out of date', 'not updated', 'wrong balance'],
	},
	duplicates: {
		name: 'Duplicates',
		says: 'Something was done, booked or sent twice.',
		also: ['twice', 'duplicate', 'double booking', 'sent again'],
	},
	'no-login': {
		name: 'Cannot log in',
		says: 'People or systems cannot sign in, or were signed out.',
		also: ['login', 'sign in', 'SSO down', 'logged out', 'session expired', 'cannot log in'],
	},
};

/** Where a sign is written, in words that stand before it. */
export const signWords: { readonly [source in SignSource]: string } = {
	sign: 'sign',
	'error text': 'error text',
	effect: 'effect',
	name: 'name',
	alert: 'alert',
	category: 'category',
	cause: 'cause',
};
