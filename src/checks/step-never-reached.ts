import { dependenciesFrom } from '#analysis/written-stores.ts';
import type { FlowStep, Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfFlows } from './reached-targets.ts';

/** A step whose caller nothing in its flow has come to before: a step is missing, or the order is wrong. */
export const stepNeverReached: Check = {
	id: 'step-never-reached',
	title: 'A step that its flow does not come to',
	severity: 'info',
	run: ({ model }) =>
		model.byKind.flow.flatMap((flow) =>
			unreachedSteps(model, model.steps[flow.ref] ?? []).map((step): Opinion => {
				const before = (model.steps[flow.ref] ?? []).filter(({ seq }) => seq < step.seq).at(-1)!;
				return {
					subject: flow.ref,
					and: `step-${step.seq}`,
					targets: targetsOfFlows(model, [flow.ref]).targets,
					path: [
						{ ref: before.to, because: `step ${before.seq} ends here`, span: before.span },
						{ ref: step.from, because: `step ${step.seq} starts here`, span: step.span },
					],
					message: `step ${step.seq} of ${code(flow.ref)} starts at ${code(step.from)}, which no step before it calls and which rests on nothing that they call`,
					suggestion: `add the step that leads to ${code(step.from)}, its dependency on what it picks its work up from, or a flow of its own`,
					span: step.span,
				};
			}),
		),
};

/** Steps in their order; a caller is reached as an end of an earlier step, or as one that rests on such an end and picks its work up there. */
function unreachedSteps(model: Model, steps: readonly FlowStep[]): readonly FlowStep[] {
	const reached = new Set<Ref>();
	const unreached: FlowStep[] = [];
	for (const step of steps) {
		// People and third parties act when they like.
		const isOutside = model.deployments[step.from] === undefined;
		const isFirst = reached.size === 0;
		if (!isFirst && !isOutside && !reached.has(step.from) && !readsFrom(model, step.from, reached))
			unreached.push(step);
		// What follows is told about once, not step by step.
		reached.add(step.from);
		reached.add(step.to);
	}
	return unreached;
}

/** True when a component depends at run time, by itself or through others, on one of some. */
function readsFrom(model: Model, component: Ref, some: ReadonlySet<Ref>): boolean {
	const behind = new Set([component]);
	for (const at of behind) {
		for (const { to, phase } of dependenciesFrom(model, at)) {
			if (phase !== 'run') continue;
			if (some.has(to)) return true;
			behind.add(to);
		}
	}
	return false;
}
