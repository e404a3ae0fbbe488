import type { Facts } from '#analysis/facts.ts';
import type { SpofEvent } from '#analysis/single-points-of-failure.ts';
import type { Model } from '#model/model.ts';
import { code, counted, listed } from './naming.ts';

/**
 * What the suggestion of a single point of failure would do, computed by letting the event happen again with the mended
 * component spared. Undefined where nothing is certain, or where the suggestion does not spare a component.
 */
export function spofEffect(model: Model, facts: Facts, spof: SpofEvent): string | undefined {
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
	if (left === 0) return `the loss of ${code(event.ref)} then stops none of these ${what} by itself`;
	const through = `through ${listed(others)}, which it takes down as well`;
	if (left === certainCount)
		return `by itself not enough: the loss of ${code(event.ref)} still stops all ${what} ${through}`;
	return `the loss of ${code(event.ref)} then stops ${left} instead of ${what}: ${left === 1 ? 'that one' : 'those'} ${through}`;
}
