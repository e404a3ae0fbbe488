import type { Entity, Model, Ref } from '#model/model.ts';
import type { Disruption } from './disruptions.ts';
import { milliseconds } from './quantities.ts';
import { policyOfService, servicesOfFlow, type Target } from './targets.ts';

/** What a target should achieve in a disruption; undefined where nobody says. */
export interface RecoveryTargets {
	/** Most time until it works again, from the resilience policy. */
	readonly rtoMs: number | undefined;
	/** Most data loss, from the resilience policy. */
	readonly rpoMs: number | undefined;
	/** Which target of the policy this is. */
	readonly by: 'multiAz' | 'multiRegion' | 'corruption' | undefined;
	/** The shortest impact tolerance that is a duration. */
	readonly toleranceMs: number | undefined;
}

/** The strictest of the policies and tolerances of a service, or of the services of a flow. */
export function recoveryTargetsOf(
	model: Model,
	target: Pick<Target, 'kind' | 'ref'>,
	disruption: Disruption,
): RecoveryTargets {
	const services = target.kind === 'flow' ? servicesOfFlow(model, target.ref) : [target.ref];
	const by = disruptionClass(model, disruption);
	const policies = by === undefined ? [] : services.map((service) => policyOfService(model, service)?.[by]);
	const rto = policies.flatMap((policy) => milliseconds(policy?.rto) ?? []);
	const rpo = policies.flatMap((policy) => milliseconds(policy?.rpo) ?? []);
	const tolerances = services.flatMap((service) => toleranceOf(model, service) ?? []);
	return { rtoMs: least(rto), rpoMs: least(rpo), by, toleranceMs: least(tolerances) };
}

const least = (values: readonly number[]): number | undefined =>
	values.length === 0 ? undefined : Math.min(...values);

/** The shortest tolerated duration of a business service, in milliseconds. */
export function toleranceOf(model: Model, service: Ref): number | undefined {
	const entity = model.entities[service] as Entity<'business-service'> | undefined;
	if (entity?.kind !== 'business-service') return undefined;
	const limits = (entity.data.impactTolerances ?? []).flatMap(({ metric, limit }) =>
		metric === 'duration' ? (milliseconds(limit) ?? []) : [],
	);
	return least(limits);
}

/** The target of a resilience policy that a disruption falls under; undefined for what policies set no target for. */
export function disruptionClass(model: Model, { kind, damaged, lostDomains }: Disruption): RecoveryTargets['by'] {
	if (damaged.length > 0) return 'corruption';
	if (kind === 'az') return 'multiAz';
	if (kind === 'region') return 'multiRegion';
	if (kind !== 'scenario') return undefined;
	const types = new Set(
		lostDomains.map((ref) => (model.entities[ref] as Entity<'failure-domain'> | undefined)?.data.type),
	);
	return types.has('provider')
		? undefined
		: types.has('region')
			? 'multiRegion'
			: types.has('az')
				? 'multiAz'
				: undefined;
}
