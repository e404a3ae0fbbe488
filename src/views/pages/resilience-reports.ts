import { worstOf } from '../availability-words.ts';
import { certaintyCounts } from '../certainty-words.ts';
import type { ViewContext } from '../context.ts';
import type { CardItem } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** Every report on what is computed, with what it says in one figure, by what a reader comes with. */

/** Reports under a heading of their own; the first stand above all of them. */
export interface ReportGroup {
	readonly id: string;
	readonly title: string | undefined;
	readonly cards: readonly CardItem[];
}

/** All reports, in the order of the page. */
export const reportGroups = (context: ViewContext): readonly ReportGroup[] => [
	{ id: 'overview', title: undefined, cards: overview(context) },
	{ id: 'losses', title: 'What fails, and what goes with it', cards: losses(context) },
	{ id: 'times', title: 'For how long, and what is lost', cards: times(context) },
	{ id: 'load', title: 'Under load, and while something is slow', cards: load(context) },
	{ id: 'prepared', title: 'Whether anybody notices, and knows what to do', cards: prepared(context) },
	{ id: 'rules', title: 'What is promised, asked for and accepted', cards: rules(context) },
];

/** Targets whose availability has a number, if only the worse one. */
export const computableTargets = ({ facts }: ViewContext): number =>
	facts.availability.targets.filter((target) => worstOf(facts.availability.of(target)) !== undefined).length;

const report = (title: string, href: string, eyebrow: string, text: string): CardItem => ({
	title,
	href,
	eyebrow,
	text: [text],
});

/** Nothing found in what nobody declared is no good news. */
const asFarAsKnown = (words: string, isAllKnown: boolean): string => (isAllKnown ? words : `${words}, not all known`);

const overview = ({ findings, model }: ViewContext): readonly CardItem[] => [
	report(
		'Business services',
		'/services/',
		`${model.byKind['business-service'].length}`,
		'Impact tolerances, what they run on, third parties and single points of failure.',
	),
	report(
		'Findings',
		fixedRoutes.findings,
		`${findings.filter((one) => one.counts).length} open`,
		'Opinions over the facts, with evidence, suggestion and waiver.',
	),
	report(
		'What if',
		fixedRoutes.whatIf,
		'in your browser',
		'Fail anything together, at any load and time: states, proof, and what to do.',
	),
];

function losses({ facts, model }: ViewContext): readonly CardItem[] {
	const shared = facts.placement.shared.filter((one) => !one.beyondPolicyScope).length;
	return [
		report(
			'Single points of failure',
			fixedRoutes.spof,
			certaintyCounts(facts.singlePointsOfFailure.events),
			'Events that alone take a flow or business service down.',
		),
		report(
			'Blast radius',
			fixedRoutes.blastRadius,
			counted(facts.blastRadius.overview.length, 'subject'),
			'What goes down or degrades when one thing is lost, and when.',
		),
		report(
			'Cut sets',
			fixedRoutes.cutSets,
			'up to three events',
			'Which failures together take a business service down.',
		),
		report(
			'Losses and scenarios',
			fixedRoutes.losses,
			counted(facts.disruptionReports.reports.length, 'report'),
			'What a lost zone, region, provider or shared thing does, and every scenario: who, how long, what is left.',
		),
		report(
			'Fragility',
			fixedRoutes.fragility,
			'at one glance',
			'Business services against failure domains: UP, DEGRADED or DOWN, each with its proof.',
		),
		report(
			'Placement',
			fixedRoutes.placement,
			asFarAsKnown(`${shared} shared`, facts.placement.unplaced.length === 0),
			'Copies that share a failure domain.',
		),
		report(
			'Concentration',
			fixedRoutes.concentration,
			counted(model.byKind['third-party'].length, 'third party', 'third parties'),
			'How much rests on few, and where ownership is thin.',
		),
	];
}

function times(context: ViewContext): readonly CardItem[] {
	const { facts } = context;
	const { targets } = facts.availability;
	const { points } = facts.recoveryPoints;
	const { ceilings } = facts.targetCoherence;
	return [
		report(
			'Availability',
			fixedRoutes.availability,
			`${computableTargets(context)} of ${counted(targets.length, 'target')}`,
			'For how much of the time each flow and service works, and what to fix first.',
		),
		report(
			'Recovery times',
			fixedRoutes.recovery,
			counted(facts.recoveryTimes.disruptions.length, 'loss', 'losses'),
			'What has to come back before what, how long that takes, and with how many people.',
		),
		report(
			'Recovery points',
			fixedRoutes.recoveryPoints,
			asFarAsKnown(
				`${points.filter(({ kind }) => kind === 'lost').length} lost for good`,
				points.every(({ kind }) => kind !== 'not-computable'),
			),
			'How much data is lost, and where the rest comes back from.',
		),
		report(
			'Release windows',
			fixedRoutes.releases,
			counted(
				facts.releaseWindows.windows.reduce((sum, one) => sum + one.hazards.length, 0),
				'hazard',
			),
			'What is left while a version is rolled out, and whether the way back fits.',
		),
		report(
			'Promises and targets',
			fixedRoutes.targets,
			asFarAsKnown(
				`${ceilings.filter((one) => one.verdict === 'infeasible').length} cannot be kept`,
				ceilings.every((one) => one.verdict !== 'gap'),
			),
			'Whether objectives, recovery times and tolerances fit into one another.',
		),
	];
}

const load = ({ facts }: ViewContext): readonly CardItem[] => [
	report(
		'Capacity after a loss',
		fixedRoutes.capacity,
		asFarAsKnown(
			counted(facts.capacityAfterLoss.rows.filter(({ status }) => status === 'overload').length, 'overload'),
			facts.capacityAfterLoss.missing.length === 0,
		),
		'Whether the copies that are left carry the load.',
	),
	report(
		'Throughput',
		fixedRoutes.throughput,
		counted(facts.throughput.flows.length, 'flow'),
		'How much each flow carries, where it ends, and when growth uses it up.',
	),
	report(
		'Backlog and drain',
		fixedRoutes.backlog,
		asFarAsKnown(
			`${facts.backlogs.buffers.filter(({ neverDrains }) => neverDrains === true).length} never drain`,
			facts.backlogs.buffers.every(({ neverDrains }) => neverDrains !== undefined),
		),
		'What waits after an outage, and for how long.',
	),
	report(
		'Timeouts',
		fixedRoutes.timeouts,
		asFarAsKnown(
			`${facts.timeoutBudget.flows.filter((one) => one.verdict === 'over' || one.verdict === 'unbounded').length} over the deadline`,
			facts.timeoutBudget.flows.every((one) => one.verdict !== 'gap' && one.verdict !== 'no-deadline'),
		),
		'How long callers wait when what they call hangs.',
	),
	report(
		'Retries',
		fixedRoutes.retries,
		asFarAsKnown(
			`${facts.retryAmplification.components.filter((one) => one.product > facts.retryAmplification.threshold).length} above the limit`,
			facts.retryAmplification.components.every((one) => one.complete),
		),
		'How much more load retries make when something fails.',
	),
	report(
		'Latency budgets',
		fixedRoutes.latency,
		asFarAsKnown(
			`${facts.latencyBudget.flows.filter((one) => one.verdict === 'over').length} over budget`,
			facts.latencyBudget.flows.every((one) => one.verdict !== 'gap' && one.verdict !== 'no-budget'),
		),
		'What the steps of a flow usually need, against what it may take.',
	),
	report(
		'Consistency hazards',
		fixedRoutes.consistency,
		`${facts.consistencyHazards.hazards.filter((one) => one.certainty === 'certain').length} certain`,
		'Where data can come to differ from what happened.',
	),
];

const prepared = ({ facts, model }: ViewContext): readonly CardItem[] => [
	report(
		'What would go unnoticed',
		fixedRoutes.observability,
		facts.observabilityGaps.failureModes.length === 0
			? 'none declared'
			: counted(facts.observabilityGaps.failureModes.filter((one) => one.verdict === 'none').length, 'failure mode'),
		'Failures, budgets, calls and traces that nobody would be told about.',
	),
	report(
		'Runbook coverage',
		fixedRoutes.runbookCoverage,
		counted(facts.runbookCoverage.unusable.length, 'case'),
		'Ways out of failures, and runbooks that need what is lost.',
	),
	report(
		'What has been tried',
		fixedRoutes.experimentCoverage,
		`${facts.experimentCoverage.failureModes.filter((one) => one.covered).length} of ${facts.experimentCoverage.failureModes.length} failure modes`,
		'Experiments that count, and recoveries against the model.',
	),
	report(
		'Failure modes',
		'/failure-modes/',
		`${model.byKind['failure-mode'].length}`,
		'How things fail, as teams foresaw it.',
	),
	report(
		'Experiments',
		'/experiments/',
		`${model.byKind['chaos-experiment'].length}`,
		'Failures caused on purpose, and what was seen.',
	),
	report('Scenarios', '/scenarios/', `${model.byKind.scenario.length}`, 'Severe but plausible events.'),
];

function rules({ facts, model }: ViewContext): readonly CardItem[] {
	const active = facts.waivers.all.filter((one) => one.state === 'active').length;
	return [
		report('Objectives', '/slos/', `${model.byKind.slo.length}`, 'What was promised.'),
		report(
			'Policies',
			'/policies/',
			`${model.byKind['resilience-policy'].length}`,
			'What must be survived, how fast and with what loss.',
		),
		report('Controls', '/controls/', `${model.byKind.control.length}`, 'What is done regularly, and its evidence.'),
		report(
			'Obligations',
			'/obligations/',
			`${model.byKind.obligation.length}`,
			'What rules ask for. Evidence of design, not a statement of compliance.',
		),
		report('Waivers', fixedRoutes.waivers, `${active} in force`, 'Risks that decisions accept, until a date.'),
		report(
			'Versions',
			fixedRoutes.versions,
			asFarAsKnown(
				`${facts.endOfLife.versions.filter((one) => one.state === 'over').length} out of support`,
				facts.endOfLife.versions.every((one) => one.state !== 'unknown'),
			),
			'End of support, contracts that do not fit, skew.',
		),
		report(
			'Model quality',
			fixedRoutes.modelQuality,
			counted(facts.modelQuality.gaps.length, 'gap'),
			'How much of what the analyses need is declared.',
		),
	];
}
