import { serviceMapOf } from '#analysis/service-map.ts';
import { flowsOf, servicesOfFlow, targetsOf } from '#analysis/targets.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import type { Model, Ref } from '#model/model.ts';
import { milder, mostImportant, severityOfTier } from './severity-by-tier.ts';

/** Flows and business services that a weakness of a component or flow touches, most important first, with their tier. */
export interface ReachedTargets {
	readonly targets: readonly Ref[];
	readonly tier: number | undefined;
}

const tiers = new WeakMap<Model, ReadonlyMap<Ref, number | undefined>>();

function tiersOf(model: Model): ReadonlyMap<Ref, number | undefined> {
	const known = tiers.get(model) ?? new Map(targetsOf(model).map(({ ref, tier }) => [ref, tier]));
	tiers.set(model, known);
	return known;
}

/** The targets of some flows and of the services that they deliver. */
export function targetsOfFlows(model: Model, flows: readonly Ref[]): ReachedTargets {
	return ranked(model, [...flows.flatMap((flow) => servicesOfFlow(model, flow)), ...flows]);
}

/** The targets behind a component or a flow: where no flow is named, every service that reaches it. */
export function targetsOfSubject(model: Model, subject: Ref, flows: readonly Ref[]): ReachedTargets {
	const kind = subject.slice(0, subject.indexOf(':'));
	if (kind === 'flow') return targetsOfFlows(model, [subject]);
	if (kind === 'business-service') return ranked(model, [subject, ...flowsOf(model, subject)]);
	if (flows.length > 0) return targetsOfFlows(model, flows);
	return ranked(model, serviceMapOf(model).servicesOf(subject));
}

function ranked(model: Model, refs: readonly Ref[]): ReachedTargets {
	const known = tiersOf(model);
	const rank = (ref: Ref): number => known.get(ref) ?? Number.POSITIVE_INFINITY;
	const targets = [...new Set(refs)].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
	return { targets, tier: mostImportant(targets.map((ref) => known.get(ref))) };
}

/**
 * How bad a weakness is that shows only when something else is slow or fails: one step milder than what stops a service by
 * itself, so at most a warning; information where it is not certain.
 */
export function severityOfWeakness(tier: number | undefined, certain: boolean): Severity {
	if (!certain) return 'info';
	const severity = severityOfTier(tier);
	return severity === 'error' ? milder(severity) : severity;
}
