import type { Facts } from '#analysis/facts.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { targetsAt } from '../model-index.ts';

/** What a failure mode means for the business service to which it means most. */
export interface ModeShare {
	readonly service: Ref;
	/** Fussell-Vesely (A4) of the domain within which the mode stays: the share of the unavailability that comes through it. */
	readonly share: number;
}

const known = new WeakMap<Facts, ReadonlyMap<Ref, ModeShare>>();

/**
 * The share of a failure mode that names its scope; undefined for others, for which the model has no event of their own, and where
 * A4 has no number. The largest over all business services.
 */
export function shareOfMode(
	{ facts, model, index }: Pick<ViewContext, 'facts' | 'model' | 'index'>,
	mode: Entity<'failure-mode'>,
): ModeShare | undefined {
	const [scope] = targetsAt(index, mode.ref, 'scope');
	if (scope === undefined) return undefined;
	const shares = known.get(facts) ?? sharesOf(facts, model);
	known.set(facts, shares);
	return shares.get(scope);
}

function sharesOf({ importance }: Facts, model: Model): ReadonlyMap<Ref, ModeShare> {
	const shares = new Map<Ref, ModeShare>();
	for (const { ref: service } of model.byKind['business-service']) {
		for (const { event, fussellVesely: share = 0 } of importance.of(service)?.events ?? []) {
			if (event.ref.startsWith('failure-domain:') && share > (shares.get(event.ref)?.share ?? 0))
				shares.set(event.ref, { service, share });
		}
	}
	return shares;
}
