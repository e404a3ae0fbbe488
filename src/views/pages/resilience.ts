import { worstOf } from '../availability-words.ts';
import { heading, lead, list, paragraph } from '../blocks.ts';
import { certaintyCounts } from '../certainty-words.ts';
import type { ViewContext } from '../context.ts';
import { link, muted, refLink, titleOf } from '../links.ts';
import type { Block, CardItem, Page, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { blastRadiusRoute, fixedRoutes } from '../routes.ts';

/** What a reader comes with; the first needs no heading. */
const groups = {
	overview: '',
	losses: 'What fails, and what goes with it',
	times: 'For how long, and what is lost',
	load: 'Under load, and while something is slow',
	prepared: 'Whether anybody notices, and knows what to do',
	rules: 'What is promised, asked for and accepted',
} as const;
type Group = keyof typeof groups;
type GroupedCard = readonly [group: Group, card: CardItem];

const cardGroups = (cards: readonly GroupedCard[]): readonly Block[] =>
	Object.entries(groups).flatMap(([group, text]): readonly Block[] => [
		...(text === '' ? [] : [heading(2, group, text)]),
		{ type: 'cards', columns: 3, items: cards.flatMap(([of, card]) => (of === group ? [card] : [])) },
	]);

/** The way in to what is computed: every report, and what each says in one figure. */
export function resiliencePage(context: ViewContext): Page {
	const { facts, findings, model } = context;
	const spofs = facts.singlePointsOfFailure.events;
	const active = facts.waivers.all.filter((one) => one.state === 'active').length;
	const shared = facts.placement.shared.filter((one) => !one.beyondPolicyScope).length;
	const { targets } = facts.availability;
	const computable = targets.filter((target) => worstOf(facts.availability.of(target)) !== undefined).length;
	const card = (group: Group, title: string, href: string, figure: string, text: string): GroupedCard => [
		group,
		{ title, href, eyebrow: figure, text: [text] },
	];
	const cards = [
		card(
			'overview',
			'Business services',
			'/services/',
			`${context.model.byKind['business-service'].length}`,
			'Impact tolerances, what they run on, third parties and single points of failure.',
		),
		card(
			'overview',
			'Findings',
			fixedRoutes.findings,
			`${findings.filter((one) => one.counts).length} open`,
			'Opinions over the facts, with evidence, suggestion and waiver.',
		),
		card(
			'losses',
			'Single points of failure',
			fixedRoutes.spof,
			certaintyCounts(spofs),
			'Events that alone take a flow or business service down.',
		),
		card(
			'losses',
			'Blast radius',
			fixedRoutes.blastRadius,
			counted(facts.blastRadius.overview.length, 'subject'),
			'What goes down or degrades when one thing is lost, and when.',
		),
		card(
			'overview',
			'What if',
			fixedRoutes.whatIf,
			'in your browser',
			'Fail anything together, at any load and time: states, proof, and what to do.',
		),
		card(
			'losses',
			'Cut sets',
			fixedRoutes.cutSets,
			'up to three events',
			'Which failures together take a business service down.',
		),
		card(
			'times',
			'Availability',
			fixedRoutes.availability,
			`${computable} of ${counted(targets.length, 'target')}`,
			'For how much of the time each flow and service works, and what to fix first.',
		),
		card(
			'losses',
			'Losses and scenarios',
			fixedRoutes.losses,
			counted(facts.disruptionReports.reports.length, 'report'),
			'What a lost zone, region, provider or shared thing does, and every scenario: who, how long, what is left.',
		),
		card(
			'losses',
			'Fragility',
			fixedRoutes.fragility,
			'at one glance',
			'Business services against failure domains: UP, DEGRADED or DOWN, each with its proof.',
		),
		card(
			'load',
			'Capacity after a loss',
			fixedRoutes.capacity,
			counted(facts.capacityAfterLoss.rows.filter(({ status }) => status === 'overload').length, 'overload'),
			'Whether the copies that are left carry the load.',
		),
		card(
			'times',
			'Recovery times',
			fixedRoutes.recovery,
			counted(facts.recoveryTimes.disruptions.length, 'loss', 'losses'),
			'What has to come back before what, how long that takes, and with how many people.',
		),
		card(
			'times',
			'Recovery points',
			fixedRoutes.recoveryPoints,
			`${facts.recoveryPoints.points.filter(({ kind }) => kind === 'lost').length} lost for good`,
			'How much data is lost, and where the rest comes back from.',
		),
		card(
			'load',
			'Throughput',
			fixedRoutes.throughput,
			counted(facts.throughput.flows.length, 'flow'),
			'How much each flow carries, where it ends, and when growth uses it up.',
		),
		card(
			'times',
			'Release windows',
			fixedRoutes.releases,
			counted(
				facts.releaseWindows.windows.reduce((sum, one) => sum + one.hazards.length, 0),
				'hazard',
			),
			'What is left while a version is rolled out, and whether the way back fits.',
		),
		card(
			'load',
			'Backlog and drain',
			fixedRoutes.backlog,
			`${facts.backlogs.buffers.filter(({ neverDrains }) => neverDrains === true).length} never drain`,
			'What waits after an outage, and for how long.',
		),
		card('losses', 'Placement', fixedRoutes.placement, `${shared} shared`, 'Copies that share a failure domain.'),
		card(
			'load',
			'Timeouts',
			fixedRoutes.timeouts,
			`${facts.timeoutBudget.flows.filter((one) => one.verdict === 'over' || one.verdict === 'unbounded').length} over the deadline`,
			'How long callers wait when what they call hangs.',
		),
		card(
			'load',
			'Retries',
			fixedRoutes.retries,
			`${facts.retryAmplification.components.filter((one) => one.product > facts.retryAmplification.threshold).length} above the limit`,
			'How much more load retries make when something fails.',
		),
		card(
			'load',
			'Latency budgets',
			fixedRoutes.latency,
			`${facts.latencyBudget.flows.filter((one) => one.verdict === 'over').length} over budget`,
			'What the steps of a flow usually need, against what it may take.',
		),
		card(
			'load',
			'Consistency hazards',
			fixedRoutes.consistency,
			`${facts.consistencyHazards.hazards.filter((one) => one.certainty === 'certain').length} certain`,
			'Where data can come to differ from what happened.',
		),
		card(
			'times',
			'Promises and targets',
			fixedRoutes.targets,
			`${facts.targetCoherence.ceilings.filter((one) => one.verdict === 'infeasible').length} cannot be kept`,
			'Whether objectives, recovery times and tolerances fit into one another.',
		),
		card(
			'prepared',
			'What would go unnoticed',
			fixedRoutes.observability,
			counted(facts.observabilityGaps.failureModes.filter((one) => one.verdict === 'none').length, 'failure mode'),
			'Failures, budgets, calls and traces that nobody would be told about.',
		),
		card(
			'prepared',
			'Runbook coverage',
			fixedRoutes.runbookCoverage,
			counted(facts.runbookCoverage.unusable.length, 'case'),
			'Ways out of failures, and runbooks that need what is lost.',
		),
		card(
			'prepared',
			'What has been tried',
			fixedRoutes.experimentCoverage,
			`${facts.experimentCoverage.failureModes.filter((one) => one.covered).length} of ${facts.experimentCoverage.failureModes.length} failure modes`,
			'Experiments that count, and recoveries against the model.',
		),
		card(
			'losses',
			'Concentration',
			fixedRoutes.concentration,
			counted(model.byKind['third-party'].length, 'third party', 'third parties'),
			'How much rests on few, and where ownership is thin.',
		),
		card(
			'prepared',
			'Failure modes',
			'/failure-modes/',
			`${model.byKind['failure-mode'].length}`,
			'How things fail, as teams foresaw it.',
		),
		card(
			'prepared',
			'Experiments',
			'/experiments/',
			`${model.byKind['chaos-experiment'].length}`,
			'Failures caused on purpose, and what was seen.',
		),
		card('prepared', 'Scenarios', '/scenarios/', `${model.byKind.scenario.length}`, 'Severe but plausible events.'),
		card('rules', 'Objectives', '/slos/', `${model.byKind.slo.length}`, 'What was promised.'),
		card(
			'rules',
			'Policies',
			'/policies/',
			`${model.byKind['resilience-policy'].length}`,
			'What must be survived, how fast and with what loss.',
		),
		card(
			'rules',
			'Controls',
			'/controls/',
			`${model.byKind.control.length}`,
			'What is done regularly, and its evidence.',
		),
		card(
			'rules',
			'Obligations',
			'/obligations/',
			`${model.byKind.obligation.length}`,
			'What rules ask for. Evidence of design, not a statement of compliance.',
		),
		card('rules', 'Waivers', fixedRoutes.waivers, `${active} in force`, 'Risks that decisions accept, until a date.'),
		card(
			'rules',
			'Versions',
			fixedRoutes.versions,
			`${facts.endOfLife.versions.filter((one) => one.state === 'over').length} out of support`,
			'End of support, contracts that do not fit, skew.',
		),
		card(
			'rules',
			'Model quality',
			fixedRoutes.modelQuality,
			counted(facts.modelQuality.gaps.length, 'gap'),
			'How much of what the analyses need is declared.',
		),
	];
	const largest = facts.blastRadius.overview.slice(0, 5);
	return {
		route: fixedRoutes.resilience,
		kind: 'index',
		area: 'resilience',
		title: 'Resilience',
		description:
			'Computed reports: single points of failure, blast radius, cut sets, placement, concentration, findings and model quality.',
		crumbs: [],
		blocks: [
			lead(
				'What follows from the declared architecture. Every line shows the path that proves it and the file it rests on; what is not declared is shown as a gap.',
			),
			...cardGroups(cards),
			heading(2, 'largest', 'The largest blast radii'),
			largest.length === 0
				? paragraph('Nothing is declared that could be lost.')
				: list(
						largest.map(
							(one): Text => [
								link(titleOf(context, one.subject), blastRadiusRoute(one.subject)),
								`: ${counted(one.servicesDown, 'business service')} and ${counted(one.flowsDown, 'flow')} down`,
							],
						),
					),
			heading(2, 'not-computable', 'What cannot be computed'),
			...(facts.singlePointsOfFailure.notComputable.length === 0
				? [paragraph(muted('What fails with what could be told for every flow and business service.'))]
				: [
						list(
							facts.singlePointsOfFailure.notComputable.map(
								(one): Text => [refLink(context, one.target), `: ${one.why}`],
							),
						),
					]),
			...(computable === targets.length
				? []
				: [
						paragraph(
							'No availability, because a value is missing: ',
							link(`${targets.length - computable} of ${counted(targets.length, 'target')}`, fixedRoutes.availability),
							'.',
						),
					]),
		],
	};
}
