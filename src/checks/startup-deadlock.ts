import { cycles, cycleThrough } from '#graph/strongly-connected.ts';
import type { Check, Opinion } from './check.ts';
import { hardDependencies } from './hard-dependencies.ts';
import { code } from './naming.ts';

/** Components that need each other to start or to recover: after a full stop none of them comes back. */
export const startupDeadlock: Check = {
	id: 'startup-deadlock',
	title: 'Components need each other to start',
	severity: 'error',
	run: ({ model }) => {
		const graph = hardDependencies(model, ['startup', 'recovery']);
		return cycles(graph).map((members): Opinion => {
			const round = cycleThrough(graph, members[0]!)!;
			return {
				subject: members[0]!,
				path: round.map((ref) => ({ ref, because: 'starts only after the next one' })),
				message: `${round.map(code).join(' starts after ')}: once all are down, none can be started first`,
				suggestion: 'let one of them start without the other: with cached settings, a degraded mode or a manual step',
				span: model.entities[members[0]!]!.span,
			};
		});
	},
};
