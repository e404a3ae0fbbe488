import { shownNumber } from '#analysis/quantities.ts';
import { shownRate } from '#analysis/serving-capacity.ts';
import { shownYears } from '#analysis/throughput-text.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** Growth, a late start of copies, or a quota ends what a component can carry within a year (A13). */
export const capacityUsedUp: Check = {
	id: 'capacity-used-up',
	title: 'Capacity is used up within a year',
	severity: 'warning',
	run: ({ model }, { throughput: { growth, scaling, quotas } }) =>
		[
			...growth
				.filter(({ years }) => years !== undefined && years < 1)
				.map(
					(one): Opinion => ({
						subject: one.component,
						message: `${code(one.component)} carries ${shownRate(one.capacityPerSecond)} and is asked for ${shownRate(one.loadPerSecond)}, ${one.growthPct} % more each year: limit in ${shownYears(one.years)}`,
						suggestion: `plan more copies of ${code(one.component)}`,
						span: model.entities[one.component]!.span,
					}),
				),
			...scaling
				.filter(({ isLate }) => isLate)
				.map(
					(one): Opinion => ({
						subject: one.component,
						and: 'autoscaling',
						message: `new copies of ${code(one.component)} come too late: started at ${shownNumber(one.trigger)} of the capacity, they serve when the load is ${shownRate(one.loadThenPerSecond)} of ${shownRate(one.capacityPerSecond)}`,
						suggestion:
							one.latestTrigger === undefined
								? 'start copies ahead of the load: no trigger is early enough'
								: `start them at ${shownNumber(Math.floor(one.latestTrigger * 100) / 100)} at the latest`,
						span: model.entities[one.component]!.span,
					}),
				),
			...quotas
				.filter(({ share, years }) => (share !== undefined && share >= 1) || (years !== undefined && years < 1))
				.map(
					(one): Opinion => ({
						subject: one.component,
						and: one.id,
						message: `the limit ${code(one.id)} of ${code(one.component)} is ${shownNumber(one.limit)}, and ${shownNumber(one.used!)} are used${one.years === undefined ? '' : `: limit in ${shownYears(one.years)}`}`,
						suggestion: `ask ${one.setBy ?? 'whoever sets it'} for more, before it is needed`,
						span: model.entities[one.component]!.span,
					}),
				),
		].map((opinion) => ({ ...opinion, targets: targetsOfSubject(model, opinion.subject).targets })),
};
