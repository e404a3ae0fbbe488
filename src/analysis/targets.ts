import type { Entity, Model, Ref } from '#model/model.ts';
import type { ResiliencePolicyTargets } from '#model/types.generated.ts';
import { type DomainType, policiesOf } from './policies.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';

/** What can fail people: a data flow or a business service. */
export interface Target {
	readonly ref: Ref;
	readonly kind: 'flow' | 'business-service';
	readonly name: string;
	/** 1 is the most important; from the service's tier, or the flow's criticality or service. Undefined when nobody says. */
	readonly tier: number | undefined;
	/** For a service: its flows, and how many of them must work. */
	readonly flows: readonly Ref[];
	readonly require: number;
	/** Why nothing can be computed for it. */
	readonly notComputable?: string | undefined;
}

/** Every flow, then every business service, each by ref. A flow belongs to a service when either of the two says so. */
export function targetsOf(model: Model): readonly Target[] {
	return [
		...model.byKind.flow.map((flow) => flowTarget(model, flow)),
		...model.byKind['business-service'].map((service) => serviceTarget(model, service)),
	];
}

function flowTarget(model: Model, flow: Entity<'flow'>): Target {
	const steps = model.steps[flow.ref] ?? [];
	return {
		ref: flow.ref,
		kind: 'flow',
		name: flow.name,
		tier: tierOfFlow(model, flow),
		flows: [],
		require: 1,
		notComputable: steps.length === 0 ? 'it has no steps' : undefined,
	};
}

function serviceTarget(model: Model, service: Entity<'business-service'>): Target {
	const flows = flowsOf(model, service.ref);
	const combine = service.data.combine ?? 'all';
	const require = combine === 'all' ? flows.length : combine === 'any' ? 1 : combine.atLeast;
	return {
		ref: service.ref,
		kind: 'business-service',
		name: service.name,
		tier: tierOfService(service),
		flows,
		require: Math.min(require, flows.length),
		notComputable:
			flows.length === 0
				? 'no flow delivers it'
				: flows.every((flow) => (model.steps[flow] ?? []).length === 0)
					? withoutSteps(model, flows)
					: undefined,
	};
}

/** Steps that are written but lead to things that are not there, or have errors, are no steps. */
function withoutSteps(model: Model, flows: readonly Ref[]): string {
	const written = flows.some((flow) => ((model.entities[flow] as Entity<'flow'>).data.steps?.length ?? 0) > 0);
	return written ? 'what the steps of its flows name is not there, or has errors' : 'none of its flows has steps';
}

/** The flows of a business service: those it lists and those that name it, by ref. */
export function flowsOf(model: Model, service: Ref): readonly Ref[] {
	const references = referencesOf(model);
	const naming = references
		.into(service)
		.filter((link) => link.path[0] === 'businessService')
		.map((link) => link.from);
	const listed = references.targets(service, 'flows');
	return [...new Set([...listed, ...naming])].filter((ref) => ref.startsWith('flow:')).sort(compareText);
}

/** The services that a flow delivers, by ref. */
export function servicesOfFlow(model: Model, flow: Ref): readonly Ref[] {
	const references = referencesOf(model);
	const named = references.target(flow, 'businessService');
	const listing = references
		.into(flow)
		.filter((link) => link.path[0] === 'flows')
		.map((link) => link.from);
	return [...new Set([...(named === undefined ? [] : [named]), ...listing])]
		.filter((ref) => ref.startsWith('business-service:'))
		.sort(compareText);
}

/** A service with a critical function counts as tier 1 where it states no tier. */
export function tierOfService(service: Entity<'business-service'>): number | undefined {
	return service.data.tier ?? (service.data.criticalFunctionId === undefined ? undefined : 1);
}

const tierOfCriticality = { critical: 1, important: 2, standard: 3, unknown: undefined } as const;

function tierOfFlow(model: Model, flow: Entity<'flow'>): number | undefined {
	const own = tierOfCriticality[flow.data.criticality ?? 'unknown'];
	const services = servicesOfFlow(model, flow.ref)
		.map((ref) => model.entities[ref] as Entity<'business-service'> | undefined)
		.map((service) => (service === undefined ? undefined : tierOfService(service)))
		.filter((tier) => tier !== undefined);
	return own ?? (services.length > 0 ? Math.min(...services) : undefined);
}

/**
 * Types of domain whose loss a target's policy accepts: the workspace's, without those that a resilience policy of the service
 * (or of a service of the flow) asks to survive.
 */
export function acceptedDomains(model: Model, target: Target): ReadonlySet<DomainType> {
	const accepted = new Set(policiesOf(model).spofScope);
	for (const service of target.kind === 'flow' ? servicesOfFlow(model, target.ref) : [target.ref]) {
		const policy = policyOfService(model, service);
		if (asksToGoOn(policy?.multiAz)) accepted.delete('az');
		if (asksToGoOn(policy?.multiRegion)) accepted.delete('region');
	}
	return accepted;
}

/** A warm standby, a pilot light or a restore allows an outage of the stated length; only what stands ready does not. */
function asksToGoOn(disruption: ResiliencePolicyTargets['multiAz']): boolean {
	const { approach, rto } = disruption ?? {};
	return approach === undefined ? rto !== undefined : approach === 'active-active' || approach === 'hot-standby';
}

/** The resilience policy of a business service (in `policy`) or a component (in `resiliencePolicy`), and the entity that states it. */
export function statedPolicyOf(
	model: Model,
	ref: Ref,
): { readonly by: Ref; readonly data: ResiliencePolicyTargets } | undefined {
	const entity = model.entities[ref];
	const isService = entity?.kind === 'business-service';
	const written = isService ? (entity as Entity<'business-service'>).data.policy : undefined;
	if (typeof written === 'object') return { by: ref, data: written };
	const named = referencesOf(model).target(ref, isService ? 'policy' : 'resiliencePolicy');
	const policy = named === undefined ? undefined : (model.entities[named] as Entity<'resilience-policy'> | undefined);
	return policy && { by: policy.ref, data: policy.data };
}

/** What the resilience policy of a business service asks for, written in it or by reference. */
export function policyOfService(model: Model, service: Ref): ResiliencePolicyTargets | undefined {
	return statedPolicyOf(model, service)?.data;
}
