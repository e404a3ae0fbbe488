import { cycles, cycleThrough } from '#graph/strongly-connected.ts';
import type { Check, Opinion } from './check.ts';
import { hardDependencies } from './hard-dependencies.ts';
import { code } from './naming.ts';

/** Components that need each other at run time. Legal, but one of them takes all of them down. */
export const dependencyCycle: Check = {
	id: 'dependency-cycle',
	title: 'Components need each other at run time',
	severity: 'info',
	run: ({ model }) => {
		const graph = hardDependencies(model, ['run']);
		// What depends on itself alone is an error of the files, which they tell themselves.
		const circles = cycles(graph).filter((members) => members.length > 1);
		return circles.map((members): Opinion => {
			const round = cycleThrough(graph, members[0]!)!;
			return {
				subject: members[0]!,
				path: round.map((ref) => ({ ref, because: 'needs the next one' })),
				message: `${round.map(code).join(' needs ')}: the loss of one is the loss of all ${members.length}`,
				suggestion: 'make one of these dependencies soft or asynchronous',
				span: model.entities[members[0]!]!.span,
			};
		});
	},
};
