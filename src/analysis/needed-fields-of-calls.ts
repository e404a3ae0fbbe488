import type { Entity, Model } from '#model/model.ts';
import { protectionOf } from './call-protection.ts';
import type { FieldRule, NeededField } from './needed-fields.ts';
import { isSynchronous } from './timeout-budget.ts';

/** The fields that the analyses of calls and versions need (A10, A11, A12, A15, A21), in the order a person should fill them. */
export const neededFieldsOfCalls: readonly FieldRule[] = [
	{
		field: 'dependencies[].resilience.timeout',
		kind: 'component',
		analyses: ['A10'],
		consequence: 'how long the caller waits is unknown; many libraries wait for ever unless told otherwise',
		places: (model) =>
			calls(
				model,
				({ data }) => protectionOf(data.resilience).timeout !== 'undeclared',
				'timeout: { perTry: <n>ms, total: <n>ms }',
			),
	},
	{
		field: 'dependencies[].resilience.retry',
		kind: 'component',
		analyses: ['A10', 'A11', 'A15'],
		consequence: 'whether the call is tried again is unknown, so load and waiting are lower bounds',
		places: (model) =>
			calls(
				model,
				({ data }) => protectionOf(data.resilience).retries !== undefined,
				'retry: { max: <n>, budgetPct: 10 } # or: retry: none',
			),
	},
	{
		field: 'steps[].serviceTime.p99',
		kind: 'flow',
		analyses: ['A10', 'A12'],
		consequence: 'the step adds nothing to the budget of its flow, so the sum is a lower bound',
		places: (model) =>
			model.byKind.flow.flatMap(({ ref }) =>
				(model.steps[ref] ?? [])
					.filter((step) => step.mode === 'sync' && step.to.startsWith('component:'))
					.map((step): NeededField => {
						const component = model.entities[step.to] as Entity<'component'> | undefined;
						return {
							ref,
							declared: step.data.serviceTime?.p99 !== undefined || component?.data.serviceTime?.p99 !== undefined,
							span: step.span,
							snippet: `- { seq: ${step.seq}, from: ${step.data.from}, to: ${step.data.to}, serviceTime: { p50: <n>ms, p99: <n>ms } }`,
						};
					}),
			),
	},
	{
		field: 'interfaces[].operations[].idempotent',
		kind: 'component',
		analyses: ['A15'],
		consequence: 'whether a repeat of the write does harm is unknown',
		places: (model) =>
			model.interfaces.flatMap(({ component, data, span }) =>
				(data.operations ?? [])
					.filter(({ effect }) => effect === 'write')
					.map(
						({ id, idempotent }): NeededField => ({
							ref: component,
							declared: idempotent !== undefined && idempotent !== 'unknown',
							span,
							snippet: `operations:\n  - { id: ${id}, effect: write, idempotent: <natural|key|none> }`,
						}),
					),
			),
	},
];

function calls(
	model: Model,
	isDeclared: (one: Model['dependencies'][number]) => boolean,
	snippet: string,
): readonly NeededField[] {
	return model.dependencies.filter(isSynchronous).map((one) => ({
		ref: one.from,
		declared: isDeclared(one),
		span: one.span,
		snippet: `dependencies:\n  - to: ${one.data.to}\n    resilience:\n      ${snippet}`,
	}));
}
