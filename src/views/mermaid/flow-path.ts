import type { Entity, FlowStep } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { spofsOf } from '../effects.ts';
import { basisOf } from '../links.ts';
import { componentOf, distinct } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { drawnNode, NODE_LIMIT } from './nodes.ts';

/** Where a flow runs: its components with the numbers of the steps between them. Undefined when fewer than three take part. */
export function flowPath(context: ViewContext, flow: Entity<'flow'>): Diagram | undefined {
	if (!context.draws) return undefined;
	const steps = context.model.steps[flow.ref] ?? [];
	const order = [...new Set(steps.flatMap((step) => [componentOf(step.from), componentOf(step.to)]))];
	if (order.length < 3) return undefined;
	const shown = new Set(order.slice(0, NODE_LIMIT - 2));
	const weak = spofComponents(context, flow);
	const nodes = order
		.filter((ref) => shown.has(ref))
		.map((ref): DrawnNode => {
			if (!weak.has(ref)) return drawnNode(context, ref);
			return drawnNode(context, ref, { lines: ['single point of failure'], className: 'spof' });
		});
	return flowchartDiagram(
		{
			id: 'path',
			title: `The path of ${flow.name}`,
			description: `${order.length} components${order.length > shown.size ? `, of which ${shown.size} are drawn` : ''}. Numbers are steps; dashed steps are asynchronous, batch or optional.`,
			meanings: {
				spof: 'its own failure alone stops the flow',
				'edge-solid': 'solid: the caller waits',
				'edge-dashed': 'dashed: asynchronous, batch or optional',
			},
			origin: basisOf(flow.span),
		},
		{
			direction: order.length > 6 ? 'TB' : 'LR',
			nodes,
			edges: edgesOf(steps).filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
		},
	);
}

/** Components that own an event which alone takes the flow down, certainly. */
function spofComponents(context: ViewContext, flow: Entity<'flow'>): ReadonlySet<string> {
	const down = spofsOf(context, flow.ref)?.down ?? [];
	return new Set(
		distinct(down.flatMap((one) => (one.certainty === 'certain' && one.event.component ? [one.event.component] : []))),
	);
}

function edgesOf(steps: readonly FlowStep[]): readonly DrawnEdge[] {
	const edges = new Map<string, { from: string; to: string; numbers: number[]; loose: boolean }>();
	for (const step of steps) {
		const from = componentOf(step.from);
		const to = componentOf(step.to);
		if (from === to) continue;
		const key = `${from} ${to}`;
		const edge = edges.get(key) ?? { from, to, numbers: [], loose: true };
		edge.numbers.push(step.seq);
		edge.loose &&= step.optional || step.mode !== 'sync';
		edges.set(key, edge);
	}
	return [...edges.values()].map((edge) => ({
		from: edge.from,
		to: edge.to,
		label: edge.numbers.join(', '),
		steps: edge.numbers,
		line: edge.loose ? 'dashed' : 'solid',
		verb: 'calls',
	}));
}
