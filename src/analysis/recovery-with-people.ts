import { criticalPath, listSchedule } from '#graph/project-schedule.ts';
import type { ProjectTask } from '#graph/project-task.ts';
import { byStructure } from '#graph/structural-order.ts';
import { structuralRanks } from '#graph/structural-ranks.ts';
import type { Ref } from '#model/model.ts';
import { effectOn, type Impacts } from './impact.ts';
import { once } from './once.ts';
import type { RecoveryProject } from './recovery-project.ts';
import type { RecoveryTask } from './recovery-tasks.ts';
import { type Returns, returnsNeeded } from './returns-needed.ts';

/** A recovery as work for a number of people. Times in milliseconds after the loss, checks included. */
export interface WorkOfPeople {
	readonly responders: number;
	readonly project: RecoveryProject;
	/** What a plan for everything takes. */
	readonly everythingMs: number;
	/** When each is back and checked in that plan. */
	readonly everythingBackAt: ReadonlyMap<Ref, number>;
}

/** When one flow or business service works again with the people there are, and that is checked. */
export interface ReturnWithPeople {
	/** No plan is shorter: max(critical path, work of what it cannot do without / people). */
	readonly atLeastMs: number;
	/** What a plan for what it waits for takes. */
	readonly plannedMs: number;
	/** When it works in the plan for everything, in which others may come first; never less. */
	readonly amongAllMs: number;
}

/**
 * When each target works again if people do first what it waits for: what has to be back for it the soonest and all that this
 * waits for is a project of its own, with a list schedule of its own (Graham 1966: at most twice as long as the best plan).
 * Tasks of others do not come in between, and equal ones are ordered by how they stand in the project, so that names say
 * nothing about the time. It works at the latest when it does in the plan for everything, where of tasks that are alike the
 * last counts: which of them comes first is for people to say. `until` is when each node that goes DOWN no longer is with nobody
 * short of hands.
 */
export function returnsWithPeople(
	impacts: Impacts,
	components: readonly RecoveryTask[],
	until: ReadonlyMap<number, number>,
	work: WorkOfPeople,
): (node: number) => ReturnWithPeople {
	const network = impacts.optimistic;
	const endless = Number.POSITIVE_INFINITY;
	const byNode = new Map(components.map((task) => [task.index, task]));
	const { project } = work;
	const part = partsOf(project.tasks);
	const endsOf = (tasks: readonly RecoveryTask[]): readonly string[] =>
		tasks.map(({ subject }) => project.endOf(subject));
	const ranks = once(() => structuralRanks(project.tasks));
	const inProject = ({ id }: ProjectTask): number => ranks().get(id) ?? -1;
	const lastOfAlike = once(() => lastFinishes(work, ranks()));
	return (node) => {
		const returns = returnsNeeded(network, (one) => until.get(one), node);
		const needed = [...returns.nodes].flatMap((one) => byNode.get(one) ?? []);
		const vital = needed.filter(({ index }) => effectOn(impacts.of([index]).certain, node).level === 2);
		const least = criticalPath(part(endsOf(vital))).work / work.responders;
		const tasks = part(endsOf(needed));
		const endAt = (one: number): string | undefined => {
			const subject = byNode.get(one)?.subject;
			return subject && project.endOf(subject);
		};
		const asSeen = byStructure(() => [...tasks, ...asTasks(returns, endAt)], inProject);
		const { tasks: planned } = listSchedule(
			tasks,
			work.responders,
			criticalPath(tasks),
			// Where nobody waits for anybody there is nothing to choose.
			tasks.length <= work.responders ? () => 0 : (a, b) => inProject(a) - inProject(b) || asSeen(a, b),
		);
		const finishes = new Map(planned.map(({ id, finish }) => [id, finish]));
		const checkedAt = (subject: Ref): number => project.checkedAt(subject, (id) => finishes.get(id)) ?? endless;
		const plannedMs = returns.backAt(needed.map(({ index, subject }) => [index, checkedAt(subject)]));
		const among = returns.backAt(needed.map(({ index, subject }) => [index, lastOfAlike().get(subject) ?? endless]));
		const amongAllMs = Math.min(among, work.everythingMs);
		return {
			atLeastMs: Math.max(until.get(node)!, least === 0 ? 0 : project.startMs + least + project.leastCheckMs),
			plannedMs: Math.min(plannedMs, amongAllMs),
			amongAllMs,
		};
	};
}

/** When each is back in the plan for everything, or one that is like it, whichever is later. */
function lastFinishes(
	{ everythingBackAt }: WorkOfPeople,
	ranks: ReadonlyMap<string, number>,
): ReadonlyMap<Ref, number> {
	const last = new Map<number, number>();
	for (const [subject, finish] of everythingBackAt) {
		const rank = ranks.get(subject)!;
		last.set(rank, Math.max(last.get(rank) ?? 0, finish));
	}
	return new Map([...everythingBackAt.keys()].map((subject) => [subject, last.get(ranks.get(subject)!)!]));
}

/** What waits for the tasks in the target itself, so that two tasks are alike only where they are to the target as well. */
function asTasks({ nodes, gates }: Returns, endAt: (node: number) => string | undefined): readonly ProjectTask[] {
	const idOf = (node: number): string => `node ${node}`;
	const gatesOf = new Map([...nodes].map((node): [number, string[]] => [node, []]));
	const ofGates = gates.map(({ node, limit, awaited }, at): ProjectTask => {
		gatesOf.get(node)!.push(`gate ${at}`);
		return { id: `gate ${at}`, duration: limit, after: awaited.map(idOf) };
	});
	const ofNodes = [...gatesOf].map(([node, own]): ProjectTask => {
		const end = endAt(node);
		return { id: idOf(node), duration: 0, after: end === undefined ? own : [end, ...own] };
	});
	return [...ofNodes, ...ofGates];
}

/** Some tasks of a project and all that they wait for, in the order of the project. */
function partsOf(project: readonly ProjectTask[]): (subjects: readonly string[]) => readonly ProjectTask[] {
	const places = new Map(project.map(({ id }, place) => [id, place]));
	return (subjects) => {
		const part = new Set<string>(subjects);
		for (const id of part) for (const before of project[places.get(id) ?? -1]?.after ?? []) part.add(before);
		return [...part]
			.flatMap((id) => places.get(id) ?? [])
			.sort((a, b) => a - b)
			.map((place) => project[place]!);
	};
}
