import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Severity, Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import type { Finding, FindingCertainty, FindingInput, FindingStep } from './finding.ts';

/** What a check says about one thing, before ids, overrides and waivers are put on it. */
export interface Opinion {
	readonly subject: Ref;
	/** A second ref when one subject can have several opinions of this check. */
	readonly and?: Ref | undefined;
	/** Where it differs from the check's own severity. */
	readonly severity?: Severity | undefined;
	readonly certainty?: FindingCertainty | undefined;
	readonly targets?: readonly Ref[] | undefined;
	readonly path?: readonly FindingStep[] | undefined;
	readonly inputs?: readonly FindingInput[] | undefined;
	readonly message: string;
	readonly suggestion: string;
	readonly effect?: string | undefined;
	readonly span: Span;
}

/** One opinion a file: `checks/<id>.ts` with its page `checks/<id>.md` and one line in `checks/index.ts`. */
export interface Check {
	/** Kebab case, permanent: file name, diagnostic code and address. */
	readonly id: string;
	/** A few words for lists, for example `Single point of failure`. */
	readonly title: string;
	readonly severity: Severity;
	/** `findings` are those of the checks before it in the list. */
	readonly run: (architecture: Architecture, facts: Facts, findings: readonly Finding[]) => readonly Opinion[];
}
