import { shownDuration } from '#analysis/quantities.ts';
import { scenarioExpectation } from '#analysis/scenario-expectation.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** A scenario whose authors expect something about impact tolerances that the model contradicts. */
export const expectationContradicted: Check = {
	id: 'expectation-contradicted',
	title: 'What a scenario expects is contradicted by the model',
	severity: 'warning',
	run: ({ model }, { disruptionReports }) => {
		const reports = new Map(disruptionReports.reports.map((report) => [report.disruption, report]));
		return model.byKind.scenario.flatMap((scenario): Opinion[] => {
			const report = reports.get(scenario.ref);
			if (report === undefined) return [];
			const { expectedWithin, computedWithin, exceeding } = scenarioExpectation(model, scenario, report);
			if (expectedWithin === undefined || computedWithin === undefined || expectedWithin === computedWithin) return [];
			const over = exceeding.map(({ target, clock }) => {
				const tolerance = shownDuration(clock!.toleranceMs!);
				const until =
					clock!.endMs === undefined || clock!.startMs === undefined
						? 'for longer than it lasts'
						: `for ${shownDuration(clock!.endMs - clock!.startMs)}`;
				return `${code(target)} is down ${until} and tolerates ${tolerance}`;
			});
			return [
				{
					subject: scenario.ref,
					severity: expectedWithin ? ('warning' as const) : ('info' as const),
					targets: exceeding.map(({ target }) => target),
					path: exceeding.map(({ target }) => ({
						ref: target,
						state: 'down' as const,
						because: `${code(scenario.ref)} takes it down`,
					})),
					message: expectedWithin
						? `${code(scenario.ref)} expects its services to stay within tolerance, but ${over.slice(0, 3).join(', ')}${over.length > 3 ? `, and ${over.length - 3} more` : ''}`
						: `${code(scenario.ref)} expects a tolerance to be exceeded, but in the model every service stays within its own`,
					suggestion: expectedWithin
						? 'find out which of the two is wrong: correct the expectation, or the recovery times and fallbacks that the model does not know'
						: 'find out which of the two is wrong: correct the expectation, or say in the model what makes it worse',
					span: scenario.span,
				},
			];
		});
	},
};
