import type { Model, Ref } from '#model/model.ts';
import { attemptsOf, protectionOf } from './call-protection.ts';
import { type CallNode, callTreesOf } from './call-tree.ts';

/** The declared flow that tries a component most often. */
export interface FlowAttempts {
	readonly flow: Ref;
	readonly seq: number;
	/** The product of the attempts of the step and of all calls that wait for it. */
	readonly product: number;
}

/**
 * DOMAIN A11 along the calls that flows declare: per component that a synchronous step calls, the flow and step by which the
 * largest product of attempts arrives, the first in order where several are equal. O(steps).
 */
export function attemptsInFlows(model: Model): ReadonlyMap<Ref, FlowAttempts> {
	const found = new Map<Ref, FlowAttempts>();
	for (const { flow, nodes } of callTreesOf(model).values()) {
		const products = new Map<CallNode, number>();
		for (const node of nodes) {
			// What is handed over waits in a queue, and a queue multiplies nothing.
			if (node.step.mode !== 'sync') continue;
			const above = node.parent === undefined ? 1 : products.get(node.parent)!;
			const own = node.dependency === undefined ? 1 : attemptsOf(protectionOf(node.dependency.data.resilience));
			const product = Math.min(Number.MAX_SAFE_INTEGER, above * own);
			products.set(node, product);
			const known = found.get(node.step.to);
			if (known === undefined || product > known.product)
				found.set(node.step.to, { flow, seq: node.step.seq, product });
		}
	}
	return found;
}
