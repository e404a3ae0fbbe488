import type { Check, Opinion } from './check.ts';
import { code, counted, listed } from './naming.ts';

/** A team would have to recover more things at once than it has people on call (A8). */
export const respondersOnTwoBranches: Check = {
	id: 'responders-on-two-branches',
	title: 'Fewer people on call than work at once',
	severity: 'info',
	run: ({ model }, { recoveryTimes }) => {
		const worst = new Map<
			string,
			{ readonly disruption: string; readonly people: number; readonly tasks: readonly string[] }
		>();
		for (const { disruption, conflicts } of recoveryTimes.disruptions) {
			for (const { team, people, tasks } of conflicts) {
				if (tasks.length > (worst.get(team)?.tasks.length ?? 0)) worst.set(team, { disruption, people, tasks });
			}
		}
		return [...worst].map(
			([team, { disruption, people, tasks }]): Opinion => ({
				subject: team,
				message: `after the loss of ${code(disruption)} ${code(team)} has to bring back ${listed(tasks)} at once and has ${counted(people, 'person', 'people')} on call`,
				suggestion: `agree who of another team takes over ${listed(tasks.slice(people))}, or on the order in which they are done`,
				span: model.entities[team]!.span,
			}),
		);
	},
};
