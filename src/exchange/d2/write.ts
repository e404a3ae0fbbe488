import type { DrawnEdge, DrawnNode, Flowchart, Sequence, SequenceItem, Shape } from '#views/mermaid/drawn.ts';
import { addressOf, type Drawn, keysOf, linesOf, looksOf, membersOf, plainIds, visible } from '../drawing/drawn.ts';

/** A drawing in D2. In its quoted strings a backslash, a quote and a dollar sign (a substitution) mean something. */
export function writeD2({ title, drawing, site }: Drawn): string {
	const body = drawing.kind === 'flowchart' ? flowchart(drawing.chart, site) : sequence(drawing.sequence, site);
	return `# ${visible(title)}\n${body.join('\n')}\n`;
}

type Ids = (key: string) => string;

const escaped = (text: string): string => text.replace(/[\\"$]/g, (character) => `\\${character}`);
const label = (lines: readonly string[]): string => `"${linesOf(lines).map(escaped).join('\\n')}"`;

const shapes: { readonly [shape in Shape]: readonly string[] } = {
	box: [],
	round: ['style.border-radius: 8'],
	pill: ['shape: oval'],
	store: ['shape: cylinder'],
	queue: ['shape: queue'],
	hexagon: ['shape: hexagon'],
	stack: ['style.multiple: true'],
};

const directions = { LR: 'right', TB: 'down', RL: 'left', BT: 'up' } as const;

function flowchart(chart: Flowchart, site: string | undefined): string[] {
	const id = plainIds(keysOf(chart));
	const parents = new Map([
		...chart.nodes.map((node) => [node.key, node.group] as const),
		...(chart.groups ?? []).map((group) => [group.key, group.parent] as const),
	]);
	/** Names of things in a group begin with the names of what they stand in. */
	const path = (key: string): string => {
		const parent = parents.get(key);
		return parent === undefined ? id(key) : `${path(parent)}.${id(key)}`;
	};
	return [
		`direction: ${directions[chart.direction ?? 'LR']}`,
		...contents(chart, undefined, '', id, site),
		...chart.edges.map((edge) => edgeLine(edge, path)),
	];
}

function contents(
	chart: Flowchart,
	group: string | undefined,
	indent: string,
	id: Ids,
	site: string | undefined,
): string[] {
	const { nodes, groups } = membersOf(chart, group);
	return [
		...nodes.map((node) => `${indent}${id(node.key)}: ${label(node.lines)}${block(nodeStyle(node, site))}`),
		...groups.flatMap((one) => [
			`${indent}${id(one.key)}: ${label([one.label])} {`,
			...contents(chart, one.key, `${indent}  `, id, site),
			`${indent}}`,
		]),
	];
}

const block = (lines: readonly string[]): string => (lines.length === 0 ? '' : ` { ${lines.join('; ')} }`);

function nodeStyle(node: DrawnNode, site: string | undefined): readonly string[] {
	const looks = looksOf(node.className);
	const address = addressOf(site, node.href);
	return [
		...shapes[node.shape ?? 'box'],
		...(looks === undefined ? [] : [`style.fill: "${looks.fill}"`, `style.stroke: "${looks.stroke}"`]),
		...(address === undefined ? [] : [`link: "${escaped(address)}"`]),
	];
}

const lines = { solid: [], thick: ['style.stroke-width: 4'], dashed: ['style.stroke-dash: 4'], plain: [] } as const;

function edgeLine(edge: DrawnEdge, path: (key: string) => string): string {
	const arrow = edge.line === 'plain' ? '--' : '->';
	const text = edge.label ? `: ${label([edge.label])}` : '';
	const style = block(lines[edge.line ?? 'solid']);
	return `${path(edge.from)} ${arrow} ${path(edge.to)}${text === '' && style !== '' ? ':' : text}${style}`;
}

function sequence({ participants, items }: Sequence, site: string | undefined): string[] {
	const id = plainIds(participants.map((one) => one.key));
	let count = 0;
	const write = (item: SequenceItem, indent: string): string[] => {
		switch (item.type) {
			case 'message': {
				const style = item.async || item.reply ? ' { style.stroke-dash: 4 }' : '';
				return [`${indent}${id(item.from)} -> ${id(item.to)}: ${label([item.text])}${style}`];
			}
			case 'note':
				return [`${indent}${id(item.over[0] ?? '')}.note_${++count}: ${label(item.lines)}`];
			case 'optional':
				return frame(`optional: ${item.label}`, item.items, indent);
			case 'parallel':
				return item.branches.flatMap((branch) => frame(`in parallel: ${branch.label}`, branch.items, indent));
		}
	};
	const frame = (text: string, inner: readonly SequenceItem[], indent: string): string[] => [
		`${indent}frame_${++count}: ${label([text])} {`,
		...inner.flatMap((one) => write(one, `${indent}  `)),
		`${indent}}`,
	];
	return [
		'shape: sequence_diagram',
		...participants.map((one) => {
			const address = addressOf(site, one.href);
			const style = [
				...(one.person ? ['shape: person'] : []),
				...(address === undefined ? [] : [`link: "${escaped(address)}"`]),
			];
			return `${id(one.key)}: ${label(one.lines)}${block(style)}`;
		}),
		...items.flatMap((item) => write(item, '')),
	];
}
