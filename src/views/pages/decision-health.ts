import type { NeedsDecision, SupersessionProblem } from '#analysis/decision-integrity.ts';
import { badge } from '../badges.ts';
import { captionOfFirst, cell, column, details, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { historyReport, similarReport } from '../decision-history-report.ts';
import { analysisLink, basisOf, link, muted, refLink, refList } from '../links.ts';
import type { Block, Page, Text } from '../page.ts';
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

/** More rows than this of one kind are not read on a page. */
const ROWS = 500;

/** The report. */
export function decisionHealthPage(context: ViewContext): Page {
	const { faults, chains, needs, stale, withoutReview } = context.facts.decisionIntegrity;
	const lacking = needs.filter((one) => one.decisions.length === 0);
	return {
		route: fixedRoutes.decisionHealth,
		kind: 'report',
		area: 'decisions',
		title: 'Health of the decision log',
		description: `Faults in how decisions replace one another: ${faults.length}. Things that should have an accepted decision and have none: ${lacking.length} of ${needs.length}.`,
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
			...conflictSection(context),
			...coverageSection(context, needs),
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
	};
}

/** Decisions of which one says that both cannot hold; nothing where none says so. */
function conflictSection(context: ViewContext): readonly Block[] {
	const { conflicts } = context.facts.decisionIntegrity;
	if (conflicts.length === 0) return [];
	return [
		heading(2, 'conflicts', 'In conflict, and both in force', conflicts.length),
		table(
			'conflicts-table',
			'Decisions of which one says that it conflicts with the other',
			[column('one', 'Decision'), column('other', 'In conflict with'), column('basis', 'Basis')],
			conflicts.map(({ decisions: [one, other], span }) =>
				row([refLink(context, one)], [refLink(context, other)], [muted(basisOf(span))]),
			),
		),
	];
}

/** What lacks a decision is the work to do; what has one is folded away per reason, as there is nothing to do about it. */
function coverageSection(context: ViewContext, needs: readonly NeedsDecision[]): readonly Block[] {
	const lacking = needs.filter((one) => one.decisions.length === 0);
	const covered = needs.filter((one) => one.decisions.length > 0);
	const whys = [...new Set(covered.map(({ why }) => why))];
	const what = (one: NeedsDecision): Text => [
		refLink(context, one.subject),
		...(one.and === undefined ? [] : [' → ', refLink(context, one.and)]),
		' ',
		muted(basisOf(one.span)),
	];
	return [
		heading(2, 'coverage', 'What should have a decision and has none', lacking.length),
		table(
			'coverage-table',
			captionOfFirst('Things without an accepted decision', ROWS, lacking.length),
			[column('what', 'What'), column('why', 'Why it should', 'filter'), column('detail', 'Declared')],
			lacking.slice(0, ROWS).map((one) => row(what(one), reasons[one.why], one.detail)),
			needs.length === 0 ? 'Nothing here asks for a decision.' : 'Everything that should have a decision has one.',
		),
		...whys.map((why) => {
			const own = covered.filter((one) => one.why === why);
			return details(`With a decision: ${reasons[why]} (${own.length})`, [
				table(
					`covered-${why}`,
					captionOfFirst(`With a decision: ${reasons[why]}`, ROWS, own.length),
					[column('what', 'What'), column('detail', 'Declared'), column('decisions', 'Decisions')],
					own.slice(0, ROWS).map((one) => row(what(one), one.detail, refList(context, one.decisions, 4))),
				),
			]);
		}),
	];
}
