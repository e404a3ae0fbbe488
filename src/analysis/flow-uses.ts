import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Dependency, Model, Ref } from '#model/model.ts';
import { dependencyGroups } from './dependency-groups.ts';

/**
 * Which flows go over which dependencies, as their steps say (ADR-0150), and what follows for flows that do not. The one rule for
 * everything that asks whose loss a dependency is: the failure network (flow-views.ts), the map of services (service-map.ts), and the
 * question to an author (reach-questions.ts).
 */

/**
 * How the loss of a call counts: as its criticality says; so in the pessimistic reading only; never more than DEGRADED, for the
 * component that goes on for others; or not at all.
 */
export type Counting = 'declared' | 'possible' | 'degrading' | 'none';

/** Dependencies of which one redundancy group consists, or one alone. */
export type Group = readonly Dependency[];

export interface FlowUses {
	/** Run-time dependencies, those of one redundancy group together: see {@link dependencyGroups}. */
	readonly groups: readonly Group[];
	/** By number of the group the flows whose steps go over it. */
	readonly over: readonly ReadonlySet<Ref>[];
	/** By number of the group the flows whose steps say what its component calls for them. */
	readonly saying: readonly ReadonlySet<Ref>[];
	/** By flow the groups that count otherwise for it than for the component itself. */
	readonly differences: ReadonlyMap<Ref, ReadonlyMap<number, Counting>>;
}

/** The author says that its loss stays with the flows whose steps go over it. */
export const isForFlows = (group: Group): boolean => group.every(({ data }) => data.reach === 'flows');

/** Nobody says whose its loss is, and the component goes on without it. */
export const maybeForFlows = (group: Group): boolean =>
	group.every(({ data, criticality }) => criticality !== 'hard' && data.reach !== 'component');

/** Whether a step between two components may go over a dependency between them: unless both name interfaces that differ. */
export const isMaybeOver = (
	step: { readonly interface?: Ref | undefined },
	dependency: { readonly interface?: Ref | undefined },
): boolean =>
	step.interface === undefined || dependency.interface === undefined || step.interface === dependency.interface;

/** The uses of a model, indexed once. O(steps + dependencies + differences). */
export const flowUsesOf = oncePer(indexUses);

/**
 * A step between the same components counts as one over a dependency unless both name interfaces that differ. Where a step names none
 * and there are several, nothing says which is meant: it counts as one over each. To choose one would let the order of lines decide.
 */
function indexUses(model: Model): FlowUses {
	const groups = dependencyGroups(model);
	const steps = new Map<string, { readonly flow: Ref; readonly interface: Ref | undefined }[]>();
	for (const { ref: flow } of model.byKind.flow)
		for (const step of model.steps[flow] ?? []) {
			const key = `${step.from} ${step.to}`;
			const use = { flow, interface: step.interface };
			addTo(steps, key, use);
		}
	const saidOf = new Map<Ref, Set<Ref>>();
	const over = groups.map((group) => {
		const flows = new Set<Ref>();
		for (const dependency of group)
			for (const use of steps.get(`${dependency.from} ${dependency.to}`) ?? [])
				if (isMaybeOver(use, dependency)) flows.add(use.flow);
		const { from } = group[0]!;
		const said = saidOf.get(from) ?? new Set();
		saidOf.set(from, said);
		for (const flow of flows) said.add(flow);
		return flows;
	});
	const saying = groups.map((group) => saidOf.get(group[0]!.from)!);
	return { groups, over, saying, differences: differencesByFlow(model, groups, over, saying) };
}

function differencesByFlow(
	model: Model,
	groups: readonly Group[],
	over: FlowUses['over'],
	saying: FlowUses['saying'],
): FlowUses['differences'] {
	const found = new Map<Ref, Map<number, Counting>>();
	const count = (flow: Ref, group: number, counting: Counting): void => {
		const list = found.get(flow) ?? new Map<number, Counting>();
		found.set(flow, list.set(group, counting));
	};
	for (const [at, group] of groups.entries()) {
		const said = saying[at]!;
		if (isForFlows(group)) {
			for (const { ref: flow } of model.byKind.flow)
				count(flow, at, over[at]!.has(flow) ? 'declared' : said.has(flow) ? 'none' : 'possible');
			continue;
		}
		// What no flow names may be called for all of them.
		if (!maybeForFlows(group) || over[at]!.size === 0) continue;
		for (const flow of said) if (!over[at]!.has(flow)) count(flow, at, 'possible');
	}
	return found;
}
