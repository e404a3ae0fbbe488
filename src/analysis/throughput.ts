import { oncePer } from '#graph/once-per.ts';
import type { Dependency, Entity, FlowStep, Model, Ref } from '#model/model.ts';
import type { Capacity } from '#model/types.generated.ts';
import { type CallNode, callsMade, callsOf, callTreesOf } from './call-tree.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { milliseconds, perSecond, shownDuration, shownNumber } from './quantities.ts';
import { referencesOf } from './references.ts';
import { missingCapacity, servingCapacity, shownRate } from './serving-capacity.ts';
import { dependenciesFrom } from './written-stores.ts';

/** What one component lets through for one flow. */
export interface StationOfFlow {
	readonly component: Ref;
	/** Calls to it for one run of the flow. */
	readonly visits: number;
	readonly capacityPerSecond: number;
	/** capacity / visits: runs of the flow that it carries. */
	readonly flowPerSecond: number;
	/** Set where not its copies end it but what its interface accepts from one caller (`rateLimit`). */
	readonly limit?: Ref | undefined;
	readonly basis: string;
}

/** The most that a flow can carry, and where it ends. */
export interface ThroughputOfFlow {
	readonly flow: Ref;
	readonly peakPerSecond: number | undefined;
	/** Smallest first. */
	readonly stations: readonly StationOfFlow[];
	/** min capacity / visits over the stations that are known; undefined when none is. */
	readonly maxPerSecond: number | undefined;
	readonly bottleneck: Ref | undefined;
	/**
	 * Where it ends while every optional call is made as well, with what those call in turn; undefined where that is no lower.
	 * What the flow carries lies between the two: from here on it has to leave optional calls out.
	 */
	readonly withOptional: StationOfFlow | undefined;
	/** Components on the flow whose capacity nobody declares: the maximum may be lower. */
	readonly unknown: readonly Ref[];
}

/** When growth uses up what a component can carry. */
export interface Growth {
	readonly component: Ref;
	readonly loadPerSecond: number;
	readonly capacityPerSecond: number;
	readonly growthPct: number;
	/** ln(capacity / load) / ln(1 + growth); negative or 0 when it is over already; undefined when the load does not grow. */
	readonly years: number | undefined;
	/** The same up to the target utilisation. */
	readonly yearsToTarget: number | undefined;
}

/** A pool against a called component that hangs. */
export interface PoolUse {
	readonly component: Ref;
	readonly to: Ref | undefined;
	readonly size: number;
	/** Calls per second that need one of the pool. */
	readonly ratePerSecond: number | undefined;
	/** Little: rate x usual time of a call; undefined when no step states that time. */
	readonly usual: number | undefined;
	/** Little: rate x timeout. */
	readonly hanging: number | undefined;
	/** The longest, where it is called through several dependencies. */
	readonly timeoutMs: number | undefined;
	/** size / rate: until the pool is empty when the called component hangs; undefined when it never is. */
	readonly exhaustedAfterMs: number | undefined;
	readonly basis: string;
	readonly missing: readonly MissingField[];
}

/** Whether new copies come in time. */
export interface ScalingUse {
	readonly component: Ref;
	readonly trigger: number;
	readonly rampPerSecond: number;
	readonly leadMs: number;
	readonly capacityPerSecond: number;
	/** Load when the new copies serve: trigger x capacity + ramp x lead. */
	readonly loadThenPerSecond: number;
	readonly isLate: boolean;
	/** The latest trigger that is in time; undefined when none is. */
	readonly latestTrigger: number | undefined;
}

export interface QuotaUse {
	readonly component: Ref;
	readonly id: string;
	readonly limit: number;
	readonly used: number | undefined;
	readonly share: number | undefined;
	/** Until growth reaches it. */
	readonly years: number | undefined;
	readonly setBy: string | undefined;
}

/** A13. */
export interface ThroughputReport {
	readonly flows: readonly ThroughputOfFlow[];
	readonly growth: readonly Growth[];
	readonly pools: readonly PoolUse[];
	readonly scaling: readonly ScalingUse[];
	readonly quotas: readonly QuotaUse[];
	readonly missing: readonly MissingField[];
}

/**
 * A13: X_max = min capacity / visits over the components of a flow (bottleneck law); pools by Little's law, N = rate x time;
 * years to a limit = ln(limit / load) / ln(1 + growth); autoscaling is late when trigger x C + ramp x lead > C.
 */
export function throughput(model: Model): ThroughputReport {
	const flows = model.byKind.flow.map((flow) => throughputOf(model, flow));
	const pools = model.byKind.component.flatMap((component) => poolsOf(model, component));
	const unknown = new Set(flows.flatMap((flow) => flow.unknown));
	const gaps = model.byKind.component
		.filter(({ ref }) => unknown.has(ref))
		.flatMap((component) => missingCapacity(component, model.deployments[component.ref]?.replicas.length ?? 0));
	return {
		flows,
		growth: model.byKind.component.flatMap((component) => growthOf(model, component)),
		pools,
		scaling: model.byKind.component.flatMap((component) => scalingOf(model, component)),
		quotas: model.byKind.component.flatMap(quotasOf),
		missing: distinctFields([...gaps, ...pools.flatMap(({ missing }) => missing)]),
	};
}

function throughputOf(model: Model, flow: Entity<'flow'>): ThroughputOfFlow {
	// What is optional can be left out, with all that is called for it: it does not end the flow, but it costs while it is made.
	const { stations, unknown } = stationsOf(model, flow.ref, (node) => (node.step.optional ? 0 : callsOf(node)));
	const [narrowest] = stations;
	const [withOptional] = stationsOf(model, flow.ref, callsOf).stations;
	const isNarrower =
		withOptional !== undefined && !(narrowest !== undefined && withOptional.flowPerSecond >= narrowest.flowPerSecond);
	return {
		flow: flow.ref,
		peakPerSecond: perSecond(flow.data.peakRate),
		stations,
		maxPerSecond: narrowest?.flowPerSecond,
		bottleneck: narrowest?.component,
		withOptional: isNarrower ? withOptional : undefined,
		unknown,
	};
}

/** Components with what they carry, narrowest first, and those of which nobody says it. */
function stationsOf(
	model: Model,
	flow: Ref,
	calls: (node: CallNode) => number,
): { stations: readonly StationOfFlow[]; unknown: readonly Ref[] } {
	const tree = callTreesOf(model).get(flow);
	const made = tree === undefined ? new Map<CallNode, number>() : callsMade(tree, calls);
	const visits = visitsOf(made);
	const stations: StationOfFlow[] = [...limitsOf(model, made)];
	const unknown: Ref[] = [];
	for (const [ref, { count, basis }] of visits) {
		if (count === 0) continue;
		const component = model.entities[ref] as Entity<'component'> | undefined;
		const capacity = component?.kind === 'component' ? servingCapacity(model, component) : undefined;
		if (capacity === undefined) {
			if (component?.kind === 'component') unknown.push(ref);
			continue;
		}
		const capacityPerSecond = Math.min(capacity.copies, capacity.slots) * capacity.unitPerSecond;
		stations.push({
			component: ref,
			visits: count,
			capacityPerSecond,
			flowPerSecond: capacityPerSecond / count,
			basis: `${shownRate(capacityPerSecond)} / ${shownNumber(count)} (${basis})`,
		});
	}
	stations.sort((a, b) => a.flowPerSecond - b.flowPerSecond || (a.component < b.component ? -1 : 1));
	return { stations, unknown };
}

type Visits = ReadonlyMap<Ref, { readonly count: number; readonly basis: string }>;

/** What each interface accepts from one caller, per second, where it says so. */
const rateLimitsOf = oncePer(
	(model: Model): ReadonlyMap<Ref, number> =>
		new Map(
			model.interfaces.flatMap(({ ref, data }) => {
				const rate = perSecond(data.rateLimit);
				return rate === undefined ? [] : [[ref, rate] as const];
			}),
		),
);

/** A limit of calls is a capacity too (DOMAIN A13): each caller of an interface may call it so often, however many copies serve. */
function limitsOf(model: Model, made: ReadonlyMap<CallNode, number>): readonly StationOfFlow[] {
	const rates = rateLimitsOf(model);
	if (rates.size === 0) return [];
	const asked = new Map<string, { readonly steps: FlowStep[]; count: number }>();
	for (const [{ step }, count] of made) {
		if (step.mode !== 'sync' || step.interface === undefined || count === 0 || !rates.has(step.interface)) continue;
		const key = `${step.from} ${step.interface}`;
		const known = asked.get(key) ?? { steps: [], count: 0 };
		known.steps.push(step);
		known.count += count;
		asked.set(key, known);
	}
	return [...asked.values()].map(({ steps, count }) => {
		const { to, interface: called } = steps[0]!;
		const rate = rates.get(called!)!;
		return {
			component: to,
			visits: count,
			capacityPerSecond: rate,
			flowPerSecond: rate / count,
			limit: called,
			basis: `${shownRate(rate)} / ${shownNumber(count)} (rateLimit, step ${steps.map(({ seq }) => seq).join(', step ')})`,
		};
	});
}

/** Calls to each component for one run: the sum over the synchronous steps to it, each as often as it is made. */
function visitsOf(made: ReadonlyMap<CallNode, number>): Visits {
	const visits = new Map<Ref, { count: number; basis: string }>();
	let first: Ref | undefined;
	for (const [node, count] of made) {
		const { step, dependency } = node;
		// What is sent without waiting has a buffer (A14).
		if (step.mode !== 'sync') continue;
		first ??= step.from;
		if (count === 0) continue;
		const isStated = step.data.calls !== undefined || dependency?.data.callsPerRequest !== undefined;
		const how = `step ${step.seq}${count === 1 && !isStated ? '' : ` x ${shownNumber(count)}`}`;
		const known = visits.get(step.to);
		visits.set(step.to, {
			count: (known?.count ?? 0) + count,
			basis: known === undefined ? how : `${known.basis}, ${how}`,
		});
	}
	// Nobody calls where a flow begins: one visit is its own run. What begins later in the middle (a screen that looks) is
	// not asked once a run.
	if (first !== undefined && !visits.has(first)) visits.set(first, { count: 1, basis: 'it begins there' });
	return visits;
}

/** Years until a growing load reaches a limit; undefined when it does not grow, or there is none. */
export function yearsTo(limit: number, load: number, growthPct: number): number | undefined {
	if (load <= 0 || limit <= 0 || growthPct <= 0) return undefined;
	return Math.log(limit / load) / Math.log(1 + growthPct / 100);
}

function growthOf(model: Model, component: Entity<'component'>): readonly Growth[] {
	const growthPct = component.data.capacity?.growthPct;
	const capacity = servingCapacity(model, component);
	if (growthPct === undefined || capacity === undefined) return [];
	const { peakPerSecond: load, unitPerSecond, copies, slots, target } = capacity;
	const capacityPerSecond = Math.min(copies, slots) * unitPerSecond;
	return [
		{
			component: component.ref,
			loadPerSecond: load,
			capacityPerSecond,
			growthPct,
			years: yearsTo(capacityPerSecond, load, growthPct),
			yearsToTarget: target === undefined ? undefined : yearsTo(capacityPerSecond * target, load, growthPct),
		},
	];
}

function poolsOf(model: Model, component: Entity<'component'>): readonly PoolUse[] {
	const { capacity } = component.data;
	const written = [
		...(capacity?.pools ?? []).map((pool, at) => ({ pool, path: ['capacity', 'pools', at, 'to'] as const })),
		...(capacity?.pool === undefined ? [] : [{ pool: capacity.pool, path: ['capacity', 'pool', 'to'] as const }]),
	];
	return written.map(({ pool, path }): PoolUse => {
		const found = referencesOf(model).target(component.ref, ...path);
		const to = found?.startsWith('interface:') ? `component:${found.slice('interface:'.length).split('/')[0]}` : found;
		// What is called through several dependencies, to read and to write, needs one pool for all of them.
		const used = dependenciesFrom(model, component.ref)
			.filter((one) => one.to === to && one.phase === 'run' && one.async === undefined)
			.map((one) => ({ dependency: one, calls: one.data.callsPerRequest ?? 1, waitsMs: timeoutOf(one) }));
		const peak = perSecond(capacity?.peak);
		const calls = used.length === 0 ? 1 : used.reduce((sum, one) => sum + one.calls, 0);
		const rate = peak === undefined ? undefined : peak * calls;
		const open = used.find(({ waitsMs }) => waitsMs === undefined)?.dependency;
		const timeoutMs =
			used.length === 0 || open !== undefined ? undefined : Math.max(...used.map(({ waitsMs }) => waitsMs!));
		const hanging =
			peak === undefined || timeoutMs === undefined
				? undefined
				: used.reduce((sum, one) => sum + (peak * one.calls * one.waitsMs!) / 1000, 0);
		const isExhausted = hanging !== undefined && rate !== undefined && rate > 0 && hanging > pool.size;
		const usualMs = usualTime(model, component.ref, to);
		const gap = missingField(
			component,
			'dependencies[].resilience.timeout',
			`how full the pool of ${pool.size} gets when ${to ?? 'the other side'} hangs is unknown`,
			`dependencies:\n  - to: ${open?.data.to ?? '<ref>'}\n    resilience: { timeout: { perTry: <duration> } }`,
		);
		return {
			component: component.ref,
			to,
			size: pool.size,
			ratePerSecond: rate,
			usual: rate === undefined || usualMs === undefined ? undefined : (rate * usualMs) / 1000,
			hanging,
			timeoutMs,
			exhaustedAfterMs: isExhausted ? (pool.size / rate!) * 1000 : undefined,
			basis: `${rate === undefined ? 'the rate is not declared' : `${shownRate(rate)} at peak`}, ${timeoutMs === undefined ? 'no timeout is declared' : `timeout ${shownDuration(timeoutMs)}`}`,
			missing: open === undefined ? [] : [gap],
		};
	});
}

/** How long a try of a call lasts at the most; undefined where nobody says. */
function timeoutOf({ data }: Dependency): number | undefined {
	const { timeout } = data.resilience ?? {};
	return typeof timeout === 'object' ? (milliseconds(timeout.perTry) ?? milliseconds(timeout.total)) : undefined;
}

/** The median time that a step of any flow states for calls between two components. */
function usualTime(model: Model, from: Ref, to: Ref | undefined): number | undefined {
	for (const { ref } of model.byKind.flow)
		for (const step of model.steps[ref] ?? []) {
			const time = step.from === from && step.to === to ? milliseconds(step.data.serviceTime?.p50) : undefined;
			if (time !== undefined) return time;
		}
	return undefined;
}

function scalingOf(model: Model, component: Entity<'component'>): readonly ScalingUse[] {
	const { capacity } = component.data;
	const autoscaling = component.data.deployment?.[model.environment]?.autoscaling;
	const leadMs = typeof autoscaling === 'object' ? milliseconds(autoscaling.leadTime) : undefined;
	const found = servingCapacity(model, component);
	const trigger = capacity?.scaleTrigger;
	const ramp = capacity?.ramp;
	if (leadMs === undefined || found === undefined || trigger === undefined || ramp === undefined) return [];
	const all = Math.min(found.copies, found.slots) * found.unitPerSecond;
	const rise = (ramp * leadMs) / 1000;
	const latest = 1 - rise / all;
	return [
		{
			component: component.ref,
			trigger,
			rampPerSecond: ramp,
			leadMs,
			capacityPerSecond: all,
			loadThenPerSecond: trigger * all + rise,
			isLate: trigger * all + rise > all + 1e-9,
			latestTrigger: latest > 0 ? latest : undefined,
		},
	];
}

function quotasOf(component: Entity<'component'>): readonly QuotaUse[] {
	const { quotas = [], growthPct } = component.data.capacity ?? {};
	return quotas.flatMap(({ id, limit, used, setBy }: NonNullable<Capacity['quotas']>[number]): QuotaUse[] => {
		const most = numberOf(limit);
		const now = numberOf(used);
		if (most === undefined) return [];
		return [
			{
				component: component.ref,
				id,
				limit: most,
				used: now,
				share: now === undefined || most === 0 ? undefined : now / most,
				years: now === undefined || growthPct === undefined ? undefined : yearsTo(most, now, growthPct),
				setBy,
			},
		];
	});
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : perSecond(value));
