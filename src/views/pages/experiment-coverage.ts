import type { ExperimentDefect, TriedSubject } from '#analysis/experiment-coverage.ts';
import { roundedDuration, shownNumber } from '#analysis/quantities.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, link, muted, refLink, refList } from '../links.ts';
import type { Block, Inline, Page, Text } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { templatesSection } from './fault-template-sections.ts';

/** A20 as a report: what has been tried, and how long that took. */

const defects: { readonly [defect in ExperimentDefect]: string } = {
	'never-ran': 'never ran',
	'not-passed': 'did not pass',
	'failed-since': 'failed since',
	'too-old': 'too old',
	environment: 'too far from production',
	'no-stop-condition': 'no stop condition',
};

const triedBadge = (one: TriedSubject): Inline =>
	one.covered
		? one.failed.length > 0
			? badge('tried, another failed', 'warning')
			: badge('tried', 'good')
		: one.because === 'none'
			? badge('not tried', 'bad')
			: badge('not shown', 'warning');

/** Why it does not count; where it does, the experiments about it whose last run failed. */
function whyNot(context: ViewContext, { because, covered, failed }: TriedSubject): Text {
	if (covered) return failed.length === 0 ? [] : ['failed: ', ...refList(context, failed)];
	return because === 'none' ? [] : [because.map((defect) => defects[defect]).join(', ')];
}

function triedTable(
	context: ViewContext,
	id: string,
	caption: string,
	what: string,
	subjects: readonly TriedSubject[],
): Block {
	return table(
		id,
		caption,
		[
			column('subject', what),
			column('verdict', 'Verdict', 'filter'),
			column('experiments', 'Experiments'),
			column('why', 'Why not'),
			column('basis', 'Basis'),
		],
		[...subjects]
			.sort((a, b) => Number(a.covered) - Number(b.covered))
			.map((one) =>
				row(
					[refLink(context, one.subject)],
					cell([triedBadge(one)], one.covered ? 2 : one.because === 'none' ? 0 : 1),
					refList(context, one.experiments),
					whyNot(context, one),
					[muted(basisOf(one.span))],
				),
			),
		'Nothing is declared.',
	);
}

/** Failure modes and the experiments that show them. */
function modesSection(context: ViewContext): readonly Block[] {
	const { failureModes } = context.facts.experimentCoverage;
	return [
		heading(2, 'modes', 'Failure modes', failureModes.length),
		triedTable(
			context,
			'modes-table',
			'Failure modes and the experiments that show them',
			'Failure mode',
			failureModes,
		),
	];
}

/** How long recoveries took, against the model. */
function observedSection(context: ViewContext): readonly Block[] {
	const { observed } = context.facts.experimentCoverage;
	return [
		heading(2, 'observed', 'Observed against modelled', observed.length),
		table(
			'observed-table',
			'How long recoveries took, against the model',
			[
				column('experiment', 'Experiment'),
				column('compared', 'Model has a time for'),
				column('observed', 'Observed', 'end'),
				column('modelled', 'Modelled', 'end'),
				column('ratio', 'Ratio', 'end'),
			],
			observed.map((one) =>
				row(
					[refLink(context, one.experiment)],
					[refLink(context, one.compared)],
					cell(roundedDuration(one.observedMs), one.observedMs),
					cell(roundedDuration(one.modelledMs), one.modelledMs),
					cell([shownNumber(one.ratio), ...(one.ratio > 1 ? [' ', badge('slower', 'warning')] : [])], one.ratio),
				),
			),
			'No experiment says how long the recovery took, for anything the model has a time for.',
		),
	];
}

/** How much of what can fail below each business service was tried. */
function servicesSection(context: ViewContext): readonly Block[] {
	const { services } = context.facts.experimentCoverage;
	return [
		heading(2, 'services', 'Business services', services.length),
		table(
			'services-table',
			'Failure modes tried, by business service',
			[
				column('service', 'Business service'),
				column('modes', 'Failure modes', 'end'),
				column('tried', 'Tried', 'end'),
				column('share', 'Share', 'end'),
			],
			services.map((one) =>
				row(
					[refLink(context, one.service)],
					cell(`${one.failureModes}`, one.failureModes),
					cell(`${one.covered}`, one.covered),
					one.failureModes === 0
						? [muted('none declared')]
						: cell(percentText(one.covered / one.failureModes), one.covered / one.failureModes),
				),
			),
			'No business service is declared.',
		),
	];
}

/** Zones that were taken away. */
function zonesSection(context: ViewContext): readonly Block[] {
	const { zones } = context.facts.experimentCoverage;
	return [
		heading(2, 'zones', 'Zones', zones.length),
		triedTable(context, 'zones-table', 'Zones and the experiments that took them away', 'Zone', zones),
	];
}

/** Fallbacks, and when they were last seen to work. */
function fallbacksSection(context: ViewContext): readonly Block[] {
	const { fallbacks } = context.facts.experimentCoverage;
	return [
		heading(2, 'fallbacks', 'Fallbacks', fallbacks.length),
		table(
			'fallbacks-table',
			'Fallbacks and when they were last seen to work',
			[
				column('from', 'Caller'),
				column('to', 'Without'),
				column('tested', 'Last seen to work'),
				column('verdict', 'Verdict', 'filter'),
				column('basis', 'Basis'),
			],
			fallbacks.map((one) =>
				row(
					[refLink(context, one.from)],
					[refLink(context, one.to)],
					one.tested ?? [muted('not declared')],
					[
						one.covered
							? badge('tried', 'good')
							: one.tested === undefined
								? badge('not tried', 'bad')
								: badge('too old', 'warning'),
					],
					[muted(basisOf(one.span))],
				),
			),
			'No soft dependency declares a fallback.',
		),
	];
}

/** Which experiments count, and why others do not. */
function experimentsSection(context: ViewContext): readonly Block[] {
	const { experiments } = context.facts.experimentCoverage;
	return [
		heading(2, 'experiments', 'Experiments', experiments.length),
		table(
			'experiments-table',
			'Which experiments count',
			[
				column('experiment', 'Experiment'),
				column('verdict', 'Counts', 'filter'),
				column('passed', 'Last passed'),
				column('environment', 'Where'),
				column('stop', 'Can be stopped', 'filter'),
				column('why', 'Why not'),
			],
			experiments.map((one) =>
				row(
					[refLink(context, one.experiment)],
					[one.defects.length === 0 ? badge('yes', 'good') : badge('no', 'warning')],
					one.lastPassed ?? [muted('never, or not declared')],
					one.environment === undefined ? [muted('not declared')] : [refLink(context, one.environment)],
					[one.hasStopCondition ? badge('yes', 'good') : badge('no', 'bad')],
					one.defects.map((defect) => defects[defect]).join(', '),
				),
			),
			'No experiment is declared.',
		),
	];
}

/** The report. */
export function experimentCoveragePage(context: ViewContext): Page {
	const { maxAge, failureModes } = context.facts.experimentCoverage;
	const tried = failureModes.filter((one) => one.covered).length;
	return {
		route: fixedRoutes.experimentCoverage,
		kind: 'report',
		area: 'resilience',
		title: 'What has been tried',
		description: `${tried} of ${counted(failureModes.length, 'failure mode')} ${failureModes.length === 1 ? 'has' : 'have'} been tried in a way that counts.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'What has been tried near enough to production, lately enough, with a way to stop; and whether it took as long as the model says.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A20', 'analysis A20'),
				`. A run counts for ${counted(maxAge, 'day')}. All of them: `,
				link('experiments', '/experiments/'),
				'.',
			),
			...modesSection(context),
			...observedSection(context),
			...servicesSection(context),
			...zonesSection(context),
			...fallbacksSection(context),
			...experimentsSection(context),
			...templatesSection(context),
		],
	};
}
