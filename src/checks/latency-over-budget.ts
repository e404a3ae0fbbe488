import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfFlows } from './reached-targets.ts';

/** A flow whose steps need more than its latency budget on usual days (A12). */
export const latencyOverBudget: Check = {
	id: 'latency-over-budget',
	title: 'Usual times exceed the latency budget',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.latencyBudget.flows
			.filter(({ verdict }) => verdict === 'over')
			.map((flow) => {
				const { targets, tier } = targetsOfFlows(model, [flow.flow]);
				const largest = flow.steps.find((step) => step.seq === flow.largest)!;
				const left = largest.countsMs - flow.overMs!;
				return {
					subject: flow.flow,
					severity: severityOfWeakness(tier, true),
					targets,
					path: flow.steps
						.filter((step) => step.countsMs > 0)
						.map((step) => ({
							ref: step.to,
							because: `step ${step.seq}, p99 ${shownDuration(step.countsMs)}`,
							span: step.span,
						})),
					inputs: [
						{
							label: 'limit',
							value: shownDuration(flow.p99BudgetMs!),
							source: `${flow.span.file}:${flow.span.start.line}`,
							span: flow.span,
						},
					],
					message: `the steps of ${code(flow.flow)} need ${flow.missing.length === 0 ? '' : 'at least '}${shownDuration(flow.sumOfP99Ms)} as an upper-bound budget, ${shownDuration(flow.overMs!)} more than its ${shownDuration(flow.p99BudgetMs!)}`,
					suggestion:
						left > 0
							? `bring step ${largest.seq} (${code(largest.to)}, p99 ${shownDuration(largest.countsMs)}) to ${shownDuration(left)}, or run it beside another step (\`parallelGroup\`)`
							: `no single step can give ${shownDuration(flow.overMs!)}: run steps side by side, or hand some over asynchronously`,
					effect:
						left > 0
							? `the upper-bound budget falls from ${shownDuration(flow.sumOfP99Ms)} to ${shownDuration(flow.p99BudgetMs!)}; it holds for at least ${shownNumber(flow.holdsFor * 100)} % of runs`
							: undefined,
					span: flow.span,
				};
			}),
};
