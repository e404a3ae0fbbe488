import type { LateChange } from '#analysis/decision-history.ts';
import type { Decision, RelationType, StatusState } from '#decisions/decision.ts';
import type { Commit, Signature } from '#decisions/history/commit.ts';
import type { NoHistory } from '#decisions/history/history.ts';
import type { RecordHistory } from '#decisions/history/record-history.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import { decidedBy, namedAs } from '../decision-words.ts';
import { byText, distinct } from '../model-index.ts';
import type { RegisterSource } from './register-source.ts';

/** One decision with what shows that it was taken: who, when, what the repository says. */
export interface DecisionEntry {
	readonly ref: Ref;
	readonly label: string;
	readonly title: string;
	readonly slug: string;
	readonly scope: string;
	readonly state: StatusState;
	/** The status as written. */
	readonly statusRaw: string;
	/** The date that the record bears, `YYYY-MM-DD`. */
	readonly date: string | undefined;
	/** The earlier day on which it was proposed, where the record tells both. */
	readonly proposed: string | undefined;
	/** As written; undefined where the record names nobody. */
	readonly decidedBy: string | undefined;
	/** As written; undefined where the record names nobody. */
	readonly consulted: string | undefined;
	readonly informed: string | undefined;
	/** What it is about, whichever side says so. */
	readonly affects: readonly Ref[];
	/** Ids of the findings it waives. */
	readonly waives: readonly string[];
	readonly evidence: readonly string[];
	/** The records that it replaces, whichever side says so. */
	readonly replaces: readonly Ref[];
	/** The records that replace it, whichever side says so. */
	readonly replacedBy: readonly Ref[];
	/** What holds in its place today: the records in force at the end of its chain. */
	readonly inForceInstead: readonly Ref[];
	/** The records of which it changes a part, and those that change a part of it, whichever side says so. */
	readonly amends: readonly Ref[];
	readonly amendedBy: readonly Ref[];
	/** Who answers for the record, as written, where that is said apart from who decided. */
	readonly owner: string | undefined;
	readonly reviewBy: string | undefined;
	/** Days since the day of review; undefined where it is not over, or there is none. */
	readonly reviewDaysOverdue: number | undefined;
	readonly history: DecisionEvidence;
	readonly span: Span;
}

/** What the repository says about a record, or why it says nothing. */
export type DecisionEvidence =
	| { readonly known: false; readonly why: NoHistory | 'not asked' | 'not committed' }
	| {
			readonly known: true;
			/** Undefined where the history does not reach that far. */
			readonly first: Commit | undefined;
			readonly last: Commit;
			/** Commits that touched it. */
			readonly commits: number;
			/** How many of them bear a signature; none is verified here. */
			readonly signed: number;
			/** Of the last commit. */
			readonly signature: Signature;
			readonly isUncommitted: boolean;
			/** Changes after it was accepted that the policy does not allow, newest first. */
			readonly lateChanges: readonly LateChange[];
			/** Days by which its date is before its first commit, where that is more than the policy allows. */
			readonly backDatedDays: number | undefined;
	  };

/** Every decision: the scopes as `lintel.yaml` lists their folders, each by label. O(decisions). */
export function decisionRegister({ architecture, facts }: RegisterSource): readonly DecisionEntry[] {
	const { chains, stale, history } = facts.decisionIntegrity;
	const headsOf = new Map(chains.flatMap(({ members, liveHeads }) => members.map((ref) => [ref, liveHeads] as const)));
	const overdue = new Map(stale.map((one) => [one.decision, one.daysOverdue]));
	const late = new Map(history.changed.map((one) => [one.decision, one.changes]));
	const backDated = new Map(history.backDated.map((one) => [one.decision, one.days]));
	const evidenceOf = (decision: Decision): DecisionEvidence => {
		const told = architecture.history;
		if (told === undefined) return { known: false, why: 'not asked' };
		if (!told.known) return { known: false, why: told.why };
		const record = told.records.get(decision.ref);
		if (record?.last === undefined) return { known: false, why: 'not committed' };
		return {
			known: true,
			...commitsOf(record, record.last),
			lateChanges: late.get(decision.ref) ?? [],
			backDatedDays: backDated.get(decision.ref),
		};
	};
	const scopes = (architecture.model.workspace.adr ?? []).map((one) =>
		typeof one === 'string' ? '' : (one.scope ?? ''),
	);
	const rank = (scope: string): number => (scopes.includes(scope) ? scopes.indexOf(scope) : scopes.length);
	return architecture.decisions
		.map(
			(one): DecisionEntry => ({
				ref: one.ref,
				label: one.label,
				title: one.title,
				slug: one.slug,
				scope: one.scope,
				state: one.status.state,
				statusRaw: one.status.raw,
				date: one.date?.iso,
				proposed: one.proposed?.iso,
				decidedBy: decidedBy(one),
				consulted: namedAs(one, 'consulted'),
				informed: namedAs(one, 'informed'),
				affects: facts.decisionLinks.subjectsOf(one.ref),
				waives: one.waives.map(({ finding }) => finding),
				evidence: one.evidence,
				replaces: related(one, 'supersedes'),
				replacedBy: related(one, 'superseded-by'),
				inForceInstead: (headsOf.get(one.ref) ?? []).filter((head) => head !== one.ref),
				amends: related(one, 'amends'),
				amendedBy: related(one, 'amended-by'),
				owner: one.owner,
				reviewBy: one.reviewBy?.iso,
				reviewDaysOverdue: overdue.get(one.ref),
				history: evidenceOf(one),
				span: one.span,
			}),
		)
		.sort(
			(a, b) =>
				rank(a.scope) - rank(b.scope) || byText(a.scope, b.scope) || byText(a.label, b.label) || byText(a.slug, b.slug),
		);
}

/** The records that one names in a way, or that name it so: relations hold their inverses. */
const related = ({ relations }: Decision, wanted: RelationType): readonly Ref[] =>
	distinct(relations.flatMap(({ type, target }) => (type === wanted && target !== undefined ? [target] : [])));

function commitsOf({ changes, first, isUncommitted }: RecordHistory, last: Commit) {
	const commits = changes.flatMap(({ commit }) => (commit === undefined ? [] : [commit]));
	return {
		first,
		last,
		commits: commits.length,
		signed: commits.filter(({ signature }) => signature !== 'none').length,
		signature: last.signature,
		isUncommitted,
	};
}
