import { allDomains } from '#analysis/events.ts';
import type { Facts } from '#analysis/facts.ts';
import { policiesOf } from '#analysis/policies.ts';
import { referencesOf } from '#analysis/references.ts';
import type { SpofEvent } from '#analysis/single-points-of-failure.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { Opinion } from './check.ts';
import { isAccepted } from './disruption-scope.ts';
import type { FindingInput } from './finding.ts';
import { code, counted, listed, nameOf, verb } from './naming.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';
import { spofEffect } from './spof-effect.ts';

/**
 * One opinion per thing that a person can change: all copies of a component together, each common cause, each failure
 * domain. Targets below the workspace's `spofTier` are left out.
 */
export function spofOpinions(model: Model, facts: Facts, wanted: (event: SpofEvent) => boolean): readonly Opinion[] {
	const lowest = policiesOf(model).spofTier ?? Number.POSITIVE_INFINITY;
	const seen = new Set<Ref>();
	return facts.singlePointsOfFailure.events.flatMap((spof): Opinion[] => {
		const subject = subjectOf(spof);
		if (!wanted(spof) || (spof.tier ?? 0) > lowest || seen.has(subject)) return [];
		seen.add(subject);
		return [opinionOf(model, facts, spof, subject)];
	});
}

/** The copies of a component are one subject, as one change mends them all. */
function subjectOf({ event }: SpofEvent): Ref {
	return event.ref.startsWith('instance:') ? event.component! : event.ref;
}

function opinionOf(model: Model, facts: Facts, spof: SpofEvent, subject: Ref): Opinion {
	const { message, suggestion } = sentences(model, facts, spof);
	return {
		subject,
		severity: severityOf(spof),
		certainty: spof.certainty,
		get targets() {
			return spof.downTargets;
		},
		get path() {
			return facts.singlePointsOfFailure.evidence(spof.event.ref, spof.first.target);
		},
		inputs: inputsOf(model, spof),
		message,
		// The assumption stands on the way of the failure, which is followed for this alone.
		get suggestion() {
			const settles = spof.certainty === 'possible' && !spof.event.assumed;
			return (settles ? assumptionOf(facts, spof) : undefined) ?? suggestion;
		},
		get effect() {
			return spof.event.component !== undefined && foreignProvider(model, spof.event.component) !== undefined
				? undefined
				: spofEffect(model, facts, spof);
		},
		span:
			spof.event.component === undefined
				? spof.event.span
				: (model.deployments[spof.event.component]?.span ?? spof.event.span),
	};
}

/** A common cause cannot be removed, only softened; an effect that takes over an hour leaves time to act. */
function severityOf({ tier, event, first, beyondPolicyScope, certainty }: SpofEvent): Severity {
	if (beyondPolicyScope || certainty === 'possible') return 'info';
	const soonest = first.possibleTime ?? first.time;
	const late = soonest.kind === 'after' && soonest.milliseconds > 3_600_000;
	return milder(severityOfTier(tier), Number(event.ref.startsWith('common-cause:')) + Number(late));
}

function effectOf(model: Model, spof: SpofEvent): string {
	const first = code(nameOf(model, spof.first.target));
	// What rests on an assumption is not counted among what surely stops.
	const rest = (spof.certainty === 'certain' ? spof.certainCount : spof.downCount) - 1;
	const who = rest === 0 ? first : `${first} and ${counted(rest, 'other')}`;
	// The event itself is assumed in the sentence already; otherwise it is the way from it that is uncertain.
	if (spof.certainty === 'possible' && !spof.event.assumed) return `${who} may stop`;
	return rest === 0 ? `${who} stops` : `${who} stop`;
}

/** What to settle first: the assumption that the path rests on. */
function assumptionOf(facts: Facts, spof: SpofEvent): string | undefined {
	const path = facts.singlePointsOfFailure.evidence(spof.event.ref, spof.first.target);
	const at = path.findIndex((step) => step.assumed !== undefined);
	if (at < 1) return undefined;
	const [caller, called] = [code(path[at]!.ref), code(path[at - 1]!.ref)];
	if (path[at]!.assumed === 'reach')
		return `say at the dependency of ${caller} on ${called} whose loss it is: \`reach: flows\` (of flows whose steps go over it) or \`component\``;
	if (path[at]!.assumed === 'use')
		return `write as a step of ${code(path.find(({ ref }) => ref.startsWith('flow:'))!.ref)} what ${caller} calls for it`;
	if (path[at]!.assumed === 'criticality')
		return `declare whether ${caller} needs ${called}: \`criticality: hard\` or \`soft\``;
	return `try what ${caller} does without ${called}, and write the day as \`tested\` of its fallback`;
}

interface Sentences {
	readonly message: string;
	readonly suggestion: string;
}

function sentences(model: Model, facts: Facts, spof: SpofEvent): Sentences {
	const { event } = spof;
	const effect = effectOf(model, spof);
	if (event.ref.startsWith('failure-domain:')) return domainSentences(model, facts, spof, effect);
	const component = code(event.component!);
	if (event.assumed) {
		return {
			message: `how ${component} runs is not declared; if it is one copy, ${effect} with it`,
			suggestion: `declare \`deployment.${model.environment}.replicas\` of ${component}`,
		};
	}
	if (event.ref.startsWith('common-cause:')) {
		return {
			message: `${code(event.ref)} stops every copy of ${component} at once, and ${effect} with it`,
			suggestion:
				'change copies in waves with a check between them, so that one mistake never reaches all of them at once',
		};
	}
	return copySentences(model, event.component!, effect);
}

function copySentences(model: Model, component: Ref, effect: string): Sentences {
	const { replicas, require, requireBasis } = model.deployments[component]!;
	const provider = foreignProvider(model, component);
	if (provider !== undefined) {
		return {
			message: `${code(component)} is one service of ${code(provider)}, and ${effect} with it`,
			suggestion: `agree on a contingency for ${code(component)}, try it, and accept what remains in a decision`,
		};
	}
	if (replicas.length === 1) {
		const domain = replicas[0]!.domains.find((ref) => !isAccepted(model, ref));
		const elsewhere = domain === undefined ? 'in a failure domain of its own' : `outside ${code(domain)}`;
		return {
			message: `${code(component)} runs as one copy, and ${effect} with it`,
			suggestion: `run a second copy of ${code(component)} ${elsewhere}`,
		};
	}
	const short = require + 1 - replicas.length;
	return {
		message: `${code(component)} needs all ${replicas.length} of its copies (${requireBasis}), and ${effect} when it loses one`,
		suggestion: `add ${counted(short, 'copy', 'copies')} of ${code(component)}, so that one can be lost at peak`,
	};
}

/** Who runs the one copy of a service that is not ours; nobody can run a second copy of somebody else's service. */
function foreignProvider(model: Model, component: Ref): Ref | undefined {
	const type = (model.entities[component] as Entity<'component'> | undefined)?.data.type;
	if (type !== 'external' || model.deployments[component]?.replicas.length !== 1) return undefined;
	return referencesOf(model).target(component, 'thirdParty');
}

function domainSentences(model: Model, facts: Facts, spof: SpofEvent, effect: string): Sentences {
	const domain = code(spof.event.ref);
	const message = `${effect} when ${domain} is lost`;
	const through = facts.singlePointsOfFailure.evidence(spof.event.ref, spof.first.target)[1]?.ref;
	const deployment = through === undefined ? undefined : model.deployments[through];
	if (deployment === undefined || through === undefined)
		return { message, suggestion: `spread what depends on ${domain}` };
	if (allDomains(model, deployment.domains).has(spof.event.ref)) {
		return {
			message: `every copy of ${code(through)} depends on ${domain}, and ${effect} with it`,
			suggestion: `give ${code(through)} an alternative to ${domain}, or whoever calls it a fallback for the time without`,
		};
	}
	const inside = deployment.replicas.filter((copy) => allDomains(model, copy.domains).has(spof.event.ref));
	const leave = inside.length - (deployment.replicas.length - deployment.require);
	const all =
		deployment.replicas.length === 1
			? `the only copy of ${code(through)} stands in ${domain}`
			: `${code(through)} needs ${deployment.require} of ${counted(deployment.replicas.length, 'copy', 'copies')}, and ${inside.length} ${verb(inside.length, 'stands', 'stand')} in ${domain}`;
	const names = listed(inside.map((copy) => copy.id));
	return {
		message: `${all}: ${effect} when it is lost`,
		suggestion:
			deployment.replicas.length > deployment.require
				? `move ${leave === 1 ? 'one' : leave} of ${names} out of ${domain}`
				: `add ${counted(leave, 'copy', 'copies')} of ${code(through)} outside ${domain}`,
	};
}

function inputsOf(model: Model, { event }: SpofEvent): readonly FindingInput[] {
	const deployment = event.component === undefined ? undefined : model.deployments[event.component];
	if (deployment === undefined || event.assumed) return [];
	const source = `${deployment.span.file}:${deployment.span.start.line}`;
	return [
		{ label: 'copies', value: String(deployment.replicas.length), source, span: deployment.span },
		{
			label: 'copies needed',
			value: String(deployment.require),
			source: deployment.requireBasis,
			span: deployment.span,
		},
	];
}
