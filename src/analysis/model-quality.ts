import type { Span } from '#diagnostics/diagnostic.ts';
import type { Kind, Ref } from '#model/model.ts';

/** One field that an analysis needs: how many of those who should declare it do. */
export interface FieldCompleteness {
	/** As authored: `dependencies[].criticality`, `deployment.prod.replicas`. */
	readonly field: string;
	readonly kind: Kind;
	readonly declared: number;
	readonly total: number;
}

export interface AnalysisCompleteness {
	/** `A1`. */
	readonly analysis: string;
	readonly title: string;
	readonly fields: readonly FieldCompleteness[];
	/** Declared over total of all fields, 0 to 1; undefined when nothing is asked for. */
	readonly share: number | undefined;
}

/** Something an analysis needs and nobody wrote. */
export interface DataGap {
	readonly ref: Ref;
	readonly field: string;
	/** Analyses that need it, by id. */
	readonly analyses: readonly string[];
	/** What cannot be said without it, one sentence. */
	readonly consequence: string;
	/** Where to add it. */
	readonly span: Span;
	/** YAML to paste, with values to replace in angle brackets. */
	readonly snippet: string;
}

export interface MeasuredValue {
	readonly ref: Ref;
	readonly field: string;
	readonly source: string | undefined;
	readonly asOf: string | undefined;
	/** Whole days between `asOf` of the value and of the model; undefined when the value has no date. */
	readonly ageInDays: number | undefined;
	/** Older than the workspace's policy allows. */
	readonly stale: boolean;
	readonly span: Span;
}

/** A23. A vector, never one grade. */
export interface ModelQuality {
	readonly completeness: readonly AnalysisCompleteness[];
	readonly gaps: readonly DataGap[];
	/** Gaps of one entity, for its page. */
	gapsOf(ref: Ref): readonly DataGap[];
	/** Components that no dependency, flow, system or other entity names. */
	readonly orphans: readonly Ref[];
	/** Decisions that neither name anything in the model nor are named by it. */
	readonly unreferencedDecisions: readonly Ref[];
	readonly measured: readonly MeasuredValue[];
}
