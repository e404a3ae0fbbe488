import type { Dependency, Deployment, Entity, Model, Ref, Replica } from '#model/model.ts';
import { quantityOf } from '#model/quantity.ts';
import type { Component } from '#model/types.generated.ts';

/**
 * One change that a team could make, as plain data, and the model as it would be after it. Nothing else changes: what the
 * change costs, and whether it can be had, people decide.
 */
export type Change =
	/** One copy leaves a domain for another one of the same type. */
	| { readonly kind: 'move-copy'; readonly copy: Ref; readonly from: Ref; readonly to: Ref }
	/** One copy more, like an existing one, in the given domains. */
	| { readonly kind: 'add-copy'; readonly component: Ref; readonly like: Ref; readonly domains: readonly Ref[] }
	/** A caller goes on, degraded, without what it calls: a fallback that is tested. */
	| { readonly kind: 'fallback'; readonly dependency: Ref }
	/** Failovers succeed more often. */
	| { readonly kind: 'failover-coverage'; readonly component: Ref; readonly coverage: number }
	/** Every other copy of a component uses a second domain of the same kind, as likely to fail, instead of the shared one. */
	| { readonly kind: 'split-domain'; readonly component: Ref; readonly domain: Ref }
	/** Copies are away while a version is rolled out. */
	| { readonly kind: 'roll-out'; readonly component: Ref; readonly away: readonly Ref[] };

/** The model after a change; undefined when what the change names is not there. */
export function applyChange(model: Model, change: Change): Model | undefined {
	switch (change.kind) {
		case 'move-copy':
			return withDeployment(model, componentOfCopy(change.copy), (deployment) => movedCopy(deployment, change));
		case 'add-copy':
			return addedCopy(model, change);
		case 'fallback':
			return withFallback(model, change.dependency);
		case 'failover-coverage':
			return withCoverage(model, change);
		case 'split-domain':
			return splitDomain(model, change);
		case 'roll-out':
			return withoutCopies(model, change);
	}
}

/** `instance:payment-api/api1` -> `component:payment-api`. */
export function componentOfCopy(copy: Ref): Ref {
	return `component:${copy.slice('instance:'.length, copy.indexOf('/'))}`;
}

function withDeployment(
	model: Model,
	component: Ref,
	change: (deployment: Deployment) => Deployment | undefined,
): Model | undefined {
	const before = model.deployments[component];
	const after = before && change(before);
	return after && { ...model, deployments: { ...model.deployments, [component]: after } };
}

function movedCopy(
	deployment: Deployment,
	{ copy, from, to }: Change & { readonly kind: 'move-copy' },
): Deployment | undefined {
	const moved = deployment.replicas.find(({ ref }) => ref === copy);
	if (moved === undefined || !moved.domains.includes(from)) return undefined;
	const domains = [...new Set(moved.domains.map((domain) => (domain === from ? to : domain)))];
	return {
		...deployment,
		replicas: deployment.replicas.map((replica) => (replica === moved ? { ...moved, domains } : replica)),
	};
}

function addedCopy(
	model: Model,
	{ component, like, domains }: Change & { readonly kind: 'add-copy' },
): Model | undefined {
	const entity = model.entities[component] as Entity<'component'> | undefined;
	const deployment = model.deployments[component];
	const pattern = deployment?.replicas.find(({ ref }) => ref === like);
	if (entity === undefined || deployment === undefined || pattern === undefined) return undefined;
	const taken = new Set(deployment.replicas.map(({ id }) => id));
	let number = deployment.replicas.length + 1;
	while (taken.has(`added-${number}`)) number++;
	const id = `added-${number}`;
	const replica: Replica = { ref: `instance:${entity.id}/${id}`, id, domains, span: pattern.span };
	const after = { ...deployment, replicas: [...deployment.replicas, replica] };
	const changed = withData(model, entity, (own) => {
		// Copies given by their number share one figure; listed ones may have their own, which the new one takes over.
		if (!Array.isArray(own.replicas)) return own;
		const written = own.replicas.find((one) => one.id === pattern.id);
		if (written === undefined) return own;
		// A copy that has been alone is the one at work, whether or not somebody wrote so.
		const present =
			own.replicas.length === 1 ? [{ ...written, role: written.role ?? ('primary' as const) }] : own.replicas;
		return { ...own, replicas: [...present, { ...written, id, role: 'standby' }] };
	});
	return { ...changed, deployments: { ...changed.deployments, [component]: after } };
}

type DeploymentData = NonNullable<Component['deployment']>[string];

/** The model with other authored data for one component's deployment in its environment. */
function withData(
	model: Model,
	entity: Entity<'component'>,
	change: (deployment: DeploymentData) => DeploymentData,
): Model {
	const own = entity.data.deployment?.[model.environment] ?? {};
	const deployment = { ...entity.data.deployment, [model.environment]: change(own) };
	const after: Entity<'component'> = { ...entity, data: { ...entity.data, deployment } };
	return withEntity(model, 'component', after);
}

function withEntity<K extends 'component' | 'failure-domain'>(model: Model, kind: K, entity: Entity<K>): Model {
	const others = (model.byKind[kind] as readonly Entity[]).filter(({ ref }) => ref !== entity.ref);
	const all = [...others, entity as Entity].sort((a, b) => (a.ref < b.ref ? -1 : 1));
	return {
		...model,
		entities: { ...model.entities, [entity.ref]: entity as Entity },
		byKind: { ...model.byKind, [kind]: all },
	};
}

function withFallback(model: Model, ref: Ref): Model | undefined {
	if (!model.dependencies.some((one) => one.ref === ref)) return undefined;
	const soft = (one: Dependency): Dependency => ({
		...one,
		criticality: 'soft',
		data: {
			...one.data,
			criticality: 'soft',
			resilience: { ...one.data.resilience, fallback: { type: 'default', tested: model.asOf } },
		} as Dependency['data'],
	});
	return { ...model, dependencies: model.dependencies.map((one) => (one.ref === ref ? soft(one) : one)) };
}

function withCoverage(
	model: Model,
	{ component, coverage }: Change & { readonly kind: 'failover-coverage' },
): Model | undefined {
	const entity = model.entities[component] as Entity<'component'> | undefined;
	const failover = entity?.data.deployment?.[model.environment]?.failover;
	if (entity === undefined || typeof failover !== 'object' || quantityOf(failover.coverage) === undefined)
		return undefined;
	return withData(model, entity, (own) => ({ ...own, failover: { ...failover, coverage } }));
}

function splitDomain(
	model: Model,
	{ component, domain }: Change & { readonly kind: 'split-domain' },
): Model | undefined {
	const entity = model.entities[domain] as Entity<'failure-domain'> | undefined;
	const deployment = model.deployments[component];
	if (entity === undefined || deployment === undefined || !deployment.domains.includes(domain)) return undefined;
	const id = `second-${entity.id}`;
	const twin: Entity<'failure-domain'> = { ...entity, id, ref: `failure-domain:${id}`, data: { ...entity.data, id } };
	const parent = model.domainParents[domain];
	const replicas = deployment.replicas.map((replica, index) => ({
		...replica,
		domains: [...replica.domains, index % 2 === 0 ? domain : twin.ref],
	}));
	const after = { ...deployment, domains: deployment.domains.filter((one) => one !== domain), replicas };
	const added = withEntity(model, 'failure-domain', twin);
	return {
		...added,
		domainParents: parent === undefined ? model.domainParents : { ...model.domainParents, [twin.ref]: parent },
		deployments: { ...model.deployments, [component]: after },
	};
}

function withoutCopies(model: Model, { component, away }: Change & { readonly kind: 'roll-out' }): Model | undefined {
	const entity = model.entities[component] as Entity<'component'> | undefined;
	const deployment = model.deployments[component];
	if (entity === undefined || deployment === undefined) return undefined;
	const gone = new Set(away);
	const replicas = deployment.replicas.filter(({ ref }) => !gone.has(ref));
	// With fewer copies than it needs it is down for certain, which no tree of single failures says.
	if (replicas.length !== deployment.replicas.length - gone.size || replicas.length < deployment.require)
		return undefined;
	const changed = withData(model, entity, (own) =>
		Array.isArray(own.replicas)
			? { ...own, replicas: own.replicas.filter(({ id }) => !gone.has(`instance:${entity.id}/${id}`)) }
			: own,
	);
	return { ...changed, deployments: { ...changed.deployments, [component]: { ...deployment, replicas } } };
}
