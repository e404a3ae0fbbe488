import type { Graph } from './graph.ts';

/**
 * The nodes in the order in which a depth-first walk leaves them: successors before predecessors, except along edges that
 * close a cycle. With its own stack, so depth is no limit. O(V + E).
 */
export function postorder(graph: Graph): string[] {
	const entered = new Set<string>();
	const order: string[] = [];
	for (const root of graph.keys()) {
		if (entered.has(root)) continue;
		entered.add(root);
		const stack = [{ node: root, next: 0 }];
		while (stack.length > 0) {
			const frame = stack[stack.length - 1]!;
			const successor = graph.get(frame.node)?.[frame.next++];
			if (successor === undefined) {
				order.push(frame.node);
				stack.pop();
			} else if (!entered.has(successor)) {
				entered.add(successor);
				stack.push({ node: successor, next: 0 });
			}
		}
	}
	return order;
}
