import { graphOf } from '#graph/graph.ts';
import { postorder } from '#graph/postorder.ts';
import { stronglyConnected } from '#graph/strongly-connected.ts';
import { createLaneCounter } from './lane-counter.ts';
import type { Network } from './network.ts';
import { createWorlds, lanes, type Worlds } from './worlds.ts';

/**
 * What one failure does to flows and services: only what leaves UP, ascending by node. A code is
 * `node * 4 + (2 when DOWN in the end) + (1 when that state is not reached at once)`.
 */
export interface TargetImpact {
	readonly codes: Int32Array;
	/** Components that are DOWN in the end, those that failed included. */
	readonly componentsDown: number;
	readonly componentsDegraded: number;
}

/** Words per state: so many worlds share the price of coming to a node. */
const mostWords = 4;

/**
 * Lets many failures happen, 128 at a time. Gives the states in the end and whether they come at once; exact times are for
 * `propagation.ts`. What is needed is evaluated before what needs it, cycles until nothing changes, from "nothing failed"
 * upwards: the least fixpoint of DOMAIN 2.1. O(failures / 128 (V + E)) without cycles.
 */
export function batchPropagation(network: Network, failures: readonly (readonly number[])[]): readonly TargetImpact[] {
	const { order, part } = evaluationOrder(network);
	const position = new Int32Array(order.length);
	for (let at = 0; at < order.length; at++) position[order[at]!] = at;
	const width = Math.max(1, Math.min(mostWords, Math.ceil(failures.length / lanes)));
	const worlds = createWorlds(network, order, position, width);
	const settle = createSettling(network, worlds, { order, part, position });
	const started = failures.map((failed) => failed.map((node) => position[node]!));
	// Failures that begin near one another reach the same nodes at the same time, so a pass visits each node less often.
	const near = Int32Array.from(failures.keys()).sort((a, b) => (started[a]![0] ?? 0) - (started[b]![0] ?? 0) || a - b);
	const results: TargetImpact[] = [];
	for (let first = 0; first < near.length; first += lanes * width) {
		const block = near.subarray(first, first + lanes * width);
		const together = Array.from(block, (index) => started[index]!);
		worlds.start(together);
		settle(together);
		for (const [world, impact] of readBlock(network, worlds, position, block.length).entries())
			results[block[world]!] = impact;
	}
	return results;
}

interface Evaluation {
	/** Nodes with what is needed before what needs it. */
	readonly order: Int32Array;
	/** Per node the number of its strongly connected part. */
	readonly part: Int32Array;
	/** Per node its place in the order. */
	readonly position: Int32Array;
}

/**
 * A function that evaluates, until nothing changes, every node that a failure can reach: those that need what failed, and
 * those that need what changed by it. All others stay UP. Nodes are places in the order here.
 */
function createSettling(
	network: Network,
	worlds: Worlds,
	{ order, part, position }: Evaluation,
): (failures: readonly (readonly number[])[]) => void {
	const { gateNode, edgeGate, inStart, inEdges } = network;
	const stale = new Uint8Array(order.length);
	const callerStart = new Int32Array(order.length + 1);
	const callers = new Int32Array(inEdges.length);
	const partAt = Int32Array.from(order, (node) => part[node]!);
	let made = 0;
	for (let at = 0; at < order.length; at++) {
		for (let edge = inStart[order[at]!]!; edge < inStart[order[at]! + 1]!; edge++)
			callers[made++] = position[gateNode[edgeGate[inEdges[edge]!]!]!]!;
		callerStart[at + 1] = made;
	}
	/** Marks those that need a node. True when one on the same cycle was passed already; the others always come later. */
	const markCallers = (node: number): boolean => {
		let passed = false;
		for (let at = callerStart[node]!; at < callerStart[node + 1]!; at++) {
			const caller = callers[at]!;
			stale[caller] = 1;
			if (caller <= node) passed = true;
		}
		return passed;
	};
	return (failures) => {
		let first = order.length;
		for (const failed of failures) {
			for (const node of failed) {
				markCallers(node);
				for (let at = callerStart[node]!; at < callerStart[node + 1]!; at++) first = Math.min(first, callers[at]!);
			}
		}
		// A part is begun at its beginning, as a cycle may lead back there.
		while (first > 0 && partAt[first - 1] === partAt[first]) first--;
		while (first < order.length) {
			let again = false;
			let at = first;
			for (; at < order.length && partAt[at] === partAt[first]; at++) {
				if (stale[at] === 0) continue;
				stale[at] = 0;
				if (worlds.evaluate(at)) again = markCallers(at) || again;
			}
			if (!again) first = at;
		}
	};
}

function evaluationOrder(network: Network): Omit<Evaluation, 'position'> {
	const { gateNode, edgeGate, edgeTo, refs, indexOf } = network;
	const edges = Array.from(edgeGate, (gate, edge) => [refs[gateNode[gate]!]!, refs[edgeTo[edge]!]!] as const);
	const graph = graphOf(edges, refs);
	const part = new Int32Array(refs.length);
	for (const [number, members] of stronglyConnected(graph).entries()) {
		for (const ref of members) part[indexOf.get(ref)!] = number;
	}
	// Parts come with what is needed first. Within one, a depth-first order leaves few edges that point the wrong way.
	const left = Int32Array.from(postorder(graph), (ref) => indexOf.get(ref)!);
	const leftAt = new Int32Array(refs.length);
	for (const [at, node] of left.entries()) leftAt[node] = at;
	return { order: left.sort((a, b) => part[a]! - part[b]! || leftAt[a]! - leftAt[b]!), part };
}

function readBlock(
	network: Network,
	{ states, width }: Worlds,
	position: Int32Array,
	count: number,
): readonly TargetImpact[] {
	const { componentCount, viewStart } = network;
	const impacts: TargetImpact[] = [];
	for (let word = 0; word * lanes < count; word++) {
		const downs = createLaneCounter();
		const impairments = createLaneCounter();
		for (let node = 0; node < componentCount; node++) {
			const at = 4 * width * position[node]! + word;
			downs.add(states[at]!);
			impairments.add(states[at + width]!);
		}
		const codes = Array.from({ length: Math.min(lanes, count - word * lanes) }, (): number[] => []);
		for (let node = componentCount; node < viewStart; node++) {
			const at = 4 * width * position[node]! + word;
			const down = states[at]!;
			const impaired = states[at + width]!;
			// Not at once: in the end DOWN but not yet, or in the end only DEGRADED and not even that yet.
			const late = (down & ~states[at + 2 * width]!) | (impaired & ~states[at + 3 * width]!);
			for (let rest = impaired; rest !== 0; rest &= rest - 1) {
				const lane = 31 - Math.clz32(rest & -rest);
				codes[lane]!.push(node * 4 + ((down >>> lane) & 1) * 2 + ((late >>> lane) & 1));
			}
		}
		for (const [lane, list] of codes.entries())
			impacts.push({
				codes: Int32Array.from(list),
				componentsDown: downs.of(lane),
				componentsDegraded: impairments.of(lane) - downs.of(lane),
			});
	}
	return impacts;
}
