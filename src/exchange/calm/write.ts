import type { Decision } from '#decisions/decision.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Dependency, Entity, Interface, Model, Ref } from '#model/model.ts';
import { decisionRoute } from '#views/routes.ts';
import { withoutEmpty } from '../imported/imported.ts';
import { shownText } from '../shown-text.ts';
import { stepOfFlow } from './read.ts';

/**
 * The model as an architecture of CALM 1.2 (FINOS): components, systems and failure domains are nodes, dependencies connect
 * them, flows are their steps over relationships. What CALM has no field for stands in `metadata`. A name or description
 * that CALM wants and the model has not is said to be missing.
 */
export function calmArchitecture(model: Model, decisions: readonly Decision[]): string {
	const relationships = new Relationships(model);
	const flows = model.byKind.flow.map((flow) => flowOf(flow, model, relationships));
	const actors = model.byKind.role.filter(({ ref }) => relationships.actors.has(ref));
	const document = {
		$schema: 'https://calm.finos.org/release/1.2/meta/calm.json',
		nodes: [
			...actors.map((role) => nodeOf(role, 'actor', undefined, {})),
			...model.byKind.system.map((system) => nodeOf(system, 'system', system.data.description, aboutSystem(system))),
			...model.byKind.component.map((component) => componentNode(component, model)),
			...model.byKind['failure-domain'].map((domain) =>
				nodeOf(domain, 'failure-domain', domain.data.description, { type: domain.data.type }),
			),
		],
		relationships: [...relationships.all()],
		flows,
		adrs: decisions.map((one) => addressOf(one, model)).sort(),
		metadata: {
			title: model.workspace.title,
			environment: model.environment,
			'as-of': model.asOf,
		},
	};
	return `${JSON.stringify(withoutEmpty(document), null, '\t')}\n`;
}

const nodeTypes: { readonly [type: string]: string } = { frontend: 'webclient', store: 'database', identity: 'ldap' };

const none = 'No description is declared.';

function nodeOf(entity: Entity, type: string, description: string | undefined, metadata: object): object {
	return {
		'unique-id': entity.ref,
		'node-type': type,
		name: shownText(entity.name) ?? entity.id,
		description: shownText(description) ?? none,
		metadata,
	};
}

const aboutSystem = ({ data }: Entity<'system'>): object => ({
	owner: data.owner,
	domain: shownText(data.domain),
	lifecycle: data.lifecycle,
});

function componentNode(component: Entity<'component'>, model: Model): object {
	const { data, ref } = component;
	const deployment = model.deployments[ref];
	const type = data.type === undefined ? 'unknown' : (nodeTypes[data.type] ?? data.type);
	return {
		...nodeOf(component, type, data.description, {
			type: data.type,
			owner: data.owner,
			tier: data.tier,
			lifecycle: data.lifecycle,
			// A number of copies that nobody declared is not one.
			...(deployment?.declared && { copies: deployment.replicas.length, needed: deployment.require }),
			adrs: data.adrs,
		}),
		interfaces: model.interfaces.filter(({ component: owner }) => owner === ref).map(interfaceOf),
	};
}

const interfaceOf = ({ ref, data }: Interface): object => ({
	'unique-id': ref,
	name: shownText(data.name),
	protocol: data.protocol,
	style: data.style,
	version: data.version,
	contract: shownText(data.contract),
});

/** The protocols that CALM knows; another is said in metadata. */
const protocols: ReadonlySet<string> = new Set(
	'HTTP HTTPS FTP SFTP JDBC WebSocket SocketIO LDAP AMQP TLS mTLS TCP'.split(' '),
);

/** Every relationship once: those of the model, then those that only a flow tells of. */
class Relationships {
	/** Roles that begin a step of a flow. */
	readonly actors = new Set<Ref>();
	private readonly own: readonly object[];
	private readonly ofFlows = new Map<string, object>();
	private readonly byEnds = new Map<string, Dependency>();
	private readonly interfaces: ReadonlyMap<Ref, Interface>;

	constructor(model: Model) {
		this.interfaces = new Map(model.interfaces.map((one) => [one.ref, one]));
		for (const one of model.dependencies) {
			const ends = `${one.from} ${one.interface ?? one.to}`;
			if (!this.byEnds.has(ends)) this.byEnds.set(ends, one);
			if (!this.byEnds.has(`${one.from} ${one.to}`)) this.byEnds.set(`${one.from} ${one.to}`, one);
		}
		this.own = [...model.dependencies.map((one) => this.dependency(one)), ...composed(model), ...deployed(model)];
	}

	*all(): Generator<object> {
		yield* this.own;
		yield* this.ofFlows.values();
	}

	private dependency(one: Dependency): object {
		return {
			'unique-id': one.ref,
			description: shownText(one.data.description) ?? shownText(one.data.name),
			...this.connects(one.from, one.to, one.interface, {
				criticality: one.criticality,
				phase: one.phase,
				asynchronous: one.async === undefined ? undefined : true,
			}),
		};
	}

	private connects(from: Ref, to: Ref, over: Ref | undefined, metadata: object): object {
		const protocol = over === undefined ? undefined : this.interfaces.get(over)?.data.protocol;
		const isKnown = protocol !== undefined && protocols.has(protocol);
		return {
			'relationship-type': {
				connects: { source: { node: from }, destination: { node: to, interfaces: over === undefined ? [] : [over] } },
			},
			protocol: isKnown ? protocol : undefined,
			metadata: { ...metadata, protocol: isKnown ? undefined : protocol },
		};
	}

	/** The relationship that a step goes over: the dependency, or one of the flow's own. */
	ofStep(from: Ref, to: Ref, over: Ref | undefined): string {
		const dependency = this.byEnds.get(`${from} ${over ?? to}`) ?? this.byEnds.get(`${from} ${to}`);
		if (dependency !== undefined) return dependency.ref;
		const id = `step:${from}/${over ?? to}`;
		if (from.startsWith('role:')) {
			this.actors.add(from);
			this.ofFlows.set(id, { 'unique-id': id, 'relationship-type': { interacts: { actor: from, nodes: [to] } } });
		} else this.ofFlows.set(id, { 'unique-id': id, ...this.connects(from, to, over, { basis: stepOfFlow }) });
		return id;
	}
}

/** Systems hold components; failure domains hold those below them. */
function composed(model: Model): readonly object[] {
	const held = new Map<Ref, Ref[]>();
	const hold = (container: Ref | undefined, node: Ref): void => {
		if (container !== undefined) addTo(held, container, node);
	};
	for (const { ref, data } of model.byKind.component) hold(data.system, ref);
	for (const { ref, data } of model.byKind.system) {
		hold(data.parent, ref);
		for (const component of data.components ?? []) if (!held.get(ref)?.includes(component)) hold(ref, component);
	}
	for (const [domain, parent] of Object.entries(model.domainParents)) hold(parent, domain);
	return [...held].map(([container, nodes]) => ({
		'unique-id': `composed-of:${container}`,
		'relationship-type': { 'composed-of': { container, nodes } },
	}));
}

function deployed(model: Model): readonly object[] {
	const held = new Map<Ref, Set<Ref>>();
	for (const { component, replicas } of Object.values(model.deployments))
		for (const domain of replicas.flatMap(({ domains }) => domains))
			held.set(domain, (held.get(domain) ?? new Set()).add(component));
	return [...held].map(([container, nodes]) => ({
		'unique-id': `deployed-in:${container}`,
		'relationship-type': { 'deployed-in': { container, nodes: [...nodes] } },
	}));
}

function flowOf(flow: Entity<'flow'>, model: Model, relationships: Relationships): object {
	return {
		'unique-id': flow.ref,
		name: shownText(flow.name) ?? flow.id,
		description: shownText(flow.data.description) ?? none,
		transitions: (model.steps[flow.ref] ?? []).map(({ seq, from, to, interface: over, data }) => ({
			'relationship-unique-id': relationships.ofStep(from, to, over),
			'sequence-number': seq,
			description: shownText(data.name) ?? shownText(data.description) ?? `${from} calls ${over ?? to}`,
		})),
		metadata: { service: flow.data.businessService, owner: flow.data.owner },
	};
}

/** Where a record can be read: its page where the site has an address, else what it is called. */
function addressOf(decision: Decision, { workspace }: Model): string {
	const site = workspace.site?.url;
	if (site === undefined || shownText(site) === undefined) return `${decision.id} ${decision.title}`;
	return `${site.replace(/\/$/, '')}${decisionRoute(decision.slug)}`;
}
