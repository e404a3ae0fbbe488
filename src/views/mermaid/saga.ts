import type { Entity, FlowStep, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { componentOf, entityOfKind } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';

const STEP_LIMIT = 15;

/** What undoes each step, by its number: as the flow says, else as the step says. */
export function compensationsOf(context: ViewContext, flow: Ref): ReadonlyMap<number, string> {
	const compensation = entityOfKind(context.index, flow, 'flow')?.data.compensation;
	const found = new Map<number, string>();
	for (const { seq, data } of context.model.steps[flow] ?? [])
		if (data.compensatedBy !== undefined && data.compensatedBy !== 'none' && data.compensatedBy !== 'unknown')
			found.set(seq, data.compensatedBy);
	if (typeof compensation === 'object') for (const { seq, by } of compensation.steps ?? []) found.set(seq, by);
	return found;
}

/**
 * How a half-done run of a flow is undone: the steps that change something in order, and what undoes each, last first. Steps
 * that write and name no compensation are marked. Undefined when the flow declares no compensation of any step.
 */
export function sagaDiagram(context: ViewContext, flow: Entity<'flow'>): Diagram | undefined {
	if (!context.draws) return undefined;
	const undo = compensationsOf(context, flow.ref);
	const steps = context.model.steps[flow.ref] ?? [];
	const changing = steps.filter((step) => undo.has(step.seq) || (step.data.writes ?? []).length > 0);
	if (undo.size === 0 || changing.length === 0) return undefined;
	const shown = changing.slice(0, STEP_LIMIT);
	const step = (one: FlowStep): DrawnNode => ({
		key: `step:${one.seq}`,
		lines: [
			`(${one.seq}) ${one.data.name ?? one.data.operation ?? 'calls'}`,
			`at ${titleOf(context, componentOf(one.to))}`,
			...(undo.has(one.seq) ? [] : ['no compensation declared']),
		],
		className: undo.has(one.seq) ? 'up' : 'possible',
		href: `/flows/${flow.id}/#step-${one.seq}`,
	});
	const back = [...shown].reverse().filter((one) => undo.has(one.seq));
	const nodes: DrawnNode[] = [
		...shown.map(step),
		{ key: 'done', lines: ['Done'], shape: 'pill' },
		...back.map(
			(one): DrawnNode => ({
				key: `undo:${one.seq}`,
				lines: [undo.get(one.seq)!, `undoes step ${one.seq}`],
				shape: 'round',
				className: 'degraded',
			}),
		),
		{ key: 'undone', lines: ['Undone, as far as declared'], shape: 'pill' },
	];
	const ahead = [...shown.map((one) => `step:${one.seq}`), 'done'];
	const behind = [...back.map((one) => `undo:${one.seq}`), 'undone'];
	const edges: DrawnEdge[] = [
		...pairs(ahead).map(([from, to]): DrawnEdge => ({ from, to, verb: 'then' })),
		...back.map((one): DrawnEdge => {
			const label = 'a later step fails';
			return { from: `step:${one.seq}`, to: `undo:${one.seq}`, line: 'dashed', label, verb: 'is undone by' };
		}),
		...pairs(behind).map(([from, to]): DrawnEdge => ({ from, to, line: 'dashed', verb: 'then' })),
	];
	const { compensation } = flow.data;
	const note = typeof compensation === 'object' ? compensation.note : undefined;
	return flowchartDiagram(
		{
			id: 'saga',
			title: `How ${flow.name} is undone`,
			description: `${counted(changing.length, 'step')} that change something${changing.length > shown.length ? `, of which the first ${shown.length} are drawn` : ''}; ${counted(back.length, 'is', 'are')} undone, the last first.${note === undefined ? '' : ` ${note}`}`,
			meanings: {
				up: 'has a compensation',
				possible: 'writes, and no compensation is declared',
				degraded: 'compensation',
				'edge-solid': 'then',
				'edge-dashed': 'dashed: after a failure',
			},
			origin: basisOf(flow.span),
		},
		{ nodes, edges },
	);
}

const pairs = (keys: readonly string[]): readonly (readonly [string, string])[] =>
	keys.slice(1).map((to, at) => [keys[at]!, to] as const);
