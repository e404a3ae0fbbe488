import type { DrawnEdge, DrawnNode, Flowchart, Shape } from '#views/mermaid/drawn.ts';
import { addressOf, type Drawn, keysOf, linesOf, looksOf, type Place, plainIds, visible } from '../drawing/drawn.ts';

/**
 * A drawing as a draw.io file: uncompressed XML, every label plain text (`html=0`), every box where our own picture has it.
 * Undefined for sequences, and for a drawing whose boxes have no place.
 */
export function writeDrawio({ title, drawing, site, places }: Drawn): string | undefined {
	if (drawing.kind !== 'flowchart' || places === undefined) return undefined;
	const { chart } = drawing;
	const id = plainIds(keysOf(chart));
	const cells = [
		'<mxCell id="0"/>',
		'<mxCell id="1" parent="0"/>',
		...outermostFirst(chart).map((group) =>
			box(
				id(group.key),
				[group.label],
				GROUP,
				undefined,
				inside(places, group.key, group.parent),
				parentOf(group.parent, id),
			),
		),
		...chart.nodes.map((node) =>
			box(
				id(node.key),
				node.lines,
				nodeStyle(node),
				addressOf(site, node.href),
				inside(places, node.key, node.group),
				parentOf(node.group, id),
			),
		),
		...chart.edges.map((edge, at) => line(edge, at, id)),
	];
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<mxfile host="lintel">',
		`<diagram name="${escaped(visible(title))}">`,
		'<mxGraphModel grid="0" arrows="1" page="0" math="0"><root>',
		...cells,
		'</root></mxGraphModel>',
		'</diagram>',
		'</mxfile>',
		'',
	].join('\n');
}

const GROUP =
	'rounded=1;arcSize=3;dashed=1;fillColor=none;verticalAlign=top;align=left;spacingLeft=8;fontStyle=1;container=1;collapsible=0;';

const shapes: { readonly [shape in Shape]: string } = {
	box: 'rounded=1;arcSize=10;',
	round: 'rounded=1;arcSize=30;',
	pill: 'rounded=1;arcSize=50;',
	store: 'shape=cylinder3;boundedLbl=1;size=8;',
	queue: 'shape=process;size=0.06;',
	hexagon: 'shape=hexagon;perimeter=hexagonPerimeter2;size=0.06;',
	stack: 'shape=folder;tabWidth=30;tabHeight=6;',
};

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Line ends in attributes are kept only when written as a reference. */
const label = (lines: readonly string[]): string => linesOf(lines).map(escaped).join('&#10;');

const parentOf = (group: string | undefined, id: (key: string) => string): string =>
	group === undefined ? '1' : id(group);

/** A group is written before what stands in it. */
function outermostFirst({ groups = [] }: Flowchart) {
	const depth = (key: string | undefined): number => {
		const parent = groups.find((one) => one.key === key)?.parent;
		return parent === undefined ? 0 : 1 + depth(parent);
	};
	return [...groups].sort((a, b) => depth(a.key) - depth(b.key));
}

/** Places in draw.io count from the corner of the group. */
function inside(places: ReadonlyMap<string, Place>, key: string, group: string | undefined): Place {
	const own = places.get(key) ?? { x: 0, y: 0, width: 140, height: 40 };
	const frame = group === undefined ? undefined : places.get(group);
	return frame === undefined ? own : { ...own, x: own.x - frame.x, y: own.y - frame.y };
}

function nodeStyle(node: DrawnNode): string {
	const looks = looksOf(node.className) ?? { fill: '#f6f8fb', stroke: '#8593a8' };
	return `${shapes[node.shape ?? 'box']}fillColor=${looks.fill};strokeColor=${looks.stroke};`;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

function box(
	id: string,
	lines: readonly string[],
	style: string,
	address: string | undefined,
	{ x, y, width, height }: Place,
	parent: string,
): string {
	const geometry = `<mxGeometry x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" as="geometry"/>`;
	const attributes = `style="${style}html=0;whiteSpace=wrap;" vertex="1" parent="${parent}"`;
	if (address === undefined) return `<mxCell id="${id}" value="${label(lines)}" ${attributes}>${geometry}</mxCell>`;
	return `<UserObject id="${id}" label="${label(lines)}" link="${escaped(address)}"><mxCell ${attributes}>${geometry}</mxCell></UserObject>`;
}

const lines = { solid: '', thick: 'strokeWidth=3;', dashed: 'dashed=1;', plain: 'endArrow=none;' } as const;

function line(edge: DrawnEdge, at: number, id: (key: string) => string): string {
	const style = `edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow=block;endFill=1;strokeColor=#667085;${lines[edge.line ?? 'solid']}`;
	return `<mxCell id="e${at}" value="${edge.label ? label([edge.label]) : ''}" style="${style}" edge="1" parent="1" source="${id(edge.from)}" target="${id(edge.to)}"><mxGeometry relative="1" as="geometry"/></mxCell>`;
}
