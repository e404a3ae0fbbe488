import type { DeclaredTime } from './call-protection.ts';
import type { ConsistencyHazards } from './consistency-hazards.ts';
import type { LatencyBudget } from './latency-budget.ts';
import { shownDuration, shownNumber } from './quantities.ts';
import type { RetryAmplification } from './retry-amplification.ts';
import type { TimeoutBudget } from './timeout-budget.ts';
import { asFarAsDeclared, type TimeoutChange } from './timeout-change.ts';

/** A10, A11, A12 and A15 as short plain text, see documentation.ts. */

/** `650 ms`; `at least 650 ms (timeout of step 3 not declared)`; `no end`. */
export function shownDeclaredTime({ ms, complete, unbounded, missing }: DeclaredTime): string {
	if (unbounded) return 'no end';
	if (complete) return shownDuration(ms);
	return `at least ${shownDuration(ms)} (not declared: ${missing.join(', ')})`;
}

/** `set total of component:a -> component:b from 1500 ms to 1310 ms: 2190 ms -> 2 s`. */
function shownChange(change: TimeoutChange): string {
	const { from, to, field, beforeMs, afterMs, sumBeforeMs, sumAfterMs, sumComplete, usualComplete } = change;
	const unsure = [
		...(sumComplete ? [] : [asFarAsDeclared]),
		...(usualComplete ? [] : [`what ${to} needs is not all declared`]),
	];
	const before = beforeMs === undefined ? '' : ` from ${shownDuration(beforeMs)}`;
	return `set ${field} of ${from} -> ${to}${before} to ${shownDuration(afterMs)}: ${shownDuration(sumBeforeMs)} -> ${shownDuration(sumAfterMs)}${unsure.length === 0 ? '' : ` (${unsure.join('; ')})`}`;
}

/** Whether something belongs to what was asked for: everything unless targets are given. */
const askedFor =
	(only: readonly string[] | undefined) =>
	(...refs: readonly string[]): boolean =>
		only === undefined || refs.some((ref) => only.includes(ref));

/** A10: what each caller waits, then what each flow does against its deadline. */
export function renderTimeoutText(result: TimeoutBudget, only?: readonly string[]): string {
	const asked = askedFor(only);
	return [
		...result.edges
			.filter(() => only === undefined)
			.map((edge) => `${edge.from} -> ${edge.interface ?? edge.to}: W ${shownDeclaredTime(edge.worstCase)}`),
		...result.edges
			.filter(() => only === undefined)
			.flatMap((edge) => edge.contradictions.map((said) => `${edge.from} -> ${edge.to}: ${said}`)),
		...result.flows
			.filter(({ flow }) => asked(flow))
			.flatMap((flow) => [
				`${flow.flow}: W ${flow.wait === undefined ? 'nobody waits' : shownDeclaredTime(flow.wait)}${flow.deadlineMs === undefined ? '' : `, deadline ${shownDuration(flow.deadlineMs)}`}: ${flow.verdict}${flow.overMs === undefined ? '' : ` by ${shownDuration(flow.overMs)}`}`,
				...(flow.change === undefined ? [] : [`  ${shownChange(flow.change)}`]),
			]),
		...result.outlasted
			.filter(({ flow }) => asked(flow))
			.flatMap((call) => [
				`${call.from} gives ${call.to} ${shownDuration(call.limitMs)}, which may work ${shownDeclaredTime(call.work)}`,
				...(call.change === undefined ? [] : [`  ${shownChange(call.change)}`]),
			]),
		...result.deadlineBreaks
			.filter(({ flows }) => asked(...flows))
			.map(
				(one) =>
					`${one.interface}: deadline ${one.propagation === 'none' ? 'not passed on' : 'not declared to be passed on'}`,
			),
	].join('\n');
}

/** A11: per component the product of attempts with its path, and the load. */
export function renderRetryText(result: RetryAmplification, only?: readonly string[]): string {
	if (only !== undefined) {
		const asked = result.flows.filter(({ flow }) => only.includes(flow));
		return asked
			.flatMap(({ flow, steps }) => [
				flow,
				...steps.map(
					(step) =>
						`  step ${step.seq}: ${step.complete ? '' : 'at least '}${shownNumber(step.reaching)} attempts instead of ${shownNumber(step.usual)}`,
				),
			])
			.join('\n');
	}
	const components = result.components.flatMap((one) => [
		`${one.component}: ${one.complete ? '' : 'at least '}${shownNumber(one.product)} attempts on one path, ${shownNumber(one.load)} requests instead of ${shownNumber(one.usualLoad)} for one at ${one.entry ?? 'nobody'}`,
		...(one.path.length === 0
			? []
			: [`  ${one.path.map((hop) => `${hop.from} x${shownNumber(hop.attempts)}`).join(' -> ')} -> ${one.component}`]),
		...(one.mend === undefined
			? []
			: [
					`  a budget of 10 % on ${one.mend.hops.map((hop) => `${hop.from} -> ${hop.to}`).join(', ')}: ${shownNumber(one.mend.productAfter)}`,
				]),
	]);
	const loops = result.loops.map(
		(loop) => `loop of ${loop.components.join(', ')}: ${loop.unbounded ? 'load has no bound' : 'load dies out'}`,
	);
	return [...components, ...loops].join('\n') || 'nothing is attempted more than once';
}

/** A12: per flow the upper-bound budget and for how many runs it surely holds. */
export function renderLatencyText(result: LatencyBudget, only?: readonly string[]): string {
	const asked = askedFor(only);
	return result.flows
		.filter(({ flow }) => asked(flow))
		.map((flow) => {
			const budget = flow.p99BudgetMs === undefined ? '' : ` of ${shownDuration(flow.p99BudgetMs)}`;
			const missing = flow.missing.length === 0 ? '' : `, no p99 for steps ${flow.missing.join(', ')}`;
			// Without the time of a step the sum bounds nothing from above, and holds for no share of runs.
			const sum =
				flow.calls === 0
					? 'not computable'
					: flow.missing.length > 0
						? `at least ${shownDuration(flow.sumOfP99Ms)}${budget}, as far as p99 are known`
						: `upper-bound budget ${shownDuration(flow.sumOfP99Ms)}${budget}, holds for at least ${shownNumber(flow.holdsFor * 100)} % of runs`;
			return [
				`${flow.flow}: ${sum}: ${flow.verdict}${missing}`,
				...flow.steps
					.filter((step) => step.countsMs > 0)
					.map(
						(step) =>
							`  step ${step.seq} ${step.to}: ${shownDuration(step.countsMs)}${step.share === undefined ? '' : `, ${shownNumber(step.share * 100)} %`}`,
					),
			].join('\n');
		})
		.join('\n');
}

/** A15: every hazard with the field that shows it and where that is written. */
export function renderHazardText(result: ConsistencyHazards, only?: readonly string[]): string {
	const asked = askedFor(only);
	return (
		result.hazards
			.filter(({ subject, steps }) => asked(subject, ...steps.map(({ flow }) => flow)))
			.map(
				(one) => `${one.id} ${one.certainty}: ${one.because} (${one.field}, ${one.span.file}:${one.span.start.line})`,
			)
			.join('\n') || 'no hazard'
	);
}
