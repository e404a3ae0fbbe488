import { redrawn } from '../mermaid/drawing.ts';
import type { Drawing, DrawnBar, DrawnEdge, Flowchart, Sequence, SequenceItem, Timeline } from '../mermaid/drawn.ts';
import type { Diagram } from '../page.ts';
import { type Localiser, localiseWords } from './localise-text.ts';
import { notationOf } from './notation.ts';

type Words = (text: string) => string;

/**
 * A picture whose own words are told in the language of the site: drawn anew from what it shows, so that it is another picture,
 * with the same boxes, lines and links. What people drew by hand keeps their words, and says which language they are in.
 */
export function localisePicture(of: Localiser, diagram: Diagram): Diagram {
	const words: Words = (text) => joined(of, text) ?? localiseWords(of, text, 'picture');
	if (diagram.drawing !== undefined) return redrawn(diagram, localiseDrawing(of, diagram.drawing, words));
	const links = Object.entries(diagram.links).map(([node, link]) => [node, { ...link, label: words(link.label) }]);
	return { ...diagram, links: Object.fromEntries(links), language: of.writtenIn };
}

function localiseDrawing(of: Localiser, drawing: Drawing, words: Words): Drawing {
	switch (drawing.kind) {
		case 'flowchart':
			return { ...drawing, chart: localiseChart(drawing.chart, words) };
		case 'sequence':
			return { ...drawing, sequence: localiseSequence(drawing.sequence, words, theirsOr(of, words)) };
		case 'timeline':
			return { ...drawing, timeline: localiseTimeline(of, drawing.timeline, words) };
	}
}

const localiseChart = (chart: Flowchart, words: Words): Flowchart => ({
	...chart,
	nodes: chart.nodes.map((node) => ({ ...node, lines: node.lines.map(words) })),
	groups: chart.groups?.map((group) => ({ ...group, label: words(group.label) })),
	edges: chart.edges.map((edge): DrawnEdge => (edge.label ? { ...edge, label: words(edge.label) } : edge)),
});

/** `step`: what people call an operation is theirs, even where it is a word of ours. */
const localiseSequence = ({ participants, items }: Sequence, words: Words, step: Words): Sequence => ({
	participants: participants.map((one) => ({ ...one, lines: one.lines.map(words) })),
	items: items.map((item) => localiseItem(item, words, step)),
});

function localiseItem(item: SequenceItem, words: Words, step: Words): SequenceItem {
	const within = (items: readonly SequenceItem[]): readonly SequenceItem[] =>
		items.map((one) => localiseItem(one, words, step));
	switch (item.type) {
		case 'message':
			return {
				...item,
				text: words(item.text),
				step: item.step && { ...item.step, text: step(item.step.text) },
			};
		case 'note':
			return { ...item, lines: item.lines.map(words) };
		case 'optional':
			return { ...item, label: words(item.label), items: within(item.items) };
		case 'parallel':
			return {
				...item,
				branches: item.branches.map((branch) => ({ label: words(branch.label), items: within(branch.items) })),
			};
	}
}

/** A bar may be a task: `Check [task]` is no check of ours. */
function localiseTimeline(of: Localiser, timeline: Timeline, words: Words): Timeline {
	const { tag, catalogue, say } = of.language;
	const task = theirsOr(of, (label) =>
		catalogue[`${label} [task]`] === undefined ? words(label) : say(`${label} [task]`),
	);
	return {
		...timeline,
		day: notationOf(tag).day,
		sections: timeline.sections.map(({ label, bars }) => ({
			label: words(label),
			bars: bars.map((bar): DrawnBar => ({ ...bar, label: task(bar.label) })),
		})),
	};
}

const theirsOr =
	({ authors }: Localiser, words: Words): Words =>
	(text) =>
		authors.isWritten(text) ? text : words(text);

/** Names side by side, as places of one box: `Zone a and Zone b`. Undefined for anything else. */
function joined({ names, language }: Localiser, text: string): string | undefined {
	const parts = text.split(' and ');
	if (parts.length === 1 || names.has(text) || !parts.every((part) => names.has(part))) return undefined;
	return parts.join(` ${language.find('and') ?? 'and'} `);
}
