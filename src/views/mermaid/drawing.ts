import type { Diagram, DiagramStep, Text } from '../page.ts';
import { capital } from '../quantities.ts';
import { directionOf } from './direction.ts';
import type {
	Drawing,
	DrawnEdge,
	DrawnNode,
	Flowchart,
	Participant,
	Sequence,
	SequenceItem,
	Timeline,
} from './drawn.ts';
import { legendOf, type Meanings } from './legend.ts';
import { flowchartText, nodeId, sequenceText, timelineText } from './syntax.ts';

/** What every diagram needs beside its drawing. */
export interface Caption {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	/** What marks mean in this drawing, where it is not the usual meaning; the legend itself is read off the drawing. */
	readonly meanings?: Meanings | undefined;
	readonly origin?: string | undefined;
}

/** The diagram with another drawing of the same things: other words in the same boxes, with the same links. */
export function redrawn(diagram: Diagram, drawing: Drawing): Diagram {
	switch (drawing.kind) {
		case 'flowchart': {
			const { nodes, edges } = drawing.chart;
			const steps = withSteps(stepsAlong(new Map(nodes.map((node) => [node.key, node])), edges));
			return { ...diagram, mermaid: flowchartText(drawing.chart), links: linksOf(nodes), drawing, ...steps };
		}
		case 'sequence': {
			const { participants, items } = drawing.sequence;
			const steps = withSteps(stepsIn(new Map(participants.map((one) => [one.key, one])), items));
			return { ...diagram, mermaid: sequenceText(drawing.sequence), links: linksOf(participants), drawing, ...steps };
		}
		case 'timeline':
			return {
				...diagram,
				mermaid: timelineText(drawing.timeline),
				links: linksOf(barsOf(drawing.timeline)),
				drawing,
			};
	}
}

const linksOf = (nodes: readonly (DrawnNode | Participant)[]): Diagram['links'] => {
	const links: { [node: string]: { href: string; label: string } } = {};
	for (const node of nodes) {
		if (node.href !== undefined) links[nodeId(node.key)] = { href: node.href, label: oneLine(node.lines) };
	}
	return links;
};

/** The lines of a box as one; what ends with a colon goes on with what follows. */
const oneLine = (lines: readonly string[]): string => lines.join(', ').replaceAll(':, ', ': ');

const named = (node: DrawnNode | Participant | undefined, key: string): Text => {
	if (node === undefined) return [key];
	const text = oneLine(node.lines);
	return [node.href === undefined ? text : { type: 'link', text, href: node.href }];
};

/** A flowchart as a {@link Diagram}: Mermaid text, links per node, and the same content as a list. */
export function flowchartDiagram({ meanings, ...caption }: Caption, given: Flowchart): Diagram {
	const chart: Flowchart = { ...given, direction: directionOf(given) };
	const nodes = new Map(chart.nodes.map((node) => [node.key, node]));
	const groups = new Map((chart.groups ?? []).map((group) => [group.key, group]));
	const placed = (node: DrawnNode): Text => {
		const group = node.group === undefined ? undefined : groups.get(node.group);
		return group === undefined ? named(node, node.key) : [...named(node, node.key), ` (in ${group.label})`];
	};
	const told = new Set(chart.edges.flatMap((edge) => [edge.from, edge.to]));
	return {
		...caption,
		mermaid: flowchartText(chart),
		legend: legendOf(chart, meanings),
		alternative: [
			...chart.nodes.filter((node) => node.group !== undefined || !told.has(node.key)).map(placed),
			...chart.edges.map(
				(edge): Text => [
					...named(nodes.get(edge.from), groups.get(edge.from)?.label ?? edge.from),
					edge.verb?.startsWith(',') ? `${edge.verb} ` : ` ${edge.verb ?? 'depends on'} `,
					...named(nodes.get(edge.to), groups.get(edge.to)?.label ?? edge.to),
					...(edge.label ? [`: ${edge.label}`] : []),
				],
			),
		],
		links: linksOf(chart.nodes),
		drawing: { kind: 'flowchart', chart },
		...withSteps(stepsAlong(nodes, chart.edges)),
	};
}

type Names = ReadonlyMap<string, { readonly lines: readonly string[] }>;

const stepBetween = (names: Names, number: number, from: string, to: string, text?: string): DiagramStep => {
	const name = (key: string): string => names.get(key)?.lines[0] ?? key;
	const ends = `${name(from)} → ${name(to)}`;
	return { number, from: nodeId(from), to: nodeId(to), words: text === undefined ? ends : `${ends}, ${text}` };
};

/** Steps along the edges of a path, each once, in order. */
const stepsAlong = (names: Names, edges: readonly DrawnEdge[]): readonly DiagramStep[] =>
	edges
		.flatMap((edge) => (edge.steps ?? []).map((number) => stepBetween(names, number, edge.from, edge.to)))
		.sort((a, b) => a.number - b.number);

/** Numbered messages in order of drawing. */
const stepsIn = (names: Names, items: readonly SequenceItem[]): readonly DiagramStep[] =>
	items.flatMap((item) => stepsOfItem(names, item));

function stepsOfItem(names: Names, item: SequenceItem): readonly DiagramStep[] {
	switch (item.type) {
		case 'message':
			return item.step === undefined ? [] : [stepBetween(names, item.step.number, item.from, item.to, item.step.text)];
		case 'note':
			return [];
		case 'optional':
			return stepsIn(names, item.items);
		case 'parallel':
			return item.branches.flatMap((branch) => stepsIn(names, branch.items));
	}
}

const withSteps = (steps: readonly DiagramStep[]): Pick<Diagram, 'steps'> => (steps.length === 0 ? {} : { steps });

/** What a frame is and what stands on it, once where the label begins with the same word: `Optional`, `In parallel: step 7`. */
const frameHeading = (kind: string, label: string): string =>
	label.toLowerCase().startsWith(kind.toLowerCase()) ? capital(label) : `${kind}: ${label}`;

/** A sequence diagram as a {@link Diagram}. */
export function sequenceDiagram({ meanings: _, ...caption }: Caption, sequence: Sequence): Diagram {
	const participants = new Map(sequence.participants.map((one) => [one.key, one]));
	const tell = (item: SequenceItem): Text[] => {
		switch (item.type) {
			case 'message':
				return [
					[
						...named(participants.get(item.from), item.from),
						item.async ? ' sends to ' : ' calls ',
						...named(participants.get(item.to), item.to),
						`: ${item.text}`,
					],
				];
			case 'note':
				return [[`Note: ${item.lines.join('; ')}`]];
			case 'optional':
				return [[frameHeading('Optional', item.label)], ...item.items.flatMap(tell)];
			case 'parallel':
				return item.branches.flatMap((branch) => [
					[frameHeading('In parallel', branch.label)],
					...branch.items.flatMap(tell),
				]);
		}
	};
	return {
		...caption,
		mermaid: sequenceText(sequence),
		alternative: sequence.items.flatMap(tell),
		links: linksOf(sequence.participants),
		drawing: { kind: 'sequence', sequence },
		...withSteps(stepsIn(participants, sequence.items)),
	};
}

/** Bars on a scale of days or hours as a {@link Diagram}. */
export function timelineDiagram({ meanings: _, ...caption }: Caption, timeline: Timeline): Diagram {
	return {
		...caption,
		mermaid: timelineText(timeline),
		alternative: timeline.sections.flatMap(({ bars }) =>
			bars.map(
				(bar): Text => [...named({ key: bar.key, lines: [bar.label], href: bar.href }, bar.key), `: ${bar.told}`],
			),
		),
		links: linksOf(barsOf(timeline)),
		drawing: { kind: 'timeline', timeline },
	};
}

/** Bars as what links are made of. */
const barsOf = ({ sections }: Timeline): readonly DrawnNode[] =>
	sections.flatMap(({ bars }) => bars.map(({ key, label, href }) => ({ key, lines: [label], href })));
