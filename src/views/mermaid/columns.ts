import { groupBy } from '#graph/lists-by-key.ts';
import type { DrawnGroup, DrawnNode } from './drawn.ts';

type Pair = readonly [string, string];

/**
 * Places what no line connects: the nodes of a frame one below the other, frames within a frame side by side, and outermost
 * frames in columns of about the same height. Without lines the layout has nothing to go by, and would put everything in one
 * endless row. Gives the pairs for `after` of a flowchart that runs from top to bottom.
 */
export function inColumns(
	nodes: readonly DrawnNode[],
	groups: readonly DrawnGroup[],
	columns: number,
): readonly Pair[] {
	const parents = new Map(groups.map((group) => [group.key, group.parent]));
	const outermost = (key: string): string => {
		const seen = new Set([key]);
		for (let at = parents.get(key); at !== undefined && parents.has(at) && !seen.has(at); at = parents.get(at))
			seen.add(at);
		return [...seen].at(-1)!;
	};
	const stacks = [...groupBy(nodes, (node) => node.group ?? '')];
	const blocks = [...groupBy(stacks, ([group]) => (group === '' ? '' : outermost(group))).values()].map((own) => ({
		stacks: own.map(([, stack]) => stack.map((node) => node.key)),
		height: Math.max(...own.map(([, stack]) => stack.length)),
	}));
	// Tall blocks first, each under the column that is shortest so far: then columns end at about the same height.
	const ends: { last: string | undefined; height: number }[] = Array.from({ length: columns }, () => ({
		last: undefined,
		height: 0,
	}));
	return blocks
		.sort((a, b) => b.stacks.length * b.height - a.stacks.length * a.height)
		.flatMap((block) => {
			const column = ends.reduce((best, one) => (one.height < best.height ? one : best));
			const above = column.last;
			const joints = above === undefined ? [] : block.stacks.map((stack): Pair => [above, stack[0]!]);
			column.last = block.stacks.find((stack) => stack.length === block.height)!.at(-1);
			column.height += block.height + 1;
			return [...joints, ...block.stacks.flatMap((stack) => stack.slice(1).map((key, at): Pair => [stack[at]!, key]))];
		});
}
