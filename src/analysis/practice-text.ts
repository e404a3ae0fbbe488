import { whyUnknown } from '#decisions/history/history.ts';
import type { DecisionHistory } from './decision-history.ts';
import { lateChangeWords } from './decision-history-words.ts';
import type { DecisionIntegrity } from './decision-integrity.ts';
import type { EndOfLife } from './end-of-life.ts';
import type { ExperimentCoverage } from './experiment-coverage.ts';
import { isFullyDeclared, type ObservabilityGaps } from './observability-gaps.ts';
import { roundedDuration, shownDuration, shownNumber } from './quantities.ts';
import type { RunbookCoverage } from './runbook-coverage.ts';
import type { RunbookExercises } from './runbook-exercises.ts';
import type { Ceiling, TargetCoherence } from './target-coherence.ts';

/** A16 to A21 as short plain text, see documentation.ts. */

/** A share of time as a percentage with as many nines as it has: `99.9950 %`. */
export const shownAvailability = (availability: number): string => `${Number((availability * 100).toFixed(6))} %`;

/** What the promises of hard dependencies allow; nothing that makes none allows anything. */
function ceilingText({ dependencies, ceiling, missing }: Ceiling): string {
	const silent = missing.join(', ');
	if (dependencies.length === 0 && missing.length > 0) return `its hard dependencies promise nothing (${silent})`;
	const allow = dependencies.length === 1 ? 'dependency allows' : 'dependencies allow';
	return `${dependencies.length} hard ${allow} ${shownAvailability(ceiling)}${missing.length === 0 ? '' : ` at most (${silent} promise nothing)`}`;
}

/** A16: what promises leave, cost, and where they do not fit. */
export function renderTargetText(result: TargetCoherence): string {
	return (
		[
			...result.ceilings.map(
				(one) =>
					`${one.subject} promises ${shownAvailability(one.promise.availability)}; ${ceilingText(one)}: ${one.verdict}${one.dependencies.length === 0 && one.missing.length > 0 ? '' : `, ${one.left.toExponential(1)} of ${one.budget.toExponential(1)} left for itself`}`,
			),
			...result.budgets.map(
				(one) =>
					`${one.subject}: budget ${roundedDuration(one.budgetMs)}; one event of ${shownDuration(one.rtoMs)} (${one.scope}) spends ${shownNumber(one.budgets)} budgets, ${shownNumber(one.eventsPerYear)} a year are allowed`,
			),
			...result.recovery.map(
				(one) =>
					`${one.service}: ${shownDuration(one.rtoMs)} (${one.scope}) of ${one.limitMs === undefined ? 'no declared tolerance' : `${shownDuration(one.limitMs)} left, ${one.basis}`}: ${one.verdict}`,
			),
			...result.conflicts.map(
				(one) =>
					`${one.kind}: ${one.component ?? one.service} ${shownDuration(one.rtoMs)} (${one.scope}) against ${shownDuration(one.limitMs)}, ${one.basis}`,
			),
			...result.weaker.map((one) =>
				one.kind === 'tier'
					? `${one.from} of tier ${one.own} needs ${one.to} of tier ${one.other}`
					: `${one.from} promises ${shownAvailability(one.own)} and needs ${one.to}, which promises ${shownAvailability(one.other)}`,
			),
		].join('\n') || 'no promise to compare'
	);
}

/** A17: failure modes, objectives, alerts, calls, traces. */
export function renderObservabilityText(result: ObservabilityGaps, only?: readonly string[]): string {
	const flows = result.flows.filter(({ flow }) => only === undefined || only.includes(flow));
	const traces = flows.flatMap((flow) => [
		`${flow.flow}: trace over ${flow.longestRun} of ${flow.steps} steps${flow.continuity === undefined ? '' : `, ${isFullyDeclared(flow) ? '' : 'at least '}${shownNumber(flow.continuity * 100)} %`}`,
		...flow.breaks.map(
			(one) => `  broken at step ${one.seq}, ${one.at} (${one.why}${one.asynchronous ? ', asynchronous' : ''})`,
		),
	]);
	if (only !== undefined) return traces.join('\n');
	return [
		...result.failureModes.map(
			(one) =>
				`${one.failureMode}: ${one.verdict === 'none' ? 'no alert detects it' : `${one.verdict} alerts ${one.alerts.map(({ name }) => name).join(', ')}`}`,
		),
		...result.objectives.flatMap((one) => [
			`${one.slo}: burn alerts ${one.verdict}${one.fast ? ', fast' : ''}${one.slow ? ', slow' : ''}`,
			...one.alerts.map(
				(alert) =>
					`  ${alert.name ?? 'unnamed'}: burn rate ${alert.computedRate === undefined ? 'not computable' : shownNumber(alert.computedRate)}${alert.contradiction ? ` (declared ${alert.declaredRate})` : ''}${alert.detectsOutageAfterMs === undefined ? '' : `, a total outage after ${roundedDuration(alert.detectsOutageAfterMs)}`}`,
			),
		]),
		...result.pageAlerts.map(
			(one) =>
				`${one.alert}: ${one.runbook ?? (one.elsewhere === undefined ? 'no runbook' : `no runbook here, its rule names ${one.elsewhere}`)}`,
		),
		...result.quietWithoutRunbook.map((one) => `${one.alert}: no runbook, and it pages nobody`),
		...result.runbooksWithoutAlert.map(
			(one) =>
				`${one.runbook}: no alert leads to it${one.unknownAlerts.length === 0 ? '' : `; nothing defines ${one.unknownAlerts.join(', ')}`}`,
		),
		`calls measured at one end: ${result.calls.measured} of ${result.calls.all}`,
		...traces,
	].join('\n');
}

/** A18: coverage, runbooks that cannot be used when they are needed, and the state of each. */
export function renderRunbookText(result: RunbookCoverage): string {
	return [
		`covered: ${result.coverage === undefined ? 'no failure mode' : `${shownNumber(result.coverage * 100)} %`}`,
		...result.failureModes
			.filter((one) => !one.covered)
			.map(
				(one) =>
					`${one.failureMode}: ${[one.mitigated ? '' : 'no way out', one.verified ? '' : 'no check that it worked', one.owned ? '' : 'no owner'].filter(Boolean).join(', ')}`,
			),
		...result.unusable.map(
			(one) =>
				`${one.runbook} ${one.status} in ${one.disruption}: ${one.lost.map(({ need, step }) => `${need}${step === undefined ? '' : ` (step ${step})`}`).join(', ')} lost`,
		),
		...result.runbooks.map(
			(one) =>
				`${one.runbook}: ${one.exercisedDaysAgo === undefined ? 'never exercised' : `exercised ${one.exercisedDaysAgo} days ago`}${one.tooOld ? ', too old' : ''}${one.withoutVerify.length + one.withoutRollback.length === 0 ? '' : `, ${one.withoutVerify.length} steps without check, ${one.withoutRollback.length} without a way back`}`,
		),
		...result.exercises.flatMap(exerciseLine),
	].join('\n');
}

const exerciseLine = ({ runbook, timed, targets, verdict }: RunbookExercises): readonly string[] => {
	if (verdict === 'no-target') return [];
	const target = targets[0]!;
	const took =
		timed?.durationMs === undefined
			? 'no time is written down'
			: `took ${shownDuration(timed.durationMs)} on ${timed.date}`;
	const limit = target.limitMs === undefined ? 'no limit' : `${shownDuration(target.limitMs)} (${target.by})`;
	return [`${runbook}: ${took}; ${target.service} allows ${limit}: ${verdict}`];
};

/** A19: faults of supersession, chains, what lacks a decision, and what is overdue. */
export function renderDecisionText(result: DecisionIntegrity): string {
	return [
		...result.faults.map((one) =>
			one.problem === 'cycle'
				? `cycle: ${one.members.join(' -> ')}`
				: `${one.problem}: ${one.decision} -> ${one.successor}`,
		),
		...result.chains.map(
			(one) => `chain ${one.members.join(' -> ')}: in force ${one.liveHeads.join(', ') || 'nothing'}`,
		),
		...result.needs.map(
			(one) =>
				`${one.why} ${one.subject}${one.and === undefined ? '' : ` -> ${one.and}`} (${one.detail}): ${one.decisions.join(', ') || 'no accepted decision'}`,
		),
		...result.stale.map((one) => `overdue: ${one.decision} since ${one.reviewBy}, ${one.daysOverdue} days`),
		...result.conflicts.map(({ decisions }) => `conflict: ${decisions.join(' and ')} are both in force`),
		...result.similar.map(
			({ decisions, likeness, words }) =>
				`alike: ${decisions.join(' and ')}, ${shownNumber(likeness)} (${words.join(', ')})`,
		),
		...renderHistoryText(result.history),
	].join('\n');
}

/** What the repository says; one line where it says nothing. */
function renderHistoryText(history: DecisionHistory): readonly string[] {
	if (history.unknown === 'not asked') return [];
	if (history.unknown !== undefined) return [`history not known: ${whyUnknown[history.unknown]}`];
	return [
		...history.changed.flatMap(({ decision, changes }) =>
			changes.map(
				(one) =>
					`changed after acceptance: ${decision} ${one.commit === undefined ? 'in the working folder' : `on ${one.commit.committed} by ${one.commit.author}`} (${lateChangeWords(one)})`,
			),
		),
		...history.backDated.map(
			({ decision, date, firstCommit, days }) =>
				`back-dated: ${decision} says ${date}, first commit ${firstCommit.committed}, ${days} days`,
		),
		...history.subjects.map(
			({ decision, subject, fields }) => `changed since ${decision}: ${subject} (${fields.join(', ')})`,
		),
		...history.withoutFirst.map((ref) => `first commit not in this repository: ${ref}`),
		...history.uncommitted.map((ref) => `never committed: ${ref}`),
	];
}

/** A20: what was tried, and what that took. */
export function renderExperimentText(result: ExperimentCoverage): string {
	return [
		...result.experiments.map(
			(one) =>
				`${one.experiment}: ${one.defects.length === 0 ? 'counts' : `does not count (${one.defects.join(', ')})`}`,
		),
		...result.experiments.flatMap((one) =>
			one.templates.map(({ name, alarms }) => `${one.experiment}: template ${name}, ${stopsOn(alarms)}`),
		),
		...result.strayTemplates.map(({ name, alarms }) => `template ${name}: for no experiment, ${stopsOn(alarms)}`),
		...[...result.failureModes, ...result.zones].map(
			(one) =>
				`${one.subject}: ${one.covered ? (one.failed.length > 0 ? `tried (failed: ${one.failed.join(', ')})` : 'tried') : one.because === 'none' ? 'no experiment' : `not shown (${one.because.join(', ')})`}`,
		),
		...result.observed.map(
			(one) =>
				`${one.experiment}: ${shownDuration(one.observedMs)} observed, ${shownDuration(one.modelledMs)} modelled for ${one.compared}, ratio ${shownNumber(one.ratio)}`,
		),
	].join('\n');
}

const stopsOn = (alarms: readonly string[]): string =>
	alarms.length === 0
		? 'no alarm stops it'
		: `${alarms.length} ${alarms.length === 1 ? 'alarm stops' : 'alarms stop'} it`;

/** A21: versions by time left, contracts, skew. */
export function renderEndOfLifeText(result: EndOfLife): string {
	return (
		[
			...result.versions.map(
				(one) =>
					`${one.component} ${one.name} ${one.version ?? 'without version'}: ${one.state}${one.daysLeft === undefined ? ` (${one.basis})` : `, ${one.daysLeft} days left, until ${one.endsOn}`}`,
			),
			...result.contracts.map(
				(one) =>
					`${one.from} -> ${one.interface}: built for ${one.consumer}, provider is at ${one.provider}: ${one.kind}`,
			),
			...result.skew.map(
				(one) =>
					`${one.component}: ${one.versions.map(({ environment, version }) => `${version} in ${environment}`).join(', ')}`,
			),
		].join('\n') || 'no version is declared'
	);
}
