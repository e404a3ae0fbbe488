import type { Dependency, FlowStep, Model, Ref } from '#model/model.ts';
import { type Target, targetsOf } from './targets.ts';

/**
 * The failure network of a model in one reading: components, flows and business services as nodes; what each needs as gates
 * over edges (k of n, hard or soft). Numbers in typed arrays, because ten thousand failures are tried on it. DOMAIN 2.1.
 */

/** See `Certainty` in state.ts. */
export type Reading = 'optimistic' | 'pessimistic';

/** A delay nobody knows: larger than any declared one, finite so that the effect still arrives. */
export const unknownDelay = 2 ** 50;

/** What one edge stands for, to tell people. */
export type Carrier =
	| { readonly kind: 'dependency'; readonly dependency: Dependency }
	| { readonly kind: 'step'; readonly step: FlowStep; readonly end: 'from' | 'to' }
	| { readonly kind: 'flow'; readonly flow: Ref };

/** The numbers of the network alone: all that following a failure and its fault tree need, and what travels to a browser. */
export interface FailureNetwork {
	readonly reading: Reading;
	/** Refs of the nodes: components by ref, then flows by ref, then business services by ref. */
	readonly refs: readonly Ref[];
	readonly indexOf: ReadonlyMap<Ref, number>;
	readonly componentCount: number;
	/** Per edge: the gate it feeds, and what happens on it. */
	readonly edgeGate: Int32Array;
	readonly edgeTo: Int32Array;
	/** Milliseconds that a buffer absorbs; -1 for an edge without buffer. */
	readonly edgeDelay: Float64Array;
	/** What the edge becomes when its buffer is full: 0 up, 1 degraded, 2 down. */
	readonly edgeAfter: Uint8Array;
	/** Per gate: its node, how many edges must be lost before it fails, how many edges there are, and whether it only degrades. */
	readonly gateNode: Int32Array;
	readonly gateLimit: Int32Array;
	readonly gateSize: Int32Array;
	readonly gateSoft: Uint8Array;
	/** Edges that lead to a node: `inEdges[inStart[node] .. inStart[node + 1]]`. */
	readonly inStart: Int32Array;
	readonly inEdges: Int32Array;
}

export interface Network extends FailureNetwork {
	/** Targets in the order of the nodes from `componentCount` on. */
	readonly targets: readonly Target[];
	/** What each edge stands for. */
	readonly carriers: readonly Carrier[];
}

interface EdgeDraft {
	readonly gate: number;
	readonly to: number;
	readonly delay: number;
	readonly after: 0 | 1 | 2;
	readonly carrier: Carrier;
}

interface Draft {
	readonly model: Model;
	readonly reading: Reading;
	readonly indexOf: ReadonlyMap<Ref, number>;
	readonly edges: EdgeDraft[];
	readonly gates: { node: number; limit: number; size: number; soft: boolean }[];
}

/** Builds the network. O(V + E). */
export function networkOf(model: Model, reading: Reading): Network {
	const targets = targetsOf(model);
	const components = model.byKind.component.map((component) => component.ref);
	const refs = [...components, ...targets.map((target) => target.ref)];
	const draft: Draft = {
		model,
		reading,
		indexOf: new Map(refs.map((ref, index) => [ref, index])),
		edges: [],
		gates: [],
	};
	addDependencies(draft);
	for (const target of targets) {
		if (target.kind === 'flow') addSteps(draft, target.ref);
		else addFlows(draft, target);
	}
	return {
		...packed(draft, refs.length),
		reading,
		refs,
		indexOf: draft.indexOf,
		componentCount: components.length,
		targets,
	};
}

function addGate(draft: Draft, node: number, size: number, require: number, soft: boolean): number {
	// A group that asks for more members than it has is short already; losing any one is then a loss.
	const limit = Math.max(1, size - require + 1);
	return draft.gates.push({ node, limit, size, soft }) - 1;
}

function addDependencies(draft: Draft): void {
	for (const members of dependencyGroups(draft.model)) {
		const first = members[0]!;
		const node = draft.indexOf.get(first.from);
		const known = members.filter((member) => draft.indexOf.has(member.to));
		if (node === undefined || known.length === 0) continue;
		const soft = softness(members, draft.reading);
		const gate = addGate(draft, node, known.length, first.group?.require ?? 1, soft);
		for (const dependency of known) addDependency(draft, gate, dependency);
	}
}

/** Run-time dependencies, those of one redundancy group together. In the order of the model. */
export function dependencyGroups(model: Model): readonly (readonly Dependency[])[] {
	const groups: Dependency[][] = [];
	const open = new Map<string, Dependency[]>();
	for (const dependency of model.dependencies) {
		if (dependency.phase !== 'run') continue;
		if (dependency.group === undefined) {
			groups.push([dependency]);
			continue;
		}
		const key = `${dependency.from} ${dependency.group.id}`;
		const known = open.get(key);
		if (known) known.push(dependency);
		else {
			const group = [dependency];
			open.set(key, group);
			groups.push(group);
		}
	}
	return groups;
}

/** True when the loss of the group only degrades. The strictest member speaks for the group. */
function softness(members: readonly Dependency[], reading: Reading): boolean {
	if (members.some((member) => member.criticality === 'hard')) return false;
	if (reading === 'optimistic') return true;
	return members.every(
		(member) => member.criticality === 'soft' && (member.async !== undefined || hasTestedFallback(member)),
	);
}

/** A fallback that somebody has tried: it names a day or what tested it. DOMAIN A6, pitfall. */
export function hasTestedFallback(dependency: Dependency): boolean {
	const fallback = dependency.data.resilience?.fallback;
	return typeof fallback === 'object' && (fallback.tested !== undefined || fallback.testedBy !== undefined);
}

const levels = { up: 0, degraded: 1, down: 2 } as const;

function addDependency(draft: Draft, gate: number, dependency: Dependency): void {
	const buffer = dependency.async;
	draft.edges.push({
		gate,
		to: draft.indexOf.get(dependency.to)!,
		delay: buffer === undefined ? -1 : (buffer.absorbsMs ?? (draft.reading === 'optimistic' ? unknownDelay : 0)),
		after: buffer === undefined ? 0 : levels[buffer.afterBuffer],
		carrier: { kind: 'dependency', dependency },
	});
}

/**
 * A flow needs both ends of each step; an optional step only degrades it. An asynchronous step over a declared asynchronous
 * dependency has that dependency's buffer between the flow and the receiver.
 */
function addSteps(draft: Draft, flow: Ref): void {
	const node = draft.indexOf.get(flow)!;
	for (const step of draft.model.steps[flow] ?? []) {
		for (const end of ['from', 'to'] as const) {
			const to = draft.indexOf.get(step[end]);
			if (to === undefined) continue;
			const buffer = end === 'to' && step.mode === 'async' ? asyncDependency(draft.model, step) : undefined;
			const gate = addGate(draft, node, 1, 1, step.optional);
			if (buffer !== undefined) addDependency(draft, gate, buffer);
			else draft.edges.push({ gate, to, delay: -1, after: 0, carrier: { kind: 'step', step, end } });
		}
	}
}

const asyncIndex = new WeakMap<Model, ReadonlyMap<string, Dependency>>();

function asyncDependency(model: Model, step: FlowStep): Dependency | undefined {
	let index = asyncIndex.get(model);
	if (index === undefined) {
		const buffered = model.dependencies.filter((one) => one.phase === 'run' && one.async !== undefined);
		index = new Map(buffered.map((one) => [`${one.from} ${one.to}`, one]));
		asyncIndex.set(model, index);
	}
	return index.get(`${step.from} ${step.to}`);
}

function addFlows(draft: Draft, service: Target): void {
	const flows = service.flows.filter((flow) => draft.indexOf.has(flow));
	if (flows.length === 0) return;
	const gate = addGate(draft, draft.indexOf.get(service.ref)!, flows.length, service.require, false);
	for (const flow of flows) {
		const to = draft.indexOf.get(flow)!;
		draft.edges.push({ gate, to, delay: -1, after: 0, carrier: { kind: 'flow', flow } });
	}
}

type Packed = Omit<Network, 'reading' | 'refs' | 'indexOf' | 'componentCount' | 'targets'>;

/** The edges that lead to each node, from where the edges lead. */
export function edgesInto(edgeTo: Int32Array, nodes: number): Pick<FailureNetwork, 'inStart' | 'inEdges'> {
	const inStart = new Int32Array(nodes + 1);
	for (const to of edgeTo) inStart[to + 1]!++;
	for (let node = 0; node < nodes; node++) inStart[node + 1]! += inStart[node]!;
	const next = inStart.slice(0, nodes);
	const inEdges = new Int32Array(edgeTo.length);
	for (const [index, to] of edgeTo.entries()) inEdges[next[to]!++] = index;
	return { inStart, inEdges };
}

function packed({ edges, gates }: Draft, nodes: number): Packed {
	const edgeTo = Int32Array.from(edges, (edge) => edge.to);
	return {
		edgeGate: Int32Array.from(edges, (edge) => edge.gate),
		edgeTo,
		edgeDelay: Float64Array.from(edges, (edge) => edge.delay),
		edgeAfter: Uint8Array.from(edges, (edge) => edge.after),
		carriers: edges.map((edge) => edge.carrier),
		gateNode: Int32Array.from(gates, (gate) => gate.node),
		gateLimit: Int32Array.from(gates, (gate) => gate.limit),
		gateSize: Int32Array.from(gates, (gate) => gate.size),
		gateSoft: Uint8Array.from(gates, (gate) => Number(gate.soft)),
		...edgesInto(edgeTo, nodes),
	};
}
