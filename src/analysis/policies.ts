import type { RecordPart } from '#decisions/history/record-content.ts';
import type { Model } from '#model/model.ts';
import type { FailureDomain, WorkspacePolicies } from '#model/types.generated.ts';
import { milliseconds } from './quantities.ts';

export type DomainType = FailureDomain['type'];

/** The thresholds in force: what `lintel.yaml` says, else the defaults given here. Ages in days. */
export interface Policies {
	/** Types of domain whose loss is accepted as a single point of failure. */
	readonly spofScope: readonly DomainType[];
	/** Types of domain that the copies of a component may share. */
	readonly placementScope: readonly DomainType[];
	readonly spofTier: number | undefined;
	readonly cutSetOrder: number;
	readonly runbookMaxAge: number;
	readonly staleAfter: number;
	readonly reviewMaxAge: number;
	readonly assessmentMaxAge: number;
	readonly oncallMinimum: number;
	readonly concentrationHhi: number;
	readonly decisionRequiredTier: number;
	/** Product of attempts above which a path is reported; 4 in DOMAIN A11. */
	readonly retryAmplification: number;
	/** Days to the end of support: over, soon, coming; 0, 90 and 180 in DOMAIN A21. */
	readonly eolDays: readonly number[];
	/** Undefined: nothing is asked, as for the next two. */
	readonly waiverMaxAge: number | undefined;
	readonly experimentMaxAge: number | undefined;
	/** Parts of an accepted record that may change. */
	readonly acceptedRecordMayChange: readonly RecordPart[];
	/** Days by which a record may be dated before its first commit. */
	readonly backdatingTolerance: number;
	/** The day since which records are kept in the repository. */
	readonly recordsSince: string | undefined;
	/** Least share of declared values per analysis, in percent. */
	readonly completeness: number | undefined;
}

/**
 * Policies with defaults. Region and provider are accepted unless the workspace says otherwise, as they always appear (A1);
 * mapping and plans are reviewed yearly (SYSC 15A.4.3R, DORA Art. 8); an HHI above 2,500 is what competition authorities call
 * highly concentrated; a runbook older than half a year is stale (judgement).
 */
export function policiesOf(model: Model): Policies {
	const set: WorkspacePolicies = model.workspace.policies ?? {};
	const days = (duration: string | undefined, standard: number): number =>
		(milliseconds(duration) ?? standard * 86_400_000) / 86_400_000;
	return {
		spofScope: set.spofScope ?? ['region', 'provider'],
		placementScope: set.placementScope ?? ['region', 'provider'],
		spofTier: set.spofTier,
		cutSetOrder: set.cutSetOrder ?? 3,
		runbookMaxAge: days(set.runbookMaxAge, 180),
		staleAfter: days(set.staleAfter, 365),
		reviewMaxAge: days(set.reviewMaxAge, 365),
		assessmentMaxAge: days(set.assessmentMaxAge, 365),
		oncallMinimum: set.oncallMinimum ?? 2,
		concentrationHhi: set.concentrationHhi ?? 2_500,
		decisionRequiredTier: set.decisionRequiredTier ?? 1,
		retryAmplification: set.retryAmplification ?? 4,
		eolDays: set.eolDays ?? [0, 90, 180],
		waiverMaxAge: set.waiverMaxAge === undefined ? undefined : days(set.waiverMaxAge, 0),
		experimentMaxAge: set.experimentMaxAge === undefined ? undefined : days(set.experimentMaxAge, 0),
		// Status and links only, by DOMAIN 4.2; when it is looked at again and how it is filed change nothing of what was decided.
		acceptedRecordMayChange: set.acceptedRecordMayChange ?? ['status', 'relations', 'review', 'metadata', 'changelog'],
		backdatingTolerance: days(set.backdatingTolerance, 30),
		recordsSince: set.recordsSince,
		completeness: set.completeness,
	};
}
