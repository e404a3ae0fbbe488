import type { BufferBacklog } from '#analysis/backlog.ts';
import { roundedDuration, shownCount } from '#analysis/quantities.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';

/** A buffer is said to absorb more than fits into it by its own numbers (A14); blast radii count with the sooner of the two. */
export const bufferFullSooner: Check = {
	id: 'buffer-full-sooner',
	title: 'A buffer is full sooner than stated',
	severity: 'warning',
	run: ({ model }, { backlogs }) =>
		backlogs.buffers
			.filter(({ from, fullAfterMs }) => from !== undefined && fullAfterMs !== undefined)
			.map((buffer): Opinion => {
				const stated = buffer.absorbsMs!;
				const needed = Math.ceil((buffer.arrivalPerSecond! * stated) / 1000);
				return {
					subject: buffer.from!,
					and: buffer.to,
					targets: targetsOfSubject(model, buffer.from!).targets,
					inputs: [{ label: 'rates', value: buffer.basis, source: 'declared' }],
					message: `what waits for ${code(buffer.to)} is said to last ${roundedDuration(stated)}, and by its own numbers it is full after ${roundedDuration(buffer.fullAfterMs!)}`,
					suggestion: `let ${shownCount(needed)} messages fit, or correct what is stated`,
					span: spanOf(model, buffer),
				};
			}),
};

function spanOf(model: Parameters<typeof targetsOfSubject>[0], { ref, from }: BufferBacklog): Opinion['span'] {
	return model.dependencies.find((one) => one.ref === ref)?.span ?? model.entities[from!]!.span;
}
