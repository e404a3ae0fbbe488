import type { Dependency, Entity, Model, Ref } from '#model/model.ts';
import { quantityOf } from '#model/quantity.ts';
import { type Change, componentOfCopy } from './change.ts';
import { allDomains, copiesToLose, isDeployed, withParents } from './events.ts';
import { compareText } from './state.ts';

/**
 * The changes that would take away from one event what makes it harmful: another place for a copy, one copy more, a second
 * domain, a better failover. Structural only; whether a change helps is for `change-effects.ts` to compute.
 */
export function changesAgainst(model: Model, event: Ref, components: readonly Ref[]): readonly Change[] {
	if (event.startsWith('instance:')) {
		const component = componentOfCopy(event);
		return [...addCopy(model, component, event), ...fallbacks(model, component)];
	}
	if (event.startsWith('failover:')) return betterFailover(model, `component:${event.slice('failover:'.length)}`);
	if (event.startsWith('common-cause:'))
		return fallbacks(model, `component:${event.slice(event.indexOf(':') + 1, event.indexOf('/'))}`);
	if (event.startsWith('failure-domain:'))
		return components.flatMap((component) => changesAgainstDomain(model, event, component));
	return event.startsWith('component:') ? fallbacks(model, event) : [];
}

/** What would make a component survive the loss of a domain that its copies stand in or share. */
export function changesAgainstDomain(model: Model, domain: Ref, component: Ref): readonly Change[] {
	const deployment = model.deployments[component];
	if (!isDeployed(deployment)) return [];
	const shared = deployment.domains.find((one) => withParents(model, one).includes(domain));
	if (shared !== undefined) {
		const split: Change[] =
			shared === domain && deployment.replicas.length > 1 ? [{ kind: 'split-domain', component, domain }] : [];
		return [...split, ...fallbacks(model, component)];
	}
	const inside = deployment.replicas.filter((copy) => copy.domains.includes(domain));
	// The last copy in the domain moves: the first one is often where people look first.
	const last = inside.at(-1);
	const to = last === undefined ? undefined : anotherPlace(model, component, domain);
	if (last === undefined || to === undefined) return [];
	if (deployment.replicas.length > deployment.require && inside.length >= copiesToLose(deployment))
		return [{ kind: 'move-copy', copy: last.ref, from: domain, to }];
	return addCopy(model, component, last.ref, domain);
}

/** One copy more, where the loss of one now matters; outside the domain of the one it is like, if there is such a place. */
export function addCopy(model: Model, component: Ref, like: Ref, outside?: Ref): readonly Change[] {
	const deployment = model.deployments[component];
	const pattern = deployment?.replicas.find(({ ref }) => ref === like);
	const type = (model.entities[component] as Entity<'component'> | undefined)?.data.type;
	// Nobody can run another copy of somebody else's service.
	if (deployment === undefined || pattern === undefined || type === 'external') return [];
	const domains = pattern.domains.map((domain) =>
		outside === undefined || domain === outside ? (anotherPlace(model, component, domain) ?? domain) : domain,
	);
	return [{ kind: 'add-copy', component, like, domains }];
}

/** A domain of the same type and parent with the fewest copies of the component; undefined when there is no other. */
function anotherPlace(model: Model, component: Ref, domain: Ref): Ref | undefined {
	const typeOf = (ref: Ref) => (model.entities[ref] as Entity<'failure-domain'> | undefined)?.data.type;
	const copies = new Map<Ref, number>();
	for (const replica of model.deployments[component]?.replicas ?? [])
		for (const at of allDomains(model, replica.domains)) copies.set(at, (copies.get(at) ?? 0) + 1);
	const places = model.byKind['failure-domain']
		.map(({ ref }) => ref)
		.filter((ref) => ref !== domain && typeOf(ref) === typeOf(domain))
		.filter((ref) => model.domainParents[ref] === model.domainParents[domain])
		.sort((a, b) => (copies.get(a) ?? 0) - (copies.get(b) ?? 0) || compareText(a, b));
	// Only places of a kind that stand beside each other: a certificate or a release train is no place for a copy.
	return ['az', 'region', 'host', 'rack', 'provider', 'cluster'].includes(typeOf(domain) ?? '') ? places[0] : undefined;
}

const mostFallbacks = 4;

/** Callers that need a component could go on without it. */
function fallbacks(model: Model, component: Ref): readonly Change[] {
	const callers = model.dependencies.filter(
		(one: Dependency) => one.to === component && one.phase === 'run' && one.criticality !== 'soft',
	);
	return callers.slice(0, mostFallbacks).map(({ ref }) => ({ kind: 'fallback', dependency: ref }));
}

/** Half of the failovers that do not work today would work. */
function betterFailover(model: Model, component: Ref): readonly Change[] {
	const failover = (model.entities[component] as Entity<'component'> | undefined)?.data.deployment?.[model.environment]
		?.failover;
	const coverage = typeof failover === 'object' ? quantityOf(failover.coverage)?.value : undefined;
	if (coverage === undefined || coverage >= 1) return [];
	return [{ kind: 'failover-coverage', component, coverage: Number(((1 + coverage) / 2).toPrecision(6)) }];
}
