/** The readers besides new joiners whose way in has a page of its own. */
export const readers = [
	{
		id: 'architect',
		title: 'Architect',
		asks: 'You change the design and answer for why it is as it is.',
	},
	{
		id: 'auditor',
		title: 'Auditor',
		asks: 'You look for evidence: who decided what, which risks are accepted, what was tried and when.',
	},
	{
		id: 'troubleshooter',
		title: 'Troubleshooter',
		asks: 'You are called when something is wrong, and want to have seen it all once before.',
	},
] as const;

export type ReaderId = (typeof readers)[number]['id'];

/** What a file in a folder `start` may be named for, besides teams and roles. */
export const readerNames: readonly string[] = ['new-joiner', ...readers.map(({ id }) => id)];
