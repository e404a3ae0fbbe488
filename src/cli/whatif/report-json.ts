import type { Then } from '#analysis/what-if.ts';
import type { Told } from './answer.ts';

/** The answer as JSON, stable: fields are only added. */
export function whatIfJson({ model, answer, actions }: Told): string {
	const told = (one: Then) => ({ ...one, proof: answer.proof(one.ref) });
	const availability = model.targets.map(({ ref }) => ({ target: ref, ...answer.availability(ref) }));
	return `${JSON.stringify(
		{
			environment: model.environment,
			asOf: model.asOf,
			situation: { ...answer.situation, at: answer.situation.at ?? null },
			services: answer.services.map(told),
			flows: answer.flows.map(told),
			components: answer.components.map(told),
			availability,
			capacity: answer.capacity,
			peakTraffic: answer.peakTraffic,
			runbooks: actions.runbooks.map(({ ref, title, for: reasons, lacks, stop }) => ({
				ref,
				title,
				for: reasons,
				lacks,
				stop,
			})),
			furtherRunbooks: actions.further.map(({ ref, title, for: reasons, lacks }) => ({
				ref,
				title,
				for: reasons,
				lacks,
			})),
			failovers: actions.failovers.map(({ component, how, runbook }) => ({ component, how, runbook: runbook?.ref })),
			teams: actions.teams.map(({ team, for: reasons }) => ({ ref: team.ref, reach: team.reach, for: reasons })),
		},
		undefined,
		2,
	)}\n`;
}
