import type { Affected, BlastRadius } from '#analysis/blast-radius.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { titleOf } from '../links.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { blastRadiusRoute } from '../routes.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { moreNode, NODE_LIMIT, stateNode } from './nodes.ts';

const COMPONENT_LIMIT = 24;
const FLOW_LIMIT = 6;
const SERVICE_LIMIT = 5;

/**
 * What the loss of one thing does, as a picture: the failure, what goes down or degrades, and the flows and services at the
 * end. Every arrow is the last step of the chain that proves the effect. Undefined when nothing else is affected.
 */
export function blastRadiusDiagram(
	context: ViewContext,
	radius: BlastRadius,
	id = 'blast-radius',
): Diagram | undefined {
	if (!context.draws) return undefined;
	const total = radius.components.length + radius.flows.length + radius.services.length;
	if (total === 0) return undefined;
	const shown = [
		...radius.components.slice(0, COMPONENT_LIMIT),
		...radius.flows.slice(0, FLOW_LIMIT),
		...radius.services.slice(0, SERVICE_LIMIT),
	];
	const drawn = new Map<Ref, DrawnNode>([[radius.subject, stateNode(context, radius.subject, 'failed')]]);
	for (const one of shown) drawn.set(one.ref, stateNode(context, one.ref, one.state, noteOf(one)));
	const edges = new Map<string, DrawnEdge>();
	for (const one of shown) {
		for (const edge of chainEdges(radius, one.ref, drawn)) {
			const key = `${edge.from} ${edge.to}`;
			if (edge.line === undefined || !edges.has(key)) edges.set(key, edge);
		}
	}
	const nodes = [...drawn.values()];
	if (total > shown.length && nodes.length < NODE_LIMIT) {
		nodes.push(moreNode('affected', total - shown.length, 'affected', `${blastRadiusRoute(radius.subject)}#affected`));
	}
	return flowchartDiagram(
		{
			id,
			title: `What the loss of ${titleOf(context, radius.subject)} does`,
			description: `${counted(radius.components.length, 'component')}, ${counted(radius.flows.length, 'flow')} and ${counted(radius.services.length, 'business service')} are affected${total > shown.length ? `; ${shown.length} are drawn` : ''}. Arrows show how the failure spreads.`,
			meanings: {
				'edge-solid': 'how the failure spreads',
				'edge-dashed': 'dashed: by way of something not drawn here',
			},
		},
		{ nodes, edges: [...edges.values()] },
	);
}

const noteOf = (one: Affected): string | undefined => (one.certainty === 'possible' ? '(possible)' : undefined);

/** The chain of evidence of one affected thing, reduced to what is drawn; a line that leaves something out is dashed. */
function chainEdges(radius: BlastRadius, ref: Ref, drawn: ReadonlyMap<Ref, DrawnNode>): readonly DrawnEdge[] {
	const chain = [radius.subject, ...radius.evidence(ref).map((step) => step.ref), ref];
	const path = chain.filter((one, at) => one !== chain[at - 1]);
	const stops = path.flatMap((one, at) => (drawn.has(one) ? [at] : []));
	return stops.slice(1).map((to, at) => {
		const from = stops[at]!;
		return { from: path[from]!, to: path[to]!, verb: 'affects', ...(to - from > 1 ? { line: 'dashed' } : {}) };
	});
}
