import { shownCount } from '#analysis/quantities.ts';
import type { Deployment, Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { anchoredRow, callout, column, fact, factList, heading, paragraph, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, refLink, refList } from '../links.ts';
import { deploymentDiagram } from '../mermaid/deployment.ts';
import { distinct, domainChain, targetsAt } from '../model-index.ts';
import type { Block, Fact, Text } from '../page.ts';
import { counted, type Quantity, quantityText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** How a component runs: copies in failure domains, what it stores, what it can carry, how it is released. */

type ComponentData = Entity<'component'>['data'];

const quantity = (label: string, value: Quantity | undefined, basis: string, unit = ''): readonly Fact[] =>
	value === undefined ? [] : fact(label, quantityText(value, unit), basis);

const yesNo = (value: boolean | undefined): string | undefined =>
	value === undefined ? undefined : value ? 'yes' : 'no';

function deploymentFacts(context: ViewContext, deployment: Deployment): readonly Fact[] {
	const basis = basisOf(deployment.span);
	return [
		...fact('Environment', [refLink(context, `environment:${context.model.environment}`, context.model.environment)]),
		...fact('Copies', counted(deployment.replicas.length, 'copy', 'copies'), basis),
		...fact('Must be up', `${deployment.require}: ${deployment.requireBasis}`, basis),
		...fact('Strategy', deployment.strategy, basis),
		...fact('Shared by all copies', refList(context, deployment.domains), basis),
		...fact(
			'Stops all copies at once',
			deployment.commonCauses.map((one) => `${one.id} (${one.kind})`).join(', '),
			basis,
		),
	];
}

function authoredFacts(context: ViewContext, component: Entity<'component'>): readonly Fact[] {
	const authored = component.data.deployment?.[context.model.environment];
	if (authored === undefined) return [];
	const basis = basisOf(component.span);
	const failover = authored.failover;
	const runbook = targetsAt(
		context.index,
		component.ref,
		'deployment',
		context.model.environment,
		'failover',
		'runbook',
	)[0];
	return [
		...(typeof failover === 'string' ? fact('Failover', failover, basis) : []),
		...(typeof failover === 'object'
			? [
					...fact('Failover', failover.mode, basis),
					...quantity('Failover takes', failover.time, basis),
					...quantity('Failover works with probability', failover.coverage, basis),
					...fact('Failover runbook', runbook && [refLink(context, runbook)], basis),
					...fact('Last drill', failover.lastDrill, basis),
				]
			: []),
		...quantity('Unavailability of one copy', authored.instanceUnavailability, basis),
		...(typeof authored.autoscaling === 'object'
			? fact(
					'Autoscaling',
					`${authored.autoscaling.min ?? '?'} to ${authored.autoscaling.max ?? '?'} copies; analyses give it no credit`,
					basis,
				)
			: fact('Autoscaling', authored.autoscaling, basis)),
	];
}

/** Every place a copy stands in, with the places around it. */
export function placesOf(context: ViewContext, domains: readonly Ref[]): readonly Ref[] {
	return distinct(domains.flatMap((domain) => [domain, ...domainChain(context.index, domain)]));
}

/** Copies by failure domain, with the diagram and what placement analysis says about them. */
export function deploymentSection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const deployment = context.model.deployments[component.ref];
	const start = heading(2, 'deployment', 'Deployment', deployment?.replicas.length);
	if (deployment === undefined || !deployment.declared) {
		return [
			start,
			paragraph(
				`How it runs in ${context.model.environment} is not declared. Analyses count it as one copy only in the pessimistic reading: what follows from that is marked possible.`,
			),
		];
	}
	const picture = deploymentDiagram(context, component.ref);
	const shared = context.facts.placement.ofComponent(component.ref);
	return [
		start,
		...factList([...deploymentFacts(context, deployment), ...authoredFacts(context, component)]),
		...(picture === undefined ? [] : [{ type: 'diagram' as const, diagram: picture }]),
		table(
			'copies',
			'Copies',
			[column('copy', 'Copy'), column('domains', 'Failure domains, with what they stand in')],
			deployment.replicas.map((replica) =>
				anchoredRow(`copy-${replica.id}`, replica.id, refList(context, placesOf(context, replica.domains), 20)),
			),
			'No copy is listed one by one.',
		),
		...shared
			.filter((one) => !one.beyondPolicyScope)
			.slice(0, 6)
			.map((one) =>
				callout(
					'warning',
					one.extent === 'all' ? 'All copies share a failure domain' : 'Too many copies share a failure domain',
					...refList(context, one.members),
					' stand in ',
					refLink(context, one.domain),
					`; at least ${one.leaveAtLeast} must leave it to survive its loss. `,
					link('Placement', fixedRoutes.placement),
				),
			),
	];
}

/** The data store facet: consistency, copies of the data, backup. */
export function dataStoreSection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const store = component.data.dataStore;
	if (store === undefined) return [];
	const basis = basisOf(component.span);
	const at = (...path: readonly string[]): Text =>
		refList(context, targetsAt(context.index, component.ref, 'dataStore', ...path));
	const { replication, backup } = store;
	const facts: Fact[] = [
		...fact('System of record', yesNo(store.systemOfRecord), basis),
		...fact('Holds', store.holds?.join(', '), basis),
		...fact('Consistency', store.consistency, basis),
		...(typeof replication === 'string' ? fact('Replication', replication, basis) : []),
		...(typeof replication === 'object'
			? [
					...fact('Replication', replication.mode, basis),
					...quantity('Lag (p99)', replication.lagP99, basis),
					...fact('Members', at('replication', 'members'), basis),
				]
			: []),
		...(typeof backup === 'string' ? fact('Backup', backup, basis) : []),
		...(typeof backup === 'object'
			? [
					...quantity('Backup every', backup.interval, basis),
					...quantity('Backup copied away after', backup.copyDelay, basis),
					...quantity('Backup kept for', backup.retention, basis),
					...fact('Backup location', at('backup', 'location'), basis),
					...fact('Backup cannot be changed', yesNo(backup.immutable), basis),
					...fact('Last restore test', backup.lastRestoreTest, basis),
				]
			: []),
		...quantity('Corruption noticed within', store.corruptionDetection, basis),
		...fact('Size', store.sizeGB === undefined ? undefined : `${store.sizeGB} GB`, basis),
		...fact('Must be consistent with', store.consistencyGroup, basis),
		...fact('Can be rebuilt from', at('rebuildableFrom'), basis),
		...fact('Conflicts', store.conflictRule, basis),
	];
	return section('data-store', 'What it stores', factList(facts));
}

/** Capacity and queues. */
export function capacitySection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const capacity: ComponentData['capacity'] = component.data.capacity;
	if (capacity === undefined) return [];
	const basis = basisOf(component.span);
	const test = capacity.loadTest;
	const facts: Fact[] = [
		...quantity('One copy carries', capacity.unitCapacity, basis),
		...quantity('Peak load', capacity.peak, basis),
		...fact('Growth', capacity.growthPct === undefined ? undefined : `${capacity.growthPct} % a year`, basis),
		...fact(
			'Target utilisation',
			capacity.targetUtilisation === undefined ? undefined : `${capacity.targetUtilisation}`,
			basis,
		),
		...fact(
			'Queue holds',
			capacity.queue?.maxMessages === undefined ? undefined : `${shownCount(capacity.queue.maxMessages)} messages`,
			basis,
		),
		...quantity('Queue keeps for', capacity.queue?.retention, basis),
		...quantity('Arrivals', capacity.queue?.arrivalRate, basis),
		...quantity('Drains at', capacity.queue?.drainRate, basis),
		...fact(
			'Pools',
			[...(capacity.pools ?? []), ...(capacity.pool ? [capacity.pool] : [])]
				.map((pool) => `${pool.size}${pool.to === undefined ? '' : ` to ${pool.to}`}`)
				.join(', '),
			basis,
		),
		...fact('Quotas', capacity.quotas?.map((quota) => `${quota.id}: ${quota.limit}`).join(', '), basis),
		...(typeof test === 'object'
			? fact('Load test', [test.date, test.rate, test.result].filter((part) => part !== undefined).join(', '), basis)
			: fact('Load test', test, basis)),
	];
	const deployment = context.model.deployments[component.ref];
	return section('capacity', 'Capacity', [
		...factList(facts),
		...(deployment === undefined
			? []
			: [paragraph(`Copies that must be up: ${deployment.require}. Basis: ${deployment.requireBasis}.`)]),
	]);
}

/** How it is released and rolled back. */
export function releaseSection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const release = component.data.release;
	if (release === undefined) return [];
	const basis = basisOf(component.span);
	const flags = release.featureFlags;
	const facts: Fact[] = [
		...fact('Strategy', release.strategy === undefined ? undefined : [badge(release.strategy)], basis),
		...fact(
			'May be missing during a release',
			release.maxUnavailable === undefined ? undefined : `${release.maxUnavailable}`,
			basis,
		),
		...quantity('Bake time', release.bakeTime, basis),
		...fact('Rolls back by itself on', release.autoRollbackOn?.join(', '), basis),
		...fact('Schema changes', release.schemaMigration, basis),
		...fact('Works with the release before', release.backwardCompat, basis),
		...fact(
			'Feature flags',
			Array.isArray(flags)
				? flags.map((flag) => `${flag.id}${flag.killSwitch ? ' (kill switch)' : ''}`).join(', ')
				: yesNo(flags),
			basis,
		),
		...fact(
			'Last release',
			[release.lastVersion, release.lastDeploy].filter((part) => part !== undefined).join(', '),
			basis,
		),
		...(typeof release.rollback === 'object'
			? [
					...quantity('Rolling back takes', release.rollback.time, basis),
					...fact(
						'Rollback runbook',
						refList(context, targetsAt(context.index, component.ref, 'release', 'rollback', 'runbook')),
						basis,
					),
				]
			: fact('Rollback', release.rollback, basis)),
	];
	return section('release', 'Release', factList(facts));
}
