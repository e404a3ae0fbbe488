import type { Span } from '#diagnostics/diagnostic.ts';
import { isFullBefore } from '#model/dependencies.ts';
import type {
	AsyncEdge,
	DataByKind,
	Dependency,
	Deployment,
	Entity,
	FlowStep,
	Interface,
	Kind,
	Link,
	Model,
	Ref,
	Replica,
} from '#model/model.ts';
import type * as Data from '#model/types.generated.ts';
import { milliseconds, perSecond, shownDuration } from '../quantities.ts';

/** One document as an author would write it; what a test does not care about can be left out. */
export type Document = {
	readonly [K in Kind]: { readonly kind: K; readonly id: string } & Partial<Omit<DataByKind[K], 'kind' | 'id'>>;
}[Kind];

const kinds: readonly Kind[] = [
	'business-service',
	'system',
	'component',
	'flow',
	'failure-domain',
	'third-party',
	'team',
	'role',
	'slo',
	'resilience-policy',
	'failure-mode',
	'runbook',
	'chaos-experiment',
	'scenario',
	'obligation',
	'control',
	'environment',
	'view',
	'term',
	'decision',
	'end-of-life',
	'obligation-pack',
	'remediation',
	'findings-record',
	'tour',
];

const nowhere: Span = {
	file: 'test.yaml',
	start: { line: 1, column: 1, offset: 0 },
	end: { line: 1, column: 1, offset: 0 },
};

/**
 * A resolved model from plain documents, for tests of analyses that must not depend on the reading of files. It resolves
 * what tests use: bare ids, `kind:id`, `component/interface`, domains by type (`az:a`) and replicas of one environment.
 */
export function modelOf(
	documents: readonly Document[],
	settings: { readonly workspace?: Data.Workspace; readonly asOf?: string; readonly environment?: string } = {},
): Model {
	const environment = settings.environment ?? 'prod';
	const ordered = [...documents].sort((a, b) => (`${a.kind}:${a.id}` < `${b.kind}:${b.id}` ? -1 : 1));
	const list = ordered.map((document, index) => entityOf(document, index + 1));
	const entities = Object.fromEntries(list.map((entity) => [entity.ref, entity]));
	const resolve = resolverOf(list);
	const of = <K extends Kind>(kind: K): Entity<K>[] =>
		list.filter((entity) => entity.kind === kind) as unknown as Entity<K>[];
	const components = of('component');
	return {
		workspace: settings.workspace ?? {},
		environment,
		asOf: settings.asOf ?? '2026-11-23',
		entities,
		byKind: Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as unknown as Model['byKind'],
		links: list.flatMap((entity) => linksIn(entity, resolve)),
		interfaces: components.flatMap((component) =>
			(component.data.interfaces ?? []).map(
				(data): Interface => ({
					ref: `interface:${component.id}/${data.id}`,
					id: data.id,
					component: component.ref,
					data,
					span: component.span,
				}),
			),
		),
		dependencies: components.flatMap((component) =>
			(component.data.dependencies ?? []).map((data, index) =>
				withInterface(dependencyOf(component, data, index, resolve), entities),
			),
		),
		deployments: Object.fromEntries(
			components.map((component) => [component.ref, deploymentOf(component, environment, resolve)]),
		),
		steps: Object.fromEntries(
			of('flow').map((flow) => [flow.ref, stepsOf(flow, resolve).map((step) => withInterface(step, entities))]),
		),
		alertRules: [],
		alertsWithoutPage: [],
		alertRouting: [],
		faultTemplates: [],
		openSloObjectives: [],
		decisionNames: [],
		outOfForce: {},
		domainParents: Object.fromEntries(
			of('failure-domain').flatMap((domain) =>
				domain.data.parent === undefined ? [] : [[domain.ref, resolve(domain.data.parent) ?? domain.data.parent]],
			),
		),
	};
}

/** A dependency or step with the interface that it names, where its component has that. */
function withInterface<Call extends { readonly to: Ref; readonly data: { readonly to: string } }>(
	made: Call,
	entities: { readonly [ref: Ref]: Entity },
): Call & { readonly interface?: Ref } {
	const { to } = made.data;
	const id = to.slice(to.indexOf('/') + 1);
	const provider = entities[made.to] as Entity<'component'> | undefined;
	const isNamed = to.includes('/') && provider?.data.interfaces?.some((one) => one.id === id) === true;
	return isNamed ? { ...made, interface: `interface:${provider.id}/${id}` } : made;
}

function entityOf(document: Document, line: number): Entity {
	const span: Span = { file: 'test.yaml', start: { ...nowhere.start, line }, end: { ...nowhere.end, line } };
	const name = 'name' in document && document.name !== undefined ? document.name : document.id;
	return {
		kind: document.kind,
		id: document.id,
		ref: `${document.kind}:${document.id}`,
		name,
		data: document as unknown as Entity['data'],
		span,
	};
}

type Resolve = (written: string) => Ref | undefined;

const domainAlias = /^(az|region|provider|host|rack|network|dns|identity|cert|secret|release|cluster|domain):/;

function resolverOf(list: readonly Entity[]): Resolve {
	const refs = new Set(list.map((entity) => entity.ref));
	return (written) => {
		const plain = (written.startsWith('interface:') ? written.slice('interface:'.length) : written).split('/')[0]!;
		const alias = plain
			.replace(domainAlias, 'failure-domain:')
			.replace(/^person:/, 'role:')
			.replace(/^experiment:/, 'chaos-experiment:');
		if (refs.has(alias)) return alias;
		return kinds.map((kind) => `${kind}:${plain}`).find((ref) => refs.has(ref));
	};
}

/** Every text in a document that names an entity, except the words that are none: ids, names, prose. */
function linksIn(entity: Entity, resolve: Resolve): Link[] {
	const links: Link[] = [];
	const walk = (value: unknown, path: (string | number)[]): void => {
		if (typeof value === 'string') {
			const to = ['id', 'kind', 'name', 'type', 'description'].includes(String(path.at(-1)))
				? undefined
				: resolve(value);
			if (to !== undefined) links.push({ from: entity.ref, to, path, span: entity.span });
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		for (const [key, part] of Object.entries(value)) walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
	};
	walk(entity.data, []);
	return links;
}

function dependencyOf(from: Entity<'component'>, data: Data.Dependency, index: number, resolve: Resolve): Dependency {
	return {
		ref: `dependency:${from.id}/${index}`,
		from: from.ref,
		to: resolve(data.to) ?? data.to,
		criticality: data.criticality ?? 'unknown',
		phase: data.phase ?? 'run',
		group: data.group === undefined ? undefined : { id: data.group.id, require: data.group.require ?? 1 },
		async: data.async === undefined ? undefined : asyncOf(data.async),
		data,
		path: ['dependencies', index],
		span: from.span,
	};
}

function asyncOf(data: NonNullable<Data.Dependency['async']>): AsyncEdge {
	const rate = perSecond(data.rate);
	const declared = milliseconds(data.absorbs);
	const computed = data.maxMessages === undefined || rate === undefined ? undefined : (data.maxMessages / rate) * 1_000;
	const absorbsMs =
		declared !== undefined && computed !== undefined && isFullBefore(computed, declared)
			? computed
			: (declared ?? computed);
	const basis = absorbsMs === undefined ? 'missing: absorbs, or maxMessages and rate' : shownDuration(absorbsMs);
	return { absorbsMs, basis, afterBuffer: data.afterBuffer ?? 'degraded' };
}

function deploymentOf(component: Entity<'component'>, environment: string, resolve: Resolve): Deployment {
	const data = component.data.deployment?.[environment];
	const written = data?.replicas ?? [];
	const list: readonly Data.DeploymentReplica[] = Array.isArray(written)
		? written
		: Array.from({ length: written.n }, (_, index) => ({
				id: `${index + 1}`,
				domains: written.spread === undefined ? [] : [written.spread[index % written.spread.length]!],
			}));
	const domains = (refs: readonly string[] | undefined): Ref[] => (refs ?? []).map((ref) => resolve(ref) ?? ref).sort();
	const peak = perSecond(component.data.capacity?.peak);
	const unit = perSecond(component.data.capacity?.unitCapacity);
	const byLoad = peak === undefined || unit === undefined ? 1 : Math.ceil(peak / unit);
	return {
		component: component.ref,
		declared: data !== undefined,
		replicas: list
			.map(
				(replica): Replica => ({
					ref: `instance:${component.id}/${replica.id}`,
					id: replica.id,
					domains: domains(replica.domains),
					span: component.span,
				}),
			)
			.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
		domains: domains(data?.domains),
		commonCauses: (data?.commonCause ?? []).map((cause) => ({
			ref: `common-cause:${component.id}/${cause.id}`,
			id: cause.id,
			kind: cause.kind ?? 'other',
			span: component.span,
		})),
		require: Math.max(1, data?.requireK ?? 1, byLoad),
		requireBasis:
			byLoad > (data?.requireK ?? 1) ? `ceil(${peak}/s / ${unit}/s) = ${byLoad}` : `declared: ${data?.requireK ?? 1}`,
		strategy: data?.strategy,
		span: component.span,
	};
}

function stepsOf(flow: Entity<'flow'>, resolve: Resolve): FlowStep[] {
	return [...(flow.data.steps ?? [])]
		.sort((a, b) => a.seq - b.seq)
		.map((data) => ({
			seq: data.seq,
			from: resolve(data.from) ?? data.from,
			to: resolve(data.to) ?? data.to,
			optional: data.optional ?? false,
			mode: data.mode ?? 'sync',
			data,
			span: flow.span,
		}));
}
