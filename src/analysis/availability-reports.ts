import { type AnalysisReport, targetsBy } from './report.ts';

/** A3 and A4 as plain data. */

/** A3: per target its kind (`exact`, `range`, `bounds`, `not-computable`) with the figures that kind has. */
export const availabilityReport: AnalysisReport = {
	targets: targetsBy(
		'flow or business service',
		({ availability }) => availability.targets,
		({ availability }, target) => {
			const found = availability.of(target);
			if (found === undefined) return undefined;
			const { target: _, ...rest } = found;
			return rest;
		},
	),
};

/** A4: per target the events, most important first; `null` where A3 has no number to share out. */
export const importanceReport: AnalysisReport = {
	targets: targetsBy(
		'flow or business service',
		({ availability }) => availability.targets,
		({ availability, importance }, target) => {
			if (availability.of(target) === undefined) return undefined;
			const found = importance.of(target);
			if (found === undefined) return { computable: false, unavailability: null, events: [] };
			const events = found.events.map(({ riskReduction, ...one }) => ({
				...one,
				// JSON has no infinity: without the event the target could not fail at all.
				riskReduction: Number.isFinite(riskReduction) ? riskReduction : ('infinite' as const),
			}));
			return { computable: true, unavailability: found.unavailability, events };
		},
	),
};
