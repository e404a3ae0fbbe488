import type { DeclaredTime } from '#analysis/call-protection.ts';
import type { StepLatency } from '#analysis/latency-budget.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { Entity } from '#model/model.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, list, paragraph, row, table } from '../blocks.ts';
import { type CallStep, callStepsOf } from '../call-steps.ts';
import type { ViewContext } from '../context.ts';
import { changeText, declaredTimeText, edgeAnchor, timeoutsOf } from '../declared-time.ts';
import { analysisLink, link, muted, refLink } from '../links.ts';
import type { Block, Cell, Row, Text } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { hazardAnchor } from './consistency.ts';
import { latencyBadge } from './latency.ts';
import { verdictBadge } from './timeouts.ts';

/** The section of a flow page about its calls under failure: waits, attempts, usual times and hazards, step by step. */

function stepRow(context: ViewContext, { timeouts, attempts, latency, hazards, outlasts }: CallStep): Row {
	const { seq, from, to, dependency, mode, wait, work, perTryMs, retries } = timeouts;
	const call: Text = [
		refLink(context, from),
		' → ',
		refLink(context, to),
		...(mode === 'sync' ? [] : [' ', badge(mode)]),
		...(timeouts.calls === 1 ? [] : [' ', muted(counted(timeouts.calls, 'call'))]),
	];
	const waits = mode === 'sync';
	return row(
		cell([link(`${seq}`, `#step-${seq}`), ' ', ...call], seq),
		!waits || dependency === undefined ? '' : triesCell(perTryMs, retries),
		waits
			? cell(
					dependency === undefined || !timeoutsOf(context).has(dependency)
						? declaredTimeText(wait)
						: wait.complete
							? [link(shownDuration(wait.ms), `${fixedRoutes.timeouts}#${edgeAnchor(dependency)}`)]
							: [...declaredTimeText(wait), ' ', link('call', `${fixedRoutes.timeouts}#${edgeAnchor(dependency)}`)],
					wait.unbounded ? Number.MAX_SAFE_INTEGER : wait.ms,
				)
			: cell([muted('handed over')], 0),
		waits
			? cell(
					[
						...declaredTimeText(work),
						...(outlasts
							? [' ', badge('longer than a try', 'warning', 'The target may still be at work when the caller gives up')]
							: []),
					],
					work.ms,
				)
			: '',
		cell(
			`${attempts.complete ? '' : 'at least '}${shownNumber(attempts.reaching)}${attempts.usual === 1 ? '' : ` instead of ${shownNumber(attempts.usual)}`}`,
			attempts.reaching,
		),
		usualCell(latency),
		hazards.flatMap(
			(hazard, at): Text => [
				...(at === 0 ? [] : [', ']),
				link(hazard.id, `${fixedRoutes.consistency}#${hazardAnchor(hazard)}`),
			],
		),
	);
}

/** One try and how often it is repeated: `300 ms, 2 retries`. */
function triesCell(perTryMs: number | undefined, retries: number | undefined): Cell {
	const again: Text =
		retries === undefined ? [badge('retries not declared', 'gap')] : [muted(counted(retries, 'retry', 'retries'))];
	const first: Text = perTryMs === undefined ? [badge('timeout not declared', 'gap')] : [shownDuration(perTryMs)];
	return cell([...first, ' ', ...again], perTryMs ?? -1);
}

/** The target's own p50 and p99, and how much of the flow's budget the p99 takes. */
function usualCell({ p50Ms, p99Ms, share, waitedFor }: StepLatency): Cell {
	if (p50Ms === undefined && p99Ms === undefined) return cell([muted('not declared')], -1);
	const shown = (time: number | undefined): string => (time === undefined ? '?' : shownDuration(time));
	const part = !waitedFor ? 'not waited for' : share === undefined ? undefined : `${percentText(share)} of the budget`;
	return cell([`${shown(p50Ms)} / ${shown(p99Ms)}`, ...(part === undefined ? [] : [' ', muted(part)])], p99Ms ?? -1);
}

/** Nothing of what is waited for has a time. */
const isUnknown = ({ ms, complete, unbounded }: DeclaredTime): boolean => ms === 0 && !complete && !unbounded;

/** Waits, attempts, times and hazards of a flow; nothing for a flow without steps. */
export function callsSection(context: ViewContext, flow: Entity<'flow'>): readonly Block[] {
	const steps = callStepsOf(context, flow.ref);
	const timeouts = context.facts.timeoutBudget.flows.find((one) => one.flow === flow.ref);
	const latency = context.facts.latencyBudget.flows.find((one) => one.flow === flow.ref);
	if (steps.length === 0 || timeouts === undefined || latency === undefined) return [];
	const worst = Math.max(...steps.map(({ attempts }) => attempts.reaching));
	const waited: Text =
		timeouts.wait === undefined
			? ['Nobody waits for this flow: it begins asynchronously.']
			: [
					...(isUnknown(timeouts.wait)
						? [
								'How long its caller waits at the worst is not declared ',
								muted(`(${timeouts.wait.missing.join(', ')})`),
							]
						: ['Its caller waits ', ...declaredTimeText(timeouts.wait, true), ' at the worst']),
					...(timeouts.deadlineMs === undefined ? [] : [`; the deadline is ${shownDuration(timeouts.deadlineMs)}`]),
					'. ',
					verdictBadge(timeouts.verdict),
					...(timeouts.change === undefined ? [] : [' ', ...changeText(context, timeouts.change)]),
				];
	const isUsualKnown = latency.missing.length === 0 || latency.sumOfP99Ms > 0;
	const budget = latency.p99BudgetMs === undefined ? undefined : shownDuration(latency.p99BudgetMs);
	const usual: Text = [
		isUsualKnown
			? // Without the time of a step the sum bounds nothing from above.
				latency.missing.length > 0
				? `Its steps usually need at least ${shownDuration(latency.sumOfP99Ms)}, as far as their p99 are known`
				: `Its steps usually need ${shownDuration(latency.sumOfP99Ms)}, an upper-bound budget that holds for at least ${shownNumber(latency.holdsFor * 100)} % of runs`
			: 'How long its steps usually need is not known, as none declares its p99',
		...(budget === undefined ? [] : [isUsualKnown ? `, of ${budget}` : `; the budget is ${budget}`]),
		'. ',
		latencyBadge(latency.verdict),
	];
	const later = timeouts.legs.slice(timeouts.wait === undefined ? 0 : 1).filter((leg) => leg.seqs.length > 0);
	return [
		heading(2, 'calls', 'Waiting and trying again, step by step', steps.length),
		list([
			waited,
			usual,
			[
				worst > 1
					? `When everything fails, up to ${shownNumber(worst)} attempts reach a step.`
					: 'No step is attempted more often than it is called.',
			],
			...later.map(
				(leg): Text => [
					leg.startedByStep === undefined ? 'By itself, ' : `After step ${leg.startedByStep}, `,
					refLink(context, leg.initiator),
					` goes on with ${leg.seqs.length === 1 ? 'step' : 'steps'} ${leg.seqs.join(', ')} and waits `,
					...declaredTimeText(leg.wait),
					'.',
				],
			),
		]),
		table(
			'calls-table',
			'Timeouts, attempts, times and hazards of each step',
			[
				column('call', 'Step, from and to'),
				column('try', 'A try, and again', 'end'),
				column('wait', 'Waits (W)', 'end'),
				column('work', 'Target works', 'end'),
				column('attempts', 'Attempts', 'end'),
				column('own', 'Own p50 / p99', 'end'),
				column('hazards', 'Hazards'),
			],
			steps.map((one) => stepRow(context, one)),
		),
		paragraph(
			'How: ',
			analysisLink(context, 'A10', 'timeouts'),
			', ',
			analysisLink(context, 'A11', 'retries'),
			', ',
			analysisLink(context, 'A12', 'latency'),
			', ',
			analysisLink(context, 'A15', 'consistency'),
			'. Reports over all flows: ',
			link('timeouts', fixedRoutes.timeouts),
			', ',
			link('retries', fixedRoutes.retries),
			', ',
			link('latency budgets', fixedRoutes.latency),
			', ',
			link('consistency hazards', fixedRoutes.consistency),
			'.',
		),
	];
}
