import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Dependency, FlowStep, Model, Ref } from '#model/model.ts';
import { softness } from './dependency-groups.ts';
import { type Counting, isMaybeOver } from './flow-uses.ts';
import { type FlowViews, flowViewsOf } from './flow-views.ts';
import { type Target, targetsOf } from './targets.ts';

/**
 * The failure network of a model in one reading: components, flows and business services as nodes; what each needs as gates
 * over edges (k of n, hard or soft). Numbers in typed arrays, because ten thousand failures are tried on it. DOMAIN 2.1.
 * Components that a flow sees otherwise than others do are nodes of their own, behind all others: see flow-views.ts.
 */

/** See `Certainty` in state.ts. */
export type Reading = 'optimistic' | 'pessimistic';

/** A delay nobody knows: larger than any declared one, finite so that the effect still arrives. */
export const unknownDelay = 2 ** 50;

/** The limit of a gate that does nothing in this reading: more edges than there ever are. */
export const noLimit = 2 ** 30;

/** What one edge stands for, to tell people. */
export type Carrier =
	| { readonly kind: 'dependency'; readonly dependency: Dependency; readonly counting: Counting }
	| { readonly kind: 'step'; readonly step: FlowStep; readonly end: 'from' | 'to' }
	| { readonly kind: 'flow'; readonly flow: Ref }
	| { readonly kind: 'view'; readonly component: Ref };

/** The numbers of the network alone: all that following a failure and its fault tree need, and what travels to a browser. */
export interface FailureNetwork {
	readonly reading: Reading;
	/** Refs of the nodes: components by ref, then flows by ref, then business services by ref; then views, each by a name of its own. */
	readonly refs: readonly Ref[];
	readonly indexOf: ReadonlyMap<Ref, number>;
	readonly componentCount: number;
	/** The first view; the number of nodes that people know. */
	readonly viewStart: number;
	/** Per node the component that it is a view of; itself for all others. */
	readonly viewOf: Int32Array;
	/** Per node, for a view, in what it is like its component, see {@link Likeness}; 0 for all others. */
	readonly viewLikeness: Uint8Array;
	/** Per edge: the gate it feeds, and what happens on it. */
	readonly edgeGate: Int32Array;
	readonly edgeTo: Int32Array;
	/** Per edge the view that it leads to for people, where that fares like its component and the edge leads to that; else as `edgeTo`. */
	readonly edgeSeen: readonly number[];
	/** Per node its first edge; all of its edges follow one another. */
	readonly firstEdge: Int32Array;
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
	readonly flowViews: FlowViews;
	readonly viewStart: number;
	readonly edges: EdgeDraft[];
	readonly gates: { readonly node: number; limit: number; readonly size: number; readonly soft: boolean }[];
}

/** Builds the network. O(V + E). */
export function networkOf(model: Model, reading: Reading): Network {
	const targets = targetsOf(model);
	const components = model.byKind.component.map((component) => component.ref);
	const flowViews = flowViewsOf(model);
	const { views } = flowViews;
	const viewStart = components.length + targets.length;
	const refs = [...components, ...targets.map((target) => target.ref), ...views.map(({ name }) => name)];
	const draft: Draft = {
		model,
		reading,
		indexOf: new Map(refs.map((ref, index) => [ref, index])),
		flowViews,
		viewStart,
		edges: [],
		gates: [],
	};
	for (const group of flowViews.groups.keys()) {
		const node = draft.indexOf.get(flowViews.groups[group]![0]!.from);
		if (node !== undefined) addDependencies(draft, node, group, flowViews.countingOf(group), () => undefined);
	}
	for (const target of targets) {
		if (target.kind === 'flow') addSteps(draft, target.ref);
		else addFlows(draft, target);
	}
	addViews(draft);
	const viewOf = Int32Array.from(refs, (_, node) =>
		node < viewStart ? node : draft.indexOf.get(views[node - viewStart]!.component)!,
	);
	const viewLikeness = Uint8Array.from(refs, (_, node) => views[node - viewStart]?.likeness ?? 0);
	return {
		...packed(draft, { reading, refs, viewStart, viewOf, viewLikeness }),
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

type ViewNumber = (component: Ref) => number | undefined;

function addDependencies(draft: Draft, node: number, group: number, counting: Counting, view: ViewNumber): void {
	const members = draft.flowViews.groups[group]!;
	const known = members.filter((member) => draft.indexOf.has(member.to));
	if (known.length === 0 || counting === 'none') return;
	const soft = counting === 'degrading' || softness(members, draft.reading);
	const gate = addGate(draft, node, known.length, members[0]!.group?.require ?? 1, soft);
	if (counting === 'possible' && draft.reading === 'optimistic') draft.gates[gate]!.limit = noLimit;
	for (const dependency of known) addDependency(draft, gate, dependency, counting, nodeOf(draft, dependency.to, view)!);
}

/** The node of a component, or of the view of it. */
function nodeOf({ indexOf, viewStart }: Draft, component: Ref, view: ViewNumber): number | undefined {
	const number = view(component);
	return number === undefined ? indexOf.get(component) : viewStart + number;
}

/** A view is DOWN with its component, and has what the component needs as it counts for the flows of the view. */
function addViews(draft: Draft): void {
	const groupsOf = new Map<Ref, number[]>();
	for (const [group, [first]] of draft.flowViews.groups.entries()) {
		addTo(groupsOf, first!.from, group);
	}
	for (const [number, { component, countingOf, below }] of draft.flowViews.views.entries()) {
		const node = draft.viewStart + number;
		const to = draft.indexOf.get(component);
		if (to === undefined) continue;
		// Like a buffer of no size: it passes on DOWN at once, and DEGRADED never.
		const gate = addGate(draft, node, 1, 1, false);
		draft.edges.push({ gate, to, delay: 0, after: 2, carrier: { kind: 'view', component } });
		for (const group of groupsOf.get(component) ?? []) addDependencies(draft, node, group, countingOf(group), below);
	}
}

const levels = { up: 0, degraded: 1, down: 2 } as const;

function addDependency(draft: Draft, gate: number, dependency: Dependency, counting: Counting, to: number): void {
	const buffer = dependency.async;
	draft.edges.push({
		gate,
		to,
		delay: buffer === undefined ? -1 : (buffer.absorbsMs ?? (draft.reading === 'optimistic' ? unknownDelay : 0)),
		after: buffer === undefined ? 0 : levels[buffer.afterBuffer],
		carrier: { kind: 'dependency', dependency, counting },
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
			const to = nodeOf(draft, step[end], (component) => draft.flowViews.of(flow, component));
			if (to === undefined) continue;
			const buffer = end === 'to' && step.mode === 'async' ? asyncDependency(draft.model, step) : undefined;
			const gate = addGate(draft, node, 1, 1, step.optional);
			if (buffer !== undefined) addDependency(draft, gate, buffer, 'declared', to);
			else draft.edges.push({ gate, to, delay: -1, after: 0, carrier: { kind: 'step', step, end } });
		}
	}
}

/**
 * The buffer that a step hands over to: of the dependencies between the two that it may go over, see flow-uses.ts, the one whose interface
 * it names, and where several are left the one that does most and soonest. Lines may stand in any order.
 */
function asyncDependency(model: Model, step: FlowStep): Dependency | undefined {
	const between = bufferedCalls(model).get(`${step.from} ${step.to}`) ?? [];
	const named = between.filter((one) => one.interface !== undefined && one.interface === step.interface);
	const over = named.length > 0 ? named : between.filter((one) => isMaybeOver(step, one));
	return over.reduce<Dependency | undefined>(
		(worst, one) => (worst === undefined || isWorse(one, worst) ? one : worst),
		undefined,
	);
}

const bufferedCalls = oncePer((model: Model): ReadonlyMap<string, readonly Dependency[]> => {
	const index = new Map<string, Dependency[]>();
	for (const one of model.dependencies) {
		if (one.phase !== 'run' || one.async === undefined) continue;
		addTo(index, `${one.from} ${one.to}`, one);
	}
	return index;
});

const isWorse = ({ async: one }: Dependency, { async: other }: Dependency): boolean =>
	levels[one!.afterBuffer] === levels[other!.afterBuffer]
		? (one!.absorbsMs ?? 0) < (other!.absorbsMs ?? 0)
		: levels[one!.afterBuffer] > levels[other!.afterBuffer];

function addFlows(draft: Draft, service: Target): void {
	const flows = service.flows.filter((flow) => draft.indexOf.has(flow));
	if (flows.length === 0) return;
	const gate = addGate(draft, draft.indexOf.get(service.ref)!, flows.length, service.require, false);
	for (const flow of flows) {
		const to = draft.indexOf.get(flow)!;
		draft.edges.push({ gate, to, delay: -1, after: 0, carrier: { kind: 'flow', flow } });
	}
}

type Packed = Omit<Network, 'indexOf' | 'componentCount' | 'targets'>;

/** What says which nodes are views, and in which reading. */
export type Views = Pick<FailureNetwork, 'reading' | 'refs' | 'viewStart' | 'viewOf' | 'viewLikeness'>;

/**
 * Where edges lead in a reading, from where they lead in the optimistic one, and the edges that lead to each node. What is like its
 * component in the pessimistic reading is the component there: nothing leads to it or is followed from it, so it costs nothing.
 */
export function edgesIn(
	views: Views,
	to: readonly number[],
	edgeGate: Int32Array,
	gateNode: Int32Array,
): Pick<FailureNetwork, 'edgeTo' | 'edgeSeen' | 'firstEdge' | 'inStart' | 'inEdges'> {
	const nodes = views.refs.length;
	const edgeTo = Int32Array.from(to, (node) => (isComponentItself(views, node) ? views.viewOf[node]! : node));
	const firstEdge = new Int32Array(nodes);
	const inStart = new Int32Array(nodes + 1);
	// Backwards, so that the first one stays.
	for (let edge = to.length - 1; edge >= 0; edge--) {
		const node = gateNode[edgeGate[edge]!]!;
		firstEdge[node] = edge;
		if (!isComponentItself(views, node)) inStart[edgeTo[edge]! + 1]!++;
	}
	for (let node = 0; node < nodes; node++) inStart[node + 1]! += inStart[node]!;
	const next = inStart.slice(0, nodes);
	const inEdges = new Int32Array(inStart[nodes]!);
	for (let edge = 0; edge < to.length; edge++)
		if (!isComponentItself(views, gateNode[edgeGate[edge]!]!)) inEdges[next[edgeTo[edge]!]!++] = edge;
	return { edgeTo, edgeSeen: to, firstEdge, inStart, inEdges };
}

/** True for a view that is nothing of its own in this reading. */
const isComponentItself = ({ reading, viewLikeness }: Views, node: number): boolean =>
	reading === 'pessimistic' && viewLikeness[node] === 2;

function packed({ edges, gates }: Draft, views: Views): Packed {
	const edgeGate = Int32Array.from(edges, (edge) => edge.gate);
	const gateNode = Int32Array.from(gates, (gate) => gate.node);
	return {
		...views,
		edgeGate,
		...edgesIn(
			views,
			edges.map((edge) => edge.to),
			edgeGate,
			gateNode,
		),
		edgeDelay: Float64Array.from(edges, (edge) => edge.delay),
		edgeAfter: Uint8Array.from(edges, (edge) => edge.after),
		carriers: edges.map((edge) => edge.carrier),
		gateNode,
		gateLimit: Int32Array.from(gates, (gate) => gate.limit),
		gateSize: Int32Array.from(gates, (gate) => gate.size),
		gateSoft: Uint8Array.from(gates, (gate) => Number(gate.soft)),
	};
}
