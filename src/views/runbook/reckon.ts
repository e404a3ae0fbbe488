import { isAboutAvailability } from '#analysis/availability-promises.ts';
import type { BufferBacklog } from '#analysis/backlog.ts';
import { milliseconds } from '#analysis/quantities.ts';
import type { Entity, Ref } from '#model/model.ts';
import { fractionOfPercent } from '#model/quantity.ts';
import type { CalculatorKind, CalculatorValues } from '../calculators.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { distinct, entityOfKind, namedBy, targetsAt } from '../model-index.ts';
import type { Block } from '../page.ts';

/** Sums for this very incident, filled in with what the model says; whoever is on call puts in what is true now. */

const calculator = (id: string, kind: CalculatorKind, about: string, values: CalculatorValues): Block => ({
	type: 'calculator',
	id,
	kind,
	about,
	values,
});

/** How long the backlog behind a call takes: an hour's outage at peak, until somebody says how much waits. */
export function backlogCalculator(context: ViewContext, buffer: BufferBacklog | undefined): readonly Block[] {
	if (buffer?.arrivalPerSecond === undefined) return [];
	const { arrivalPerSecond: arriving, drainPerSecond: worked, retentionMs, from, to } = buffer;
	const names = [from, to].filter((ref) => ref !== undefined).map((ref) => titleOf(context, ref));
	return [
		calculator(
			`backlog-${buffer.ref.replace(/[^a-z0-9]+/gi, '-')}`,
			'backlog',
			`${names.join(' → ')}, after an hour down at peak`,
			{
				waiting: arriving * 3600,
				arriving,
				worked,
				// What waits first has waited through the whole outage.
				kept: retentionMs === undefined ? undefined : Math.max(0, retentionMs / 60_000 - 60),
			},
		),
	];
}

/** Whether a component carries its peak after the worst loss that leaves it something. */
export function capacityCalculator(context: ViewContext, component: Ref | undefined): readonly Block[] {
	const rows = context.facts.capacityAfterLoss.rows.filter((row) => row.component === component && row.serving > 0);
	const worst = rows.toSorted((a, b) => (b.rho ?? 0) - (a.rho ?? 0))[0];
	if (component === undefined || worst === undefined) return [];
	return [
		calculator('capacity', 'capacity', `${titleOf(context, component)} without ${titleOf(context, worst.disruption)}`, {
			copies: worst.serving,
			each: worst.capacityPerSecond / worst.serving,
			load: worst.loadPerSecond,
			target: worst.target === undefined ? undefined : worst.target * 100,
		}),
	];
}

/** How fast the budget of the strictest objective of what is affected burns while everything fails. */
export function budgetCalculator(context: ViewContext, affected: readonly Ref[]): readonly Block[] {
	const { index } = context;
	const objectives = affected.flatMap((ref) => [...targetsAt(index, ref, 'slos'), ...namedBy(index, ref, 'slo')]);
	const known = distinct(objectives).flatMap((ref) => {
		const slo = entityOfKind(index, ref, 'slo');
		const share = fractionOfPercent(slo?.data.target);
		const window = milliseconds(slo?.data.window);
		if (slo === undefined || share === undefined || window === undefined || !isAboutAvailability(slo)) return [];
		return [{ slo, share, window }];
	});
	const strictest = known.toSorted((a, b) => b.share - a.share)[0];
	if (strictest === undefined) return [];
	return [
		calculator('budget', 'budget', `${strictest.slo.name}, while every request fails`, {
			errors: 100,
			// Percent as written: 0.9995 x 100 is 99.95 only when rounded.
			objective: Math.round(strictest.share * 1e8) / 1e6,
			window: strictest.window / 86_400_000,
		}),
	];
}

type Tolerance = NonNullable<Entity<'business-service'>['data']['impactTolerances']>[number];

/** Whether a clock counts towards a tolerance: it is one of time. */
export const isCounted = ({ metric, limit }: Tolerance): boolean =>
	metric === 'duration' && milliseconds(limit) !== undefined;

/** The clocks of services that tolerate an outage of so long, from a start that the reader gives. */
export function toleranceClock(services: readonly Entity<'business-service'>[]): readonly Block[] {
	const limits = services.flatMap((service) =>
		(service.data.impactTolerances ?? [])
			.filter(isCounted)
			.map(({ limit }) => ({ label: service.name, limitMs: milliseconds(limit)!, basis: basisOf(service.span) })),
	);
	return limits.length === 0 ? [] : [{ type: 'clock', id: 'clock', limits }];
}
