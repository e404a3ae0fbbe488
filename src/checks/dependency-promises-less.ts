import { shownAvailability } from '#analysis/practice-text.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A hard dependency of a lower tier or with a lower objective than what rests on it (A16). */
export const dependencyPromisesLess: Check = {
	id: 'dependency-promises-less',
	title: 'A hard dependency promises less than what needs it',
	severity: 'info',
	run: (_, facts) =>
		facts.targetCoherence.weaker.map(({ from, to, kind, own, other, span }) => ({
			subject: from,
			and: to,
			message:
				kind === 'tier'
					? `${code(from)} of tier ${own} cannot do without ${code(to)} of tier ${other}`
					: `${code(from)} promises ${shownAvailability(own)} and cannot do without ${code(to)}, which promises ${shownAvailability(other)}`,
			suggestion:
				kind === 'tier'
					? `raise ${code(to)} to tier ${own}, with what goes with it, or make the dependency soft`
					: `raise the objective of ${code(to)} above ${shownAvailability(own)}, or make the dependency soft`,
			span,
		})),
};
