import { serviceMapOf } from '#analysis/service-map.ts';
import { targetsOf } from '#analysis/targets.ts';
import type { Model, Ref } from '#model/model.ts';
import { mostImportant } from './severity-by-tier.ts';

const cache = new WeakMap<Model, ReadonlyMap<Ref, number | undefined>>();

/** The tier of a flow or business service; undefined when nobody says. */
export function tierOfTarget(model: Model, target: Ref): number | undefined {
	const known = cache.get(model) ?? new Map(targetsOf(model).map(({ ref, tier }) => [ref, tier]));
	cache.set(model, known);
	return known.get(target);
}

/** The business services that rest on a component, most important first, and the tier of the first. */
export function endangeredThrough(
	model: Model,
	component: Ref,
): { readonly services: readonly Ref[]; readonly tier: number | undefined } {
	const services = [...serviceMapOf(model).servicesOf(component)].sort(
		(a, b) => (tierOfTarget(model, a) ?? 99) - (tierOfTarget(model, b) ?? 99) || (a < b ? -1 : 1),
	);
	return { services, tier: mostImportant(services.map((service) => tierOfTarget(model, service))) };
}
