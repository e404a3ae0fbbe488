import type { Span } from '#diagnostics/diagnostic.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Dependency, Model, Ref } from '#model/model.ts';
import { dependencyGroups, hasTestedFallback } from './dependency-groups.ts';
import { allDomains, copiesToLose, type FailureEvent, isDeployed } from './events.ts';
import type { Counting } from './flow-uses.ts';
import type { Outcome } from './kept-runs.ts';
import { type Carrier, type FailureNetwork, type Network, unknownDelay } from './network.ts';
import { roundedDuration } from './quantities.ts';
import type { State, TimeToImpact } from './state.ts';

/** One link of the chain from a failure to what people notice; the first is the event, the last the target. */
export interface EvidenceStep {
	/** What is in the state: an event, a component, a flow or a business service. */
	readonly ref: Ref;
	readonly state: State;
	/** Why, for example `needs 2 of 3 copies, 1 is left`, `hard dependency on component:ledger-db`, `step 4 needs it`. */
	readonly because: string;
	/** The dependency, replica or step that carries the effect, where there is one. */
	readonly via?: Ref | undefined;
	readonly time: TimeToImpact;
	/**
	 * What the step takes for granted in the pessimistic reading: an undeclared criticality is hard, an untried fallback fails, a loss of
	 * undeclared reach reaches a flow that does not go over it, or a flow that is silent about it uses it.
	 */
	readonly assumed?: 'criticality' | 'fallback' | 'reach' | 'use' | undefined;
	/** Where the carrying declaration is written. */
	readonly span?: Span | undefined;
}

const atOnce: TimeToImpact = { kind: 'at-once' };

/** Milliseconds from the failure to a sentence part; see {@link unknownDelay}. */
export function timeToImpact(milliseconds: number): TimeToImpact {
	if (milliseconds <= 0) return atOnce;
	if (milliseconds < unknownDelay) return { kind: 'after', milliseconds };
	return { kind: 'unknown', why: 'a buffer on the way declares neither how long it absorbs nor its size and rate' };
}

/** When the pessimistic reading comes sooner, its time: what is certain in the end can already be so then. */
export const soonerTime = (certain: number, possible: number): TimeToImpact | undefined =>
	possible < certain && possible < unknownDelay ? timeToImpact(possible) : undefined;

/** `at once`, `after 2 h`, `after an unknown time`; `after 2 h, possibly after 5 min`. */
export function shownTime(time: TimeToImpact, possibly?: TimeToImpact): string {
	if (possibly !== undefined) return `${shownTime(time)}, possibly ${shownTime(possibly)}`;
	return time.kind === 'at-once'
		? 'at once'
		: time.kind === 'after'
			? `after ${roundedDuration(time.milliseconds)}`
			: 'after an unknown time';
}

interface Question {
	readonly model: Model;
	readonly network: Network;
	/** After its run with the failure. */
	readonly outcome: Outcome;
	/** What failed: an event, or a whole component as in a blast radius. */
	readonly event: Pick<FailureEvent, 'ref' | 'class'>;
	readonly node: number;
}

/** One node on the way of a failure: its state, since when (milliseconds), and the edge that completed its loss. */
export interface Hop {
	readonly node: number;
	readonly level: 'degraded' | 'down';
	readonly at: number;
	readonly edge: number;
}

/**
 * The way that brought a node to its final state in the last run, from the node backwards, and the component that failed by
 * itself at the other end. Undefined when the failure does not reach the node.
 */
export function hopsTo(
	network: FailureNetwork,
	outcome: Outcome,
	end: number,
): { readonly hops: readonly Hop[]; readonly seed: number } | undefined {
	const hops: Hop[] = [];
	const seed = followBack(network, outcome, end, (node, level, at, edge) => hops.push({ node, level, at, edge }));
	return seed === undefined ? undefined : { hops, seed };
}

/** Walks the way of {@link hopsTo}; gives the component at the other end. */
function followBack(
	network: FailureNetwork,
	outcome: Outcome,
	end: number,
	visit: (node: number, level: Hop['level'], at: number, edge: number) => void,
): number | undefined {
	let level = finalLevel(outcome, end);
	if (level === undefined) return undefined;
	let node = end;
	// In the pessimistic reading a flow may see a component as it sees no other, though it fares the same: its edges tell why.
	let seen: number = node;
	for (let edge = outcome.causeOf(node, level); edge !== -1; edge = outcome.causeOf(node, level)) {
		const at: number = level === 'down' ? outcome.downAt(node) : outcome.degradedAt(node);
		const component = network.viewOf[node]!;
		// What it has is what its component has, in the same order, behind one edge to the component.
		const told: number = seen === node ? edge : network.firstEdge[seen]! + 1 + edge - network.firstEdge[node]!;
		// A view that is DOWN with its component is the same link of the chain.
		if (component === node || network.edgeTo[edge] !== component) visit(component, level, at, told);
		node = network.edgeTo[edge]!;
		seen = network.edgeSeen[told]!;
		level = level === 'down' || outcome.downAt(node) <= at ? 'down' : 'degraded';
	}
	return node;
}

/** The chain that brought a node to its final state in the last run. Empty when the failure does not reach it. */
export function evidenceChain(question: Question): readonly EvidenceStep[] {
	const { model, network, outcome } = question;
	const { times, steps } = lastStepsOf(network);
	const chain: EvidenceStep[] = [];
	const end = followBack(network, outcome, question.node, (node, level, at, edge) => {
		const ref = network.refs[node]!;
		const key = 2 * edge + Number(level === 'down');
		let step = steps[key];
		if (step === undefined || times[key] !== at) {
			const time = timeToImpact(at);
			step = step === undefined ? { ref, state: level, time, ...reasonOf(model, network, edge) } : { ...step, time };
			steps[key] = step;
			times[key] = at;
		}
		chain.push(step);
	});
	if (end === undefined) return [];
	const seed = network.refs[end]!;
	const failure: EvidenceStep = { ref: question.event.ref, state: 'down', because: 'it fails', time: timeToImpact(0) };
	if (seed !== question.event.ref)
		chain.push({ ref: seed, state: 'down', time: timeToImpact(0), ...localReason(question, seed) });
	chain.push(failure);
	return chain.reverse();
}

interface LastSteps {
	readonly steps: (EvidenceStep | undefined)[];
	readonly times: Float64Array;
}

/** The last step over each edge and state, by network: chains of all failures lead over the same edges at the same few times. */
const lastStepsOf = oncePer((network: Network): LastSteps => {
	const length = 2 * network.edgeTo.length;
	return { steps: Array.from({ length }, () => undefined), times: new Float64Array(length) };
});

function finalLevel(outcome: Outcome, node: number): 'down' | 'degraded' | undefined {
	if (outcome.downAt(node) !== Number.POSITIVE_INFINITY) return 'down';
	return outcome.degradedAt(node) !== Number.POSITIVE_INFINITY ? 'degraded' : undefined;
}

/** Why an effect passes on, and where that is declared. */
export type Reason = Pick<EvidenceStep, 'because' | 'via' | 'span' | 'assumed'>;

/** The reason of one edge. */
export function reasonOf(model: Model, network: Network, edge: number): Reason {
	const carrier: Carrier = network.carriers[edge]!;
	if (carrier.kind === 'dependency') {
		return dependencyReason(model, network, carrier.dependency, carrier.counting);
	}
	if (carrier.kind === 'step') {
		const { step } = carrier;
		return {
			because: step.optional ? `optional step ${step.seq} uses it` : `step ${step.seq} needs it`,
			span: step.span,
		};
	}
	if (carrier.kind === 'view') return { because: 'it is down' };
	const gate = network.edgeGate[edge]!;
	const size = network.gateSize[gate]!;
	const require = size - network.gateLimit[gate]! + 1;
	return { because: size === 1 ? 'its only flow' : `needs ${require} of its ${size} flows` };
}

function dependencyReason(model: Model, { reading }: Network, dependency: Dependency, counting: Counting): Reason {
	return {
		because: `${dependencySentence(model, dependency)}${reachWords(dependency, counting)}`,
		via: dependency.ref,
		span: dependency.span,
		assumed: reading === 'pessimistic' ? assumptionAbout(dependency, counting) : undefined,
	};
}

function assumptionAbout(dependency: Dependency, counting: Counting): EvidenceStep['assumed'] {
	// What settles this flow comes first: whether the loss is its own at all.
	if (counting === 'possible') return dependency.data.reach === 'flows' ? 'use' : 'reach';
	if (counting === 'degrading') return undefined;
	if (dependency.criticality === 'unknown') return 'criticality';
	const untried = dependency.criticality === 'soft' && dependency.async === undefined && !hasTestedFallback(dependency);
	return untried ? 'fallback' : undefined;
}

/** Whose loss it is, where that is not everybody's. */
function reachWords({ data }: Dependency, counting: Counting): string {
	if (data.reach === 'flows')
		return counting === 'possible'
			? ', and no step says what is called for the flow'
			: ' of flows whose steps go over it';
	return counting === 'possible' ? ', and no step of the flow goes over it' : '';
}

/** What a dependency is, with what is assumed about it. */
function dependencySentence(model: Model, dependency: Dependency): string {
	const buffer = dependency.async;
	if (buffer !== undefined) {
		const absorbs = buffer.absorbsMs === undefined ? 'an unknown time' : roundedDuration(buffer.absorbsMs);
		return `asynchronous dependency: the buffer absorbs ${absorbs}, then it is ${buffer.afterBuffer}`;
	}
	if (dependency.group !== undefined) {
		const members = dependencyGroups(model).find((group) => group.some((member) => member.ref === dependency.ref));
		return `group ${dependency.group.id} needs ${dependency.group.require} of ${members?.length ?? 1}`;
	}
	if (dependency.criticality === 'unknown') return 'dependency of undeclared criticality, which may be hard';
	if (dependency.criticality === 'hard') return 'hard dependency';
	if (hasTestedFallback(dependency)) return 'soft dependency';
	const isThere = typeof dependency.data.resilience?.fallback === 'object';
	return isThere ? 'soft dependency whose fallback nobody has tested' : 'soft dependency without a fallback';
}

/** Why a component fails by itself in the event. */
function localReason({ model, event }: Question, component: Ref): Reason {
	const deployment = model.deployments[component];
	if (deployment === undefined) return { because: 'it fails' };
	const span = deployment.span;
	if (event.ref.startsWith('common-cause:')) return { because: 'it stops every copy', span };
	if (event.ref.startsWith('component:')) return { because: 'all copies are lost', span };
	if (event.ref.startsWith('failure-domain:')) {
		if (allDomains(model, deployment.domains).has(event.ref)) return { because: 'every copy depends on it', span };
		const inside = deployment.replicas.filter((replica) => allDomains(model, replica.domains).has(event.ref));
		const of = `${inside.length} of its ${deployment.replicas.length} copies stand in it`;
		return { because: `${of}, it needs ${deployment.require}`, via: inside[0]?.ref, span };
	}
	if (!isDeployed(deployment)) return { because: 'it fails', span };
	const lost = copiesToLose(deployment);
	const of = `needs ${deployment.require} of ${deployment.replicas.length} copies`;
	return { because: lost === 1 ? `${of} (${deployment.requireBasis})` : of, via: event.ref, span };
}
