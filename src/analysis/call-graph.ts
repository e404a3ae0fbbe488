import { graphOf } from '#graph/graph.ts';
import { stronglyConnected } from '#graph/strongly-connected.ts';
import type { Dependency, Model, Ref } from '#model/model.ts';
import { attemptsOf, type CallProtection, protectionOf } from './call-protection.ts';

/** One synchronous dependency as a multiplier of load. */
export interface CallEdge {
	readonly dependency: Dependency;
	readonly from: number;
	readonly to: number;
	/** Calls for one request; 1 when not declared. */
	readonly calls: number;
	/** Attempts for one call when every try fails; 1 when retries are not declared. */
	readonly attempts: number;
	readonly protection: CallProtection;
}

/** Components that a request of one of them can come back to. */
export interface CallLoop {
	readonly members: readonly number[];
	/** True when each round makes at least as much load as the one before: then load has no bound. */
	readonly unbounded: boolean;
}

/** Who calls whom while somebody waits, with components as numbers. Buffers cut it: what waits in a queue multiplies nothing. */
export interface CallGraph {
	readonly refs: readonly Ref[];
	readonly edges: readonly CallEdge[];
	/** Edges by the component they start from. */
	readonly out: readonly (readonly CallEdge[])[];
	/** Edges by the component they lead to. */
	readonly into: readonly (readonly CallEdge[])[];
	/** Every component with callers before what they call; members of a loop stand together. */
	readonly order: readonly number[];
	/** The loop that a component is part of, by component; undefined for the others. */
	readonly loopOf: readonly (CallLoop | undefined)[];
	readonly loops: readonly CallLoop[];
}

/** How a dependency multiplies; a budget under trial takes the place of what is declared. */
export type Attempts = (dependency: Dependency) => CallProtection;

const declared: Attempts = (dependency) => protectionOf(dependency.data.resilience);

/** Builds the graph. O(V + E), and the cube of the size of each loop. */
export function callGraphOf(model: Model, protectionOfDependency: Attempts = declared): CallGraph {
	const refs = model.byKind.component.map(({ ref }) => ref);
	const indexOf = new Map(refs.map((ref, index) => [ref, index]));
	const styles = new Map(model.interfaces.map((one) => [one.ref, one.data.style]));
	const edges = model.dependencies.flatMap((dependency): CallEdge[] => {
		const from = indexOf.get(dependency.from);
		const to = indexOf.get(dependency.to);
		if (from === undefined || to === undefined || !isCall(dependency, styles)) return [];
		const protection = protectionOfDependency(dependency);
		return [
			{
				dependency,
				from,
				to,
				calls: dependency.data.callsPerRequest ?? 1,
				attempts: attemptsOf(protection),
				protection,
			},
		];
	});
	const out: CallEdge[][] = refs.map(() => []);
	const into: CallEdge[][] = refs.map(() => []);
	for (const edge of edges) {
		out[edge.from]!.push(edge);
		into[edge.to]!.push(edge);
	}
	const groups = stronglyConnected(
		graphOf(
			edges.map((edge) => [refs[edge.from]!, refs[edge.to]!] as const),
			refs,
		),
	);
	const loopOf: (CallLoop | undefined)[] = refs.map(() => undefined);
	const loops: CallLoop[] = [];
	for (const group of groups) {
		const members = group.map((ref) => indexOf.get(ref)!).sort((a, b) => a - b);
		const inside = new Set(members);
		if (members.length === 1 && !out[members[0]!]!.some((edge) => edge.to === members[0])) continue;
		const loop = { members, unbounded: !converges(members, (member) => out[member]!.filter((e) => inside.has(e.to))) };
		loops.push(loop);
		for (const member of members) loopOf[member] = loop;
	}
	const order = [...groups].reverse().flatMap((group) => group.map((ref) => indexOf.get(ref)!));
	return { refs, edges, out, into, order, loopOf, loops: loops.sort((a, b) => a.members[0]! - b.members[0]!) };
}

/** A call somebody waits for: no buffer is declared on it, and its interface is not asynchronous. */
function isCall(dependency: Dependency, styles: ReadonlyMap<Ref, string | undefined>): boolean {
	if (dependency.phase !== 'run' || dependency.async !== undefined) return false;
	const style = dependency.interface === undefined ? undefined : styles.get(dependency.interface);
	return style === undefined || style === 'sync';
}

/** Loops larger than this are followed round by round instead of solved. */
const solvable = 200;

/**
 * Whether the load inside a loop dies out: whether the spectral radius of its gains is below 1. That is so exactly if I - A is a
 * non-singular M-matrix, which Gaussian elimination without exchange shows by positive pivots only (Berman and Plemmons 1979).
 */
function converges(members: readonly number[], inside: (member: number) => readonly CallEdge[]): boolean {
	const size = members.length;
	const position = new Map(members.map((member, index) => [member, index]));
	if (size > solvable)
		return members.every((member) => inside(member).reduce((sum, edge) => sum + edge.calls * edge.attempts, 0) < 1);
	const matrix = members.map((member) => {
		const row = new Float64Array(size);
		row[position.get(member)!] = 1;
		for (const edge of inside(member)) row[position.get(edge.to)!]! -= edge.calls * edge.attempts;
		return row;
	});
	for (let pivot = 0; pivot < size; pivot++) {
		const head = matrix[pivot]![pivot]!;
		if (!(head > 1e-12)) return false;
		for (let below = pivot + 1; below < size; below++) {
			const factor = matrix[below]![pivot]! / head;
			if (factor === 0) continue;
			for (let column = pivot; column < size; column++) matrix[below]![column]! -= factor * matrix[pivot]![column]!;
		}
	}
	return true;
}
