import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import { once } from '#analysis/once.ts';
import { compareText } from '#analysis/state.ts';
import type { Diagnostic, Severity } from '#diagnostics/diagnostic.ts';
import type { Check, Opinion } from './check.ts';
import type { Finding } from './finding.ts';
import { checks as allChecks } from './index.ts';

/**
 * Every finding of an architecture: severities after the workspace's overrides, waivers attached. Those that count first,
 * then by severity, certainty and id.
 */
export function runChecks(
	architecture: Architecture,
	facts: Facts,
	checks: readonly Check[] = allChecks,
): readonly Finding[] {
	const overrides = architecture.model.workspace.checks ?? {};
	const findings: Finding[] = [];
	const placeOf = new Map<string, number>();
	for (const check of checks) {
		const override = overrides[check.id];
		if (override === 'off') continue;
		const made = check.run(architecture, facts, findings).map((opinion) => findingOf(check, opinion, facts, override));
		for (const finding of made) {
			// Two dependencies on one interface are one finding: the graver of the two, whichever is written first.
			const place = placeOf.get(finding.id);
			if (place === undefined) placeOf.set(finding.id, findings.push(finding) - 1);
			else if (byGravity(finding, findings[place]!) < 0) findings[place] = finding;
		}
	}
	return findings.sort(byImportance);
}

function findingOf(check: Check, opinion: Opinion, facts: Facts, override: Severity | undefined): Finding {
	const id = findingId(check.id, opinion.subject, opinion.and);
	const waiver = facts.waivers.of(id);
	const suggestion = once(() => opinion.suggestion);
	const effect = once(() => opinion.effect);
	return {
		id,
		rule: check.id,
		severity: severityOf(check, opinion, override),
		certainty: opinion.certainty ?? 'certain',
		subject: opinion.subject,
		// Long lists of targets and paths are made when read: there can be thousands of findings.
		get targets() {
			return opinion.targets ?? [];
		},
		get path() {
			return opinion.path ?? [];
		},
		inputs: opinion.inputs ?? [],
		message: opinion.message,
		// One sentence each, but computed by letting something fail once more: kept.
		get suggestion() {
			return suggestion();
		},
		get effect() {
			return effect();
		},
		waiver,
		span: opinion.span,
		counts: waiver?.state !== 'active',
	};
}

/**
 * An override that is stricter than the check's own severity holds for all of its findings; any other is a ceiling, so that
 * what is minor already does not rise to it.
 */
function severityOf(check: Check, { severity = check.severity }: Opinion, override?: Severity): Severity {
	if (override === undefined) return severity;
	const isCeiling = severities.indexOf(override) >= severities.indexOf(check.severity);
	return isCeiling && severities.indexOf(severity) > severities.indexOf(override) ? severity : override;
}

/** The stable id of a finding, see {@link Finding}. */
function findingId(rule: string, subject: string, and?: string): string {
	return and === undefined ? `${rule}:${subject}` : `${rule}:${subject}:${and}`;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const certainties: readonly Finding['certainty'][] = ['certain', 'possible', 'data-gap'];

function byGravity(a: Finding, b: Finding): number {
	return (
		severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
		certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty)
	);
}

const byImportance = (a: Finding, b: Finding): number =>
	Number(b.counts) - Number(a.counts) || byGravity(a, b) || compareText(a.id, b.id);

/**
 * A finding as a diagnostic. A waived one becomes information that names the decision; one whose waiver has lapsed says so;
 * the hint ends with the id that a decision can waive.
 */
export function findingToDiagnostic(finding: Finding): Diagnostic {
	const { waiver } = finding;
	const accepted =
		finding.counts || waiver === undefined ? undefined : `accepted by ${waiver.label} until ${waiver.until}`;
	const lapsed = waiver?.state === 'lapsed' ? `; the waiver in ${waiver.label} ended on ${waiver.until}` : '';
	return {
		code: finding.rule,
		id: finding.id,
		severity: finding.counts ? finding.severity : 'info',
		message: `${finding.message}${accepted === undefined ? '' : `, ${accepted}`}${lapsed}`,
		span: finding.span,
		hint: `${finding.suggestion} (id \`${finding.id}\`)`,
		related:
			waiver === undefined
				? undefined
				: [{ message: `${waiver.label} ${finding.counts ? 'names' : 'waives'} it`, span: waiver.span }],
		...(accepted !== undefined && {
			unaccepted: finding.severity,
			accepted: waiver?.rationale === undefined ? accepted : `${accepted}: ${waiver.rationale}`,
		}),
	};
}
