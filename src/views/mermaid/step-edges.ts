import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { componentOf } from '../model-index.ts';
import type { DrawnEdge } from './drawn.ts';

/** Steps of flows between components and people, with their numbers where there is only one flow. */
export function stepEdges(context: ViewContext, flows: readonly Ref[]): readonly DrawnEdge[] {
	const steps = flows.flatMap((flow) => context.model.steps[flow] ?? []);
	const between = groupBy(steps, (step) => `${componentOf(step.from)} ${componentOf(step.to)}`);
	return [...between.values()].flatMap((own): readonly DrawnEdge[] => {
		const [from, to] = [componentOf(own[0]!.from), componentOf(own[0]!.to)];
		if (from === to) return [];
		const line = own.every((step) => step.mode !== 'sync' || step.optional) ? 'dashed' : 'solid';
		const numbers = own.map((step) => step.seq);
		const common = { from, to, verb: 'calls', line } as const;
		return [flows.length === 1 ? { ...common, label: numbers.join(', '), steps: numbers } : common];
	});
}

/**
 * Dependencies, and the steps for which none is declared: somebody who calls, or a component that a step alone reaches, would
 * stand in the picture without a line. Such a line is dashed and its label says that it is a step.
 */
export function withSteps(
	dependencies: readonly DrawnEdge[],
	steps: readonly DrawnEdge[],
	shown: ReadonlySet<string>,
): readonly DrawnEdge[] {
	const keyOf = ({ from, to }: DrawnEdge): string => `${from} ${to}`;
	const all = new Map(dependencies.map((edge) => [keyOf(edge), edge]));
	for (const step of steps) {
		const { from, to, verb } = step;
		if (!shown.has(from) || !shown.has(to) || from === to || all.has(keyOf(step))) continue;
		all.set(keyOf(step), { from, to, verb, line: 'dashed', label: 'step' });
	}
	return [...all.values()];
}
