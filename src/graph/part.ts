import type { CircuitNode, Literal } from './circuit.ts';

/** A part of a circuit: what stands between its top and its leaves, the nodes without inputs (variables, and modules below it). */
export interface Part {
	readonly nodes: readonly CircuitNode[];
	readonly top: Literal;
	/** Per leaf how many variables it stands for; a module for those below it. */
	readonly weights: Float64Array;
}

/** The gates and leaves of a part, ascending, and whether each is a leaf. */
export interface Members {
	readonly gates: readonly number[];
	readonly leaves: readonly number[];
	/** Per node: 0 outside, 1 gate, 2 leaf. */
	readonly role: Uint8Array;
}

/** What belongs to a part. */
export function membersOf({ nodes, top }: Part): Members {
	const root = top >> 1;
	const role = new Uint8Array(root + 1);
	role[root] = nodes[root]!.inputs.length === 0 ? 2 : 1;
	const gates: number[] = [];
	const leaves: number[] = [];
	for (let node = root; node > 0; node--) {
		if (role[node] === 0) continue;
		if (role[node] === 2) leaves.push(node);
		else {
			gates.push(node);
			for (const input of nodes[node]!.inputs) role[input >> 1] = nodes[input >> 1]!.inputs.length === 0 ? 2 : 1;
		}
	}
	return { gates: gates.reverse(), leaves: leaves.reverse(), role };
}
