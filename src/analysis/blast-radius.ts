import { addTo } from '#graph/lists-by-key.ts';
import type { Model, Ref } from '#model/model.ts';
import type { TargetImpact } from './batch-propagation.ts';
import { eventsOf } from './events.ts';
import { type EvidenceStep, evidenceChain, soonerTime, timeToImpact } from './evidence.ts';
import { effectOf, effectOn, type Impact, type Impacts } from './impact.ts';
import type { Reading } from './network.ts';
import { once } from './once.ts';
import { type PeakRates, type PeakTraffic, peakRatesOf, peakTraffic } from './peak-traffic.ts';
import type { Propagation } from './propagation.ts';
import { referencesOf } from './references.ts';
import { type Certainty, compareText, rankOfState, type State, type TimeToImpact } from './state.ts';

/** What a failure does to one component, flow or business service. */
export interface Affected {
	readonly ref: Ref;
	/** The state in the end, when every buffer is full. For `possible` entries: the state in the pessimistic reading. */
	readonly state: Exclude<State, 'up'>;
	readonly certainty: Certainty;
	/** The worse state that the pessimistic reading gives, when it differs from a certain `state`. */
	readonly couldBe?: State | undefined;
	/** The state at t = 0, before any buffer is full. */
	readonly atOnce: State;
	/** When it first leaves UP. */
	readonly time: TimeToImpact;
	/** When it reaches `state`. */
	readonly timeToState: TimeToImpact;
	/** The same two times where a certain effect comes sooner in the pessimistic reading, else undefined. */
	readonly possibleTime?: TimeToImpact | undefined;
	readonly possibleTimeToState?: TimeToImpact | undefined;
}

/** A6 for one component (all copies lost) or one failure domain. Each list: worst state first, then certain, soonest, ref. */
export interface BlastRadius {
	/** `component:…` or `failure-domain:…`. */
	readonly subject: Ref;
	/** Other components than the subject. */
	readonly components: readonly Affected[];
	readonly flows: readonly Affected[];
	readonly services: readonly Affected[];
	/** Owners (teams or roles) of affected components, flows and services, and what of theirs is affected. */
	readonly teams: readonly { readonly team: Ref; readonly affected: readonly Ref[] }[];
	/** Affected things without an owner: nobody can be told. */
	readonly withoutOwner: readonly Ref[];
	readonly peakTraffic: PeakTraffic;
	/** The chain from the subject to one affected thing. */
	evidence(ref: Ref): readonly EvidenceStep[];
}

/** One row of the overview: counts only, so that it stays small with ten thousand components. Counts hold certain effects. */
export interface BlastRadiusSummary {
	readonly subject: Ref;
	/** Other components than the subject. */
	readonly componentsDown: number;
	readonly componentsDegraded: number;
	readonly flowsDown: number;
	readonly flowsDegraded: number;
	readonly servicesDown: number;
	readonly servicesDegraded: number;
	/** Flows and services that only the pessimistic reading affects (or takes further down). */
	readonly possible: number;
	/** Share of peak traffic that goes DOWN, 0 to 1; undefined when no flow declares a peak rate. */
	readonly downShare: number | undefined;
	/** The soonest certain effect on a flow or service. */
	readonly time: TimeToImpact | undefined;
	/** The soonest effect on any of them if what is not declared does harm, where that is sooner than {@link time}. */
	readonly possibleTime: TimeToImpact | undefined;
}

/** A6. */
export interface BlastRadii {
	/** One row per component and failure domain, largest first (services down, flows down, components down). */
	readonly overview: readonly BlastRadiusSummary[];
	/** The full answer for one component or failure domain, computed when asked; undefined for anything else. */
	of(subject: Ref): BlastRadius | undefined;
	/** True for a flow or business service that the loss of the subject takes further down in the pessimistic reading than for certain. */
	isInDoubt(subject: Ref, target: Ref): boolean;
	/** The business services that are certainly DOWN in the end, in any order: without the times and owners of the full answer. */
	servicesDownWith(subject: Ref): readonly Ref[];
}

/** A6: what the loss of each component and each failure domain does, and when. O(N (V + E)) for the overview. */
export function blastRadii(model: Model, impacts: Impacts): BlastRadii {
	const failures = new Map<Ref, readonly number[]>();
	for (const [index, component] of model.byKind.component.entries()) failures.set(component.ref, [index]);
	for (const event of eventsOf(model)) {
		if (event.ref.startsWith('failure-domain:')) failures.set(event.ref, event.takesDown);
	}
	const rates = peakRatesOf(model);
	const ownerOf = ownersIn(model);
	const byRef = once(() => {
		const { refs, viewStart } = impacts.optimistic;
		return Int32Array.from({ length: viewStart }, (_, node) => node).sort((a, b) => compareText(refs[a]!, refs[b]!));
	});
	let rows: readonly BlastRadiusSummary[] | undefined;
	return {
		get overview() {
			rows ??= [...failures].map(([subject, failed]) => summaryOf(subject, failed, impacts, rates)).sort(bySize);
			return rows;
		},
		of(subject) {
			const failed = failures.get(subject);
			return failed === undefined ? undefined : radiusOf(model, impacts, rates, ownerOf, byRef(), subject, failed);
		},
		isInDoubt(subject, target) {
			const failed = failures.get(subject);
			const node = impacts.optimistic.indexOf.get(target);
			if (failed === undefined || node === undefined) return false;
			const { certain, possible } = impacts.of(failed);
			return effectOn(certain, node).level < effectOn(possible, node).level;
		},
		servicesDownWith(subject) {
			const failed = failures.get(subject);
			return failed === undefined ? [] : servicesDown(impacts, failed);
		},
	};
}

function servicesDown(impacts: Impacts, failed: readonly number[]): readonly Ref[] {
	const { componentCount, targets } = impacts.optimistic;
	const refs: Ref[] = [];
	for (const code of impacts.of(failed).certain.codes) {
		const target = targets[(code >> 2) - componentCount]!;
		if (target.kind === 'business-service' && effectOf(code).level === 2) refs.push(target.ref);
	}
	return refs;
}

function bySize(a: BlastRadiusSummary, b: BlastRadiusSummary): number {
	return (
		b.servicesDown - a.servicesDown ||
		b.flowsDown - a.flowsDown ||
		b.servicesDegraded + b.flowsDegraded - a.servicesDegraded - a.flowsDegraded ||
		b.componentsDown - a.componentsDown ||
		compareText(a.subject, b.subject)
	);
}

function summaryOf(subject: Ref, failed: readonly number[], impacts: Impacts, rates: PeakRates): BlastRadiusSummary {
	const impact = impacts.of(failed);
	const { refs, componentCount, targets } = impacts.optimistic;
	const counts = { flow: [0, 0, 0], 'business-service': [0, 0, 0] };
	const flowsDown: Ref[] = [];
	for (const code of impact.certain.codes) {
		const { kind } = targets[(code >> 2) - componentCount]!;
		const { level } = effectOf(code);
		counts[kind][level]!++;
		if (kind === 'flow' && level === 2) flowsDown.push(refs[code >> 2]!);
	}
	const worse = (code: number): boolean => effectOn(impact.certain, code >> 2).level < effectOf(code).level;
	const isComponent = subject.startsWith('component:');
	return {
		subject,
		componentsDown: impact.certain.componentsDown - (isComponent ? 1 : 0),
		componentsDegraded: impact.certain.componentsDegraded,
		flowsDown: counts.flow[2]!,
		flowsDegraded: counts.flow[1]!,
		servicesDown: counts['business-service'][2]!,
		servicesDegraded: counts['business-service'][1]!,
		possible: impact.possible === impact.certain ? 0 : Array.from(impact.possible.codes).filter(worse).length,
		downShare: peakTraffic(rates, flowsDown, []).downShare,
		...soonestEffects(impact, impacts, failed),
	};
}

function soonestEffects(
	{ certain, possible }: Impact,
	impacts: Impacts,
	failed: readonly number[],
): Pick<BlastRadiusSummary, 'time' | 'possibleTime'> {
	if (certain.codes.length === 0) return { time: undefined, possibleTime: undefined };
	const soonest = ({ codes }: TargetImpact, reading: Reading): number => {
		if (codes.some((code) => effectOf(code).atOnce)) return 0;
		const propagation = impacts.run(reading, failed);
		return codes.reduce((least, code) => Math.min(least, propagation.degradedAt(code >> 2)), Number.POSITIVE_INFINITY);
	};
	const time = soonest(certain, 'optimistic');
	return {
		time: timeToImpact(time),
		possibleTime: time === 0 ? undefined : soonerTime(time, soonest(possible, 'pessimistic')),
	};
}

function radiusOf(
	model: Model,
	impacts: Impacts,
	rates: PeakRates,
	ownerOf: OwnerOf,
	byRef: Int32Array,
	subject: Ref,
	failed: readonly number[],
): BlastRadius {
	const optimistic = impacts.run('optimistic', failed);
	const pessimistic = impacts.run('pessimistic', failed);
	const { refs, componentCount, targets } = impacts.optimistic;
	const reached = new Uint8Array(refs.length);
	for (const node of optimistic.affected()) reached[node] = 1;
	for (const node of pessimistic.affected()) reached[node] = 1;
	const inOrder: { readonly node: number; readonly affected: Affected }[] = [];
	for (const node of byRef) {
		if (reached[node] === 0 || refs[node] === subject) continue;
		inOrder.push({ node, affected: affectedOf(refs[node]!, node, optimistic, pessimistic) });
	}
	const worst = worstOfThoseByRef(inOrder);
	const components: Affected[] = [];
	const flows: Affected[] = [];
	const services: Affected[] = [];
	for (const { node, affected } of worst) {
		const target = targets[node - componentCount];
		(target === undefined ? components : target.kind === 'flow' ? flows : services).push(affected);
	}
	const sure = (state: State): Ref[] =>
		flows.filter((flow) => flow.state === state && flow.certainty === 'certain').map((flow) => flow.ref);
	const all = worst.map(({ affected }) => affected.ref);
	return {
		subject,
		components,
		flows,
		services,
		...owners(ownerOf, isComponentSubject(subject) ? [subject, ...all] : all),
		peakTraffic: peakTraffic(rates, sure('down'), sure('degraded')),
		evidence: (ref) => chainTo(model, impacts, subject, failed, ref),
	};
}

/** The order of {@link worstFirst} of what comes by ref: it falls into a few states at a few times, so nothing is compared. */
function worstOfThoseByRef<One extends { readonly affected: Affected }>(byRef: readonly One[]): readonly One[] {
	const states = Array.from({ length: 4 }, () => new Map<number, One[]>());
	for (const one of byRef) {
		const { certainty, state, possibleTimeToState, timeToState } = one.affected;
		const times = states[(certainty === 'certain' ? 0 : 2) + rankOfState(state)]!;
		const time = sortTime(possibleTimeToState ?? timeToState);
		addTo(times, time, one);
	}
	return states.flatMap((times) => [...times].sort(([a], [b]) => a - b).flatMap(([, ones]) => ones));
}

const isComponentSubject = (subject: Ref): boolean => subject.startsWith('component:');

/** What one node comes to in both readings; it must be affected in at least one of them. */
export function affectedOf(ref: Ref, node: number, optimistic: Propagation, pessimistic: Propagation): Affected {
	const sure = stateIn(optimistic, node);
	const worst = stateIn(pessimistic, node);
	const certainty: Certainty = sure === 'up' ? 'possible' : 'certain';
	const read = certainty === 'certain' ? optimistic : pessimistic;
	const state = (certainty === 'certain' ? sure : worst) as Affected['state'];
	const time = read.degradedAt(node);
	const reaches = (propagation: Propagation): number =>
		state === 'down' ? propagation.downAt(node) : propagation.degradedAt(node);
	return {
		ref,
		state,
		certainty,
		couldBe: certainty === 'certain' && worst !== sure ? worst : undefined,
		atOnce: read.downAt(node) === 0 ? 'down' : time === 0 ? 'degraded' : 'up',
		time: timeToImpact(time),
		timeToState: timeToImpact(reaches(read)),
		possibleTime: soonerTime(time, pessimistic.degradedAt(node)),
		possibleTimeToState: soonerTime(reaches(read), reaches(pessimistic)),
	};
}

function stateIn(propagation: Propagation, node: number): State {
	if (propagation.downAt(node) !== Number.POSITIVE_INFINITY) return 'down';
	return propagation.degradedAt(node) !== Number.POSITIVE_INFINITY ? 'degraded' : 'up';
}

/** Certain before possible, then the worst state, the soonest, and by ref. */
export function worstFirst(a: Affected, b: Affected): number {
	return (
		compareText(a.certainty, b.certainty) ||
		rankOfState(a.state) - rankOfState(b.state) ||
		sortTime(a.possibleTimeToState ?? a.timeToState) - sortTime(b.possibleTimeToState ?? b.timeToState) ||
		compareText(a.ref, b.ref)
	);
}

function sortTime(time: TimeToImpact): number {
	return time.kind === 'at-once' ? 0 : time.kind === 'after' ? time.milliseconds : Number.MAX_VALUE;
}

type OwnerOf = (ref: Ref) => Ref | undefined;

/** The declared owner of each thing; looked up once, since almost every failure affects the same ones. */
function ownersIn(model: Model): OwnerOf {
	const references = referencesOf(model);
	const known = new Map<Ref, Ref | undefined>();
	return (ref) => {
		if (!known.has(ref)) known.set(ref, references.target(ref, 'owner'));
		return known.get(ref);
	};
}

function owners(ownerOf: OwnerOf, affected: readonly Ref[]): Pick<BlastRadius, 'teams' | 'withoutOwner'> {
	const byTeam = new Map<Ref, Ref[]>();
	const withoutOwner: Ref[] = [];
	for (const ref of affected) {
		const team = ownerOf(ref);
		const known = team === undefined ? withoutOwner : byTeam.get(team);
		if (known) known.push(ref);
		else byTeam.set(team!, [ref]);
	}
	const teams = [...byTeam]
		.map(([team, refs]) => ({ team, affected: refs }))
		.sort((a, b) => compareText(a.team, b.team));
	return { teams, withoutOwner };
}

function chainTo(
	model: Model,
	impacts: Impacts,
	subject: Ref,
	failed: readonly number[],
	ref: Ref,
): readonly EvidenceStep[] {
	const node = impacts.optimistic.indexOf.get(ref);
	if (node === undefined) return [];
	const event = { ref: subject, class: 'component' } as const;
	const chain = (reading: 'optimistic' | 'pessimistic'): readonly EvidenceStep[] => {
		const propagation = impacts.run(reading, failed);
		return evidenceChain({ model, network: impacts[reading], outcome: propagation, event, node });
	};
	const sure = chain('optimistic');
	return sure.length > 0 ? sure : chain('pessimistic');
}
