import { lateChangeWords, partWords } from '#analysis/decision-history-words.ts';
import { policiesOf } from '#analysis/policies.ts';
import { recordParts } from '#decisions/history/record-content.ts';
import { badge } from './badges.ts';
import { captionOfFirst, cell, column, heading, joined, paragraph, row, table } from './blocks.ts';
import { commitLink } from './commit-link.ts';
import type { ViewContext } from './context.ts';
import { unknownHistory } from './decision-history.ts';
import { basisOf, code, muted, refLink, refList } from './links.ts';
import type { Block, Row } from './page.ts';
import { counted } from './quantities.ts';

/** What the repository says about the log as a whole: the sections of the report on its health. */

/** Pairs that are alike can be as many as the square of the records. */
const MOST_PAIRS = 300;

/** Changes after acceptance, dates before the first commit, and what decisions are about that has changed since. */
export function historyReport(context: ViewContext): readonly Block[] {
	const { history } = context.architecture;
	if (history === undefined) return [];
	if (!history.known)
		return [
			heading(2, 'history', 'What the repository says'),
			paragraph(
				...unknownHistory(history.why),
				' So nothing is said here of changes after acceptance, of dates before the first commit, and of what has changed since.',
			),
		];
	return [
		...changedSection(context),
		...backDatedSection(context),
		...subjectsSection(context),
		...unknownSection(context),
	];
}

/** Records that were changed after they were accepted. */
function changedSection(context: ViewContext): readonly Block[] {
	const { changed } = context.facts.decisionIntegrity.history;
	const policies = policiesOf(context.model);
	const mayChange = recordParts.filter((part) => policies.acceptedRecordMayChange.some((one) => one === part));
	const { repository } = context.model.workspace;
	return [
		heading(2, 'changed', 'Changed after they were accepted', changed.length),
		paragraph(
			muted(
				`What may change: ${mayChange.length === 0 ? 'nothing' : mayChange.map((part) => partWords[part]).join(', ')} (`,
			),
			code('policies.acceptedRecordMayChange'),
			muted(
				`)${policies.recordsSince === undefined ? '' : `; counted after ${policies.recordsSince}, since when records are kept here`}.`,
			),
		),
		table(
			'changed-table',
			'Changes of records that were accepted already',
			[
				column('decision', 'Decision'),
				column('day', 'Day'),
				column('who', 'By'),
				column('what', 'What changed'),
				column('commit', 'Commit'),
			],
			changed.flatMap(({ decision, changes }) =>
				changes.map((one): Row => {
					const day = one.commit?.committed;
					return row(
						[refLink(context, decision)],
						one.commit === undefined ? [badge('not committed', 'gap')] : (day ?? ''),
						one.commit?.author ?? '',
						lateChangeWords(one),
						one.commit === undefined ? '' : [commitLink(repository, one.commit)],
					);
				}),
			),
			'No record was changed after it was accepted, as far as the history reaches.',
		),
	];
}

/** Records that say they are older than the repository knows them. */
function backDatedSection(context: ViewContext): readonly Block[] {
	const { backDated } = context.facts.decisionIntegrity.history;
	const { repository } = context.model.workspace;
	return [
		heading(2, 'back-dated', 'Dated before their first commit', backDated.length),
		table(
			'back-dated-table',
			`Records dated more than ${policiesOf(context.model).backdatingTolerance} days before the commit that brought them`,
			[
				column('decision', 'Decision'),
				column('date', 'Date of the record'),
				column('first', 'First commit'),
				column('days', 'Days between', 'end'),
				column('who', 'By'),
				column('basis', 'Basis'),
			],
			backDated.map((one) =>
				row(
					[refLink(context, one.decision)],
					one.date,
					[`${one.firstCommit.committed} `, commitLink(repository, one.firstCommit)],
					cell(`${one.days}`, one.days),
					one.firstCommit.author,
					[muted(basisOf(one.span))],
				),
			),
			'No record is dated long before its first commit.',
		),
	];
}

/** What decisions are about that has changed since. */
function subjectsSection(context: ViewContext): readonly Block[] {
	const { subjects } = context.facts.decisionIntegrity.history;
	const { repository } = context.model.workspace;
	return [
		heading(2, 'subjects', 'What decisions are about has changed since', subjects.length),
		table(
			'subjects-table',
			'Entities that are described differently from the day of the decision',
			[
				column('decision', 'Decision'),
				column('date', 'Of'),
				column('subject', 'About'),
				column('fields', 'Fields that differ'),
				column('commits', 'Commits since'),
			],
			subjects.map((one) =>
				row(
					[refLink(context, one.decision)],
					context.decisionOf.get(one.decision)?.date?.iso ?? '',
					[refLink(context, one.subject)],
					joined(one.fields.map((field) => code(field))),
					[
						...joined(
							one.commits.slice(0, 3).map((commit) => [`${commit.day ?? ''} `, commitLink(repository, commit)]),
						),
						...(one.commits.length > 3 ? [muted(` and ${one.commits.length - 3} more`)] : []),
					],
				),
			),
			'Nothing that a decision in force is about has changed since, as far as the history reaches.',
		),
	];
}

/** Records of which the repository does not know the beginning. */
function unknownSection(context: ViewContext): readonly Block[] {
	const { withoutFirst, uncommitted, isShallow } = context.facts.decisionIntegrity.history;
	return [
		...(withoutFirst.length + uncommitted.length === 0
			? []
			: [
					paragraph(
						...(withoutFirst.length === 0
							? []
							: [
									badge('not known', 'gap'),
									` The first commit of ${counted(withoutFirst.length, 'record')} is not in this ${isShallow ? 'clone, which holds only the last part of the history' : 'repository'}: `,
									...refList(context, withoutFirst),
									'. ',
								]),
						...(uncommitted.length === 0
							? []
							: [
									badge('not committed', 'gap'),
									` ${counted(uncommitted.length, 'record')} never committed: `,
									...refList(context, uncommitted),
									'.',
								]),
					),
				]),
	];
}

/** Pairs of records that may decide the same. */
export function similarReport(context: ViewContext): readonly Block[] {
	const { similar } = context.facts.decisionIntegrity;
	return [
		heading(2, 'alike', 'Records that may decide the same', similar.length),
		...(similar.length > MOST_PAIRS ? [paragraph(`The first ${MOST_PAIRS} are shown.`)] : []),
		table(
			'alike-table',
			captionOfFirst('Pairs with much in common that do not name each other', MOST_PAIRS, similar.length),
			[
				column('one', 'One'),
				column('other', 'The other'),
				column('likeness', 'Likeness', 'end'),
				column('words', 'Words in common'),
			],
			similar
				.slice(0, MOST_PAIRS)
				.map(({ decisions: [one, other], likeness, words }) =>
					row(
						[refLink(context, one)],
						[refLink(context, other)],
						cell(likeness.toFixed(2), likeness),
						words.join(', '),
					),
				),
			'No two records have that much in common.',
		),
	];
}
