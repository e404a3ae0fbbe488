import type { Ref } from '#model/model.ts';
import type { View } from '#model/types.generated.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import { distinct, domainChain, entityOf, entityOfKind, targetsAt } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';

/** Which group a thing stands in, by the properties that a view can group by. */

export type GroupBy = Exclude<NonNullable<NonNullable<View['layout']>['groupBy']>, 'none'>;

export interface Group {
	/** A reference where the group is something of the model, else `<property>:<value>`. */
	readonly key: string;
	readonly label: string;
	readonly href?: string | undefined;
}

const of = (context: ViewContext, ref: Ref): Group => ({
	key: ref,
	label: titleOf(context, ref),
	href: hrefOf(context, ref),
});

/** Places of a type that a component stands in, all copies together; several make one group of their own. */
function placeGroup(context: ViewContext, ref: Ref, type: 'region' | 'az', word: string): Group {
	const own = context.model.deployments[ref]?.replicas.flatMap((replica) => replica.domains) ?? [];
	const chain = own.flatMap((domain) => [domain, ...domainChain(context.index, domain)]);
	const places = distinct(
		chain.filter((domain) => entityOfKind(context.index, domain, 'failure-domain')?.data.type === type),
	);
	if (places.length === 0) return { key: `${type}:none`, label: `${word} not declared` };
	if (places.length === 1) return of(context, places[0]!);
	return { key: `${type}s:${places.join('+')}`, label: places.map((place) => titleOf(context, place)).join(' and ') };
}

/** The system or team that something names which is not in force, so that no link of the model leads from it. */
function plannedPlace({ model }: ViewContext, ref: Ref, kind: 'system' | 'team'): Ref | undefined {
	const data = model.outOfForce[ref]?.data as { readonly system?: unknown; readonly owner?: unknown } | undefined;
	const text = kind === 'system' ? data?.system : data?.owner;
	if (typeof text !== 'string') return undefined;
	const place = text.includes(':') ? text : `${kind}:${text}`;
	return model.entities[place] === undefined ? undefined : place;
}

/** The group of a thing; a group that says so where the property is not declared. */
export function groupOf(context: ViewContext, by: GroupBy, ref: Ref): Group {
	switch (by) {
		case 'system': {
			const system = context.index.systemOfComponent.get(ref) ?? plannedPlace(context, ref, 'system');
			return system === undefined ? { key: 'system:', label: 'In no system' } : of(context, system);
		}
		case 'team': {
			const team =
				answeringTeam(context, ref) ?? targetsAt(context.index, ref, 'owner')[0] ?? plannedPlace(context, ref, 'team');
			return team === undefined ? { key: 'team:', label: 'No team declared' } : of(context, team);
		}
		case 'tier': {
			const tier = (entityOf(context.index, ref)?.data as { readonly tier?: number } | undefined)?.tier;
			return { key: `tier:${tier ?? 'none'}`, label: tier === undefined ? 'Tier not declared' : `Tier ${tier}` };
		}
		case 'domain': {
			const own = context.model.deployments[ref]?.replicas.flatMap((replica) => replica.domains) ?? [];
			const outermost = distinct(own.map((domain) => domainChain(context.index, domain).at(-1) ?? domain));
			if (outermost.length === 0) return { key: 'domain:none', label: 'Place not declared' };
			if (outermost.length === 1) return of(context, outermost[0]!);
			return {
				key: `domains:${outermost.join('+')}`,
				label: outermost.map((one) => titleOf(context, one)).join(' and '),
			};
		}
		case 'region':
			return placeGroup(context, ref, 'region', 'Region');
		case 'zone':
			return placeGroup(context, ref, 'az', 'Zone');
	}
}
