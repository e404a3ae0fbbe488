import type { Diagram, DiagramStep, Text } from '../page.ts';
import { capital } from '../quantities.ts';
import { directionOf } from './direction.ts';
import { legendOf, type Meanings } from './legend.ts';
import { flowchartText, nodeId, sequenceText, timelineText } from './syntax.ts';

/**
 * A drawing as plain data, before it is Mermaid text. The text alternative and the links are made from the same value as
 * the picture, so that they cannot tell different stories.
 */

/** Classes the style sheet knows. A state is also written in the label: colour alone never carries meaning. */
export type ClassName =
	| 'up'
	| 'degraded'
	| 'down'
	| 'failed'
	| 'external'
	| 'store'
	| 'queue'
	| 'focus'
	| 'spof'
	| 'possible'
	| 'waived'
	| 'planned'
	| 'leaving'
	| 'muted'
	| 'person'
	| 'domain'
	| 'frame'
	| Tone;

/** Colours of a set of like things, such as teams. What a tone stands for is also written in each label. */
export type Tone = 'tone1' | 'tone2' | 'tone3' | 'tone4' | 'tone5' | 'tone6' | 'tone7' | 'tone8';

/** A `stack` stands for several things. */
export type Shape = 'box' | 'round' | 'pill' | 'store' | 'queue' | 'hexagon' | 'stack';

export interface DrawnNode {
	/** Usually a ref; anything unique in the drawing. */
	readonly key: string;
	/** The name first, then further lines such as a state. */
	readonly lines: readonly string[];
	readonly shape?: Shape | undefined;
	readonly className?: ClassName | undefined;
	readonly href?: string | undefined;
	/** Key of the group it stands in. */
	readonly group?: string | undefined;
}

export interface DrawnGroup {
	readonly key: string;
	readonly label: string;
	readonly parent?: string | undefined;
	readonly className?: ClassName | undefined;
}

export interface DrawnEdge {
	readonly from: string;
	readonly to: string;
	readonly label?: string | undefined;
	readonly line?: 'solid' | 'thick' | 'dashed' | 'plain' | undefined;
	/** The verb of the text alternative, `depends on` when absent. */
	readonly verb?: string | undefined;
	/** The steps of a flow that run along it. */
	readonly steps?: readonly number[] | undefined;
}

export interface Flowchart {
	/** Without one, by how wide it would be: see `direction.ts`. */
	readonly direction?: 'LR' | 'TB' | 'RL' | 'BT' | undefined;
	readonly nodes: readonly DrawnNode[];
	readonly groups?: readonly DrawnGroup[] | undefined;
	readonly edges: readonly DrawnEdge[];
	/** Pairs of nodes of which the second is placed after the first, in the main direction, without a line between them. */
	readonly after?: readonly (readonly [string, string])[] | undefined;
}

export interface Participant {
	readonly key: string;
	readonly lines: readonly string[];
	readonly person?: boolean | undefined;
	readonly href?: string | undefined;
}

export type SequenceItem =
	| {
			readonly type: 'message';
			readonly from: string;
			readonly to: string;
			readonly text: string;
			readonly async?: boolean | undefined;
			readonly reply?: boolean | undefined;
			/** Its number among the steps of the flow, and what happens in it. */
			readonly step?: { readonly number: number; readonly text: string } | undefined;
	  }
	| { readonly type: 'note'; readonly over: readonly string[]; readonly lines: readonly string[] }
	| { readonly type: 'optional'; readonly label: string; readonly items: readonly SequenceItem[] }
	| {
			readonly type: 'parallel';
			readonly branches: readonly { readonly label: string; readonly items: readonly SequenceItem[] }[];
	  };

export interface Sequence {
	readonly participants: readonly Participant[];
	readonly items: readonly SequenceItem[];
}

/** A bar on a scale of days or hours. `ongoing` bars are drawn stronger, `over` ones paler; the words say it too. */
export interface DrawnBar {
	readonly key: string;
	readonly label: string;
	/** First and last day, `YYYY-MM-DD`; on a scale of hours whole milliseconds from the start. */
	readonly from: string;
	readonly to: string;
	readonly look?: 'ongoing' | 'over' | 'moment' | 'critical' | undefined;
	readonly href?: string | undefined;
	/** What the text alternative says after the name, such as the dates. */
	readonly told: string;
}

export interface Timeline {
	/** Days when left out. Hours count from the start of what is drawn, up to a day. */
	readonly scale?: 'days' | 'hours' | undefined;
	/** `{y}`, `{m}` and `{d}` as the axis writes a day; `{y}-{m}-{d}` when left out. */
	readonly day?: string | undefined;
	readonly sections: readonly { readonly label: string; readonly bars: readonly DrawnBar[] }[];
}

/** What a picture shows, as data. */
export type Drawing =
	| { readonly kind: 'flowchart'; readonly chart: Flowchart }
	| { readonly kind: 'sequence'; readonly sequence: Sequence }
	| { readonly kind: 'timeline'; readonly timeline: Timeline };

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
		if (node.href !== undefined) links[nodeId(node.key)] = { href: node.href, label: node.lines.join(', ') };
	}
	return links;
};

const named = (node: DrawnNode | Participant | undefined, key: string): Text => {
	if (node === undefined) return [key];
	const text = node.lines.join(', ');
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
					` ${edge.verb ?? 'depends on'} `,
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
