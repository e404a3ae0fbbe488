import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, hrefOf, titleOf } from '../links.ts';
import { byText, componentOf, domainChain, entityOfKind, targetsAt, titleOfEntity } from '../model-index.ts';
import { teamOf } from '../ownership.ts';
import type { Diagram } from '../page.ts';
import { selectionOf } from '../view-selection.ts';
import { mergedEdges } from './containers.ts';
import { type DrawnEdge, type DrawnGroup, flowchartDiagram } from './drawing.ts';
import { drawnNode, moreNode, NODE_LIMIT } from './nodes.ts';

/** Draws what an authored view selects, or the Mermaid text that its author drew by hand. */

type View = Entity<'view'>;

/** The frame a component stands in, as the view asks for. */
function frameOf(context: ViewContext, view: View, ref: Ref): DrawnGroup | undefined {
	const group = (key: string | undefined, label?: string): DrawnGroup | undefined =>
		key === undefined ? undefined : { key, label: label ?? titleOf(context, key), className: 'domain' };
	switch (view.data.layout?.groupBy) {
		case 'system':
			return group(context.index.systemOfComponent.get(ref));
		case 'team': {
			const owner = targetsAt(context.index, ref, 'owner')[0];
			return group(owner === undefined ? undefined : teamOf(context, owner));
		}
		case 'tier': {
			const tier = entityOfKind(context.index, ref, 'component')?.data.tier;
			return group(`tier:${tier ?? 'none'}`, tier === undefined ? 'Tier not declared' : `Tier ${tier}`);
		}
		case 'domain': {
			const own = (context.model.deployments[ref]?.replicas ?? []).flatMap((replica) => replica.domains);
			const outermost = own.map((domain) => domainChain(context.index, domain).at(-1) ?? domain);
			return group([...new Set(outermost)].sort(byText)[0]);
		}
		default:
			return undefined;
	}
}

/** Steps of the selected flows as edges with their numbers; undefined when the view selects no flow. */
function flowEdges(context: ViewContext, view: View, shown: ReadonlySet<Ref>): readonly DrawnEdge[] | undefined {
	const flows = targetsAt(context.index, view.ref, 'selection', 'flows');
	if (flows.length === 0) return undefined;
	const edges = new Map<string, DrawnEdge>();
	for (const step of flows.flatMap((flow) => context.model.steps[flow] ?? [])) {
		const [from, to] = [componentOf(step.from), componentOf(step.to)];
		if (from === to || !shown.has(from) || !shown.has(to)) continue;
		const loose = step.mode !== 'sync' || step.optional;
		edges.set(
			`${from} ${to}`,
			edges.get(`${from} ${to}`) ?? { from, to, verb: 'calls', line: loose ? 'dashed' : 'solid' },
		);
	}
	return [...edges.values()];
}

/** The picture of a view; undefined when it selects nothing, or its drawing was not found. */
export function viewDiagram(context: ViewContext, view: View): Diagram | undefined {
	if (view.data.file !== undefined) return drawnByHand(context, view, view.data.file);
	const selected = selectionOf(context, view);
	if (selected.length === 0) return undefined;
	const degree = (ref: Ref): number =>
		(context.index.dependenciesFrom.get(ref)?.length ?? 0) + (context.index.dependenciesTo.get(ref)?.length ?? 0);
	const limit = Math.max(2, Math.min(view.data.layout?.maxNodes ?? NODE_LIMIT, NODE_LIMIT));
	const room = selected.length > limit ? limit - 1 : limit;
	const shown = new Set([...selected].sort((a, b) => degree(b) - degree(a) || byText(a, b)).slice(0, room));
	const frames = new Map(selected.map((ref) => [ref, frameOf(context, view, ref)]));
	const nodes = selected
		.filter((ref) => shown.has(ref))
		.map((ref) => drawnNode(context, ref, frames.get(ref) === undefined ? {} : { group: frames.get(ref)!.key }));
	if (selected.length > shown.size) nodes.push(moreNode('selected', selected.length - shown.size, 'selected'));
	const groups = new Map(
		nodes.flatMap((node) => (node.group === undefined ? [] : [[node.group, frames.get(node.key)!] as const])),
	);
	const direction = view.data.layout?.direction;
	return flowchartDiagram(
		{
			id: 'view',
			title: titleOfEntity(view),
			description: `${selected.length} selected${selected.length > shown.size ? `, of which the ${shown.size} most connected are drawn` : ''}. Arrows point to what is needed.`,
			origin: basisOf(view.span),
		},
		{
			direction: direction === 'TB' || direction === 'BT' ? 'TB' : 'LR',
			nodes,
			groups: [...groups.values()],
			edges: flowEdges(context, view, shown) ?? mergedEdges(context.model.dependencies, (ref) => ref, shown),
		},
	);
}

function drawnByHand(context: ViewContext, view: View, file: string): Diagram | undefined {
	const folder = view.span.file.split('/').slice(0, -1).join('/');
	const path = [`${folder}/${file}`, file].find((one) => context.known.drawings.has(one));
	const mermaid = path === undefined ? undefined : context.known.drawings.get(path);
	if (path === undefined || mermaid === undefined) return undefined;
	return {
		id: 'view',
		mermaid,
		title: view.data.title ?? titleOfEntity(view),
		description: `Drawn by hand in ${path}. Boxes named like a component lead to its page.`,
		alternative: [
			[
				`Components it names: ${[...namedIn(context, mermaid)].map(([, ref]) => titleOf(context, ref)).join(', ') || 'none'}`,
			],
		],
		links: linksIn(context, mermaid),
		origin: `${path}:1`,
	};
}

/** Words of a Mermaid text that are ids of components, or references written as ids. */
function namedIn(context: ViewContext, mermaid: string): ReadonlyMap<string, Ref> {
	const words = new Set(mermaid.match(/[a-z][a-z0-9-]*[a-z0-9]/g) ?? []);
	const found = new Map<string, Ref>();
	for (const word of words)
		if (hrefOf(context, `component:${word}`) !== undefined) found.set(word, `component:${word}`);
	return found;
}

/** Links for the nodes of a hand-drawn diagram whose ids are ids of components. */
export function linksIn(context: ViewContext, mermaid: string): Diagram['links'] {
	const entries = [...namedIn(context, mermaid)].map(([word, ref]) => [
		word,
		{ href: hrefOf(context, ref)!, label: titleOf(context, ref) },
	]);
	return Object.fromEntries(entries) as Diagram['links'];
}
