import type { Check } from './check.ts';
import { code, listed } from './naming.ts';

/** Something that a decision in force is about is described differently from the day of the decision (A19, staleness). */
export const decisionSubjectChanged: Check = {
	id: 'decision-subject-changed',
	title: 'What a decision is about has changed since',
	severity: 'info',
	run: ({ decisions }, facts) => {
		const byRef = new Map(decisions.map((one) => [one.ref, one]));
		return facts.decisionIntegrity.history.subjects.map(({ decision, subject, fields, commits }) => {
			const { label, date, span, affects } = byRef.get(decision)!;
			const last = commits[0];
			return {
				subject: decision,
				and: subject,
				targets: [subject],
				inputs: [
					{ label: 'date of the decision', value: date!.iso!, source: `${date!.span.file}:${date!.span.start.line}` },
					...commits.slice(0, 10).map(({ id, day }) => ({
						label: 'changed',
						value: day ?? 'on an unknown day',
						source: `commit ${id.slice(0, 12)}`,
					})),
				],
				message: `${code(subject)} is no longer what ${label} of ${date!.iso} was about: ${listed(fields, 6)} ${fields.length === 1 ? 'differs' : 'differ'}${last?.day === undefined ? '' : `, last touched on ${last.day}`}`,
				suggestion:
					'see whether the decision still holds; where it does, nothing need be done, and where it does not, amend or supersede it',
				span: affects.find(({ ref }) => ref === subject)?.span ?? span,
			};
		});
	},
};
