import { minutesInMonth } from '#analysis/availability.ts';
import { distinctFields } from '#analysis/missing-field.ts';
import { shownAvailability } from '#analysis/practice-text.ts';
import { roundedDuration, shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { RecoveryFit, RecoveryFitVerdict, RecoveryScope } from '#analysis/recovery-fit.ts';
import type { Ceiling } from '#analysis/target-coherence.ts';
import { badge, tierBadge } from '../badges.ts';
import { cell, column, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, link, muted, refLink, refList } from '../links.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Inline, Page, Row, Text } from '../page.ts';
import { counted, minutesText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** A16 as a report: promises against what they rest on, budgets, recovery targets and tolerances. */

const verdicts: { readonly [verdict in Ceiling['verdict']]: Inline } = {
	infeasible: badge('cannot be kept', 'bad'),
	gap: badge('not declared', 'gap', 'Some hard dependencies promise nothing, so the product is an upper bound'),
	feasible: badge('can be kept', 'good'),
};
const fitBadges: { readonly [verdict in RecoveryFitVerdict]: Inline } = {
	beyond: badge('does not fit', 'bad'),
	'never-drains': badge('never drains', 'bad', 'A queue of the service fills at least as fast as it is worked off'),
	gap: badge('not declared', 'gap', 'Something is missing, so the longest that fits is an upper bound'),
	fits: badge('fits', 'good'),
};
const fitOrder: readonly RecoveryFitVerdict[] = ['beyond', 'never-drains', 'gap', 'fits'];

/** A share of time as minutes in 30 days. */
const monthly = (share: number): string => minutesText(share * minutesInMonth);

/** Availability to four digits after the point: more would pretend to be measured. */
const rounded = (availability: number): string => shownAvailability(Number(availability.toFixed(6)));
const lossOf = (scope: RecoveryScope): string => (scope === 'multiAz' ? 'a zone' : 'a region');

function leftText(one: Ceiling): Text {
	if (one.dependencies.length === 0) return [muted('not computable')];
	if (one.left < 0) return [`${monthly(-one.left)} too much, ${monthly(one.budget)} are allowed`];
	return [`${one.verdict === 'gap' ? 'at most ' : ''}${monthly(one.left)} of ${monthly(one.budget)}`];
}

function ceilingRow(context: ViewContext, one: Ceiling): Row {
	const atMost = one.missing.length === 0 ? '' : 'at most ';
	return row(
		[refLink(context, one.subject), ' ', muted(basisOf(one.span))],
		cell([verdicts[one.verdict]], one.verdict),
		cell([shownAvailability(one.promise.availability), muted(` ${one.promise.source}`)], one.promise.availability),
		one.dependencies.length === 0
			? cell([muted('not computable')], 2)
			: cell(`${atMost}${rounded(one.ceiling)}`, one.ceiling),
		cell(leftText(one), one.left),
		[
			...one.dependencies.flatMap(
				(dependency, at): Text => [
					...(at === 0 ? [] : [', ']),
					refLink(context, dependency.ref),
					` ${shownAvailability(dependency.promise.availability)}`,
					...(dependency.promise.source === 'vendor-sla' ? [muted(' (vendor)')] : []),
				],
			),
			...(one.missing.length === 0
				? []
				: [
						...(one.dependencies.length === 0 ? [] : ['. ']),
						muted('Promise nothing: '),
						...refList(context, one.missing, 6),
					]),
		],
	);
}

/** What stands around the recovery itself: noticing and deciding before it, the backlog after it. */
function aroundText(context: ViewContext, one: RecoveryFit): Text {
	const { startFrom, startMs, drain, missing } = one;
	return [
		...(startFrom === undefined
			? [badge('time to notice and decide not declared', 'gap')]
			: [`${shownDuration(startMs)} to notice and decide for `, refLink(context, startFrom)]),
		...(drain === undefined
			? []
			: [
					drain.ms === undefined ? '; the backlog for ' : `; ${roundedDuration(drain.ms)} for the backlog for `,
					refLink(context, drain.to),
					...(drain.ms === undefined ? [' never drains'] : []),
					muted(` (${drain.basis})`),
				]),
		...(missing.length === 0 ? [] : ['; ', badge('rates of queues not declared', 'gap')]),
	];
}

function fitRow(context: ViewContext, one: RecoveryFit): Row {
	return row(
		[refLink(context, one.service), ' ', muted(basisOf(one.span))],
		cell(
			[
				fitBadges[one.verdict],
				...(one.rtoMs === one.toleranceMs ? [' ', badge('is the tolerance itself', 'warning')] : []),
			],
			fitOrder.indexOf(one.verdict),
		),
		lossOf(one.scope),
		cell(shownDuration(one.rtoMs), one.rtoMs),
		one.toleranceMs === undefined
			? cell([badge('not declared', 'gap')], -1)
			: cell(shownDuration(one.toleranceMs), one.toleranceMs),
		aroundText(context, one),
		one.limitMs === undefined
			? cell([muted('not computable')], -1)
			: cell(
					one.verdict === 'never-drains'
						? [muted('none')]
						: `${one.verdict === 'gap' ? 'at most ' : ''}${shownDuration(one.limitMs)}`,
					one.limitMs,
				),
	);
}

/** What the dependencies of whoever promises something leave of the promise. */
function ceilingsSection(context: ViewContext): readonly Block[] {
	const { ceilings } = context.facts.targetCoherence;
	return [
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
				column('dependencies', 'What they promise'),
			],
			ceilings.map((one) => ceilingRow(context, one)),
			'Nothing with hard dependencies promises an availability.',
		),
	];
}

/** How many error budgets one recovery spends. */
function budgetsSection(context: ViewContext): readonly Block[] {
	const { budgets } = context.facts.targetCoherence;
	return [
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
					cell(minutesText(one.budgetMs / 60_000), one.budgetMs),
					lossOf(one.scope),
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
	];
}

/** Recovery times of business services against what people can bear; those that do not fit first. */
function recoverySection(context: ViewContext): readonly Block[] {
	const { recovery } = context.facts.targetCoherence;
	const sorted = [...recovery].sort((a, b) => fitOrder.indexOf(a.verdict) - fitOrder.indexOf(b.verdict));
	const silent = context.model.byKind['business-service']
		.map(({ ref }) => ref)
		.filter((ref) => !recovery.some(({ service }) => service === ref));
	return [
		heading(2, 'recovery', 'Recovery times against tolerances', recovery.length),
		paragraph(
			'The recovery that a service promises, with the time to notice and to decide before it and to work off its slowest queue after it, has to end within the tolerance. A longer outage leaves a longer ',
			link('backlog', fixedRoutes.backlog),
			', so the longest recovery that fits is tolerance × (worked off − arriving) / worked off, less noticing and deciding.',
		),
		table(
			'recovery-table',
			'Recovery times of business services against their tolerances',
			[
				column('service', 'Business service'),
				column('verdict', 'Verdict', 'filter'),
				column('scope', 'Loss', 'filter'),
				column('rto', 'Recovery', 'end'),
				column('tolerance', 'Tolerance', 'end'),
				column('around', 'Before and after it'),
				column('limit', 'Longest that fits', 'end'),
			],
			sorted.map((one) => fitRow(context, one)),
			'No business service promises a recovery time.',
		),
		...(silent.length === 0
			? []
			: [
					paragraph(
						badge('not declared', 'gap'),
						' No recovery time is promised by ',
						...refList(context, silent),
						'.',
					),
				]),
		...missingSection(context, distinctFields(recovery.flatMap(({ missing }) => missing))),
	];
}

/** Components that need longer than a service above them may take. */
function slowerSection(context: ViewContext): readonly Block[] {
	const { conflicts } = context.facts.targetCoherence;
	const slower = conflicts.filter(({ kind }) => kind === 'component-slower');
	return [
		heading(2, 'slower', 'Components slower than their service', slower.length),
		table(
			'slower-table',
			'Components that may recover later than a service which needs them promises',
			[
				column('component', 'Component'),
				column('own', 'Recovers in', 'end'),
				column('scope', 'Loss', 'filter'),
				column('service', 'Business service'),
				column('limit', 'Service promises', 'end'),
				column('basis', 'Basis'),
			],
			slower.map((one) =>
				row(
					[refLink(context, one.component!)],
					cell(shownDuration(one.rtoMs), one.rtoMs),
					lossOf(one.scope),
					[refLink(context, one.service)],
					cell(shownDuration(one.limitMs), one.limitMs),
					[muted(basisOf(one.span))],
				),
			),
			'Every component that declares a recovery time is as fast as the services that need it.',
		),
	];
}

/** Hard dependencies that promise less than what needs them. */
function weakerSection(context: ViewContext): readonly Block[] {
	const { weaker } = context.facts.targetCoherence;
	return [
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
	];
}

/** The report, in the order of the four questions. */
export function targetsPage(context: ViewContext): Page {
	const { ceilings } = context.facts.targetCoherence;
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
			...ceilingsSection(context),
			...budgetsSection(context),
			...recoverySection(context),
			...slowerSection(context),
			...weakerSection(context),
		],
	};
}
