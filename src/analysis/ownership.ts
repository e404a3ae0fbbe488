import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { policiesOf } from './policies.ts';
import { referencesOf } from './references.ts';
import { serviceMapOf } from './service-map.ts';
import { compareText } from './state.ts';
import { servicesOfFlow } from './targets.ts';

export type OwnershipGapKind =
	| 'no-owner'
	| 'no-on-call'
	| 'rota-of-one'
	| 'rota-unknown'
	| 'no-escalation'
	| 'escalation-without-role';

export interface OwnershipGap {
	readonly kind: OwnershipGapKind;
	/** What has no owner, or the team with the gap. */
	readonly ref: Ref;
	/** What is written, for a person: `1 person shares the rota, the policy asks for 2`. */
	readonly detail: string;
	/** Business services that depend on it. */
	readonly services: readonly Ref[];
	readonly span: Span;
}

/** Ownership, DOMAIN A22: owner missing, rota below the policy, escalation that does not end at a named role. By kind and ref. */
export function ownershipGaps(model: Model): readonly OwnershipGap[] {
	const services = servicesByTeam(model);
	const teams = model.byKind.team.flatMap((team) => {
		const served = services.get(team.ref) ?? [];
		return [...onCallGaps(model, team, served), ...escalationGaps(model, team, served)];
	});
	return [...unowned(model), ...teams].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.ref, b.ref));
}

const ownedKinds = ['component', 'system', 'business-service', 'flow', 'third-party', 'runbook'] as const;

function unowned(model: Model): OwnershipGap[] {
	const references = referencesOf(model);
	return ownedKinds.flatMap((kind) =>
		model.byKind[kind].flatMap(({ ref, span }): OwnershipGap[] => {
			if (references.target(ref, 'owner') !== undefined || inheritedOwner(model, ref) !== undefined) return [];
			const services =
				kind === 'component' ? serviceMapOf(model).servicesOf(ref) : kind === 'business-service' ? [ref] : [];
			return [{ kind: 'no-owner', ref, detail: 'no team or role owns it', services, span }];
		}),
	);
}

/** A flow may leave its owner to a business service that it delivers, whichever of the two says so. */
function inheritedOwner(model: Model, ref: Ref): Ref | undefined {
	if (!ref.startsWith('flow:')) return undefined;
	const owners = servicesOfFlow(model, ref).map((service) => referencesOf(model).target(service, 'owner'));
	return owners.find((owner) => owner !== undefined);
}

function onCallGaps(model: Model, team: Entity<'team'>, services: readonly Ref[]): OwnershipGap[] {
	const base = { ref: team.ref, services, span: team.span };
	const { oncall } = team.data;
	if (services.length === 0) return [];
	if (oncall === undefined || oncall === 'unknown')
		return [{ ...base, kind: 'rota-unknown', detail: 'nothing is declared about on-call' }];
	if (oncall === 'none') return [{ ...base, kind: 'no-on-call', detail: 'nobody is on call' }];
	if (oncall.people === undefined)
		return [{ ...base, kind: 'rota-unknown', detail: 'how many people share the rota is not declared' }];
	const least = policiesOf(model).oncallMinimum;
	if (oncall.people >= least) return [];
	const people = oncall.people === 1 ? '1 person shares' : `${oncall.people} people share`;
	return [{ ...base, kind: 'rota-of-one', detail: `${people} the rota, the policy asks for ${least}` }];
}

function escalationGaps(model: Model, team: Entity<'team'>, services: readonly Ref[]): OwnershipGap[] {
	const base = { ref: team.ref, services, span: team.span };
	const ladder = team.data.escalation ?? [];
	if (services.length === 0) return [];
	if (ladder.length === 0) return [{ ...base, kind: 'no-escalation', detail: 'no escalation is declared' }];
	const last = referencesOf(model).target(team.ref, 'escalation', ladder.length - 1, 'to');
	if (last?.startsWith('role:')) return [];
	return [
		{
			...base,
			kind: 'escalation-without-role',
			detail: `the escalation ends at \`${last ?? ladder.at(-1)!.to}\`, which is no role`,
		},
	];
}

/** Business services per team that is called: those it owns and those that reach a component it owns, itself or through a role of it. */
function servicesByTeam(model: Model): ReadonlyMap<Ref, readonly Ref[]> {
	const references = referencesOf(model);
	const byTeam = new Map<Ref, Set<Ref>>();
	const add = (owned: Ref, services: readonly Ref[]): void => {
		const owner = references.target(owned, 'owner');
		const team = owner?.startsWith('role:') ? references.target(owner, 'team') : owner;
		if (team === undefined) return;
		const known = byTeam.get(team) ?? new Set();
		for (const service of services) known.add(service);
		byTeam.set(team, known);
	};
	for (const { ref } of model.byKind['business-service']) add(ref, [ref]);
	for (const { ref } of model.byKind.component) add(ref, serviceMapOf(model).servicesOf(ref));
	return new Map([...byTeam].map(([team, services]) => [team, [...services].sort(compareText)]));
}
