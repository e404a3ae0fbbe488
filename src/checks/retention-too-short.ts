import { roundedDuration, shownDuration } from '#analysis/quantities.ts';
import { toleranceOf } from '#analysis/recovery-targets.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** Messages expire before the longest tolerable outage is worked off (A14). */
export const retentionTooShort: Check = {
	id: 'retention-too-short',
	title: 'Messages expire before they are worked off',
	severity: 'warning',
	run: ({ model }, { backlogs }) =>
		backlogs.buffers.flatMap((buffer): Opinion[] => {
			if (buffer.longestOutageMs === undefined || buffer.retentionMs === undefined) return [];
			const owner = buffer.from ?? buffer.to;
			const { targets } = targetsOfSubject(model, owner);
			const tolerances = targets.flatMap((service) => toleranceOf(model, service) ?? []);
			const tolerance = tolerances.length === 0 ? undefined : Math.max(...tolerances);
			if (tolerance === undefined || buffer.longestOutageMs >= tolerance) return [];
			const needed = tolerance / (1 - buffer.arrivalPerSecond! / buffer.drainPerSecond!);
			return [
				{
					subject: owner,
					and: buffer.from === undefined ? undefined : buffer.to,
					targets,
					inputs: [{ label: 'figures', value: buffer.basis, source: 'declared' }],
					message: `messages for ${code(buffer.to)} are kept for ${shownDuration(buffer.retentionMs)}, enough for an outage of ${roundedDuration(buffer.longestOutageMs)}; an outage of ${roundedDuration(tolerance)} is tolerated`,
					suggestion: `keep them for at least ${roundedDuration(Math.ceil(needed / 3_600_000) * 3_600_000)}`,
					span: model.dependencies.find(({ ref }) => ref === buffer.ref)?.span ?? model.entities[owner]!.span,
				},
			];
		}),
};
