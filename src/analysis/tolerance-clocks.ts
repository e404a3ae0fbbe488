import type { Ref } from '#model/model.ts';
import type { DisruptionReports, ToleranceClock } from './disruption-effects.ts';
import type { Certainty } from './state.ts';

/** The clock of one business service after one loss, as plain data for other programs. */
export interface ToleranceAfterLoss extends ToleranceClock {
	readonly disruption: Ref;
	readonly service: Ref;
	/** Whether it goes down for certain, or in the pessimistic reading only. */
	readonly certainty: Certainty;
}

/** Every clock that runs, in the order of the losses, worst first in each. */
export function toleranceClocks({ reports }: DisruptionReports): readonly ToleranceAfterLoss[] {
	return reports.flatMap(({ disruption, effects }) =>
		effects.flatMap(({ target, certainty, clock }) =>
			clock === undefined ? [] : [{ disruption, service: target, certainty, ...clock }],
		),
	);
}
