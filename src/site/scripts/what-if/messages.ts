import type { RemainingAvailability } from '#analysis/remaining-availability.ts';
import type { Failable, Situation } from '#analysis/situation.ts';
import type { ProofStep, WhatIf } from '#analysis/what-if.ts';

/** What the page and whoever computes for it say to each other: plain data only. */

/** An answer with its proofs worked out, so that it can travel between threads. */
export type Answer = Omit<WhatIf, 'proof' | 'availability'> & {
	readonly proofs: { readonly [ref: string]: readonly ProofStep[] };
};

export type Request =
	| { readonly type: 'open'; readonly text: string }
	| { readonly type: 'ask'; readonly id: number; readonly situation: Situation };

export type Reply =
	| { readonly type: 'ready'; readonly things: Things }
	/** `took` is how long the computing took, in milliseconds. */
	| { readonly type: 'answer'; readonly id: number; readonly answer: Answer; readonly took: number }
	| {
			readonly type: 'availability';
			readonly id: number;
			readonly target: string;
			/** Now, and when nothing has failed at the declared peak. */
			readonly left: RemainingAvailability;
			readonly before: RemainingAvailability;
	  };

/** What there is to ask about. */
export interface Things {
	readonly failables: readonly Failable[];
	readonly services: readonly Named[];
	readonly flows: readonly Named[];
	readonly components: readonly Named[];
	readonly environment: string;
	readonly asOf: string;
}

export interface Named {
	readonly ref: string;
	readonly name: string;
}
