import type { Facts } from '#analysis/facts.ts';
import type { SharedDomain } from '#analysis/placement.ts';
import { changesAgainstDomain } from '#analysis/suggested-changes.ts';
import type { Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code, counted, listed } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';
import { availabilityEffect } from './spof-effect.ts';

/** Copies, or alternatives, that stand in one failure domain although they are there to stand in for each other (A5). */
export const sharedFailureDomain: Check = {
	id: 'shared-failure-domain',
	title: 'Copies share a failure domain',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.placement.shared
			.filter((shared) => !shared.beyondPolicyScope)
			.map((shared) => opinionOf(model, facts, shared)),
};

function opinionOf(model: Model, facts: Facts, shared: SharedDomain): Opinion {
	const { group, members, domain, extent } = shared;
	const { targets, tier } = targetsOfSubject(model, group.component);
	const of = code(group.ref.startsWith('component:') ? group.component : group.ref);
	const count = extent === 'all' ? 'all' : String(members.length);
	const what = group.ref.startsWith('component:') ? 'copies' : 'alternatives';
	const names = members.map((member) => member.slice(member.lastIndexOf('/') + 1));
	const left = group.members.length - members.length + shared.leaveAtLeast;
	const deployment = model.deployments[group.component];
	const everyCopy = deployment?.domains.includes(domain) === true;
	const structural = `its loss then leaves ${counted(left, 'member')}, and ${group.require} ${group.require === 1 ? 'is' : 'are'} needed`;
	return {
		subject: group.ref,
		and: domain,
		severity: milder(severityOfTier(tier), 1),
		targets,
		path: [
			{ ref: domain, because: `${members.length} of ${group.members.length} ${what} stand in it` },
			{ ref: group.ref, because: `needs ${group.require} of ${group.members.length}`, span: group.span },
		],
		inputs: [
			{ label: 'members', value: String(group.members.length), source: 'declared', span: group.span },
			{
				label: 'needed',
				value: String(group.require),
				source: deployment?.requireBasis ?? 'declared',
				span: group.span,
			},
		],
		message: `${of} needs ${group.require} of its ${group.members.length} ${what}, and ${count} stand in ${code(domain)}`,
		suggestion: everyCopy
			? `let some copies of ${of} do without ${code(domain)}, or accept it in a decision`
			: `move ${shared.leaveAtLeast === 1 ? 'one' : shared.leaveAtLeast} of ${listed(names)} out of ${code(domain)}`,
		get effect() {
			if (everyCopy) return undefined;
			const [change] = changesAgainstDomain(model, domain, group.component);
			const computed = change?.kind === 'move-copy' ? availabilityEffect(facts, change, targets) : undefined;
			return [structural, computed].filter((part) => part !== undefined).join('; ');
		},
		span: group.span,
	};
}
