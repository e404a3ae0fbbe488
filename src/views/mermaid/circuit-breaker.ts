import type { Dependency } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import type { Diagram } from '../page.ts';
import { bareValue, counted, type Quantity } from '../quantities.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnNode } from './drawn.ts';

type Breaker = Exclude<NonNullable<NonNullable<Dependency['data']['resilience']>['circuitBreaker']>, string>;

/** The circuit breaker of a dependency, when one is declared with its settings. */
function breakerOf(dependency: Dependency): Breaker | undefined {
	const declared = dependency.data.resilience?.circuitBreaker;
	return typeof declared === 'object' ? declared : undefined;
}

/** Dependencies of a component that have a circuit breaker, in authored order. */
export const breakersOf = (context: ViewContext, component: string): readonly Dependency[] =>
	(context.index.dependenciesFrom.get(component) ?? []).filter((edge) => breakerOf(edge) !== undefined);

const duration = (value: unknown): string => bareValue(value as Quantity);

function opensWhen({ failureRatePct, minimumRequests, window }: Breaker): string {
	const share = failureRatePct === undefined ? 'too many' : `${duration(failureRatePct)} %`;
	const enough = minimumRequests === undefined ? 'calls' : `at least ${counted(minimumRequests, 'call')}`;
	const time = window === undefined ? '' : ` in ${duration(window)}`;
	return `${share} of ${enough}${time} fail${failureRatePct === undefined ? ' (threshold not declared)' : ''}`;
}

/**
 * The states of a dependency's circuit breaker and what moves it between them, with the declared settings. What is not
 * declared is said to be so. Undefined when none is declared.
 */
export function circuitBreakerDiagram(context: ViewContext, dependency: Dependency, id: string): Diagram | undefined {
	if (!context.draws) return undefined;
	const breaker = breakerOf(dependency);
	if (breaker === undefined) return undefined;
	const fallback = dependency.data.resilience?.fallback;
	const instead =
		typeof fallback === 'object'
			? `fallback: ${fallback.type ?? 'declared'}`
			: fallback === undefined || fallback === 'unknown'
				? 'fallback not declared'
				: 'no fallback';
	const { halfOpenProbes, openFor } = breaker;
	const probes = halfOpenProbes === undefined ? 'probe calls' : counted(halfOpenProbes, 'probe call');
	const nodes: DrawnNode[] = [
		{ key: 'closed', lines: ['CLOSED', 'calls pass'], shape: 'pill', className: 'up' },
		{ key: 'open', lines: ['OPEN', 'calls fail at once', instead], shape: 'pill', className: 'down' },
		{
			key: 'half',
			lines: ['HALF OPEN', `${probes} ${halfOpenProbes === 1 ? 'passes' : 'pass'}`],
			shape: 'pill',
			className: 'degraded',
		},
	];
	const from = titleOf(context, dependency.from);
	const to = titleOf(context, dependency.to);
	return flowchartDiagram(
		{
			id,
			title: `Circuit breaker from ${from} to ${to}`,
			description: 'When the caller stops trying, and how it starts again, as declared.',
			meanings: {
				up: 'calls pass',
				down: 'calls are refused',
				degraded: 'a few calls are tried',
				'edge-solid': 'what moves it',
			},
			origin: basisOf(dependency.span),
		},
		{
			direction: 'LR',
			nodes,
			edges: [
				{ from: 'closed', to: 'open', label: opensWhen(breaker), verb: 'becomes' },
				{
					from: 'open',
					to: 'half',
					label: openFor === undefined ? 'after a time that is not declared' : `after ${duration(openFor)}`,
					verb: 'becomes',
				},
				{
					from: 'half',
					to: 'closed',
					label: `${probes} ${halfOpenProbes === 1 ? 'succeeds' : 'succeed'}`,
					verb: 'becomes',
				},
				{ from: 'half', to: 'open', label: 'a probe fails', verb: 'becomes' },
			],
		},
	);
}
