import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { allDomains, copiesToLose, isDeployed, withParents } from './events.ts';
import type { DomainType } from './policies.ts';
import { milliseconds } from './quantities.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';

/**
 * What can be taken away at once: each failure domain with everything that stands in it, and each authored scenario with all
 * of its events together. The recovery analyses (A7, A8, A9) and the scenario reports ask each of them the same questions.
 */

/** Copies of one component that a disruption takes. */
export interface ComponentLoss {
	readonly component: Ref;
	/** Position among the components by ref, as the networks number them. */
	readonly index: number;
	/** Copies lost, as instance refs. All of them when something that every copy depends on is lost. */
	readonly lost: readonly Ref[];
	/** Those of them that are still there with their data: no place is lost, but something shared that they need. */
	readonly unreachable: readonly Ref[];
	/** True when nothing of it is there any more, not even out of reach. */
	readonly gone: boolean;
	/** Copies left. */
	readonly left: number;
	/** True when fewer copies than needed are left, or what every copy depends on is lost, or its data is damaged. */
	readonly down: boolean;
}

export interface Disruption {
	/** `failure-domain:…` or `scenario:…`. */
	readonly ref: Ref;
	readonly kind: DomainType | 'scenario';
	/** What happens, as the model names it. */
	readonly events: readonly Ref[];
	/** How each event was read, for a person. */
	readonly readings: readonly { readonly event: Ref; readonly as: string }[];
	/** Every failure domain that is lost: those named, and all that stand in them. By ref. */
	readonly lostDomains: readonly Ref[];
	/** Components that lose at least one copy, by ref. */
	readonly losses: readonly ComponentLoss[];
	/** Stores whose data is logically damaged: no copy of them helps. */
	readonly damaged: readonly Ref[];
	/** True when a failure mode counts as the loss of its component, although it may do less. */
	readonly assumesWorst: boolean;
	/** How long it lasts, where a scenario says so. */
	readonly durationMs: number | undefined;
}

/** Places that one leaves: what stood there comes back elsewhere, without its data. Everything else is repaired where it is. */
export const placesToLeave: ReadonlySet<string> = new Set(['host', 'rack', 'az', 'region', 'provider']);

/** Failure domains by ref, then scenarios by ref; made once per model. O(domains x copies). */
export const disruptionsOf = oncePer((model: Model): readonly Disruption[] => {
	const places = placesOf(model);
	return [
		...model.byKind['failure-domain'].map((domain) => domainLoss(model, places, domain)),
		...model.byKind.scenario.map((scenario) => scenarioLoss(model, places, scenario)),
	].sort((a, b) => Number(a.kind === 'scenario') - Number(b.kind === 'scenario') || compareText(a.ref, b.ref));
});

/** Where the copies of the components stand, parents included, so that each disruption looks only where something stands. */
interface Places {
	/** Per domain the positions of components with a copy in it. */
	readonly componentsIn: ReadonlyMap<Ref, readonly number[]>;
	/** Per component: the domains shared by all copies, and those of each copy. */
	readonly shared: readonly ReadonlySet<Ref>[];
	readonly copies: readonly (readonly ReadonlySet<Ref>[])[];
	readonly children: ReadonlyMap<Ref, readonly Ref[]>;
}

function placesOf(model: Model): Places {
	const shared: ReadonlySet<Ref>[] = [];
	const copies: (readonly ReadonlySet<Ref>[])[] = [];
	const componentsIn = new Map<Ref, Set<number>>();
	for (const [index, { ref }] of model.byKind.component.entries()) {
		const deployment = model.deployments[ref];
		shared.push(allDomains(model, deployment?.domains ?? []));
		copies.push((deployment?.replicas ?? []).map((replica) => allDomains(model, replica.domains)));
		for (const domain of [...shared[index]!, ...copies[index]!.flatMap((set) => [...set])]) {
			const inside = componentsIn.get(domain);
			if (inside === undefined) componentsIn.set(domain, new Set([index]));
			else inside.add(index);
		}
	}
	const children = new Map<Ref, Ref[]>();
	for (const domain of Object.keys(model.domainParents)) {
		for (const above of withParents(model, domain).slice(1)) {
			addTo(children, above, domain);
		}
	}
	const byNumber = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);
	return {
		componentsIn: new Map([...componentsIn].map(([ref, set]) => [ref, byNumber(set)])),
		shared,
		copies,
		children,
	};
}

/** What a disruption takes away, before it is counted in copies. */
interface Loot {
	readonly domains: Set<Ref>;
	/** Components that are lost as a whole. */
	readonly components: Set<Ref>;
	/** Domains that are lost for one component only. */
	readonly within: Map<Ref, Set<Ref>>;
	readonly damaged: Set<Ref>;
	readonly readings: { event: Ref; as: string }[];
	assumesWorst: boolean;
}

const emptyLoot = (): Loot => ({
	domains: new Set(),
	components: new Set(),
	within: new Map(),
	damaged: new Set(),
	readings: [],
	assumesWorst: false,
});

function domainLoss(model: Model, places: Places, domain: Entity<'failure-domain'>): Disruption {
	const loot = emptyLoot();
	loseDomain(places, loot, domain.ref);
	return {
		ref: domain.ref,
		kind: domain.data.type,
		events: [domain.ref],
		durationMs: undefined,
		...counted(model, places, loot),
	};
}

function loseDomain(places: Places, loot: Loot, domain: Ref): void {
	for (const lost of [domain, ...(places.children.get(domain) ?? [])]) loot.domains.add(lost);
}

function scenarioLoss(model: Model, places: Places, scenario: Entity<'scenario'>): Disruption {
	const loot = emptyLoot();
	const events = [...new Set(referencesOf(model).targets(scenario.ref, 'events'))];
	for (const event of events) loot.readings.push({ event, as: takeEvent(model, places, loot, event) });
	const durationMs = milliseconds(scenario.data.duration);
	return { ref: scenario.ref, kind: 'scenario', events, durationMs, ...counted(model, places, loot) };
}

/** Adds what one event takes away, and says how it was read. */
function takeEvent(model: Model, places: Places, loot: Loot, event: Ref): string {
	const entity = model.entities[event];
	switch (entity?.kind) {
		case 'failure-domain':
			loseDomain(places, loot, event);
			return 'everything that stands in it is lost';
		case 'component':
			loot.components.add(event);
			return 'all of its copies are lost';
		case 'third-party':
			return takeThirdParty(model, places, loot, event);
		case 'failure-mode':
			return takeFailureMode(model, places, loot, entity as Entity<'failure-mode'>);
		default:
			return 'it names nothing that can be lost, so it does nothing here';
	}
}

function takeThirdParty(model: Model, places: Places, loot: Loot, party: Ref): string {
	const running = referencesOf(model)
		.into(party)
		.filter((link) => link.path.length === 1 && link.path[0] === 'thirdParty')
		.map((link) => link.from);
	for (const ref of running) {
		if (ref.startsWith('failure-domain:')) loseDomain(places, loot, ref);
		if (ref.startsWith('component:')) loot.components.add(ref);
	}
	return running.length === 0
		? 'no component or failure domain is run by it, so it takes nothing down here'
		: 'every component and failure domain that it runs is lost';
}

/**
 * A failure mode of shared fate loses its scope. A defect in a store damages the data, so that no copy helps. Any other loses
 * the copies of its component within the scope, or all of them when none stands there.
 */
function takeFailureMode(model: Model, places: Places, loot: Loot, mode: Entity<'failure-mode'>): string {
	const references = referencesOf(model);
	const component = references.target(mode.ref, 'component');
	const scope = references.target(mode.ref, 'scope');
	const data = (component && (model.entities[component] as Entity<'component'> | undefined)?.data) || undefined;
	if (mode.data.category === 'SHARED_FATE' && scope?.startsWith('failure-domain:')) {
		loseDomain(places, loot, scope);
		return `shared fate: everything in ${scope} is lost`;
	}
	if (component === undefined) return 'it names no component, so it does nothing here';
	if (mode.data.category === 'MISCONFIGURATION_AND_BUGS' && data?.dataStore !== undefined) {
		loot.damaged.add(component);
		return `the data of ${component} is wrong in every copy; it counts as down until it is put right`;
	}
	const index = model.byKind.component.findIndex((one) => one.ref === component);
	const inside = new Set(scope === undefined ? [] : [scope, ...(places.children.get(scope) ?? [])]);
	const some = (places.copies[index] ?? []).some((domains) => [...domains].some((domain) => inside.has(domain)));
	if (scope !== undefined && some) {
		const known = loot.within.get(component) ?? new Set<Ref>();
		loot.within.set(component, new Set([...known, ...inside]));
		return `the copies of ${component} in ${scope} are lost`;
	}
	loot.components.add(component);
	loot.assumesWorst = true;
	return `${component} counts as lost, which is the worst that this failure mode does`;
}

function counted(
	model: Model,
	places: Places,
	loot: Loot,
): Pick<Disruption, 'readings' | 'lostDomains' | 'losses' | 'damaged' | 'assumesWorst'> {
	const touched = new Set([...loot.domains].flatMap((domain) => places.componentsIn.get(domain) ?? []));
	const components = model.byKind.component;
	const named = new Set([...loot.components, ...loot.within.keys(), ...loot.damaged]);
	if (named.size > 0) for (const [index, { ref }] of components.entries()) if (named.has(ref)) touched.add(index);
	const losses = [...touched]
		.sort((a, b) => a - b)
		.map((index) => lossOf(model, places, loot, components[index]!.ref, index))
		.filter((loss) => loss.lost.length > 0 || loss.down);
	return {
		readings: loot.readings,
		lostDomains: [...loot.domains].sort(compareText),
		losses,
		damaged: [...loot.damaged].sort(compareText),
		assumesWorst: loot.assumesWorst,
	};
}

function lossOf(model: Model, places: Places, loot: Loot, component: Ref, index: number): ComponentLoss {
	const deployment = model.deployments[component]!;
	const own = loot.within.get(component);
	const isLost = (domain: Ref): boolean => loot.domains.has(domain) || own?.has(domain) === true;
	const whole = loot.components.has(component) || [...places.shared[index]!].some(isLost);
	const lost = deployment.replicas.filter((_, copy) => whole || [...places.copies[index]![copy]!].some(isLost));
	const isPlace = (domain: Ref): boolean =>
		loot.domains.has(domain) && placesToLeave.has((model.entities[domain] as Entity<'failure-domain'>).data.type);
	const isGone = loot.components.has(component) || [...places.shared[index]!].some(isPlace);
	const unreachable = deployment.replicas.filter((replica, copy) => {
		const domains = [...places.copies[index]![copy]!];
		return !isGone && lost.includes(replica) && !domains.some((one) => isPlace(one) || own?.has(one) === true);
	});
	const short = isDeployed(deployment) && lost.length >= copiesToLose(deployment);
	return {
		component,
		index,
		lost: lost.map((replica) => replica.ref),
		unreachable: unreachable.map((replica) => replica.ref),
		gone:
			deployment.replicas.length === 0
				? isGone
				: unreachable.length === 0 && lost.length === deployment.replicas.length,
		left: deployment.replicas.length - lost.length,
		down: whole || short || loot.damaged.has(component),
	};
}

/** True when a failure domain is lost in a disruption, by itself or with what it stands in: the list holds both. */
export function isDomainLost({ lostDomains }: Disruption, domain: Ref): boolean {
	return lostDomains.includes(domain);
}

const lossesByComponent = oncePer(
	(disruption: Disruption): ReadonlyMap<Ref, ComponentLoss> =>
		new Map(disruption.losses.map((loss) => [loss.component, loss])),
);

/** The loss of one component in a disruption; undefined when it loses nothing. */
export const lossIn = (disruption: Disruption, component: Ref): ComponentLoss | undefined =>
	lossesByComponent(disruption).get(component);
