import { shownAvailability } from '#analysis/practice-text.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { Ceiling, RecoveryConflictKind } from '#analysis/target-coherence.ts';
import { badge, tierBadge } from '../badges.ts';
import { cell, column, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, link, muted, refLink, refList } from '../links.ts';
import type { Inline, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** A16 as a report: promises against what they rest on, budgets, recovery targets and tolerances. */

const verdicts: { readonly [verdict in Ceiling['verdict']]: Inline } = {
	infeasible: badge('cannot be kept', 'bad'),
	gap: badge('not declared', 'gap', 'Some hard dependencies promise nothing, so the product is an upper bound'),
	feasible: badge('can be kept', 'good'),
};
const kinds: { readonly [kind in RecoveryConflictKind]: string } = {
	'beyond-tolerance': 'does not fit into the tolerance',
	'component-slower': 'slower than the service that needs it',
	'repeats-tolerance': 'is the tolerance itself',
};

/** A share of time as minutes in 30 days. */
const monthly = (share: number): string => `${shownNumber(share * 43_200)} min`;

function ceilingRow(context: ViewContext, one: Ceiling): Row {
	return row(
		[refLink(context, one.subject)],
		cell([verdicts[one.verdict]], one.verdict),
		cell([shownAvailability(one.promise.availability), muted(` ${one.promise.source}`)], one.promise.availability),
		cell(`${one.verdict === 'gap' ? 'at most ' : ''}${shownAvailability(one.ceiling)}`, one.ceiling),
		cell(`${monthly(one.left)} of ${monthly(one.budget)}`, one.left),
		one.dependencies.flatMap(
			(dependency, at): Text => [
				...(at === 0 ? [] : [', ']),
				refLink(context, dependency.ref),
				` ${shownAvailability(dependency.promise.availability)}`,
				...(dependency.promise.source === 'vendor-sla' ? [muted(' (vendor)')] : []),
			],
		),
		one.missing.length === 0 ? '' : refList(context, one.missing, 6),
		[muted(basisOf(one.span))],
	);
}

/** The report, in the order of the four questions. */
export function targetsPage(context: ViewContext): Page {
	const { ceilings, budgets, conflicts, weaker } = context.facts.targetCoherence;
	const bad = ceilings.filter((one) => one.verdict === 'infeasible').length;
	return {
		route: fixedRoutes.targets,
		kind: 'report',
		area: 'resilience',
		title: 'Promises and targets',
		description: `Whether promises, recovery targets and tolerances fit into one another; ${counted(bad, 'promise')} cannot be kept.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Whether what is promised can be kept by what it rests on, and whether recovery targets fit into what people can bear.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A16', 'analysis A16'),
				'. Objectives: ',
				link('all objectives', '/slos/'),
				'. Policies: ',
				link('all policies', '/policies/'),
				'.',
			),
			heading(2, 'ceilings', 'What dependencies leave of a promise', ceilings.length),
			table(
				'ceilings-table',
				'Promises against what their hard dependencies promise together',
				[
					column('subject', 'Who promises'),
					column('verdict', 'Verdict', 'filter'),
					column('promise', 'Promise', 'end'),
					column('ceiling', 'Dependencies allow', 'end'),
					column('left', 'Left for itself, a month', 'end'),
					column('dependencies', 'Of these'),
					column('missing', 'Promise nothing'),
					column('basis', 'Basis'),
				],
				ceilings.map((one) => ceilingRow(context, one)),
				'Nothing with hard dependencies promises an availability.',
			),
			heading(2, 'budgets', 'What one recovery costs', budgets.length),
			table(
				'budgets-table',
				'Recovery times against error budgets',
				[
					column('subject', 'Who promises'),
					column('budget', 'Error budget', 'end'),
					column('scope', 'Loss', 'filter'),
					column('rto', 'Recovery time', 'end'),
					column('budgets', 'Budgets spent by one', 'end'),
					column('year', 'Allowed a year', 'end'),
				],
				budgets.map((one) =>
					row(
						[refLink(context, one.subject)],
						cell(`${shownNumber(one.budgetMs / 60_000)} min`, one.budgetMs),
						one.scope === 'multiAz' ? 'a zone' : 'a region',
						cell(shownDuration(one.rtoMs), one.rtoMs),
						cell(
							[shownNumber(one.budgets), ...(one.budgets > 1 ? [' ', badge('more than all', 'warning')] : [])],
							one.budgets,
						),
						cell(shownNumber(one.eventsPerYear), one.eventsPerYear),
					),
				),
				'Nobody declares both an objective and a recovery time.',
			),
			heading(2, 'recovery', 'Recovery targets that do not fit', conflicts.length),
			table(
				'recovery-table',
				'Recovery targets against services and tolerances',
				[
					column('service', 'Business service'),
					column('what', 'What', 'filter'),
					column('component', 'Component'),
					column('scope', 'Loss', 'filter'),
					column('rto', 'Recovery time', 'end'),
					column('limit', 'Has to fit into', 'end'),
					column('basis', 'How found'),
				],
				conflicts.map((one) =>
					row(
						[refLink(context, one.service)],
						[kinds[one.kind]],
						one.component === undefined ? '' : [refLink(context, one.component)],
						one.scope === 'multiAz' ? 'a zone' : 'a region',
						cell(shownDuration(one.rtoMs), one.rtoMs),
						cell(shownDuration(one.limitMs), one.limitMs),
						[one.basis, muted(` ${basisOf(one.span)}`)],
					),
				),
				'Every recovery target that is declared fits.',
			),
			heading(2, 'weaker', 'Hard dependencies that promise less', weaker.length),
			table(
				'weaker-table',
				'Hard dependencies of a lower tier or objective',
				[
					column('from', 'Who needs it'),
					column('own', 'Own', 'end'),
					column('to', 'What it needs'),
					column('other', 'Its', 'end'),
					column('basis', 'Basis'),
				],
				weaker.map((one) =>
					row(
						[refLink(context, one.from)],
						one.kind === 'tier' ? [tierBadge(one.own)] : shownAvailability(one.own),
						[refLink(context, one.to)],
						one.kind === 'tier' ? [tierBadge(one.other)] : shownAvailability(one.other),
						[code(one.kind === 'tier' ? 'tier' : 'slo'), muted(` ${basisOf(one.span)}`)],
					),
				),
				'No hard dependency is known to promise less than what needs it.',
			),
		],
		filters: { kind: ['report'] },
	};
}
