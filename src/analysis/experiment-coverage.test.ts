import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experimentCoverage } from './experiment-coverage.ts';
import { computeFacts } from './facts.ts';
import { modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

/** Else A20 of 10,000 components takes seven times as long. */
test('experiments ask how long a loss takes, not when each target works again', () => {
	fc.assert(
		fc.property(randomArchitecture, (documents) => {
			const {
				architecture,
				recoveryTimes,
				experimentCoverage: usual,
			} = computeFacts({
				model: modelOf(documents),
				decisions: [],
			});
			const disruptions = recoveryTimes.disruptions.map((one) =>
				Object.defineProperty({ ...one }, 'targets', {
					get: () => {
						throw new Error('most of the price of A8');
					},
				}),
			);
			expect(experimentCoverage(architecture.model, { ...recoveryTimes, disruptions })).toEqual(usual);
		}),
		{ numRuns: 30 },
	);
});
