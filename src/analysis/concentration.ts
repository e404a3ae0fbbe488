import type { Span } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { allDomains } from './events.ts';
import { type OwnershipGap, ownershipGaps } from './ownership.ts';
import { referencesOf } from './references.ts';
import { serviceMapOf } from './service-map.ts';
import { compareText } from './state.ts';
import { targetsOf, tierOfService } from './targets.ts';

export type { OwnershipGap, OwnershipGapKind } from './ownership.ts';

/** How one group of holders shares the services, for example third parties. */
export interface ShareTable {
	readonly by: 'third-party' | 'region' | 'team';
	/** Most services first. `share` is the holder's part of all (service, holder) pairs, 0 to 1. */
	readonly holders: readonly { readonly ref: Ref; readonly services: readonly Ref[]; readonly share: number }[];
	/** Herfindahl-Hirschman index: the sum of squared shares in percent, 0 to 10,000. Undefined without holders. */
	readonly hhi: number | undefined;
	/** Business services that reach no holder at all: they are in no share. */
	readonly without: readonly Ref[];
}

export interface SubstitutabilityGap {
	readonly thirdParty: Ref;
	/** `none`, or `unknown` when nobody declared it (a data gap, not a finding). */
	readonly substitutability: 'none' | 'unknown';
	/** Critical or important services that reach the third party, with the components it enters through. */
	readonly services: readonly { readonly service: Ref; readonly through: readonly Ref[] }[];
	readonly exitPlan: boolean;
	readonly span: Span;
}

/** A22. */
export interface Concentration {
	readonly tables: readonly ShareTable[];
	readonly substitutability: readonly SubstitutabilityGap[];
	readonly ownership: readonly OwnershipGap[];
	/** Third parties that a component enters through: its own, its system's, and those of the domains it stands in. */
	thirdPartiesOf(component: Ref): readonly Ref[];
}

/** Herfindahl-Hirschman index of some counts: the sum of squared shares in percent. 60/25/15 gives 4450 (DOMAIN A22). */
export function herfindahlHirschman(counts: readonly number[]): number | undefined {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return undefined;
	return counts.reduce((sum, count) => sum + ((100 * count) / total) ** 2, 0);
}

/** A22: how services are spread over third parties, regions and teams; third parties without substitute; ownership. */
export function concentration(model: Model): Concentration {
	const thirdParties = holdersByComponent(model, (component) => thirdPartiesOf(model, component));
	const regions = holdersByComponent(model, (component) => regionsOf(model, component));
	const teams = holdersByComponent(model, (component) => {
		const owner = referencesOf(model).target(component, 'owner');
		return owner?.startsWith('team:') ? [owner] : [];
	});
	return {
		tables: [
			shareTable(model, 'third-party', thirdParties),
			shareTable(model, 'region', regions),
			shareTable(model, 'team', teams),
		],
		substitutability: substitutabilityGaps(model, thirdParties),
		ownership: ownershipGaps(model),
		thirdPartiesOf: (component) => thirdParties.get(component) ?? [],
	};
}

type Holders = ReadonlyMap<Ref, readonly Ref[]>;

function holdersByComponent(model: Model, holders: (component: Ref) => readonly Ref[]): Holders {
	return new Map(model.byKind.component.map(({ ref }) => [ref, [...new Set(holders(ref))].sort(compareText)]));
}

function thirdPartiesOf(model: Model, component: Ref): readonly Ref[] {
	const references = referencesOf(model);
	const system = references.target(component, 'system');
	const domains = domainsOf(model, component).map((domain) => references.target(domain, 'thirdParty'));
	return [
		references.target(component, 'thirdParty'),
		system === undefined ? undefined : references.target(system, 'thirdParty'),
		...domains,
	].filter((ref) => ref !== undefined);
}

function regionsOf(model: Model, component: Ref): readonly Ref[] {
	return domainsOf(model, component).filter(
		(ref) => (model.entities[ref] as Entity<'failure-domain'> | undefined)?.data.type === 'region',
	);
}

function domainsOf(model: Model, component: Ref): readonly Ref[] {
	const deployment = model.deployments[component];
	if (deployment === undefined) return [];
	const written = [...deployment.domains, ...deployment.replicas.flatMap((replica) => replica.domains)];
	return [...allDomains(model, [...new Set(written)])];
}

function shareTable(model: Model, by: ShareTable['by'], holders: Holders): ShareTable {
	const services = serviceMapOf(model);
	const byHolder = new Map<Ref, Ref[]>();
	const without: Ref[] = [];
	for (const service of model.byKind['business-service']) {
		const direct = by === 'third-party' ? referencesOf(model).targets(service.ref, 'thirdParties') : [];
		const all = new Set([...direct, ...services.componentsOf(service.ref).flatMap((ref) => holders.get(ref) ?? [])]);
		if (all.size === 0) without.push(service.ref);
		for (const holder of all) addTo(byHolder, holder, service.ref);
	}
	const pairs = [...byHolder.values()].reduce((sum, list) => sum + list.length, 0);
	return {
		by,
		holders: [...byHolder]
			.map(([ref, list]) => ({ ref, services: list, share: list.length / pairs }))
			.sort((a, b) => b.services.length - a.services.length || compareText(a.ref, b.ref)),
		hhi: herfindahlHirschman([...byHolder.values()].map((list) => list.length)),
		without,
	};
}

/** DORA Art. 29: a critical or important function that rests on a provider nobody can replace. */
function substitutabilityGaps(model: Model, holders: Holders): SubstitutabilityGap[] {
	const services = serviceMapOf(model);
	const critical = targetsOf(model)
		.filter((target) => target.kind === 'business-service')
		.filter(({ ref }) => isCritical(model.entities[ref] as Entity<'business-service'>));
	return model.byKind['third-party'].flatMap((party): SubstitutabilityGap[] => {
		const substitutability = party.data.substitutability ?? 'unknown';
		if (substitutability !== 'none' && substitutability !== 'unknown') return [];
		const reached = critical.flatMap(({ ref: service }) => {
			const through = services.componentsOf(service).filter((ref) => holders.get(ref)?.includes(party.ref));
			const direct = referencesOf(model).targets(service, 'thirdParties').includes(party.ref);
			return through.length > 0 || direct ? [{ service, through }] : [];
		});
		if (reached.length === 0) return [];
		const plan = party.data.exitPlan;
		const exitPlan =
			(plan !== undefined && plan !== 'none' && plan !== 'unknown') || party.data.exitPlanUrl !== undefined;
		return [{ thirdParty: party.ref, substitutability, services: reached, exitPlan, span: party.span }];
	});
}

/** A service counts as critical or important when it names a critical function or is of tier 1. */
function isCritical(service: Entity<'business-service'>): boolean {
	return service.data.criticalFunctionId !== undefined || tierOfService(service) === 1;
}
