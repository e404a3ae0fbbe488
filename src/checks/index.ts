import { acceptedDecisionChanged } from './accepted-decision-changed.ts';
import { asyncWithoutDeadLetterQueue } from './async-without-dead-letter-queue.ts';
import { backlogNeverDrains } from './backlog-never-drains.ts';
import { budgetSpentByOneRecovery } from './budget-spent-by-one-recovery.ts';
import { bufferFullSooner } from './buffer-full-sooner.ts';
import { burnRateContradiction } from './burn-rate-contradiction.ts';
import { calleeOutlastsCaller } from './callee-outlasts-caller.ts';
import { capacityUsedUp } from './capacity-used-up.ts';
import type { Check } from './check.ts';
import { componentRecoveryTargetSlower } from './component-recovery-target-slower.ts';
import { consistencyGap } from './consistency-gap.ts';
import { contractDoesNotFit } from './contract-does-not-fit.ts';
import { contradictoryTimeouts } from './contradictory-timeouts.ts';
import { controlOverdue } from './control-overdue.ts';
import { dataLostForGood } from './data-lost-for-good.ts';
import { deadlineExceeded } from './deadline-exceeded.ts';
import { deadlineNotPassedOn } from './deadline-not-passed-on.ts';
import { decisionAffectsUnknown } from './decision-affects-unknown.ts';
import { decisionBackDated } from './decision-back-dated.ts';
import { decisionReviewOverdue } from './decision-review-overdue.ts';
import { decisionSubjectChanged } from './decision-subject-changed.ts';
import { decisionsAlike } from './decisions-alike.ts';
import { decisionsInConflict } from './decisions-in-conflict.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyPromisesLess } from './dependency-promises-less.ts';
import { domainExpiring } from './domain-expiring.ts';
import { dualWrite } from './dual-write.ts';
import { escalationWithoutRole } from './escalation-without-role.ts';
import { exerciseOverRecoveryTarget } from './exercise-over-recovery-target.ts';
import { expectationContradicted } from './expectation-contradicted.ts';
import { experimentOverdue } from './experiment-overdue.ts';
import { experimentWithoutStopCondition } from './experiment-without-stop-condition.ts';
import { failureModeNotDetected } from './failure-mode-not-detected.ts';
import { failureModeNotTried } from './failure-mode-not-tried.ts';
import { failureModeWithoutWayOut } from './failure-mode-without-way-out.ts';
import { fallbackWithoutDecision } from './fallback-without-decision.ts';
import { flowOverCapacity } from './flow-over-capacity.ts';
import { impactToleranceMissing } from './impact-tolerance-missing.ts';
import { incompleteModel } from './incomplete-model.ts';
import { keysForgottenTooEarly } from './keys-forgotten-too-early.ts';
import { latencyOverBudget } from './latency-over-budget.ts';
import { missingOwner } from './missing-owner.ts';
import { noConflictRule } from './no-conflict-rule.ts';
import { noOnCall } from './no-on-call.ts';
import { noSubstituteForCriticalFunction } from './no-substitute-for-critical-function.ts';
import { noTimeout } from './no-timeout.ts';
import { notEnoughCopies } from './not-enough-copies.ts';
import { objectiveUnreachable } from './objective-unreachable.ts';
import { objectiveWithoutBurnAlerts } from './objective-without-burn-alerts.ts';
import { orderNotKept } from './order-not-kept.ts';
import { overloadAfterLoss } from './overload-after-loss.ts';
import { pageHiddenByLesserAlert } from './page-hidden-by-lesser-alert.ts';
import { pageReachesNobody } from './page-reaches-nobody.ts';
import { poolExhausted } from './pool-exhausted.ts';
import { possibleSinglePointOfFailure } from './possible-single-point-of-failure.ts';
import { reachNotDeclared } from './reach-not-declared.ts';
import { readMayMissWrite } from './read-may-miss-write.ts';
import { recoveryPointOverTarget } from './recovery-point-over-target.ts';
import { recoverySlowerThanModelled } from './recovery-slower-than-modelled.ts';
import { recoveryTargetBeyondTolerance } from './recovery-target-beyond-tolerance.ts';
import { recoveryTimeOverTarget } from './recovery-time-over-target.ts';
import { recoveryToolLost } from './recovery-tool-lost.ts';
import { releaseBreaksContract } from './release-breaks-contract.ts';
import { releaseWindowRisk } from './release-window-risk.ts';
import { repeatedWriteNotRecognised } from './repeated-write-not-recognised.ts';
import { replacementOutOfOrder } from './replacement-out-of-order.ts';
import { replicasNotDeclared } from './replicas-not-declared.ts';
import { replicationBelowPromise } from './replication-below-promise.ts';
import { respondersOnTwoBranches } from './responders-on-two-branches.ts';
import { restoreSlowerThanStated } from './restore-slower-than-stated.ts';
import { retentionTooShort } from './retention-too-short.ts';
import { retriesAtSeveralLayers } from './retries-at-several-layers.ts';
import { retryAmplification } from './retry-amplification.ts';
import { retryLoop } from './retry-loop.ts';
import { rotaOfOne } from './rota-of-one.ts';
import { ruleWithAnotherBudget } from './rule-with-another-budget.ts';
import { runbookMissingForPageAlert } from './runbook-missing-for-page-alert.ts';
import { runbookNotExercised } from './runbook-not-exercised.ts';
import { runbookStepWithoutVerify } from './runbook-step-without-verify.ts';
import { runbookUnusableWhenNeeded } from './runbook-unusable-when-needed.ts';
import { sagaStepWithoutUndo } from './saga-step-without-undo.ts';
import { serviceReviewOverdue } from './service-review-overdue.ts';
import { serviceWithoutFlows } from './service-without-flows.ts';
import { serviceWithoutObjective } from './service-without-objective.ts';
import { severalDecisionsInForce } from './several-decisions-in-force.ts';
import { sharedFailureDomain } from './shared-failure-domain.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { softDependencyWithoutFallback } from './soft-dependency-without-fallback.ts';
import { staleAnswerHarmful } from './stale-answer-harmful.ts';
import { staleMeasurement } from './stale-measurement.ts';
import { startupDeadlock } from './startup-deadlock.ts';
import { stepNeverReached } from './step-never-reached.ts';
import { stepOverOneOfGroup } from './step-over-one-of-group.ts';
import { stepWithoutDependency } from './step-without-dependency.ts';
import { supportEnded } from './support-ended.ts';
import { supportEndsSoon } from './support-ends-soon.ts';
import { templateWithoutStopCondition } from './template-without-stop-condition.ts';
import { thirdPartyAssessmentOverdue } from './third-party-assessment-overdue.ts';
import { thirdPartyConcentration } from './third-party-concentration.ts';
import { tier1WithoutDecision } from './tier-1-without-decision.ts';
import { toleranceRepeatsRecoveryTarget } from './tolerance-repeats-recovery-target.ts';
import { traceBroken } from './trace-broken.ts';
import { unknownCriticality } from './unknown-criticality.ts';
import { unknownDecision } from './unknown-decision.ts';
import { unusedComponent } from './unused-component.ts';
import { versionSkew } from './version-skew.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverExpiringSoon } from './waiver-expiring-soon.ts';
import { waiverTooLong } from './waiver-too-long.ts';
import { waiverUnknownFinding } from './waiver-unknown-finding.ts';
import { waiverWithoutEffect } from './waiver-without-effect.ts';

/** Every check, in reading order. Those about waivers come last, as they look at what the others found. */
export const checks: readonly Check[] = [
	singlePointOfFailure,
	possibleSinglePointOfFailure,
	sharedFailureDomain,
	notEnoughCopies,
	dependencyCycle,
	startupDeadlock,
	overloadAfterLoss,
	recoveryTimeOverTarget,
	recoveryPointOverTarget,
	dataLostForGood,
	consistencyGap,
	recoveryToolLost,
	respondersOnTwoBranches,
	restoreSlowerThanStated,
	backlogNeverDrains,
	bufferFullSooner,
	retentionTooShort,
	flowOverCapacity,
	poolExhausted,
	capacityUsedUp,
	releaseWindowRisk,
	softDependencyWithoutFallback,
	asyncWithoutDeadLetterQueue,
	noTimeout,
	calleeOutlastsCaller,
	deadlineExceeded,
	deadlineNotPassedOn,
	contradictoryTimeouts,
	retryAmplification,
	retriesAtSeveralLayers,
	retryLoop,
	latencyOverBudget,
	repeatedWriteNotRecognised,
	keysForgottenTooEarly,
	dualWrite,
	readMayMissWrite,
	orderNotKept,
	sagaStepWithoutUndo,
	replicationBelowPromise,
	staleAnswerHarmful,
	noConflictRule,
	objectiveUnreachable,
	recoveryTargetBeyondTolerance,
	toleranceRepeatsRecoveryTarget,
	componentRecoveryTargetSlower,
	budgetSpentByOneRecovery,
	dependencyPromisesLess,
	failureModeNotDetected,
	objectiveWithoutBurnAlerts,
	burnRateContradiction,
	ruleWithAnotherBudget,
	traceBroken,
	failureModeWithoutWayOut,
	runbookUnusableWhenNeeded,
	replacementOutOfOrder,
	severalDecisionsInForce,
	acceptedDecisionChanged,
	decisionBackDated,
	decisionSubjectChanged,
	decisionsAlike,
	decisionsInConflict,
	fallbackWithoutDecision,
	experimentWithoutStopCondition,
	templateWithoutStopCondition,
	failureModeNotTried,
	expectationContradicted,
	recoverySlowerThanModelled,
	supportEnded,
	supportEndsSoon,
	contractDoesNotFit,
	releaseBreaksContract,
	versionSkew,
	missingOwner,
	rotaOfOne,
	noOnCall,
	escalationWithoutRole,
	thirdPartyConcentration,
	noSubstituteForCriticalFunction,
	thirdPartyAssessmentOverdue,
	domainExpiring,
	serviceWithoutFlows,
	stepWithoutDependency,
	stepOverOneOfGroup,
	stepNeverReached,
	serviceWithoutObjective,
	impactToleranceMissing,
	serviceReviewOverdue,
	runbookMissingForPageAlert,
	pageReachesNobody,
	pageHiddenByLesserAlert,
	runbookNotExercised,
	exerciseOverRecoveryTarget,
	runbookStepWithoutVerify,
	experimentOverdue,
	controlOverdue,
	tier1WithoutDecision,
	decisionReviewOverdue,
	decisionAffectsUnknown,
	unknownDecision,
	unknownCriticality,
	reachNotDeclared,
	replicasNotDeclared,
	unusedComponent,
	staleMeasurement,
	incompleteModel,
	waiverExpired,
	waiverExpiringSoon,
	waiverTooLong,
	waiverUnknownFinding,
	waiverWithoutEffect,
];
