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
			const span = model.entities[store]!.span;
			const places = disruptions.filter((one) => one !== 'corruption');
			const damage = places.length < disruptions.length ? ['logical damage'] : [];
			const causes = [...(places.length > 0 ? [listed(places)] : []), ...damage].join(' and ');
			return {
				subject: store,
				severity: disruptions.every(isOneProvider) ? 'info' : severityOfTier(tier),
				targets,
				path: [{ ref: store, because: basis, span }],
				message: `what ${code(store)} holds is lost for good with ${causes}: ${basis}`,
				suggestion:
					places.length > 0
						? `keep a backup of ${code(store)} outside ${places.length === 1 ? code(places[0]!) : `all ${counted(places.length, 'place')}`}, and try to restore it`
						: `keep backups of ${code(store)} from which a state before the damage can be restored`,
				span,
			};
		});
	},
};
