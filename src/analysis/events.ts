import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';

/**
 * What can fail by itself, DOMAIN 2.1 and decision 4: copies, common causes, failure domains, and a component as a whole
 * where nothing is declared about how it runs.
 */

/** The classes A1 reports by, in reading order: nearest to the code first, furthest from a team's reach last. */
export const eventClasses = [
	'instance',
	'component',
	'host',
	'az',
	'shared',
	'control-plane',
	'people',
	'region',
	'provider',
] as const;
export type EventClass = (typeof eventClasses)[number];

/** One basic event of the fault tree. */
export interface FailureEvent {
	/** `instance:…`, `common-cause:…`, `failure-domain:…`, or `component:…` for a component without a declared deployment. */
	readonly ref: Ref;
	readonly class: EventClass;
	/** The component that owns the event; undefined for failure domains. */
	readonly component?: Ref | undefined;
	/** What a person calls it: `copy api1 of payment-api`, `availability zone euw1-a`. */
	readonly label: string;
	/** True when nothing is declared and the event is only assumed in the pessimistic reading: its findings are possible. */
	readonly assumed: boolean;
	readonly span: Span;
}
