import type { Span } from '#diagnostics/diagnostic.ts';
import type { Model, Ref } from '#model/model.ts';
import { attemptsInFlows, type FlowAttempts } from './attempts-in-flows.ts';
import { type CallEdge, type CallGraph, callGraphOf } from './call-graph.ts';
import { attemptsOf, expectedAttempts, protectionOf } from './call-protection.ts';
import { type CallNode, type CallTree, callsMade, callsOf, callTreesOf } from './call-tree.ts';
import { policiesOf } from './policies.ts';

/** One dependency as a multiplier. */
export interface EdgeAttempts {
	readonly dependency: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly interface: Ref | undefined;
	readonly calls: number;
	readonly callsDeclared: boolean;
	/** Undefined when nobody says whether it is tried again. */
	readonly retries: number | undefined;
	/** Share of all requests, 0 to 1. */
	readonly budget: number | undefined;
	readonly hedges: number;
	/** Most attempts for one call; a lower bound where `retries` is undefined. */
	readonly attempts: number;
	/** Attempts to be expected when every second try fails; undefined where `retries` is. */
	readonly expectedAtHalf: number | undefined;
	readonly span: Span;
}

/** One hop of a path with what it multiplies by. */
export interface AmplifyingHop {
	readonly dependency: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly attempts: number;
	/** Product of the attempts up to here. */
	readonly product: number;
	readonly span: Span;
}

/** What retries do to one component at the worst. */
export interface AmplifiedComponent {
	readonly component: Ref;
	/** The largest product of attempts on any path of calls that ends here. */
	readonly product: number;
	/** That path; hops before the first retry are left out. */
	readonly path: readonly AmplifyingHop[];
	/**
	 * The declared flow that tries it most often; undefined when no step calls it. A smaller product than the path's means that
	 * no declared flow makes all calls of the path: dependencies allow them, nobody says that they follow one another.
	 */
	readonly inFlows: FlowAttempts | undefined;
	/** Hops of the path that are tried again without a budget. */
	readonly layers: number;
	/** Requests that reach it for one request at `entry`, all tries failing, and with no try failing. */
	readonly load: number;
	readonly usualLoad: number;
	/** The entry that makes `load` largest. */
	readonly entry: Ref | undefined;
	/** False when a hop on a path to it does not declare its retries: the numbers are then lower bounds. */
	readonly complete: boolean;
	/** A store or a tier-1 component, and the product above the policy: see {@link RetryAmplification.threshold}. */
	readonly isStore: boolean;
	readonly tier: number | undefined;
	/** Retry budgets on these hops bring the product to the threshold; computed. Empty when it is not above it. */
	readonly mend: { readonly hops: readonly AmplifyingHop[]; readonly productAfter: number } | undefined;
	readonly span: Span;
}

/** How often a step of a flow is attempted when every try fails. */
export interface StepAttempts {
	readonly seq: number;
	/** Calls x attempts of the step itself. */
	readonly own: number;
	/** Of all calls above it, times its own: what can reach the target for one run of the flow. */
	readonly reaching: number;
	/** Without any retry. */
	readonly usual: number;
	readonly complete: boolean;
}

/** Components whose calls come back to them. */
export interface RetryLoop {
	readonly components: readonly Ref[];
	readonly unbounded: boolean;
	readonly span: Span;
}

/** A11. */
export interface RetryAmplification {
	/** The product above which a path is reported. */
	readonly threshold: number;
	readonly edges: readonly EdgeAttempts[];
	/** Components that are reached more often than once per call, largest product first. */
	readonly components: readonly AmplifiedComponent[];
	readonly flows: readonly { readonly flow: Ref; readonly steps: readonly StepAttempts[] }[];
	readonly loops: readonly RetryLoop[];
}

/** What a retry budget that a suggestion names would be: the usual 10 %. */
const suggestedBudget = 0.1;

/**
 * A11: how retries multiply load when what is called fails. attempts(call) = 1 + retries, or 1 + budget;
 * load(v) = sum over callers u of load(u) x calls x attempts, callers first. A loop whose gain is 1 or more has no bound.
 * O(entries (V + E)).
 */
export function retryAmplification(model: Model): RetryAmplification {
	const graph = callGraphOf(model);
	const best = largestProducts(graph);
	const loads = largestLoads(graph);
	const threshold = policiesOf(model).retryAmplification;
	const inFlows = attemptsInFlows(model);
	const components = graph.refs
		.map((ref, index) => amplified(model, graph, index, best, loads, threshold, inFlows.get(ref)))
		.filter((one) => one.product > 1 || one.load > one.usualLoad)
		.sort((a, b) => b.product - a.product || b.load - a.load || (a.component < b.component ? -1 : 1));
	return {
		threshold,
		edges: graph.edges.map(edgeAttempts),
		components,
		flows: [...callTreesOf(model).values()].map((tree) => ({ flow: tree.flow, steps: stepAttempts(tree) })),
		loops: graph.loops.map(({ members, unbounded }) => ({
			components: members.map((member) => graph.refs[member]!),
			unbounded,
			span: model.entities[graph.refs[members[0]!]!]!.span,
		})),
	};
}

function edgeAttempts({ dependency, calls, attempts, protection }: CallEdge): EdgeAttempts {
	const { retries, budget, hedges } = protection;
	return {
		dependency: dependency.ref,
		from: dependency.from,
		to: dependency.to,
		interface: dependency.interface,
		calls,
		callsDeclared: dependency.data.callsPerRequest !== undefined,
		retries,
		budget,
		hedges,
		attempts,
		expectedAtHalf: retries === undefined ? undefined : expectedAttempts(0.5, retries),
		span: dependency.span,
	};
}

interface Products {
	readonly product: Float64Array;
	/** The edge by which the largest product arrives. */
	readonly via: readonly (CallEdge | undefined)[];
	readonly complete: Uint8Array;
}

/**
 * The largest product of attempts of any path into each component; edges inside a loop are followed once, not round. Of paths
 * with one product that with most layers is told, then that with most attempts at its end: which is told must not hang on names.
 */
function largestProducts(graph: CallGraph): Products {
	const product = new Float64Array(graph.refs.length).fill(1);
	const complete = new Uint8Array(graph.refs.length).fill(1);
	const layers = new Int32Array(graph.refs.length);
	const via: (CallEdge | undefined)[] = graph.refs.map(() => undefined);
	for (const at of graph.order) {
		for (const edge of graph.into[at]!) {
			const loop = graph.loopOf[at];
			const isInside = loop !== undefined && loop === graph.loopOf[edge.from];
			const through = Math.min(Number.MAX_SAFE_INTEGER, (isInside ? 1 : product[edge.from]!) * edge.attempts);
			const own = (isInside ? 0 : layers[edge.from]!) + Number(isLayer(edge));
			const known = via[at];
			const isAhead =
				through === product[at]! && known !== undefined
					? own > layers[at]! || (own === layers[at]! && edge.attempts > known.attempts)
					: through > product[at]!;
			if (isAhead) {
				product[at] = through;
				layers[at] = own;
				via[at] = isInside ? { ...edge, from: -1 } : edge;
			}
			if (edge.protection.retries === undefined || (!isInside && complete[edge.from] === 0)) complete[at] = 0;
		}
	}
	return { product, via, complete };
}

/** True where a call is tried again without a budget. */
const isLayer = ({ attempts, protection }: CallEdge): boolean => attempts > 1 && protection.budget === undefined;

interface Loads {
	readonly load: Float64Array;
	readonly usual: Float64Array;
	readonly entry: Int32Array;
}

/**
 * The load on each component for one request at an entry, for the entry that makes it largest. Loops count one round. Components
 * are numbered in the order of calls here and their edges lie in flat arrays, as this runs once per entry.
 */
function largestLoads(graph: CallGraph): Loads {
	const size = graph.refs.length;
	const load = new Float64Array(size);
	const usual = new Float64Array(size);
	const entry = new Int32Array(size).fill(-1);
	const { first, to, calls, attempts } = forwardCalls(graph);
	const reached = new Float64Array(size);
	const plain = new Float64Array(size);
	for (const [start, node] of graph.order.entries()) {
		if (graph.out[node]!.length === 0 || graph.into[node]!.some((edge) => edge.from !== node)) continue;
		reached.fill(0, start);
		plain.fill(0, start);
		reached[start] = 1;
		plain[start] = 1;
		for (let at = start; at < size; at++) {
			const here = reached[at]!;
			if (here === 0) continue;
			const without = plain[at]!;
			for (let edge = first[at]!; edge < first[at + 1]!; edge++) {
				const target = to[edge]!;
				reached[target] = Math.min(Number.MAX_SAFE_INTEGER, reached[target]! + here * calls[edge]! * attempts[edge]!);
				plain[target] = Math.min(Number.MAX_SAFE_INTEGER, plain[target]! + without * calls[edge]!);
			}
			const component = graph.order[at]!;
			if (here > load[component]!) {
				load[component] = here;
				usual[component] = without;
				entry[component] = node;
			}
		}
	}
	return { load, usual, entry };
}

/** Calls from the place of the caller in the order to a later place: one that leads back closes a loop, whose gain is told apart. */
function forwardCalls({ order, out, edges }: CallGraph) {
	const place = new Int32Array(order.length);
	for (const [index, node] of order.entries()) place[node] = index;
	const first = new Int32Array(order.length + 1);
	const to = new Int32Array(edges.length);
	const calls = new Float64Array(edges.length);
	const attempts = new Float64Array(edges.length);
	let count = 0;
	for (const [index, node] of order.entries()) {
		for (const edge of out[node]!) {
			if (place[edge.to]! <= index) continue;
			to[count] = place[edge.to]!;
			calls[count] = edge.calls;
			attempts[count] = edge.attempts;
			count++;
		}
		first[index + 1] = count;
	}
	return { first, to, calls, attempts };
}

function amplified(
	model: Model,
	graph: CallGraph,
	index: number,
	{ product, via, complete }: Products,
	loads: Loads,
	threshold: number,
	inFlows: FlowAttempts | undefined,
): AmplifiedComponent {
	const component = model.byKind.component[index]!;
	const edges: CallEdge[] = [];
	for (let at = index; at !== -1 && via[at] !== undefined; at = via[at]!.from) edges.push(via[at]!);
	edges.reverse();
	const path = hopsOf(
		edges.slice(
			Math.max(
				0,
				edges.findIndex((edge) => edge.attempts > 1),
			),
		),
	);
	const largest = product[index]!;
	return {
		component: component.ref,
		product: largest,
		path,
		inFlows,
		layers: edges.filter(isLayer).length,
		load: loads.load[index]!,
		usualLoad: loads.usual[index]!,
		entry: loads.entry[index] === -1 ? undefined : graph.refs[loads.entry[index]!]!,
		complete: complete[index] === 1,
		isStore: component.data.type === 'store' || component.data.dataStore?.systemOfRecord === true,
		tier: component.data.tier,
		mend: largest > threshold ? mendOf(path, threshold) : undefined,
		span: component.span,
	};
}

function hopsOf(edges: readonly CallEdge[]): readonly AmplifyingHop[] {
	let product = 1;
	return edges.map(({ dependency, attempts }) => {
		product *= attempts;
		const { ref, from, to, span } = dependency;
		return { dependency: ref, from, to, attempts, product, span };
	});
}

/** Budgets on as few hops as possible, those that multiply most first, until the product is at the threshold. */
function mendOf(path: readonly AmplifyingHop[], threshold: number): AmplifiedComponent['mend'] {
	let productAfter = path.at(-1)?.product ?? 1;
	const hops: AmplifyingHop[] = [];
	for (const hop of [...path].sort((a, b) => b.attempts - a.attempts)) {
		if (productAfter <= threshold) break;
		if (hop.attempts <= 1 + suggestedBudget) break;
		productAfter = (productAfter / hop.attempts) * (1 + suggestedBudget);
		hops.push(hop);
	}
	return { hops, productAfter };
}

/**
 * Products along the call tree of a flow. What is handed over is attempted as often as the call that hands it over; who works on it
 * does so once a message, as a queue multiplies nothing.
 */
function stepAttempts(tree: CallTree): readonly StepAttempts[] {
	const usual = callsMade(tree);
	/** By how much retries multiply what reaches a call, with whether all of them are declared. */
	const retried = new Map<CallNode, { readonly by: number; readonly complete: boolean }>();
	const most = (count: number): number => Math.min(Number.MAX_SAFE_INTEGER, count);
	return tree.nodes.map((node) => {
		const above = node.parent === undefined ? undefined : retried.get(node.parent)!;
		const protection = node.dependency === undefined ? undefined : protectionOf(node.dependency.data.resilience);
		// A person who tries again is nobody's retry policy; a component without a declared dependency is a gap.
		const isPerson = node.dependency === undefined && !node.step.from.startsWith('component:');
		const attempts = protection === undefined ? 1 : attemptsOf(protection);
		const by = (above?.by ?? 1) * attempts;
		const complete = (above?.complete ?? true) && (isPerson || protection?.retries !== undefined);
		retried.set(node, { by, complete });
		const calls = usual.get(node)!;
		return {
			seq: node.step.seq,
			own: callsOf(node) * attempts,
			reaching: most(calls * by),
			usual: most(calls),
			complete,
		};
	});
}
