import type { Entity, Model, Ref } from '#model/model.ts';
import { megabytesPerSecond } from '#model/quantity.ts';
import { type ComponentLoss, type Disruption, isDomainLost, placesToLeave } from './disruptions.ts';
import { allDomains, copiesToLose, primariesOf } from './events.ts';
import { type MissingField, missingField } from './missing-field.ts';
import { milliseconds, roundedDuration, shownDuration } from './quantities.ts';
import type { RecoveryPoint } from './recovery-point.ts';
import { referencesOf } from './references.ts';
import { dependenciesFrom } from './written-stores.ts';

/** What has to be done about one component, or about one shared thing, after a disruption. */
export interface RecoveryTask {
	/** `component:…`, or `failure-domain:…` for what is repaired where it is: a line, a name zone, a certificate. */
	readonly subject: Ref;
	/** Position among the components by ref; -1 for a failure domain. */
	readonly index: number;
	/** `restore`: it is down and comes back. `failover`: the copy at work is lost and another takes over. `repair`: a shared thing. `return`: it works again as soon as the shared thing does. */
	readonly kind: 'restore' | 'failover' | 'repair' | 'return';
	/** True when it happens at once, without a decision. */
	readonly automatic: boolean;
	/** False when it happens without people. */
	readonly needsPerson: boolean;
	/** How long it takes once what it needs is up; undefined when nobody says. */
	readonly durationMs: number | undefined;
	readonly basis: string;
	/** Lost things that must be up first, by the recovery and start-up dependencies. */
	readonly after: readonly Ref[];
	/** Those of `after` that rest on a dependency of undeclared criticality. */
	readonly assumed: readonly Ref[];
	/** Soft recovery dependencies that are lost as well: the work goes on without them. */
	readonly without: readonly Ref[];
	readonly owner: Ref | undefined;
	readonly runbook: Ref | undefined;
	readonly missing: readonly MissingField[];
}

const standby = new Set(['hot-standby', 'warm-standby', 'pilot-light']);

/** What has to be done in a disruption, by subject. `pointOf` says how the data of a store comes back (A9). */
export function recoveryTasks(
	model: Model,
	disruption: Disruption,
	pointOf: (store: Ref, disruption: Ref) => RecoveryPoint | undefined,
): readonly RecoveryTask[] {
	const hit = disruption.losses.filter((loss) => loss.down || losesActiveCopy(model, loss));
	const isHit = new Set(hit.map(({ component }) => component));
	const repairs = new Map<Ref, RecoveryTask>();
	const tasks = hit.map((loss): RecoveryTask => {
		const component = model.byKind.component[loss.index]!;
		const waits = dependenciesFrom(model, loss.component).filter(
			(one) => one.phase !== 'run' && isHit.has(one.to) && one.to !== loss.component && one.async === undefined,
		);
		const first = waits.filter(({ criticality }) => criticality !== 'soft');
		const references = referencesOf(model);
		const causes = loss.down ? repairedCauses(model, disruption, loss) : [];
		const lines = causes.length === 0 && loss.down ? stillLost(model, disruption, loss.component) : causes;
		for (const one of lines) repairs.set(one.ref, repairOf(model, one));
		const gone: ComponentLoss = {
			...loss,
			lost: loss.lost.filter((copy) => !loss.unreachable.includes(copy)),
			down: false,
		};
		// What no repair brings back: all of it, or the copy at work.
		const own = causes.length === 0 ? loss : losesActiveCopy(model, gone) ? gone : undefined;
		const timing =
			own === undefined
				? timeAfterRepair(component, causes)
				: timeOf(model, component, own, disruption, pointOf(loss.component, disruption.ref));
		return {
			subject: loss.component,
			index: loss.index,
			...timing,
			needsPerson: !timing.automatic && !(timing.kind === 'restore' && component.data.recovery?.unattended === true),
			after: [...new Set([...lines.map(({ ref }) => ref), ...first.map(({ to }) => to)])],
			assumed: [...new Set(first.filter(({ criticality }) => criticality === 'unknown').map(({ to }) => to))],
			without: [...new Set(waits.filter(({ criticality }) => criticality === 'soft').map(({ to }) => to))],
			owner: references.target(loss.component, 'owner'),
			runbook: references.target(loss.component, 'recovery', 'runbook'),
		};
	});
	return [...repairs.values(), ...tasks];
}

/**
 * The shared things whose repair brings a component back: copies enough are still there with all that they are. Empty when places are
 * lost that leave too few, or the component itself is.
 */
function repairedCauses(
	model: Model,
	disruption: Disruption,
	loss: ComponentLoss,
): readonly Entity<'failure-domain'>[] {
	if (disruption.damaged.includes(loss.component) || disruption.events.includes(loss.component)) return [];
	const deployment = model.deployments[loss.component];
	if (deployment === undefined || loss.lost.length - loss.unreachable.length >= copiesToLose(deployment)) return [];
	const lostAmong = (domains: readonly Ref[]): readonly Entity<'failure-domain'>[] =>
		[...allDomains(model, domains)]
			.filter((domain) => isDomainLost(disruption, domain))
			.map((domain) => model.entities[domain] as Entity<'failure-domain'>)
			.filter(({ data }) => !placesToLeave.has(data.type));
	// What was named is what is repaired; things inside it come back with it.
	const named = (all: readonly Entity<'failure-domain'>[]) => all.filter(({ ref }) => disruption.events.includes(ref));
	if (loss.gone) return [];
	const shared = lostAmong(deployment.domains);
	if (shared.length > 0) return named(shared).length > 0 ? named(shared) : shared.slice(0, 1);
	const own = lostAmong(
		deployment.replicas.filter(({ ref }) => loss.unreachable.includes(ref)).flatMap(({ domains }) => domains),
	);
	return (named(own).length > 0 ? named(own) : own).slice(0, 1);
}

/**
 * Shared things that a component needs wherever it runs, and that are lost as well: it cannot be brought back elsewhere before they are
 * repaired. What stands in a place that is lost is left with it, and a release is not what is restored.
 */
function stillLost(model: Model, disruption: Disruption, component: Ref): readonly Entity<'failure-domain'>[] {
	const entityOf = (ref: Ref) => model.entities[ref] as Entity<'failure-domain'>;
	return (model.deployments[component]?.domains ?? [])
		.filter((domain) => {
			const { type } = entityOf(domain).data;
			if (placesToLeave.has(type) || type === 'release' || !isDomainLost(disruption, domain)) return false;
			const lost = [...allDomains(model, [domain])].filter((one) => isDomainLost(disruption, one));
			return !lost.some((one) => placesToLeave.has(entityOf(one).data.type));
		})
		.map(entityOf);
}

function repairOf(model: Model, domain: Entity<'failure-domain'>): RecoveryTask {
	const durationMs = milliseconds(domain.data.mttr);
	const isRelease = domain.data.type === 'release';
	const gap = missingField(
		domain,
		'mttr',
		'how long its repair takes is unknown, and so is everything that waits for it',
		'mttr: { value: <duration>, source: <measured|estimate> }',
	);
	return {
		subject: domain.ref,
		index: -1,
		kind: 'repair',
		automatic: false,
		needsPerson: true,
		durationMs: isRelease ? 0 : durationMs,
		basis: isRelease
			? 'a release is taken back by each component'
			: durationMs === undefined
				? 'the time to repair is not declared'
				: `time to repair ${shownDuration(durationMs)}`,
		after: [],
		assumed: [],
		without: [],
		owner: referencesOf(model).target(domain.ref, 'owner'),
		runbook: referencesOf(model).targets(domain.ref, 'runbooks')[0],
		missing: isRelease || durationMs !== undefined ? [] : [gap],
	};
}

function timeAfterRepair(component: Entity<'component'>, causes: readonly Entity<'failure-domain'>[]): Timing {
	const [first] = causes.map(({ ref }) => ref);
	if (causes.every(({ data }) => data.type !== 'release')) {
		const when = causes.length === 1 ? `${first} does` : `${causes.map(({ ref }) => ref).join(' and ')} do`;
		return { kind: 'return', automatic: true, durationMs: 0, basis: `works again when ${when}`, missing: [] };
	}
	const { rollback } = component.data.release ?? {};
	const back = typeof rollback === 'object' ? milliseconds(rollback.time) : undefined;
	if (back !== undefined)
		return {
			kind: 'restore',
			automatic: false,
			durationMs: back,
			basis: `taking the release back takes ${shownDuration(back)}`,
			missing: [],
		};
	const gap = missingField(
		component,
		'release.rollback.time',
		'how long taking a release back takes is unknown',
		'release: { rollback: { time: <duration>, runbook: runbook:<id> } }',
	);
	return {
		kind: 'restore',
		automatic: false,
		durationMs: undefined,
		basis: 'how long taking the release back takes is not declared',
		missing: [gap],
	};
}

/** True when another copy has to take over: the copies stand by for one another and the one at work is among the lost. */
export function losesActiveCopy(model: Model, { component, lost, down }: ComponentLoss): boolean {
	const deployment = model.deployments[component];
	if (down || lost.length === 0 || deployment?.strategy === undefined || !standby.has(deployment.strategy))
		return false;
	const primaries = primariesOf(model, component);
	// Nobody says which copy is at work: any of them may be.
	return primaries.length === 0 || primaries.some((copy) => lost.includes(copy));
}

type Timing = Pick<RecoveryTask, 'kind' | 'automatic' | 'durationMs' | 'basis' | 'missing'>;

function timeOf(
	model: Model,
	component: Entity<'component'>,
	loss: ComponentLoss,
	disruption: Disruption,
	point: RecoveryPoint | undefined,
): Timing {
	const failover = component.data.deployment?.[model.environment]?.failover;
	const takesOver = typeof failover === 'object' && failover.mode !== 'none' ? milliseconds(failover.time) : undefined;
	const isAutomatic = typeof failover === 'object' && failover.mode === 'automatic';
	if (!loss.down) {
		if (takesOver !== undefined)
			return {
				kind: 'failover',
				automatic: isAutomatic,
				durationMs: takesOver,
				basis: `failover takes ${shownDuration(takesOver)}`,
				missing: [],
			};
		const snippet = `deployment:\n  ${model.environment}:\n    failover: { mode: <automatic|manual>, time: <duration> }`;
		const gap = missingField(
			component,
			`deployment.${model.environment}.failover.time`,
			'how long it is interrupted when the copy at work is lost is unknown',
			snippet,
		);
		return {
			kind: 'failover',
			automatic: isAutomatic,
			durationMs: undefined,
			basis: 'the time of the failover is not declared',
			missing: [gap],
		};
	}
	const isDamaged = disruption.damaged.includes(component.ref);
	const hasCopy = !isDamaged && point?.kind === 'value' && (point.from === 'sync-copy' || point.from === 'async-copy');
	return restoreTime(component, hasCopy, takesOver);
}

/**
 * A surviving copy of the data is promoted, as in a failover. Otherwise the declared time, or for a store size / restore rate +
 * log replay; the larger where both are stated, as a plan must not rest on the smaller of two of one's own statements.
 */
function restoreTime(component: Entity<'component'>, hasCopy: boolean, takesOver: number | undefined): Timing {
	const base = { kind: 'restore', automatic: false, missing: [] } as const;
	if (hasCopy && takesOver !== undefined)
		return {
			...base,
			durationMs: takesOver,
			basis: `a copy of the data is left: promoting it takes ${shownDuration(takesOver)}, as the failover does`,
		};
	const declared = milliseconds(component.data.recovery?.restoreTime);
	const computed = hasCopy ? undefined : dataRestoreTime(component);
	if (computed !== undefined && computed.durationMs > (declared ?? 0))
		return {
			...base,
			...computed,
			basis: declared === undefined ? computed.basis : `${computed.basis}; stated as ${shownDuration(declared)}`,
		};
	if (declared !== undefined) {
		const basis = `stated as ${shownDuration(declared)}${computed === undefined ? '' : `; ${computed.basis}`}`;
		return { ...base, durationMs: declared, basis };
	}
	const gap = missingField(
		component,
		'recovery.restoreTime',
		'how long it takes to come back is unknown, and so is everything that waits for it',
		'recovery: { restoreTime: <duration>, detect: <duration>, decide: <duration>, verify: <duration> }',
	);
	return { ...base, durationMs: undefined, basis: 'how long it takes is not declared', missing: [gap] };
}

/** size / restoreRate + log replay, in milliseconds; undefined where size or rate is not declared, or the rate is zero. */
export function dataRestoreTime(
	component: Entity<'component'>,
): { readonly durationMs: number; readonly basis: string } | undefined {
	const store = component.data.dataStore;
	const backup = typeof store?.backup === 'object' ? store.backup : undefined;
	const rate = megabytesPerSecond(backup?.restoreRate);
	if (store?.sizeGB === undefined || rate === undefined || rate === 0) return undefined;
	const replay = milliseconds(backup?.logReplay) ?? 0;
	const durationMs = Math.round((store.sizeGB * 1000 * 1000) / rate) + replay;
	const more = replay === 0 ? '' : ` + ${shownDuration(replay)} of log replay`;
	return { durationMs, basis: `${store.sizeGB} GB at ${backup?.restoreRate}${more} is ${roundedDuration(durationMs)}` };
}

/**
 * What a store would need so that restoring it takes a given time, in milliseconds: a rate at the size that it has, or a size
 * at the rate that it has, in GB (10^9). Undefined where log replay alone takes longer, or nothing is declared.
 */
export function restoreRateFor(
	component: Entity<'component'>,
	time: number,
): { readonly gigabytesPerHour: number; readonly gigabytes: number } | undefined {
	const store = component.data.dataStore;
	const backup = typeof store?.backup === 'object' ? store.backup : undefined;
	const rate = megabytesPerSecond(backup?.restoreRate);
	const left = time - (milliseconds(backup?.logReplay) ?? 0);
	if (store?.sizeGB === undefined || rate === undefined || left <= 0) return undefined;
	return { gigabytesPerHour: (store.sizeGB * 3_600_000) / left, gigabytes: (rate * left) / 1_000_000 };
}
