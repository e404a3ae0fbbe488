import type { Span } from '#diagnostics/diagnostic.ts';
import type { Dependency, Entity, FlowStep, Model, Ref } from '#model/model.ts';
import {
	type CallProtection,
	type DeclaredTime,
	gap,
	longestOf,
	protectionOf,
	sumOf,
	timeOf,
	times,
} from './call-protection.ts';
import { type CallNode, type CallTree, callTreesOf, sideBySide, wholeCallsOf } from './call-tree.ts';
import { milliseconds } from './quantities.ts';
import { type TimeoutChange, timeoutChange } from './timeout-change.ts';

/** A synchronous dependency with its numbers. */
export interface EdgeTimeouts extends CallProtection {
	readonly dependency: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly interface: Ref | undefined;
	/** Numbers that cannot all be meant: `perTry` above `total`, and the like. One sentence each. */
	readonly contradictions: readonly string[];
	readonly span: Span;
}

/** One step of a flow as its caller and its target see it. */
export interface StepTimeouts {
	readonly seq: number;
	readonly from: Ref;
	readonly to: Ref;
	readonly interface: Ref | undefined;
	readonly dependency: Ref | undefined;
	readonly mode: 'sync' | 'async' | 'batch';
	/** Calls in one run of what calls it, as `wait` counts them: whole ones. */
	readonly calls: number;
	/** How many calls wait for it. */
	readonly depth: number;
	/** Which leg it belongs to, counted from 1; undefined for what is handed over outside of any. */
	readonly leg: number | undefined;
	/** How long the caller waits at the worst, all calls of the step together: W. Zero for what is handed over. */
	readonly wait: DeclaredTime;
	/** How long the target may work: its own p99 and what it waits for below. */
	readonly work: DeclaredTime;
	/** The target's own p99; undefined when not declared. */
	readonly ownMs: number | undefined;
	readonly perTryMs: number | undefined;
	readonly totalMs: number | undefined;
	readonly retries: number | undefined;
	readonly span: Span;
}

/** A call whose target may still be at work when the caller has given up. */
export interface OutlastedCall {
	readonly flow: Ref;
	readonly seq: number;
	readonly dependency: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly interface: Ref | undefined;
	/** What one try may take, and the field that says so. */
	readonly limitMs: number;
	readonly limitField: 'perTry' | 'total';
	readonly work: DeclaredTime;
	readonly ownMs: number | undefined;
	/** True when the target's own usual time is above the limit: then the call fails without any failure below. */
	readonly byItself: boolean;
	/** True when the target is told the caller's deadline and can stop in time. */
	readonly deadlineTravels: boolean;
	/** A change below it that would mend it, computed; undefined when no single one does. */
	readonly change: TimeoutChange | undefined;
	readonly span: Span;
}

/** `gap`: too little is declared to say. `no-deadline`: the flow states none. */
export type DeadlineVerdict = 'within' | 'over' | 'unbounded' | 'gap' | 'no-deadline' | 'no-caller-waits';

export interface FlowTimeouts {
	readonly flow: Ref;
	readonly deadlineMs: number | undefined;
	readonly steps: readonly StepTimeouts[];
	/** What each leg takes at the worst, in order, with the steps nothing in the flow waits for. */
	readonly legs: readonly {
		readonly initiator: Ref;
		readonly startedByStep: number | undefined;
		readonly seqs: readonly number[];
		readonly wait: DeclaredTime;
	}[];
	/** W of what the caller of the flow waits for: the first leg. Undefined when nobody waits. */
	readonly wait: DeclaredTime | undefined;
	readonly verdict: DeadlineVerdict;
	/** W minus the deadline where W is longer. */
	readonly overMs: number | undefined;
	/** A change of one timeout that brings W to the deadline, computed; undefined when none is needed or no single one does. */
	readonly change: TimeoutChange | undefined;
	readonly span: Span;
}

/** A target that calls others for the flow and is not told how long its caller still waits. */
export interface DeadlineBreak {
	readonly interface: Ref;
	readonly component: Ref;
	/** `none`: declared not to travel. `undeclared`: nobody says. */
	readonly propagation: 'none' | 'undeclared';
	/** Flows with a deadline that pass through it. */
	readonly flows: readonly Ref[];
	readonly span: Span;
}

/** A10. All times in milliseconds. */
export interface TimeoutBudget {
	readonly edges: readonly EdgeTimeouts[];
	readonly flows: readonly FlowTimeouts[];
	/** One per dependency: the flow in which its target may work longest. */
	readonly outlasted: readonly OutlastedCall[];
	readonly deadlineBreaks: readonly DeadlineBreak[];
}

/**
 * A10: how long callers wait at the worst, per dependency and per flow, against the timeouts above them and the deadline.
 * W(call) = (retries + 1) x perTry + waits, capped by `total`; W(target) = its own p99 + the sum of what it calls one after
 * another, each call of a step by itself, + the longest of each parallel group. O(steps + dependencies).
 */
export function timeoutBudget(model: Model): TimeoutBudget {
	const clock = createClock(model);
	const flows = Array.from(callTreesOf(model).values(), (tree) => ({ tree, known: timesOf(tree.nodes, clock) }));
	return {
		edges: model.dependencies.filter(isSynchronous).map((one) => edgeTimeouts(one, clock)),
		flows: flows.map((flow) => flowTimeouts(model, clock, flow)),
		outlasted: outlastedCalls(model, clock, flows),
		deadlineBreaks: deadlineBreaks(
			model,
			flows.map(({ tree }) => tree),
		),
	};
}

/** A run-time dependency whose caller waits for the answer. */
export function isSynchronous(dependency: Dependency): boolean {
	return dependency.phase === 'run' && dependency.async === undefined;
}

/** Knows how a dependency is protected; a change under trial takes the place of what is declared. */
interface Clock {
	protectionOf(dependency: Dependency): CallProtection;
	/** The target's own p99: of the step, else of the component. */
	ownOf(node: CallNode): number | undefined;
}

function createClock(model: Model): Clock {
	const known = new Map<Ref, CallProtection>();
	// Asked again for each timeout under trial.
	const own = new Map<CallNode, number | undefined>();
	return {
		protectionOf: (dependency) => {
			const found = known.get(dependency.ref) ?? protectionOf(dependency.data.resilience);
			known.set(dependency.ref, found);
			return found;
		},
		ownOf: (node) => {
			if (!own.has(node)) own.set(node, serviceTimeOf(model, node.step));
			return own.get(node);
		},
	};
}

function serviceTimeOf(model: Model, { data, to }: FlowStep): number | undefined {
	return (
		milliseconds(data.serviceTime?.p99) ??
		milliseconds((model.entities[to] as Entity<'component'> | undefined)?.data.serviceTime?.p99)
	);
}

interface NodeTimes {
	readonly wait: DeclaredTime;
	readonly work: DeclaredTime;
}

/** A flow with the times of its calls. */
interface TimedFlow {
	readonly tree: CallTree;
	readonly known: ReadonlyMap<CallNode, NodeTimes>;
}

/** Both times of every one of some calls and what they call. Callers come before what they call, so the list is read from its end. */
function timesOf(calls: readonly CallNode[], clock: Clock): ReadonlyMap<CallNode, NodeTimes> {
	const known = new Map<CallNode, NodeTimes>();
	for (const node of calls.toReversed()) {
		const own = clock.ownOf(node);
		const ownTime = own === undefined ? gap(0, `serviceTime.p99 of step ${node.step.seq}`) : timeOf(own);
		const work = sumOf([ownTime, together(node.children, (child) => known.get(child)!.wait)]);
		const wait = node.step.mode === 'sync' ? times(waitFor(node, clock, work), wholeCallsOf(node)) : timeOf(0);
		known.set(node, { wait, work });
	}
	return known;
}

/** One after another, those of a parallel group side by side. */
function together(calls: readonly CallNode[], timeOfCall: (call: CallNode) => DeclaredTime): DeclaredTime {
	return sumOf(sideBySide(calls).map((group) => longestOf(group.map(timeOfCall))));
}

/** Without a timeout a caller waits as long as the work takes; for a person, or a party outside, nothing else is known. */
function waitFor({ step, dependency }: CallNode, clock: Clock, work: DeclaredTime): DeclaredTime {
	if (dependency === undefined) {
		return step.from.startsWith('component:') ? sumOf([work, gap(0, `dependency of step ${step.seq}`)]) : work;
	}
	const { timeout, worstCase } = clock.protectionOf(dependency);
	if (timeout === 'none') return { ...work, complete: false, unbounded: true };
	if (timeout === 'undeclared') return sumOf([work, gap(0, `timeout of step ${step.seq}`)]);
	return { ...worstCase, missing: worstCase.missing.map((field) => `${field} of step ${step.seq}`) };
}

/** Some calls with all that they call, callers first. */
function withCalled(calls: readonly CallNode[]): readonly CallNode[] {
	const all = [...calls];
	for (const { children } of all) for (const child of children) all.push(child);
	return all;
}

function flowTimeouts(model: Model, clock: Clock, { tree, known }: TimedFlow): FlowTimeouts {
	const flow = model.entities[tree.flow] as Entity<'flow'>;
	const deadlineMs = milliseconds(flow.data.latencyBudget?.deadline);
	const waitOf = (calls: readonly CallNode[]): DeclaredTime => together(calls, (call) => known.get(call)!.wait);
	const wait = tree.callerWaits ? waitOf(tree.legs[0]!.roots) : undefined;
	const verdict = verdictOf(wait, deadlineMs);
	const first = verdict === 'over' ? withCalled(tree.legs[0]!.roots) : [];
	return {
		flow: tree.flow,
		deadlineMs,
		steps: tree.nodes.map((node) => stepTimeouts(node, clock, known.get(node)!)),
		legs: tree.legs.map((leg, index) => ({
			initiator: leg.initiator,
			startedByStep: leg.startedBy?.seq,
			seqs: tree.nodes.filter((node) => node.leg === index && node.step.mode === 'sync').map(({ step }) => step.seq),
			wait: waitOf(leg.roots),
		})),
		wait,
		verdict,
		overMs: verdict === 'over' ? wait!.ms - deadlineMs! : undefined,
		change:
			verdict === 'over'
				? timeoutChange(tree, tree.nodes, clock, deadlineMs!, (changed) => {
						const anew = timesOf(first, changed);
						return together(tree.legs[0]!.roots, (call) => anew.get(call)!.wait);
					})
				: undefined,
		span: flow.span,
	};
}

function verdictOf(wait: DeclaredTime | undefined, deadlineMs: number | undefined): DeadlineVerdict {
	if (wait === undefined) return 'no-caller-waits';
	if (deadlineMs === undefined) return 'no-deadline';
	if (wait.ms > deadlineMs) return 'over';
	if (wait.unbounded) return 'unbounded';
	return wait.complete ? 'within' : 'gap';
}

function stepTimeouts(node: CallNode, clock: Clock, { wait, work }: NodeTimes): StepTimeouts {
	const { step, dependency } = node;
	const protection = dependency === undefined ? undefined : clock.protectionOf(dependency);
	return {
		seq: step.seq,
		from: step.from,
		to: step.to,
		interface: step.interface,
		dependency: dependency?.ref,
		mode: step.mode,
		calls: wholeCallsOf(node),
		depth: node.depth,
		leg: node.leg === undefined ? undefined : node.leg + 1,
		wait,
		work,
		ownMs: clock.ownOf(node),
		perTryMs: protection?.perTryMs,
		totalMs: protection?.totalMs,
		retries: protection?.retries,
		span: step.span,
	};
}

function edgeTimeouts(dependency: Dependency, clock: Clock): EdgeTimeouts {
	const protection = clock.protectionOf(dependency);
	return {
		...protection,
		dependency: dependency.ref,
		from: dependency.from,
		to: dependency.to,
		interface: dependency.interface,
		contradictions: contradictionsIn(dependency, protection),
		span: dependency.span,
	};
}

function contradictionsIn(
	{ data }: Dependency,
	{ perTryMs, totalMs, connectMs, retries }: CallProtection,
): readonly string[] {
	const retry = data.resilience?.retry;
	const backoff = typeof retry === 'object' && typeof retry.backoff === 'object' ? retry.backoff : undefined;
	const base = milliseconds(backoff?.base);
	const cap = milliseconds(backoff?.cap);
	const above = (low: number | undefined, high: number | undefined): boolean =>
		low !== undefined && high !== undefined && low > high;
	const said: string[] = [];
	if (above(perTryMs, totalMs)) said.push('`perTry` is longer than `total`: no try ever gets its time');
	if (above(connectMs, perTryMs ?? totalMs)) said.push('`connect` is longer than a whole try');
	if (above(base, cap)) said.push('`backoff.base` is longer than `backoff.cap`');
	if (perTryMs !== undefined && totalMs === perTryMs && (retries ?? 0) > 0)
		said.push('`total` leaves no time for a second try, so `retry` does nothing when the target hangs');
	if (perTryMs === 0 || totalMs === 0) said.push('a timeout of zero: every call fails');
	return said;
}

function outlastedCalls(model: Model, clock: Clock, flows: readonly TimedFlow[]): readonly OutlastedCall[] {
	const worst = new Map<Ref, { found: OutlastedCall; tree: CallTree; node: CallNode }>();
	const interfaces = new Map(model.interfaces.map((one) => [one.ref, one]));
	for (const { tree, known } of flows) {
		for (const node of tree.nodes) {
			const { step, dependency } = node;
			if (dependency === undefined || step.mode !== 'sync') continue;
			const { perTryMs, totalMs } = clock.protectionOf(dependency);
			const limitMs = Math.min(perTryMs ?? Number.POSITIVE_INFINITY, totalMs ?? Number.POSITIVE_INFINITY);
			const { work } = known.get(node)!;
			if (!Number.isFinite(limitMs) || work.ms <= limitMs) continue;
			const before = worst.get(dependency.ref);
			if (before !== undefined && before.found.work.ms >= work.ms) continue;
			const ownMs = clock.ownOf(node);
			const propagation = step.interface === undefined ? undefined : interfaces.get(step.interface)?.data;
			const found: OutlastedCall = {
				flow: tree.flow,
				seq: step.seq,
				dependency: dependency.ref,
				from: step.from,
				to: step.to,
				interface: step.interface,
				limitMs,
				limitField: limitMs === perTryMs ? 'perTry' : 'total',
				work,
				ownMs,
				byItself: (ownMs ?? 0) > limitMs,
				deadlineTravels:
					propagation?.deadlinePropagation === 'header' || propagation?.deadlinePropagation === 'context',
				change: undefined,
				span: dependency.span,
			};
			worst.set(dependency.ref, { found, tree, node });
		}
	}
	return [...worst.values()].map(({ found, tree, node }) => {
		if (found.byItself) return found;
		const calls = withCalled([node]);
		const workWith = (changed: Clock): DeclaredTime => timesOf(calls, changed).get(node)!.work;
		return { ...found, change: timeoutChange(tree, node.children, clock, found.limitMs, workWith) };
	});
}

function deadlineBreaks(model: Model, trees: readonly CallTree[]): readonly DeadlineBreak[] {
	const flows = new Map<Ref, Set<Ref>>();
	for (const tree of trees) {
		const { data } = model.entities[tree.flow] as Entity<'flow'>;
		if (data.latencyBudget?.deadline === undefined) continue;
		for (const { step, children } of tree.nodes) {
			if (step.mode !== 'sync' || step.interface === undefined || children.length === 0) continue;
			flows.set(step.interface, (flows.get(step.interface) ?? new Set()).add(tree.flow));
		}
	}
	return model.interfaces.flatMap(({ ref, component, data, span }): DeadlineBreak[] => {
		const passing = flows.get(ref);
		const declared = data.deadlinePropagation ?? 'unknown';
		if (passing === undefined || declared === 'header' || declared === 'context') return [];
		const propagation = declared === 'none' ? 'none' : 'undeclared';
		return [{ interface: ref, component, propagation, flows: [...passing], span }];
	});
}
