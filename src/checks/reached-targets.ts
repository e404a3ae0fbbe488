import { referencesOf } from '#analysis/references.ts';
import { serviceMapOf } from '#analysis/service-map.ts';
import { flowsOf, servicesOfFlow, targetsOf } from '#analysis/targets.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Model, Ref } from '#model/model.ts';
import { milder, mostImportant, severityOfTier } from './severity-by-tier.ts';

/** Flows and business services that a weakness of a component or flow touches, most important first, with their tier. */
export interface ReachedTargets {
	readonly targets: readonly Ref[];
	readonly tier: number | undefined;
}

const tiersOf = oncePer(
	(model: Model): ReadonlyMap<Ref, number | undefined> => new Map(targetsOf(model).map(({ ref, tier }) => [ref, tier])),
);

/** The tier of a flow or business service; undefined when nobody says. */
export const tierOfTarget = (model: Model, target: Ref): number | undefined => tiersOf(model).get(target);

/** The targets of some flows and of the services that they deliver. */
export function targetsOfFlows(model: Model, flows: readonly Ref[]): ReachedTargets {
	return ranked(model, [...flows.flatMap((flow) => servicesOfFlow(model, flow)), ...flows]);
}

/** The targets behind a component, its failure mode, or a flow or service itself: where no flow is named, every service that reaches it. */
export function targetsOfSubject(model: Model, subject: Ref, flows: readonly Ref[] = []): ReachedTargets {
	const kind = subject.slice(0, subject.indexOf(':'));
	if (kind === 'flow') return targetsOfFlows(model, [subject]);
	if (kind === 'business-service') return ranked(model, [subject, ...flowsOf(model, subject)]);
	if (flows.length > 0) return targetsOfFlows(model, flows);
	const component = kind === 'failure-mode' ? referencesOf(model).target(subject, 'component') : subject;
	return ranked(model, component === undefined ? [] : serviceMapOf(model).servicesOf(component));
}

function ranked(model: Model, refs: readonly Ref[]): ReachedTargets {
	const rank = (ref: Ref): number => tierOfTarget(model, ref) ?? Number.POSITIVE_INFINITY;
	const targets = [...new Set(refs)].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
	return { targets, tier: mostImportant(targets.map((ref) => tierOfTarget(model, ref))) };
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
