import type { Model, Ref } from '#model/model.ts';
import type { Architecture } from './architecture.ts';
import { type Availability, availability } from './availability.ts';
import { availabilityCaveats } from './availability-caveats.ts';
import { type BacklogReport, backlogs } from './backlog.ts';
import { type BestChanges, bestChanges } from './best-change.ts';
import { type BlastRadii, blastRadii } from './blast-radius.ts';
import { type CapacityReport, capacityAfterLoss } from './capacity-after-loss.ts';
import { type Concentration, concentration } from './concentration.ts';
import { type ConsistencyHazards, consistencyHazards } from './consistency-hazards.ts';
import { type DecisionIntegrity, decisionIntegrity } from './decision-integrity.ts';
import { type DecisionLinks, decisionLinks } from './decision-links.ts';
import { type DisruptionReports, disruptionReports } from './disruption-effects.ts';
import { type EndOfLife, endOfLife } from './end-of-life.ts';
import { evaluatedTargets } from './evaluated-targets.ts';
import { eventsOf } from './events.ts';
import { type ExperimentCoverage, experimentCoverage } from './experiment-coverage.ts';
import { createImpacts, type Impacts } from './impact.ts';
import { type Importance, importance } from './importance.ts';
import { type LatencyBudget, latencyBudget } from './latency-budget.ts';
import { type MinimalCutSets, minimalCutSets } from './minimal-cut-sets.ts';
import { type ModelQuality, modelQuality } from './model-quality.ts';
import { neededProbabilities } from './needed-probabilities.ts';
import { networkOf } from './network.ts';
import { type ObservabilityGaps, observabilityGaps } from './observability-gaps.ts';
import { once } from './once.ts';
import { type Placement, placement } from './placement.ts';
import { type Recall, rememberingLatest } from './recall.ts';
import { type RecoveryPoints, recoveryPoints } from './recovery-points.ts';
import { type RecoveryTimes, recoveryTimes } from './recovery-time.ts';
import { type ReleaseWindows, releaseWindows } from './release-window.ts';
import { type RetryAmplification, retryAmplification } from './retry-amplification.ts';
import type { EffectOf } from './rollout-exposure.ts';
import { type RunbookCoverage, runbookCoverage } from './runbook-coverage.ts';
import { type SinglePointsOfFailure, singlePointsOfFailure } from './single-points-of-failure.ts';
import { type TargetCoherence, targetCoherence } from './target-coherence.ts';
import { type ThroughputReport, throughput } from './throughput.ts';
import { type TimeoutBudget, timeoutBudget } from './timeout-budget.ts';
import { type WaiverRegister, waiverRegister } from './waivers.ts';

/** Everything that is computed from an architecture. Each part is computed when it is first read, and once. */
export interface Facts {
	readonly architecture: Architecture;
	/** A1. */
	readonly singlePointsOfFailure: SinglePointsOfFailure;
	/** A2, per target when asked. */
	readonly minimalCutSets: MinimalCutSets;
	/** A3, per target when asked. */
	readonly availability: Availability;
	/** A4, per target when asked. */
	readonly importance: Importance;
	/** A5. */
	readonly placement: Placement;
	/** A6, overview when read and one subject when asked. */
	readonly blastRadius: BlastRadii;
	/** A10. */
	readonly timeoutBudget: TimeoutBudget;
	/** A11. */
	readonly retryAmplification: RetryAmplification;
	/** A12. */
	readonly latencyBudget: LatencyBudget;
	/** A15. */
	readonly consistencyHazards: ConsistencyHazards;
	/** A7. */
	readonly capacityAfterLoss: CapacityReport;
	/** A8. */
	readonly recoveryTimes: RecoveryTimes;
	/** A9. */
	readonly recoveryPoints: RecoveryPoints;
	/** Each failure domain and scenario: who is affected, tolerance clocks, usable runbooks. */
	readonly disruptionReports: DisruptionReports;
	/** A13. */
	readonly throughput: ThroughputReport;
	/** A24. */
	readonly releaseWindows: ReleaseWindows;
	/** A14. */
	readonly backlogs: BacklogReport;
	/** A16. */
	readonly targetCoherence: TargetCoherence;
	/** A17. */
	readonly observabilityGaps: ObservabilityGaps;
	/** A18. */
	readonly runbookCoverage: RunbookCoverage;
	/** A19. */
	readonly decisionIntegrity: DecisionIntegrity;
	/** A20. */
	readonly experimentCoverage: ExperimentCoverage;
	/** A21. */
	readonly endOfLife: EndOfLife;
	/** A22. */
	readonly concentration: Concentration;
	/** A23. */
	readonly modelQuality: ModelQuality;
	/** What single changes would do to the availability of a target. */
	readonly bestChanges: BestChanges;
	readonly waivers: WaiverRegister;
	/** Which decisions are about what. */
	readonly decisionLinks: DecisionLinks;
}

/** Makes the facts of an architecture; cheap, as nothing is computed before it is read. `recall` may know answers of before. */
export function computeFacts(architecture: Architecture, recall: Recall = rememberingLatest()): Facts {
	const { model, decisions } = architecture;
	const impacts = once(() => impactsOf(model));
	const spofs = once(() => singlePointsOfFailure(model, impacts()));
	const cutSets = once(() => minimalCutSets(model, impacts()));
	const evaluated = once(() => evaluatedTargets(model, impacts(), recall));
	const available = once(() => availability(evaluated(), (components) => availabilityCaveats(model, components)));
	const important = once(() => importance(evaluated()));
	const placed = once(() => placement(model));
	const radii = once(() => blastRadii(model, impacts()));
	const waits = once(() => timeoutBudget(model));
	const retried = once(() => retryAmplification(model));
	const latencies = once(() => latencyBudget(model));
	const hazards = once(() => consistencyHazards(model));
	const carried = once(() => capacityAfterLoss(model, amplificationOf(retried())));
	const points = once(() => recoveryPoints(model));
	const recovered = once(() => recoveryTimes(model, impacts(), points()));
	const disrupted = once(() => disruptionReports(model, impacts(), recovered()));
	const carriedThrough = once(() => throughput(model));
	// Every rollout is tried in models that are quick to try; in a large one only the structure is.
	const rolloutEffects = (): EffectOf | undefined => {
		const { quick, effectOf } = best();
		return quick ? effectOf : undefined;
	};
	const released = once(() => releaseWindows(model, impacts(), rolloutEffects()));
	const waiting = once(() => backlogs(model));
	const concentrated = once(() => concentration(model));
	const links = once(() => decisionLinks(architecture));
	const probabilities = once(() => neededProbabilities(model, evaluated()));
	const quality = once(() => modelQuality(architecture, links(), probabilities()));
	const best = once(() => bestChanges(model, important(), evaluated().targets.length));
	const waived = once(() => waiverRegister(decisions, model.asOf));
	const coherent = once(() => targetCoherence(model, waiting()));
	const observed = once(() => observabilityGaps(model));
	const runbooks = once(() => runbookCoverage(model, disrupted(), radii()));
	const integrity = once(() => decisionIntegrity(architecture, links(), waived(), spofs()));
	const trials = once(() => experimentCoverage(model, recovered()));
	const support = once(() => endOfLife(model));
	return {
		architecture,
		get singlePointsOfFailure() {
			return spofs();
		},
		get minimalCutSets() {
			return cutSets();
		},
		get availability() {
			return available();
		},
		get importance() {
			return important();
		},
		get placement() {
			return placed();
		},
		get blastRadius() {
			return radii();
		},
		get timeoutBudget() {
			return waits();
		},
		get retryAmplification() {
			return retried();
		},
		get latencyBudget() {
			return latencies();
		},
		get consistencyHazards() {
			return hazards();
		},
		get capacityAfterLoss() {
			return carried();
		},
		get recoveryTimes() {
			return recovered();
		},
		get recoveryPoints() {
			return points();
		},
		get disruptionReports() {
			return disrupted();
		},
		get throughput() {
			return carriedThrough();
		},
		get releaseWindows() {
			return released();
		},
		get backlogs() {
			return waiting();
		},
		get targetCoherence() {
			return coherent();
		},
		get observabilityGaps() {
			return observed();
		},
		get runbookCoverage() {
			return runbooks();
		},
		get decisionIntegrity() {
			return integrity();
		},
		get experimentCoverage() {
			return trials();
		},
		get endOfLife() {
			return support();
		},
		get concentration() {
			return concentrated();
		},
		get modelQuality() {
			return quality();
		},
		get bestChanges() {
			return best();
		},
		get waivers() {
			return waived();
		},
		get decisionLinks() {
			return links();
		},
	};
}

/** How many times its usual load a component gets when every call to it fails and is tried again. */
function amplificationOf({ components }: RetryAmplification): ReadonlyMap<Ref, number> {
	const amplified = components.filter(
		({ load, usualLoad }) => usualLoad > 0 && load > usualLoad && Number.isFinite(load),
	);
	return new Map(amplified.map(({ component, load, usualLoad }) => [component, load / usualLoad]));
}

/** Both readings of a model, ready to let anything fail. */
export function impactsOf(model: Model): Impacts {
	const failures = eventsOf(model).map((event) => event.takesDown);
	return createImpacts(networkOf(model, 'optimistic'), networkOf(model, 'pessimistic'), failures);
}
