import { disruptionsOf } from '#analysis/disruptions.ts';
import { milliseconds, shownDuration } from '#analysis/quantities.ts';
import type { RecoveryPoint } from '#analysis/recovery-point.ts';
import { disruptionClass } from '#analysis/recovery-targets.ts';
import type { Entity, Model } from '#model/model.ts';
import { type AllowedLoss, allowedLoss } from './allowed-loss.ts';
import type { Check, Opinion } from './check.ts';
import { disruptionScope } from './disruption-scope.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A system of record loses more data than a policy allows (A9). */
export const recoveryPointOverTarget: Check = {
	id: 'recovery-point-over-target',
	title: 'More data is lost than allowed',
	severity: 'error',
	run: ({ model }, { recoveryPoints }) => {
		const classes = new Map<string, string | undefined>(
			disruptionsOf(model).map((one) => [one.ref, disruptionClass(model, one)]),
		);
		classes.set('corruption', 'corruption');
		return recoveryPoints.points.flatMap((point): Opinion[] => {
			if (!disruptionScope(model).isTold(point.disruption)) return [];
			// Damage to a store is told once, whichever scenario damages it.
			if (disruptionScope(model).of(point.disruption)?.damaged.includes(point.store)) return [];
			const by = classes.get(point.disruption) as 'multiAz' | 'multiRegion' | 'corruption' | undefined;
			// What is lost at least is too much already, whatever the rest is.
			const loss = point.kind === 'value' ? point.milliseconds : point.kind === 'lost' ? undefined : point.atLeast;
			if (!point.systemOfRecord || loss === undefined || by === undefined) return [];
			const allowed = allowedLoss(model, point.store, by);
			return allowed === undefined || loss <= allowed.rpo ? [] : [opinionOf(model, point, loss, allowed)];
		});
	},
};

function opinionOf(model: Model, point: RecoveryPoint, loss: number, allowed: AllowedLoss): Opinion {
	const { targets, tier } = targetsOfSubject(model, point.store);
	const span = model.entities[point.store]!.span;
	const isDamage = point.disruption === 'corruption' || (point.kind === 'value' && point.from === 'point-in-time');
	const after = point.disruption === 'corruption' ? 'to logical damage' : `with ${code(point.disruption)}`;
	return {
		subject: point.store,
		and: point.disruption,
		severity: milder(severityOfTier(tier), 1),
		targets,
		path: [{ ref: point.store, because: point.basis, span }],
		inputs: [{ label: 'allowed', value: shownDuration(allowed.rpo), source: allowed.by }],
		message: `${code(point.store)} loses ${point.kind === 'value' ? '' : 'at least '}${shownDuration(loss)} ${after}, and ${code(allowed.by)} allows ${shownDuration(allowed.rpo)}`,
		suggestion: isDamage
			? `notice damage to ${code(point.store)} sooner, or restore it to a finer point`
			: point.kind === 'value' && point.from === 'async-copy'
				? `keep the lag below ${shownDuration(allowed.rpo)}, or let a write wait for a copy outside ${code(point.disruption)}`
				: `keep a copy of ${code(point.store)} outside ${code(point.disruption)}, and state its lag`,
		effect:
			isDamage && point.kind === 'value'
				? damageEffect(model, point, loss)
				: point.kind === 'value' && point.from === 'async-copy'
					? `with a write that waits for that copy nothing would be lost instead of ${shownDuration(loss)}`
					: undefined,
		span,
	};
}

/** What is left of the loss when damage is noticed at once: how far apart the points are that a restore can go back to. */
function damageEffect(model: Model, point: RecoveryPoint, loss: number): string | undefined {
	const data = (model.entities[point.store] as Entity<'component'> | undefined)?.data.dataStore;
	const noticed = milliseconds(data?.corruptionDetection);
	if (noticed === undefined || noticed <= 0 || noticed > loss) return undefined;
	return `of ${shownDuration(loss)}, ${shownDuration(noticed)} pass until damage is noticed and ${shownDuration(loss - noticed)} lie between the points that a restore can go back to`;
}
