import { membersOf, type Part } from './part.ts';
import { asWritten, type OrderCandidate } from './variable-order.ts';

/**
 * An order for trees in which few events are shared by many gates and all others belong to one: the shared ones come first,
 * the most used on top, then the others as a depth-first walk meets them. Once the shared events are settled, what is left is
 * independent, and its diagram grows by sums instead of products. Zones and regions are such events, copies are the others.
 */
export const sharedLeavesFirst: OrderCandidate = {
	name: 'shared leaves first',
	leavesOf(part: Part) {
		const { gates, leaves } = membersOf(part);
		const users = new Map<number, number>(leaves.map((leaf) => [leaf, 0]));
		for (const gate of gates) {
			for (const input of part.nodes[gate]!.inputs) {
				const known = users.get(input >> 1);
				if (known !== undefined) users.set(input >> 1, known + 1);
			}
		}
		const walked = asWritten(part);
		const shared = walked.filter((leaf) => users.get(leaf)! > 1).sort((a, b) => users.get(b)! - users.get(a)!);
		return [...shared, ...walked.filter((leaf) => users.get(leaf)! <= 1)];
	},
};
