import { lateChange } from '#analysis/decision-history.ts';
import { partWords } from '#analysis/decision-history-words.ts';
import { policiesOf } from '#analysis/policies.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Commit } from '#decisions/history/commit.ts';
import { type NoHistory, signatureWords, whyUnknown } from '#decisions/history/history.ts';
import type { RecordChange, RecordHistory } from '#decisions/history/record-history.ts';
import { sectionChanges } from '#decisions/history/section-changes.ts';
import { badge } from './badges.ts';
import { callout, column, fact, factList, joined, paragraph, row, section, table } from './blocks.ts';
import { commitLink } from './commit-link.ts';
import type { ViewContext } from './context.ts';
import { checkLink, code, muted } from './links.ts';
import type { Block, Fact, Inline, Text } from './page.ts';
import { counted } from './quantities.ts';

/** What the repository tells about one record: who, when, how often, and what changed after it was accepted. */

const ROWS = 40;

/** The "History" section of a decision's page; absent where nobody looked for a repository. */
export function historySection(context: ViewContext, decision: Decision): readonly Block[] {
	const { history } = context.architecture;
	if (history === undefined) return [];
	if (!history.known)
		return section('history', 'History', [
			paragraph(...unknownHistory(history.why), ...(history.detail === undefined ? [] : [' ', code(history.detail)])),
		]);
	const record = history.records.get(decision.ref);
	if (record === undefined) return [];
	if (record.last === undefined)
		return section('history', 'History', [
			paragraph(
				badge('not committed', 'gap'),
				' This record is in no commit yet, so nothing is known of who wrote it, and when.',
			),
		]);
	return section('history', 'History', [
		...lateCallout(context, record),
		...factList(facts(context, decision, record, history.isShallow)),
		changesTable(context, record),
		...sectionsTable(context, decision, record),
		paragraph(
			muted(
				'From the Git history of the workspace. Days and names are as the commits bear them, and no signature was verified: a history is evidence as far as the repository is protected.',
			),
		),
	]);
}

/** One sentence on why nothing is known. */
export const unknownHistory = (why: NoHistory): Text => [
	badge('not known', 'gap'),
	` The history of the records is not known: ${whyUnknown[why]}.`,
];

function lateCallout(context: ViewContext, { changes }: RecordHistory): readonly Block[] {
	const late = changes.filter((change) => isLate(context, change));
	if (late.length === 0) return [];
	const days = [...new Set(late.map(({ commit }) => commit?.committed ?? 'not committed yet'))];
	return [
		callout(
			'warning',
			`Changed ${late.length === 1 ? 'once' : `${late.length} times`} after it was accepted`,
			`On ${days.slice(0, 8).join(', ')}${days.length > 8 ? ' and before' : ''}. What may change is a policy: see `,
			checkLink(context, 'accepted-decision-changed'),
			'.',
		),
	];
}

const isLate = (context: ViewContext, change: RecordChange): boolean =>
	lateChange(change, policiesOf(context.model)).length > 0;

function facts(
	context: ViewContext,
	decision: Decision,
	{ first, last, changes, authors, isUncommitted }: RecordHistory,
	isShallow: boolean,
): readonly Fact[] {
	const commits = changes.filter(({ commit }) => commit !== undefined);
	const signed = commits.filter(({ commit }) => commit!.signature !== 'none').length;
	const names = commits.flatMap(({ from }) => (from === undefined ? [] : [code(from)]));
	const late = context.facts.decisionIntegrity.history.backDated.find((one) => one.decision === decision.ref);
	return [
		...fact(
			'First commit',
			first === undefined
				? [
						badge('not known', 'gap'),
						muted(
							isShallow
								? ' This clone holds only the last part of the history.'
								: ' The history does not show where the record came from.',
						),
					]
				: [
						...commitText(context, first),
						...(late === undefined
							? []
							: [
									' ',
									badge('dated earlier', 'warning'),
									muted(` The record says ${late.date}, ${late.days} days before.`),
								]),
					],
		),
		...fact('Last change', last && commitText(context, last)),
		...fact(
			'Changed',
			`${counted(commits.length, 'commit')}${isUncommitted ? ', and edits that are not committed yet' : ''}`,
		),
		...fact(
			'Written by',
			authors
				.slice(0, 12)
				.map(({ name, commits: own }) => `${name} (${own})`)
				.join(', '),
		),
		...fact('Called before', joined(names.slice(0, 6))),
		...fact(
			'Signatures',
			signed === 0
				? [badge('not signed', 'neutral'), muted(' No commit of this record bears a signature.')]
				: `${signed} of ${counted(commits.length, 'commit')} ${signed === 1 ? 'bears' : 'bear'} a signature; none was verified here`,
		),
	];
}

const commitText = (context: ViewContext, commit: Commit): Text => [
	`${commit.committed ?? 'on an unknown day'} by ${commit.author} (`,
	commitLink(context.model.workspace.repository, commit),
	')',
	...(commit.authored !== undefined && commit.authored !== commit.committed
		? [muted(` written ${commit.authored}`)]
		: []),
];

function changesTable(context: ViewContext, { changes }: RecordHistory): Block {
	const rows = changes.slice(0, ROWS).map((change) => {
		const { commit } = change;
		return row(
			commit === undefined ? [badge('not committed', 'gap')] : (commit.committed ?? ''),
			commit?.author ?? '',
			[...whatChanged(change), ...(isLate(context, change) ? [' ', badge('after acceptance', 'warning')] : [])],
			commit === undefined
				? ''
				: [
						commitLink(context.model.workspace.repository, commit),
						...(commit.signature === 'none' ? [] : [' ', badge(signatureWords[commit.signature])]),
						muted(` ${commit.subject}`),
					],
		);
	});
	const more = changes.length - ROWS;
	return table(
		'history-table',
		`Commits that touched this record, newest first${more > 0 ? `; the latest ${ROWS}, and ${more} more before` : ''}`,
		[column('day', 'Day'), column('who', 'Author'), column('what', 'What changed'), column('commit', 'Commit')],
		rows,
	);
}

/** Which commit the words of each section are from; left out where all are from one. */
function sectionsTable(context: ViewContext, decision: Decision, record: RecordHistory): readonly Block[] {
	const changed = sectionChanges(decision, record);
	if (new Set(changed.map(({ change }) => change)).size < 2) return [];
	const rows = changed.map(({ heading, change }) => {
		const isOfAfter = change?.sections.includes(heading) === true && isLate(context, change);
		return row(
			heading || 'Title and introduction',
			change === undefined
				? [badge('not known', 'gap')]
				: [
						change.commit === undefined ? badge('not committed', 'gap') : (change.commit.committed ?? ''),
						...(isOfAfter ? [' ', badge('after acceptance', 'warning')] : []),
					],
			change?.commit?.author ?? '',
			change?.commit === undefined ? '' : [commitLink(context.model.workspace.repository, change.commit)],
		);
	});
	return [
		table(
			'sections-table',
			'When the words of each section last changed',
			[column('section', 'Section'), column('day', 'Day'), column('who', 'Author'), column('commit', 'Commit')],
			rows,
		),
	];
}

function whatChanged({ action, from, isCompared, parts, sections, linesAdded, linesRemoved }: RecordChange): Text {
	const began: readonly Inline[] =
		action === 'added'
			? ['written']
			: action === 'removed'
				? ['removed']
				: action === 'renamed'
					? ['renamed from ', code(from ?? '')]
					: action === 'merged'
						? ['merged']
						: [];
	const words = parts.map((part) =>
		part === 'text'
			? `${sections.map((one) => one || 'title and introduction').join(', ')} (${linesRemoved} out, ${linesAdded} in)`
			: partWords[part],
	);
	const told = words.length > 0 ? words.join('; ') : isCompared && action !== 'renamed' ? 'layout only' : '';
	return [...began, ...(told === '' ? [] : [began.length > 0 ? `; ${told}` : told])];
}
