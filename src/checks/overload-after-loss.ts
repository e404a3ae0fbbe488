import type { CapacityAfterLoss, ZoneProvision } from '#analysis/capacity-after-loss.ts';
import { shownNumber } from '#analysis/quantities.ts';
import { shownRate } from '#analysis/serving-capacity.ts';
import type { Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { isAccepted } from './disruption-scope.ts';
import { code, counted } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** What is left after the loss of something that should be survived does not carry the load (A7). */
export const overloadAfterLoss: Check = {
	id: 'overload-after-loss',
	title: 'Too little capacity after a loss',
	severity: 'error',
	run: ({ model }, { capacityAfterLoss: { rows, zones } }) => {
		const worst = new Map<string, CapacityAfterLoss>();
		for (const row of rows) {
			if (!row.disruption.startsWith('failure-domain:') || isAccepted(model, row.disruption)) continue;
			if (row.rho === undefined || (row.status !== 'overload' && row.status !== 'hot')) continue;
			const known = worst.get(row.component);
			if (known === undefined || row.rho > known.rho!) worst.set(row.component, row);
		}
		return [...worst.values()].map((row) =>
			opinionOf(
				model,
				row,
				zones.find((zone) => zone.component === row.component),
			),
		);
	},
};

function opinionOf(model: Model, row: CapacityAfterLoss, zone: ZoneProvision | undefined): Opinion {
	const { targets, tier } = targetsOfSubject(model, row.component);
	const span = model.entities[row.component]!.span;
	const rho = shownNumber(row.rho!);
	const isHot = row.status === 'hot';
	const mend = zone?.worstZone === row.disruption || zone?.worstRho === row.rho ? zone?.mend : undefined;
	const added = mend?.add.map((one) => `${counted(one.copies, 'copy', 'copies')} in ${code(one.zone)}`).join(', ');
	return {
		subject: row.component,
		// Hot is no outage, only less room than was wanted.
		severity: isHot ? 'info' : milder(severityOfTier(tier), 1),
		targets,
		inputs: [
			{ label: 'load', value: shownRate(row.loadPerSecond), source: row.basis, span },
			{
				label: 'capacity left',
				value: shownRate(row.capacityPerSecond),
				source: `${row.serving} of ${row.copies} copies`,
				span,
			},
		],
		message: isHot
			? `without ${code(row.disruption)}, ${code(row.component)} runs at ${rho} of its capacity, above its target of ${shownNumber(row.target!)}`
			: `without ${code(row.disruption)}, ${code(row.component)} has to serve ${shownRate(row.loadPerSecond)} with ${shownRate(row.capacityPerSecond)} (${rho} of its capacity)`,
		suggestion:
			added !== undefined
				? `add ${added}`
				: row.mend === undefined
					? `make room in ${code(row.component)}, or shed load when ${code(row.disruption)} is lost`
					: `add ${counted(row.mend.copies, 'copy', 'copies')} of ${code(row.component)} outside ${code(row.disruption)}`,
		effect:
			mend !== undefined
				? `load / capacity without any one zone: at most ${rho} -> ${shownNumber(mend.rho)}`
				: row.mend && `load / capacity without ${code(row.disruption)}: ${rho} -> ${shownNumber(row.mend.rho)}`,
		span,
	};
}
