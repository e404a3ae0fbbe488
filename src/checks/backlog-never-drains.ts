import { roundedDuration } from '#analysis/quantities.ts';
import { shownRate } from '#analysis/serving-capacity.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A queue that is worked off no faster than it fills at peak: after an outage it never becomes empty again (A14). */
export const backlogNeverDrains: Check = {
	id: 'backlog-never-drains',
	title: 'A backlog never drains',
	severity: 'error',
	run: ({ model }, { backlogs }) =>
		backlogs.buffers
			.filter(({ neverDrains }) => neverDrains === true)
			.map((buffer): Opinion => {
				const owner = buffer.from ?? buffer.to;
				const { targets, tier } = targetsOfSubject(model, owner);
				const arrival = shownRate(buffer.arrivalPerSecond!);
				return {
					subject: owner,
					and: buffer.from === undefined ? undefined : buffer.to,
					severity: milder(severityOfTier(tier), 1),
					targets,
					inputs: [{ label: 'rates', value: buffer.basis, source: 'declared' }],
					message: `what waits for ${code(buffer.to)} fills with ${arrival} at peak and is worked off with ${shownRate(buffer.drainPerSecond!)}: after an outage it never drains`,
					suggestion: `let it be worked off faster than ${arrival}, for example with twice as many consumers`,
					effect: `with twice the rate an hour of outage is worked off in ${drainTime(buffer.arrivalPerSecond!, buffer.drainPerSecond! * 2)}`,
					span: model.dependencies.find(({ ref }) => ref === buffer.ref)?.span ?? model.entities[owner]!.span,
				};
			}),
};

function drainTime(arrival: number, drain: number): string {
	if (drain <= arrival) return 'more than a day';
	return roundedDuration((arrival / (drain - arrival)) * 3_600_000);
}
