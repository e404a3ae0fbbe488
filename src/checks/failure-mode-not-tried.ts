import type { Entity, Model, Ref } from '#model/model.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** A failure mode of high severity that no experiment shows (A20). */
export const failureModeNotTried: Check = {
	id: 'failure-mode-not-tried',
	title: 'A severe failure mode has not been tried',
	severity: 'info',
	run: ({ model }, facts) =>
		facts.experimentCoverage.failureModes
			.filter(({ covered, subject }) => !covered && isSevere(model, subject))
			.map(({ subject, because, span }) => ({
				subject,
				targets: targetsOfSubject(model, subject).targets,
				message:
					because === 'none'
						? `no experiment has tried ${code(subject)}, whose severity is high`
						: `what has been tried about ${code(subject)} proves nothing: ${because.map((one) => defects[one]).join(', ')}`,
				suggestion:
					because === 'none'
						? 'try it in staging first, with a stop condition, and write down what was seen'
						: 'run it again so that it counts',
				span,
			})),
};

const defects = {
	'never-ran': 'it never ran',
	'not-passed': 'it did not pass',
	'failed-since': 'it passed once and has failed since',
	'too-old': 'its last success is too long ago',
	environment: 'it ran too far from production',
	'no-stop-condition': 'it has no stop condition',
} as const;

function isSevere(model: Model, mode: Ref): boolean {
	const { severity } = (model.entities[mode] as Entity<'failure-mode'>).data;
	return severity === 'high' || severity === 'critical';
}
