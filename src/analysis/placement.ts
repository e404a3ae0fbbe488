import type { Span } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { dependencyGroups } from './dependency-groups.ts';
import { allDomains, classOfDomain, type EventClass, eventsOf } from './events.ts';
import { policiesOf } from './policies.ts';
import { compareText } from './state.ts';

/** One redundancy group: the copies of a component, or the alternatives of a dependency group. */
export interface RedundancyGroup {
	/** `component:…` for copies, `dependency-group:<component>/<id>` for alternatives. */
	readonly ref: Ref;
	readonly component: Ref;
	/** Instances, or the components that stand in for one another. */
	readonly members: readonly Ref[];
	readonly require: number;
	readonly span: Span;
}

/** A domain that takes more members of a group at once than the group can lose. */
export interface SharedDomain {
	readonly group: RedundancyGroup;
	readonly domain: Ref;
	readonly class: EventClass;
	/** Members that stand in the domain, by their own declaration or through its parents. */
	readonly members: readonly Ref[];
	/** `all`: every member stands in it, the rule of A5. `too-many`: fewer than `require` members would be left. */
	readonly extent: 'all' | 'too-many';
	/** True for types of domain that the workspace allows copies to share. */
	readonly beyondPolicyScope: boolean;
	/** How many members must leave the domain so that its loss leaves enough. */
	readonly leaveAtLeast: number;
}

/** A5. */
export interface Placement {
	/** Groups that have more members than they need. */
	readonly groups: readonly RedundancyGroup[];
	/** In scope first, then by group and domain. */
	readonly shared: readonly SharedDomain[];
	/** Components with more than one copy where at least one copy names no failure domain: nothing can be said. */
	readonly unplaced: readonly { readonly component: Ref; readonly members: readonly Ref[] }[];
	ofComponent(component: Ref): readonly SharedDomain[];
}

interface PlacedGroup extends RedundancyGroup {
	/** Per domain the members that its loss takes. */
	readonly inside: ReadonlyMap<Ref, readonly Ref[]>;
}

/**
 * A5, the structural rule: intersect the failure domains of all members of each redundancy group, parents and shared domains
 * included; what is left takes the whole group at once. A domain that leaves fewer members than needed counts as well.
 */
export function placement(model: Model): Placement {
	const groups = [...copyGroups(model), ...alternativeGroups(model)].sort((a, b) => compareText(a.ref, b.ref));
	const allowed = new Set(policiesOf(model).placementScope);
	const shared = groups.flatMap((group) => sharedDomains(model, group, allowed)).sort(inScopeFirst);
	const byComponent = new Map<Ref, SharedDomain[]>();
	for (const one of shared) addTo(byComponent, one.group.component, one);
	return {
		groups: groups.map(({ inside: _, ...group }) => group),
		shared,
		unplaced: model.byKind.component.flatMap(({ ref }) => {
			const copies = model.deployments[ref]?.replicas ?? [];
			const members = copies.filter((copy) => copy.domains.length === 0).map((copy) => copy.ref);
			return copies.length > 1 && members.length > 0 ? [{ component: ref, members }] : [];
		}),
		ofComponent: (component) => byComponent.get(component) ?? [],
	};
}

function copyGroups(model: Model): PlacedGroup[] {
	return model.byKind.component.flatMap((component) => {
		const deployment = model.deployments[component.ref];
		if (deployment === undefined || deployment.replicas.length <= deployment.require) return [];
		const common = allDomains(model, deployment.domains);
		const inside = new Map<Ref, Ref[]>();
		for (const replica of deployment.replicas) {
			for (const domain of new Set([...common, ...allDomains(model, replica.domains)])) {
				addTo(inside, domain, replica.ref);
			}
		}
		const members = deployment.replicas.map((replica) => replica.ref);
		const { require, span } = deployment;
		return [{ ref: component.ref, component: component.ref, members, require, span, inside }];
	});
}

/** Components that stand in for one another stand together in each domain whose loss takes them down. */
function alternativeGroups(model: Model): PlacedGroup[] {
	const groups = dependencyGroups(model).filter((group) => group[0]!.group !== undefined && group.length > 1);
	if (groups.length === 0) return [];
	const components = model.byKind.component.map((component) => component.ref);
	const domains = eventsOf(model)
		.filter((event) => event.ref.startsWith('failure-domain:'))
		.map((event) => [event.ref, new Set(event.takesDown.map((index) => components[index]!))] as const);
	return groups.flatMap((group) => {
		const { from, span } = group[0]!;
		const { id, require } = group[0]!.group!;
		const members = [...new Set(group.map((member) => member.to))];
		if (members.length <= require) return [];
		const inside = new Map<Ref, readonly Ref[]>();
		for (const [domain, lost] of domains) {
			const taken = members.filter((member) => lost.has(member));
			if (taken.length > 0) inside.set(domain, taken);
		}
		const ref = `dependency-group:${from.slice('component:'.length)}/${id}`;
		return [{ ref, component: from, members, require, span, inside }];
	});
}

function sharedDomains(model: Model, { inside, ...group }: PlacedGroup, allowed: ReadonlySet<string>): SharedDomain[] {
	const spare = group.members.length - group.require;
	return [...inside].flatMap(([ref, members]): SharedDomain[] => {
		const domain = model.entities[ref] as Entity<'failure-domain'> | undefined;
		if (domain === undefined || members.length <= spare) return [];
		return [
			{
				group,
				domain: ref,
				class: classOfDomain(domain),
				members,
				extent: members.length === group.members.length ? 'all' : 'too-many',
				beyondPolicyScope: allowed.has(domain.data.type),
				leaveAtLeast: members.length - spare,
			},
		];
	});
}

function inScopeFirst(a: SharedDomain, b: SharedDomain): number {
	return (
		Number(a.beyondPolicyScope) - Number(b.beyondPolicyScope) ||
		compareText(a.group.ref, b.group.ref) ||
		compareText(a.domain, b.domain)
	);
}
