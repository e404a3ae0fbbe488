import type { RecordedCount } from '#analysis/finding-history.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import { badge, severityBadge } from '../../badges.ts';
import {
	anchoredRow,
	callout,
	cell,
	column,
	folded,
	lead,
	list,
	paragraph,
	row,
	section,
	table,
	withoutEmptyColumns,
} from '../../blocks.ts';
import { commitLink } from '../../commit-link.ts';
import type { ViewContext } from '../../context.ts';
import { findingAnchor, severitiesText } from '../../finding-items.ts';
import { basisOf, checkLink, code, link, muted, plainSentence, refLink, titleOf } from '../../links.ts';
import { byText } from '../../model-index.ts';
import type { Block, Column, Page, Row, Text } from '../../page.ts';
import { counted } from '../../quantities.ts';
import type { FindingEntry, FindingRegister, FirstSeen } from '../../registers/finding-register.ts';
import { goneWords } from '../../registers/first-seen-words.ts';
import { registersOf } from '../../registers/registers-of.ts';
import { decisionRoute, fixedRoutes, splitRef } from '../../routes.ts';
import { auditCrumbs, evidenceNote } from './audit-words.ts';

/** More rows than this of one state are not read on a page; exports hold them all. */
const ROWS = 1500;

/** The findings register: since when, who answers, by when, who accepted it, and what is gone. */
export function auditFindingsPage(context: ViewContext): Page {
	const register = registersOf(context).findings;
	const of = (state: FindingEntry['state']): readonly FindingEntry[] =>
		register.entries.filter((one) => one.state === state);
	const [open, waived, closed] = [of('open'), of('waived'), of('closed')];
	const overdue = open.filter(({ daysOverdue }) => daysOverdue !== undefined).length;
	const without = open.filter(({ due, severity }) => due === undefined && severity !== 'info').length;
	return {
		route: fixedRoutes.auditFindings,
		kind: 'report',
		area: 'audit',
		title: 'Register of findings',
		description: `${counted(open.length, 'finding')} open on ${context.model.asOf}, ${overdue} overdue, ${waived.length} accepted, ${closed.length} closed.`,
		crumbs: auditCrumbs,
		layout: 'wide',
		indexed: 'by title',
		blocks: [
			lead(
				'Every finding that the checks report, and every one that is recorded and gone: since when it is known, who answers for it, by when it is to be mended, and who accepted it until when.',
			),
			evidenceNote,
			...recordsNote(context, register),
			{
				type: 'stats',
				items: [
					{ label: 'open', value: `${open.length}`, tone: open.length > 0 ? 'warning' : 'good' },
					{ label: 'overdue', value: `${overdue}`, tone: overdue > 0 ? 'bad' : undefined },
					{
						label: 'without a due day',
						value: `${without}`,
						tone: without > 0 ? 'gap' : undefined,
						note: 'open errors and warnings',
					},
					{ label: 'accepted', value: `${waived.length}`, tone: waived.length > 0 ? 'waived' : undefined },
					{ label: 'closed', value: `${closed.length}`, tone: closed.length > 0 ? 'good' : undefined },
				],
			},
			...openSections(context, open),
			...tableOf('waived', 'Accepted until a day', 'Findings that a decision accepts', waived, openColumns, (one) =>
				openRow(context, one),
			),
			...tableOf('closed', 'Closed', 'Findings that were recorded and are gone', closed, closedColumns, (one) =>
				closedRow(context, one),
			),
			...trendSection(context, register.history.trend),
			...unknownSection(context, register),
			paragraph(
				'With their proof, on the page of what each is about: ',
				link('findings', fixedRoutes.findings),
				'. ',
				link('What each check looks for', fixedRoutes.checks),
				'. All of them in one table: ',
				code('registers/findings.csv'),
				' in the pack of ',
				code('lintel export audit-pack'),
				'; ',
				link('for programs', fixedRoutes.programs),
				'.',
			),
		],
	};
}

/** Where the days come from; without records that is said, and how to begin. */
function recordsNote(context: ViewContext, { history: { days } }: FindingRegister): readonly Block[] {
	const [first, newest] = [days[0], days.at(-1)];
	if (first === undefined || newest === undefined)
		return [
			{
				type: 'gap',
				missing: [
					'Since when findings are known: nobody records them here. ',
					code('lintel findings record'),
					' adds a record of what is found at a commit, with its day; ',
					code('--since'),
					' makes them from the history.',
				],
			},
		];
	const { repository } = context.model.workspace;
	return [
		paragraph(
			`Days come from ${counted(days.length, 'record')} in the workspace, the first of ${first.day}, the newest of ${newest.day}`,
			...(newest.commit === undefined ? [] : [' (', commitLink(repository, { id: newest.commit }), ')']),
			`. What stood in the first may be older than it, and what is newer than the newest has no day yet.`,
		),
	];
}

const openColumns: readonly Column[] = [
	column('finding', 'Finding'),
	column('severity', 'Severity', 'filter'),
	column('seen', 'First seen'),
	column('owner', 'Owner', 'filter'),
	column('due', 'Due'),
	column('waiver', 'Accepted by'),
];

const closedColumns: readonly Column[] = [
	column('finding', 'Finding'),
	column('severity', 'Severity', 'filter'),
	column('seen', 'First seen'),
	column('closed', 'Gone'),
	column('check', 'Check', 'filter'),
];

function tableOf(
	id: string,
	heading: string,
	caption: string,
	entries: readonly FindingEntry[],
	columns: readonly Column[],
	rowOf: (entry: FindingEntry) => Row,
): readonly Block[] {
	if (entries.length === 0) return [];
	const more = entries.length > ROWS ? `; the first ${ROWS} of ${entries.length}, the export holds all` : '';
	return section(
		id,
		heading,
		[withoutEmptyColumns(table(`${id}-findings`, caption + more, columns, entries.slice(0, ROWS).map(rowOf)))],
		entries.length,
	);
}

/** What is late and what is due stands there; what nobody gave a day is folded, for each owner. */
function openSections(context: ViewContext, open: readonly FindingEntry[]): readonly Block[] {
	const late = open.filter(({ daysOverdue }) => daysOverdue !== undefined);
	const due = open.filter((one) => one.due !== undefined && one.daysOverdue === undefined);
	const rest = open.filter((one) => one.due === undefined);
	const rowOf = (one: FindingEntry): Row => openRow(context, one);
	return [
		...(open.length === 0
			? section('open', 'Open', [callout('good', 'Nothing is found', 'No check has anything to say.')], 0)
			: []),
		...tableOf('overdue', 'Overdue', 'Open findings past their due day, longest first', late, openColumns, rowOf),
		...tableOf('due', 'Due on a day', 'Open findings with a due day', byDue(due), openColumns, rowOf),
		...section('open', 'Open, without a due day', byOwner(context, rest.slice(0, ROWS), rowOf), rest.length),
	];
}

const byDue = (entries: readonly FindingEntry[]): readonly FindingEntry[] =>
	[...entries].sort((one, other) => byText(one.due ?? '~', other.due ?? '~'));

/** A folded table for each owner, that of most errors and warnings first. */
function byOwner(
	context: ViewContext,
	entries: readonly FindingEntry[],
	rowOf: (entry: FindingEntry) => Row,
): readonly Block[] {
	const grave = (some: readonly FindingEntry[]): number => some.filter(({ severity }) => severity !== 'info').length;
	const groups = [...groupBy(entries, ({ owner }) => owner ?? '')].sort(
		([, one], [, other]) => grave(other) - grave(one) || other.length - one.length,
	);
	return groups.map(([owner, own]) => {
		const name = owner === '' ? 'Nobody answers' : titleOf(context, owner as Ref);
		const inner = folded(
			`${name}: ${severitiesText(own)}`,
			withoutEmptyColumns(
				table(
					`open-${owner === '' ? 'without-owner' : splitRef(owner as Ref).id}`,
					`${name}: open findings without a due day`,
					openColumns,
					own.map(rowOf),
				),
			),
		);
		return inner.type === 'details' ? { ...inner, mayStandApart: true } : inner;
	});
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

function openRow(context: ViewContext, entry: FindingEntry): Row {
	const { finding, waiver, owner, reopened } = entry;
	return anchoredRow(
		findingAnchor(entry),
		[
			link(plainSentence(context, entry.message), `${fixedRoutes.findings}#${findingAnchor(finding ?? entry)}`),
			' ',
			code(entry.id),
			...(reopened > 0 ? [' ', badge(`came back ${reopened === 1 ? 'once' : `${reopened} times`}`, 'warning')] : []),
		],
		cell([severityBadge(entry.severity)], severityOrder[entry.severity]),
		seenCell(entry),
		owner === undefined ? [badge('none', 'gap')] : [refLink(context, owner)],
		dueCell(entry),
		waiver === undefined
			? ''
			: [
					link(waiver.label, `${decisionRoute(waiver.slug)}#waivers`),
					entry.state === 'waived'
						? ` until ${waiver.until}`
						: muted(` ${waiver.state === 'lapsed' ? `lapsed ${waiver.until}` : 'holds nothing'}`),
				],
	);
}

function seenCell({ firstSeen, openDays }: Pick<FindingEntry, 'firstSeen' | 'openDays'>) {
	return cell(
		[...seenText(firstSeen), ...(openDays === undefined ? [] : [muted(`; known for ${counted(openDays, 'day')}`)])],
		'day' in firstSeen ? firstSeen.day : firstSeen.kind === 'since' ? `${firstSeen.after}~` : '~',
	);
}

function seenText(seen: FirstSeen): Text {
	switch (seen.kind) {
		case 'not known':
			return [badge('not known', 'gap')];
		case 'by':
			return [seen.day, muted(' or before')];
		case 'between':
			return [seen.day, ...(seen.after === seen.day ? [] : [muted(`, not there on ${seen.after}`)])];
		case 'since':
			return [badge('not recorded yet', 'gap'), ` after ${seen.after}`];
	}
}

function dueCell({ due, daysOverdue, remediation, state }: FindingEntry) {
	const plan = remediation?.data.plan;
	const told = plan === undefined ? [] : [muted(` ${plan}`)];
	if (due === undefined)
		return remediation === undefined
			? cell(state === 'waived' ? '' : [badge('no day set', 'gap')], '~')
			: cell([badge('no day set', 'gap'), ...told], '~');
	return cell(
		[due, ...(daysOverdue === undefined ? [] : [' ', badge(`${counted(daysOverdue, 'day')} overdue`, 'bad')]), ...told],
		due,
	);
}

const closedRow = (context: ViewContext, entry: FindingEntry): Row =>
	anchoredRow(
		findingAnchor(entry),
		[plainSentence(context, entry.message), ' ', code(entry.id)],
		cell([severityBadge(entry.severity)], severityOrder[entry.severity]),
		seenCell(entry),
		cell(
			[
				entry.closed === undefined ? '' : goneWords(entry.closed),
				...(entry.closed?.commit === undefined
					? []
					: [' ', commitLink(context.model.workspace.repository, { id: entry.closed.commit })]),
			],
			entry.closed?.day ?? '~',
		),
		[checkLink(context, entry.rule)],
	);

/** Record by record: what came, what went and what stood. */
function trendSection(context: ViewContext, trend: readonly RecordedCount[]): readonly Block[] {
	if (trend.length === 0) return [];
	const { repository } = context.model.workspace;
	return section('trend', 'Record by record', [
		table(
			'trend-table',
			'What came, went and stood, newest first; how grave as it was when first seen',
			[
				column('day', 'Day'),
				column('came', 'Came', 'end'),
				column('went', 'Went', 'end'),
				column('errors', 'Errors', 'end'),
				column('warnings', 'Warnings', 'end'),
				column('infos', 'Information', 'end'),
				column('commit', 'Commit and program'),
			],
			trend
				.toReversed()
				.slice(0, 400)
				.map(({ day, commit, program, opened, closed, standing }) =>
					row(
						day,
						cell(`${opened}`, opened),
						cell(`${closed}`, closed),
						cell(`${standing.error}`, standing.error),
						cell(`${standing.warning}`, standing.warning),
						cell(`${standing.info}`, standing.info),
						[
							...(commit === undefined ? [badge('no commit', 'gap')] : [commitLink(repository, { id: commit })]),
							...(program === undefined ? [] : [muted(` ${program}`)]),
						],
					),
				),
		),
		paragraph(muted('With a new version of the program new checks may find what was there before.')),
	]);
}

function unknownSection(context: ViewContext, { unknownTargets }: FindingRegister): readonly Block[] {
	return section(
		'unknown',
		'Undertakings about nothing that was ever found',
		unknownTargets.length === 0
			? []
			: [
					list(
						unknownTargets.map(
							({ remediation, finding }): Text => [
								code(finding),
								` in ${remediation.name === remediation.id ? remediation.ref : plainSentence(context, remediation.name)}`,
								muted(` ${basisOf(remediation.span)}`),
							],
						),
					),
				],
		unknownTargets.length,
	);
}
