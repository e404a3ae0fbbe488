import type { Span } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Deployment, Entity, Model, Ref, Replica } from '#model/model.ts';
import { compareText } from './state.ts';

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
	/** What a person calls it: `copy api1 of payment-api`, `az euw1-a`. */
	readonly label: string;
	/** True when nothing is declared and the event is only assumed in the pessimistic reading: its findings are possible. */
	readonly assumed: boolean;
	readonly span: Span;
	/** Components that lose too many copies (or all) when this event alone happens, as indices into the components by ref. */
	readonly takesDown: readonly number[];
}

/** Every event of a model, by ref; the same list each time. */
export const eventsOf = oncePer(listEvents);

function listEvents(model: Model): readonly FailureEvent[] {
	const components = model.byKind.component;
	const events = components.flatMap((component, index) => eventsOfComponent(component, index, model));
	return [...events, ...domainEvents(model)].sort((a, b) => compareText(a.ref, b.ref));
}

/** What the failure of places and copies can do to a component: the part of a deployment that the fault tree reads. */
export interface Copies extends Pick<Deployment, 'declared' | 'domains' | 'require'> {
	readonly replicas: readonly Pick<Replica, 'ref' | 'domains'>[];
	readonly commonCauses: readonly { readonly ref: Ref }[];
}

/** The copies of a component with the role `primary`, as instance refs; empty where no copy has it. */
export function primariesOf(model: Pick<Model, 'entities' | 'environment'>, component: Ref): readonly Ref[] {
	const entity = model.entities[component] as Entity<'component'>;
	const replicas = entity.data.deployment?.[model.environment]?.replicas;
	const primaries = (Array.isArray(replicas) ? replicas : []).filter(({ role }) => role === 'primary');
	return primaries.map(({ id }) => `instance:${entity.id}/${id}`);
}

/** True when something is said about how the component runs. */
export function isDeployed<D extends Pick<Copies, 'declared' | 'replicas'>>(
	deployment: D | undefined,
): deployment is D {
	return deployment?.declared === true && deployment.replicas.length > 0;
}

/**
 * How many copies must be lost before the component is down: n - k + 1, at least 1. A component with fewer copies than it
 * needs has none to lose; that it is short already is a finding of its own.
 */
export function copiesToLose(deployment: Pick<Copies, 'replicas' | 'require'>): number {
	return Math.max(1, deployment.replicas.length - deployment.require + 1);
}

function eventsOfComponent(component: Entity<'component'>, index: number, model: Model): FailureEvent[] {
	const deployment = model.deployments[component.ref];
	const common = (deployment?.commonCauses ?? []).map(
		(cause): FailureEvent => ({
			ref: cause.ref,
			class: 'component',
			component: component.ref,
			label: `${cause.kind} ${cause.id} of ${component.name}`,
			assumed: false,
			span: cause.span,
			takesDown: [index],
		}),
	);
	if (!isDeployed(deployment)) {
		const whole = {
			ref: component.ref,
			class: 'component',
			component: component.ref,
			label: component.name,
			assumed: true,
			span: component.span,
			takesDown: [index],
		} as const;
		return [whole, ...common];
	}
	const takesDown = copiesToLose(deployment) === 1 ? [index] : [];
	const copies = deployment.replicas.map(
		(replica): FailureEvent => ({
			ref: replica.ref,
			class: 'instance',
			component: component.ref,
			label: `copy ${replica.id} of ${component.name}`,
			assumed: false,
			span: replica.span,
			takesDown,
		}),
	);
	return [...copies, ...common];
}

function domainEvents(model: Model): FailureEvent[] {
	const lost = componentsByDomain(model);
	return model.byKind['failure-domain'].map((domain) => ({
		ref: domain.ref,
		class: classOfDomain(domain),
		label: domain.name === domain.id ? `${domain.data.type} ${domain.id}` : domain.name,
		assumed: false,
		span: domain.span,
		takesDown: lost.get(domain.ref) ?? [],
	}));
}

/** The class that a failure domain is reported in. */
export function classOfDomain(domain: Entity<'failure-domain'>): EventClass {
	if (domain.data.plane === 'control') return 'control-plane';
	switch (domain.data.type) {
		case 'host':
		case 'rack':
			return 'host';
		case 'az':
		case 'region':
		case 'provider':
			return domain.data.type;
		case 'team':
			return 'people';
		default:
			return 'shared';
	}
}

/** A domain with everything it stands in: a domain is down when it or any of these is. Ends on a cycle of parents. */
export function withParents(model: Pick<Model, 'domainParents'>, domain: Ref): readonly Ref[] {
	const chain = [domain];
	for (let at = model.domainParents[domain]; at !== undefined && !chain.includes(at); at = model.domainParents[at]) {
		chain.push(at);
	}
	return chain;
}

/** The domains (parents included) that all given ones together stand in, each once. */
export function allDomains(model: Pick<Model, 'domainParents'>, domains: readonly Ref[]): ReadonlySet<Ref> {
	return new Set(domains.flatMap((domain) => withParents(model, domain)));
}

/** Per domain the components that its loss alone takes down locally. */
function componentsByDomain(model: Model): Map<Ref, number[]> {
	const lost = new Map<Ref, number[]>();
	for (const [index, component] of model.byKind.component.entries()) {
		const deployment = model.deployments[component.ref];
		if (deployment === undefined) continue;
		const shared = allDomains(model, deployment.domains);
		const copies = new Map<Ref, number>();
		for (const replica of deployment.replicas) {
			for (const domain of allDomains(model, replica.domains)) copies.set(domain, (copies.get(domain) ?? 0) + 1);
		}
		const limit = copiesToLose(deployment);
		const fatal = [...copies].filter(([, count]) => count >= limit).map(([domain]) => domain);
		for (const domain of new Set([...shared, ...fatal])) {
			addTo(lost, domain, index);
		}
	}
	return lost;
}
