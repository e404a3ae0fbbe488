import type { ClassName, DrawnBar, DrawnNode, Flowchart, Timeline } from '#views/mermaid/drawn.ts';

/**
 * A timeline for languages that have no scale of time: its bars as boxes in the order in which they begin, section by section,
 * each with what the text alternative says of it, such as its days. Lines lead from a bar to the next of its section; they say
 * the order and nothing else. How long a bar is can be read, not seen.
 */
export function timelineAsList({ sections }: Timeline): Flowchart {
	const ordered = sections.map(({ label, bars }, at) => ({
		group: { key: `section:${at}`, label },
		// A section without a bar would be an empty frame.
		bars: [...bars].sort(byBeginning),
	}));
	const filled = ordered.filter(({ bars }) => bars.length > 0);
	return {
		direction: 'TB',
		groups: filled.map(({ group }) => group),
		nodes: filled.flatMap(({ group, bars }) => bars.map((bar) => nodeOf(bar, group.key))),
		edges: filled.flatMap(({ bars }) =>
			bars.slice(1).map((bar, at) => ({ from: bars[at]!.key, to: bar.key, verb: 'comes before' })),
		),
	};
}

/** Days are written `YYYY-MM-DD` and compare as text; on a scale of hours they are whole numbers. */
function byBeginning(a: DrawnBar, b: DrawnBar): number {
	const [one, other] = [Number(a.from), Number(b.from)];
	if (Number.isFinite(one) && Number.isFinite(other)) return one - other;
	return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

const looks: { readonly [look in NonNullable<DrawnBar['look']>]: ClassName | undefined } = {
	ongoing: 'focus',
	over: 'muted',
	moment: undefined,
	critical: 'down',
};

function nodeOf(bar: DrawnBar, group: string): DrawnNode {
	return {
		key: bar.key,
		lines: [bar.label, bar.told],
		shape: bar.look === 'moment' ? 'hexagon' : 'box',
		className: bar.look === undefined ? undefined : looks[bar.look],
		href: bar.href,
		group,
	};
}
