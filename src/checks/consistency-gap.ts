import { type Disruption, isDomainLost, lossIn } from '#analysis/disruptions.ts';
import { milliseconds, shownDuration } from '#analysis/quantities.ts';
import type { ConsistencyGap, RecoveryPoints } from '#analysis/recovery-points.ts';
import { referencesOf } from '#analysis/references.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { disruptionScope } from './disruption-scope.ts';
import { code, listed } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** Stores that belong together come back to different moments, and somebody has to close the gap (A9). */
export const consistencyGap: Check = {
	id: 'consistency-gap',
	title: 'Stores come back to different moments',
	severity: 'info',
	run: ({ model }, { recoveryPoints }) => {
		const widest = new Map<string, ConsistencyGap>();
		for (const gap of recoveryPoints.groups) {
			const known = widest.get(gap.group);
			if ((gap.milliseconds ?? 0) > (known?.milliseconds ?? 0)) widest.set(gap.group, gap);
		}
		return [...widest.values()].map((gap): Opinion => {
			const mends = mendsOf(model, gap, lossesOf(gap, recoveryPoints));
			const effects = mends.map(({ effect }) => effect);
			return {
				subject: gap.stores[0]!,
				targets: targetsOfSubject(model, gap.stores[0]!).targets,
				inputs: [{ label: 'recovery points', value: gap.basis, source: 'recovery points' }],
				message: `${listed(gap.stores)} belong together and come back ${shownDuration(gap.milliseconds!)} apart after the loss of ${code(gap.disruption)}`,
				suggestion: [
					...mends.map(({ suggestion }) => suggestion),
					'reconcile what lies between, and write down how',
				].join(', or '),
				effect: effects.length === 0 ? undefined : effects.join('; '),
				span: model.entities[gap.stores[0]!]!.span,
			};
		});
	},
};

interface Loss {
	readonly store: Ref;
	readonly milliseconds: number;
}

/** What each store of a group loses, the least first; a store that is not hit loses nothing. */
function lossesOf({ stores, disruption }: ConsistencyGap, { points }: RecoveryPoints): readonly Loss[] {
	const known = new Map(
		points.flatMap((point) =>
			point.disruption === disruption && point.kind === 'value' ? [[point.store, point.milliseconds] as const] : [],
		),
	);
	return stores
		.map((store) => ({ store, milliseconds: known.get(store) ?? 0 }))
		.sort((a, b) => a.milliseconds - b.milliseconds);
}

/** The ways to come back to one moment that the declarations allow, each with the gap that it leaves. */
function mendsOf(
	model: Model,
	gap: ConsistencyGap,
	losses: readonly Loss[],
): readonly { readonly suggestion: string; readonly effect: string }[] {
	const least = losses[0]!.milliseconds;
	const most = losses.at(-1)!;
	const others = losses.slice(0, -1);
	const now = shownDuration(gap.milliseconds!);
	const disruption = disruptionScope(model).of(gap.disruption)!;
	const left = others.at(-1)!.milliseconds - least;
	const copy = {
		suggestion: `keep a copy of ${code(most.store)} outside ${code(gap.disruption)} ${least === 0 ? 'that every write waits for' : `that lags by no more than ${shownDuration(least)}`}`,
		effect: `with that copy ${now} -> ${left === 0 ? 0 : shownDuration(left)} apart, and ${code(most.store)} loses ${shownDuration(least)} instead of ${shownDuration(most.milliseconds)}`,
	};
	const back = broughtBack(model, disruption, others, most);
	return [
		// A copy has the damage as well.
		...(disruption.damaged.includes(most.store) ? [] : [copy]),
		...(back === undefined
			? []
			: [
					{
						suggestion: `restore ${listed(back.stores)} to the earlier moment of ${code(most.store)}`,
						effect: `with that restore ${now} -> at most ${shownDuration(back.grain)} apart, and ${listed(back.stores)} ${back.stores.length === 1 ? 'loses' : 'lose'} up to ${shownDuration(most.milliseconds + back.grain)} as well`,
					},
				]),
	];
}

/** The stores that are ahead, when each can go back to the earlier moment, and how near to it the coarsest of them comes. */
function broughtBack(
	model: Model,
	disruption: Disruption,
	others: readonly Loss[],
	most: Loss,
): { readonly stores: readonly Ref[]; readonly grain: number } | undefined {
	const ahead = others.filter((one) => one.milliseconds < most.milliseconds);
	const grains = ahead.map(({ store }) => {
		const { backup } = (model.entities[store] as Entity<'component'>).data.dataStore ?? {};
		const pitr = typeof backup === 'object' && typeof backup.pitr === 'object' ? backup.pitr : undefined;
		const grain = milliseconds(pitr?.grain);
		const window = milliseconds(pitr?.window);
		if (grain === undefined || window === undefined || window < most.milliseconds + grain) return undefined;
		return isBackupLeft(model, disruption, store) ? grain : undefined;
	});
	const known = grains.filter((grain) => grain !== undefined);
	if (known.length < grains.length || known.length === 0) return undefined;
	return { stores: ahead.map(({ store }) => store), grain: Math.max(...known) };
}

/** True when the backup of a store surely outlives a disruption: where it is kept is declared, unless the store is not even hit. */
function isBackupLeft(model: Model, disruption: Disruption, store: Ref): boolean {
	if (lossIn(disruption, store) === undefined) return true;
	const place = referencesOf(model).target(store, 'dataStore', 'backup', 'location');
	return place?.startsWith('failure-domain:') === true && !isDomainLost(disruption, place);
}
