import { lateChangeWords } from '#analysis/decision-history-words.ts';
import type { Check } from './check.ts';
import { code, counted } from './naming.ts';

/** A record whose text, or another part that may not change, was changed after it was accepted (A19, DOMAIN 4.2). */
export const acceptedDecisionChanged: Check = {
	id: 'accepted-decision-changed',
	title: 'A decision was changed after it was accepted',
	severity: 'warning',
	run: ({ decisions }, facts) => {
		const labels = new Map(decisions.map((one) => [one.ref, one.label]));
		return facts.decisionIntegrity.history.changed.map(({ decision, changes, span }) => {
			const [last] = changes;
			const { commit } = last!;
			const when =
				commit === undefined
					? 'in the working folder'
					: `last on ${commit.committed} by ${commit.author}, commit ${code(commit.id.slice(0, 12))}`;
			return {
				subject: decision,
				targets: facts.decisionLinks.subjectsOf(decision),
				inputs: changes.map((one) => ({
					label: one.commit === undefined ? 'not committed' : `${one.commit.committed} ${one.commit.author}`,
					value: lateChangeWords(one),
					source: one.commit === undefined ? 'the working folder' : `commit ${one.commit.id.slice(0, 12)}`,
					asOf: one.commit?.committed,
				})),
				message: `${code(labels.get(decision)!)} was changed ${counted(changes.length, 'time')} after it was accepted, ${when} (${lateChangeWords(last!)})`,
				suggestion:
					'put the text back, and write what is new as a decision that amends or supersedes this one; what may change is set by `policies.acceptedRecordMayChange`',
				span,
			};
		});
	},
};
