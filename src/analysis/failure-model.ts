import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { type EventProbability, eventProbabilities, type Failover, failoversOf } from './event-probabilities.ts';
import { type Copies, eventsOf } from './events.ts';
import { type EvidenceStep, reasonOf } from './evidence.ts';
import type { Placed } from './fault-tree.ts';
import { type FailureNetwork, type Network, networkOf, type Reading } from './network.ts';
import { peakRatesOf } from './peak-traffic.ts';
import { perSecond } from './quantities.ts';
import { servingSlots, targetOf } from './serving-capacity.ts';
import type { Target } from './targets.ts';

/**
 * The part of a model that failures act on: networks, copies and their places, probabilities, capacities, and why each edge
 * passes a failure on. All of it is plain data, small enough to travel to a reader's browser (see compact-failure-model.ts),
 * where the same code answers as in the build.
 */
export interface FailureModel extends Placed {
	readonly environment: string;
	readonly asOf: string;
	readonly networks: { readonly [R in Reading]: FailureNetwork };
	/** Per edge of the networks, in each reading. */
	readonly reasons: { readonly [R in Reading]: readonly EdgeReason[] };
	/** What each node is called: components, flows, business services, in the order of the nodes. */
	readonly names: readonly string[];
	/** In the order of the nodes after the components. */
	readonly targets: readonly FailureTarget[];
	readonly byKind: { readonly 'failure-domain': readonly Place[] };
	/** One per component. */
	readonly deployments: { readonly [component: Ref]: RunningCopies };
	readonly probabilities: ReadonlyMap<Ref, EventChance>;
	readonly failovers: readonly Failover[];
}

/** Why an edge passes a failure on; `place` is where that is declared, as `file:line`. */
export interface EdgeReason extends Pick<EvidenceStep, 'because' | 'via' | 'assumed'> {
	readonly place?: string | undefined;
}

export interface FailureTarget extends Pick<Target, 'ref' | 'kind' | 'tier' | 'notComputable'> {
	/** Declared peak rate of a flow, per second. */
	readonly peak?: number | undefined;
}

/** A failure domain. */
export interface Place {
	readonly ref: Ref;
	readonly name: string;
	readonly type: string;
}

/** How a component runs, and what load it is made for. */
export interface RunningCopies extends Copies {
	/** `requireK` as declared. */
	readonly declaredRequire?: number | undefined;
	/** What one copy can do, and what all together must do at peak, per second. */
	readonly unitCapacity?: number | undefined;
	readonly peak?: number | undefined;
	/** Most copies that serve at one time; the others stand by. */
	readonly slots: number;
	/** The share of its capacity that is meant to be used, 0 to 1. */
	readonly targetUtilisation?: number | undefined;
	/** `file:line`. */
	readonly place: string;
}

/** The probability of a basic event, or which field of which entity would say it. */
export type EventChance = Pick<EventProbability, 'label' | 'value' | 'entity' | 'field'>;

/** Takes out of a model what failures act on. Pure; O(V + E). */
export function failureModelOf(model: Model): FailureModel {
	const networks = { optimistic: networkOf(model, 'optimistic'), pessimistic: networkOf(model, 'pessimistic') };
	const probabilities = eventProbabilities(model, eventsOf(model));
	const rates = peakRatesOf(model);
	const { targets } = networks.optimistic;
	return {
		environment: model.environment,
		asOf: model.asOf,
		networks: { optimistic: numbersOf(networks.optimistic), pessimistic: numbersOf(networks.pessimistic) },
		reasons: { optimistic: reasonsOf(model, networks.optimistic), pessimistic: reasonsOf(model, networks.pessimistic) },
		names: [...model.byKind.component.map(({ name }) => name), ...targets.map(({ name }) => name)],
		targets: targets.map(({ ref, kind, tier, notComputable }) => ({
			ref,
			kind,
			tier,
			notComputable,
			peak: rates.of.get(ref),
		})),
		byKind: {
			'failure-domain': model.byKind['failure-domain'].map(({ ref, name, data }) => ({ ref, name, type: data.type })),
		},
		domainParents: model.domainParents,
		deployments: Object.fromEntries(
			model.byKind.component.map((component) => [component.ref, runningCopies(component, model)]),
		),
		probabilities: new Map(
			[...probabilities].map(([ref, { label, value, entity, field }]) => [ref, { label, value, entity, field }]),
		),
		failovers: failoversOf(model, probabilities),
	};
}

const placeOf = (span: Span): string => `${span.file}:${span.start.line}`;

function numbersOf(network: Network): FailureNetwork {
	const { targets: _targets, carriers: _carriers, ...numbers } = network;
	return numbers;
}

function reasonsOf(model: Model, network: Network): readonly EdgeReason[] {
	return network.carriers.map((_, edge) => {
		const { because, via, span, assumed } = reasonOf(model, network, edge);
		return { because, via, assumed, place: span && placeOf(span) };
	});
}

function runningCopies(component: Entity<'component'>, model: Model): RunningCopies {
	const { capacity, deployment: authored } = component.data;
	const deployment = model.deployments[component.ref];
	return {
		declared: deployment?.declared ?? false,
		require: deployment?.require ?? 1,
		declaredRequire: authored?.[model.environment]?.requireK,
		replicas: (deployment?.replicas ?? []).map(({ ref, domains }) => ({ ref, domains })),
		domains: deployment?.domains ?? [],
		commonCauses: (deployment?.commonCauses ?? []).map(({ ref }) => ({ ref })),
		unitCapacity: perSecond(capacity?.unitCapacity),
		peak: perSecond(capacity?.peak),
		slots: servingSlots(component, model),
		targetUtilisation: capacity && targetOf(capacity),
		place: placeOf((deployment?.declared ? deployment : component).span),
	};
}
