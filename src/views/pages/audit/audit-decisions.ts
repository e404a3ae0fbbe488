import { signatureWords } from '#decisions/history/history.ts';
import type { Ref } from '#model/model.ts';
import { badge, statusBadge } from '../../badges.ts';
import { cell, column, joined, lead, paragraph, row, table } from '../../blocks.ts';
import { commitLink } from '../../commit-link.ts';
import type { ViewContext } from '../../context.ts';
import { link, muted, refLink, refList } from '../../links.ts';
import { distinct } from '../../model-index.ts';
import type { Block, Cell, Inline, Page, Text } from '../../page.ts';
import { counted } from '../../quantities.ts';
import type { DecisionEntry } from '../../registers/decision-register.ts';
import { unknownWords } from '../../registers/register-tables.ts';
import { registersOf } from '../../registers/registers-of.ts';
import { decisionRoute, fixedRoutes } from '../../routes.ts';
import { auditCrumbs, evidenceNote } from './audit-words.ts';

/** Every decision with who took it, when, what it is about, what it accepts, and what the repository says of the record. */
export function auditDecisionsPage(context: ViewContext): Page {
	const entries = registersOf(context).decisions;
	const nobody = entries.filter(({ decidedBy }) => decidedBy === undefined).length;
	const undated = entries.filter(({ date }) => date === undefined).length;
	return {
		route: fixedRoutes.auditDecisions,
		kind: 'report',
		area: 'audit',
		title: 'Decisions and their evidence',
		description: `${counted(entries.length, 'decision')}; ${nobody} without anybody who decided, ${undated} without a date.`,
		crumbs: auditCrumbs,
		layout: 'wide',
		indexed: 'by title',
		blocks: [
			lead(
				'Every decision record with who decided, when, what it is about and which findings it accepts, and beside that what the repository says: when the record first came, how often it was changed, and whether that was after acceptance.',
			),
			evidenceNote,
			...unknownNote(entries),
			table(
				'decisions',
				'Register of decisions',
				[
					column('record', 'Record'),
					column('status', 'Status', 'filter'),
					column('decided', 'Decided'),
					column('affects', 'About'),
					column('repository', 'First commit, changes'),
				],
				entries.map((entry) => decisionRow(context, entry)),
				'No decision record was found.',
			),
			paragraph(
				'More: ',
				link('health of the decision log', fixedRoutes.decisionHealth),
				', ',
				link('how decisions belong together', fixedRoutes.decisionFamilies),
				', ',
				link('the log as its readers use it', fixedRoutes.decisions),
				'.',
			),
		],
	};
}

/** Said once where it is true of every record, so that the table need not say it in each row. */
function unknownNote(entries: readonly DecisionEntry[]): readonly Block[] {
	const reasons = distinct(entries.map(({ history }) => (history.known ? '' : unknownWords(history.why))));
	const [only] = reasons;
	if (reasons.length !== 1 || only === undefined || only === '') return [];
	return [paragraph(badge('not known', 'gap'), ` What the repository says of the records is not known: ${only}.`)];
}

function decisionRow(context: ViewContext, entry: DecisionEntry) {
	const decision = context.decisionOf.get(entry.ref)!;
	const route = decisionRoute(entry.slug);
	return row(
		cell(
			[link(entry.label, route), ` ${entry.title}`, ...(entry.scope === '' ? [] : [muted(` ${entry.scope}`)])],
			entry.label,
		),
		cell(
			[
				statusBadge(decision),
				// Who took its place by its own words or another's, then what holds today where that is a later one.
				...distinct([...entry.replacedBy, ...entry.inForceInstead]).flatMap(
					(ref): Text => [' → ', refLink(context, ref, context.decisionOf.get(ref)?.label)],
				),
				...(entry.amendedBy.length === 0 ? [] : [muted(' amended by '), ...recordLinks(context, entry.amendedBy)]),
			],
			entry.state,
		),
		cell(
			[
				entry.date ?? badge('no date', 'gap'),
				...(entry.decidedBy === undefined ? [' ', badge('by nobody stated', 'gap')] : [` by ${entry.decidedBy}`]),
				...(entry.proposed === undefined ? [] : [muted(`; proposed ${entry.proposed}`)]),
				...reviewText(entry),
			],
			entry.date ?? '',
		),
		[
			...(entry.affects.length === 0 ? [badge('nothing named', 'gap')] : refList(context, entry.affects, 4)),
			...(entry.waives.length === 0
				? []
				: [muted('; accepts '), link(counted(entry.waives.length, 'finding'), `${route}#waivers`)]),
		],
		historyCell(context, entry, route),
	);
}

const recordLinks = (context: ViewContext, refs: readonly Ref[]): Text =>
	joined(refs.map((ref) => [refLink(context, ref, context.decisionOf.get(ref)?.label)]));

function historyCell(context: ViewContext, { history, label }: DecisionEntry, route: string): Cell {
	if (!history.known) return cell([badge(history.why === 'not committed' ? 'not committed' : 'not known', 'gap')], '');
	const { first, last, commits, signed, signature, isUncommitted, lateChanges, backDatedDays } = history;
	const { repository } = context.model.workspace;
	const late = `${label}: ${counted(lateChanges.length, 'change')} after acceptance`;
	const warnings: readonly (Inline | undefined)[] = [
		backDatedDays === undefined
			? undefined
			: badge('dated earlier', 'warning', `The record says ${counted(backDatedDays, 'day')} before`),
		lateChanges.length === 0 ? undefined : badge('changed after acceptance', 'warning', late),
		isUncommitted ? badge('edits not committed', 'gap') : undefined,
	];
	return cell(
		[
			...(first === undefined
				? [badge('first commit not known', 'gap', 'The history does not reach that far')]
				: [`${first.committed ?? 'on an unknown day'} by ${first.author} (`, commitLink(repository, first), ')']),
			'; ',
			link(counted(commits, 'commit'), `${route}#history`),
			muted(
				`, last ${last.committed ?? 'on an unknown day'}, ${signed === 0 ? 'none signed' : `${signed} signed, the last ${signatureWords[signature]}`}`,
			),
			...warnings.flatMap((warning): Text => (warning === undefined ? [] : [' ', warning])),
		],
		first?.committed ?? '',
	);
}

/** `; review by 2026-06-30 146 days overdue`; nothing where no day of review is set. */
function reviewText({ reviewBy, reviewDaysOverdue }: DecisionEntry): Text {
	if (reviewBy === undefined) return [];
	const late =
		reviewDaysOverdue === undefined ? [] : [' ', badge(`${counted(reviewDaysOverdue, 'day')} overdue`, 'warning')];
	return [muted(`; review by ${reviewBy}`), ...late];
}
