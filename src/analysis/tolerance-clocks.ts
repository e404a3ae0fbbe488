import type { Ref } from '#model/model.ts';
import type { DisruptionReports, ToleranceClock } from './disruption-effects.ts';
import type { RecoveryOfTarget } from './recovery-of-targets.ts';
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

/**
 * Whether a tolerance is kept by a business service that a loss interrupts only until what takes over has taken over: A6 has it UP
 * in the end, so that no clock runs, and its time of A8 counts from the loss on.
 */
export function verdictOfInterruption(found: RecoveryOfTarget, toleranceMs: number): ToleranceClock['verdict'] {
	if (found.kind === 'never') return 'exceeds';
	if (found.kind === 'not-interrupted') return 'within';
	if (found.kind === 'not-computable') return (found.atLeastMs ?? 0) > toleranceMs ? 'exceeds' : 'unknown';
	const { milliseconds, withRespondersMs = milliseconds, amongAllMs = withRespondersMs, possibleMs = 0 } = found;
	if (withRespondersMs > toleranceMs) return 'exceeds';
	if (possibleMs > toleranceMs) return 'unknown';
	return amongAllMs > toleranceMs ? 'only-if-first' : 'within';
}
