import type { Diagram } from '../page.ts';
import type { ClassName, DrawnEdge, Flowchart } from './drawn.ts';

/** What a mark in a drawing means. The legend is read off the drawing, so that it names all that is drawn and nothing else. */

export type Line = NonNullable<DrawnEdge['line']>;
/** A class of a node or frame, or the way a line is drawn. */
export type Mark = ClassName | `edge-${Line}`;
export type Meanings = { readonly [mark in Mark]?: string };

/** What the marks mean where a drawing says nothing else. Lines mean dependencies. */
const usual: Readonly<Record<Mark, string>> = {
	failed: 'FAILED: the assumed failure',
	down: 'DOWN',
	degraded: 'DEGRADED',
	up: 'UP',
	spof: 'single point of failure, certain',
	possible: 'single point of failure, possible',
	waived: 'accepted risk',
	focus: 'what the picture is about',
	planned: 'planned, not there yet',
	leaving: 'to be taken away',
	store: 'store or cache',
	queue: 'queue or topic',
	external: 'run by somebody else',
	person: 'people',
	domain: 'failure domain',
	frame: 'frame: what stands together',
	muted: 'stands for what is not drawn here',
	tone1: 'first group',
	tone2: 'second group',
	tone3: 'third group',
	tone4: 'fourth group',
	tone5: 'fifth group',
	tone6: 'sixth group',
	tone7: 'seventh group',
	tone8: 'all other groups',
	'edge-solid': 'solid: hard dependency',
	'edge-thick': 'thick: several hard dependencies',
	'edge-dashed': 'dashed: soft, or what the label says',
	'edge-plain': 'line: belongs to',
};

const order = Object.keys(usual) as readonly Mark[];

/** The marks a flowchart holds, in the order of legends. */
function marksOf(chart: Flowchart): readonly Mark[] {
	const drawn = new Set<Mark>();
	for (const { className } of [...chart.nodes, ...(chart.groups ?? [])]) if (className) drawn.add(className);
	for (const { line } of chart.edges) drawn.add(`edge-${line ?? 'solid'}`);
	return order.filter((mark) => drawn.has(mark));
}

/** One entry for each mark that is drawn, and none for any other. */
export const legendOf = (chart: Flowchart, meanings: Meanings = {}): NonNullable<Diagram['legend']> =>
	marksOf(chart).map((mark) => ({ className: mark, label: meanings[mark] ?? usual[mark] }));
