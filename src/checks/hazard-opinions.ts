import type { Facts } from '#analysis/facts.ts';
import type { Hazard, HazardId } from '#analysis/hazard.ts';
import type { Model } from '#model/model.ts';
import type { Opinion } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** One opinion a hazard of some kind (A15); where the field is written is its place, and its steps are the proof. */
export function hazardOpinions(model: Model, facts: Facts, id: HazardId): readonly Opinion[] {
	return facts.consistencyHazards.hazards
		.filter((hazard) => hazard.id === id)
		.map((hazard) => opinionOf(model, hazard));
}

function opinionOf(model: Model, hazard: Hazard): Opinion {
	const flows = [...new Set(hazard.steps.map(({ flow }) => flow))];
	const { targets, tier } = targetsOfSubject(model, hazard.subject, flows);
	return {
		subject: hazard.subject,
		and: hazard.and,
		severity: severityOfWeakness(tier, hazard.certainty === 'certain'),
		certainty: hazard.certainty,
		targets,
		path: hazard.steps.map(({ flow, seq }) => ({
			ref: flow,
			because: `step ${seq}`,
			span: model.steps[flow]?.find((step) => step.seq === seq)?.span,
		})),
		inputs: [
			{
				label: 'field',
				value: code(hazard.field),
				source: `${hazard.span.file}:${hazard.span.start.line}`,
				span: hazard.span,
			},
		],
		message: hazard.because,
		suggestion: hazard.suggestion,
		effect: hazard.effect,
		span: hazard.span,
	};
}
