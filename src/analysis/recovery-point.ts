import type { Entity, Ref } from '#model/model.ts';
import { type MissingField, missingField } from './missing-field.ts';
import { milliseconds, shownDuration } from './quantities.ts';

/** How much of one store is lost, and A9 after logical damage, which is in every copy. */

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
	| {
			readonly kind: 'not-computable';
			readonly missing: readonly MissingField[];
			/** What is lost whatever the missing fields say, in milliseconds; undefined when nothing is known of it. */
			readonly atLeast?: number | undefined;
	  }
);

export type Store = Entity<'component'>;

/** Nothing is no bound worth saying. */
export const atLeastOf = (known: number): number | undefined => (known > 0 ? known : undefined);

/** What every point of a store says. */
export const baseOf = (store: Store, disruption: Ref) => ({
	store: store.ref,
	disruption,
	systemOfRecord: store.data.dataStore?.systemOfRecord === true,
});

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
			atLeast: atLeastOf((noticed ?? 0) + (step ?? 0)),
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
