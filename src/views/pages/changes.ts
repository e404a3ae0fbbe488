import type { ArchitectureChanges, DependencyChange } from '#analysis/architecture-changes.ts';
import type { FindingChanges } from '#checks/finding-changes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Kind } from '#model/model.ts';
import { badge, severityBadge } from '../badges.ts';
import { callout, captionOfFirst, cell, column, heading, joined, lead, paragraph, row, table } from '../blocks.ts';
import { commitLink } from '../commit-link.ts';
import type { ViewContext } from '../context.ts';
import { checkLink, code, hrefOf, link, muted, refLink, refList, sentence } from '../links.ts';
import type { Block, Inline, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { changesRoute, decisionRoute, fixedRoutes } from '../routes.ts';
import { problemNote } from './problem-note.ts';

/** The state that a site is compared with, and what is different from it; or why it could not be looked up. */
export type ChangesSince =
	| {
			readonly known: true;
			/** As it was named: `v1.0`, `2026-01-01`. */
			readonly name: string;
			readonly commit: string;
			readonly day: string | undefined;
			readonly changes: ArchitectureChanges;
			readonly findings: FindingChanges;
			/** Errors in the files of that state: what they keep from being read seems to have come since. */
			readonly unread: readonly Diagnostic[];
	  }
	| { readonly known: false; readonly name: string; readonly why: string };

const ROWS = 400;
type Came = 'added' | 'removed';
const cameBadge = (change: Came): Inline => (change === 'added' ? badge('new', 'good') : badge('gone', 'neutral'));

export const titleOfChanges = ({ name }: ChangesSince): string => `What changed since ${name}`;

/** What changed in the architecture since another state of it. */
export function changesPage(context: ViewContext, since: ChangesSince): Page {
	return {
		route: changesRoute,
		kind: 'report',
		area: 'architecture',
		title: titleOfChanges(since),
		description: since.known
			? `The architecture against ${since.name}: ${summary(since.changes).join(', ') || 'nothing changed'}.`
			: `The state ${since.name} could not be looked up.`,
		crumbs: [{ text: 'Architecture', href: fixedRoutes.architecture }],
		layout: 'wide',
		blocks: since.known
			? known(context, since)
			: [callout('gap', `The state ${since.name} is not known`, `It could not be looked up: ${since.why}.`)],
		indexed: 'by title',
	};
}

/** How much of each sort changed, in words; what did not change is left out. */
function summary(changes: ArchitectureChanges): readonly string[] {
	const count = <T>(list: readonly T[], wanted: (one: T) => boolean, one: string, many?: string): readonly string[] => {
		const found = list.filter(wanted).length;
		return found === 0 ? [] : [counted(found, one, many)];
	};
	return [
		...count(changes.entities, ({ change }) => change === 'added', 'new entity', 'new entities'),
		...count(changes.entities, ({ change }) => change === 'removed', 'entity gone', 'entities gone'),
		...count(
			changes.dependencies,
			({ change }) => change !== 'criticality',
			'dependency new or gone',
			'dependencies new or gone',
		),
		...count(
			changes.dependencies,
			({ change }) => change === 'criticality',
			'changed criticality',
			'changed criticalities',
		),
		...count(
			changes.singlePointsOfFailure,
			({ change }) => change === 'new',
			'new single point of failure',
			'new single points of failure',
		),
		...count(changes.singlePointsOfFailure, ({ change }) => change === 'cleared', 'cleared', 'cleared'),
		...count(changes.tolerances, () => true, 'changed tolerance'),
		...count(changes.decisions, () => true, 'decision new or changed', 'decisions new or changed'),
	];
}

function known(context: ViewContext, since: ChangesSince & { readonly known: true }): readonly Block[] {
	const { changes, findings, name, day } = since;
	const told = summary(changes);
	return [
		lead(
			told.length === 0 ? `Nothing changed in the architecture since ${name}.` : `Since ${name}: ${told.join(', ')}.`,
		),
		paragraph(
			'Compared with commit ',
			commitLink(context.model.workspace.repository, { id: since.commit }),
			` of ${day ?? 'an unknown day'}, which is ${/^\d{4}-\d\d-\d\d$/.test(name) ? `the last one on ${name} or before it` : name}. Both states are looked at as of ${context.model.asOf}, so nothing here changed for the passing of time alone.`,
		),
		...unreadThen(context, since),
		...inArchitecture(context, changes),
		...findingTables(context, findings),
	];
}

/** What could not be read of the earlier state: no table of changes is right about it, so it stands before them. */
export function unreadThen(
	context: ViewContext,
	{ unread }: Pick<Extract<ChangesSince, { readonly known: true }>, 'unread'>,
): readonly Block[] {
	if (unread.length === 0) return [];
	return [
		callout(
			'gap',
			`The files of then have ${counted(unread.length, 'error')}`,
			'What these keep from being read is missing on that side: here it seems to have come since, with its findings and single points of failure.',
		),
		{
			type: 'notes',
			id: 'unread',
			title: unread.length > ROWS ? `What could not be read then, the first ${ROWS}` : 'What could not be read then',
			// The files of today may be right by now, so nothing leads into them.
			items: unread.slice(0, ROWS).map((one) => ({ ...problemNote(context)(one), source: undefined, next: undefined })),
			empty: '',
			isWide: true,
		},
	];
}

/** What changed, each sort under its heading, findings and single points of failure first; nothing where nothing did. */
export const changesBlocks = (
	context: ViewContext,
	{ changes, findings }: Pick<Extract<ChangesSince, { readonly known: true }>, 'changes' | 'findings'>,
): readonly Block[] => [...findingTables(context, findings), ...inArchitecture(context, changes)];

/** What changed in the architecture itself, single points of failure first. */
const inArchitecture = (context: ViewContext, changes: ArchitectureChanges): readonly Block[] => [
	...spofs(context, changes),
	...tolerances(context, changes),
	...decisions(context, changes),
	...dependencies(context, changes),
	...entities(context, changes),
	...fields(context, changes),
	...waivers(context, changes),
];

/** A reference that may have gone: then it is only named. */
const nameOrLink = (context: ViewContext, ref: string, name?: string): Text =>
	hrefOf(context, ref) === undefined
		? [name === undefined || name === ref ? '' : `${name} `, code(ref)]
		: [refLink(context, ref)];

function part(
	id: string,
	text: string,
	rows: readonly Row[],
	caption: string,
	columns: Parameters<typeof table>[2],
): readonly Block[] {
	if (rows.length === 0) return [];
	return [
		heading(2, id, text, rows.length),
		table(`${id}-table`, captionOfFirst(caption, ROWS, rows.length), columns, rows.slice(0, ROWS)),
	];
}

const spofs = (context: ViewContext, { singlePointsOfFailure }: ArchitectureChanges): readonly Block[] =>
	part(
		'spofs',
		'Single points of failure',
		singlePointsOfFailure.map(({ change, event, targets, isBeyondPolicy }) =>
			row([change === 'new' ? badge('new', 'bad') : badge('cleared', 'good')], nameOrLink(context, event), [
				...refList(context, targets),
				...(isBeyondPolicy ? [muted(' beyond their policy')] : []),
			]),
		),
		'What takes a flow or service down all by itself, for certain, only now or no longer',
		[column('change', 'Change', 'filter'), column('event', 'What'), column('targets', 'Takes down')],
	);

const tolerances = (context: ViewContext, { tolerances: list }: ArchitectureChanges): readonly Block[] =>
	part(
		'tolerances',
		'Impact tolerances',
		list.map(({ service, name, metric, before, after }) =>
			row(
				nameOrLink(context, service, name),
				metric,
				before ?? [badge('none', 'gap')],
				after ?? [badge('none', 'gap')],
			),
		),
		'Tolerances that differ',
		[
			column('service', 'Service'),
			column('metric', 'What is measured'),
			column('before', 'Then'),
			column('after', 'Now'),
		],
	);

const decisions = (context: ViewContext, { decisions: list }: ArchitectureChanges): readonly Block[] =>
	part(
		'decisions',
		'Decisions',
		list.map(({ change, decision, label, title, before, after }) => {
			const record = context.decisionOf.get(decision);
			return row(
				record === undefined ? `${label} ${title}` : [link(`${label} ${title}`, decisionRoute(record.slug))],
				change === 'added' || change === 'removed' ? [cameBadge(change)] : [badge(change, 'info')],
				before ?? '',
				after ?? '',
			);
		}),
		'Records that came, went, or say another status, day or decider',
		[
			column('decision', 'Decision'),
			column('change', 'Change', 'filter'),
			column('before', 'Then'),
			column('after', 'Now'),
		],
	);

const dependencies = (context: ViewContext, { dependencies: list }: ArchitectureChanges): readonly Block[] =>
	part(
		'dependencies',
		'Dependencies',
		list.map((one) =>
			row(
				[change(one)],
				nameOrLink(context, one.from),
				nameOrLink(context, one.to),
				one.phase,
				one.change === 'criticality' ? `${one.before} → ${one.after}` : (one.after ?? one.before ?? ''),
			),
		),
		'Who needs whom that did not, or no longer does',
		[
			column('change', 'Change', 'filter'),
			column('from', 'Who'),
			column('to', 'Needs'),
			column('phase', 'When'),
			column('criticality', 'Criticality'),
		],
	);

const change = ({ change: what }: DependencyChange): Inline =>
	what === 'criticality' ? badge('criticality', 'warning') : cameBadge(what);

const kindWords = (kind: Kind): string => kind.replaceAll('-', ' ');

const entities = (context: ViewContext, { entities: list }: ArchitectureChanges): readonly Block[] =>
	part(
		'entities',
		'What came and went',
		list.map((one) => row([cameBadge(one.change)], kindWords(one.kind), nameOrLink(context, one.ref, one.name))),
		'Entities of the model that are new, and those that are gone',
		[column('change', 'Change', 'filter'), column('kind', 'Kind', 'filter'), column('what', 'What')],
	);

const fields = (context: ViewContext, { fields: list }: ArchitectureChanges): readonly Block[] =>
	part(
		'fields',
		'What is different',
		list.map(({ ref, name, field, before, after }) => {
			const isLong = before === undefined && after === undefined;
			const value = (text: string | undefined): Text =>
				text !== undefined ? [text] : isLong ? [muted('changed')] : [badge('not declared', 'gap')];
			return row(nameOrLink(context, ref, name), [code(field)], value(before), value(after));
		}),
		'Values of entities that are in both states; words about them are left out',
		[column('what', 'What'), column('field', 'Value'), column('before', 'Then'), column('after', 'Now')],
	);

const waivers = (context: ViewContext, { waivers: list }: ArchitectureChanges): readonly Block[] =>
	part(
		'accepted-risks',
		'Accepted risks',
		list.map(({ change: what, finding, decision, before, after }) =>
			row(
				[badge(what === 'moved' ? 'another end' : what, what === 'ended' ? 'neutral' : 'waived')],
				[code(finding)],
				nameOrLink(context, decision),
				before ?? '',
				after ?? '',
			),
		),
		'Findings that decisions accept, or no longer do',
		[
			column('change', 'Change', 'filter'),
			column('finding', 'Finding'),
			column('decision', 'Decision'),
			column('before', 'Until, then'),
			column('after', 'Until, now'),
		],
	);

function findingTables(context: ViewContext, { opened, closed }: FindingChanges): readonly Block[] {
	const rows = [...opened.map((one) => ({ one, isNew: true })), ...closed.map((one) => ({ one, isNew: false }))].map(
		({ one, isNew }) =>
			row(
				[isNew ? badge('new', 'bad') : badge('gone', 'good')],
				cell([severityBadge(one.severity)], one.severity),
				[...sentence(context, one.message)],
				joined([[checkLink(context, one.rule)]]),
			),
	);
	return part('findings', 'Findings', rows, 'Findings of one state that the other does not have, by their ids', [
		column('change', 'Change', 'filter'),
		column('severity', 'Severity', 'filter'),
		column('finding', 'Finding'),
		column('check', 'Check', 'filter'),
	]);
}
