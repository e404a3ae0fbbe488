import { shownNumber } from '#analysis/quantities.ts';
import type { ReleaseHazard, ReleaseWindow } from '#analysis/release-window.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import type { Check, Opinion } from './check.ts';
import { endangeredThrough } from './endangered.ts';
import { code } from './naming.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A release takes away what is needed, is watched too shortly, or promises a way back that there is not (A24). */
export const releaseWindowRisk: Check = {
	id: 'release-window-risk',
	title: 'A release is riskier than it looks',
	severity: 'warning',
	run: ({ model }, { releaseWindows }) =>
		releaseWindows.windows.flatMap((window) =>
			window.hazards.map((hazard): Opinion => {
				const { services, tier } = endangeredThrough(model, window.component);
				const span = model.entities[window.component]!.span;
				return {
					subject: window.component,
					and: hazard.rule,
					severity: severityOf(hazard, severityOfTier(tier)),
					targets: services,
					inputs: [
						{ label: 'copies', value: String(window.copies), source: 'declared', span },
						{
							label: 'needed',
							value: String(window.require),
							source: model.deployments[window.component]!.requireBasis,
							span,
						},
					],
					message: `${code(window.component)}: ${hazard.detail}`,
					suggestion: hazard.suggestion,
					effect: effectOf(window, hazard),
					span,
				};
			}),
		),
};

/** A spare that is missing for minutes, or a budget that only blocks maintenance, is worth knowing and no more. */
function severityOf({ rule }: ReleaseHazard, worst: Severity): Severity {
	return rule === 'no-spare' || rule === 'budget-blocks' ? 'info' : milder(worst, 1);
}

function effectOf({ failUsually, failDuring }: ReleaseWindow, { rule }: ReleaseHazard): string | undefined {
	if (rule !== 'no-spare' || failUsually === undefined || failDuring === undefined) return undefined;
	return `the share of time with too few copies during a rollout: ${Number(failDuring.toPrecision(3))} -> ${Number(failUsually.toPrecision(3))}, ${shownNumber(failDuring / failUsually)} times less`;
}
