import type { Ref } from '#model/model.ts';
import { isDeployed } from './events.ts';
import type { RunningCopies } from './failure-model.ts';
import { copiesLost, failedParts, type LoadedModel, lossOfAll } from './local-losses.ts';
import { shownNumber } from './quantities.ts';
import { shownRate, strainOf } from './serving-capacity.ts';

/** What is left of a component's copies, and whether they carry the load. */
export interface CapacityLeft {
	readonly component: Ref;
	readonly name: string;
	readonly copies: number;
	readonly left: number;
	/** Copies that must be up at this load. */
	readonly require: number;
	/** rho = load / sum of the capacity of the copies left that serve at one time; undefined when it cannot be computed or no copy is left. */
	readonly utilisation?: number | undefined;
	/** DOMAIN A7: ok up to the target, hot up to 1, overload above; `ok` needs no target below 1 only when none is declared. */
	readonly verdict: 'ok' | 'hot' | 'overload' | 'none-left' | 'not-computable';
	/** How it was computed, for example `550/s of 2 × 300/s`, or what is missing. */
	readonly basis: string;
	/** Where the deployment is declared, as `file:line`. */
	readonly place: string;
}

/**
 * A7 for a set of failures: rho = load / sum(unit capacity of the copies that serve), without credit for autoscaling. Lists every
 * component that lost a copy, and every one that is not `ok` at a load other than the declared peak.
 */
export function capacitiesLeft(
	model: LoadedModel,
	failed: readonly Ref[],
	components: readonly Ref[],
	names: readonly string[],
): readonly CapacityLeft[] {
	const parts = failedParts(model, failed);
	const result: CapacityLeft[] = [];
	for (const [node, component] of components.entries()) {
		const copies = model.deployments[component]!;
		if (!isDeployed(copies)) continue;
		const isGone = lossOfAll(component, copies, parts) !== undefined;
		const left = isGone ? 0 : copies.replicas.length - copiesLost(copies, parts).length;
		const one = capacityOf(component, names[node]!, copies, left, model.load);
		const strained = model.load !== 1 && (one.verdict === 'overload' || one.verdict === 'hot');
		if (left < copies.replicas.length || strained) result.push(one);
	}
	return result.sort((a, b) => rank(a) - rank(b) || (b.utilisation ?? 0) - (a.utilisation ?? 0));
}

const order: readonly CapacityLeft['verdict'][] = ['overload', 'none-left', 'hot', 'ok', 'not-computable'];
const rank = ({ verdict }: CapacityLeft): number => order.indexOf(verdict);

function capacityOf(component: Ref, name: string, copies: RunningCopies, left: number, load: number): CapacityLeft {
	const { peak, unitCapacity, targetUtilisation, place, require, slots } = copies;
	const known = { component, name, copies: copies.replicas.length, left, require, place };
	if (left === 0) return { ...known, verdict: 'none-left', basis: 'no copy is left' };
	const missing = [...(peak === undefined ? ['peak'] : []), ...(unitCapacity ? [] : ['unitCapacity'])];
	if (peak === undefined || !unitCapacity)
		return { ...known, verdict: 'not-computable', basis: `capacity.${missing.join(' and capacity.')} not declared` };
	const serving = Math.min(left, slots);
	const utilisation = (peak * load) / (unitCapacity * serving);
	const idle = serving < left ? ` (${left - serving} more stand by)` : '';
	const basis = `${shownRate(peak * load)} on ${serving} × ${shownRate(unitCapacity)}${idle}`;
	const strain = strainOf(utilisation, targetUtilisation);
	const target =
		targetUtilisation === undefined ? ', target not declared' : `, target ${shownNumber(targetUtilisation)}`;
	return { ...known, utilisation, verdict: strain === 'fits' ? 'ok' : strain, basis: `${basis}${target}` };
}
