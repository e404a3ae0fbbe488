import type { Check } from './check.ts';
import { code, counted, listed, verb } from './naming.ts';

/** A critical function that rests on a third party nobody can replace (A22; DORA Art. 29). */
export const noSubstituteForCriticalFunction: Check = {
	id: 'no-substitute-for-critical-function',
	title: 'No substitute for a third party behind a critical function',
	severity: 'warning',
	run: (_, facts) =>
		facts.concentration.substitutability
			.filter((gap) => gap.substitutability === 'none')
			.map((gap) => ({
				subject: gap.thirdParty,
				targets: gap.services.map(({ service }) => service),
				path: gap.services
					.slice(0, 1)
					.flatMap(({ service, through }) => [
						{ ref: gap.thirdParty, because: 'no substitute exists' },
						...through.slice(0, 1).map((ref) => ({ ref, because: 'is provided by it' })),
						{ ref: service, because: 'is a critical or important function and relies on it' },
					]),
				message: `${code(gap.thirdParty)} has no substitute, and ${counted(gap.services.length, 'critical service')} ${verb(gap.services.length, 'relies', 'rely')} on it: ${listed(gap.services.map(({ service }) => service))}`,
				suggestion: gap.exitPlan
					? 'record in a decision why the dependency is accepted and what the exit plan gives'
					: 'write an exit plan (`exitPlan`), and record in a decision why the dependency is accepted',
				span: gap.span,
			})),
};
