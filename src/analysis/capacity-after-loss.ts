import type { Entity, Model, Ref } from '#model/model.ts';
import { type ComponentLoss, type Disruption, disruptionsOf, isDomainLost } from './disruptions.ts';
import { entityNamesOf } from './entity-names.ts';
import { withParents } from './events.ts';
import { distinctFields, type MissingField } from './missing-field.ts';
import {
	missingCapacity,
	type ServingCapacity,
	type Strain,
	servingCapacity,
	shownRate,
	strainOf,
} from './serving-capacity.ts';
import { compareText } from './state.ts';

/** What carries on, or `lost` when nothing is left. */
export type CapacityStatus = Strain | 'lost';

/** What one component can still carry when one thing is lost. */
export interface CapacityAfterLoss {
	readonly disruption: Ref;
	readonly component: Ref;
	readonly copies: number;
	readonly left: number;
	/** Copies that serve of those left. */
	readonly serving: number;
	readonly loadPerSecond: number;
	/** Sum over the serving survivors, per second. */
	readonly capacityPerSecond: number;
	/** load / capacity before the loss. */
	readonly rhoBefore: number;
	/** load / capacity of the survivors; undefined when nothing is left. */
	readonly rho: number | undefined;
	/** rho when every call to it fails and is tried again as declared (A11): the worst case; undefined where nothing is retried. */
	readonly rhoWithRetries: number | undefined;
	readonly target: number | undefined;
	readonly status: CapacityStatus;
	/** The smallest change that brings it to the target (to 1 where none is declared), with its effect. */
	readonly mend: { readonly copies: number; readonly outside: Ref; readonly rho: number } | undefined;
	/** What stands ready in another environment when nothing is left here. Given no credit above. */
	readonly standby: StandbyCapacity | undefined;
	readonly basis: string;
}

export interface StandbyCapacity {
	readonly environment: string;
	readonly copies: number;
	readonly capacityPerSecond: number;
	readonly rho: number;
}

/** Static stability of one component over the zones it stands in. */
export interface ZoneProvision {
	readonly component: Ref;
	readonly zones: number;
	/** z / (z - 1): what an even spread must hold in stock to lose one zone unnoticed. Undefined for a single zone. */
	readonly factor: number | undefined;
	/** peak x factor. */
	readonly neededPerSecond: number | undefined;
	readonly hasPerSecond: number;
	readonly loadPerSecond: number;
	readonly isEnough: boolean;
	/** load / capacity without its fullest zone; undefined when that leaves nothing. */
	readonly worstRho: number | undefined;
	readonly worstZone: Ref;
	/** Copies to add, zone by zone, so that the loss of any one zone stays within the target (1 where none is declared). */
	readonly mend:
		| { readonly add: readonly { readonly zone: Ref; readonly copies: number }[]; readonly rho: number }
		| undefined;
}

/** A7. */
export interface CapacityReport {
	/** Every disruption that takes copies of a component whose capacity is known: worst first. */
	readonly rows: readonly CapacityAfterLoss[];
	readonly zones: readonly ZoneProvision[];
	/** What would have to be declared for the rest. */
	readonly missing: readonly MissingField[];
}

/**
 * A7: rho = load / sum of the capacity of the survivors, per failure domain and scenario; ok up to the target, hot up to 1,
 * overload above. Static stability over z zones needs z / (z - 1) times the load. No autoscaling and no other region is
 * counted: their control planes may be impaired by the same event (AWS, static stability). `amplification` is the factor by
 * which retries multiply the load when all calls fail (A11).
 */
export function capacityAfterLoss(model: Model, amplification: ReadonlyMap<Ref, number> = new Map()): CapacityReport {
	const components = model.byKind.component;
	const known = components.map((component) => servingCapacity(model, component));
	const rows: CapacityAfterLoss[] = [];
	const missing: MissingField[] = [];
	const seen = new Set<number>();
	const standby = standbyOf(model);
	for (const disruption of disruptionsOf(model)) {
		for (const loss of disruption.losses) {
			const capacity = known[loss.index];
			if (capacity !== undefined && loss.lost.length > 0)
				rows.push(rowOf(disruption, loss, capacity, { standby, amplification }));
			if (capacity !== undefined || loss.lost.length === 0 || seen.has(loss.index)) continue;
			seen.add(loss.index);
			const component = components[loss.index]!;
			// One copy that is lost leaves nothing: what it carries does not matter.
			if (loss.left + loss.lost.length > 1) missing.push(...missingCapacity(component, loss.left + loss.lost.length));
		}
	}
	rows.sort(worstFirst);
	return { rows, zones: zoneProvisions(model, known), missing: distinctFields(missing) };
}

interface Surroundings {
	readonly standby: (capacity: ServingCapacity, disruption: Disruption) => StandbyCapacity | undefined;
	/** How many times the usual load reaches a component when every call to it fails. */
	readonly amplification: ReadonlyMap<Ref, number>;
}

function rowOf(
	disruption: Disruption,
	loss: ComponentLoss,
	capacity: ServingCapacity,
	{ standby, amplification }: Surroundings,
): CapacityAfterLoss {
	const { unitPerSecond: unit, peakPerSecond: load, target, slots, copies, basis } = capacity;
	const serving = Math.min(loss.left, slots);
	const rho = serving === 0 ? undefined : load / (serving * unit);
	const factor = amplification.get(loss.component);
	const outside = disruption.kind === 'scenario' ? disruption.lostDomains[0] : disruption.ref;
	const needed = Math.ceil(load / ((target ?? 1) * unit) - 1e-9);
	const mendable = rho !== undefined && outside !== undefined && rho > (target ?? 1) && slots === copies;
	return {
		disruption: disruption.ref,
		component: loss.component,
		copies,
		left: loss.left,
		serving,
		loadPerSecond: load,
		capacityPerSecond: serving * unit,
		rhoBefore: load / (Math.min(copies, slots) * unit),
		rho,
		rhoWithRetries: factor === undefined || rho === undefined ? undefined : rho * factor,
		target,
		status: rho === undefined ? 'lost' : strainOf(rho, target),
		mend: mendable ? { copies: needed - serving, outside, rho: load / (needed * unit) } : undefined,
		standby: serving > 0 ? undefined : standby(capacity, disruption),
		basis: `load ${shownRate(load)}: ${basis}`,
	};
}

const order: readonly CapacityStatus[] = ['overload', 'lost', 'hot', 'fits', 'ok'];

function worstFirst(a: CapacityAfterLoss, b: CapacityAfterLoss): number {
	return (
		order.indexOf(a.status) - order.indexOf(b.status) ||
		(b.rho ?? 0) - (a.rho ?? 0) ||
		compareText(a.component, b.component) ||
		compareText(a.disruption, b.disruption)
	);
}

/** Copies declared for another environment that is there for disasters, outside what is lost. */
function standbyOf(model: Model) {
	const names = entityNamesOf(model);
	const environments = model.byKind.environment
		.filter(({ id, data }) => id !== model.environment && data.stage === 'disaster-recovery')
		.map(({ id }) => id);
	return (capacity: ServingCapacity, disruption: Disruption): StandbyCapacity | undefined => {
		const component = model.entities[capacity.component] as Entity<'component'>;
		for (const environment of environments) {
			const replicas = component.data.deployment?.[environment]?.replicas;
			if (replicas === undefined) continue;
			const places = Array.isArray(replicas)
				? replicas.map((replica) => replica.domains ?? [])
				: Array.from({ length: replicas.n }, (_, at) =>
						replicas.spread === undefined || replicas.spread.length === 0
							? []
							: [replicas.spread[at % replicas.spread.length]!],
					);
			const isLost = (written: string): boolean => {
				const domain = names(written);
				return domain !== undefined && isDomainLost(disruption, domain);
			};
			const standing = places.filter((domains) => !domains.some(isLost)).length;
			// Where one copy serves at a time here, one serves there.
			const serving = capacity.slots < capacity.copies ? Math.min(1, standing) : standing;
			if (serving === 0) continue;
			const capacityPerSecond = serving * capacity.unitPerSecond;
			return { environment, copies: standing, capacityPerSecond, rho: capacity.peakPerSecond / capacityPerSecond };
		}
		return undefined;
	};
}

function zoneProvisions(model: Model, known: readonly (ServingCapacity | undefined)[]): readonly ZoneProvision[] {
	const zones = new Set(model.byKind['failure-domain'].filter(({ data }) => data.type === 'az').map(({ ref }) => ref));
	return model.byKind.component.flatMap((component, index): ZoneProvision[] => {
		const capacity = known[index];
		if (capacity === undefined || capacity.slots < capacity.copies) return [];
		const counts = new Map<Ref, number>();
		for (const replica of model.deployments[component.ref]?.replicas ?? []) {
			const zone = replica.domains.flatMap((domain) => withParents(model, domain)).find((domain) => zones.has(domain));
			if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
		}
		const used = counts.size;
		if (used === 0) return [];
		const factor = used > 1 ? used / (used - 1) : undefined;
		const neededPerSecond = factor === undefined ? undefined : capacity.peakPerSecond * factor;
		const hasPerSecond = capacity.slots * capacity.unitPerSecond;
		return [
			{
				component: component.ref,
				zones: used,
				factor,
				neededPerSecond,
				hasPerSecond,
				loadPerSecond: capacity.peakPerSecond,
				isEnough: neededPerSecond !== undefined && hasPerSecond >= neededPerSecond - 1e-9,
				...withoutWorstZone(capacity, counts),
			},
		];
	});
}

/** Adds copies to the emptiest zone until the loss of any one zone stays within the target. */
function withoutWorstZone(
	{ copies, unitPerSecond: unit, peakPerSecond: load, target }: ServingCapacity,
	counts: ReadonlyMap<Ref, number>,
): Pick<ZoneProvision, 'worstRho' | 'worstZone' | 'mend'> {
	const zones = [...counts.keys()].sort(compareText);
	const filled = new Map(counts);
	const fullest = (): Ref => zones.reduce((most, zone) => (filled.get(zone)! > filled.get(most)! ? zone : most));
	const rhoWithout = (all: number): number | undefined => {
		const left = all - filled.get(fullest())!;
		return left === 0 ? undefined : load / (left * unit);
	};
	const worstZone = fullest();
	const worstRho = rhoWithout(copies);
	const limit = (target ?? 1) + 1e-9;
	if (zones.length === 1 || (worstRho !== undefined && worstRho <= limit))
		return { worstRho, worstZone, mend: undefined };
	let all = copies;
	let rho = worstRho;
	const added = new Map<Ref, number>();
	// More than a hundred copies are no suggestion.
	while ((rho === undefined || rho > limit) && all - copies < 100) {
		const zone = zones.reduce((least, one) => (filled.get(one)! < filled.get(least)! ? one : least));
		filled.set(zone, filled.get(zone)! + 1);
		added.set(zone, (added.get(zone) ?? 0) + 1);
		all++;
		rho = rhoWithout(all);
	}
	if (rho === undefined || rho > limit) return { worstRho, worstZone, mend: undefined };
	const add = [...added].map(([zone, count]) => ({ zone, copies: count })).sort((a, b) => compareText(a.zone, b.zone));
	return { worstRho, worstZone, mend: { add, rho } };
}
