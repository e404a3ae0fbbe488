import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision } from '#decisions/decision.ts';
import { inverseOf, isActive, isMutual } from '#decisions/relations.ts';
import type { ViewContext } from '../context.ts';
import { relationWords, relativesOf, wordsOfRelation } from '../decision-chain.ts';
import type { Diagram } from '../page.ts';
import { decisionRoute } from '../routes.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';

const LIMIT = 16;
const FAMILY_LIMIT = 24;

function drawn(decision: Decision, focus: Decision | undefined): DrawnNode {
	const state = decision.status.state === 'unknown' ? 'no status' : decision.status.state;
	return {
		key: decision.ref,
		lines: [
			`${decision.label} ${decision.title}`,
			`${state}${decision.date?.iso === undefined ? '' : ` ${decision.date.iso}`}`,
		],
		className: decision === focus ? 'focus' : isInForce(decision) ? undefined : 'muted',
		href: decisionRoute(decision.slug),
	};
}

function edgesAmong(context: ViewContext, records: readonly Decision[]): readonly DrawnEdge[] {
	const shown = new Set(records);
	const edges = new Map<string, DrawnEdge>();
	for (const one of records) {
		for (const relation of one.relations) {
			const other = context.decisionOf.get(relation.target ?? '');
			if (other === undefined || other === one || !shown.has(other)) continue;
			// Each relation is drawn once, in its active form.
			const type = isActive(relation.type) ? relation.type : inverseOf(relation.type);
			const [from, to] = type === relation.type ? [one, other] : [other, one];
			const key = isMutual(type) ? `${[from.ref, to.ref].sort().join(' ')} ${type}` : `${from.ref} ${to.ref} ${type}`;
			if (edges.has(key)) continue;
			edges.set(key, {
				from: from.ref,
				to: to.ref,
				label: wordsOfRelation({ type, partial: relation.partial }),
				verb: relationWords[type],
				line: type === 'supersedes' ? 'solid' : 'dashed',
			});
		}
	}
	return [...edges.values()];
}

const meanings = {
	muted: 'not in force',
	'edge-solid': 'solid: supersedes',
	'edge-dashed': 'dashed: what the label says',
};

/** How a decision stands to those it replaces, changes or needs. Undefined when it has no relation to another record. */
export function decisionGraph(context: ViewContext, decision: Decision): Diagram | undefined {
	if (!context.draws) return undefined;
	const relatives = relativesOf(context, decision);
	if (relatives.length < 2) return undefined;
	const records = relatives.slice(0, LIMIT);
	const rest = relatives.length - records.length;
	return flowchartDiagram(
		{
			id: 'decision-graph',
			title: `${decision.label} among its relatives`,
			description: `${records.length} decisions that supersede, amend or need one another. The one of this page is marked; those no longer in force are pale.${rest === 0 ? '' : ` ${rest} more that are further away are left out.`}`,
			meanings: { focus: 'the decision of this page', ...meanings },
			origin: `${decision.file}:${decision.span.start.line}`,
		},
		{
			nodes: records.map((one) => drawn(one, decision)),
			edges: edgesAmong(context, records),
		},
	);
}

/** Decisions that relations connect, all in one picture; undefined where there are too many for one, or too few. */
export function decisionFamilyGraph(
	context: ViewContext,
	id: string,
	family: readonly Decision[],
): Diagram | undefined {
	if (!context.draws || family.length < 2 || family.length > FAMILY_LIMIT) return undefined;
	const [first] = family;
	return flowchartDiagram(
		{
			id,
			title: `${first!.label} ${first!.title}, and what belongs to it`,
			description: `${family.length} decisions that supersede, amend or need one another. Those not in force are pale.`,
			meanings,
			origin: `${first!.file}:${first!.span.start.line}`,
		},
		{
			nodes: family.map((one) => drawn(one, undefined)),
			edges: edgesAmong(context, family),
		},
	);
}
