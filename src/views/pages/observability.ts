import { isFullyDeclared, type PageAlert } from '#analysis/observability-gaps.ts';
import { roundedDuration, shownNumber } from '#analysis/quantities.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, joined, lead, list, openAndFolded, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, link, muted, outsideLink, refLink } from '../links.ts';
import type { Block, Inline, Page, Text } from '../page.ts';
import { percentText } from '../quantities.ts';
import { fixedRoutes, routeOfRef, runbookRoute } from '../routes.ts';

/** A17 as a report: what would go unnoticed. */

const modeBadges: { readonly [verdict in 'symptom' | 'cause' | 'none']: Inline } = {
	symptom: badge('noticed', 'good'),
	cause: badge('cause only', 'warning', 'Only alerts about causes: whether people notice is not watched'),
	none: badge('unnoticed', 'bad'),
};
const watchBadges: { readonly [verdict in 'covered' | 'partly' | 'none']: Inline } = {
	covered: badge('fast and slow', 'good'),
	partly: badge('one of two', 'warning'),
	none: badge('no burn alert', 'bad'),
};

function runbookText(context: ViewContext, { runbook, elsewhere }: PageAlert): Text {
	if (runbook !== undefined) return [refLink(context, runbook)];
	return elsewhere === undefined
		? [badge('none', 'bad')]
		: [badge('not here', 'warning'), ' its rule names ', outsideLink(elsewhere)];
}

/** Failure modes; those that nobody would notice stand open. */
function modesSection(context: ViewContext): readonly Block[] {
	const { failureModes } = context.facts.observabilityGaps;
	return [
		heading(2, 'modes', 'Failure modes', failureModes.length),
		...openAndFolded(
			failureModes,
			({ verdict }) => verdict === 'symptom',
			(id, some) =>
				table(
					id,
					'Failure modes and the alerts that detect them',
					[
						column('mode', 'Failure mode'),
						column('component', 'Component'),
						column('verdict', 'Verdict', 'filter'),
						column('alerts', 'Alerts'),
						column('basis', 'Basis'),
					],
					some.map((one) =>
						row(
							[refLink(context, one.failureMode)],
							one.component === undefined ? [muted('not declared')] : [refLink(context, one.component)],
							cell([modeBadges[one.verdict]], one.verdict === 'none' ? 0 : one.verdict === 'cause' ? 1 : 2),
							one.alerts.flatMap(
								(alert, at): Text => [
									...(at === 0 ? [] : [', ']),
									link(alert.name, runbookRoute(alert.name)),
									...(alert.kind === undefined ? [] : [muted(` ${alert.kind}`)]),
								],
							),
							[muted(basisOf(one.span))],
						),
					),
					'No failure mode is declared.',
				),
			['modes-table', 'modes-noticed-table', 'failure mode', 'that are noticed'],
		),
	];
}

/** Objectives and what their burn alerts would notice when. */
function objectivesSection(context: ViewContext): readonly Block[] {
	const { objectives } = context.facts.observabilityGaps;
	return [
		heading(2, 'objectives', 'Objectives and their burn alerts', objectives.length),
		...openAndFolded(
			objectives,
			({ verdict }) => verdict === 'covered',
			(id, some) =>
				table(
					id,
					'Burn alerts of objectives',
					[
						column('slo', 'Objective'),
						column('subject', 'About'),
						column('verdict', 'Burn alerts', 'filter'),
						column('alerts', 'Burn rate, and how long a total outage lasts before it'),
						column('basis', 'Basis'),
					],
					some.map((one) =>
						row(
							[refLink(context, one.slo)],
							one.subject === undefined ? [muted('not declared')] : [refLink(context, one.subject)],
							cell([watchBadges[one.verdict]], one.verdict === 'none' ? 0 : one.verdict === 'partly' ? 1 : 2),
							one.alerts.flatMap(
								(alert, at): Text => [
									...(at === 0 ? [] : ['; ']),
									alert.name === undefined ? 'unnamed' : code(alert.name),
									alert.computedRate === undefined ? ' not computable' : ` ${shownNumber(alert.computedRate)}`,
									alert.detectsOutageAfterMs === undefined ? '' : `, ${roundedDuration(alert.detectsOutageAfterMs)}`,
									...(alert.contradiction ? [' ', badge(`declared ${alert.declaredRate}`, 'warning')] : []),
								],
							),
							[muted(basisOf(one.span))],
						),
					),
					'No objective is declared.',
				),
			[
				'objectives-table',
				'objectives-covered-table',
				'objective with a fast and a slow alert',
				'objectives with a fast and a slow alert',
			],
		),
	];
}

/** Alerts that page; those without a runbook or a component stand open. */
function pagingSection(context: ViewContext): readonly Block[] {
	const { pageAlerts } = context.facts.observabilityGaps;
	return [
		heading(2, 'alerts', 'Alerts that page', pageAlerts.length),
		...openAndFolded(
			pageAlerts,
			({ runbook, component }) => runbook !== undefined && component !== undefined,
			(id, some) =>
				table(
					id,
					'Alerts that page, with their runbooks',
					[
						column('alert', 'Alert'),
						column('component', 'Component'),
						column('runbook', 'Runbook'),
						column('detects', 'Failure modes', 'end'),
					],
					some.map((one) =>
						row(
							[link(one.alert, runbookRoute(one.alert))],
							one.component === undefined ? [muted('tied to no component')] : [refLink(context, one.component)],
							runbookText(context, one),
							cell(`${one.detects}`, one.detects),
						),
					),
					'No alert pages anybody.',
				),
			['alerts-table', 'alerts-with-runbook-table', 'alert with a runbook', 'alerts with a runbook'],
		),
	];
}

/** Alerts that are read and have no page. */
function withoutPageSection({ model }: ViewContext): readonly Block[] {
	return section(
		'without-page',
		'Alerts without a page',
		model.alertsWithoutPage.length === 0
			? []
			: [
					paragraph(
						badge('left out', 'gap'),
						' Rule files hold these, and their names cannot be part of an address: they have no page, and nothing here counts them.',
					),
					table(
						'without-page-table',
						'Alerts whose names cannot be part of an address',
						[column('alert', 'Alert'), column('group', 'Group'), column('basis', 'Basis')],
						model.alertsWithoutPage.map(({ title, group, span }) => row([code(title)], group, [muted(basisOf(span))])),
					),
				],
		model.alertsWithoutPage.length,
	);
}

/** Alerts that page nobody and have no runbook. */
function quietSection(context: ViewContext): readonly Block[] {
	const { quietWithoutRunbook } = context.facts.observabilityGaps;
	return section(
		'quiet',
		'Other alerts without a runbook',
		quietWithoutRunbook.length === 0
			? []
			: [
					table(
						'quiet-table',
						'Alerts that do not page and have no runbook',
						[column('alert', 'Alert'), column('component', 'Component'), column('runbook', 'Runbook')],
						quietWithoutRunbook.map((one) =>
							row(
								[link(one.alert, runbookRoute(one.alert))],
								one.component === undefined ? [muted('tied to no component')] : [refLink(context, one.component)],
								runbookText(context, one),
							),
						),
					),
				],
		quietWithoutRunbook.length,
	);
}

/** Runbooks that people have to know of, as no alert leads to them. */
function unannouncedSection(context: ViewContext): readonly Block[] {
	const { runbooksWithoutAlert } = context.facts.observabilityGaps;
	return [
		heading(2, 'unannounced', 'Runbooks that no alert leads to', runbooksWithoutAlert.length),
		...(runbooksWithoutAlert.length === 0
			? []
			: [
					paragraph(
						'Right for a procedure that people start by themselves, such as a failback; wrong for the answer to an alert.',
					),
				]),
		table(
			'unannounced-table',
			'Runbooks that no alert leads to',
			[column('runbook', 'Runbook'), column('alerts', 'Alerts it names that nothing defines')],
			runbooksWithoutAlert.map((one) =>
				row(
					[refLink(context, one.runbook)],
					one.unknownAlerts.length === 0 ? [muted('it names none')] : joined(one.unknownAlerts.map(code)),
				),
			),
			'Every runbook has an alert that leads to it.',
		),
	];
}

/** Calls that nobody measures. */
function callsSection(context: ViewContext): readonly Block[] {
	const { calls } = context.facts.observabilityGaps;
	return [
		heading(2, 'calls', 'Calls that neither end measures', calls.unmeasured.length),
		table(
			'calls-table',
			'Synchronous calls without rate, errors and duration at either end',
			[column('from', 'Caller'), column('to', 'Target'), column('basis', 'Basis')],
			calls.unmeasured.map((one) =>
				row([refLink(context, one.from)], [refLink(context, one.to)], [muted(basisOf(one.span))]),
			),
			'Every synchronous call is measured at one end at least.',
		),
	];
}

/** How far the trace of each flow holds. */
function tracesSection(context: ViewContext): readonly Block[] {
	const { flows } = context.facts.observabilityGaps;
	return [
		heading(2, 'traces', 'How far traces hold', flows.length),
		table(
			'traces-table',
			'Trace continuity of each flow',
			[
				column('flow', 'Flow'),
				column('run', 'Longest run', 'end'),
				column('share', 'Share', 'end'),
				column('breaks', 'Broken at'),
			],
			flows.map((one) =>
				row(
					[refLink(context, one.flow)],
					cell(`${one.longestRun} of ${one.steps} steps`, one.longestRun),
					one.continuity === undefined
						? [muted('no step between components')]
						: cell(`${isFullyDeclared(one) ? '' : 'at least '}${percentText(one.continuity)}`, one.continuity),
					one.breaks.flatMap(
						(broken, at): Text => [
							...(at === 0 ? [] : [', ']),
							link(`step ${broken.seq}`, `${routeOfRef(one.flow) ?? '/flows/'}#step-${broken.seq}`),
							' ',
							refLink(context, broken.at),
							muted(`${broken.why === 'none' ? '' : ' not declared'}${broken.asynchronous ? ' (asynchronous)' : ''}`),
						],
					),
				),
			),
			'No flow is declared.',
		),
	];
}

/** The report: failure modes, objectives, page alerts, runbooks, calls, traces. */
export function observabilityPage(context: ViewContext): Page {
	const { failureModes, objectives, pageAlerts, calls } = context.facts.observabilityGaps;
	const unnoticed = failureModes.filter((one) => one.verdict === 'none').length;
	const withRunbook = pageAlerts.filter((one) => one.runbook !== undefined).length;
	return {
		route: fixedRoutes.observability,
		kind: 'report',
		area: 'resilience',
		title: 'What would go unnoticed',
		description: `Failure modes that go unnoticed: ${unnoticed} of ${failureModes.length}. Objectives not fully watched: ${objectives.filter((one) => one.verdict !== 'covered').length} of ${objectives.length}.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead('Which failures, losses of budget, calls and traces nobody would be told about.'),
			paragraph('How: ', analysisLink(context, 'A17', 'analysis A17'), '.'),
			{
				type: 'stats',
				items: [
					{
						label: 'failure modes unnoticed',
						value: `${unnoticed}`,
						href: '#modes',
						tone: unnoticed === 0 ? 'good' : 'bad',
					},
					{ label: 'page alerts with a runbook', value: `${withRunbook} of ${pageAlerts.length}`, href: '#alerts' },
					{ label: 'calls measured at one end', value: `${calls.measured} of ${calls.all}`, href: '#calls' },
				],
			},
			...modesSection(context),
			...objectivesSection(context),
			...pagingSection(context),
			...withoutPageSection(context),
			...quietSection(context),
			...unannouncedSection(context),
			...callsSection(context),
			...tracesSection(context),
			list([
				[
					'See also: ',
					link('runbooks', fixedRoutes.runbooks),
					', ',
					link('runbook coverage', fixedRoutes.runbookCoverage),
					', ',
					link('failure modes', '/failure-modes/'),
					'.',
				],
			]),
		],
	};
}
