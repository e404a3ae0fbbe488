import type { Entity, FlowStep, Ref } from '#model/model.ts';
import { callNotes } from '../call-steps.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, hrefOf, titleOf } from '../links.ts';
import { componentOf } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { dependencyOfStep, protections } from '../resilience-words.ts';
import { sequenceDiagram } from './drawing.ts';
import type { SequenceItem } from './drawn.ts';

/** More participants or steps than this make a picture nobody reads: the flow is cut into several. */
const PARTICIPANT_LIMIT = 6;
const STEP_LIMIT = 20;

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
		step: { number: step.seq, text: wordsOf(step) },
	};
	const dependency = dependencyOfStep(context.index, step);
	const declared = dependency === undefined ? [] : protections(context.index, dependency);
	const lines = [declared.join('; '), ...callNotes(context, step)].filter((line) => line !== '');
	return lines.length === 0 ? [call] : [call, { type: 'note', over: [to], lines }];
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
				label: branch === 0 ? `in parallel, ${group}` : `step ${step.seq}`,
				items: withOptional(context, step),
			}));
			items.push({ type: 'parallel', branches });
		}
		at = end;
	}
	return items;
}

/** Steps that are drawn together: each alone, neighbours of one parallel group in one. */
function units(steps: readonly FlowStep[]): readonly (readonly FlowStep[])[] {
	const out: FlowStep[][] = [];
	for (const step of steps) {
		const group = step.data.parallelGroup;
		const last = out.at(-1);
		if (group !== undefined && last?.[0]?.data.parallelGroup === group) last.push(step);
		else out.push([step]);
	}
	return out;
}

const endsOf = (steps: readonly FlowStep[]): readonly Ref[] =>
	steps.flatMap((step) => [componentOf(step.from), componentOf(step.to)]);

/** Runs of steps that name at most so many participants; a parallel group is never cut. */
function parts(steps: readonly FlowStep[]): readonly (readonly FlowStep[])[] {
	const out: FlowStep[][] = [];
	for (const unit of units(steps)) {
		const part = out.at(-1);
		const together = part === undefined ? [] : [...part, ...unit];
		const fits = new Set(endsOf(together)).size <= PARTICIPANT_LIMIT && together.length <= STEP_LIMIT;
		if (part !== undefined && fits) part.push(...unit);
		else out.push([...unit]);
	}
	return out;
}

/**
 * A flow as sequence diagrams with timeouts, retries, fallbacks, the longest wait and hazards as notes: one, or several where more components take
 * part than fit beside one another. None for a flow without steps.
 */
export function flowSequences(context: ViewContext, flow: Entity<'flow'>): readonly Diagram[] {
	if (!context.draws) return [];
	const all = parts(context.model.steps[flow.ref] ?? []);
	return all.map((steps, at) => {
		const keys: Ref[] = [...new Set(endsOf(steps))];
		const first = steps[0]!.seq;
		const last = steps.at(-1)!.seq;
		const range = all.length === 1 ? 'step by step' : first === last ? `step ${first}` : `steps ${first} to ${last}`;
		return sequenceDiagram(
			{
				id: at === 0 ? 'sequence' : `sequence-${at + 1}`,
				title: `${flow.name}, ${range}`,
				description: `${counted(steps.length, 'step')} between ${counted(keys.length, 'participant')}. Open arrows are asynchronous; notes name timeouts, retries, fallbacks, the longest wait and hazards of the call above them.`,
				origin: basisOf(flow.span),
			},
			{
				participants: keys.map((key) => ({
					key,
					lines: [titleOf(context, key)],
					href: hrefOf(context, key),
					person: key.startsWith('role:'),
				})),
				items: itemsOf(context, steps),
			},
		);
	});
}
