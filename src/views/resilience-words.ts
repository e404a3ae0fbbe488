import type { EventClass } from '#analysis/events.ts';
import type { Dependency, FlowStep } from '#model/model.ts';
import { componentOf, type ModelIndex, nameOf, targetsAt } from './model-index.ts';
import { bareValue, type Quantity } from './quantities.ts';

/** Says in a few words how a call is protected, and what fails. */

/** What each class of event means, in reading order of the analysis. */
export const eventClassWords: { readonly [one in EventClass]: string } = {
	instance: 'a copy',
	component: 'a whole component',
	host: 'a host or rack',
	az: 'an availability zone',
	shared: 'a shared resource',
	'control-plane': 'a control plane',
	people: 'people',
	region: 'a region',
	provider: 'a provider',
};

type Resilience = NonNullable<Dependency['data']['resilience']>;

const declared = <T>(value: T | 'none' | 'unknown' | undefined): value is T =>
	value !== undefined && value !== 'none' && value !== 'unknown';

function timeoutWords(timeout: Resilience['timeout']): string | undefined {
	if (timeout === undefined) return undefined;
	if (timeout === 'none' || timeout === 'unknown') return `timeout: ${timeout}`;
	const parts = (['connect', 'perTry', 'total'] as const)
		.filter((name) => timeout[name] !== undefined)
		.map((name) => `${name === 'perTry' ? 'per try' : name} ${bareValue(timeout[name] as Quantity)}`);
	return parts.length === 0 ? undefined : `timeout ${parts.join(', ')}`;
}

function retryWords(retry: Resilience['retry']): string | undefined {
	if (retry === undefined) return undefined;
	if (retry === 'none') return 'no retries';
	if (retry === 'unknown') return 'retries: unknown';
	return retry.max === undefined ? 'retries' : `${retry.max} ${retry.max === 1 ? 'retry' : 'retries'}`;
}

/** What the caller does instead; undefined where nobody says. */
export function fallbackWords(fallback: Resilience['fallback']): string | undefined {
	if (fallback === undefined) return undefined;
	if (!declared(fallback)) return `fallback: ${fallback}`;
	const note = fallback.correctnessNote === undefined ? '' : ` (${fallback.correctnessNote})`;
	return `fallback: ${fallback.type ?? 'declared'}${note}`;
}

function deadLetterName(index: ModelIndex, dependency: Dependency, authored: string | undefined): string {
	const target = targetsAt(index, dependency.from, ...dependency.path, 'resilience', 'dlq', 'target')[0];
	return target === undefined ? (authored ?? 'a queue') : nameOf(index, target);
}

/** The protections of a dependency, one phrase each; empty when nothing is declared. */
export function protections(index: ModelIndex, dependency: Dependency): readonly string[] {
	const resilience = dependency.data.resilience;
	if (resilience === undefined) return [];
	const words = [timeoutWords(resilience.timeout), retryWords(resilience.retry), fallbackWords(resilience.fallback)];
	if (declared(resilience.circuitBreaker)) words.push('circuit breaker');
	if (declared(resilience.bulkhead)) words.push('bulkhead');
	if (declared(resilience.dlq))
		words.push(`dead letters to ${deadLetterName(index, dependency, resilience.dlq.target)}`);
	return words.filter((word): word is string => word !== undefined);
}

/** The dependency that a step uses: the same ends, the same interface first. Steps may run against the arrow of a consumer. */
export function dependencyOfStep(index: ModelIndex, step: FlowStep): Dependency | undefined {
	const from = componentOf(step.from);
	const to = componentOf(step.to);
	const between = (index.dependenciesFrom.get(from) ?? []).filter((edge) => edge.to === to);
	return between.find((edge) => edge.interface === step.interface) ?? between[0];
}
