import type { Ref } from '#model/model.ts';
import { type Affected, affectedOf, worstFirst } from './blast-radius.ts';
import { type CapacityLeft, capacitiesLeft } from './capacity-left.ts';
import { type EvidenceStep, hopsTo, timeToImpact } from './evidence.ts';
import type { EdgeReason, FailureModel } from './failure-model.ts';
import { failedParts, type LoadedModel, type LocalLoss, loadedModel, localLosses } from './local-losses.ts';
import { type FailureNetwork, type Reading, unknownDelay } from './network.ts';
import { type PeakTraffic, peakTraffic } from './peak-traffic.ts';
import { createPropagation, type Propagation } from './propagation.ts';
import { createRemainingAvailability, type RemainingAvailability } from './remaining-availability.ts';
import type { Situation } from './situation.ts';
import type { State } from './state.ts';

/** One component, flow or business service in a situation. */
export interface Then extends Affected {
	readonly name: string;
	/** The state at the time asked for; in the end when none was. */
	readonly now: State;
	/** The state at that time in the pessimistic reading, when it is worse. */
	readonly nowCouldBe?: State | undefined;
	/** Why it fails by itself, for a component that does. */
	readonly lost?: LocalLoss | undefined;
}

/** One link of the chain from a failure to what people notice, from the failure on. */
export interface ProofStep extends Omit<EvidenceStep, 'span'> {
	readonly name: string;
	/** Where it is declared, as `file:line`. */
	readonly place?: string | undefined;
}

/** What a situation does. Lists hold only what leaves UP: certain first, worst first, soonest first. */
export interface WhatIf {
	readonly situation: Situation;
	readonly services: readonly Then[];
	readonly flows: readonly Then[];
	readonly components: readonly Then[];
	/** Failure domains that are lost because one that they stand in is; without those that failed themselves. */
	readonly placesWithin: readonly Ref[];
	readonly capacity: readonly CapacityLeft[];
	/** The share of the peak traffic of flows that are certainly DOWN at the time asked for. */
	readonly peakTraffic: PeakTraffic;
	/** How the failure reaches one of them; empty for what stays UP. */
	proof(ref: Ref): readonly ProofStep[];
	/** The availability that a flow or business service still has while the failure lasts. */
	availability(target: Ref): RemainingAvailability;
}

/**
 * Answers what-if questions about a model: DOMAIN 2.1 with any set of failures at once, k from the load (decision 5), and
 * buffers that a higher load fills sooner. Each answer costs what the failure reaches.
 */
export function createWhatIf(model: FailureModel): (situation: Situation) => WhatIf {
	const cache = new Map<number, Loaded>();
	const available = createRemainingAvailability(model);
	return (situation) => {
		const { load } = situation;
		const loaded = cache.get(load) ?? prepare(model, load);
		cache.clear();
		cache.set(load, loaded);
		const lost = localLosses(loaded.model, situation.failed);
		return answer({ model, loaded, situation, lost }, (target) =>
			available(target, loaded.model, situation.failed, lost),
		);
	};
}

interface Loaded {
	readonly model: LoadedModel;
	readonly networks: { readonly [R in Reading]: FailureNetwork };
	readonly propagations: { readonly [R in Reading]: Propagation };
	/** The losses that the propagations have followed last. */
	followed?: ReadonlyMap<number, LocalLoss>;
}

function prepare(model: FailureModel, load: number): Loaded {
	const networks = {
		optimistic: filledSooner(model.networks.optimistic, load),
		pessimistic: filledSooner(model.networks.pessimistic, load),
	};
	return {
		model: loadedModel(model, load),
		networks,
		propagations: {
			optimistic: createPropagation(networks.optimistic),
			pessimistic: createPropagation(networks.pessimistic),
		},
	};
}

/** Buffers are declared at peak; at twice the load they last half as long. */
function filledSooner(network: FailureNetwork, load: number): FailureNetwork {
	if (load === 1) return network;
	const edgeDelay = network.edgeDelay.map((delay) => (delay > 0 && delay < unknownDelay ? delay / load : delay));
	return { ...network, edgeDelay };
}

interface Asked {
	readonly model: FailureModel;
	readonly loaded: Loaded;
	readonly situation: Situation;
	readonly lost: ReadonlyMap<number, LocalLoss>;
}

function answer(asked: Asked, availability: WhatIf['availability']): WhatIf {
	const { model, loaded, situation, lost } = asked;
	const { refs, componentCount, viewStart, indexOf } = model.networks.optimistic;
	const { optimistic, pessimistic } = loaded.propagations;
	const seeds = [...lost.keys()];
	const sure = seeds.filter((node) => !lost.get(node)!.possible);
	const run = (): void => {
		if (loaded.followed === lost) return;
		loaded.followed = lost;
		optimistic.run(sure);
		pessimistic.run(seeds);
	};
	run();
	const nodes = new Set([...optimistic.affected(), ...pessimistic.affected()]);
	const all = [...nodes].flatMap((node) => (node < viewStart ? thenOf(asked, node) : [])).sort(worstFirst);
	const of = (kind: string): Then[] => all.filter(({ ref }) => ref.startsWith(kind));
	const flows = of('flow:');
	// What is certainly DOWN in the end is so whatever else happens: no tree need be computed to know that.
	const down = new Set(
		all.filter(({ certainty, state }) => certainty === 'certain' && state === 'down').map(({ ref }) => ref),
	);
	const inState = (state: State): Ref[] => flows.filter(({ now }) => now === state).map(({ ref }) => ref);
	const rates = model.targets.filter(({ kind }) => kind === 'flow');
	const declared = rates.flatMap(({ ref, peak }) =>
		peak === undefined ? [] : [[ref, peak * situation.load] as const],
	);
	return {
		situation,
		services: of('business-service:'),
		flows,
		components: all.filter(({ ref }) => indexOf.get(ref)! < componentCount),
		placesWithin: [...failedParts(model, situation.failed).places]
			.filter(([place, cause]) => place !== cause)
			.map(([place]) => place),
		capacity: capacitiesLeft(loaded.model, situation.failed, refs.slice(0, componentCount), model.names),
		peakTraffic: peakTraffic(
			{
				of: new Map(declared),
				total: declared.reduce((sum, [, rate]) => sum + rate, 0),
				missing: rates.filter(({ peak }) => peak === undefined).map(({ ref }) => ref),
			},
			inState('down'),
			inState('degraded'),
		),
		proof(ref) {
			const node = indexOf.get(ref);
			if (node === undefined) return [];
			// Another question may have been asked since.
			run();
			return proofOf(asked, 'optimistic', node) ?? proofOf(asked, 'pessimistic', node) ?? [];
		},
		availability: (target) => (down.has(target) ? { kind: 'exact', unavailability: 1 } : availability(target)),
	};
}

function thenOf({ model, loaded, situation, lost }: Asked, node: number): Then {
	const { optimistic, pessimistic } = loaded.propagations;
	const at = situation.at ?? Number.POSITIVE_INFINITY;
	const now = stateAt(optimistic, node, at);
	const worst = stateAt(pessimistic, node, at);
	return {
		...affectedOf(model.networks.optimistic.refs[node]!, node, optimistic, pessimistic),
		name: model.names[node]!,
		now,
		nowCouldBe: worst === now ? undefined : worst,
		lost: lost.get(node),
	};
}

/** The state of a node so many milliseconds after the failure; Infinity asks for the end. */
function stateAt(propagation: Propagation, node: number, at: number): State {
	const reached = (time: number): boolean => time !== Number.POSITIVE_INFINITY && time <= at;
	if (reached(propagation.downAt(node))) return 'down';
	return reached(propagation.degradedAt(node)) ? 'degraded' : 'up';
}

function proofOf({ model, loaded, lost }: Asked, reading: Reading, end: number): readonly ProofStep[] | undefined {
	const network = loaded.networks[reading];
	const way = hopsTo(network, loaded.propagations[reading], end);
	if (way === undefined) return undefined;
	const named = (node: number): Pick<ProofStep, 'ref' | 'name'> => ({
		ref: network.refs[node]!,
		name: model.names[node]!,
	});
	const start: ProofStep = { ...named(way.seed), state: 'down', time: timeToImpact(0), ...lost.get(way.seed)! };
	const steps = way.hops.map(({ node, level, at, edge }): ProofStep => {
		const reason: EdgeReason = model.reasons[reading][edge]!;
		return { ...named(node), state: level, time: timeToImpact(at), ...reason };
	});
	return [start, ...steps.reverse()];
}
