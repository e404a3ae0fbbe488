import { availability } from './availability.ts';
import { availabilityReport, importanceReport } from './availability-reports.ts';
import { backlogs } from './backlog.ts';
import { blastRadii } from './blast-radius.ts';
import { capacityAfterLoss } from './capacity-after-loss.ts';
import { concentration } from './concentration.ts';
import { consistencyHazards } from './consistency-hazards.ts';
import { decisionIntegrity } from './decision-integrity.ts';
import { endOfLife } from './end-of-life.ts';
import { experimentCoverage } from './experiment-coverage.ts';
import {
	blastRadiusReport,
	minimalCutSetsReport,
	placementReport,
	singlePointsOfFailureReport,
} from './failure-reports.ts';
import { importance } from './importance.ts';
import {
	consistencyHazardsReport,
	latencyBudgetReport,
	retryAmplificationReport,
	timeoutBudgetReport,
} from './interface-reports.ts';
import { latencyBudget } from './latency-budget.ts';
import { minimalCutSets } from './minimal-cut-sets.ts';
import { modelQuality } from './model-quality.ts';
import { concentrationReport, modelQualityReport } from './model-reports.ts';
import { observabilityGaps } from './observability-gaps.ts';
import { placement } from './placement.ts';
import {
	decisionIntegrityReport,
	endOfLifeReport,
	experimentCoverageReport,
	observabilityGapsReport,
	runbookCoverageReport,
	targetCoherenceReport,
} from './practice-reports.ts';
import { recoveryPoints } from './recovery-points.ts';
import { backlogReport, capacityReport, recoveryPointsReport, recoveryTimesReport } from './recovery-reports.ts';
import { recoveryTimes } from './recovery-time.ts';
import { releaseWindows } from './release-window.ts';
import type { AnalysisReport } from './report.ts';
import { retryAmplification } from './retry-amplification.ts';
import { runbookCoverage } from './runbook-coverage.ts';
import { singlePointsOfFailure } from './single-points-of-failure.ts';
import { targetCoherence } from './target-coherence.ts';
import { throughput } from './throughput.ts';
import { releaseWindowsReport, throughputReport } from './throughput-reports.ts';
import { timeoutBudget } from './timeout-budget.ts';
import { type AnalysisId, analysisTitles } from './titles.ts';

/** One analysis with its page: `analysis/<file>.md` beside `analysis/<file>.ts`. */
export interface Analysis {
	/** As in the specification: `A1`. */
	readonly id: AnalysisId;
	readonly title: string;
	/** The question it answers. */
	readonly question: string;
	/** File name without ending. */
	readonly file: string;
	/** The function that computes it; `Facts` holds its result. */
	readonly compute: (...input: never[]) => unknown;
	/** Its result as plain data, for `lintel analyze --json`. */
	readonly report: AnalysisReport;
}

const computed: { readonly [K in AnalysisId]: Pick<Analysis, 'file' | 'compute' | 'report'> } = {
	A1: { file: 'single-points-of-failure', compute: singlePointsOfFailure, report: singlePointsOfFailureReport },
	A2: { file: 'minimal-cut-sets', compute: minimalCutSets, report: minimalCutSetsReport },
	A3: { file: 'availability', compute: availability, report: availabilityReport },
	A4: { file: 'importance', compute: importance, report: importanceReport },
	A5: { file: 'placement', compute: placement, report: placementReport },
	A6: { file: 'blast-radius', compute: blastRadii, report: blastRadiusReport },
	A10: { file: 'timeout-budget', compute: timeoutBudget, report: timeoutBudgetReport },
	A11: { file: 'retry-amplification', compute: retryAmplification, report: retryAmplificationReport },
	A12: { file: 'latency-budget', compute: latencyBudget, report: latencyBudgetReport },
	A15: { file: 'consistency-hazards', compute: consistencyHazards, report: consistencyHazardsReport },
	A7: { file: 'capacity-after-loss', compute: capacityAfterLoss, report: capacityReport },
	A8: { file: 'recovery-time', compute: recoveryTimes, report: recoveryTimesReport },
	A9: { file: 'recovery-points', compute: recoveryPoints, report: recoveryPointsReport },
	A13: { file: 'throughput', compute: throughput, report: throughputReport },
	A14: { file: 'backlog', compute: backlogs, report: backlogReport },
	A16: { file: 'target-coherence', compute: targetCoherence, report: targetCoherenceReport },
	A17: { file: 'observability-gaps', compute: observabilityGaps, report: observabilityGapsReport },
	A18: { file: 'runbook-coverage', compute: runbookCoverage, report: runbookCoverageReport },
	A19: { file: 'decision-integrity', compute: decisionIntegrity, report: decisionIntegrityReport },
	A20: { file: 'experiment-coverage', compute: experimentCoverage, report: experimentCoverageReport },
	A21: { file: 'end-of-life', compute: endOfLife, report: endOfLifeReport },
	A22: { file: 'concentration', compute: concentration, report: concentrationReport },
	A24: { file: 'release-window', compute: releaseWindows, report: releaseWindowsReport },
	A23: { file: 'model-quality', compute: modelQuality, report: modelQualityReport },
};

/** All analyses, in reading order. */
export const analyses: readonly Analysis[] = analysisTitles.map((one) => ({ ...one, ...computed[one.id] }));
