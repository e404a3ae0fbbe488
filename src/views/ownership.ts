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

/** The team that answers for a thing: its owner's, else that of the owner of its system. */
export function answeringTeam(context: ViewContext, ref: Ref): Ref | undefined {
	const system = context.index.systemOfComponent.get(ref);
	const owner =
		targetsAt(context.index, ref, 'owner')[0] ??
		(system === undefined ? undefined : targetsAt(context.index, system, 'owner')[0]);
	return owner === undefined ? undefined : teamOf(context, owner);
}

/** Components of a team, most important tier first. */
export function componentsByTier(context: ViewContext, team: Ref): readonly Ref[] {
	const tier = (ref: Ref): number => entityOfKind(context.index, ref, 'component')?.data.tier ?? 9;
	return [...ownedBy(context, team, 'component')].sort((a, b) => tier(a) - tier(b) || byText(a, b));
}
