/**
 * The picture of a plain chart with words of known width, as the pattern of all that differ from it in their words alone: from left to right
 * nothing but the widths of columns depends on them. What it cannot explain makes it undefined, never a wrong picture.
 */
import type { DiagramSource, DrawnDiagram } from '../diagram.ts';
import { labelExtent } from './label-size.ts';
import type { PlainChart, PlainEdge, PlainNode } from './plain-chart.ts';

/** The narrowest box, and what stands around the words in it, and around those on an edge; px. */
const NARROWEST = 64;
const AROUND_BOX = 48;
const AROUND_LABEL = 4;
/** An edge ends this far before a box, where its arrow head begins. */
const BEFORE_BOX = 4;
/** What the view box is wider than the right of the last column says, since it begins at 4. */
const AROUND_PICTURE = 4;
const BOX_WORDS = 'nnnnnnnnnn';
const EDGE_WORDS = 'nnnn';

/** A column of boxes or of labels. */
export interface Column {
	readonly left: number;
	readonly width: number;
}

export const rightOf = ({ left, width }: Column): number => left + width;

/** Where one coordinate of a line stands: so far from the right of a column, or at a side of a box, by its place in the chart. */
export type Place =
	| { readonly after: number; readonly by: number }
	| { readonly side: 'right' | 'left'; readonly of: number; readonly by: number };

export interface Pattern {
	/** Columns of boxes, with the columns of labels between them where edges have words. */
	readonly columns: readonly Column[];
	/** By edge: the places of its numbers from left to right, in the order in which its path names them. */
	readonly lines: readonly (readonly Place[])[];
	/** The whole picture, rounded. */
	readonly svg: string;
	/** Mermaid's name of the diagram type. */
	readonly type: string;
	/** The width of its view box. */
	readonly width: number;
	readonly height: number;
}

export type Picture = Extract<DrawnDiagram, { ok: true }>;

/** What the words of a box or an edge come to; undefined where Mermaid may break them into more lines. */
export interface Measured {
	readonly width: number;
	readonly words: { readonly left: number; readonly width: number };
}

export function measuredNode({ lines }: PlainNode): Measured | undefined {
	const words = labelExtent(lines);
	return words && { words, width: Math.max(NARROWEST, words.width) + AROUND_BOX };
}

export function measuredEdge({ lines }: PlainEdge): Measured | undefined {
	const words = labelExtent(lines);
	return words && { words, width: words.width + AROUND_LABEL };
}

export const hasLabels = ({ edges }: PlainChart): boolean => edges[0]!.lines.length > 0;
/** The column of a box among all columns. */
export const columnAt = (chart: PlainChart, id: string): number => chart.columnOf.get(id)! * (hasLabels(chart) ? 2 : 1);

const nameOf = (at: number): string => `n__${at}`;
const repeated = (lines: readonly string[], words: string): string => lines.map(() => words).join('<br/>');

/** Marks of boxes that are a class of the picture and nothing else. */
const MARKS = ['', 'focus', 'muted'];
/** Lines that differ in their dashes alone. */
const ARROWS = ['-->', '-.->'];

/** The source that stands for all of a shape: equal for two charts that one pattern can draw. */
export function patternSource(chart: PlainChart, { title, description }: Omit<DiagramSource, 'text'>): DiagramSource {
	const at = new Map(chart.nodes.map(({ id }, index) => [id, nameOf(index)]));
	return {
		text: [
			'flowchart LR',
			...chart.nodes.map(({ id, lines, className }) => {
				const marks = MARKS.includes(className) ? '' : `:::${className}`;
				return `  ${at.get(id)}["${repeated(lines, BOX_WORDS)}"]${marks}`;
			}),
			...chart.edges.map(({ from, to, arrow, lines }) => {
				const words = lines.length === 0 ? '' : `|"${repeated(lines, EDGE_WORDS)}"|`;
				return `  ${at.get(from)} ${ARROWS.includes(arrow) ? ARROWS[0] : arrow}${words} ${at.get(to)}`;
			}),
			'',
		].join('\n'),
		title: title && 'n',
		description: description && 'n',
	};
}

/** What the class of a box says beside that it is one. */
export const markOf = ({ className }: PlainNode): string =>
	className !== '' && MARKS.includes(className) ? ` mmd-${className}` : '';

/** What the line of an edge has that the one of its pattern has not. */
export const dashesOf = ({ arrow }: PlainEdge): string => (arrow === '-.->' ? ' stroke-dasharray="4 3"' : '');

/** The pattern that a chart of `patternSource` is, from Mermaid's own picture of it and the finished one. */
export function patternOf(chart: PlainChart, raw: string, { svg, type, height }: Picture): Pattern | undefined {
	const node = measuredNode(chart.nodes[0]!);
	const label = hasLabels(chart) ? measuredEdge(chart.edges[0]!) : undefined;
	const width = Number(/ viewBox="4 [-\d.]+ ([\d.]+) /.exec(raw)?.[1]);
	if (node === undefined || !(width > 0)) return undefined;
	const columns = columnsIn(chart, raw, node.width, label?.width);
	if (columns === undefined || rightOf(columns.at(-1)!) + AROUND_PICTURE !== width) return undefined;
	const paths = [...raw.matchAll(/<path d="([^"]+)" id="mmd-drawing-L_/g)].map(([, path]) => xsOf(path!));
	if (paths.length !== chart.edges.length) return undefined;
	const lines = chart.edges.map((edge, at) => placesOf(chart, edge, paths[at]!, columns));
	return lines.includes(undefined) ? undefined : { columns, lines: lines as Place[][], svg, type, width, height };
}

/** Every second number of a path of lines and curves. */
const xsOf = (path: string): readonly number[] => [...path.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x));

/** Where columns are, if each is where all that stands in it says. */
function columnsIn(
	chart: PlainChart,
	raw: string,
	nodeWidth: number,
	labelWidth: number | undefined,
): readonly Column[] | undefined {
	const columns: Column[] = [];
	const add = (at: number, width: number, middle: number): boolean => {
		const left = middle - width / 2;
		columns[at] ??= { left, width };
		return columns[at].left === left;
	};
	const boxes = new Map(
		[...raw.matchAll(/<g class="node [^"]*"[^>]* data-id="([^"]+)" transform="translate\(([-\d.]+), /g)].map(
			([, id, x]) => [id!, Number(x)],
		),
	);
	const labels = [...raw.matchAll(/<g class="edgeLabel" transform="translate\(([-\d.]+), /g)].map(([, x]) => Number(x));
	const isKnown = chart.nodes.every(({ id }) => boxes.has(id) && add(columnAt(chart, id), nodeWidth, boxes.get(id)!));
	if (!isKnown) return undefined;
	if (labelWidth !== undefined) {
		if (labels.length !== chart.edges.length) return undefined;
		const fits = chart.edges.every(({ from }, at) => add(columnAt(chart, from) + 1, labelWidth, labels[at]!));
		if (!fits) return undefined;
	}
	const isInOrder = columns.every(({ left }, at) => at === 0 || left > rightOf(columns[at - 1]!));
	return isInOrder && Object.keys(columns).length === columns.length ? columns : undefined;
}

/** What each number of an edge's path hangs on; undefined where one stands inside a column. */
function placesOf(
	chart: PlainChart,
	{ from, to }: PlainEdge,
	xs: readonly number[],
	columns: readonly Column[],
): readonly Place[] | undefined {
	const start = rightOf(columns[columnAt(chart, from)]!);
	const end = columns[columnAt(chart, to)]!.left - BEFORE_BOX;
	if (xs[0] !== start || xs.at(-1) !== end) return undefined;
	const between = xs.slice(1, -1).map((x): Place | undefined => {
		const after = columns.findLastIndex((column) => rightOf(column) < x);
		const next = columns[after + 1];
		return after === -1 || next === undefined || x >= next.left
			? undefined
			: { after, by: x - rightOf(columns[after]!) };
	});
	if (between.includes(undefined)) return undefined;
	const nodeAt = (id: string): number => chart.nodes.findIndex((node) => node.id === id);
	return [
		{ side: 'right', of: nodeAt(from), by: 0 },
		...(between as Place[]),
		{ side: 'left', of: nodeAt(to), by: -BEFORE_BOX },
	];
}
