import type { Entity, Model, Ref } from '#model/model.ts';
import { perSecond, shownNumber } from './quantities.ts';

/** The share of peak traffic that a failure takes with it. */
export interface PeakTraffic {
	/** Sum of the declared peak rates of all flows, per second. */
	readonly totalPerSecond: number;
	/** Sum over flows that go certainly DOWN, per second. */
	readonly downPerSecond: number;
	/** Sum over flows that become certainly DEGRADED, per second. */
	readonly degradedPerSecond: number;
	/** downPerSecond / totalPerSecond, 0 to 1; undefined when no flow declares a peak rate, or none of those that go down. */
	readonly downShare: number | undefined;
	/** How it was computed, for a person: `550/s of 600/s; 2 of 3 flows declare a peak rate`. */
	readonly basis: string;
	/** Flows without a declared peak rate: they are in no sum. */
	readonly missing: readonly Ref[];
}

/** Declared peak rates of all flows, per second. */
export interface PeakRates {
	readonly of: ReadonlyMap<Ref, number>;
	readonly total: number;
	readonly missing: readonly Ref[];
}

/** Reads `peakRate` of every flow once. */
export function peakRatesOf(model: Model): PeakRates {
	const rates = model.byKind.flow.map((flow: Entity<'flow'>) => [flow.ref, perSecond(flow.data.peakRate)] as const);
	const declared = rates.filter((pair): pair is readonly [Ref, number] => pair[1] !== undefined);
	return {
		of: new Map(declared),
		total: declared.reduce((sum, [, rate]) => sum + rate, 0),
		missing: rates.filter(([, rate]) => rate === undefined).map(([flow]) => flow),
	};
}

/** Sums the rates of flows that are down or degraded. */
export function peakTraffic(rates: PeakRates, down: readonly Ref[], degraded: readonly Ref[]): PeakTraffic {
	const sum = (flows: readonly Ref[]): number => flows.reduce((total, flow) => total + (rates.of.get(flow) ?? 0), 0);
	const downPerSecond = sum(down);
	// What is lost with flows of which nobody says how many come is unknown, not nothing.
	const isKnown = rates.total > 0 && (down.length === 0 || down.some((flow) => rates.of.has(flow)));
	const all = rates.of.size + rates.missing.length;
	const declared = `${rates.of.size} of ${all} flows declare a peak rate`;
	const unknown = rates.total > 0 ? `not declared of what goes down; ${declared}` : declared;
	return {
		totalPerSecond: rates.total,
		downPerSecond,
		degradedPerSecond: sum(degraded),
		downShare: isKnown ? downPerSecond / rates.total : undefined,
		basis: isKnown ? `${shownNumber(downPerSecond)}/s of ${shownNumber(rates.total)}/s; ${declared}` : unknown,
		missing: rates.missing,
	};
}
