import { addTo, groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { View } from '#model/types.generated.ts';
import type { ViewContext } from '../context.ts';
import { titleOf } from '../links.ts';
import { byText, distinct, entityOf, targetsAt } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { type Colouring, noColouring } from './colouring.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnGroup, DrawnNode } from './drawn.ts';
import { type Group, type GroupBy, groupOf } from './grouping.ts';
import type { Meanings } from './legend.ts';
import { drawnNode, EDGE_LIMIT, NODE_LIMIT, techWords } from './nodes.ts';
import { type Box, type Part, type SplitRule, split, withParts } from './split.ts';

/**
 * Any selection of things as pictures: one where it fits, else one of boxes that lead to pictures of their own, down to every
 * single thing. No picture holds more boxes or lines than can be read.
 */

export interface Topology {
	readonly id: string;
	readonly title: string;
	/** Where the first picture stands; the others stand below it. */
	readonly route: string;
	readonly origin?: string | undefined;
	readonly refs: readonly Ref[];
	readonly connections: readonly DrawnEdge[];
	/** A first sentence, and further ones. */
	readonly notes: readonly string[];
	readonly layout: NonNullable<View['layout']>;
	/** Groups to draw as a box, by key. */
	readonly collapsed?: ReadonlySet<string> | undefined;
	readonly colouring?: Colouring | undefined;
	readonly meanings?: Meanings | undefined;
}

export interface Picture {
	readonly part: Part;
	readonly route: string;
	readonly title: string;
	readonly diagram: Diagram;
	/** The pictures that lead to this one, the first picture first. */
	readonly above: readonly { readonly title: string; readonly route: string }[];
}

/** A frame or box stands apart from a thing of the same name that is drawn itself. */
const frameKey = (group: Group): string => `in:${group.key}`;
const boxKey = (box: Box): string => `box:${box.key}`;

/** How many things around a part are drawn beside it. */
const SURROUNDINGS = 8;
/** Columns of a picture without lines. */
const COLUMNS = 5;

/** The pictures of a topology, the first one first. Empty when it holds nothing. */
export function topologyPictures(context: ViewContext, topology: Topology): readonly Picture[] {
	if (topology.refs.length === 0) return [];
	const root = split(topology.refs, ruleOf(context, topology));
	const parts = withParts(root);
	const above = (part: Part): readonly Part[] =>
		parts.filter((one) => one.path.length < part.path.length && one.path.every((name, at) => name === part.path[at]));
	const routeOf = (part: Part): string => topology.route + part.path.map((name) => `${name}/`).join('');
	const nameOf = (part: Part): string => part.label ?? topology.title;
	return parts.map((part) => ({
		part,
		route: routeOf(part),
		title: nameOf(part),
		diagram: drawPart(context, topology, part, above(part), routeOf),
		above: above(part).map((one) => ({ title: nameOf(one), route: routeOf(one) })),
	}));
}

function ruleOf(context: ViewContext, { refs, connections, layout, collapsed }: Topology): SplitRule {
	const chosen = layout.groupBy === undefined || layout.groupBy === 'none' ? [] : [layout.groupBy];
	const groupings = [...new Set<GroupBy>([...chosen, 'system', 'team', 'tier'])];
	const ends = groupBy(connections, (edge) => edge.from);
	const all = layout.groupsAs === 'boxes';
	const forced = chosen.length > 0 && (all || (collapsed !== undefined && collapsed.size > 0));
	return {
		budget: { nodes: Math.max(2, Math.min(layout.maxNodes ?? NODE_LIMIT, NODE_LIMIT)), edges: EDGE_LIMIT },
		groupings: groupings.map(
			(by) =>
				(ref: Ref): Group =>
					groupOf(context, by, ref),
		),
		edgesAmong: (some) => {
			const among = new Set(some);
			return new Set(
				some.flatMap((from) =>
					(ends.get(from) ?? []).flatMap(({ to }) => (to !== from && among.has(to) ? [`${from} ${to}`] : [])),
				),
			).size;
		},
		nameOf: (ref) => titleOf(context, ref),
		collapsed: forced && refs.length > 0 ? (group) => all || collapsed!.has(group.key) : undefined,
	};
}

/** Where a thing is drawn in the picture of a part: in a box, as itself, or in a box of a picture above. */
interface Places {
	readonly inside: ReadonlyMap<Ref, string>;
	readonly outside: ReadonlyMap<Ref, Outside>;
}

interface Outside {
	readonly key: string;
	readonly label: string;
	/** The part it leads to; undefined for a thing of its own. */
	readonly part: Part | undefined;
}

function placesOf(context: ViewContext, part: Part, above: readonly Part[]): Places {
	const inside = new Map<Ref, string>(part.loose.map((ref) => [ref, ref]));
	for (const box of part.boxes) for (const ref of box.part.refs) inside.set(ref, boxKey(box));
	const outside = new Map<Ref, Outside>();
	// From the nearest picture above outwards: what a nearer one knows apart is not drawn together.
	for (const upper of [...above].reverse()) {
		for (const ref of upper.loose)
			if (!inside.has(ref) && !outside.has(ref))
				outside.set(ref, { key: ref, label: titleOf(context, ref), part: undefined });
		for (const box of upper.boxes)
			for (const ref of box.part.refs)
				if (!inside.has(ref) && !outside.has(ref))
					outside.set(ref, { key: `outside:${box.key}`, label: box.part.label ?? box.key, part: box.part });
	}
	return { inside, outside };
}

function drawPart(
	context: ViewContext,
	topology: Topology,
	part: Part,
	above: readonly Part[],
	routeOf: (part: Part) => string,
): Diagram {
	const { layout, colouring = noColouring } = topology;
	const places = placesOf(context, part, above);
	const frames = framesOf(context, layout, part);
	const merged = mergedConnections(
		topology.connections,
		(ref) => places.inside.get(ref) ?? places.outside.get(ref)?.key,
	);
	const isInside = new Set(places.inside.values());
	const tangle = tangleOf(merged, isInside);
	const room = tangle === undefined ? Math.min(SURROUNDINGS, NODE_LIMIT - isInside.size) : 0;
	const shownOutside = strongest(merged, isInside, room);
	const drawnKeys = new Set([...isInside, ...shownOutside]);
	const fitting = merged.filter(
		({ edge }) =>
			drawnKeys.has(edge.from) && drawnKeys.has(edge.to) && (isInside.has(edge.from) || isInside.has(edge.to)),
	);
	const drawn = tangle ? [] : [...fitting].sort((a, b) => b.weight - a.weight).slice(0, EDGE_LIMIT);
	const outsideByKey = new Map([...places.outside.values()].map((one) => [one.key, one]));
	const nodes: DrawnNode[] = [
		...part.loose.map((ref) => looseNode(context, layout, colouring, ref, frames.get(ref))),
		...part.boxes.map((box): DrawnNode => {
			const look = colouring.ofMany(box.part.refs);
			return {
				key: boxKey(box),
				lines: [
					box.part.label ?? box.key,
					sizeWords(box.part.refs),
					look.line ?? '',
					tangle?.get(boxKey(box)) ?? '',
				].filter((line) => line !== ''),
				shape: box.part.refs.length > 1 ? 'stack' : 'box',
				className: look.className,
				href: routeOf(box.part),
			};
		}),
		...shownOutside.map((key): DrawnNode => {
			const one = outsideByKey.get(key)!;
			const href = one.part === undefined ? undefined : routeOf(one.part);
			const base = drawnNode(context, key, { className: 'muted' });
			return one.part === undefined
				? base
				: { key, lines: [one.label, 'elsewhere'], shape: 'pill', className: 'muted', href };
		}),
	];
	const groups = new Map([...frames.values()].map((group) => [frameKey(group), group.label]));
	return flowchartDiagram(
		{
			id: topology.id,
			title: part.label === undefined ? topology.title : `${topology.title}: ${part.label}`,
			description: wordsOf(topology, part, fitting.length - drawn.length, tangle !== undefined),
			meanings: { ...meaningsOf(layout, part, colouring), ...topology.meanings },
			origin: topology.origin,
		},
		{
			direction: tangle === undefined ? layout.direction : 'TB',
			nodes,
			groups: [...groups].map(([key, label]): DrawnGroup => ({ key, label, className: 'frame' })),
			edges: drawn.map(({ edge }) => edge).sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to)),
			after: tangle && nodes.slice(COLUMNS).map((node, at) => [nodes[at]!.key, node.key] as const),
		},
	);
}

/** How many there are, and of what as far as they are all of one kind. */
export function sizeWords(refs: readonly Ref[]): string {
	return counted(refs.length, refs.every((ref) => ref.startsWith('component:')) ? 'component' : 'thing');
}

/**
 * With several times more connections than can be followed, drawing the strongest would tell little: then no line is drawn, and
 * each box says how many of the others it needs and how many need it. Undefined where lines can be drawn.
 */
function tangleOf(merged: readonly Merged[], inside: ReadonlySet<string>): ReadonlyMap<string, string> | undefined {
	const among = merged.filter(({ edge }) => inside.has(edge.from) && inside.has(edge.to));
	if (among.length <= 2 * EDGE_LIMIT) return undefined;
	const needs = groupBy(among, ({ edge }) => edge.from);
	const needed = groupBy(among, ({ edge }) => edge.to);
	return new Map(
		[...inside].map((key) => [key, `needs ${needs.get(key)?.length ?? 0}, needed by ${needed.get(key)?.length ?? 0}`]),
	);
}

function wordsOf(topology: Topology, part: Part, left: number, isTangle: boolean): string {
	const size = sizeWords(part.refs);
	const first =
		part.boxes.length === 0
			? `${size} selected.`
			: `${size} selected; ${counted(part.boxes.length, 'box stands for several and leads to a picture of its own', 'boxes stand for several and lead to pictures of their own')}.`;
	const cut = isTangle
		? `${left} connections are too many to draw: each box says how many of the others it needs, and how many need it.`
		: left === 0
			? ''
			: `${counted(left, 'weaker connection is', 'weaker connections are')} not drawn.`;
	const notes = isTangle ? [] : topology.notes;
	return [first, ...notes, cut].filter((text) => text !== '').join(' ');
}

const meaningsOf = (layout: Topology['layout'], part: Part, { meanings }: Colouring): Meanings => ({
	...meanings,
	muted:
		[meanings.muted, part.path.length > 0 ? 'beside what this picture shows' : undefined]
			.filter((word) => word)
			.join('; or ') || 'not drawn here',
	frame: `frame: ${layout.groupBy === undefined || layout.groupBy === 'none' ? 'group' : frameWords[layout.groupBy]}`,
});

const frameWords: { readonly [by in GroupBy]: string } = {
	system: 'system',
	team: 'team',
	tier: 'tier',
	domain: 'outermost place',
	region: 'region',
	zone: 'zone',
};

function framesOf(context: ViewContext, layout: Topology['layout'], part: Part): ReadonlyMap<Ref, Group> {
	const by = layout.groupBy;
	if (by === undefined || by === 'none') return new Map();
	// People and third parties stand in no group because none could be declared: they get no frame that says so.
	const framed = part.loose.filter((ref) => !/^(?:role|third-party):/.test(ref));
	const groups = new Map(framed.map((ref) => [ref, groupOf(context, by, ref)] as const));
	// Frames around single things say nothing that is worth a frame.
	return new Set([...groups.values()].map((group) => group.key)).size * 1.5 > groups.size ? new Map() : groups;
}

function looseNode(
	context: ViewContext,
	layout: Topology['layout'],
	colouring: Colouring,
	ref: Ref,
	group: Group | undefined,
): DrawnNode {
	const look = colouring.of(ref);
	const written = (layout.label ?? ['name']).flatMap((what) => labelLine(context, ref, what) ?? []);
	const lines = written.length === 0 ? [titleOf(context, ref)] : written;
	const base = drawnNode(context, ref);
	return {
		...base,
		lines: look.line === undefined || lines.includes(look.line) ? lines : [...lines, look.line],
		className: layout.colourBy === undefined ? base.className : look.className,
		group: group && frameKey(group),
	};
}

type Label = NonNullable<Topology['layout']['label']>[number];

/** One line of a box; undefined where the property is not declared. */
function labelLine(context: ViewContext, ref: Ref, what: Label): string | undefined {
	const entity = entityOf(context.index, ref) ?? context.model.outOfForce[ref];
	const data = entity?.data as { type?: string; tier?: number } | undefined;
	switch (what) {
		case 'name':
			return titleOf(context, ref);
		case 'id':
			return ref.slice(ref.indexOf(':') + 1);
		case 'type':
			return data?.type;
		case 'tier':
			return data?.tier === undefined ? undefined : `tier ${data.tier}`;
		case 'tech':
			return entity?.kind === 'component' ? techWords(entity.data as Parameters<typeof techWords>[0]) : undefined;
		case 'owner': {
			const owner = targetsAt(context.index, ref, 'owner')[0];
			return owner === undefined ? undefined : titleOf(context, owner);
		}
	}
}

interface Merged {
	readonly edge: DrawnEdge;
	readonly weight: number;
}

/** Connections between boxes: those between the same two become one, as strong as the strongest, with their number. */
function mergedConnections(
	connections: readonly DrawnEdge[],
	end: (ref: Ref) => string | undefined,
): readonly Merged[] {
	const groups = new Map<string, DrawnEdge[]>();
	for (const edge of connections) {
		const from = end(edge.from);
		const to = end(edge.to);
		if (from === undefined || to === undefined || from === to) continue;
		const key = `${from} ${to}`;
		addTo(groups, key, { ...edge, from, to });
	}
	return [...groups.values()].map((own) => {
		const strong = own.find((edge) => edge.line === undefined || edge.line === 'solid');
		const first = strong ?? own[0]!;
		// A word that only some of the lines bear would be said of all of them.
		const labels = distinct(own.map((edge) => edge.label ?? ''));
		const numbers = own.flatMap((edge) => edge.steps ?? []).sort((a, b) => a - b);
		const words = labels.length > 1 && (strong !== undefined || labels.includes('')) ? '' : labels.join('; ');
		const label = numbers.length > 0 ? numbers.join(', ') : words;
		const count = own.length > 1 && numbers.length === 0 ? `${own.length}` : '';
		return {
			edge: {
				...first,
				label: [count, label].filter((word) => word).join(' '),
				...(numbers.length > 0 ? { steps: numbers } : {}),
			},
			weight: own.reduce((sum, edge) => sum + (edge.line === undefined || edge.line === 'solid' ? 2 : 1), 0),
		};
	});
}

/** The outside boxes that have most to do with what is inside. */
function strongest(merged: readonly Merged[], inside: ReadonlySet<string>, room: number): readonly string[] {
	const weights = new Map<string, number>();
	for (const { edge, weight } of merged) {
		const other = inside.has(edge.from) ? edge.to : inside.has(edge.to) ? edge.from : undefined;
		if (other !== undefined && !inside.has(other)) weights.set(other, (weights.get(other) ?? 0) + weight);
	}
	return [...weights]
		.sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
		.slice(0, Math.max(0, room))
		.map(([key]) => key);
}
