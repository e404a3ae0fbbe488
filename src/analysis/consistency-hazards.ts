import type { Model } from '#model/model.ts';
import type { Hazard, HazardId } from './hazard.ts';
import { hazardsOfRepeats } from './hazards-of-repeats.ts';
import { hazardsOfStores } from './hazards-of-stores.ts';
import { hazardsOfWrites } from './hazards-of-writes.ts';
import { compareText } from './state.ts';

export type { Hazard, HazardId } from './hazard.ts';

/** What each hazard is called, in the order of DOMAIN A15. */
export const hazardTitles: { readonly [id in HazardId]: string } = {
	H1: 'A write is repeated and not recognised',
	H2: 'Repeats are forgotten too early',
	H3: 'Rejected messages have no way back',
	H4: 'Two writes that should happen together',
	H5: 'A read may miss an earlier write',
	H6: 'Order is promised and not kept',
	H7: 'A step of a saga has no way back',
	H8: 'Copies are weaker than the promise',
	H9: 'An old answer where an old answer does harm',
	H10: 'Several writers and no rule for conflicts',
};

/** A15. */
export interface ConsistencyHazards {
	/** By hazard, then subject and what it is about. */
	readonly hazards: readonly Hazard[];
}

const rank = (id: HazardId): number => Number(id.slice(1));

/** A15: where data can come to differ from what happened, by ten rules over declared fields. O(dependencies + steps). */
export function consistencyHazards(model: Model): ConsistencyHazards {
	const hazards = [...hazardsOfRepeats(model), ...hazardsOfWrites(model), ...hazardsOfStores(model)];
	return {
		hazards: hazards.sort(
			(a, b) => rank(a.id) - rank(b.id) || compareText(a.subject, b.subject) || compareText(a.and ?? '', b.and ?? ''),
		),
	};
}
