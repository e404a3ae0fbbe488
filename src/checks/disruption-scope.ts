import { type Disruption, disruptionsOf } from '#analysis/disruptions.ts';
import { policiesOf } from '#analysis/policies.ts';
import type { Model, Ref } from '#model/model.ts';

/** How findings about disruptions are chosen and weighed. */
export interface DisruptionScope {
	/** False for a loss that an authored scenario tells with the same single event: the scenario says more. */
	isTold(disruption: Ref): boolean;
	/** True for types of domain whose loss the workspace accepts, unless somebody wrote a scenario about it. */
	isAccepted(disruption: Ref): boolean;
	of(disruption: Ref): Disruption | undefined;
}

const cache = new WeakMap<Model, DisruptionScope>();

/** The scope of a model, made once. */
export function disruptionScope(model: Model): DisruptionScope {
	const known = cache.get(model);
	if (known !== undefined) return known;
	const disruptions = new Map(disruptionsOf(model).map((one) => [one.ref, one]));
	const accepted = new Set<string>(policiesOf(model).spofScope);
	const retold = new Set(
		[...disruptions.values()].flatMap(({ kind, events }) => (kind === 'scenario' && events.length === 1 ? events : [])),
	);
	const made: DisruptionScope = {
		isTold: (ref) => !retold.has(ref),
		isAccepted: (ref) => accepted.has(disruptions.get(ref)?.kind ?? ''),
		of: (ref) => disruptions.get(ref),
	};
	cache.set(model, made);
	return made;
}
