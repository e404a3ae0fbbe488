import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Kind, Model, Ref } from '#model/model.ts';
import { hasTestedFallback } from './dependency-groups.ts';
import { reachQuestions } from './reach-questions.ts';
import { flowsOf } from './targets.ts';

/** One place where a field should stand. */
export interface NeededField {
	readonly ref: Ref;
	readonly declared: boolean;
	readonly span: Span;
	/** YAML to paste when it is missing. */
	readonly snippet: string;
}

/** A field that analyses need, with every place where it should stand. DOMAIN 2.3. */
export interface FieldRule {
	readonly field: string;
	readonly kind: Kind;
	readonly analyses: readonly string[];
	/** What cannot be said without it. */
	readonly consequence: string;
	readonly places: (model: Model) => readonly NeededField[];
}

/** The fields of the analyses that this version computes, in the order a person should fill them. */
export const neededFields: readonly FieldRule[] = [
	{
		field: 'flows',
		kind: 'business-service',
		analyses: ['A1', 'A2', 'A6', 'A22'],
		consequence: 'nothing can be computed for the service, as no flow delivers it',
		places: (model) =>
			model.byKind['business-service'].map((service) => ({
				...placeOf(service),
				declared: flowsOf(model, service.ref).length > 0,
				snippet: 'flows: [flow:<flow>]',
			})),
	},
	{
		field: 'dependencies[].criticality',
		kind: 'component',
		analyses: ['A1', 'A2', 'A6'],
		consequence: 'the dependency counts as soft in one run and as hard in the other, so its findings are only possible',
		places: (model) =>
			runDependencies(model).map((dependency) => ({
				ref: dependency.from,
				declared: dependency.criticality !== 'unknown',
				span: dependency.span,
				snippet: `dependencies:\n  - to: ${dependency.data.to}\n    criticality: <hard|soft>`,
			})),
	},
	{
		field: 'dependencies[].reach',
		kind: 'component',
		analyses: ['A1', 'A2', 'A6'],
		consequence:
			'what the loss does to flows that share the caller, and whose steps do not go over the dependency, is only possible',
		places: (model) =>
			reachQuestions(model).map(({ group: [dependency], isSaid }) => ({
				ref: dependency!.from,
				declared: isSaid,
				span: dependency!.span,
				snippet: `dependencies:\n  - to: ${dependency!.data.to}\n    reach: <flows|component>`,
			})),
	},
	{
		field: 'deployment.<environment>.replicas',
		kind: 'component',
		analyses: ['A1', 'A2', 'A5', 'A6'],
		consequence:
			'how many copies run is unknown, so its own failure is only possible and no failure domain takes it down',
		places: (model) =>
			running(model).map((component) => ({
				...placeOf(component),
				declared: (model.deployments[component.ref]?.replicas.length ?? 0) > 0,
				snippet: `deployment:\n  ${model.environment}:\n    replicas:\n      - { id: ${component.id}-1, domains: [failure-domain:<where>] }`,
			})),
	},
	{
		field: 'deployment.<environment>.replicas[].domains',
		kind: 'component',
		analyses: ['A1', 'A2', 'A5', 'A6'],
		consequence: 'no failure domain takes this copy down, so the loss of its zone or host looks harmless',
		places: (model) =>
			running(model).flatMap(({ ref }) =>
				(model.deployments[ref]?.replicas ?? []).map((replica) => ({
					ref,
					declared: replica.domains.length > 0,
					span: replica.span,
					snippet: `- { id: ${replica.id}, domains: [failure-domain:<where>] }`,
				})),
			),
	},
	{
		field: 'capacity.unitCapacity, capacity.peak',
		kind: 'component',
		analyses: ['A1', 'A2', 'A5', 'A7', 'A13'],
		consequence: 'how many copies the load needs is unknown: one is taken to be enough',
		places: (model) =>
			running(model)
				.filter(({ ref }) => (model.deployments[ref]?.replicas.length ?? 0) > 1)
				.map((component) => ({
					...placeOf(component),
					declared: isSized(component, model.environment),
					snippet: 'capacity: { unitCapacity: <n>/s, peak: <n>/s }',
				})),
	},
	{
		field: 'dependencies[].async',
		kind: 'component',
		analyses: ['A6'],
		consequence: 'the time to impact is unknown, as nobody says how long the buffer absorbs',
		places: (model) =>
			runDependencies(model)
				.filter((dependency) => dependency.async !== undefined)
				.map((dependency) => ({
					ref: dependency.from,
					declared: dependency.async?.absorbsMs !== undefined,
					span: dependency.span,
					snippet: `dependencies:\n  - to: ${dependency.data.to}\n    async: { maxMessages: <n>, rate: <n>/s }`,
				})),
	},
	{
		field: 'dependencies[].resilience.fallback.tested',
		kind: 'component',
		analyses: ['A6'],
		consequence:
			'the soft dependency counts as hard in the pessimistic run, as nobody has tried what happens without it',
		places: (model) =>
			runDependencies(model)
				.filter((dependency) => dependency.criticality === 'soft' && dependency.async === undefined)
				.map((dependency) => ({
					ref: dependency.from,
					declared: hasTestedFallback(dependency),
					span: dependency.span,
					snippet: `dependencies:\n  - to: ${dependency.data.to}\n    resilience:\n      fallback: { type: <rule|cache|default|queue>, tested: <YYYY-MM-DD> }`,
				})),
	},
	{
		field: 'peakRate',
		kind: 'flow',
		analyses: ['A6'],
		consequence: 'its traffic is missing from the share of peak traffic',
		places: (model) =>
			model.byKind.flow.map((flow) => ({
				...placeOf(flow),
				declared: flow.data.peakRate !== undefined,
				snippet: 'peakRate: <n>/s',
			})),
	},
	{
		field: 'tier or criticalFunctionId',
		kind: 'business-service',
		analyses: ['A1', 'A22'],
		consequence: 'findings cannot be ranked by the importance of the service',
		places: (model) =>
			model.byKind['business-service'].map((service) => ({
				...placeOf(service),
				declared: service.data.tier !== undefined || service.data.criticalFunctionId !== undefined,
				snippet: 'tier: <1-4>',
			})),
	},
	{
		field: 'substitutability',
		kind: 'third-party',
		analyses: ['A22'],
		consequence: 'whether the provider can be replaced is unknown',
		places: (model) =>
			model.byKind['third-party'].map((party) => ({
				...placeOf(party),
				declared: (party.data.substitutability ?? 'unknown') !== 'unknown',
				snippet: 'substitutability: <none|hard|medium|easy>',
			})),
	},
	{
		field: 'oncall.people',
		kind: 'team',
		analyses: ['A22'],
		consequence: 'whether one person is a single point of failure is unknown',
		places: (model) =>
			model.byKind.team.map((team) => ({
				...placeOf(team),
				declared:
					team.data.oncall === 'none' ||
					(typeof team.data.oncall === 'object' && team.data.oncall.people !== undefined),
				snippet: 'oncall: { rota: <address or name>, people: <n> }',
			})),
	},
	{
		field: 'escalation',
		kind: 'team',
		analyses: ['A22'],
		consequence: 'whom to call next is unknown',
		places: (model) =>
			model.byKind.team.map((team) => ({
				...placeOf(team),
				declared: (team.data.escalation ?? []).length > 0,
				snippet: 'escalation:\n  - { after: 15m, to: role:<role> }',
			})),
	},
];

function placeOf(entity: Entity): Pick<NeededField, 'ref' | 'span'> {
	return { ref: entity.ref, span: entity.span };
}

/** A library runs inside others and has no copies of its own. */
function running(model: Model): readonly Entity<'component'>[] {
	return model.byKind.component.filter((component) => component.data.type !== 'library');
}

function runDependencies(model: Model): Model['dependencies'] {
	return model.dependencies.filter((dependency) => dependency.phase === 'run');
}

function isSized(component: Entity<'component'>, environment: string): boolean {
	const { capacity } = component.data;
	const byLoad = capacity?.unitCapacity !== undefined && capacity.peak !== undefined;
	return byLoad || component.data.deployment?.[environment]?.requireK !== undefined;
}
