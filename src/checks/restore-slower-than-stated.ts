import { milliseconds } from '#analysis/quantities.ts';
import { dataRestoreTime, shownMinutes } from '#analysis/recovery-tasks.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** The stated time to restore a store is shorter than its size and restore rate allow (A8). */
export const restoreSlowerThanStated: Check = {
	id: 'restore-slower-than-stated',
	title: 'A restore takes longer than stated',
	severity: 'warning',
	run: ({ model }) =>
		model.byKind.component.flatMap((component): Opinion[] => {
			const stated = milliseconds(component.data.recovery?.restoreTime);
			const computed = dataRestoreTime(component);
			if (stated === undefined || computed === undefined || computed.durationMs <= stated) return [];
			return [
				{
					subject: component.ref,
					targets: targetsOfSubject(model, component.ref).targets,
					inputs: [
						{ label: 'stated', value: shownMinutes(stated), source: 'recovery.restoreTime', span: component.span },
					],
					message: `restoring ${code(component.ref)} is stated to take ${shownMinutes(stated)}, but ${computed.basis}`,
					suggestion: 'measure a restore of the size it has today, and state what you find',
					span: component.span,
				},
			];
		}),
};
