import type { DrawnEdge, DrawnNode, Flowchart, Shape } from '#views/mermaid/drawn.ts';
import { addressOf, type Drawn, keysOf, linesOf, looksOf, membersOf, plainIds, visible } from '../drawing/drawn.ts';

/**
 * A drawing in the language of Graphviz. In its strings a backslash and an ampersand mean something, as does a quote; nothing
 * else does. Undefined for sequences, which Graphviz cannot draw.
 */
export function writeDot({ title, drawing, site }: Drawn): string | undefined {
	if (drawing.kind !== 'flowchart') return undefined;
	const { chart } = drawing;
	const id = plainIds(keysOf(chart));
	const lines = [
		`digraph ${quoted(visible(title))} {`,
		`  graph [label=${quoted(visible(title))}, labelloc=t, rankdir=${chart.direction ?? 'LR'}, compound=true, fontname="Inter,sans-serif"];`,
		'  node [shape=box, fontname="Inter,sans-serif", style=filled, fillcolor="#f6f8fb", color="#8593a8"];',
		'  edge [fontname="Inter,sans-serif", fontsize=11, color="#667085"];',
		...contents(chart, undefined, '  ', id, site),
		...chart.edges.map((edge) => `  ${edgeLine(chart, edge, id)}`),
		...(chart.after ?? []).map(([a, b]) => `  ${id(a)} -> ${id(b)} [style=invis];`),
		'}',
	];
	return `${lines.join('\n')}\n`;
}

type Ids = (key: string) => string;

function quoted(text: string): string {
	return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`;
}

/** Lines are quoted one by one, so that no backslash of theirs can meet the `n` of a line end. */
const label = (lines: readonly string[]): string =>
	`"${linesOf(lines)
		.map((line) => quoted(line).slice(1, -1))
		.join('\\n')}"`;

const shapes: { readonly [shape in Shape]: string } = {
	box: 'shape=box',
	round: 'shape=box, style="filled,rounded"',
	pill: 'shape=ellipse',
	store: 'shape=cylinder',
	queue: 'shape=box, peripheries=2',
	hexagon: 'shape=hexagon',
	stack: 'shape=folder',
};

function nodeLine(node: DrawnNode, id: Ids, site: string | undefined): string {
	const looks = looksOf(node.className);
	const address = addressOf(site, node.href);
	const attributes = [
		`label=${label(node.lines)}`,
		...(node.shape === undefined ? [] : [shapes[node.shape]]),
		...(looks === undefined ? [] : [`fillcolor="${looks.fill}"`, `color="${looks.stroke}"`]),
		...(address === undefined ? [] : [`URL=${quoted(address)}`]),
	];
	return `${id(node.key)} [${attributes.join(', ')}];`;
}

/** A cluster must hold something to be drawn and to end an edge at. */
function contents(
	chart: Flowchart,
	group: string | undefined,
	indent: string,
	id: Ids,
	site: string | undefined,
): string[] {
	const { nodes, groups } = membersOf(chart, group);
	const own = nodes.map((node) => indent + nodeLine(node, id, site));
	const inner = groups.flatMap((one) => [
		`${indent}subgraph cluster_${id(one.key)} {`,
		`${indent}  label=${label([one.label])};`,
		`${indent}  style=rounded;`,
		`${indent}  ${id(one.key)}_in [style=invis, shape=point, label=""];`,
		...contents(chart, one.key, `${indent}  `, id, site),
		`${indent}}`,
	]);
	return [...own, ...inner];
}

const styles = { solid: '', thick: 'penwidth=2.5', dashed: 'style=dashed', plain: 'dir=none' } as const;

function edgeLine(chart: Flowchart, edge: DrawnEdge, id: Ids): string {
	const groups = new Set(chart.groups?.map((group) => group.key));
	const end = (key: string): string => (groups.has(key) ? `${id(key)}_in` : id(key));
	const attributes = [
		...(edge.label ? [`label=${label([edge.label])}`] : []),
		...(styles[edge.line ?? 'solid'] === '' ? [] : [styles[edge.line ?? 'solid']]),
		...(groups.has(edge.from) ? [`ltail=cluster_${id(edge.from)}`] : []),
		...(groups.has(edge.to) ? [`lhead=cluster_${id(edge.to)}`] : []),
	];
	return `${end(edge.from)} -> ${end(edge.to)}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
}
