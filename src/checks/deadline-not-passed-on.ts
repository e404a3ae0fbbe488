import type { Check } from './check.ts';
import { code, listed } from './naming.ts';
import { severityOfWeakness, targetsOfFlows } from './reached-targets.ts';

/** An interface behind which others are called, and which does not pass on how long its caller still waits (A10). */
export const deadlineNotPassedOn: Check = {
	id: 'deadline-not-passed-on',
	title: 'A deadline is not passed on',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.timeoutBudget.deadlineBreaks.map(({ component, interface: ref, propagation, flows, span }) => {
			const { targets, tier } = targetsOfFlows(model, flows);
			const declared = propagation === 'none';
			return {
				subject: component,
				and: ref,
				severity: severityOfWeakness(tier, declared),
				certainty: declared ? ('certain' as const) : ('data-gap' as const),
				targets,
				message: declared
					? `${code(ref)} calls others for ${listed(flows)} and does not pass the deadline on: what it calls works on when nobody waits any more`
					: `${code(ref)} calls others for ${listed(flows)}, and whether the deadline is passed on is not declared`,
				suggestion: declared
					? `pass the time that is left with every call of ${code(component)} and declare \`deadlinePropagation: header\` (or \`context\`)`
					: `declare \`deadlinePropagation\` of ${code(ref)}: \`header\`, \`context\` or \`none\``,
				span,
			};
		}),
};
