import { architectureChanges } from '#analysis/architecture-changes.ts';
import { computeFacts, type Facts } from '#analysis/facts.ts';
import { inNewNames, renamedBetween } from '#analysis/renamed-entities.ts';
import type { Finding } from '#checks/finding.ts';
import { findingChanges } from '#checks/finding-changes.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { ChangesSince } from '#views/pages/changes.ts';
import type { ComparedWith, Reading } from '../pipeline.ts';
import { readPast } from './past-reading.ts';

/** Reads the state to compare with as of the same day as the reading, so that nothing differs for the passing of time alone. */
export function readComparedWith(folder: string, name: string, { architecture, redaction }: Reading): ComparedWith {
	const { asOf, environment } = architecture.model;
	const past = readPast(folder, name, { asOf, environment, profile: redaction?.profile });
	if ('misuse' in past) return { known: false, name, why: past.misuse, hint: past.hint };
	past.close();
	const { id, committed } = past.revision.commit;
	return {
		known: true,
		name,
		commit: id,
		day: committed,
		architecture: past.reading.architecture,
		unread: past.reading.holes,
	};
}

/** What is different now. */
export function changesSince(other: ComparedWith, facts: Facts, findings: readonly Finding[]): ChangesSince {
	if (!other.known) return { known: false, name: other.name, why: other.why };
	const before = computeFacts(other.architecture);
	return {
		known: true,
		name: other.name,
		commit: other.commit,
		day: other.day,
		changes: architectureChanges(before, facts),
		findings: findingChanges(
			runChecks(other.architecture, before),
			findings,
			inNewNames(renamedBetween(before, facts)),
		),
		unread: other.unread,
	};
}
