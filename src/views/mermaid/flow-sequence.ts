import type { Entity, FlowStep, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, hrefOf, titleOf } from '../links.ts';
import { componentOf } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { dependencyOfStep, protections } from '../resilience-words.ts';
import { type SequenceItem, sequenceDiagram } from './drawing.ts';

/** More steps than this make a picture nobody reads; the table below it has all of them. */
const STEP_LIMIT = 40;

const wordsOf = (step: FlowStep): string => step.data.operation ?? step.data.name ?? step.data.description ?? 'calls';

function message(context: ViewContext, step: FlowStep): SequenceItem[] {
	const from = componentOf(step.from);
	const to = componentOf(step.to);
	const call: SequenceItem = {
		type: 'message',
		from,
		to,
		text: `(${step.seq}) ${wordsOf(step)}`,
		async: step.mode !== 'sync',
	};
	const dependency = dependencyOfStep(context.index, step);
	const notes = dependency === undefined ? [] : protections(dependency);
	return notes.length === 0 ? [call] : [call, { type: 'note', over: [to], lines: [notes.join('; ')] }];
}

function withOptional(context: ViewContext, step: FlowStep): SequenceItem[] {
	const items = message(context, step);
	if (!step.optional) return items;
	return [{ type: 'optional', label: step.data.condition ?? 'optional', items }];
}

/** Steps in order; neighbours of the same parallel group become one `par` frame. */
function itemsOf(context: ViewContext, steps: readonly FlowStep[]): SequenceItem[] {
	const items: SequenceItem[] = [];
	for (let at = 0; at < steps.length; ) {
		const group = steps[at]!.data.parallelGroup;
		let end = at + 1;
		while (group !== undefined && end < steps.length && steps[end]!.data.parallelGroup === group) end++;
		const run = steps.slice(at, end);
		if (run.length === 1) items.push(...withOptional(context, run[0]!));
		else {
			const branches = run.map((step, branch) => ({
				label: branch === 0 ? `in parallel, ${group}` : 'and',
				items: withOptional(context, step),
			}));
			items.push({ type: 'parallel', branches });
		}
		at = end;
	}
	return items;
}

/** A flow as a sequence diagram with timeouts, retries and fallbacks as notes. Undefined for a flow without steps. */
export function flowSequence(context: ViewContext, flow: Entity<'flow'>): Diagram | undefined {
	const steps = context.model.steps[flow.ref] ?? [];
	if (steps.length === 0) return undefined;
	const shown = steps.slice(0, STEP_LIMIT);
	const keys: Ref[] = [...new Set(shown.flatMap((step) => [componentOf(step.from), componentOf(step.to)]))];
	const items = itemsOf(context, shown);
	if (steps.length > shown.length) {
		const last = keys[keys.length - 1]!;
		items.push({ type: 'note', over: [last], lines: [`${steps.length - shown.length} further steps: see the table`] });
	}
	return sequenceDiagram(
		{
			id: 'sequence',
			title: `${flow.name}, step by step`,
			description: `${steps.length} steps between ${keys.length} components. Open arrows are asynchronous; notes name timeouts, retries and fallbacks of the call above them.`,
			origin: basisOf(flow.span),
		},
		{
			participants: keys.map((key) => ({
				key,
				lines: [titleOf(context, key)],
				href: hrefOf(context, key),
				person: key.startsWith('role:'),
			})),
			items,
		},
	);
}
