/** Flowcharts of the plainest kind, as `views/mermaid/syntax.ts` writes them: what of them decides where things stand, and what does not. */

export interface PlainNode {
	readonly id: string;
	/** Its words, line by line. */
	readonly lines: readonly string[];
	readonly className: string;
}

export interface PlainEdge {
	readonly from: string;
	readonly to: string;
	readonly arrow: string;
	readonly lines: readonly string[];
}

export interface PlainChart {
	readonly nodes: readonly PlainNode[];
	readonly edges: readonly PlainEdge[];
	/** The column of each node, from the left. */
	readonly columnOf: ReadonlyMap<string, number>;
}

/** Larger ones are hardly ever of the same shape. */
const MOST_NODES = 6;
const NODE = /^ {2}([a-z]+__\w+)\["([^"]+)"\](?::::([a-z-]+))?$/;
const EDGE = /^ {2}([a-z]+__\w+) (-->|==>|-\.->)(?:\|"([^"]+)"\|)? ([a-z]+__\w+)$/;
/** Words that Mermaid draws as they stand, single spaces between them. */
const LINE = /^(?![-+]|\d+[.)])[\p{Script=Latin}\d.,()/+?!-]+(?: [\p{Script=Latin}\d.,()/+?!-]+)*$/u;

/**
 * Reads boxes from left to right that edges, all with words or all without, join to one tree. Undefined for any other text: also
 * where a box with edges on both sides shares its column, since such a box stands somewhere in the middle of it.
 */
export function plainChart(text: string): PlainChart | undefined {
	const [head, ...rest] = text.split('\n');
	if (head !== 'flowchart LR' || rest.pop() !== '') return undefined;
	const nodes: PlainNode[] = [];
	const edges: PlainEdge[] = [];
	for (const written of rest) {
		const node = edges.length === 0 ? NODE.exec(written) : null;
		const edge = node === null ? EDGE.exec(written) : null;
		const lines = (node?.[2] ?? edge?.[3])?.split('<br/>') ?? [];
		if (!lines.every((line) => LINE.test(line))) return undefined;
		if (node !== null) nodes.push({ id: node[1]!, lines, className: node[3] ?? '' });
		else if (edge !== null) edges.push({ from: edge[1]!, to: edge[4]!, arrow: edge[2]!, lines });
		else return undefined;
	}
	if (nodes.length > MOST_NODES || edges.length !== nodes.length - 1 || edges.length === 0) return undefined;
	if (edges.some(({ lines }) => lines.length > 0 !== edges[0]!.lines.length > 0)) return undefined;
	const columnOf = columns(nodes, edges);
	return columnOf !== undefined && throughBoxesStandAlone(edges, columnOf) ? { nodes, edges, columnOf } : undefined;
}

/** The column of each node, where the edges join all of them: each edge leads to the next column. */
function columns(nodes: readonly PlainNode[], edges: readonly PlainEdge[]): ReadonlyMap<string, number> | undefined {
	const known = new Map<string, number>([[nodes[0]!.id, 0]]);
	// Each round finds one more at least, or none is to be found.
	for (const _ of nodes) {
		for (const { from, to } of edges) {
			if (known.has(from) && !known.has(to)) known.set(to, known.get(from)! + 1);
			else if (known.has(to) && !known.has(from)) known.set(from, known.get(to)! - 1);
		}
	}
	if (known.size !== nodes.length || nodes.some(({ id }) => !known.has(id))) return undefined;
	const first = Math.min(...known.values());
	return new Map([...known].map(([id, column]) => [id, column - first]));
}

function throughBoxesStandAlone(edges: readonly PlainEdge[], columnOf: ReadonlyMap<string, number>): boolean {
	const sources = new Set(edges.map(({ from }) => from));
	const shared = (column: number): boolean => [...columnOf.values()].filter((one) => one === column).length > 1;
	return edges.every(({ to }) => !(sources.has(to) && shared(columnOf.get(to)!)));
}
