import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Dependency, FlowStep, Model, Ref } from '#model/model.ts';

/**
 * A flow as calls that wait for calls. Steps are written one after another; who waits for whom follows from their ends: a step
 * belongs to the latest open call that ended at the component it starts from.
 */

export interface CallNode {
	readonly step: FlowStep;
	/** The dependency that the step uses; undefined where the caller declares none. */
	readonly dependency: Dependency | undefined;
	readonly parent: CallNode | undefined;
	/** How often it is made in one run of what calls it, see {@link shareOfCalls}. May be a part of one: then not every run makes it. */
	readonly calls: number;
	/** Synchronous calls that this call waits for, in order. */
	readonly children: readonly CallNode[];
	/** 0 for a call that nothing in the flow waits for. */
	readonly depth: number;
	/** The leg it belongs to, by index; undefined for what is handed over outside of any. */
	readonly leg: number | undefined;
	/** The asynchronous step whose message it works on; undefined in the part that nothing was handed over to. */
	readonly fedBy: FlowStep | undefined;
}

/** A run of calls that somebody waits for. An asynchronous step ends it, and what follows starts another. */
export interface CallLeg {
	/** Who begins it. */
	readonly initiator: Ref;
	readonly roots: readonly CallNode[];
	/** The asynchronous step that it continues; undefined for a leg that begins by itself. */
	readonly startedBy: FlowStep | undefined;
}

export interface CallTree {
	readonly flow: Ref;
	/** One per step, in order. */
	readonly nodes: readonly CallNode[];
	readonly legs: readonly CallLeg[];
	/** True when the flow begins with a synchronous call: then its caller waits for the first leg, and the deadline is about it. */
	readonly callerWaits: boolean;
}

interface MutableNode extends CallNode {
	calls: number;
	readonly children: MutableNode[];
}

interface OpenLeg {
	readonly index: number;
	readonly initiator: Ref;
	readonly roots: MutableNode[];
	readonly startedBy: FlowStep | undefined;
	readonly stack: MutableNode[];
}

/** The call trees of all flows, made once per model. O(steps x depth). */
export const callTreesOf = oncePer((model: Model): ReadonlyMap<Ref, CallTree> => {
	const dependencyOf = stepDependencies(model);
	return new Map(
		model.byKind.flow.map(({ ref }) => [ref, callTree(ref, model.steps[ref] ?? [], dependencyOf)] as const),
	);
});

type DependencyOfStep = (step: FlowStep) => Dependency | undefined;

/** The run-time dependency that a step uses: the same ends, the same interface first. */
export function stepDependencies(model: Model): DependencyOfStep {
	const between = new Map<string, Dependency[]>();
	for (const dependency of model.dependencies) {
		if (dependency.phase !== 'run') continue;
		const key = `${dependency.from} ${dependency.to}`;
		addTo(between, key, dependency);
	}
	return (step) => {
		const found = between.get(`${step.from} ${step.to}`);
		return found?.find((one) => one.interface === step.interface) ?? found?.[0];
	};
}

function callTree(flow: Ref, steps: readonly FlowStep[], dependencyOf: DependencyOfStep): CallTree {
	const legs: OpenLeg[] = [];
	const nodes: MutableNode[] = [];
	let handedOver: FlowStep | undefined;
	for (const step of steps) {
		const place = openCall(legs, step);
		if (step.mode !== 'sync') {
			// A hand-over is made by the call that is open, but nobody waits for it.
			const fedBy = place === undefined ? continued(step, handedOver) : place.leg.startedBy;
			nodes.push(nodeOf(step, dependencyOf, place?.parent, place?.leg.index, fedBy));
			handedOver = step;
			continue;
		}
		const leg = place?.leg ?? openLeg(legs, step, handedOver);
		const node = nodeOf(step, dependencyOf, place?.parent, leg.index, leg.startedBy);
		(place?.parent?.children ?? leg.roots).push(node);
		leg.stack.length = node.depth;
		leg.stack.push(node);
		nodes.push(node);
	}
	shareCalls(nodes);
	return { flow, nodes, legs, callerWaits: steps[0]?.mode === 'sync' };
}

/** The hand-over that a step continues: its receiver goes on, or its consumer does, who is written as the caller. */
function continued(step: FlowStep, handedOver: FlowStep | undefined): FlowStep | undefined {
	const continues = handedOver !== undefined && (handedOver.to === step.from || handedOver.from === step.from);
	return continues ? handedOver : undefined;
}

function openLeg(legs: OpenLeg[], step: FlowStep, handedOver: FlowStep | undefined): OpenLeg {
	const leg = {
		index: legs.length,
		initiator: step.from,
		roots: [],
		stack: [],
		startedBy: continued(step, handedOver),
	};
	legs.push(leg);
	return leg;
}

/** Where a step continues: the call it belongs to, or the leg whose initiator it comes from. The newest leg first. */
function openCall(
	legs: readonly OpenLeg[],
	step: FlowStep,
): { leg: OpenLeg; parent: MutableNode | undefined } | undefined {
	for (let index = legs.length - 1; index >= 0; index--) {
		const leg = legs[index]!;
		const parent = leg.stack.findLast((node) => node.step.to === step.from);
		if (parent !== undefined || leg.initiator === step.from) return { leg, parent };
	}
	return undefined;
}

function nodeOf(
	step: FlowStep,
	dependencyOf: DependencyOfStep,
	parent: MutableNode | undefined,
	leg: number | undefined,
	fedBy: FlowStep | undefined,
): MutableNode {
	return {
		step,
		dependency: dependencyOf(step),
		parent,
		calls: step.data.calls ?? 1,
		children: [],
		depth: parent === undefined ? 0 : parent.depth + 1,
		leg,
		fedBy,
	};
}

/** The calls of each step that does not state them, from the figure of its dependency. */
function shareCalls(nodes: readonly MutableNode[]): void {
	const runs = new Map<CallNode | number | undefined, Map<Dependency, MutableNode[]>>();
	for (const node of nodes) {
		if (node.dependency?.data.callsPerRequest === undefined) continue;
		const run = node.parent ?? node.leg;
		const uses = runs.get(run) ?? new Map<Dependency, MutableNode[]>();
		addTo(uses, node.dependency, node);
		runs.set(run, uses);
	}
	for (const uses of runs.values()) {
		for (const [{ data }, all] of uses) {
			const silent = all.filter(({ step }) => step.data.calls === undefined);
			const stated = all.reduce((sum, { step }) => sum + (step.data.calls ?? 0), 0);
			const each = shareOfCalls(data.callsPerRequest!, stated, silent.length);
			for (const node of silent) node.calls = each;
		}
	}
}

/**
 * What one step is called for, where a caller says how often it uses a dependency for one request: what the steps that state
 * their calls leave, in equal parts. A step is written because it happens, so it is at least one call, unless the caller says
 * that not every request makes one.
 */
function shareOfCalls(perRequest: number, stated: number, steps: number): number {
	return Math.max(Math.min(1, perRequest), (perRequest - stated) / steps);
}

/** How often a step is called in one run of what calls it; on average where it is no whole number. */
export const callsOf = ({ calls }: CallNode): number => calls;

/** The same for what is counted at the worst: a run that makes a call at all makes a whole one. */
export const wholeCallsOf = ({ calls }: CallNode): number => Math.ceil(calls - 1e-9);

/**
 * How often each call of a flow is made in one run of it: one below a call that is made several times is made as often, and so
 * is what works on a message that is handed over several times. `own` gives the calls in one run of what calls it; nodes stand
 * in the order of their tree.
 */
export function callsMade(
	{ nodes }: Pick<CallTree, 'nodes'>,
	own: (node: CallNode) => number = callsOf,
): ReadonlyMap<CallNode, number> {
	const made = new Map<CallNode, number>();
	/** Per hand-over how often it is made, and how often whoever makes it runs. */
	const handedOver = new Map<FlowStep, { readonly messages: number; readonly runs: number }>();
	for (const node of nodes) {
		const { step, fedBy } = node;
		const feeding = fedBy === undefined ? undefined : handedOver.get(fedBy)!;
		// A consumer that is written as the caller of its queue goes on in the run that fetched.
		const runs =
			node.parent === undefined
				? ((fedBy?.to === step.from ? feeding?.messages : feeding?.runs) ?? 1)
				: made.get(node.parent)!;
		const messages = runs * own(node);
		made.set(node, messages);
		if (step.mode !== 'sync') handedOver.set(step, { messages, runs });
	}
	return made;
}

/** Calls that run side by side: each alone, those of one parallel group together, in the order of the first. */
export function sideBySide(calls: readonly CallNode[]): readonly (readonly CallNode[])[] {
	const groups = new Map<string, CallNode[]>();
	const out: CallNode[][] = [];
	for (const call of calls) {
		const name = call.step.data.parallelGroup;
		const open = name === undefined ? undefined : groups.get(name);
		if (open) {
			open.push(call);
			continue;
		}
		const group = [call];
		out.push(group);
		if (name !== undefined) groups.set(name, group);
	}
	return out;
}
