import type { FailureEvent } from './events.ts';
import type { Facts } from './facts.ts';
import type { CutSetsOfTarget } from './minimal-cut-sets.ts';
import { type AnalysisReport, overviewOf, targetsBy } from './report.ts';
import type { SpofOfTarget } from './single-points-of-failure.ts';

/** A1, A2, A5 and A6 as plain data: without the numbers of nodes that only the computation needs. */

const flowOrService = 'flow or business service';

function plainEvent({ ref, class: group, component, label, assumed, span }: FailureEvent) {
	return { ref, class: group, component, label, assumed, span };
}

/** A1: events that stop something alone; per target the same with the path that proves each. */
export const singlePointsOfFailureReport: AnalysisReport = {
	overview: overviewOf(({ singlePointsOfFailure: { events, byClass, eventCount, notComputable } }) => ({
		eventCount,
		byClass,
		notComputable,
		events: events.map(({ event, certainty, downTargets, certainCount, beyondPolicyScope, tier }) => ({
			event: plainEvent(event),
			certainty,
			downTargets,
			certainCount,
			beyondPolicyScope,
			tier,
		})),
	})),
	targets: targetsBy(
		flowOrService,
		({ singlePointsOfFailure: { targets, notComputable } }) => [
			...targets,
			...notComputable.map(({ target }) => target),
		],
		({ singlePointsOfFailure: found }, target) => {
			const spofs = found.of(target);
			const line = ({ event, state, certainty, time, possibleTime, beyondPolicyScope }: SpofOfTarget) => ({
				event: plainEvent(event),
				state,
				certainty,
				time,
				possibleTime,
				beyondPolicyScope,
				path: found.evidence(event.ref, target),
			});
			if (spofs !== undefined)
				return { computable: true, down: spofs.down.map(line), degraded: spofs.degraded.map(line) };
			const why = found.notComputable.find((one) => one.target === target)?.why;
			return why === undefined ? undefined : { computable: false, why, down: [], degraded: [] };
		},
	),
};

/** A2: per target the sets in both readings, events by ref. */
export const minimalCutSetsReport: AnalysisReport = {
	targets: targetsBy(
		flowOrService,
		({ singlePointsOfFailure }) => singlePointsOfFailure.targets,
		({ minimalCutSets }, target) => {
			const certain = minimalCutSets.of(target);
			const possible = minimalCutSets.possibleOf(target);
			return certain && possible && { certain: plainSets(certain), possible: plainSets(possible) };
		},
	),
};

function plainSets({ sets, byOrder, completeUpTo, complete, statement }: CutSetsOfTarget) {
	return { completeUpTo, complete, statement, byOrder, sets: sets.map((set) => set.map(({ ref }) => ref)) };
}

/** A5: groups, and the domains that take too many of one. */
export const placementReport: AnalysisReport = {
	overview: overviewOf(({ placement: { groups, shared, unplaced } }) => ({
		groups,
		shared: shared.map(({ group, ...one }) => ({ group: group.ref, ...one })),
		unplaced,
	})),
};

/** A6: one row per component and failure domain, and all that each reaches. */
export const blastRadiusReport: AnalysisReport = {
	overview: overviewOf(({ blastRadius }) => ({ subjects: blastRadius.overview })),
	targets: targetsBy(
		'component or failure domain',
		({ blastRadius }) => blastRadius.overview.map(({ subject }) => subject),
		({ blastRadius }: Facts, subject) => {
			const found = blastRadius.of(subject);
			if (found === undefined) return undefined;
			const { components, flows, services, teams, withoutOwner, peakTraffic } = found;
			return { components, flows, services, teams, withoutOwner, peakTraffic };
		},
	),
};
