import type { NeedsDecision, SupersessionProblem } from '#analysis/decision-integrity.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { historyReport, similarReport } from '../decision-history-report.ts';
import { analysisLink, basisOf, link, muted, refLink, refList } from '../links.ts';
import type { Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** A19 as a report: whether decisions hang together, cover what matters, and are still looked at. */

const problems: { readonly [problem in SupersessionProblem]: string } = {
	cycle: 'they replace one another in a ring',
	'one-sided': 'only one of the two says so',
	'still-in-force': 'it still says that it is in force',
	'successor-not-accepted': 'its replacement is not accepted',
	'successor-earlier': 'its replacement is dated before it',
};
const reasons: { readonly [why in NeedsDecision['why']]: string } = {
	tier: 'important component',
	'single-point-of-failure': 'single point of failure',
	fallback: 'fallback that is less than right',
	waiver: 'waiver',
};

/** The report. */
export function decisionHealthPage(context: ViewContext): Page {
	const { faults, chains, needs, stale, withoutReview } = context.facts.decisionIntegrity;
	const lacking = needs.filter((one) => one.decisions.length === 0);
	return {
		route: fixedRoutes.decisionHealth,
		kind: 'report',
		area: 'decisions',
		title: 'Health of the decision log',
		description: `${counted(faults.length, 'fault')} in how decisions replace one another; ${lacking.length} of ${counted(needs.length, 'thing')} that should have an accepted decision have none.`,
		crumbs: [{ text: 'Decisions', href: fixedRoutes.decisions }],
		layout: 'wide',
		blocks: [
			lead('Whether decisions hang together, cover what matters, and are still looked at.'),
			paragraph(
				'How: ',
				analysisLink(context, 'A19', 'analysis A19'),
				'. Accepted risks: ',
				link('waivers', fixedRoutes.waivers),
				'.',
			),
			heading(2, 'faults', 'How decisions replace one another', faults.length),
			table(
				'faults-table',
				'Faults between a decision and its replacement',
				[
					column('decision', 'Decision'),
					column('successor', 'Replaced by'),
					column('problem', 'What is wrong', 'filter'),
					column('basis', 'Basis'),
				],
				faults.map((one) =>
					row(
						[refLink(context, one.decision)],
						one.problem === 'cycle' ? refList(context, one.members.slice(1)) : [refLink(context, one.successor)],
						problems[one.problem],
						[muted(basisOf(one.span))],
					),
				),
				'Every replacement is stated by both sides, accepted, and later.',
			),
			heading(2, 'chains', 'Chains, and what is in force', chains.length),
			table(
				'chains-table',
				'Decisions that replace one another',
				[column('chain', 'From the first to the last'), column('force', 'In force')],
				chains.map((one) =>
					row(
						refList(context, one.members),
						one.liveHeads.length === 0
							? [badge('nothing', 'bad')]
							: one.liveHeads.length === 1
								? refList(context, one.liveHeads)
								: [badge('several', 'warning'), ' ', ...refList(context, one.liveHeads)],
					),
				),
				'No decision has replaced another.',
			),
			heading(2, 'coverage', 'What should have a decision', needs.length),
			table(
				'coverage-table',
				'Things that should have an accepted decision',
				[
					column('what', 'What'),
					column('why', 'Why', 'filter'),
					column('detail', 'Declared'),
					column('has', 'Has one', 'filter'),
					column('decisions', 'Decisions'),
				],
				[...needs]
					.sort((a, b) => Math.min(1, a.decisions.length) - Math.min(1, b.decisions.length))
					.slice(0, 500)
					.map((one) =>
						row(
							[
								refLink(context, one.subject),
								...(one.and === undefined ? [] : [' → ', refLink(context, one.and)]),
								' ',
								muted(basisOf(one.span)),
							],
							reasons[one.why],
							one.detail,
							cell(
								[one.decisions.length === 0 ? badge('no', 'bad') : badge('yes', 'good')],
								Math.min(1, one.decisions.length),
							),
							refList(context, one.decisions, 4),
						),
					),
				'Nothing here asks for a decision.',
			),
			heading(2, 'stale', 'Reviews that are overdue', stale.length),
			table(
				'stale-table',
				'Decisions in force whose review date has passed',
				[
					column('decision', 'Decision'),
					column('review', 'Review by'),
					column('days', 'Days overdue', 'end'),
					column('basis', 'Basis'),
				],
				stale.map((one) =>
					row([refLink(context, one.decision)], one.reviewBy, cell(`${one.daysOverdue}`, one.daysOverdue), [
						muted(basisOf(one.span)),
					]),
				),
				'No review is overdue.',
			),
			paragraph(
				muted(
					`${counted(withoutReview.length, 'decision')} in force ${withoutReview.length === 1 ? 'names' : 'name'} no day of review.`,
				),
			),
			...historyReport(context),
			...similarReport(context),
		],
		filters: { kind: ['report'] },
	};
}
