import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A fallback with a correctness note that no accepted decision is about (A19). */
export const fallbackWithoutDecision: Check = {
	id: 'fallback-without-decision',
	title: 'A fallback that is less than right has no decision',
	severity: 'info',
	run: (_, facts) =>
		facts.decisionIntegrity.needs
			.filter(({ why, decisions }) => why === 'fallback' && decisions.length === 0)
			.map(({ subject, and, detail, span }) => ({
				subject,
				and,
				message: `without ${code(and!)}, ${code(subject)} does less than right ("${detail}"), and no accepted decision is about that`,
				suggestion: `write why that is acceptable, and name it in \`adrs\` of the dependency, or in \`affects\` both ${code(subject)} and ${code(and!)}`,
				span,
			})),
};
