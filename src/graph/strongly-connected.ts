import type { Graph } from './graph.ts';

/**
 * The strongly connected components, each as its nodes, successors before predecessors (reverse topological order of the
 * condensation). Tarjan 1972, with its own stack instead of recursion, so depth is no limit. O(V + E).
 */
export function stronglyConnected(graph: Graph): string[][] {
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const open = new Set<string>();
	const path: string[] = [];
	const components: string[][] = [];

	const enter = (node: string): Frame => {
		index.set(node, index.size);
		low.set(node, index.size - 1);
		path.push(node);
		open.add(node);
		return { node, successors: graph.get(node) ?? [], next: 0 };
	};
	const leave = (node: string): void => {
		if (low.get(node) !== index.get(node)) return;
		const component = path.splice(path.lastIndexOf(node));
		for (const member of component) open.delete(member);
		components.push(component);
	};
	const lower = (node: string, to: number): void => {
		if (to < low.get(node)!) low.set(node, to);
	};

	for (const root of graph.keys()) {
		if (index.has(root)) continue;
		const stack: Frame[] = [enter(root)];
		while (stack.length > 0) {
			const frame = stack[stack.length - 1]!;
			const next = frame.successors[frame.next++];
			if (next === undefined) {
				leave(frame.node);
				stack.pop();
				const caller = stack[stack.length - 1];
				if (caller) lower(caller.node, low.get(frame.node)!);
			} else if (!index.has(next)) stack.push(enter(next));
			else if (open.has(next)) lower(frame.node, index.get(next)!);
		}
	}
	return components;
}

interface Frame {
	readonly node: string;
	readonly successors: readonly string[];
	next: number;
}

/** The components that hold a cycle: more than one node, or a node that is its own successor. Nodes in code-unit order. */
export function cycles(graph: Graph): string[][] {
	return stronglyConnected(graph)
		.filter((nodes) => nodes.length > 1 || (graph.get(nodes[0]!) ?? []).includes(nodes[0]!))
		.map((nodes) => nodes.sort())
		.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** One shortest cycle through a node, the node first and last, or undefined when it lies on none. O(V + E). */
export function cycleThrough(graph: Graph, node: string): string[] | undefined {
	const cameFrom = new Map<string, string>();
	const queue = [node];
	for (const at of queue) {
		for (const next of graph.get(at) ?? []) {
			if (next === node) {
				const cycle = [node];
				for (let back = at; back !== node; back = cameFrom.get(back)!) cycle.push(back);
				return [...cycle, node].reverse();
			}
			if (cameFrom.has(next)) continue;
			cameFrom.set(next, at);
			queue.push(next);
		}
	}
	return undefined;
}
