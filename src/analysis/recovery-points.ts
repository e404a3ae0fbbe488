import { addTo } from '#graph/lists-by-key.ts';
import type { Model, Ref } from '#model/model.ts';
import { type ComponentLoss, type Disruption, disruptionsOf, isDomainLost, lossIn } from './disruptions.ts';
import { primariesOf, withParents } from './events.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { milliseconds, shownDuration } from './quantities.ts';
import { afterDamage, atLeastOf, baseOf, type RecoveryPoint, type Store } from './recovery-point.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';
import { storesWrittenBy } from './written-stores.ts';

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
	/** Where that is unknown: what is lost at least, by what is known of the stores it writes. */
	readonly atLeast?: number | undefined;
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
	if (own.kind === 'value' && (lossOfLog === undefined || own.milliseconds <= lossOfLog)) return own;
	if (lossOfLog === undefined) return fromUnknown(own, log.ref, other!);
	const state = other === undefined ? 'which is not hit' : `which loses ${shownDuration(lossOfLog)}`;
	return {
		...base,
		kind: 'value',
		milliseconds: lossOfLog,
		from: 'rebuilt',
		basis: `rebuilt from ${log.ref}, ${state}`,
	};
}

/**
 * A store that could be rebuilt from one whose own loss is no figure: what is left to say. Which of two unknown losses is the smaller
 * nobody knows, so only what both lose is lost for certain.
 */
function fromUnknown(own: RecoveryPoint, log: Ref, other: RecoveryPoint): RecoveryPoint {
	if (other.kind !== 'not-computable' || own.kind === 'value') return own;
	const { store, disruption, systemOfRecord } = own;
	const base = { store, disruption, systemOfRecord, kind: 'not-computable' } as const;
	if (own.kind === 'lost')
		return {
			...base,
			atLeast: other.atLeast,
			basis: `rebuilt from ${log}, of which is not known how much it loses`,
			missing: other.missing,
		};
	return { ...own, atLeast: atLeastOf(Math.min(own.atLeast ?? 0, other.atLeast ?? 0)) };
}

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
			atLeast: atLeastOf((interval ?? 0) + (delay ?? 0) + (archive ?? 0)),
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
			const known = points.map((point) =>
				point.kind === 'value' ? point.milliseconds : point.kind === 'not-computable' ? (point.atLeast ?? 0) : 0,
			);
			return [
				{
					flow: flow.ref,
					disruption: disruption.ref,
					milliseconds: loss,
					...(worst.kind === 'not-computable' ? { atLeast: atLeastOf(Math.max(...known)) } : {}),
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
