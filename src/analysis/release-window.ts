import type { Entity, Model, Ref } from '#model/model.ts';
import { alertsIn, alertWaitMs } from './alerts.ts';
import { type ContractMoves, contractMoves } from './contract-moves.ts';
import { allDomains } from './events.ts';
import type { Impacts } from './impact.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { milliseconds, perSecond, plainValue, shownDuration, shownNumber } from './quantities.ts';
import { type CopiesLeft, type EffectOf, type RolloutExposure, rolloutExposure } from './rollout-exposure.ts';
import { servingCapacity, shownRate } from './serving-capacity.ts';

/** Something about a release that does not fit together. */
export interface ReleaseHazard {
	readonly rule:
		| 'takes-needed-copies'
		| 'no-spare'
		| 'bake-too-short'
		| 'budget-below-need'
		| 'budget-blocks'
		| 'not-compatible'
		| 'rollback-contradicts-migration'
		| 'same-wave';
	readonly detail: string;
	readonly suggestion: string;
}

/** What a component is like while a version is rolled out. */
export interface ReleaseWindow extends CopiesLeft {
	readonly strategy: string;
	/** Probability that fewer than k copies work, by one copy's unavailability alone: usually, and during the rollout. */
	readonly failUsually: number | undefined;
	readonly failDuring: number | undefined;
	/** load / capacity during the rollout. */
	readonly rhoDuring: number | undefined;
	/** Requests that meet the first slice of a canary: share x bake time x rate. */
	readonly exposure: { readonly requests: number; readonly basis: string } | undefined;
	/** The slowest alert that takes the release back, and how long the slice is watched. */
	readonly slowestAlertMs: number | undefined;
	readonly bakeMs: number | undefined;
	readonly hazards: readonly ReleaseHazard[];
	readonly missing: readonly MissingField[];
}

/** A24. */
export interface ReleaseWindows {
	readonly windows: readonly ReleaseWindow[];
	/** What else can go wrong in a window, for flows and business services; computed when asked, undefined without one. */
	exposureOf(component: Ref): RolloutExposure | undefined;
	/** Contracts with the next and the previous version of either side. */
	readonly contracts: ContractMoves;
	readonly missing: readonly MissingField[];
}

/** A24: every component that says how it is released, looked at as it is during the rollout. */
export function releaseWindows(model: Model, impacts: Impacts, effectOf?: EffectOf): ReleaseWindows {
	const alerts = alertTimes(model);
	const windows = model.byKind.component.flatMap((component) =>
		component.data.release === undefined ? [] : [windowOf(model, component, alerts)],
	);
	const byComponent = new Map(windows.map((window) => [window.component, window]));
	const known = new Map<Ref, RolloutExposure | undefined>();
	const contracts = contractMoves(model);
	return {
		windows,
		contracts,
		exposureOf(component) {
			const window = byComponent.get(component);
			if (!known.has(component)) known.set(component, window && rolloutExposure(model, impacts, window, effectOf));
			return known.get(component);
		},
		missing: distinctFields([...windows.flatMap(({ missing }) => missing), ...contracts.missing]),
	};
}

/** P(fewer than k of n independent copies work) = sum over i < k of C(n, i) (1 - q)^i q^(n - i). */
export function failureOfCopies(n: number, k: number, q: number): number {
	let sum = 0;
	let ways = 1;
	for (let up = 0; up < Math.min(k, n + 1); up++) {
		sum += ways * (1 - q) ** up * q ** (n - up);
		ways = (ways * (n - up)) / (up + 1);
	}
	return Math.min(1, sum);
}

function windowOf(model: Model, component: Entity<'component'>, alerts: ReadonlyMap<string, number>): ReleaseWindow {
	const release = component.data.release!;
	const deployment = model.deployments[component.ref]!;
	const authored = component.data.deployment?.[model.environment];
	const { require } = deployment;
	const copies = deployment.replicas.length;
	const strategy = release.strategy ?? 'unknown';
	const unavailable = copiesAway(strategy, release.maxUnavailable, copies);
	const during = unavailable === undefined || copies === 0 ? undefined : Math.max(0, copies - unavailable);
	const q = Number(plainValue(authored?.instanceUnavailability));
	const hasChance = Number.isFinite(q) && copies > 0;
	const capacity = servingCapacity(model, component);
	const serving = capacity === undefined || during === undefined ? 0 : Math.min(during, capacity.slots);
	const bakeMs = milliseconds(release.bakeTime);
	const times = (release.autoRollbackOn ?? []).map((name) => alerts.get(name));
	const known = times.filter((time) => time !== undefined);
	const base = {
		component: component.ref,
		strategy,
		copies,
		require,
		unavailable,
		during,
		failUsually: hasChance ? failureOfCopies(copies, require, q) : undefined,
		failDuring: hasChance && during !== undefined ? failureOfCopies(during, require, q) : undefined,
		rhoDuring:
			capacity !== undefined && serving > 0 ? capacity.peakPerSecond / (serving * capacity.unitPerSecond) : undefined,
		exposure: exposureOf(component, bakeMs),
		slowestAlertMs: known.length === 0 ? undefined : Math.max(...known),
		bakeMs,
	};
	return { ...base, hazards: hazardsOf(model, component, base), missing: missingOf(component, base) };
}

/** Copies that a rollout takes away at one time: all of them when it recreates, none when a second set stands beside it. */
function copiesAway(strategy: string, written: number | string | undefined, copies: number): number | undefined {
	if (strategy === 'recreate') return copies;
	if (written === undefined) return strategy === 'blue-green' ? 0 : undefined;
	if (typeof written === 'number') return Math.min(copies, written);
	const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(written)?.[1];
	// A percentage of the copies is rounded down, as Kubernetes does.
	return percent === undefined ? undefined : Math.min(copies, Math.floor((copies * Number(percent)) / 100));
}

function exposureOf({ data }: Entity<'component'>, bakeMs: number | undefined): ReleaseWindow['exposure'] {
	const share = data.release?.canarySharePct;
	const rate = perSecond(data.capacity?.peak);
	if (data.release?.strategy !== 'canary' || share === undefined || rate === undefined || bakeMs === undefined)
		return undefined;
	return {
		requests: (share / 100) * (bakeMs / 1000) * rate,
		basis: `${shownNumber(share)} % x ${shownDuration(bakeMs)} x ${shownRate(rate)}`,
	};
}

/** How long each alert takes to fire: `for`, or the longest time within which a failure mode expects it. */
function alertTimes(model: Model): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	const add = (name: string | undefined, time: number | undefined): void => {
		if (name !== undefined && time !== undefined) times.set(name, Math.max(times.get(name) ?? 0, time));
	};
	for (const alert of alertsIn(model)) add(alert.declared?.data.name ?? alert.name, alertWaitMs(alert));
	for (const { data } of model.byKind['failure-mode'])
		for (const one of data.detection ?? []) add(one.alert, milliseconds(one.expectedWithin));
	return times;
}

type Base = Omit<ReleaseWindow, 'hazards' | 'missing'>;

function hazardsOf(model: Model, component: Entity<'component'>, base: Base): readonly ReleaseHazard[] {
	const release = component.data.release!;
	const { copies, require, during, unavailable, strategy, bakeMs, slowestAlertMs } = base;
	const hazards: ReleaseHazard[] = [];
	const add = (rule: ReleaseHazard['rule'], detail: string, suggestion: string): void => {
		hazards.push({ rule, detail, suggestion });
	};
	if (during !== undefined && during < require)
		add(
			'takes-needed-copies',
			`the rollout takes ${unavailable} of ${copies} copies away and leaves ${during}, and ${require} are needed`,
			strategy === 'recreate'
				? 'roll copies one by one, or start the new ones beside the old'
				: `take at most ${Math.max(0, copies - require)} away at a time, or start new copies first`,
		);
	else if (during !== undefined && unavailable! > 0 && during === require && copies > require)
		add(
			'no-spare',
			during === 1
				? 'during the rollout one copy is left: it is a single point of failure'
				: `during the rollout all ${during} copies that are left are needed: each is a single point of failure`,
			'start a new copy before an old one goes (surge), or add one',
		);
	if (bakeMs !== undefined && slowestAlertMs !== undefined && bakeMs < slowestAlertMs)
		add(
			'bake-too-short',
			`the first slice is watched for ${shownDuration(bakeMs)}, and the slowest alert that would take it back needs ${shownDuration(slowestAlertMs)}`,
			`watch it for at least ${shownDuration(slowestAlertMs)}, or roll back on a faster alert`,
		);
	hazards.push(...budgetHazards(model, component, base));
	const isMixed = strategy === 'rolling' || strategy === 'canary' || strategy === 'blue-green';
	if (isMixed && copies > 1 && release.backwardCompat === 'none')
		add(
			'not-compatible',
			`old and new versions run side by side (${strategy}), and the new one does not work with the old`,
			'keep every release compatible with the one before, or stop everything for it',
		);
	const promisesBack = typeof release.rollback === 'object' || (release.autoRollbackOn ?? []).length > 0;
	if (promisesBack && (release.schemaMigration === 'in-place' || release.schemaMigration === 'offline'))
		add(
			'rollback-contradicts-migration',
			`the schema is changed ${release.schemaMigration === 'in-place' ? 'in place' : 'offline'}, so the old version does not find its data any more, but a way back is promised`,
			'expand the schema first and contract it a release later, or state that there is no way back',
		);
	hazards.push(...waveHazards(model, component, base));
	return hazards;
}

function budgetHazards(
	model: Model,
	component: Entity<'component'>,
	{ copies, require }: Base,
): readonly ReleaseHazard[] {
	const least = component.data.deployment?.[model.environment]?.minAvailable;
	if (least === undefined) return [];
	if (least < require && copies >= require)
		return [
			{
				rule: 'budget-below-need',
				detail: `maintenance may leave ${least} of ${copies} copies, and ${require} are needed`,
				suggestion: `raise \`minAvailable\` to ${require}${copies === require ? ', and add a copy so that maintenance can go on' : ''}`,
			},
		];
	if (least >= copies && copies > 0)
		return [
			{
				rule: 'budget-blocks',
				detail: `\`minAvailable\` is ${least} of ${copies} copies: no host can be emptied for maintenance`,
				suggestion: 'add a copy, or allow one to be away',
			},
		];
	return [];
}

/** A wave that reaches more copies than can be lost, or several zones, is a common cause. */
function waveHazards(
	model: Model,
	component: Entity<'component'>,
	{ copies, require }: Base,
): readonly ReleaseHazard[] {
	const waves = component.data.release?.waves ?? [];
	const deployment = model.deployments[component.ref]!;
	const zones = new Set(model.byKind['failure-domain'].filter(({ data }) => data.type === 'az').map(({ ref }) => ref));
	const byId = new Map(model.byKind['failure-domain'].map(({ id, ref }) => [id, ref]));
	return waves.flatMap((wave): ReleaseHazard[] => {
		const places = new Set(wave.flatMap((written) => byId.get(written.slice(written.indexOf(':') + 1)) ?? []));
		const inside = deployment.replicas.filter((copy) =>
			[...allDomains(model, copy.domains)].some((domain) => places.has(domain)),
		);
		const reached = new Set(
			inside.flatMap((copy) => [...allDomains(model, copy.domains)].filter((domain) => zones.has(domain))),
		);
		if (reached.size < 2 || copies - inside.length >= require) return [];
		return [
			{
				rule: 'same-wave',
				detail: `one wave (${wave.join(', ')}) reaches ${inside.length} of ${copies} copies in ${reached.size} zones at once`,
				suggestion: 'make each zone a wave of its own, with a check between them',
			},
		];
	});
}

function missingOf(
	component: Entity<'component'>,
	{ strategy, unavailable, bakeMs, copies }: Base,
): readonly MissingField[] {
	const gap = (field: string, consequence: string, snippet: string): MissingField =>
		missingField(component, `release.${field}`, consequence, `release: { ${snippet} }`);
	return [
		...(strategy === 'unknown'
			? [gap('strategy', 'what is left during a rollout is unknown', 'strategy: <rolling|canary|blue-green|recreate>')]
			: []),
		...(unavailable === undefined && strategy !== 'unknown' && copies > 1
			? [gap('maxUnavailable', 'how many copies a rollout takes away is unknown', 'maxUnavailable: <n>')]
			: []),
		...(strategy === 'canary' && bakeMs === undefined
			? [gap('bakeTime', 'how long the first slice is watched is unknown', 'bakeTime: <duration>')]
			: []),
	];
}
