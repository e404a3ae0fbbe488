import type { BufferBacklog } from '#analysis/backlog.ts';
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
					...wayOut(buffer),
					span: model.dependencies.find(({ ref }) => ref === buffer.ref)?.span ?? model.entities[owner]!.span,
				};
			}),
};

/** What would let it drain: even partitions where that is enough, else the least multiple of the rate that is. */
function wayOut(buffer: BufferBacklog): Pick<Opinion, 'suggestion' | 'effect'> {
	const { fullest } = buffer;
	const [arrival, drain] = [buffer.arrivalPerSecond!, buffer.drainPerSecond!];
	const hourAt = (rate: number): string => roundedDuration((arrival / (rate - arrival)) * 3_600_000);
	if (fullest !== undefined && fullest.evenPerSecond > arrival)
		return {
			suggestion: `spread the messages evenly over the ${fullest.partitions} partitions: more consumers than partitions do not help`,
			effect: `spread evenly, an hour of outage is worked off in ${hourAt(fullest.evenPerSecond)}`,
		};
	const faster = `let it be worked off faster than ${shownRate(arrival)}`;
	const times = Math.max(2, Math.floor(arrival / drain + 1e-9) + 1);
	if (drain === 0 || times > 20) return { suggestion: faster };
	const rate = times === 2 ? 'twice' : `${times} times`;
	return {
		suggestion: `${faster}, for example with ${rate} as many consumers`,
		effect: `with ${rate} the rate an hour of outage is worked off in ${hourAt(drain * times)}`,
	};
}
