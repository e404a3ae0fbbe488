import { policiesOf } from '#analysis/policies.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A record dated earlier than the repository has it, by more than the policy allows (A19, DOMAIN 4.2). */
export const decisionBackDated: Check = {
	id: 'decision-back-dated',
	title: 'A decision is dated before its first commit',
	severity: 'warning',
	run: ({ model, decisions }, facts) => {
		const labels = new Map(decisions.map((one) => [one.ref, one.label]));
		const { backdatingTolerance, recordsSince } = policiesOf(model);
		return facts.decisionIntegrity.history.backDated.map(({ decision, date, firstCommit, days, span }) => ({
			subject: decision,
			inputs: [
				{ label: 'date of the record', value: date, source: `${span.file}:${span.start.line}`, span },
				{
					label: 'first commit',
					value: `${firstCommit.committed}, ${firstCommit.author}`,
					source: `commit ${firstCommit.id.slice(0, 12)}`,
				},
				{ label: 'limit', value: `${backdatingTolerance} days`, source: 'policies.backdatingTolerance' },
			],
			message: `${code(labels.get(decision)!)} is dated ${date}, and was first committed on ${firstCommit.committed}: ${days} days later${recordsSince !== undefined && recordsSince > date ? ` than ${recordsSince}, since when records are kept here` : ''}`,
			suggestion:
				'write the day on which it was decided; where records were brought here from elsewhere, say when in `policies.recordsSince`',
			span,
		}));
	},
};
