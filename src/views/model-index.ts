import { compareText } from '#analysis/state.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Dependency, Entity, FlowStep, Interface, Kind, Link, Model, Ref } from '#model/model.ts';
import { splitRef } from './routes.ts';

/** The model's lists turned round once, so that every page finds its neighbours without searching. */
export interface ModelIndex {
	readonly model: Model;
	readonly linksFrom: ReadonlyMap<Ref, readonly Link[]>;
	readonly linksTo: ReadonlyMap<Ref, readonly Link[]>;
	readonly dependenciesFrom: ReadonlyMap<Ref, readonly Dependency[]>;
	readonly dependenciesTo: ReadonlyMap<Ref, readonly Dependency[]>;
	readonly interfacesOf: ReadonlyMap<Ref, readonly Interface[]>;
	readonly interfaceByRef: ReadonlyMap<Ref, Interface>;
	/** Steps that name a component at either end, per component. */
	readonly stepsOf: ReadonlyMap<Ref, readonly { readonly flow: Ref; readonly step: FlowStep }[]>;
	/** Children of each failure domain. */
	readonly domainChildren: ReadonlyMap<Ref, readonly Ref[]>;
	/** Components with a copy in a failure domain, or in one below it, or that share it by declaration. */
	readonly componentsInDomain: ReadonlyMap<Ref, readonly Ref[]>;
	readonly componentsOfSystem: ReadonlyMap<Ref, readonly Ref[]>;
	readonly systemOfComponent: ReadonlyMap<Ref, Ref>;
	readonly flowsOfService: ReadonlyMap<Ref, readonly Ref[]>;
	readonly servicesOfFlow: ReadonlyMap<Ref, readonly Ref[]>;
}

/** Orders texts by code units: the same everywhere. */
export const byText = compareText;

/** Sorted distinct values. */
export const distinct = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort(byText);

/** `interface:payment-api/http` -> `component:payment-api`; any other ref stays. */
export function componentOf(ref: Ref): Ref {
	const { kind, id } = splitRef(ref);
	return kind === 'interface' || kind === 'instance' || kind === 'common-cause' || kind === 'dependency'
		? `component:${id.split('/')[0]}`
		: ref;
}

function pairs(entries: Iterable<readonly [Ref, Ref]>): ReadonlyMap<Ref, readonly Ref[]> {
	const sets = new Map<Ref, Set<Ref>>();
	for (const [key, value] of entries) {
		const set = sets.get(key);
		if (set) set.add(value);
		else sets.set(key, new Set([value]));
	}
	return new Map([...sets].map(([key, set]) => [key, [...set].sort(byText)]));
}

function* membership(model: Model, kind: Kind, field: string, memberKind: Kind, backField: string) {
	for (const link of model.links) {
		const from = splitRef(link.from).kind;
		const to = splitRef(link.to).kind;
		if (from === kind && to === memberKind && link.path[0] === field) yield [link.from, link.to] as const;
		if (from === memberKind && to === kind && link.path[0] === backField) yield [link.to, link.from] as const;
	}
}

function* domainMembers(model: Model) {
	for (const deployment of Object.values(model.deployments)) {
		const own = [...deployment.domains, ...deployment.replicas.flatMap((replica) => replica.domains)];
		for (const start of own) {
			const seen = new Set<Ref>();
			for (let at: Ref | undefined = start; at !== undefined && !seen.has(at); at = model.domainParents[at]) {
				seen.add(at);
				yield [at, deployment.component] as const;
			}
		}
	}
}

function* stepEnds(model: Model) {
	for (const [flow, steps] of Object.entries(model.steps)) {
		for (const step of steps) {
			for (const component of new Set([componentOf(step.from), componentOf(step.to)])) yield { component, flow, step };
		}
	}
}

const reversed = (map: ReadonlyMap<Ref, readonly Ref[]>): ReadonlyMap<Ref, readonly Ref[]> =>
	pairs([...map].flatMap(([key, values]) => values.map((value) => [value, key] as const)));

/** Builds the index; linear in the size of the model. */
export function indexModel(model: Model): ModelIndex {
	const componentsOfSystem = pairs(membership(model, 'system', 'components', 'component', 'system'));
	const flowsOfService = pairs(membership(model, 'business-service', 'flows', 'flow', 'businessService'));
	return {
		model,
		linksFrom: groupBy(model.links, (link) => link.from),
		linksTo: groupBy(model.links, (link) => link.to),
		dependenciesFrom: groupBy(model.dependencies, (edge) => edge.from),
		dependenciesTo: groupBy(model.dependencies, (edge) => edge.to),
		interfacesOf: groupBy(model.interfaces, (one) => one.component),
		interfaceByRef: new Map(model.interfaces.map((one) => [one.ref, one])),
		stepsOf: groupBy(stepEnds(model), (end) => end.component),
		domainChildren: pairs(Object.entries(model.domainParents).map(([child, parent]) => [parent, child] as const)),
		componentsInDomain: pairs(domainMembers(model)),
		componentsOfSystem,
		systemOfComponent: new Map(
			[...reversed(componentsOfSystem)].map(([component, systems]) => [component, systems[0]!]),
		),
		flowsOfService,
		servicesOfFlow: reversed(flowsOfService),
	};
}

/** The entity behind a reference; undefined for refs that are not entities (interfaces, replicas) or do not resolve. */
export const entityOf = (index: ModelIndex, ref: Ref): Entity | undefined =>
	Object.hasOwn(index.model.entities, ref) ? index.model.entities[ref] : undefined;

/** The entity behind a reference when it is of the kind asked for. */
export function entityOfKind<K extends Kind>(index: ModelIndex, ref: Ref, kind: K): Entity<K> | undefined {
	const entity = entityOf(index, ref);
	return entity?.kind === kind ? (entity as Entity<K>) : undefined;
}

/** The authored name, else the authored title (runbooks and views may have one), else the id. */
export function titleOfEntity(entity: Entity): string {
	const title =
		entity.kind === 'runbook' || entity.kind === 'view' ? (entity as Entity<'runbook'>).data.title : undefined;
	return entity.name === entity.id ? (title ?? entity.name) : entity.name;
}

/** In order of what readers see, as in a telephone book: ids are nothing to look something up by. */
export const byTitle = <K extends Kind>(a: Entity<K>, b: Entity<K>): number =>
	byText(titleOfEntity(a as Entity).toLowerCase(), titleOfEntity(b as Entity).toLowerCase()) || byText(a.ref, b.ref);

/** The same for references. */
export const byTitleOf =
	(index: ModelIndex) =>
	(a: Ref, b: Ref): number =>
		byText(nameOf(index, a).toLowerCase(), nameOf(index, b).toLowerCase()) || byText(a, b);

/** The name to show for any reference: the entity's name, `Component / interface`, else the id. */
export function nameOf(index: ModelIndex, ref: Ref): string {
	const entity =
		entityOf(index, ref) ?? (Object.hasOwn(index.model.outOfForce, ref) ? index.model.outOfForce[ref] : undefined);
	if (entity) return titleOfEntity(entity);
	const { kind, id } = splitRef(ref);
	const slash = id.indexOf('/');
	if (slash === -1) return id === '' ? ref : id;
	const owner = entityOf(index, `component:${id.slice(0, slash)}`);
	const part = index.interfaceByRef.get(ref)?.data.id ?? id.slice(slash + 1);
	return kind === '' ? ref : `${owner?.name ?? id.slice(0, slash)} / ${part}`;
}

/** References an entity holds below one of its properties, in authored order: `targetsAt(index, 'component:x', 'owner')`. */
export function targetsAt(index: ModelIndex, from: Ref, ...path: readonly (string | number)[]): readonly Ref[] {
	const links = index.linksFrom.get(from) ?? [];
	return links.filter((link) => path.every((part, at) => link.path[at] === part)).map((link) => link.to);
}

/** Entities of one kind that name a reference anywhere. */
export function namedBy(index: ModelIndex, to: Ref, kind: Kind): readonly Ref[] {
	const links = index.linksTo.get(to) ?? [];
	return distinct(links.filter((link) => splitRef(link.from).kind === kind).map((link) => link.from));
}

/** The chain of parents of a failure domain, nearest first; stops at a cycle. */
export function domainChain(index: ModelIndex, domain: Ref): readonly Ref[] {
	const chain: Ref[] = [];
	for (let at = index.model.domainParents[domain]; at !== undefined && !chain.includes(at) && at !== domain; ) {
		chain.push(at);
		at = index.model.domainParents[at];
	}
	return chain;
}
