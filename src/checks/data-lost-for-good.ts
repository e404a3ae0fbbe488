import { type Disruption, disruptionsOf } from '#analysis/disruptions.ts';
import { milliseconds, roundedDuration, shownDuration } from '#analysis/quantities.ts';
import type { Store } from '#analysis/recovery-point.ts';
import { backupInSafePlace, keptUntilNoticed } from '#analysis/recovery-point-changes.ts';
import { disruptionClass } from '#analysis/recovery-targets.ts';
import type { Model, Ref } from '#model/model.ts';
import { type AllowedLoss, allowedLoss } from './allowed-loss.ts';
import type { Check, Opinion } from './check.ts';
import { disruptionScope, isAccepted } from './disruption-scope.ts';
import { code, counted, listed } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { severityOfTier } from './severity-by-tier.ts';

/** A system of record that nothing brings back: no copy, and no backup that survives (A9). */
export const dataLostForGood: Check = {
	id: 'data-lost-for-good',
	title: 'Data that nothing brings back',
	severity: 'error',
	run: ({ model }, { recoveryPoints }) => {
		// Who accepts to rest on one provider has accepted this; an outage of a region that is accepted is no licence to lose data.
		const isOneProvider = (ref: string): boolean =>
			isAccepted(model, ref) && disruptionScope(model).of(ref)?.kind === 'provider';
		const lost = new Map<string, { readonly disruptions: string[]; readonly basis: string }>();
		for (const { store, kind, systemOfRecord, disruption, basis } of recoveryPoints.points) {
			if (kind !== 'lost' || !systemOfRecord || !disruptionScope(model).isTold(disruption)) continue;
			const known = lost.get(store);
			if (known === undefined) lost.set(store, { disruptions: [disruption], basis });
			else known.disruptions.push(disruption);
		}
		return [...lost].map(([store, { disruptions, basis }]): Opinion => {
			const { targets, tier } = targetsOfSubject(model, store);
			const entity = model.entities[store] as Store;
			const { span } = entity;
			const isDamage = (one: string): boolean =>
				one === 'corruption' || disruptionScope(model).of(one)?.damaged.includes(store) === true;
			const places = disruptions.filter((one) => one !== 'corruption');
			const damage = places.length < disruptions.length ? ['logical damage'] : [];
			const causes = [...(places.length > 0 ? [listed(places)] : []), ...damage].join(' and ');
			const losses = disruptionsOf(model).filter(({ ref }) => places.includes(ref) && !isDamage(ref));
			const mends = [
				...(losses.length > 0 ? [backupOutside(model, entity, losses)] : []),
				...(disruptions.some(isDamage) ? [stateFromBefore(model, entity)] : []),
			];
			const effects = mends.flatMap(({ effect }) => effect ?? []);
			return {
				subject: store,
				severity: disruptions.every(isOneProvider) ? 'info' : severityOfTier(tier),
				targets,
				path: [{ ref: store, because: basis, span }],
				message: `what ${code(store)} holds is lost for good with ${causes}: ${basis}`,
				suggestion: mends.map(({ suggestion }) => suggestion).join('; '),
				effect: effects.length === 0 ? undefined : effects.join('; '),
				span,
			};
		});
	},
};

/** What to do, and what of the loss is then left. */
interface Mend {
	readonly suggestion: string;
	readonly effect: string | undefined;
}

/** A backup that is still there after each of the losses. */
function backupOutside(model: Model, store: Store, losses: readonly Disruption[]): Mend {
	const safe = backupInSafePlace(model, store, losses);
	const all = losses.length === 1 ? code(losses[0]!.ref) : `all ${counted(losses.length, 'place')}`;
	const where = safe.place === undefined ? `outside ${all}, in a place to be declared` : `in ${code(safe.place)}`;
	const suggestion = `keep a backup of ${code(store.ref)} ${where}${safe.place === undefined ? '' : `, outside ${all}`}, and try to restore it`;
	const points = losses.flatMap((one) => safe.pointIn(one) ?? []);
	const left = points.flatMap((point) => (point.kind === 'value' ? [point.milliseconds] : []));
	if (left.length === points.length && left.length > 0)
		return {
			suggestion,
			effect: `at most ${shownDuration(Math.max(...left))} of it would be lost instead of everything`,
		};
	const allowed = strictestAfter(model, store.ref, losses);
	return { suggestion, effect: allowed && intervalFor(allowed) };
}

/** The least loss that somebody allows after one of the losses. */
function strictestAfter(model: Model, store: Ref, losses: readonly Disruption[]): AllowedLoss | undefined {
	const classes = new Set(losses.flatMap((one) => disruptionClass(model, one) ?? []));
	const allowed = [...classes].flatMap((by) => allowedLoss(model, store, by) ?? []);
	return allowed.reduce<AllowedLoss | undefined>(
		(least, one) => (least === undefined || one.rpo < least.rpo ? one : least),
		undefined,
	);
}

function intervalFor({ rpo, by }: AllowedLoss): string {
	if (rpo === 0)
		return `${code(by)} allows no loss at all: only a copy out there that every write waits for keeps to it`;
	return `${code(by)} allows ${shownDuration(rpo)}: the interval of the backup and the time until it is copied away must stay within it together`;
}

/** A state from before the damage that is still kept when the damage is noticed. */
function stateFromBefore(model: Model, store: Store): Mend {
	const noticed = milliseconds(store.data.dataStore?.corruptionDetection);
	const kept = keptUntilNoticed(store);
	if (kept?.kind === 'value' && noticed !== undefined)
		return {
			suggestion: `keep states of ${code(store.ref)} for longer than the ${shownDuration(noticed)} until damage is noticed, or notice it sooner`,
			effect: `${shownDuration(kept.milliseconds)} would be lost with damage instead of everything`,
		};
	const suggestion = `keep backups of ${code(store.ref)} from which a state before the damage can be restored`;
	if (noticed === undefined) return { suggestion, effect: undefined };
	const allowed = allowedLoss(model, store.ref, 'corruption');
	const until = `${shownDuration(noticed)} until damage is noticed`;
	if (allowed === undefined)
		return { suggestion, effect: `lost would be the ${until} and the time between two states, instead of everything` };
	return {
		suggestion,
		effect:
			allowed.rpo <= noticed
				? `${code(allowed.by)} allows ${shownDuration(allowed.rpo)}, which the ${until} alone use up`
				: `${code(allowed.by)} allows ${shownDuration(allowed.rpo)}: with the ${until}, a state at least every ${roundedDuration(allowed.rpo - noticed)} keeps to it`,
	};
}
