import type { Entity, Model, Ref } from '#model/model.ts';
import type { DisruptionEffect, DisruptionReport } from './disruption-effects.ts';
import { disruptionsOf } from './disruptions.ts';
import { referencesOf } from './references.ts';

/** What the authors of a scenario expect, against what is computed. */
export interface ScenarioExpectation {
	readonly scenario: Ref;
	/** As authored; undefined when nobody says, or says `unknown`. */
	readonly expectedWithin: boolean | undefined;
	/** False when a service certainly exceeds its tolerance; undefined when times or tolerances are missing, or it hangs on what people do first. */
	readonly computedWithin: boolean | undefined;
	/** Services that certainly exceed their tolerance, by the strength of the effect. */
	readonly exceeding: readonly DisruptionEffect[];
	/** Services that certainly exceed their tolerance and that the scenario, which names others, does not name. */
	readonly exceedingUnnamed: readonly DisruptionEffect[];
	/** True when the scenario names the services that it is run for; else all count. */
	readonly namesServices: boolean;
	/** Services that stay within their tolerance only if people do first what each waits for. */
	readonly onlyIfFirst: readonly Ref[];
	/** Services of which it cannot be said. */
	readonly unknown: readonly Ref[];
	/** True when a failure mode was taken at its worst, so that what exceeds a tolerance here may not. */
	readonly assumesWorst: boolean;
}

/**
 * Whether the services that a scenario is run for (all, where it names none) stay within their impact tolerances, by the
 * tolerance clocks of its report. Only effects that are certain count against an expectation, and none
 * where a failure mode of which nobody says how much it does is taken at its worst.
 */
export function scenarioExpectation(
	model: Model,
	scenario: Entity<'scenario'>,
	report: DisruptionReport,
): ScenarioExpectation {
	const named = new Set(referencesOf(model).targets(scenario.ref, 'services'));
	const counts = ({ target }: DisruptionEffect): boolean => named.size === 0 || named.has(target);
	const clocked = report.effects.filter((effect) => effect.clock !== undefined && counts(effect));
	const over = report.effects.filter(({ clock, certainty }) => certainty === 'certain' && clock?.verdict === 'exceeds');
	const exceeding = over.filter(counts);
	// A service that only may go down, and then would be down too long, leaves the answer open.
	const open = clocked.filter(
		({ clock, certainty }) =>
			clock!.verdict === 'unknown' || (certainty === 'possible' && clock!.verdict === 'exceeds'),
	);
	const first = clocked.filter(({ clock }) => clock!.verdict === 'only-if-first').map(({ target }) => target);
	const assumesWorst = disruptionsOf(model).some((one) => one.ref === scenario.ref && one.assumesWorst);
	const expected = scenario.data.expectedWithinTolerance;
	return {
		scenario: scenario.ref,
		expectedWithin: typeof expected === 'boolean' ? expected : undefined,
		computedWithin:
			exceeding.length > 0 ? (assumesWorst ? undefined : false) : open.length + first.length > 0 ? undefined : true,
		exceeding,
		exceedingUnnamed: over.filter((effect) => !counts(effect)),
		namesServices: named.size > 0,
		onlyIfFirst: first,
		unknown: open.map(({ target }) => target),
		assumesWorst,
	};
}
