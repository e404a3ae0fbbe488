import { shownAvailability } from '#analysis/practice-text.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** A promise of availability above what its hard dependencies promise together (A16). */
export const objectiveUnreachable: Check = {
	id: 'objective-unreachable',
	title: 'An objective cannot be reached',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.targetCoherence.ceilings
			.filter(({ verdict }) => verdict === 'infeasible')
			.map(({ subject, promise, dependencies, ceiling, span }) => {
				const { targets, tier } = targetsOfSubject(model, subject);
				const weakest = [...dependencies].sort((a, b) => a.promise.availability - b.promise.availability)[0]!;
				const without = ceiling / weakest.promise.availability;
				const needed = promise.availability / without;
				return {
					subject,
					severity: severityOfWeakness(tier, true),
					targets,
					path: dependencies.map((one) => ({
						ref: one.ref,
						because: `promises ${shownAvailability(one.promise.availability)} (${one.promise.source})`,
						span: one.promise.span,
					})),
					inputs: [
						{
							label: 'promise',
							value: shownAvailability(promise.availability),
							source: promise.by,
							span: promise.span,
						},
					],
					message: `${code(subject)} promises ${shownAvailability(promise.availability)}, and what it cannot do without promises ${shownAvailability(ceiling)} together`,
					suggestion:
						needed < 1 - 1e-9
							? `ask ${code(weakest.ref)} for ${shownAvailability(needed)} or more, make it soft or redundant, or promise ${shownAvailability(ceiling)} at most`
							: `make ${code(weakest.ref)} soft or redundant and look again, or promise ${shownAvailability(ceiling)} at most`,
					effect:
						needed < 1 - 1e-9
							? `with ${shownAvailability(needed)} from ${code(weakest.ref)} the promise can just be kept, with nothing left for ${code(subject)} itself`
							: undefined,
					span,
				};
			}),
};
