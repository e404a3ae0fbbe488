import { roundedDuration } from '#analysis/quantities.ts';
import { type BrokenCircle, bestBreak, recoveryIf } from '#analysis/recovery-changes.ts';
import type { RecoveryTimes } from '#analysis/recovery-time.ts';
import { cycles, cycleThrough } from '#graph/strongly-connected.ts';
import type { Check, Opinion } from './check.ts';
import { hardDependencies } from './hard-dependencies.ts';
import { code, counted } from './naming.ts';

/** Components that need each other to start or to recover: after a full stop none of them comes back. */
export const startupDeadlock: Check = {
	id: 'startup-deadlock',
	title: 'Components need each other to start',
	severity: 'error',
	run: ({ model }, facts) => {
		const graph = hardDependencies(model, ['startup', 'recovery']);
		return cycles(graph).map((members): Opinion => {
			const round = cycleThrough(graph, members[0]!)!;
			const among = new Set(members);
			const waits = members.flatMap((from) =>
				(graph.get(from) ?? []).filter((to) => among.has(to)).map((to) => [from, to] as const),
			);
			const broken = bestBreak(waits, round)!;
			return {
				subject: members[0]!,
				path: round.map((ref) => ({ ref, because: 'starts only after the next one' })),
				message: `${round.map(code).join(' starts after ')}: once all are down, none can be started first`,
				suggestion: `let ${code(broken.from)} start without ${broken.from === broken.to ? 'itself' : code(broken.to)}: with cached settings, a degraded mode or a manual step`,
				// Recovery plans are made when somebody reads what the change would do.
				get effect() {
					return effectOf(members, broken, facts.recoveryTimes);
				},
				span: model.entities[members[0]!]!.span,
			};
		});
	},
};

/** Whether that is enough, and when everything is back after the first loss in which they wait for one another. */
function effectOf(members: readonly string[], broken: BrokenCircle, { disruptions }: RecoveryTimes): string {
	if (broken.left !== undefined) return `by itself not enough: ${broken.left.map(code).join(' still starts after ')}`;
	const enough = `${members.length === 1 ? 'it' : `all ${counted(members.length, 'component')}`} can then be started one after the other`;
	const stuck = disruptions.filter(({ deadlocks }) =>
		deadlocks.some((round) => round.every((ref) => members.includes(ref))),
	);
	const mended = stuck.map((recovery) => ({
		disruption: recovery.disruption,
		...recoveryIf(recovery, (task) =>
			task.subject === broken.from ? { ...task, after: task.after.filter((one) => one !== broken.to) } : task,
		),
	}));
	const told = mended.find(({ recoveredMs }) => recoveredMs !== undefined) ?? mended[0];
	if (told === undefined) return enough;
	const after = `after the loss of ${code(told.disruption)}`;
	if (told.recoveredMs !== undefined)
		return `${enough}; ${after} everything is back after ${roundedDuration(told.recoveredMs)} instead of never`;
	if (told.atLeastMs === undefined) return `${enough}; ${after} others still wait for one another`;
	return told.atLeastMs === 0
		? `${enough}; how long that takes ${after} nobody declares`
		: `${enough}; ${after} everything is back after ${roundedDuration(told.atLeastMs)} or later, as not every time is declared, instead of never`;
}
