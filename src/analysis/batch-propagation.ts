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

/**
 * Lets many failures happen, 32 at a time. Gives the states in the end and whether they come at once; exact times are for
 * `propagation.ts`. What is needed is evaluated before what needs it, cycles until nothing changes, from "nothing failed"
 * upwards: the least fixpoint of DOMAIN 2.1. O(failures / 32 (V + E)) without cycles.
 */
export function batchPropagation(network: Network, failures: readonly (readonly number[])[]): readonly TargetImpact[] {
	const worlds = createWorlds(network);
	const { order, part } = evaluationOrder(network);
	const position = new Int32Array(order.length);
	for (const [at, node] of order.entries()) position[node] = at;
	const settle = createSettling(network, worlds, { order, part, position });
	// Failures that begin near one another reach the same nodes at the same time, so a pass visits each node less often.
	const near = Int32Array.from(failures.keys()).sort(
		(a, b) => position[failures[a]![0] ?? 0]! - position[failures[b]![0] ?? 0]! || a - b,
	);
	const results: TargetImpact[] = [];
	for (let first = 0; first < near.length; first += lanes) {
		const block = near.subarray(first, first + lanes);
		const started = Array.from(block, (index) => failures[index]!);
		worlds.start(started);
		settle(started);
		for (const [lane, impact] of readBlock(network, worlds, block.length).entries()) results[block[lane]!] = impact;
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
 * those that need what changed by it. All others stay UP.
 */
function createSettling(
	network: Network,
	worlds: Worlds,
	{ order, part, position }: Evaluation,
): (failures: readonly (readonly number[])[]) => void {
	const { gateNode, edgeGate, inStart, inEdges, refs } = network;
	const stale = new Uint8Array(refs.length);
	/** Marks those that need a node. True when one on the same cycle was passed already; the others always come later. */
	const markCallers = (node: number, at: number): boolean => {
		let passed = false;
		for (let edge = inStart[node]!; edge < inStart[node + 1]!; edge++) {
			const caller = gateNode[edgeGate[inEdges[edge]!]!]!;
			stale[caller] = 1;
			if (part[caller] === part[node]) passed ||= position[caller]! <= at;
		}
		return passed;
	};
	return (failures) => {
		for (const failed of failures) for (const node of failed) markCallers(node, -1);
		for (let first = 0; first < order.length; ) {
			let again = false;
			let at = first;
			for (; at < order.length && part[order[at]!] === part[order[first]!]; at++) {
				const node = order[at]!;
				if (stale[node] === 0) continue;
				stale[node] = 0;
				if (worlds.evaluate(node)) again = markCallers(node, at) || again;
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

function readBlock(network: Network, worlds: Worlds, count: number): TargetImpact[] {
	const { componentCount, refs } = network;
	const { down, impaired, downAtOnce, impairedAtOnce } = worlds;
	const downs = createLaneCounter();
	const impairments = createLaneCounter();
	for (let node = 0; node < componentCount; node++) {
		downs.add(down[node]!);
		impairments.add(impaired[node]!);
	}
	const codes = Array.from({ length: count }, (): number[] => []);
	for (let node = componentCount; node < refs.length; node++) {
		// Not at once: in the end DOWN but not yet, or in the end only DEGRADED and not even that yet.
		const late = (down[node]! & ~downAtOnce[node]!) | (impaired[node]! & ~impairedAtOnce[node]!);
		for (let rest = impaired[node]!; rest !== 0; rest &= rest - 1) {
			const lane = 31 - Math.clz32(rest & -rest);
			codes[lane]!.push(node * 4 + ((down[node]! >>> lane) & 1) * 2 + ((late >>> lane) & 1));
		}
	}
	return codes.map((list, lane) => ({
		codes: Int32Array.from(list),
		componentsDown: downs.of(lane),
		componentsDegraded: impairments.of(lane) - downs.of(lane),
	}));
}
