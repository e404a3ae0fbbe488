import { architectureChanges } from '#analysis/architecture-changes.ts';
import { downtimeChanges } from '#analysis/availability-effects.ts';
import { computeFacts, type Facts } from '#analysis/facts.ts';
import type { Recall } from '#analysis/recall.ts';
import { inNewNames, renamedBetween } from '#analysis/renamed-entities.ts';
import type { Finding } from '#checks/finding.ts';
import { findingChanges } from '#checks/finding-changes.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { Effect } from '#views/writing.ts';
import type { ComparedWith, Reading } from '../pipeline.ts';
import { readComparedWith } from './compared-with.ts';
import { findRevision } from './revision.ts';

/** Tells what a reading does against the last commit. The commit is read and computed once, for as long as it is the last. */
export type AgainstLastCommit = (reading: Reading, facts: Facts, findings: readonly Finding[]) => Effect;

interface Kept {
	readonly key: string;
	readonly other: ComparedWith;
	readonly facts: Facts | undefined;
	readonly findings: readonly Finding[];
}

export function againstLastCommit(recall: Recall | undefined): AgainstLastCommit {
	let kept: Kept | undefined;
	return (reading, facts, findings) => {
		const revision = findRevision(reading.folder, 'HEAD');
		if ('misuse' in revision) return { known: false, why: revision.misuse.replace('`HEAD` cannot be looked up: ', '') };
		const { asOf, environment } = reading.architecture.model;
		const key = [revision.commit.id, asOf, environment].join(' ');
		if (kept?.key !== key) kept = read(key, reading, recall);
		const { other, facts: before } = kept;
		if (!other.known || before === undefined)
			return { known: false, why: other.known ? 'it holds nothing' : other.why };
		const renamed = renamedBetween(before, facts);
		return {
			known: true,
			name: 'the last commit',
			commit: other.commit,
			day: other.day,
			changes: architectureChanges(before, facts),
			findings: findingChanges(kept.findings, findings, inNewNames(renamed)),
			unread: other.unread,
			downtimes: downtimeChanges(before.availability, facts.availability, renamed),
		};
	};
}

function read(key: string, reading: Reading, recall: Recall | undefined): Kept {
	const other = readComparedWith(reading.folder, 'HEAD', reading);
	if (!other.known) return { key, other, facts: undefined, findings: [] };
	const facts = computeFacts(other.architecture, recall);
	return { key, other, facts, findings: runChecks(other.architecture, facts) };
}
