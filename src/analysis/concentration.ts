import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';

/** How one group of holders shares the services, for example third parties. */
export interface ShareTable {
	readonly by: 'third-party' | 'region' | 'team';
	/** Most services first. `share` is the holder's part of all (service, holder) pairs, 0 to 1. */
	readonly holders: readonly { readonly ref: Ref; readonly services: readonly Ref[]; readonly share: number }[];
	/** Herfindahl-Hirschman index: the sum of squared shares in percent, 0 to 10,000. Undefined without holders. */
	readonly hhi: number | undefined;
}

export interface SubstitutabilityGap {
	readonly thirdParty: Ref;
	/** `none`, or `unknown` when nobody declared it (a data gap, not a finding). */
	readonly substitutability: 'none' | 'unknown';
	/** Critical or important services that reach the third party, with the component it enters through. */
	readonly services: readonly { readonly service: Ref; readonly through: readonly Ref[] }[];
	readonly exitPlan: boolean;
	readonly span: Span;
}

export type OwnershipGapKind =
	| 'no-owner'
	| 'no-on-call'
	| 'rota-of-one'
	| 'rota-unknown'
	| 'no-escalation'
	| 'escalation-without-role';
export interface OwnershipGap {
	readonly kind: OwnershipGapKind;
	/** What has no owner, or the team with the gap. */
	readonly ref: Ref;
	/** What is written, for a person: `rota has 1 person`. */
	readonly detail: string;
	/** Business services that depend on it. */
	readonly services: readonly Ref[];
	readonly span: Span;
}

/** A22. */
export interface Concentration {
	readonly tables: readonly ShareTable[];
	readonly substitutability: readonly SubstitutabilityGap[];
	readonly ownership: readonly OwnershipGap[];
}
