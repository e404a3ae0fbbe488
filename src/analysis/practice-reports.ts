import { type AnalysisReport, overviewOf, targetsBy } from './report.ts';

/** A16 to A21 as plain data; their results are plain already. */

/** A16. */
export const targetCoherenceReport: AnalysisReport = { overview: overviewOf(({ targetCoherence }) => targetCoherence) };

/** A17: the model as a whole, and per flow how far a trace holds. */
export const observabilityGapsReport: AnalysisReport = {
	overview: overviewOf(({ observabilityGaps: { flows: _, ...rest } }) => rest),
	targets: targetsBy(
		'flow',
		({ observabilityGaps: { flows } }) => flows.map((one) => one.flow),
		({ observabilityGaps: { flows } }, target) => flows.find((one) => one.flow === target),
	),
};

/** A18. */
export const runbookCoverageReport: AnalysisReport = { overview: overviewOf(({ runbookCoverage }) => runbookCoverage) };

/** A19. */
export const decisionIntegrityReport: AnalysisReport = {
	overview: overviewOf(({ decisionIntegrity }) => decisionIntegrity),
};

/** A20. */
export const experimentCoverageReport: AnalysisReport = {
	overview: overviewOf(({ experimentCoverage }) => experimentCoverage),
};

/** A21. */
export const endOfLifeReport: AnalysisReport = { overview: overviewOf(({ endOfLife }) => endOfLife) };
