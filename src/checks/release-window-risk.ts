import { shownNumber } from '#analysis/quantities.ts';
import type { ReleaseHazard, ReleaseWindow } from '#analysis/release-window.ts';
import type { RolloutExposure } from '#analysis/rollout-exposure.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import type { Check, Opinion } from './check.ts';
import { code, listed } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A release takes away what is needed, is watched too shortly, or promises a way back that there is not (A24). */
export const releaseWindowRisk: Check = {
	id: 'release-window-risk',
	title: 'A release is riskier than it looks',
	severity: 'warning',
	run: ({ model }, { releaseWindows }) =>
		releaseWindows.windows.flatMap((window) =>
			window.hazards.map((hazard): Opinion => {
				const { targets, tier } = targetsOfSubject(model, window.component);
				const span = model.entities[window.component]!.span;
				return {
					subject: window.component,
					and: hazard.rule,
					severity: severityOf(hazard, severityOfTier(tier)),
					targets,
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
					effect: effectOf(window, hazard, releaseWindows.exposureOf(window.component)),
					span,
				};
			}),
		),
};

/** A spare that is missing for minutes, or a budget that only blocks maintenance, is worth knowing and no more. */
function severityOf({ rule }: ReleaseHazard, worst: Severity): Severity {
	return rule === 'no-spare' || rule === 'budget-blocks' ? 'info' : milder(worst, 1);
}

/** What the change would do, computed: for the service that the rollout exposes most, else for the component alone. */
function effectOf(
	{ failUsually, failDuring }: ReleaseWindow,
	{ rule }: ReleaseHazard,
	exposure: RolloutExposure | undefined,
): string | undefined {
	const small = (value: number): number => Number(value.toPrecision(3));
	if (rule === 'takes-needed-copies' && exposure !== undefined && exposure.interrupted.length > 0) {
		const named = exposure.interrupted.map(({ target }) => target).filter((target) => !target.startsWith('flow:'));
		const down = named.length > 0 ? named : exposure.interrupted.map(({ target }) => target);
		return `${listed(down)} would no longer be down for as long as the rollout lasts`;
	}
	if (rule !== 'no-spare') return undefined;
	const exposed = exposure?.availability ?? [];
	const worst = exposed.find(({ target }) => target.startsWith('business-service:')) ?? exposed[0];
	if (worst !== undefined)
		return `${code(worst.target)} during a rollout: unavailability ${small(worst.during)} -> ${small(worst.usually)}, ${exposure!.spofs.length} single points of failure fewer`;
	if (failUsually === undefined || failDuring === undefined) return undefined;
	return `the share of time with too few copies during a rollout: ${small(failDuring)} -> ${small(failUsually)}, ${shownNumber(failDuring / failUsually)} times less`;
}
