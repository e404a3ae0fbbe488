import type { Check } from './check.ts';
import { isAccepted } from './disruption-scope.ts';
import { code } from './naming.ts';

/** A runbook that needs what is lost in the very event that calls for it (A18). */
export const runbookUnusableWhenNeeded: Check = {
	id: 'runbook-unusable-when-needed',
	title: 'A runbook cannot be used when it is needed',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.runbookCoverage.unusable.map(({ runbook, disruption, status, lost, span }) => {
			const needs = [...new Set(lost.map(({ need }) => need))];
			const steps = lost.flatMap(({ step }) => (step === undefined ? [] : [step]));
			return {
				subject: runbook,
				and: disruption,
				severity: status === 'blocked' && !isAccepted(model, disruption) ? ('warning' as const) : ('info' as const),
				path: lost.map(({ need, step }) => ({
					ref: need,
					state: 'down' as const,
					because: step === undefined ? 'the runbook needs it' : `step ${step} needs it`,
				})),
				message: `${code(runbook)} is for ${code(disruption)}, and needs ${needs.map(code).join(' and ')}, which ${needs.length === 1 ? 'is' : 'are'} lost with it${status === 'partly' ? ` (${steps.length === 1 ? 'step' : 'steps'} ${steps.join(', ')})` : ''}`,
				suggestion: `give the procedure a way without ${needs.map(code).join(' and ')}, or run ${needs.length === 1 ? 'it' : 'them'} outside of ${code(disruption)}`,
				span,
			};
		}),
};
