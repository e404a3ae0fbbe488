import type { Waiver } from '#analysis/waivers.ts';
import type { Severity, Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';

/** `certain` and `possible` as in the analyses; `data-gap`: something is not declared, so nothing can be said. */
export type FindingCertainty = 'certain' | 'possible' | 'data-gap';

/** One number or word that a finding rests on. */
export interface FindingInput {
	readonly label: string;
	readonly value: string;
	/** `measured`, `estimate`, …, or the file and line of the declaration. */
	readonly source: string;
	readonly asOf?: string | undefined;
	readonly span?: Span | undefined;
}

/** One link of the chain that proves a finding. */
export interface FindingStep {
	readonly ref: Ref;
	/** `down`, `degraded`; undefined when the step is no state. */
	readonly state?: 'up' | 'degraded' | 'down' | undefined;
	readonly because: string;
	readonly span?: Span | undefined;
}

/**
 * An opinion over facts, with its evidence. The id is `<rule>:<subject>`, for example
 * `single-point-of-failure:component:vault`; it holds no order, hash or number, so it survives every edit that does not rename
 * the subject, and a person can type it into a decision's `waives`. Where one subject can have several findings of a rule, a
 * second ref follows: `shared-failure-domain:component:sanctions:failure-domain:euw1-a`.
 */
export interface Finding {
	readonly id: string;
	/** The check's id, also the address of the page that explains it. */
	readonly rule: string;
	/** After the workspace's overrides. A waived finding keeps it, but does not count: see {@link counts}. */
	readonly severity: Severity;
	readonly certainty: FindingCertainty;
	/** What the finding is about. */
	readonly subject: Ref;
	/** What it endangers: flows, business services, decisions; most important first. */
	readonly targets: readonly Ref[];
	/** The path that proves it for the first target; empty when the declaration itself is the proof. */
	readonly path: readonly FindingStep[];
	readonly inputs: readonly FindingInput[];
	/** One sentence that names the thing, without trailing full stop. */
	readonly message: string;
	/** A concrete change that names things. */
	readonly suggestion: string;
	/** What the change would do, where that is cheap to compute. */
	readonly effect?: string | undefined;
	readonly waiver?: Waiver | undefined;
	readonly span: Span;
	/** False when an active waiver covers it: then it is shown and fails nothing. */
	readonly counts: boolean;
}
