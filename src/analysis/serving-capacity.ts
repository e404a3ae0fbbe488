import type { Entity, Model, Ref } from '#model/model.ts';
import type { Component } from '#model/types.generated.ts';
import { type MissingField, missingField } from './missing-field.ts';
import { perSecond, plainValue, shownNumber } from './quantities.ts';

/** What a component can carry: the sum over the copies that serve at one time. A7, A13 and A24 share it. */
export interface ServingCapacity {
	readonly component: Ref;
	/** Declared copies. */
	readonly copies: number;
	/** Most copies that serve at one time; a copy that stands by carries nothing until another is lost. */
	readonly slots: number;
	/** What one copy carries, per second. */
	readonly unitPerSecond: number;
	/** What is asked at peak, per second. */
	readonly peakPerSecond: number;
	/** Share of the capacity that should be used at most; undefined when nobody says. */
	readonly target: number | undefined;
	/** `650/s (measured, 2026-10-30) against 300/s a copy`. */
	readonly basis: string;
}

/** `550/s`. */
export const shownRate = (rate: number): string => `${shownNumber(rate)}/s`;

/** A quantity with where it comes from: `650/s (measured, 2026-10-30)`. */
function quantityBasis(quantity: unknown): string {
	const value = String(plainValue(quantity));
	if (typeof quantity !== 'object' || quantity === null) return value;
	const { source, asOf } = quantity as { source?: string; asOf?: string };
	const about = [source, asOf].filter((part) => part !== undefined);
	return about.length === 0 ? value : `${value} (${about.join(', ')})`;
}

const standbyStrategies = new Set(['hot-standby', 'warm-standby', 'pilot-light', 'backup-restore', 'single']);

/** Copies that serve at one time: all of them, or those that are at work where the others stand by. At least 1. */
export function servingSlots(component: Entity<'component'>, model: Model): number {
	const deployment = model.deployments[component.ref];
	const copies = deployment?.replicas.length ?? 0;
	const replicas = component.data.deployment?.[model.environment]?.replicas;
	const roles = Array.isArray(replicas) ? replicas.map((replica) => replica.role) : [];
	const idle = roles.filter((role) => role === 'witness').length;
	if (deployment?.strategy === undefined || !standbyStrategies.has(deployment.strategy))
		return Math.max(1, copies - idle);
	return Math.max(1, roles.filter((role) => role === 'primary').length);
}

/** The capacity of a component, or undefined when peak or unit capacity is not declared, or is no positive number. */
export function servingCapacity(model: Model, component: Entity<'component'>): ServingCapacity | undefined {
	const { capacity } = component.data;
	const unit = perSecond(capacity?.unitCapacity);
	const peak = perSecond(capacity?.peak);
	const copies = model.deployments[component.ref]?.replicas.length ?? 0;
	// A rate of zero says that nothing is served or asked: there is no ratio to give.
	if (capacity === undefined || unit === undefined || unit <= 0 || peak === undefined || copies === 0) return undefined;
	const slots = servingSlots(component, model);
	const idle = slots < copies ? `; ${slots} of ${copies} copies serve at a time` : '';
	return {
		component: component.ref,
		copies,
		slots,
		unitPerSecond: unit,
		peakPerSecond: peak,
		target: targetOf(capacity),
		basis: `${quantityBasis(capacity.peak)} against ${quantityBasis(capacity.unitCapacity)} a copy${idle}`,
	};
}

/** The share of the capacity that should be used at most; undefined when nobody says. */
export function targetOf({ targetUtilisation }: NonNullable<Component['capacity']>): number | undefined {
	return targetUtilisation !== undefined && targetUtilisation > 0 ? targetUtilisation : undefined;
}

/** What is missing to know a component's capacity; nothing when it is known. */
export function missingCapacity(component: Entity<'component'>, copies: number): readonly MissingField[] {
	const { capacity } = component.data;
	const gap = (field: string, consequence: string): MissingField =>
		missingField(component, `capacity.${field}`, consequence, `capacity: { ${field}: <n>/s }`);
	const isZero = perSecond(capacity?.unitCapacity) === 0;
	return [
		...(copies === 0
			? [
					missingField(
						component,
						'deployment',
						'how many copies carry the load is unknown',
						'deployment: { prod: { replicas: [{ id: <copy>, domains: [<domain>] }] } }',
					),
				]
			: []),
		...(capacity?.unitCapacity === undefined ? [gap('unitCapacity', 'what one copy carries is unknown')] : []),
		...(isZero ? [gap('unitCapacity', 'one copy carries nothing, as written, so no utilisation can be given')] : []),
		...(capacity?.peak === undefined ? [gap('peak', 'what is asked at peak is unknown')] : []),
	];
}

/** How a utilisation stands to its limits: `ok` up to the target, `hot` up to 1, `overload` above, `fits` up to 1 where no target is declared. */
export type Strain = 'ok' | 'hot' | 'fits' | 'overload';

/** DOMAIN A7. Rates such as 0.3/s have no exact binary form: what fits to the last digit fits. */
export function strainOf(rho: number, target: number | undefined): Strain {
	if (rho > 1 + 1e-9) return 'overload';
	if (target === undefined) return 'fits';
	return rho > target + 1e-9 ? 'hot' : 'ok';
}
