/** Pictures of one shape are laid out once: the second and every other is the pattern with other words. */

import { PREFIX_PLACEHOLDER } from '../clean/ids.ts';
import { linkTarget } from '../clean/values.ts';
import type { DiagramLink, DiagramSource, DrawnDiagram } from '../diagram.ts';
import { escapeAttribute, escapeText } from '../dom/markup.ts';
import {
	type Column,
	columnAt,
	dashesOf,
	hasLabels,
	type Measured,
	markOf,
	measuredEdge,
	measuredNode,
	type Pattern,
	type Picture,
	patternOf,
	patternSource,
	rightOf,
} from './pattern.ts';
import { type PlainChart, plainChart } from './plain-chart.ts';

/** Draws a source in full: Mermaid's own picture, and the finished one. */
export type DrawInFull = (source: DiagramSource) => Promise<{ readonly raw: string; readonly drawn: Picture }>;

/** By `patternKey`. */
export type Patterns = ReadonlyMap<string, Pattern>;

export const patternKey = ({ text, title, description }: DiagramSource): string =>
	JSON.stringify([text, title, description]);

/** Some kilobytes each. */
const MOST_PATTERNS = 500;

/** Draws what is of a shape that it knows, or can get to know through `inFull`; undefined for anything else. */
export function alikeDrawer(
	inFull: DrawInFull,
	brought: () => Patterns = () => new Map(),
): (source: DiagramSource) => Promise<DrawnDiagram | undefined> {
	const learnt = new Map<string, Pattern | undefined>();
	return async (source) => {
		const chart = isPlain(source) ? plainChart(source.text) : undefined;
		if (chart === undefined) return undefined;
		const standing = patternSource(chart, source);
		const key = patternKey(standing);
		const isKnown = brought().has(key) || learnt.has(key);
		if (!isKnown) {
			if (learnt.size >= MOST_PATTERNS) learnt.clear();
			learnt.set(key, await learnPattern(standing, inFull));
		}
		const pattern = brought().get(key) ?? learnt.get(key);
		return pattern && filled(pattern, chart, source);
	};
}

/** Undefined where there is none: then each picture of the shape is drawn in full, which tells what is wrong with it. */
export async function learnPattern(standing: DiagramSource, inFull: DrawInFull): Promise<Pattern | undefined> {
	try {
		const { raw, drawn } = await inFull(standing);
		return patternOf(plainChart(standing.text)!, raw, drawn);
	} catch {
		return undefined;
	}
}

/** Links that are left out or change their form on the way are for the whole clean-up. */
function isPlain({ title, description, links = {}, states }: DiagramSource): boolean {
	const texts = [title, description, ...Object.values(links).flatMap(({ href, label = '' }) => [href, label])];
	return (
		states === undefined &&
		texts.every((text) => !text.includes(PREFIX_PLACEHOLDER)) &&
		Object.values(links).every(({ href }) => linkTarget(href) === href)
	);
}

/** Sizes and places of one chart in the picture of its shape. */
interface Filling {
	readonly chart: PlainChart;
	readonly labels: readonly Measured[];
	readonly columns: readonly Column[];
	/** By node, in the order of the chart. */
	readonly boxes: readonly Column[];
}

/** The pattern with the words, names and links of a chart of its shape; undefined where its words may be broken anew. */
function filled(pattern: Pattern, chart: PlainChart, source: DiagramSource): DrawnDiagram | undefined {
	const nodes = chart.nodes.map(measuredNode);
	const labels = hasLabels(chart) ? chart.edges.map(measuredEdge) : [];
	if (!areAllKnown(nodes) || !areAllKnown(labels)) return undefined;
	const columns = columnsFor(pattern, chart, nodes, labels);
	const boxes = chart.nodes.map(({ id }, at) => boxOf(chart, id, nodes[at]!.width, columns));
	const filling: Filling = { chart, labels, columns, boxes };
	const width = rightOf(columns.at(-1)!) - rightOf(pattern.columns.at(-1)!) + pattern.width;
	// What people wrote comes last: nothing is looked for in it.
	const svg = pattern.svg
		.replace(/ width="\d+"/, () => ` width="${Math.ceil(width)}"`)
		.replace(/( viewBox="4 [-\d.]+ )[\d.]+/, (_, head: string) => `${head}${hundredths(width)}`)
		.replace(
			/ role="img"/,
			chart.nodes.some(({ id }) => Object.hasOwn(source.links ?? {}, id)) ? ' role="group"' : ' role="img"',
		)
		.replace(/(?<= data-(?:from|to)=")n__(\d+)/g, (_, at: string) => chart.nodes[Number(at)]!.id)
		.replace(LINE, (...[, ...parts]) => lineMarkup(filling, pattern, parts))
		.replace(LABEL, (...[, ...parts]) => labelMarkup(filling, parts))
		.replace(BOX, (...[, ...parts]) => boxMarkup(filling, source, parts))
		.replace(/(<title id="[^"]*">)n<\/title>/, (_, tag: string) => `${tag}${escapeText(source.title)}</title>`)
		.replace(/(<desc id="[^"]*">)n<\/desc>/, (_, tag: string) => `${tag}${escapeText(source.description)}</desc>`);
	return { ok: true, type: pattern.type, svg, width: Math.ceil(width), height: pattern.height };
}

const areAllKnown = (all: readonly (Measured | undefined)[]): all is readonly Measured[] => !all.includes(undefined);

const LINE = /(<path d=")([^"]+)(" class="mmd-edge"[^>]*)( data-edge=")(\d+)/g;

function lineMarkup({ chart, columns, boxes }: Filling, { lines }: Pattern, parts: readonly string[]): string {
	const [head, path, toDashes, toNumber, at] = parts;
	const places = [...lines[Number(at)]!];
	const drawn = path!.replace(/-?[\d.]+(?=,)/g, () => {
		const place = places.shift()!;
		if ('after' in place) return tenths(rightOf(columns[place.after]!) + place.by);
		const box = boxes[place.of]!;
		return tenths((place.side === 'left' ? box.left : rightOf(box)) + place.by);
	});
	return `${head}${drawn}${toDashes}${dashesOf(chart.edges[Number(at)]!)}${toNumber}${at}`;
}

/** Words on an edge, to the end of the group around them. */
const LABEL =
	/(<g class="mmd-edge-label" transform="translate\()[-\d.]+(,[-\d.]+\)" data-edge="(\d+)"[^>]*><g transform="translate\()0(,[-\d.]+\)"><rect x=")[-\d.]+("[^>]* width=")[\d.]+("(?:(?!<\/g>).)*<\/g>)/g;

function labelMarkup({ chart, labels, columns }: Filling, parts: readonly string[]): string {
	const [head, toInner, at, toLeft, toWidth, rest] = parts;
	const { words, width } = labels[Number(at)]!;
	const { from, lines } = chart.edges[Number(at)]!;
	const column = columns[columnAt(chart, from) + 1]!;
	const inner = tenths(-(words.left + words.width / 2));
	const size = `${hundredths(words.left - 2)}${toWidth}${hundredths(width)}`;
	return `${head}${tenths(column.left + column.width / 2)}${toInner}${inner}${toLeft}${size}${withWords(rest!, lines)}`;
}

/** A box with the group around its words. */
const BOX =
	/(<g class="mmd-node[^"]*)(" transform="translate\()[-\d.]+(,[-\d.]+\)" data-node=")n__(\d+)("><rect class="mmd-shape" x=")[-\d.]+("[^>]* width=")[\d.]+("(?:(?!<\/g>).)*<\/g><\/g>)/g;

function boxMarkup({ chart, boxes }: Filling, { links = {} }: DiagramSource, parts: readonly string[]): string {
	const [head, toPlace, toId, at, toLeft, toWidth, rest] = parts;
	const node = chart.nodes[Number(at)]!;
	const { left, width } = boxes[Number(at)]!;
	const place = `${tenths(left + width / 2)}${toId}${node.id}`;
	const size = `${hundredths(-width / 2)}${toWidth}${hundredths(width)}`;
	const box = `${head}${markOf(node)}${toPlace}${place}${toLeft}${size}${withWords(rest!, node.lines)}`;
	return Object.hasOwn(links, node.id) ? `${linkMarkup(links[node.id]!)}${box}</a>` : box;
}

const linkMarkup = ({ href, label }: DiagramLink): string =>
	`<a href="${escapeAttribute(href)}">${label ? `<title>${escapeText(label)}</title>` : ''}`;

/** The columns of the pattern, as wide as what stands in them now, with the gaps between them as they are. */
function columnsFor(
	{ columns }: Pattern,
	chart: PlainChart,
	nodes: readonly Measured[],
	edges: readonly Measured[],
): readonly Column[] {
	const widths = columns.map(() => 0);
	const widen = (at: number, { width }: Measured): void => {
		widths[at] = Math.max(widths[at]!, width);
	};
	for (const [at, { id }] of chart.nodes.entries()) widen(columnAt(chart, id), nodes[at]!);
	for (const [at, measured] of edges.entries()) widen(columnAt(chart, chart.edges[at]!.from) + 1, measured);
	let left = columns[0]!.left;
	return columns.map((column, at) => {
		if (at > 0) left += widths[at - 1]! + column.left - rightOf(columns[at - 1]!);
		return { left, width: widths[at]! };
	});
}

/** In a column wider than itself a box stands at the side where its edges are. */
function boxOf(chart: PlainChart, id: string, width: number, columns: readonly Column[]): Column {
	const column = columns[columnAt(chart, id)]!;
	const begins = chart.edges.some(({ from }) => from === id);
	return { left: begins ? rightOf(column) - width : column.left, width };
}

/** A text whose lines are replaced by others, of which there are as many. */
function withWords(markup: string, lines: readonly string[]): string {
	let at = 0;
	return markup.replace(/>n+<\/tspan>/g, () => `>${escapeText(lines[at++]!)}</tspan>`);
}

const rounded = (value: number, per: number): string => {
	const result = Math.round(value * per) / per;
	return String(Object.is(result, -0) ? 0 : result);
};
const tenths = (value: number): string => rounded(value, 10);
const hundredths = (value: number): string => rounded(value, 100);
