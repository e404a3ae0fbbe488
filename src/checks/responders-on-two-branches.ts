import { roundedDuration } from '#analysis/quantities.ts';
import { type TeamShortage, teamShortage } from '#analysis/recovery-changes.ts';
import type { RecoveryOfDisruption, TeamConflict } from '#analysis/recovery-time.ts';
import type { Check, Opinion } from './check.ts';
import { code, counted, listed } from './naming.ts';

/** A longer order is a plan, and stands on the page of the recovery. */
const mostNamed = 8;

/** A team would have to recover more things at once than it has people on call (A8). */
export const respondersOnTwoBranches: Check = {
	id: 'responders-on-two-branches',
	title: 'Fewer people on call than work at once',
	severity: 'info',
	run: ({ model }, { recoveryTimes }) => {
		const worst = new Map<string, { readonly recovery: RecoveryOfDisruption; readonly conflict: TeamConflict }>();
		for (const recovery of recoveryTimes.disruptions) {
			for (const conflict of recovery.conflicts) {
				const known = worst.get(conflict.team)?.conflict.tasks.length ?? 0;
				if (conflict.tasks.length > known) worst.set(conflict.team, { recovery, conflict });
			}
		}
		return [...worst].map(([team, { recovery, conflict }]): Opinion => {
			const { people, tasks } = conflict;
			const shortage = teamShortage(recovery, conflict);
			const other = listed(shortage.order.slice(people));
			const rest = shortage.order.length - mostNamed;
			const order = `${shortage.order.slice(0, mostNamed).map(code).join(', ')}${rest > 0 ? `, then ${rest} more` : ''}`;
			return {
				subject: team,
				message: `after the loss of ${code(recovery.disruption)} ${code(team)} has to bring back ${listed(tasks)} at once and has ${counted(people, 'person', 'people')} on call`,
				suggestion: `agree who of another team takes over ${other}, or that they are done in this order: ${order}`,
				effect: effectOf(shortage, people),
				span: model.entities[team]!.span,
			};
		});
	},
};

function effectOf({ aloneMs, withHelpMs, isComplete }: TeamShortage, people: number): string {
	const what = isComplete ? 'everything is back after' : 'the work whose time is known takes';
	const alone = `with ${counted(people, 'person', 'people')}`;
	return aloneMs > withHelpMs
		? `${what} ${roundedDuration(withHelpMs)} with that help instead of ${roundedDuration(aloneMs)} ${alone}`
		: `in this order ${what} ${roundedDuration(aloneMs)} ${alone}, no longer than with help`;
}
