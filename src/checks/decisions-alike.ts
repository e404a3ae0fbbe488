import type { Check } from './check.ts';
import { code, listed } from './naming.ts';

/** Two records that seem to decide the same and do not name each other (A19). */
export const decisionsAlike: Check = {
	id: 'decisions-alike',
	title: 'Two decisions may be about the same',
	severity: 'info',
	run: ({ decisions }, facts) => {
		const byRef = new Map(decisions.map((one) => [one.ref, one]));
		return facts.decisionIntegrity.similar.map(({ decisions: [first, second], likeness, words }) => ({
			subject: second,
			and: first,
			certainty: 'possible' as const,
			targets: [first],
			inputs: [{ label: 'likeness', value: likeness.toFixed(2), source: 'cosine of title and decision, 0 to 1' }],
			message: `${byRef.get(second)!.label} and ${byRef.get(first)!.label} have much in common (${listed(words, 5)}), and neither names the other`,
			suggestion: `where one replaces or refines the other, say so (\`supersedes\`, \`amends\`, \`relates to\`); where they are apart, name ${code(first)} as related`,
			span: byRef.get(second)!.span,
		}));
	},
};
