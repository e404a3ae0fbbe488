import { shownDuration } from '#analysis/quantities.ts';
import { limitWords } from '#analysis/runbook-exercises.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A runbook that took longer, when it was exercised, than a service that it brings back promises (A18). */
export const exerciseOverRecoveryTarget: Check = {
	id: 'exercise-over-recovery-target',
	title: 'A runbook takes longer than the service may be down',
	severity: 'warning',
	run: (_, facts) =>
		facts.runbookCoverage.exercises.flatMap(({ runbook, timed, targets, verdict, span }) => {
			const [shortest] = targets;
			if (
				verdict !== 'over' ||
				timed?.durationMs === undefined ||
				shortest?.limitMs === undefined ||
				shortest.by === undefined
			)
				return [];
			const over = targets.filter(({ limitMs }) => limitMs !== undefined && limitMs < timed.durationMs!);
			const others = over.length === 1 ? '' : `, and ${over.length - 1} more like it`;
			return [
				{
					subject: runbook,
					targets: over.map(({ service }) => service),
					inputs: [
						{ label: 'took', value: shownDuration(timed.durationMs), source: `exercise of ${timed.date}` },
						{
							label: 'limit',
							value: shownDuration(shortest.limitMs),
							source: `${shortest.by === 'tolerance' ? 'impactTolerances' : `policy.${shortest.by}.rto`} of ${shortest.service}`,
						},
					],
					message: `${code(runbook)} took ${shownDuration(timed.durationMs)} on ${timed.date}, and ${code(shortest.service)}, down until then if all of what it mends is, is to be back within ${shownDuration(shortest.limitMs)} ${limitWords[shortest.by]}${others}`,
					suggestion:
						'shorten it (automate the slowest step), or promise what practice shows: noticing and deciding come on top',
					span,
				},
			];
		}),
};
