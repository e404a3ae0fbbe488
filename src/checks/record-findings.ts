import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import { authoringFindings } from '#decisions/authoring.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { byPlace } from '#diagnostics/order.ts';
import type { Finding } from './finding.ts';
import { unknownNames } from './names-in-text.ts';
import { findingToDiagnostic } from './run-checks.ts';

/** What is known of a workspace when one of its records is looked at. */
export interface RecordSurroundings {
	readonly architecture: Architecture;
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	/** What is wrong with the files as files, those of all records among them. */
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything there is to say about one record: what reading it complained about, what the checks find about it, and what
 * its author left out; by place, each once. The same list stands beside a record in `lintel dev` and is printed by
 * `lintel adr lint`.
 */
export function recordFindings(decision: Decision, surroundings: RecordSurroundings): readonly Diagnostic[] {
	const { architecture, facts, findings, diagnostics } = surroundings;
	const isModelled = Object.keys(architecture.model.entities).length > 0;
	const all = [
		...diagnostics.filter(({ span }) => span !== undefined && isAbout(decision, span)),
		...findings.filter(({ subject }) => subject === decision.ref).map(findingToDiagnostic),
		...authoringFindings(decision, {
			about: isModelled ? facts.decisionLinks.subjectsOf(decision.ref) : undefined,
		}),
		...unknownNames(decision, architecture.model),
	];
	const known = new Map(all.map((one) => [`${one.code} ${one.message}`, one]));
	return [...known.values()].sort(byPlace);
}

/** Whether a place lies in a record: in its file, and between its lines where that holds several. */
function isAbout({ file, within, lines }: Decision, { file: named, start }: Span): boolean {
	if (named !== file) return false;
	return within === undefined || (start.line >= (lines?.[0] ?? 1) && start.line <= (lines?.at(-1) ?? start.line));
}
