import { addTo } from './lists-by-key.ts';
import type { ProjectTask } from './project-task.ts';
import { type Colour, type Neighbours, neighboursOf, ranksOf, uncoloured } from './structural-ranks.ts';

/**
 * The order of {@link structuralRanks} without ties. Which of several alike tasks comes first makes no difference; which comes
 * second can, once the first is chosen: of two pairs the rest of the pair that was begun, and not one of the other pair. So the
 * first of a class is set apart, all others are ranked anew by how they stand to it, those nearer to it first, and so on
 * (individualisation and refinement, McKay 1981). The names choose only between tasks that are alike after all choices before,
 * so they decide who does something and not when. O((V + E) log V) where few ranks change more than once.
 */
export function structuralOrder(tasks: readonly ProjectTask[], colour = uncoloured): ReadonlyMap<string, number> {
	return withoutTies(ranked(tasks, colour));
}

/** Tasks by name, who stands next to them, and the ranks they have by that alone. */
interface Ranked {
	readonly byName: readonly ProjectTask[];
	readonly neighbours: Neighbours;
	readonly ranks: readonly number[];
}

function ranked(tasks: readonly ProjectTask[], colour: Colour): Ranked {
	const byName = [...tasks].sort((a, b) => (a.id < b.id ? -1 : 1));
	const neighbours = neighboursOf(byName);
	return { byName, neighbours, ranks: ranksOf(byName, neighbours, colour) };
}

function withoutTies({ byName, neighbours, ranks }: Ranked): ReadonlyMap<string, number> {
	const classes = orderedClasses(ranks);
	for (let place = 0; place < byName.length; place++) {
		let changed = classes.setApart(place);
		while (changed.length > 0) changed = classes.split(marksOf(changed, neighbours, classes));
	}
	return new Map(byName.map(({ id }, index) => [id, classes.rankOf(index)]));
}

/**
 * Compares tasks by their places in {@link structuralOrder} among some. Their ranks are asked for at the first comparison, and
 * ties are broken at the first of them.
 */
export function byStructure(
	tasksOf: () => readonly ProjectTask[],
	colour: Colour = uncoloured,
): (a: ProjectTask, b: ProjectTask) => number {
	let known: { readonly found: Ranked; readonly rankOf: ReadonlyMap<string, number> } | undefined;
	let order: ReadonlyMap<string, number> | undefined;
	return (a, b) => {
		if (known === undefined) {
			const found = ranked(tasksOf(), colour);
			known = { found, rankOf: new Map(found.byName.map(({ id }, index) => [id, found.ranks[index]!])) };
		}
		const { found, rankOf } = known;
		const difference = rankOf.get(a.id)! - rankOf.get(b.id)!;
		if (difference !== 0) return difference;
		order ??= withoutTies(found);
		return order.get(a.id)! - order.get(b.id)!;
	};
}

/** Per member of a class that is no longer alone: the new ranks around it, those of followers before those of predecessors. */
type Marks = ReadonlyMap<number, readonly number[]>;

function marksOf(changed: readonly number[], { before, followers }: Neighbours, classes: OrderedClasses): Marks {
	const marks = new Map<number, number[]>();
	const mark = (index: number, value: number): void => {
		if (classes.isAlone(index)) return;
		addTo(marks, index, value);
	};
	for (const one of changed) {
		const rank = classes.rankOf(one);
		for (const index of before[one]!) mark(index, rank);
		for (const index of followers[one]!) mark(index, before.length + rank);
	}
	for (const list of marks.values()) list.sort((a, b) => a - b);
	return marks;
}

/**
 * Classes of alike members one after the other in one list. The rank of a member is the place where its class ends, so that
 * what is taken out at its beginning changes the rank of nobody else.
 */
interface OrderedClasses {
	rankOf(index: number): number;
	isAlone(index: number): boolean;
	/** Makes the member at a place, where a class begins, a class of its own; those whose rank changed. */
	setApart(place: number): readonly number[];
	/** Takes marked members out of their classes, equal marks together; those whose rank changed. */
	split(marks: Marks): readonly number[];
}

function orderedClasses(ranks: readonly number[]): OrderedClasses {
	const members = [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
	const placeOf = new Int32Array(members.length);
	const endOf = new Int32Array(members.length);
	/** By the end of a class. */
	const startOf = new Int32Array(members.length);
	for (const [place, index] of members.entries()) placeOf[index] = place;
	for (let place = members.length - 1; place >= 0; place--) {
		const index = members[place]!;
		const next = members[place + 1];
		endOf[index] = next !== undefined && ranks[next] === ranks[index] ? endOf[next]! : place;
		startOf[endOf[index]!] = place;
	}
	const move = (index: number, place: number): void => {
		const other = members[place]!;
		members[placeOf[index]!] = other;
		placeOf[other] = placeOf[index]!;
		members[place] = index;
		placeOf[index] = place;
	};
	/** Members that stand at the beginning of their class become one of their own. */
	const cut = (some: readonly number[]): readonly number[] => {
		const end = endOf[some[0]!]!;
		const start = startOf[end]!;
		const own = start + some.length - 1;
		if (own === end) return [];
		for (const index of some) endOf[index] = own;
		startOf[own] = start;
		startOf[end] = own + 1;
		return some;
	};
	return {
		rankOf: (index) => endOf[index]!,
		isAlone: (index) => startOf[endOf[index]!] === endOf[index],
		setApart: (place) => cut([members[place]!]),
		split(marks) {
			const sorted = [...marks].sort(
				([a, first], [b, second]) => endOf[a]! - endOf[b]! || compareMarks(first, second) || a - b,
			);
			const groups: number[][] = [];
			for (const [at, [index, own]] of sorted.entries()) {
				const [previous, others] = sorted[at - 1] ?? [];
				if (previous !== undefined && endOf[previous] === endOf[index] && compareMarks(own, others!) === 0)
					groups.at(-1)!.push(index);
				else groups.push([index]);
			}
			return groups.flatMap((group) => {
				const start = startOf[endOf[group[0]!]!]!;
				for (const [at, index] of group.entries()) move(index, start + at);
				return cut(group);
			});
		},
	};
}

/** What is next to more of what came before goes first, so of two lists that begin alike the longer one. */
function compareMarks(a: readonly number[], b: readonly number[]): number {
	for (const [position, value] of a.entries()) {
		const other = b[position];
		if (other === undefined) return -1;
		if (value !== other) return value - other;
	}
	return b.length - a.length;
}
