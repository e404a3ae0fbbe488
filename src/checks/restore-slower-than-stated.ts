import { milliseconds, roundedDuration, shownNumber } from '#analysis/quantities.ts';
import { recoveryIf } from '#analysis/recovery-changes.ts';
import { dataRestoreTime, restoreRateFor } from '#analysis/recovery-tasks.ts';
import type { RecoveryTimes } from '#analysis/recovery-time.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** The stated time to restore a store is shorter than its size and restore rate allow (A8). */
export const restoreSlowerThanStated: Check = {
	id: 'restore-slower-than-stated',
	title: 'A restore takes longer than stated',
	severity: 'warning',
	run: ({ model }, facts) =>
		model.byKind.component.flatMap((component): Opinion[] => {
			const stated = milliseconds(component.data.recovery?.restoreTime);
			const computed = dataRestoreTime(component);
			if (stated === undefined || computed === undefined || computed.durationMs <= stated) return [];
			return [
				{
					subject: component.ref,
					targets: targetsOfSubject(model, component.ref).targets,
					inputs: [
						{ label: 'stated', value: roundedDuration(stated), source: 'recovery.restoreTime', span: component.span },
					],
					message: `restoring ${code(component.ref)} is stated to take ${roundedDuration(stated)}, but ${computed.basis}`,
					suggestion: `${suggestionOf(component, stated)}${takeOverOf(model, component)}`,
					// Recovery plans are made when somebody reads what the change would do.
					get effect() {
						return effectOf(facts.recoveryTimes, component.ref, stated, computed.durationMs);
					},
					span: component.span,
				},
			];
		}),
};

function suggestionOf(component: Entity<'component'>, stated: number): string {
	const measure = 'measure a restore of the size it has today, and state what you find';
	const faster = restoreRateFor(component, stated);
	if (faster === undefined) return `${measure}: the log replay alone takes longer than stated`;
	return `${measure}; the stated time asks for ${shownNumber(faster.gigabytesPerHour)} GB/h, or for no more than ${shownNumber(faster.gigabytes)} GB`;
}

/** Where another copy could take over and nobody says how long that takes, the stated time may be that one, and stand at the wrong field. */
function takeOverOf(model: Model, { data, ref }: Entity<'component'>): string {
	const failover = data.deployment?.[model.environment]?.failover;
	const isSaid =
		failover === 'none' || (typeof failover === 'object' && (failover.mode === 'none' || failover.time !== undefined));
	const copies = model.deployments[ref]?.replicas.length ?? 0;
	if (isSaid || copies < 2) return '';
	return `; if it is the time in which another copy takes over, write it as \`deployment.${model.environment}.failover.time\``;
}

/** When everything is back after the loss in which the stated time would help most. */
function effectOf({ disruptions }: RecoveryTimes, store: Ref, stated: number, computed: number): string | undefined {
	let best: { readonly disruption: Ref; readonly now: number; readonly after: number } | undefined;
	for (const recovery of disruptions) {
		const isRestored = recovery.tasks.some(({ subject, durationMs }) => subject === store && durationMs === computed);
		if (!isRestored || recovery.recoveredMs === undefined) continue;
		const changed = recoveryIf(recovery, (task) => (task.subject === store ? { ...task, durationMs: stated } : task));
		if (changed.recoveredMs === undefined) continue;
		const saved = recovery.recoveredMs - changed.recoveredMs;
		if (saved > (best === undefined ? 0 : best.now - best.after))
			best = { disruption: recovery.disruption, now: recovery.recoveredMs, after: changed.recoveredMs };
	}
	return (
		best &&
		`if it took the stated time, everything would be back ${roundedDuration(best.after)} after the loss of ${code(best.disruption)} instead of ${roundedDuration(best.now)}`
	);
}
