import type { AlertEntry } from '../alerts.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, link, muted, refLink, refList } from '../links.ts';
import type { Block, Inline, Page, Text } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { componentStarts } from '../runbook/component-starts.ts';
import { timeAgainstLimit, verdictBadge, verdictOrder } from '../runbook/exercises.ts';

/** A18 as a report: whether each failure has a way out, and whether it is open when it is needed. */

const yesNo = (yes: boolean): Inline => (yes ? badge('yes', 'good') : badge('no', 'bad'));

/** Runbooks that need what the event has taken away. */
function unusableSection(context: ViewContext): readonly Block[] {
	const { unusable } = context.facts.runbookCoverage;
	return [
		heading(2, 'unusable', 'Runbooks that need what is lost', unusable.length),
		table(
			'unusable-table',
			'Runbooks that cannot be used in an event they are for',
			[
				column('runbook', 'Runbook'),
				column('disruption', 'When this is lost'),
				column('status', 'Then', 'filter'),
				column('lost', 'Because this is lost as well'),
			],
			unusable.map((one) =>
				row(
					[refLink(context, one.runbook)],
					[refLink(context, one.disruption)],
					cell(
						[one.status === 'blocked' ? badge('blocked', 'bad') : badge('some steps', 'warning')],
						one.status === 'blocked' ? 0 : 1,
					),
					one.lost.flatMap(
						({ need, step }, at): Text => [
							...(at === 0 ? [] : [', ']),
							refLink(context, need),
							...(step === undefined ? [] : [muted(` step ${step}`)]),
						],
					),
				),
			),
			'Every runbook can be used in every event it is for, as far as its needs are declared.',
		),
	];
}

/** Runbooks against what they are to bring back. */
function exercisesSection(context: ViewContext): readonly Block[] {
	const { exercises } = context.facts.runbookCoverage;
	return [
		heading(2, 'exercises', 'How long they take', exercises.length),
		paragraph(
			'The last time that says how long it took, against the shortest limit of what is down until the runbook is done. Noticing and deciding come on top.',
		),
		table(
			'exercises-table',
			'Runbooks against what they are to bring back',
			[
				column('runbook', 'Runbook'),
				column('verdict', 'Quick enough', 'filter'),
				column('time', 'Time'),
				column('date', 'On'),
				column('times', 'Exercises', 'end'),
			],
			[...exercises]
				.sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict))
				.map((one) =>
					row(
						[refLink(context, one.runbook)],
						cell([verdictBadge(one.verdict)], verdictOrder.indexOf(one.verdict)),
						timeAgainstLimit(context, one).filter((piece) => typeof piece === 'string' || piece.type !== 'badge'),
						one.timed?.date ?? '',
						cell(`${one.exercises.length}`, one.exercises.length),
					),
				),
			'No runbook is written.',
		),
	];
}

/** Failure modes with their way out; those without one first. */
function modesSection(context: ViewContext): readonly Block[] {
	const { failureModes } = context.facts.runbookCoverage;
	return [
		heading(2, 'modes', 'Failure modes', failureModes.length),
		table(
			'modes-table',
			'Failure modes with their way out',
			[
				column('mode', 'Failure mode'),
				column('out', 'Way out', 'filter'),
				column('verify', 'Can be checked', 'filter'),
				column('owner', 'Owned', 'filter'),
				column('runbooks', 'Runbooks'),
				column('basis', 'Basis'),
			],
			[...failureModes]
				.sort((a, b) => Number(a.covered) - Number(b.covered))
				.map((one) =>
					row(
						[refLink(context, one.failureMode)],
						[yesNo(one.mitigated)],
						[yesNo(one.verified)],
						[yesNo(one.owned)],
						refList(context, one.runbooks),
						[muted(basisOf(one.span))],
					),
				),
			'No failure mode is declared.',
		),
	];
}

/** The state of each runbook; the one not exercised for longest first. */
function runbooksSection(context: ViewContext): readonly Block[] {
	const { runbooks } = context.facts.runbookCoverage;
	return [
		heading(2, 'runbooks', 'Runbooks', runbooks.length),
		table(
			'runbooks-table',
			'State of each runbook',
			[
				column('runbook', 'Runbook'),
				column('exercised', 'Last exercised', 'end'),
				column('alerts', 'Alerts', 'end'),
				column('steps', 'Steps', 'end'),
				column('verify', 'Changes without a check'),
				column('rollback', 'Changes without a way back'),
				column('unchecked', 'Needs in words only'),
			],
			[...runbooks]
				.sort((a, b) => (b.exercisedDaysAgo ?? 1e9) - (a.exercisedDaysAgo ?? 1e9))
				.map((one) =>
					row(
						[refLink(context, one.runbook)],
						cell(
							[
								one.exercisedDaysAgo === undefined
									? 'never, or not declared'
									: `${counted(one.exercisedDaysAgo, 'day')} ago`,
								...(one.tooOld ? [' ', badge('too old', 'warning')] : []),
							],
							one.exercisedDaysAgo ?? 1e9,
						),
						cell(`${one.alerts}`, one.alerts),
						cell(`${one.steps}`, one.steps),
						one.withoutVerify.join(', '),
						one.withoutRollback.join(', '),
						one.unchecked.join(', '),
					),
				),
			'No runbook is written.',
		),
	];
}

/** The report: what cannot be used first, as it is what hurts. */
export function runbookCoveragePage(context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): Page {
	const { coverage, unusable } = context.facts.runbookCoverage;
	return {
		route: fixedRoutes.runbookCoverage,
		kind: 'report',
		area: 'runbooks',
		title: 'Runbook coverage',
		description: `${coverage === undefined ? 'No failure mode is declared' : `${percentText(coverage)} of failure modes have a way out`}; ${counted(unusable.length, 'case')} in which a runbook needs what is lost.`,
		crumbs: [{ text: 'Runbooks', href: fixedRoutes.runbooks }],
		layout: 'wide',
		blocks: [
			lead(
				'Whether somebody who is called at night finds a way out, and whether that way is open under the very loss it is for.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A18', 'analysis A18'),
				'. See also ',
				link('what would go unnoticed', fixedRoutes.observability),
				'.',
			),
			...unusableSection(context),
			...exercisesSection(context),
			...modesSection(context),
			...runbooksSection(context),
			...componentStarts(context, alerts),
		],
	};
}
