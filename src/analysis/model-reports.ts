import { type AnalysisReport, overviewOf } from './report.ts';

/** A22 and A23 as plain data; both speak of the model as a whole. */

/** A22: shares with their index, third parties without a substitute, gaps of ownership. */
export const concentrationReport: AnalysisReport = {
	overview: overviewOf(({ concentration: { tables, substitutability, ownership } }) => ({
		tables: tables.map(({ hhi, ...table }) => ({ ...table, hhi: hhi ?? null })),
		substitutability,
		ownership,
	})),
};

/** A23: what is declared, missing, unused and old. */
export const modelQualityReport: AnalysisReport = {
	overview: overviewOf(({ modelQuality: { completeness, gaps, orphans, unreferencedDecisions, measured } }) => ({
		completeness: completeness.map(({ share, ...one }) => ({ ...one, share: share ?? null })),
		gaps,
		orphans,
		unreferencedDecisions,
		measured,
	})),
};
