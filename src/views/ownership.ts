import type { Kind, Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { byText, distinct, entityOfKind, targetsAt } from './model-index.ts';

/** What a team answers for: entities that name it, or one of its roles, as owner. */
export function ownedBy(context: ViewContext, team: Ref, kind: Kind): readonly Ref[] {
	const roles = [
		...targetsAt(context.index, team, 'roles'),
		...context.model.byKind.role
			.filter((role) => targetsAt(context.index, role.ref, 'team').includes(team))
			.map((role) => role.ref),
	];
	const owners = [team, ...roles];
	return distinct(
		owners.flatMap((owner) =>
			(context.index.linksTo.get(owner) ?? [])
				.filter((link) => link.path[0] === 'owner' && link.path.length === 1 && link.from.startsWith(`${kind}:`))
				.map((link) => link.from),
		),
	);
}

/** The team behind an owner reference: the team itself, or the team of the role. */
export function teamOf(context: ViewContext, owner: Ref): Ref | undefined {
	if (entityOfKind(context.index, owner, 'team')) return owner;
	return targetsAt(context.index, owner, 'team')[0];
}

/** Components of a team, most important tier first. */
export function componentsByTier(context: ViewContext, team: Ref): readonly Ref[] {
	const tier = (ref: Ref): number => entityOfKind(context.index, ref, 'component')?.data.tier ?? 9;
	return [...ownedBy(context, team, 'component')].sort((a, b) => tier(a) - tier(b) || byText(a, b));
}
