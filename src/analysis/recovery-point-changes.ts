import type { Entity, Link, Model, Ref } from '#model/model.ts';
import { formatDuration } from '#model/quantity.ts';
import type { DataStore } from '#model/types.generated.ts';
import { type Disruption, isDomainLost } from './disruptions.ts';
import { milliseconds } from './quantities.ts';
import { afterDamage, type RecoveryPoint, type Store } from './recovery-point.ts';
import { pointOf } from './recovery-points.ts';
import { compareText } from './state.ts';

/** Where a backup could be kept so that none of some disruptions takes it. */
export interface SafePlace {
	/** A declared place that they all leave; undefined when each declared one is lost in some. */
	readonly place: Ref | undefined;
	/** What the store would then lose in a disruption: A9 computed anew; undefined when it is not hit. */
	pointIn(disruption: Disruption): RecoveryPoint | undefined;
}

/** Regions first: a backup in the next zone shares too much with what it is for. */
const places = ['region', 'az', 'provider'];
/** Stands for a place that has yet to be declared. */
const elsewhere = 'failure-domain:elsewhere';

/** A9 with the backup of a store moved to a place that outlives the disruptions; its interval and copy delay stay as they are. */
export function backupInSafePlace(model: Model, store: Store, disruptions: readonly Disruption[]): SafePlace {
	const rank = ({ data }: Entity<'failure-domain'>): number => places.indexOf(data.type);
	const [safe] = model.byKind['failure-domain']
		.filter((domain) => rank(domain) >= 0 && !disruptions.some((one) => isDomainLost(one, domain.ref)))
		.sort((a, b) => rank(a) - rank(b) || compareText(a.ref, b.ref));
	const location = ['dataStore', 'backup', 'location'];
	const isLocation = ({ from, path }: Link): boolean =>
		from === store.ref && path.length === location.length && path.every((part, at) => part === location[at]);
	const link: Link = { from: store.ref, to: safe?.ref ?? elsewhere, path: location, span: store.span };
	const changed = { ...model, links: [...model.links.filter((one) => !isLocation(one)), link] };
	return { place: safe?.ref, pointIn: (disruption) => pointOf(changed, store, disruption, []) };
}

/** A9 after logical damage, if states from before were kept until damage is noticed; undefined where that is not what is short. */
export function keptUntilNoticed(store: Store): RecoveryPoint | undefined {
	const { backup, corruptionDetection } = store.data.dataStore ?? {};
	const noticed = milliseconds(corruptionDetection);
	if (typeof backup !== 'object' || noticed === undefined) return undefined;
	const reach = formatDuration(noticed);
	const pitr = typeof backup.pitr === 'object' ? { ...backup.pitr, window: reach } : backup.pitr;
	const kept = { ...backup, retention: reach, ...(pitr === undefined ? {} : { pitr }) };
	const dataStore: DataStore = { ...store.data.dataStore, backup: kept };
	return afterDamage({ ...store, data: { ...store.data, dataStore } }, 'corruption');
}
