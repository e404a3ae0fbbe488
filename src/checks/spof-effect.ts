import type { Change } from '#analysis/change.ts';
import { effectSentence } from '#analysis/change-words.ts';
import type { Facts } from '#analysis/facts.ts';
import type { SpofEvent } from '#analysis/single-points-of-failure.ts';
import { addCopy, changesAgainstDomain } from '#analysis/suggested-changes.ts';
import type { Model, Ref } from '#model/model.ts';
import { code, counted, listed } from './naming.ts';

/**
 * What the suggestion of a single point of failure would do, computed by letting the event happen again with the mended
 * component spared. Undefined where nothing is certain, or where the suggestion does not spare a component.
 */
export function spofEffect(model: Model, facts: Facts, spof: SpofEvent): string | undefined {
	const structural = structuralEffect(model, facts, spof);
	const [change] = suggestedChanges(model, facts, spof);
	const computed = change && availabilityEffect(facts, change, spof.downTargets);
	const parts = [structural, computed].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : parts.join('; ');
}

/** The change that the suggestion names, for the first component that it would mend. */
function suggestedChanges(model: Model, facts: Facts, { event, first, certainty }: SpofEvent): readonly Change[] {
	if (certainty !== 'certain' || event.assumed) return [];
	if (event.ref.startsWith('instance:')) return addCopy(model, event.component!, event.ref, outsideOf(model, event));
	const mended = facts.singlePointsOfFailure.evidence(event.ref, first.target)[1]?.ref;
	if (!event.ref.startsWith('failure-domain:') || mended === undefined) return [];
	return changesAgainstDomain(model, event.ref, mended).filter(({ kind }) => kind !== 'fallback');
}

/** A second copy is asked for outside the first one's own domain; further copies may stand anywhere. */
function outsideOf(model: Model, { component }: SpofEvent['event']): Ref | undefined {
	const replicas = model.deployments[component!]?.replicas ?? [];
	return replicas.length === 1 ? replicas[0]!.domains[0] : undefined;
}

/** Of many targets the first few are asked: they are the most important ones. */
const mostAsked = 3;

/** The computed effect on the availability of the most important target that has a number. */
export function availabilityEffect(facts: Facts, change: Change, targets: readonly Ref[]): string | undefined {
	if (!facts.bestChanges.quick) return undefined;
	for (const target of targets.slice(0, mostAsked)) {
		const found = facts.availability.of(target);
		if (found?.kind !== 'exact' && found?.kind !== 'range') continue;
		const effect = facts.bestChanges.effectOf(change, target);
		if (effect !== undefined && effect.after < effect.before) return `${code(target)}: ${effectSentence(effect)}`;
	}
	return undefined;
}

function structuralEffect(model: Model, facts: Facts, spof: SpofEvent): string | undefined {
	const { event, certainCount, certainty } = spof;
	if (certainty !== 'certain' || event.assumed) return undefined;
	if (event.ref.startsWith('instance:')) return copyEffect(certainCount);
	return event.ref.startsWith('failure-domain:') ? domainEffect(model, facts, spof) : undefined;
}

/** One copy more than needed: the loss of one no longer takes the component down, and so nothing that rests on it. */
function copyEffect(count: number): string {
	if (count === 1) return 'what stops today then goes on when one copy is lost';
	return `all ${count} flows and business services that stop today then go on when one copy is lost`;
}

function domainEffect(model: Model, facts: Facts, spof: SpofEvent): string | undefined {
	const { event, first, certainCount } = spof;
	const spofs = facts.singlePointsOfFailure;
	const mended = spofs.evidence(event.ref, first.target)[1]?.ref;
	const others = event.takesDown.map((index) => model.byKind.component[index]!.ref).filter((ref) => ref !== mended);
	const left = mended === undefined ? undefined : spofs.certainlyDownWithout(event.ref, mended);
	// The first step may be a flow when the event strikes nothing that a single change could spare.
	if (left === undefined || others.length === event.takesDown.length) return undefined;
	const what = counted(certainCount, 'flow or business service', 'flows and business services');
	if (left === 0)
		return certainCount === 1
			? `the loss of ${code(event.ref)} then does not stop that flow or business service by itself`
			: `the loss of ${code(event.ref)} then stops none of these ${what} by itself`;
	const through = `through ${listed(others)}, which it takes down as well`;
	if (left === certainCount)
		return `by itself not enough: the loss of ${code(event.ref)} still stops ${certainCount === 1 ? 'that flow or business service' : `all ${what}`} ${through}`;
	return `the loss of ${code(event.ref)} then stops ${left} instead of ${what}: ${left === 1 ? 'that one' : 'those'} ${through}`;
}
