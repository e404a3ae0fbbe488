import { referencesOf } from '#analysis/references.ts';
import { flowsOf, tierOfService } from '#analysis/targets.ts';
import type { Entity, Model } from '#model/model.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A most important business service without any stated target for its availability. */
export const serviceWithoutObjective: Check = {
	id: 'service-without-objective',
	title: 'A business service has no objective',
	severity: 'warning',
	run: ({ model }) =>
		model.byKind['business-service']
			.filter((service) => tierOfService(service) === 1 && !hasObjective(model, service))
			.map(({ ref, span }) => ({
				subject: ref,
				certainty: 'data-gap',
				message: `${code(ref)} is of tier 1, and neither an objective nor a resilience policy says how available it must be`,
				suggestion: 'add an SLO with `for:` this service, or `policy.availabilitySlo`',
				span,
			})),
};

function hasObjective(model: Model, service: Entity<'business-service'>): boolean {
	const references = referencesOf(model);
	if (service.data.policy !== undefined || (service.data.slos ?? []).length > 0) return true;
	return [service.ref, ...flowsOf(model, service.ref)].some(
		(ref) =>
			references.targets(ref, 'slos').length > 0 || references.into(ref).some((link) => link.from.startsWith('slo:')),
	);
}
