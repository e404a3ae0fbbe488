import type { Ref } from '#model/model.ts';
import { compactVersion } from './compact-version.ts';
import type { EdgeReason, EventChance, FailureModel, FailureTarget, Place, RunningCopies } from './failure-model.ts';
import { edgesIn, type FailureNetwork, noLimit, type Reading } from './network.ts';

/**
 * The failure model as small JSON: texts once in a table, everything else as numbers that name them. Both readings share one
 * list of edges, as they differ in little. Linear in the model, and the same bytes for the same model.
 */
export interface CompactFailureModel {
	readonly version: typeof compactVersion;
	readonly environment: string;
	readonly asOf: string;
	/** Every text, in order of first use; 0 stands for none. */
	readonly texts: readonly string[];
	readonly components: readonly CompactComponent[];
	readonly targets: readonly (readonly [
		ref: number,
		name: number,
		tier: number | null,
		why: number,
		peak: number | null,
	])[];
	readonly places: readonly (readonly [ref: number, name: number, type: number, parent: number])[];
	/** Per view: its component, its name, and in what it is like the component. */
	readonly views: readonly (readonly [component: number, name: number, likeness: number])[];
	/**
	 * Per gate: node, limit, size, and whether it only degrades (1: in the optimistic reading, 2: in the pessimistic one) or does
	 * nothing in the optimistic reading (4).
	 */
	readonly gates: readonly number[];
	/** Per edge: gate, node, effect of a full buffer, delay and reason in the optimistic and in the pessimistic reading. */
	readonly edges: readonly number[];
	readonly reasons: readonly (readonly [because: number, via: number, assumed: number, place: number])[];
	readonly chances: readonly (readonly [
		ref: number,
		label: number,
		value: number | null,
		entity: number,
		field: number,
	])[];
	readonly failovers: readonly (readonly [
		component: number,
		event: number,
		atWork: readonly number[],
		known: number,
	])[];
}

type CompactComponent = readonly [
	ref: number,
	name: number,
	declared: number,
	require: number,
	replicas: readonly (readonly number[])[],
	domains: readonly number[],
	causes: readonly number[],
	place: number,
	declaredRequire: number | null,
	unitCapacity: number | null,
	peak: number | null,
	target: number | null,
	slots: number,
];

const gateSize = 4;
const edgeSize = 7;

/** Writes a failure model as JSON data. */
export function encodeFailureModel(model: FailureModel): CompactFailureModel {
	const table = textTable();
	const { optimistic, pessimistic } = model.networks;
	const { of, all } = table;
	const reasons = distinctReasons(model, of);
	return {
		version: compactVersion,
		environment: model.environment,
		asOf: model.asOf,
		texts: all,
		components: optimistic.refs
			.slice(0, optimistic.componentCount)
			.map((ref, node) => encodeComponent(ref, model.names[node]!, model.deployments[ref]!, of)),
		targets: model.targets.map(({ ref, tier, notComputable, peak }, index) => [
			of(ref),
			of(model.names[optimistic.componentCount + index]),
			tier ?? null,
			of(notComputable),
			peak ?? null,
		]),
		places: model.byKind['failure-domain'].map(({ ref, name, type }) => [
			of(ref),
			of(name),
			of(type),
			of(model.domainParents[ref]),
		]),
		views: optimistic.refs
			.slice(optimistic.viewStart)
			.map((name, view) => [
				optimistic.viewOf[optimistic.viewStart + view]!,
				of(name),
				optimistic.viewLikeness[optimistic.viewStart + view]!,
			]),
		gates: Array.from(optimistic.gateNode, (node, gate) => [
			node,
			pessimistic.gateLimit[gate]!,
			optimistic.gateSize[gate]!,
			optimistic.gateSoft[gate]! + 2 * pessimistic.gateSoft[gate]! + 4 * Number(optimistic.gateLimit[gate] === noLimit),
		]).flat(),
		edges: Array.from(optimistic.edgeGate, (gate, edge) => [
			gate,
			optimistic.edgeSeen[edge]!,
			optimistic.edgeAfter[edge]!,
			optimistic.edgeDelay[edge]!,
			reasons.of.optimistic[edge]!,
			pessimistic.edgeDelay[edge]!,
			reasons.of.pessimistic[edge]!,
		]).flat(),
		reasons: reasons.all,
		chances: [...model.probabilities].map(([ref, { label, value, entity, field }]) => [
			of(ref),
			of(label),
			value ?? null,
			of(entity),
			of(field),
		]),
		failovers: model.failovers.map(({ component, event, atWork, known }) => [
			of(component),
			of(event),
			atWork.map(of),
			Number(known),
		]),
	};
}

/** Reads what {@link encodeFailureModel} wrote. */
export function decodeFailureModel(compact: CompactFailureModel): FailureModel {
	const text = (index: number): string => compact.texts[index - 1]!;
	const maybe = (index: number): string | undefined => (index === 0 ? undefined : text(index));
	const refs = [
		...compact.components.map(([ref]) => text(ref)),
		...compact.targets.map(([ref]) => text(ref)),
		...compact.views.map(([, name]) => text(name)),
	];
	const reasons = compact.reasons.map(
		([because, via, assumed, place]): EdgeReason => ({
			because: text(because),
			via: maybe(via),
			assumed: maybe(assumed) as EdgeReason['assumed'],
			place: maybe(place),
		}),
	);
	const shared = sharedNumbers(compact, refs);
	const reasonsAt = (column: number): EdgeReason[] =>
		columnOf(compact.edges, edgeSize, column).map((index) => reasons[index]!);
	return {
		environment: compact.environment,
		asOf: compact.asOf,
		networks: {
			optimistic: networkOf(compact, shared, 'optimistic'),
			pessimistic: networkOf(compact, shared, 'pessimistic'),
		},
		reasons: { optimistic: reasonsAt(4), pessimistic: reasonsAt(6) },
		names: [...compact.components.map(([, name]) => text(name)), ...compact.targets.map(([, name]) => text(name))],
		targets: compact.targets.map(
			([ref, , tier, why, peak]): FailureTarget => ({
				ref: text(ref),
				kind: text(ref).startsWith('flow:') ? 'flow' : 'business-service',
				tier: tier ?? undefined,
				notComputable: maybe(why),
				peak: peak ?? undefined,
			}),
		),
		byKind: {
			'failure-domain': compact.places.map(
				([ref, name, type]): Place => ({ ref: text(ref), name: text(name), type: text(type) }),
			),
		},
		domainParents: Object.fromEntries(
			compact.places.flatMap(([ref, , , parent]) => (parent === 0 ? [] : [[text(ref), text(parent)]])),
		),
		deployments: Object.fromEntries(compact.components.map((one) => [text(one[0]), decodeComponent(one, text)])),
		probabilities: new Map(
			compact.chances.map(([ref, label, value, entity, field]): [Ref, EventChance] => [
				text(ref),
				{ label: text(label), value: value ?? undefined, entity: text(entity), field: text(field) },
			]),
		),
		failovers: compact.failovers.map(([component, event, atWork, known]) => ({
			component: text(component),
			event: text(event),
			atWork: atWork.map(text),
			known: known === 1,
		})),
	};
}

type TextOf = (text: string | undefined) => number;

function textTable(): { readonly of: TextOf; readonly all: readonly string[] } {
	const known = new Map<string, number>();
	const all: string[] = [];
	return {
		all,
		of(text) {
			if (text === undefined) return 0;
			const index = known.get(text) ?? all.push(text);
			known.set(text, index);
			return index;
		},
	};
}

function distinctReasons(model: FailureModel, of: TextOf) {
	const known = new Map<string, number>();
	const all: [number, number, number, number][] = [];
	const indexOf = ({ because, via, assumed, place }: EdgeReason): number => {
		const reason: [number, number, number, number] = [of(because), of(via), of(assumed), of(place)];
		const key = reason.join(' ');
		const index = known.get(key) ?? all.push(reason) - 1;
		known.set(key, index);
		return index;
	};
	const { optimistic, pessimistic } = model.reasons;
	return { of: { optimistic: optimistic.map(indexOf), pessimistic: pessimistic.map(indexOf) }, all };
}

function encodeComponent(ref: Ref, name: string, copies: RunningCopies, of: TextOf): CompactComponent {
	return [
		of(ref),
		of(name),
		Number(copies.declared),
		copies.require,
		copies.replicas.map((replica) => [of(replica.ref), ...replica.domains.map(of)]),
		copies.domains.map(of),
		copies.commonCauses.map((cause) => of(cause.ref)),
		of(copies.place),
		copies.declaredRequire ?? null,
		copies.unitCapacity ?? null,
		copies.peak ?? null,
		copies.targetUtilisation ?? null,
		copies.slots,
	];
}

function decodeComponent(compact: CompactComponent, text: (index: number) => string): RunningCopies {
	const [, , declared, require, replicas, domains, causes, place, declaredRequire, unitCapacity, peak, target, slots] =
		compact;
	return {
		declared: declared === 1,
		require,
		declaredRequire: declaredRequire ?? undefined,
		replicas: replicas.map(([ref, ...own]) => ({ ref: text(ref!), domains: own.map(text) })),
		domains: domains.map(text),
		commonCauses: causes.map((ref) => ({ ref: text(ref) })),
		unitCapacity: unitCapacity ?? undefined,
		peak: peak ?? undefined,
		targetUtilisation: target ?? undefined,
		slots,
		place: text(place),
	};
}

/** Every `size`-th number from a column on. */
function columnOf(numbers: readonly number[], size: number, column: number): number[] {
	return Array.from({ length: numbers.length / size }, (_, row) => numbers[row * size + column]!);
}

type Shared = Omit<
	FailureNetwork,
	'reading' | 'edgeDelay' | 'gateSoft' | 'gateLimit' | 'edgeTo' | 'edgeSeen' | 'firstEdge' | 'inStart' | 'inEdges'
>;

function sharedNumbers(
	{ components, targets, views, gates, edges }: CompactFailureModel,
	refs: readonly Ref[],
): Shared {
	const viewStart = components.length + targets.length;
	return {
		refs,
		indexOf: new Map(refs.map((ref, index) => [ref, index])),
		componentCount: components.length,
		viewStart,
		viewOf: Int32Array.from(refs, (_, node) => views[node - viewStart]?.[0] ?? node),
		viewLikeness: Uint8Array.from(refs, (_, node) => views[node - viewStart]?.[2] ?? 0),
		edgeGate: Int32Array.from(columnOf(edges, edgeSize, 0)),
		edgeAfter: Uint8Array.from(columnOf(edges, edgeSize, 2)),
		gateNode: Int32Array.from(columnOf(gates, gateSize, 0)),
		gateSize: Int32Array.from(columnOf(gates, gateSize, 2)),
	};
}

function networkOf({ gates, edges }: CompactFailureModel, shared: Shared, reading: Reading): FailureNetwork {
	const [delay, soft] = reading === 'optimistic' ? [3, 1] : [5, 2];
	return {
		...shared,
		...edgesIn({ ...shared, reading }, columnOf(edges, edgeSize, 1), shared.edgeGate, shared.gateNode),
		reading,
		edgeDelay: Float64Array.from(columnOf(edges, edgeSize, delay)),
		gateSoft: Uint8Array.from(columnOf(gates, gateSize, 3), (bits) => Number((bits & soft) !== 0)),
		gateLimit: Int32Array.from(columnOf(gates, gateSize, 1), (limit, gate) =>
			soft === 1 && gates[gateSize * gate + 3]! >= 4 ? noLimit : limit,
		),
	};
}
