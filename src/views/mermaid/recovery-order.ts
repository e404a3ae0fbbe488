import { roundedDuration } from '#analysis/quantities.ts';
import type { RecoveryOfDisruption, ScheduledTask } from '#analysis/recovery-time.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import type { Diagram } from '../page.ts';
import { timelineDiagram } from './drawing.ts';
import type { DrawnBar } from './drawn.ts';

const LIMIT = 30;
const DAY = 86_400_000;

/**
 * In which order things come back after a loss, who does what and what waits: bars on a scale of hours, one section a person
 * where their number is known, else one a team. Undefined when there is nothing to draw, or it takes more than a day.
 */
export function recoveryOrder(context: ViewContext, recovery: RecoveryOfDisruption): Diagram | undefined {
	const all = recovery.plan?.tasks ?? recovery.schedule;
	const planned = all.filter((task) => task.finishMs > task.startMs);
	const checks = new Map(recovery.tasks.map(({ subject, checkMs }) => [subject, checkMs]));
	const checkedAt = ({ subject, finishMs }: ScheduledTask): number => finishMs + (checks.get(subject) ?? 0);
	const last = all.reduce<ScheduledTask | undefined>(
		(latest, one) => (latest === undefined || checkedAt(one) > checkedAt(latest) ? one : latest),
		undefined,
	);
	const end = last === undefined ? 0 : checkedAt(last);
	if (planned.length === 0 || end > DAY) return undefined;
	const shown = [...planned].sort((a, b) => a.startMs - b.startMs || a.finishMs - b.finishMs).slice(0, LIMIT);
	const ownerOf = new Map(recovery.tasks.map(({ subject, owner }) => [subject, owner]));
	const critical = new Set(recovery.criticalPath);
	const bar = (task: ScheduledTask): DrawnBar => {
		const owner = ownerOf.get(task.subject);
		return {
			key: task.subject,
			label: titleOf(context, task.subject),
			from: milliseconds(task.startMs),
			to: milliseconds(task.finishMs),
			look: critical.has(task.subject) ? 'critical' : 'ongoing',
			href: hrefOf(context, task.subject),
			told: `${roundedDuration(task.startMs)} to ${roundedDuration(task.finishMs)}${owner === undefined ? '' : `, ${titleOf(context, owner)}`}${critical.has(task.subject) ? ', on the critical path' : ''}`,
		};
	};
	const sections = new Map<string, DrawnBar[]>();
	for (const task of shown) {
		const name = sectionOf(context, task, recovery, ownerOf.get(task.subject));
		addTo(sections, name, bar(task));
	}
	const frame = frameBars(recovery, last);
	return timelineDiagram(
		{
			id: 'recovery-order',
			title: `In which order things come back after the loss of ${titleOf(context, recovery.disruption)}`,
			description: `Hours and minutes from the loss. Strong bars are on the critical path.${planned.length > shown.length ? ` The first ${shown.length} of ${planned.length} tasks are drawn.` : ''}`,
		},
		{
			scale: 'hours',
			sections: [
				...(frame.length === 0 ? [] : [{ label: 'Everyone', bars: frame }]),
				...[...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, bars]) => ({ label, bars })),
			],
		},
	);
}

const milliseconds = (time: number): string => `${Math.round(time)}`;

function sectionOf(
	context: ViewContext,
	task: ScheduledTask,
	{ plan }: RecoveryOfDisruption,
	owner: Ref | undefined,
): string {
	if (plan !== undefined) return task.person === undefined ? 'By itself' : `Person ${task.person + 1}`;
	return owner === undefined ? 'Without an owner' : titleOf(context, owner);
}

/** To notice and to decide as for the longest path, and the check that ends last; other tasks have their own. */
function frameBars(
	{ criticalFrame, tasks }: RecoveryOfDisruption,
	last: ScheduledTask | undefined,
): readonly DrawnBar[] {
	const bar = (key: string, label: string, start: number, length: number | undefined): readonly DrawnBar[] =>
		length === undefined || length === 0
			? []
			: [
					{
						key: `frame:${key}`,
						label,
						from: milliseconds(start),
						to: milliseconds(start + length),
						look: 'over',
						told: `${roundedDuration(start)} to ${roundedDuration(start + length)}`,
					},
				];
	const { detect, decide } = criticalFrame;
	const noticed = detect?.milliseconds ?? 0;
	const check = tasks.find(({ subject }) => subject === last?.subject)?.checkMs;
	return [
		...bar('detect', 'Notice', 0, detect?.milliseconds),
		...bar('decide', 'Decide', noticed, decide?.milliseconds),
		...bar('verify', 'Check', last?.finishMs ?? 0, check),
	];
}
