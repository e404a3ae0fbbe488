import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { type ComponentLoss, type Disruption, disruptionsOf, isDomainLost, lossIn } from './disruptions.ts';
import { primariesOf, withParents } from './events.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { milliseconds, shownDuration } from './quantities.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';
import { storesWrittenBy } from './written-stores.ts';

/** Where the data comes back from. */
export type RecoverySource = 'sync-copy' | 'async-copy' | 'backup' | 'point-in-time' | 'rebuilt';

/** How much of a store is lost when one thing happens. */
export type RecoveryPoint = {
	readonly store: Ref;
	/** `failure-domain:…`, `scenario:…`, or `corruption` for logical damage to this store. */
	readonly disruption: Ref | 'corruption';
	readonly systemOfRecord: boolean;
	/** How the figure follows, with what it rests on. */
	readonly basis: string;
} & (
	| { readonly kind: 'value'; readonly milliseconds: number; readonly from: RecoverySource }
	/** Nothing that could bring it back is left. */
	| { readonly kind: 'lost' }
	| { readonly kind: 'not-computable'; readonly missing: readonly MissingField[] }
);

/** Stores that must be at one point, after a disruption. */
export interface ConsistencyGap {
	readonly group: string;
	readonly disruption: Ref;
	readonly stores: readonly Ref[];
	/** Largest minus smallest recovery point; undefined when one of them is not computable or lost. */
	readonly milliseconds: number | undefined;
	readonly basis: string;
}

/** What a flow loses: the most that a system of record it writes loses. */
export interface FlowRecoveryPoint {
	readonly flow: Ref;
	readonly disruption: Ref;
	readonly milliseconds: number | undefined;
	/** The store that decides. */
	readonly store: Ref;
	readonly isLost: boolean;
}

/** A9. */
export interface RecoveryPoints {
	/** Per store and disruption that hits it, then logical corruption; by store and disruption. */
	readonly points: readonly RecoveryPoint[];
	readonly groups: readonly ConsistencyGap[];
	readonly flows: readonly FlowRecoveryPoint[];
	readonly missing: readonly MissingField[];
}

export type Store = Entity<'component'>;

/**
 * A9: a surviving synchronous copy loses nothing, a surviving asynchronous one its lag, else the backup its interval and copy
 * delay where its place survives. Logical damage is in every copy: it costs the time until it is noticed and the grain of
 * point-in-time recovery. A store that can be rebuilt from a surviving one loses what that one loses.
 */
export function recoveryPoints(model: Model): RecoveryPoints {
	const stores = model.byKind.component.filter(({ data }) => data.dataStore !== undefined);
	const disruptions = disruptionsOf(model);
	const points: RecoveryPoint[] = [];
	const byPair = new Map<string, RecoveryPoint>();
	for (const store of stores) {
		for (const disruption of disruptions) {
			const point = pointOf(model, store, disruption, []);
			if (point === undefined) continue;
			points.push(point);
			byPair.set(`${store.ref} ${disruption.ref}`, point);
		}
		points.push(afterDamage(store, 'corruption'));
	}
	const missing = points.flatMap((point) => (point.kind === 'not-computable' ? point.missing : []));
	return {
		points,
		groups: consistencyGaps(stores, disruptions, byPair),
		flows: flowPoints(model, stores, disruptions, byPair),
		missing: distinctFields(missing),
	};
}

/** The recovery point of one store in one disruption; undefined when it is not hit. `trail` are stores that ask for it. */
export function pointOf(
	model: Model,
	store: Store,
	disruption: Disruption,
	trail: readonly Ref[],
): RecoveryPoint | undefined {
	if (disruption.damaged.includes(store.ref)) return afterDamage(store, disruption.ref);
	const own = fromCopies(model, store, disruption, trail);
	if (own === undefined || (own.kind === 'value' && own.milliseconds === 0)) return own;
	const source = referencesOf(model).target(store.ref, 'dataStore', 'rebuildableFrom');
	const origin = source === undefined || trail.includes(source) ? undefined : model.entities[source];
	if (origin === undefined || origin.kind !== 'component') return own;
	const log = origin as Store;
	if (log.data.dataStore === undefined) return own;
	const other = pointOf(model, log, disruption, [...trail, store.ref]);
	const base = baseOf(store, disruption.ref);
	const lossOfLog = other === undefined ? 0 : other.kind === 'value' ? other.milliseconds : undefined;
	if (lossOfLog === undefined || (own.kind === 'value' && own.milliseconds <= lossOfLog)) return own;
	const state = other === undefined ? 'which is not hit' : `which loses ${shownDuration(lossOfLog)}`;
	return {
		...base,
		kind: 'value',
		milliseconds: lossOfLog,
		from: 'rebuilt',
		basis: `rebuilt from ${log.ref}, ${state}`,
	};
}

const baseOf = (store: Store, disruption: Ref) => ({
	store: store.ref,
	disruption,
	systemOfRecord: store.data.dataStore?.systemOfRecord === true,
});

interface Members {
	readonly sync: readonly boolean[];
	readonly async: readonly boolean[];
}

/** Copies that are lost with what they hold. */
const goneCopies = (loss: ComponentLoss | undefined): readonly Ref[] =>
	(loss?.lost ?? []).filter((copy) => !loss!.unreachable.includes(copy));

/** Per member whether it is left; undefined when the store is not hit. */
function membersLeft(model: Model, store: Store, disruption: Disruption): Members | undefined {
	const references = referencesOf(model);
	const loss = lossIn(disruption, store.ref);
	const deployment = model.deployments[store.ref];
	// What cannot be reached for a while is not lost.
	const isWhole = loss?.gone === true;
	const lostCopies = new Set(goneCopies(loss));
	const copiesIn = (place: Ref) =>
		(deployment?.replicas ?? []).filter((copy) =>
			copy.domains.some((domain) => withParents(model, domain).includes(place)),
		);
	const isLeft = (member: Ref): boolean => {
		const own = member.startsWith('component:') ? lossIn(disruption, member) : undefined;
		if (own !== undefined) return !own.gone;
		if (isDomainLost(disruption, member)) return false;
		// A failure of the component within a place takes the copies that stand there, and the data with them.
		const standing = copiesIn(member);
		return standing.length === 0 || standing.some((copy) => !lostCopies.has(copy.ref));
	};
	const all = references.targets(store.ref, 'dataStore', 'replication', 'members');
	const late = new Set(references.targets(store.ref, 'dataStore', 'replication', 'asyncMembers'));
	const async = [...late].map(isLeft);
	const listed = all.filter((member) => !late.has(member));
	const copies = (deployment?.replicas ?? []).map((copy) => !lostCopies.has(copy.ref));
	// When every copy is lost by itself, a member that is only the place of a copy holds nothing any more.
	const holdsNothing = (member: Ref): boolean => isWhole && copiesIn(member).length > 0;
	const sync = listed.length > 0 ? listed.map((member) => isLeft(member) && !holdsNothing(member)) : copies;
	const isHit = isWhole || [...sync, ...async].includes(false);
	return isHit ? { sync, async } : undefined;
}

function fromCopies(
	model: Model,
	store: Store,
	disruption: Disruption,
	trail: readonly Ref[],
): RecoveryPoint | undefined {
	const members = membersLeft(model, store, disruption);
	if (members === undefined) return undefined;
	const base = baseOf(store, disruption.ref);
	const replication = store.data.dataStore?.replication;
	const mode = typeof replication === 'object' ? replication.mode : replication;
	const left = members.sync.filter(Boolean).length;
	const sure = { ...base, kind: 'value', milliseconds: 0, from: 'sync-copy' } as const;
	if (mode === 'sync' && left > 0)
		return { ...sure, basis: `${left} of ${members.sync.length} synchronous copies are left` };
	const quorum = Math.floor(members.sync.length / 2) + 1;
	// A write is on a majority; only when the survivors meet every majority is it surely among them.
	if (mode === 'quorum' && left >= members.sync.length - quorum + 1)
		return {
			...sure,
			basis: `${left} of ${members.sync.length} members are left, which hold every write that a majority took`,
		};
	const isCopied = mode === 'sync' || mode === 'async' || mode === 'quorum';
	const later = [...(mode === 'sync' ? [] : members.sync), ...members.async].filter(Boolean).length;
	if (isCopied && later > 0) {
		if (mode === 'async' && arePrimariesLeft(model, store, disruption))
			return { ...sure, basis: 'the copy that takes the writes is left' };
		const lag = typeof replication === 'object' ? milliseconds(replication.lagP99) : undefined;
		if (lag !== undefined)
			return {
				...base,
				kind: 'value',
				milliseconds: lag,
				from: 'async-copy',
				basis: `a copy that lags is left; lag ${shownDuration(lag)} (99th percentile)`,
			};
		const gap = missingField(
			store,
			'dataStore.replication.lagP99',
			'how far the surviving copy lags is unknown',
			'dataStore: { replication: { lagP99: <duration> } }',
		);
		return {
			...base,
			kind: 'not-computable',
			basis: 'a copy that lags is left, but nobody says by how much',
			missing: [gap],
		};
	}
	if (mode === undefined || mode === 'unknown') {
		const gap = missingField(
			store,
			'dataStore.replication',
			'whether a copy has every write is unknown',
			'dataStore: { replication: { mode: <sync|async|quorum>, members: [<failure domain>], lagP99: <duration> } }',
		);
		return { ...base, kind: 'not-computable', basis: 'replication is not declared', missing: [gap] };
	}
	return fromBackup(model, store, disruption, trail);
}

/** True when replicas have roles and no primary is among those that are lost: each may hold writes that the others lack. */
function arePrimariesLeft(model: Model, store: Store, disruption: Disruption): boolean {
	const primaries = primariesOf(model, store.ref);
	const lost = goneCopies(lossIn(disruption, store.ref));
	return primaries.length > 0 && !primaries.some((copy) => lost.includes(copy));
}

function fromBackup(model: Model, store: Store, disruption: Disruption, trail: readonly Ref[]): RecoveryPoint {
	const base = baseOf(store, disruption.ref);
	const backup = store.data.dataStore?.backup;
	if (backup === 'none') return { ...base, kind: 'lost', basis: 'no copy is left and there is no backup' };
	const place = referencesOf(model).target(store.ref, 'dataStore', 'backup', 'location');
	const missing: MissingField[] = [];
	const need = (field: string, consequence: string, snippet: string): void => {
		missing.push(missingField(store, `dataStore.${field}`, consequence, `dataStore: { ${snippet} }`));
	};
	if (typeof backup !== 'object') {
		need(
			'backup',
			'whether anything brings the data back is unknown',
			'backup: { interval: <duration>, copyDelay: <duration>, location: <failure domain> }',
		);
		return { ...base, kind: 'not-computable', basis: 'no copy is left, and backup is not declared', missing };
	}
	const interval = milliseconds(backup.interval);
	const delay = milliseconds(backup.copyDelay);
	if (place === undefined)
		need('backup.location', 'whether the backup survives is unknown', 'backup: { location: <failure domain> }');
	if (interval === undefined)
		need('backup.interval', 'how old the backup is is unknown', 'backup: { interval: <duration> }');
	if (delay === undefined)
		need('backup.copyDelay', 'when a backup is out of reach is unknown', 'backup: { copyDelay: <duration> }');
	const archive = place === undefined ? 0 : archiveLoss(model, place, disruption, [...trail, store.ref]);
	if (archive === 'lost')
		return { ...base, kind: 'lost', basis: `no copy is left, and the backup in ${place} is lost as well` };
	if (interval === undefined || delay === undefined || place === undefined || archive === undefined) {
		if (archive === undefined)
			need(
				'backup.location',
				`how much ${place} loses itself is not computable`,
				'backup: { location: <failure domain> }',
			);
		return {
			...base,
			kind: 'not-computable',
			basis: 'no copy is left, and not all is declared about the backup',
			missing,
		};
	}
	const more = archive > 0 ? ` + ${shownDuration(archive)} that ${place} itself loses` : '';
	return {
		...base,
		kind: 'value',
		milliseconds: interval + delay + archive,
		from: 'backup',
		basis: `no copy is left: a backup every ${shownDuration(interval)} + ${shownDuration(delay)} until it is copied away${more}, kept in ${place}`,
	};
}

/** What the place of a backup loses itself: 0 when it is not hit; undefined when that is not computable. */
function archiveLoss(
	model: Model,
	place: Ref,
	disruption: Disruption,
	trail: readonly Ref[],
): number | 'lost' | undefined {
	if (place.startsWith('failure-domain:')) return isDomainLost(disruption, place) ? 'lost' : 0;
	const archive = model.entities[place] as Store | undefined;
	if (archive?.kind !== 'component' || trail.includes(place)) return undefined;
	const loss = lossIn(disruption, place);
	if (archive.data.dataStore === undefined) return loss?.gone === true ? 'lost' : 0;
	const point = pointOf(model, archive, disruption, trail);
	if (point === undefined) return 0;
	return point.kind === 'value' ? point.milliseconds : point.kind === 'lost' ? 'lost' : undefined;
}

/** Said of a store that does not say how long damage goes unnoticed. */
export const unknownDetection = (store: Pick<Entity, 'ref' | 'span'>): MissingField =>
	missingField(
		store,
		'dataStore.corruptionDetection',
		'how long damage goes unnoticed is unknown',
		'dataStore: { corruptionDetection: <duration> }',
	);

/** Logical damage: every copy has it, so only a state from before helps. */
export function afterDamage(store: Store, disruption: Ref | 'corruption'): RecoveryPoint {
	const base = baseOf(store, disruption);
	const data = store.data.dataStore!;
	const { backup } = data;
	if (backup === 'none' || backup === undefined) {
		const basis = 'copies are as wrong as the original';
		if (backup === 'none')
			return data.rebuildableFrom === undefined
				? { ...base, kind: 'lost', basis: `${basis}, and there is no backup` }
				: { ...base, kind: 'value', milliseconds: 0, from: 'rebuilt', basis: `rebuilt from ${data.rebuildableFrom}` };
		const gap = missingField(
			store,
			'dataStore.backup',
			'whether anything brings the data back is unknown',
			'dataStore: { backup: { interval: <duration>, pitr: { window: <duration>, grain: <duration> } } }',
		);
		return { ...base, kind: 'not-computable', basis: `${basis}, and backup is not declared`, missing: [gap] };
	}
	const { interval, pitr, retention } = typeof backup === 'object' ? backup : {};
	const { grain, window } = typeof pitr === 'object' ? pitr : {};
	const noticed = milliseconds(data.corruptionDetection);
	const grainMs = milliseconds(grain);
	const missing: MissingField[] = [];
	if (noticed === undefined) missing.push(unknownDetection(store));
	const isFine = pitr === true;
	const step = grainMs ?? (isFine ? undefined : milliseconds(interval));
	if (step === undefined) {
		const field = isFine ? 'dataStore.backup.pitr' : 'dataStore.backup.interval';
		const snippet = isFine
			? 'dataStore: { backup: { pitr: { window: <duration>, grain: <duration> } } }'
			: 'dataStore: { backup: { interval: <duration> } }';
		missing.push(missingField(store, field, 'how near to the damage a restore comes is unknown', snippet));
	}
	if (noticed === undefined || step === undefined)
		return {
			...base,
			kind: 'not-computable',
			basis: 'copies do not help, and not all is declared about the way back',
			missing,
		};
	const kept = milliseconds(retention);
	const reach = grainMs === undefined ? kept : (milliseconds(window) ?? kept);
	if (reach !== undefined && reach < noticed)
		return {
			...base,
			kind: 'lost',
			basis: `damage is noticed after ${shownDuration(noticed)}, and states from before are kept for ${shownDuration(reach)} only`,
		};
	const how =
		grainMs === undefined
			? `a backup every ${shownDuration(step)}`
			: `point-in-time recovery to ${shownDuration(step)}`;
	return {
		...base,
		kind: 'value',
		milliseconds: noticed + step,
		from: grainMs === undefined ? 'backup' : 'point-in-time',
		basis: `noticed after ${shownDuration(noticed)} + ${how}; copies do not help`,
	};
}

function consistencyGaps(
	stores: readonly Store[],
	disruptions: readonly Disruption[],
	byPair: ReadonlyMap<string, RecoveryPoint>,
): readonly ConsistencyGap[] {
	const groups = new Map<string, Store[]>();
	for (const store of stores) {
		const group = store.data.dataStore?.consistencyGroup;
		if (group !== undefined) addTo(groups, group, store);
	}
	return [...groups]
		.filter(([, members]) => members.length > 1)
		.sort(([a], [b]) => compareText(a, b))
		.flatMap(([group, members]) =>
			disruptions.flatMap((disruption): ConsistencyGap[] => {
				const found = members.map((store) => byPair.get(`${store.ref} ${disruption.ref}`));
				if (found.every((point) => point === undefined)) return [];
				const losses = found.map((point) =>
					point === undefined ? 0 : point.kind === 'value' ? point.milliseconds : undefined,
				);
				const known = losses.filter((loss) => loss !== undefined);
				const gap = known.length < losses.length ? undefined : Math.max(...known) - Math.min(...known);
				const basis = members
					.map(
						(store, at) =>
							`${store.ref} ${losses[at] === undefined ? (found[at]?.kind === 'lost' ? 'lost' : 'not computable') : shownDuration(losses[at])}`,
					)
					.join(', ');
				return [{ group, disruption: disruption.ref, stores: members.map(({ ref }) => ref), milliseconds: gap, basis }];
			}),
		);
}

function flowPoints(
	model: Model,
	stores: readonly Store[],
	disruptions: readonly Disruption[],
	byPair: ReadonlyMap<string, RecoveryPoint>,
): readonly FlowRecoveryPoint[] {
	const records = new Set(stores.filter(({ data }) => data.dataStore?.systemOfRecord === true).map(({ ref }) => ref));
	return model.byKind.flow.flatMap((flow) => {
		const written = storesWrittenBy(model, flow.ref).filter((store) => records.has(store));
		return disruptions.flatMap((disruption): FlowRecoveryPoint[] => {
			const points = written.flatMap((store) => byPair.get(`${store} ${disruption.ref}`) ?? []);
			const worst = [...points].sort((a, b) => weight(b) - weight(a) || compareText(a.store, b.store))[0];
			if (worst === undefined) return [];
			const loss = worst.kind === 'value' ? worst.milliseconds : undefined;
			return [
				{
					flow: flow.ref,
					disruption: disruption.ref,
					milliseconds: loss,
					store: worst.store,
					isLost: worst.kind === 'lost',
				},
			];
		});
	});
}

/** For the worst of several: what is lost for good, then what nobody knows, then the longest. */
function weight(point: RecoveryPoint): number {
	return point.kind === 'lost'
		? Number.MAX_VALUE
		: point.kind === 'not-computable'
			? Number.MAX_SAFE_INTEGER
			: point.milliseconds;
}
