import { shownDuration } from '#analysis/quantities.ts';
import type { Check, Opinion } from './check.ts';
import { code, listed } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** Stores that belong together come back to different moments, and somebody has to close the gap (A9). */
export const consistencyGap: Check = {
	id: 'consistency-gap',
	title: 'Stores come back to different moments',
	severity: 'info',
	run: ({ model }, { recoveryPoints }) => {
		const widest = new Map<string, (typeof recoveryPoints.groups)[number]>();
		for (const gap of recoveryPoints.groups) {
			const known = widest.get(gap.group);
			if ((gap.milliseconds ?? 0) > (known?.milliseconds ?? 0)) widest.set(gap.group, gap);
		}
		return [...widest.values()].map(
			(gap): Opinion => ({
				subject: gap.stores[0]!,
				targets: targetsOfSubject(model, gap.stores[0]!).targets,
				inputs: [{ label: 'recovery points', value: gap.basis, source: 'recovery points' }],
				message: `${listed(gap.stores)} belong together and come back ${shownDuration(gap.milliseconds!)} apart after the loss of ${code(gap.disruption)}`,
				suggestion:
					'restore all of them to the earliest of these moments, or reconcile what lies between, and write down how',
				span: model.entities[gap.stores[0]!]!.span,
			}),
		);
	},
};
