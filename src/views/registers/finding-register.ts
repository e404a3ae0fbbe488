import { type FindingHistory, type FindingPeriod, findingHistory } from '#analysis/finding-history.ts';
import { daysBetween } from '#analysis/quantities.ts';
import { referencesOf } from '#analysis/references.ts';
import type { Waiver } from '#analysis/waivers.ts';
import type { Finding } from '#checks/finding.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { byText, componentOf } from '../model-index.ts';
import type { RegisterSource } from './register-source.ts';

/**
 * When a finding was first seen. `not known`: nobody records findings here. `by`: it stood in the first record, so it is as old
 * as that or older. `between`: the record of `after` did not have it, that of `day` does. `since`: it is newer than the newest record.
 */
export type FirstSeen =
	| { readonly kind: 'not known' }
	| { readonly kind: 'by'; readonly day: string; readonly commit: string | undefined }
	| { readonly kind: 'between'; readonly after: string; readonly day: string; readonly commit: string | undefined }
	| { readonly kind: 'since'; readonly after: string };

/** When it was gone: some day after `after`, and by `day`, where a record says so. */
export interface Gone {
	readonly after: string;
	readonly day: string | undefined;
	readonly commit: string | undefined;
}

/** One finding, as it stands or as it stood. */
export interface FindingEntry {
	readonly id: string;
	readonly rule: string;
	readonly severity: Severity;
	/** As the check says it, or as it said it when it was first seen. */
	readonly message: string;
	readonly state: 'open' | 'waived' | 'closed';
	/** As it stands; undefined when it is closed. */
	readonly finding: Finding | undefined;
	readonly firstSeen: FirstSeen;
	/** Days since the day by which it is known to have stood; undefined where that is not known. */
	readonly openDays: number | undefined;
	readonly closed: Gone | undefined;
	/** How often it had been closed and came back. */
	readonly reopened: number;
	/** Who answers for it: who undertook to mend it, else the owner of what it is about. */
	readonly owner: Ref | undefined;
	readonly due: string | undefined;
	/** Days past the due day, while it stands and is not waived. */
	readonly daysOverdue: number | undefined;
	readonly remediation: Entity<'remediation'> | undefined;
	readonly waiver: Waiver | undefined;
}

export interface FindingRegister {
	/** Overdue first, then open, waived and closed; within each by severity, due day and id. */
	readonly entries: readonly FindingEntry[];
	readonly history: FindingHistory;
	/** What somebody undertook to mend and no check has ever reported: by the id as written. */
	readonly unknownTargets: readonly { readonly remediation: Entity<'remediation'>; readonly finding: string }[];
}

/** Every finding that stands, and every one that records know and that is gone. O(findings + records). */
export function findingRegister({ architecture: { model }, findings }: RegisterSource): FindingRegister {
	const history = findingHistory(model);
	const remediations = remediationsOf(model);
	const ownerOf = owners(model);
	const standing = findings.map((finding) =>
		entryOf(finding, history, remediations.get(finding.id), ownerOf, model.asOf),
	);
	const now = new Set(findings.map(({ id }) => id));
	const gone = [...history.periods].flatMap(([id, periods]) =>
		now.has(id) ? [] : [closedEntry(id, periods, history, remediations.get(id), ownerOf)],
	);
	const known = (id: string): boolean => now.has(id) || history.periods.has(id);
	return {
		entries: [...standing, ...gone].sort(inOrder),
		history,
		unknownTargets: [...model.byKind.remediation].flatMap((remediation) =>
			remediation.data.findings.filter((id) => !known(id)).map((finding) => ({ remediation, finding })),
		),
	};
}

/** The undertaking that counts for each finding: the one that is due first. */
function remediationsOf(model: Model): ReadonlyMap<string, Entity<'remediation'>> {
	const best = new Map<string, Entity<'remediation'>>();
	for (const one of model.byKind.remediation)
		for (const id of one.data.findings) {
			const other = best.get(id);
			if (other === undefined || (one.data.due ?? '~') < (other.data.due ?? '~')) best.set(id, one);
		}
	return best;
}

/** The owner of an entity, or of the component that a copy or interface belongs to. */
function owners(model: Model): (subject: Ref) => Ref | undefined {
	const references = referencesOf(model);
	return (subject) => references.target(componentOf(subject), 'owner');
}

function entryOf(
	finding: Finding,
	history: FindingHistory,
	remediation: Entity<'remediation'> | undefined,
	ownerOf: (subject: Ref) => Ref | undefined,
	asOf: string,
): FindingEntry {
	const periods = history.periods.get(finding.id) ?? [];
	const firstSeen = firstSeenOf(finding.id, periods, history);
	const { due } = remediation?.data ?? {};
	const late = finding.counts ? daysBetween(due, asOf) : undefined;
	const day = firstSeen.kind === 'by' || firstSeen.kind === 'between' ? firstSeen.day : undefined;
	return {
		id: finding.id,
		rule: finding.rule,
		severity: finding.severity,
		message: finding.message,
		state: finding.counts ? 'open' : 'waived',
		finding,
		firstSeen,
		openDays: daysBetween(day, asOf),
		closed: undefined,
		reopened: history.standing.has(finding.id) ? periods.length - 1 : periods.length,
		owner: (remediation && ownerOf(remediation.ref)) ?? ownerOf(finding.subject),
		due,
		daysOverdue: late !== undefined && late > 0 ? late : undefined,
		remediation,
		waiver: finding.waiver,
	};
}

function firstSeenOf(id: string, periods: readonly FindingPeriod[], { days, standing }: FindingHistory): FirstSeen {
	const newest = days.at(-1);
	if (newest === undefined) return { kind: 'not known' };
	const period = standing.has(id) ? periods.at(-1) : undefined;
	if (period === undefined) return { kind: 'since', after: newest.day };
	const { opened, notBefore } = period;
	const { day, commit } = opened;
	return notBefore === undefined ? { kind: 'by', day, commit } : { kind: 'between', after: notBefore.day, day, commit };
}

function closedEntry(
	id: string,
	periods: readonly FindingPeriod[],
	{ days }: FindingHistory,
	remediation: Entity<'remediation'> | undefined,
	ownerOf: (subject: Ref) => Ref | undefined,
): FindingEntry {
	const { opened, notBefore, closed, lastSeen, severity, message } = periods.at(-1)!;
	const { day, commit } = opened;
	return {
		id,
		rule: id.split(':')[0] ?? id,
		severity,
		message,
		state: 'closed',
		finding: undefined,
		firstSeen:
			notBefore === undefined ? { kind: 'by', day, commit } : { kind: 'between', after: notBefore.day, day, commit },
		openDays: undefined,
		// Gone today and in no record yet: all that is known is that the newest record still had it.
		closed: { after: (lastSeen ?? days.at(-1)!).day, day: closed?.day, commit: closed?.commit },
		reopened: periods.length - 1,
		owner: remediation && ownerOf(remediation.ref),
		due: remediation?.data.due,
		daysOverdue: undefined,
		remediation,
		waiver: undefined,
	};
}

const states: readonly FindingEntry['state'][] = ['open', 'waived', 'closed'];
const severities: readonly Severity[] = ['error', 'warning', 'info'];

function inOrder(a: FindingEntry, b: FindingEntry): number {
	return (
		(b.daysOverdue ?? 0) - (a.daysOverdue ?? 0) ||
		states.indexOf(a.state) - states.indexOf(b.state) ||
		severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
		byText(a.due ?? '~', b.due ?? '~') ||
		byText(a.id, b.id)
	);
}
