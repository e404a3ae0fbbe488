import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Claims } from './claims.ts';
import { dependenciesOf } from './dependencies.ts';
import { deploymentOf } from './deployments.ts';
import { type AskedEnvironment, chooseEnvironment } from './environment.ts';
import { parentsOf } from './hierarchy.ts';
import { kinds } from './kinds.ts';
import { linksOf } from './links.ts';
import type { Dependency, Deployment, Entity, FlowStep, Kind, Model, Ref } from './model.ts';
import { byRef } from './names.ts';
import { applyOverlays } from './overlay.ts';
import type { Redactor } from './redaction/redact.ts';
import { Resolver } from './references.ts';
import { type Registry, register } from './registry.ts';
import { checkEntity } from './rules/index.ts';
import { stepsOf } from './steps.ts';
import type { Workspace } from './types.generated.ts';
import type { Checked } from './validate.ts';
import { inForceOf } from './validity.ts';

/** What a model is made for, beside the entities. */
export interface ResolveOptions {
	readonly asOf: string;
	readonly asked: AskedEnvironment;
	readonly workspace: Workspace;
	/** Leaves out of each entity what is not for the readers. */
	readonly redactor?: Redactor | undefined;
	/** Entities that are not valid, without what is wrong with them: only their references are looked at. */
	readonly partly?: readonly Checked[] | undefined;
}

/** Turns valid entities into the model of one environment. What does not resolve is reported and left out. */
export function resolve(
	checked: readonly Checked[],
	claims: Claims,
	{ asOf, workspace, asked, redactor, partly = [] }: ResolveOptions,
	report: (diagnostic: Diagnostic) => void,
): Model {
	const environment = chooseEnvironment(asked, checked, report);
	const authored = register(checked, claims, report);
	for (const { entity } of checked)
		if (isA(entity, 'component') && authored.entities.get(entity.ref)?.entity !== entity)
			claims.interfacesOf({ id: entity.id, interfaces: entity.data.interfaces ?? [] });
	const overlaid = applyOverlays([...authored.entities.values()], environment, new Resolver(authored), report);
	const shown = redactor ? overlaid.map((one) => ({ ...one, entity: redactor.entity(one.entity) })) : overlaid;
	const registry = register(shown.sort(byEntity), claims, report);
	const resolver = new Resolver(registry);
	const all = [...registry.entities.values()];
	const named = all.map((each) => linksOf(each, resolver, report));
	const links = named.flatMap((one) => one.links);
	for (const each of partly) linksOf(each, resolver, report);
	for (const { entity, places } of all) checkEntity({ entity, data: entity.data, places, registry, resolver, report });
	const parents = parentsOf(registry, resolver, report);
	const entities = all.map(({ entity }) => entity);
	const { model, diagnostics } = inForceOf({
		workspace,
		environment,
		asOf,
		entities: Object.fromEntries(entities.map((entity) => [entity.ref, entity])),
		byKind: groupByKind(entities),
		links,
		decisionNames: named.flatMap((one) => one.decisionNames),
		interfaces: [...registry.interfaces.values()].sort(byRef),
		...graphOf(registry, resolver, environment),
		domainParents: Object.fromEntries([...parents].filter(([ref]) => ref.startsWith('failure-domain:'))),
		alertRules: [],
		alertsWithoutPage: [],
		alertRouting: [],
		faultTemplates: [],
		openSloObjectives: [],
		outOfForce: {},
	});
	for (const diagnostic of diagnostics) report(diagnostic);
	return model;
}

function byEntity(left: Checked, right: Checked): number {
	return byRef(left.entity, right.entity);
}

function groupByKind(entities: readonly Entity[]): Model['byKind'] {
	const groups = Object.fromEntries(kinds.map((kind) => [kind, [] as Entity[]])) as { [K in Kind]: Entity[] };
	for (const entity of entities) groups[entity.kind].push(entity);
	return groups as Model['byKind'];
}

/** Components with their dependencies and deployments, flows with their steps. */
function graphOf(registry: Registry, resolver: Resolver, environment: string) {
	const dependencies: Dependency[] = [];
	const deployments: { [component: Ref]: Deployment } = {};
	const steps: { [flow: Ref]: FlowStep[] } = {};
	for (const { entity, places } of registry.entities.values()) {
		if (isA(entity, 'component')) {
			for (const each of dependenciesOf(entity, places, resolver, registry)) dependencies.push(each);
			deployments[entity.ref] = deploymentOf(entity, places, environment, resolver);
		} else if (isA(entity, 'flow')) {
			steps[entity.ref] = stepsOf(entity, places, resolver, registry);
		}
	}
	return { dependencies, deployments, steps };
}

function isA<K extends Kind>(entity: Entity, kind: K): entity is Entity<K> {
	return entity.kind === kind;
}
