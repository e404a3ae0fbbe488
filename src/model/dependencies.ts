import { fields } from './fields.ts';
import type { AsyncEdge, Dependency, Entity, Ref } from './model.ts';
import type { Places } from './places.ts';
import { durationMs, groupedDigits, ratePerSecond } from './quantity.ts';
import type { Resolver } from './references.ts';
import type { Registry } from './registry.ts';
import type { Dependency as DependencyData } from './types.generated.ts';

/** The component, and the interface of it, that a text such as `ledger-db/sql` names; undefined when there is none. */
export function resolveTarget(text: string, resolver: Resolver, registry: Registry) {
	const ref = resolver.resolve(text, fields.target).ref;
	if (ref === undefined) return undefined;
	const through = registry.interfaces.get(ref);
	return through ? { to: through.component, interface: ref } : { to: ref, interface: undefined };
}

/** The dependencies of a component in authored order; those whose target does not resolve are left out. */
export function dependenciesOf(
	component: Entity<'component'>,
	places: Places,
	resolver: Resolver,
	registry: Registry,
): Dependency[] {
	return (component.data.dependencies ?? []).flatMap((data, index): Dependency[] => {
		const target = resolveTarget(data.to, resolver, registry);
		if (!target) return [];
		const path = ['dependencies', index];
		return [
			{
				ref: `dependency:${component.id}/${index}`,
				from: component.ref,
				...target,
				criticality: data.criticality ?? 'unknown',
				phase: data.phase ?? 'run',
				group: data.group && { id: data.group.id, require: data.group.require ?? 1 },
				async: data.async && asyncEdge(data, component, target.to, registry),
				data,
				path,
				span: places.spanOf(path),
			},
		];
	});
}

/**
 * How long the buffer of an asynchronous edge lasts at peak: as declared, or messages / arrival rate (DOMAIN A14). Where both are
 * known the sooner counts: nobody may rely on the later of two statements about one buffer.
 * Without `afterBuffer` the caller takes the state that the criticality implies; `unknown` counts as the worse one.
 */
function asyncEdge(data: DependencyData, from: Entity<'component'>, to: Ref, registry: Registry): AsyncEdge {
	const buffer = data.async!;
	const afterBuffer = buffer.afterBuffer ?? (data.criticality === 'soft' ? 'degraded' : 'down');
	const declared = durationMs(buffer.absorbs);
	const target = registry.entities.get(to)?.entity as Entity<'component'> | undefined;
	const messages = buffer.maxMessages ?? target?.data.capacity?.queue?.maxMessages;
	const rate = arrivalRate(data, from, target);
	if (messages !== undefined && rate !== undefined && rate.perSecond > 0) {
		const basis = `${groupedDigits(messages)} messages at ${rate.perSecond}/s (${rate.basis})`;
		const computed = (messages / rate.perSecond) * 1000;
		if (declared === undefined || isFullBefore(computed, declared)) return { absorbsMs: computed, basis, afterBuffer };
	}
	if (declared !== undefined) return { absorbsMs: declared, basis: 'declared as `absorbs`', afterBuffer };
	const missing = [messages === undefined ? '`maxMessages`' : '', rate === undefined ? 'a `rate`' : ''].filter(Boolean);
	const basis =
		missing.length > 0 ? `not computable: ${missing.join(' and ')} missing` : 'not computable: the rate is 0';
	return { absorbsMs: undefined, basis, afterBuffer };
}

/** True when a buffer is full before the time it is said to absorb. Rounding of what somebody wrote by hand is no contradiction. */
export function isFullBefore(computedMs: number, declaredMs: number): boolean {
	return computedMs < declaredMs * 0.99;
}

/** Messages per second at peak, from the most direct statement to the least; never a guess. */
function arrivalRate(data: DependencyData, from: Entity<'component'>, target: Entity<'component'> | undefined) {
	const own = ratePerSecond(data.async?.rate);
	if (own !== undefined) return { perSecond: own, basis: 'rate of the dependency' };
	const queue = ratePerSecond(target?.data.capacity?.queue?.arrivalRate);
	if (queue !== undefined) return { perSecond: queue, basis: `arrival rate of \`${target!.id}\`` };
	const peak = ratePerSecond(target?.data.capacity?.peak);
	if (peak !== undefined) return { perSecond: peak, basis: `peak of \`${target!.id}\`` };
	const caller = ratePerSecond(from.data.capacity?.peak);
	if (caller === undefined || data.callsPerRequest === undefined) return undefined;
	return { perSecond: caller * data.callsPerRequest, basis: `peak of \`${from.id}\` x ${data.callsPerRequest} calls` };
}
