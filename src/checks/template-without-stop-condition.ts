import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A template of AWS FIS that no alarm stops, for an experiment of the model (A20). */
export const templateWithoutStopCondition: Check = {
	id: 'template-without-stop-condition',
	title: 'No alarm stops an experiment template',
	severity: 'warning',
	run: (_, facts) =>
		facts.experimentCoverage.experiments.flatMap(({ experiment, templates, stage }) => {
			// One finding an experiment: whoever mends one template of it looks at the others.
			const first = templates.find(({ alarms }) => alarms.length === 0);
			if (first === undefined) return [];
			return {
				subject: experiment,
				severity: stage === 'production' ? ('warning' as const) : ('info' as const),
				message: `template ${code(first.name)} of ${code(experiment)} has no alarm that stops it`,
				suggestion:
					'name CloudWatch alarms as its stop conditions; `lintel chaos export-fis` writes those that the model knows',
				span: first.span,
			};
		}),
};
