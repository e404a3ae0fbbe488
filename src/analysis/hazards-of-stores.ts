import type { Entity, Model, Ref } from '#model/model.ts';
import type { ResiliencePolicyTargets } from '#model/types.generated.ts';
import { type DependencyUses, dependencyUses } from './dependency-uses.ts';
import { allDomains } from './events.ts';
import { edgeOf, type Hazard, quoted } from './hazard.ts';
import { milliseconds, shownDuration } from './quantities.ts';
import { referencesOf } from './references.ts';
import { serviceMapOf } from './service-map.ts';
import { flowsOf, statedPolicyOf } from './targets.ts';

/** Hazards of how data is kept and what stands in for it: H3, H8, H9 and H10 of DOMAIN A15. */
export function hazardsOfStores(model: Model): readonly Hazard[] {
	const uses = dependencyUses(model);
	return [
		...model.dependencies
			.filter((one) => one.phase === 'run')
			.flatMap((one) => [...lostMessages(one), ...staleAnswers(model, one, uses)]),
		...model.byKind.component.flatMap((store) => [...weakReplication(model, store), ...conflicts(model, store)]),
	];
}

type Dependency = Model['dependencies'][number];

/** H3: messages that cannot be handled go nowhere, or come back by no known procedure. */
function lostMessages(dependency: Dependency): readonly Hazard[] {
	if (dependency.async === undefined) return [];
	const queue = dependency.data.resilience?.dlq ?? 'unknown';
	if (typeof queue === 'object' && queue.replayRunbook !== undefined) return [];
	const edge = `${quoted(dependency.from)} to ${quoted(dependency.interface ?? dependency.to)}`;
	const base = { ...edgeOf(dependency), id: 'H3' as const, steps: [], effect: undefined };
	if (typeof queue === 'object')
		return [
			{
				...base,
				certainty: 'certain',
				field: 'resilience.dlq.replayRunbook',
				because: `dead letters of ${edge} have no runbook to play them again`,
				suggestion: 'name the procedure: `dlq.replayRunbook: runbook:<runbook>`',
			},
		];
	return [
		{
			...base,
			certainty: queue === 'none' ? 'certain' : 'data-gap',
			field: 'resilience.dlq',
			because: `where messages of ${edge} go that cannot be handled is ${queue === 'none' ? 'nowhere' : 'not declared'}`,
			suggestion: 'declare `resilience.dlq` with `target`, `retention` and `replayRunbook`',
		},
	];
}

/** H9: an old answer stands in where an old answer does harm. */
function staleAnswers(model: Model, dependency: Dependency, uses: DependencyUses): readonly Hazard[] {
	const fallback = dependency.data.resilience?.fallback;
	if (typeof fallback !== 'object' || (fallback.type !== 'cache' && fallback.staleness === undefined)) return [];
	const reads = uses.operationsOver(dependency).filter(({ operation }) => operation.effect === 'read');
	const harmful = reads.find(({ operation }) => operation.staleAnswer === 'harmful');
	const record = isSystemOfRecord(model, dependency.to);
	const open = record ? reads.find(({ operation }) => (operation.staleAnswer ?? 'unknown') === 'unknown') : undefined;
	const read = harmful ?? open;
	if (read === undefined) return [];
	const age = milliseconds(fallback.staleness);
	const old = age === undefined ? 'of any age' : `up to ${shownDuration(age)} old`;
	const call = `${quoted(read.operation.id)} of ${quoted(read.interface)}`;
	return [
		{
			...edgeOf(dependency),
			id: 'H9',
			certainty: harmful === undefined ? 'data-gap' : read.named ? 'certain' : 'possible',
			field: 'resilience.fallback',
			because:
				harmful === undefined
					? `without ${call} a cached answer ${old} stands in, and whether an old answer does harm is not declared`
					: `without ${call} a cached answer ${old} stands in, and an old answer does harm there`,
			suggestion:
				harmful === undefined
					? `declare \`staleAnswer\` of ${call}: \`harmful\` or \`tolerable\``
					: `refuse or hold instead of answering from the cache (\`fallback: { type: queue }\` or \`shed\`), or bound its age and accept the rest in a decision`,
			effect: undefined,
			steps: uses.stepsOver(dependency).map(({ flow, node }) => ({ flow, seq: node.step.seq })),
		},
	];
}

const isSystemOfRecord = (model: Model, ref: Ref): boolean =>
	(model.entities[ref] as Entity<'component'> | undefined)?.data.dataStore?.systemOfRecord === true;

type Scope = 'az' | 'region';

const scopeWords: { readonly [scope in Scope]: string } = { az: 'zone', region: 'region' };

/** H8: no loss is promised, and no copy is written before the answer. */
function weakReplication(model: Model, store: Entity<'component'>): readonly Hazard[] {
	const { dataStore } = store.data;
	if (dataStore?.systemOfRecord !== true) return [];
	for (const scope of ['az', 'region'] as const) {
		const promise = strictestPromise(model, store, scope);
		if (promise === undefined) continue;
		const replication = dataStore.replication ?? 'unknown';
		const mode = typeof replication === 'object' ? (replication.mode ?? 'unknown') : replication;
		const places = domainsOfCopies(model, store, scope);
		const lost = `the loss of a ${scopeWords[scope]}`;
		const base = {
			id: 'H8' as const,
			subject: store.ref,
			and: undefined,
			dependency: undefined,
			steps: [],
			effect: undefined,
			span: store.span,
		};
		const promised = `${quoted(promise)} promises to lose nothing by ${lost}`;
		if (mode === 'unknown')
			return [
				{
					...base,
					certainty: 'data-gap',
					field: 'dataStore.replication.mode',
					because: `${promised}, and how ${quoted(store.ref)} is copied is not declared`,
					suggestion: 'declare `dataStore.replication.mode` and `members`',
				},
			];
		const alone = places.size < 2;
		if (mode !== 'none' && mode !== 'async' && !alone) continue;
		const how =
			mode === 'none'
				? 'it has no copy'
				: mode === 'async'
					? 'its copy is written after the answer'
					: `all of its copies stand in ${places.size === 1 ? quoted([...places][0]!) : `undeclared ${scopeWords[scope]}s`}`;
		return [
			{
				...base,
				certainty: alone && places.size === 0 && mode !== 'none' && mode !== 'async' ? 'data-gap' : 'certain',
				field: mode === 'none' || mode === 'async' ? 'dataStore.replication' : 'dataStore.replication.members',
				because: `${promised}, ${quoted(store.ref)} is a system of record, and ${how}`,
				suggestion: `write one copy in another ${scopeWords[scope]} before answering (\`replication: { mode: sync }\`), or promise an \`rpo\` above zero`,
			},
		];
	}
	return [];
}

/** The policy that asks for an RPO of zero in a scope: the store's own, else that of a service whose flows write to it. */
function strictestPromise(model: Model, store: Entity<'component'>, scope: Scope): Ref | undefined {
	return [store.ref, ...servicesWritingTo(model, store.ref)]
		.flatMap((ref) => statedPolicyOf(model, ref) ?? [])
		.find(({ data }) => isZero(data, scope))?.by;
}

/** Services with a flow that calls the store, or calls a component that cannot do without it. */
function servicesWritingTo(model: Model, store: Ref): readonly Ref[] {
	const before = model.dependencies
		.filter((one) => one.to === store && one.phase === 'run' && one.criticality === 'hard')
		.map((one) => one.from);
	const near = new Set([store, ...before]);
	return serviceMapOf(model)
		.servicesOf(store)
		.filter((service) =>
			flowsOf(model, service).some((flow) => (model.steps[flow] ?? []).some((step) => near.has(step.to))),
		);
}

const isZero = (policy: ResiliencePolicyTargets, scope: Scope): boolean =>
	milliseconds((scope === 'az' ? policy.multiAz : policy.multiRegion)?.rpo) === 0;

/** The zones or regions in which copies of a store stand: its replication members, else its replicas. */
function domainsOfCopies(model: Model, store: Entity<'component'>, scope: Scope): ReadonlySet<Ref> {
	const members = referencesOf(model).targets(store.ref, 'dataStore', 'replication', 'members');
	const replicas = model.deployments[store.ref]?.replicas.flatMap((replica) => replica.domains) ?? [];
	const all = allDomains(model, members.length > 0 ? members : replicas);
	return new Set(
		[...all].filter((ref) => (model.entities[ref] as Entity<'failure-domain'> | undefined)?.data.type === scope),
	);
}

/** H10: several copies take writes, and nothing says which of two conflicting ones wins. */
function conflicts(model: Model, store: Entity<'component'>): readonly Hazard[] {
	const { dataStore, deployment } = store.data;
	const copies = model.deployments[store.ref]?.replicas.length ?? 0;
	if (dataStore === undefined || copies < 2 || deployment?.[model.environment]?.strategy !== 'active-active') return [];
	const { replication, consistency, conflictRule, rebuildableFrom } = dataStore;
	const mode = typeof replication === 'object' ? (replication.mode ?? 'unknown') : (replication ?? 'unknown');
	// A quorum, or copies written before the answer, put writes in one order; what is rebuilt from elsewhere decides nothing.
	if (conflictRule !== undefined || consistency === 'linearizable' || mode === 'quorum' || mode === 'sync') return [];
	if (rebuildableFrom !== undefined) return [];
	return [
		{
			id: 'H10',
			subject: store.ref,
			and: undefined,
			certainty: mode === 'async' || mode === 'none' || consistency === 'eventual' ? 'certain' : 'data-gap',
			field: 'dataStore.conflictRule',
			because: `${copies} copies of ${quoted(store.ref)} take writes at the same time, and which of two conflicting writes wins is not declared`,
			suggestion:
				'declare `dataStore.conflictRule` (last writer, by version, merge), or let one copy take all writes of a key',
			effect: undefined,
			dependency: undefined,
			steps: [],
			span: store.span,
		},
	];
}
