import type { Note } from './annotations.ts';

/** What the reference fields take that the model's own structure is made of. One object each: answers are kept by it. */
export const fields = {
	component: { kinds: ['component'] },
	system: { kinds: ['system'] },
	domain: { kinds: ['failure-domain'] },
	team: { kinds: ['team'] },
	/** What a view groups by and draws as one box. */
	group: { kinds: ['system', 'team', 'failure-domain'] },
	/** The other end of a dependency or step. */
	target: { kinds: ['interface', 'component'] },
	/** The acting end of a step. */
	actor: { kinds: ['component', 'role'] },
} as const satisfies { [field: string]: Note };
