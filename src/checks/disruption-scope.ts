import { type Disruption, disruptionsOf } from '#analysis/disruptions.ts';
import { policiesOf } from '#analysis/policies.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Entity, Model, Ref } from '#model/model.ts';

/** True for a failure domain whose loss the workspace accepts by its type; a scenario that somebody wrote is never accepted. */
export function isAccepted(model: Model, disruption: Ref): boolean {
	if (!disruption.startsWith('failure-domain:')) return false;
	const domain = model.entities[disruption] as Entity<'failure-domain'>;
	return policiesOf(model).spofScope.includes(domain.data.type);
}

/** Which disruptions findings are about. */
export interface DisruptionScope {
	/** False for a loss that an authored scenario tells with the same single event: the scenario says more. */
	isTold(disruption: Ref): boolean;
	of(disruption: Ref): Disruption | undefined;
}

/** The scope of a model, made once. */
export const disruptionScope = oncePer((model: Model): DisruptionScope => {
	const disruptions = new Map(disruptionsOf(model).map((one) => [one.ref, one]));
	const retold = new Set(
		[...disruptions.values()].flatMap(({ kind, events }) => (kind === 'scenario' && events.length === 1 ? events : [])),
	);
	return { isTold: (ref) => !retold.has(ref), of: (ref) => disruptions.get(ref) };
});
