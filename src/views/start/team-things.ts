import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { effectsOf } from '../effects.ts';
import { distinct, entityOfKind, namedBy } from '../model-index.ts';
import { componentsByTier, ownedBy } from '../ownership.ts';
import { servedBy } from '../pages/component.ts';

/** What a team works with beside what it owns. */

/** Flows that name a component of the team, then those that stop or degrade without one: a platform serves many it is not named in. */
export function flowsOfTeam(context: ViewContext, team: Ref): readonly Ref[] {
	const count = new Map<Ref, number>();
	for (const component of componentsByTier(context, team)) {
		for (const flow of servedBy(context, component).flows) count.set(flow, (count.get(flow) ?? 0) + 100);
		for (const flow of effectsOf(context, component).flows.keys()) count.set(flow, (count.get(flow) ?? 0) + 1);
	}
	const weight = (flow: Ref): number =>
		({ critical: 3, important: 2, standard: 1, unknown: 0 })[
			entityOfKind(context.index, flow, 'flow')?.data.criticality ?? 'unknown'
		];
	return [...count]
		.sort((a, b) => weight(b[0]) - weight(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.map(([flow]) => flow);
}

/** Runbooks for the components, those the team owns first. */
export function runbooksFor(context: ViewContext, team: Ref, components: readonly Ref[]): readonly Entity<'runbook'>[] {
	const own = ownedBy(context, team, 'runbook');
	const near = distinct(components.flatMap((ref) => namedBy(context.index, ref, 'runbook')));
	return [...own, ...near.filter((ref) => !own.includes(ref))]
		.map((ref) => entityOfKind(context.index, ref, 'runbook'))
		.filter((runbook) => runbook !== undefined);
}
