import type { ProjectTask } from './project-task.ts';

/** Who stands next to each task, by position in the list. */
export interface Neighbours {
	readonly before: readonly (readonly number[])[];
	readonly followers: readonly (readonly number[])[];
}

/** Predecessors and followers of each task; those that are not in the list are left out. O(V + E). */
export function neighboursOf(tasks: readonly ProjectTask[]): Neighbours {
	const at = new Map(tasks.map(({ id }, index) => [id, index]));
	const before = tasks.map(({ after }) => [...new Set(after)].flatMap((id) => at.get(id) ?? []));
	const followers = tasks.map((): number[] => []);
	for (const [index, own] of before.entries()) for (const one of own) followers[one]!.push(index);
	return { before, followers };
}

/** Something else that tells tasks apart, where tasks that differ in it are not alike. */
export type Colour = (task: ProjectTask) => number;

/** All tasks look the same but for how they stand. */
export const uncoloured: Colour = () => 0;

/**
 * An order of tasks that hangs on how they stand in the project and not on their names: more followers first, then the longer
 * duration, then fewer predecessors, then those who need nobody, then the smaller colour; what is left equal by the ranks of
 * its followers and predecessors, until nothing more is told apart (colour refinement, Weisfeiler and Leman 1968). Tasks of
 * one rank are in practice interchangeable. A rank is a position: smaller comes first. O(rounds (V + E) log V), and few rounds.
 */
export function structuralRanks(tasks: readonly ProjectTask[], colour = uncoloured): ReadonlyMap<string, number> {
	const ranks = ranksOf(tasks, neighboursOf(tasks), colour);
	return new Map(tasks.map(({ id }, index) => [id, ranks[index]!]));
}

/** The same by position in the list. */
export function ranksOf(
	tasks: readonly ProjectTask[],
	{ before, followers }: Neighbours,
	colour: Colour,
): readonly number[] {
	const rank = tasks.map(() => 0);
	// A class is looked at again when a rank next to it changed; until then its members are as equal as they were.
	const isStale = new Uint8Array(tasks.length).fill(1);
	const rerank = (index: number, to: number): void => {
		if (rank[index] === to) return;
		rank[index] = to;
		for (const one of before[index]!) isStale[one] = 1;
		for (const one of followers[index]!) isStale[one] = 1;
	};
	const alike = (index: number): readonly number[] => {
		const task = tasks[index]!;
		const alone = task.needsPerson === false ? 0 : 1;
		return [-followers[index]!.length, -task.duration, before[index]!.length, alone, colour(task)];
	};
	const sorted = (list: readonly number[]): readonly number[] => list.map((one) => rank[one]!).sort((a, b) => a - b);
	// Members of one class have as many followers and predecessors each, so that the lists compare place by place.
	const around = (index: number): readonly number[] => [...sorted(followers[index]!), ...sorted(before[index]!)];
	let classes = split([tasks.map((_, index) => index)], alike, { rank, rerank });
	for (let count = 0; count !== classes.length; ) {
		count = classes.length;
		classes = split(classes, around, { rank, rerank, isStale });
	}
	return rank;
}

interface Ranking {
	readonly rank: readonly number[];
	rerank(index: number, to: number): void;
	/** Members to be looked at, everybody where it is left out; what was looked at is so no longer. */
	readonly isStale?: Uint8Array;
}

/** Classes whose members differ fall apart in the order of their keys; each member's rank is where its class begins. */
function split(
	classes: readonly (readonly number[])[],
	keyOf: (index: number) => readonly number[],
	{ rank, rerank, isStale }: Ranking,
): readonly (readonly number[])[] {
	let start = 0;
	return classes.flatMap((members) => {
		const first = start;
		start += members.length;
		if (members.length === 1) {
			rerank(members[0]!, first);
			return [members];
		}
		if (isStale !== undefined) {
			if (members.every((index) => isStale[index] === 0)) return [members];
			for (const index of members) isStale[index] = 0;
		}
		const keyed = members.map((index) => ({ index, key: keyOf(index) })).sort((a, b) => compareLists(a.key, b.key));
		const parts: number[][] = [];
		for (const [position, { index, key }] of keyed.entries()) {
			if (position === 0 || compareLists(key, keyed[position - 1]!.key) !== 0) parts.push([]);
			const part = parts.at(-1)!;
			rerank(index, part.length === 0 ? first + position : rank[part[0]!]!);
			part.push(index);
		}
		return parts;
	});
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	for (const [position, value] of a.entries()) if (value !== b[position]) return value - b[position]!;
	return 0;
}
