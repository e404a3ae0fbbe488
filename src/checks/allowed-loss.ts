import { milliseconds } from '#analysis/quantities.ts';
import { referencesOf } from '#analysis/references.ts';
import { policyOfService } from '#analysis/targets.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { ResiliencePolicyTargets } from '#model/types.generated.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** The most that may be lost of a store, in milliseconds, and who says so. */
export interface AllowedLoss {
	readonly rpo: number;
	/** The business service or policy. */
	readonly by: Ref;
}

/** The least loss that a business service resting on the store, or the store itself, allows; undefined when nobody says. */
export function allowedLoss(
	model: Model,
	store: Ref,
	by: 'multiAz' | 'multiRegion' | 'corruption',
): AllowedLoss | undefined {
	const own = referencesOf(model).target(store, 'resiliencePolicy');
	const policies: (readonly [Ref, ResiliencePolicyTargets | undefined])[] = [
		...targetsOfSubject(model, store).targets.map((service) => [service, policyOfService(model, service)] as const),
		...(own === undefined
			? []
			: [[own, (model.entities[own] as Entity<'resilience-policy'> | undefined)?.data] as const]),
	];
	let least: AllowedLoss | undefined;
	for (const [ref, policy] of policies) {
		const rpo = milliseconds(policy?.[by]?.rpo);
		if (rpo !== undefined && rpo < (least?.rpo ?? Number.POSITIVE_INFINITY)) least = { rpo, by: ref };
	}
	return least;
}
