import type { Formula } from '#graph/cut-sets.ts';
import type { Model } from '#model/model.ts';
import { failoverEvents, failoversOf, withFailovers } from './event-probabilities.ts';
import { eventsOf, type FailureEvent } from './events.ts';
import { faultTreeOf } from './fault-tree.ts';
import type { Network } from './network.ts';

/** The fault trees of all targets in which a failover may not work (DOMAIN A5), whatever is known of its probability. */
export const faultTreeWithFailovers = (model: Model, network: Network): Formula =>
	withFailovers(failoversOf(model, failoverEvents(model)), faultTreeOf(model, network), network.reading);

/** Every event that such a tree names. A failover that does not work takes nothing down by itself. */
export function eventsWithFailovers(model: Model): readonly FailureEvent[] {
	const failovers = [...failoverEvents(model).values()].map(
		({ ref, label, entity, span }): FailureEvent => ({
			ref,
			class: 'component',
			component: entity,
			label,
			assumed: false,
			span,
			takesDown: [],
		}),
	);
	return [...eventsOf(model), ...failovers];
}
