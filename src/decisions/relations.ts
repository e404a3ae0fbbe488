import type { Decision, Relation, RelationType } from './decision.ts';

const INVERSE: Readonly<Record<RelationType, RelationType>> = {
	supersedes: 'superseded-by',
	'superseded-by': 'supersedes',
	amends: 'amended-by',
	'amended-by': 'amends',
	extends: 'extended-by',
	'extended-by': 'extends',
	'depends-on': 'required-by',
	'required-by': 'depends-on',
	'conflicts-with': 'conflicts-with',
	'relates-to': 'relates-to',
};

/** The same relation seen from the other record. */
export function inverseOf(type: RelationType): RelationType {
	return INVERSE[type];
}

const ACTIVE: ReadonlySet<RelationType> = new Set([
	'supersedes',
	'amends',
	'extends',
	'depends-on',
	'conflicts-with',
	'relates-to',
]);

/** Whether a relation is told from the record that does something, or from both alike; of each pair just one is. */
export const isActive = (type: RelationType): boolean => ACTIVE.has(type);

/** Whether a relation reads the same from either record. */
export const isMutual = (type: RelationType): boolean => INVERSE[type] === type;

/** Gives every record the relations that only the other side states, marked `stated: 'inverse'`, after its own. */
export function withInverses<Item extends { readonly ref: string; readonly relations: readonly Relation[] }>(
	items: readonly Item[],
): Item[] {
	const added = new Map<string, Relation[]>(items.map((item) => [item.ref, []]));
	const said = new Set(
		items.flatMap((item) => item.relations.map((relation) => keyOf(item.ref, relation.type, relation.target))),
	);
	for (const item of items) {
		for (const relation of item.relations) {
			if (relation.target === undefined || !added.has(relation.target)) continue;
			const type = inverseOf(relation.type);
			const key = keyOf(relation.target, type, item.ref);
			if (said.has(key)) continue;
			said.add(key);
			added.get(relation.target)!.push({ ...relation, type, target: item.ref, stated: 'inverse' });
		}
	}
	return items.map((item) => ({ ...item, relations: [...item.relations, ...added.get(item.ref)!] }));
}

function keyOf(ref: string, type: RelationType, target: string | undefined): string {
	return `${ref}\n${type}\n${target ?? ''}`;
}

/** Who replaced whom, over all records. */
export interface Supersession {
	/** The records that directly replaced this one, whole, in the order stated. */
	successorsOf(ref: string): readonly Decision[];
	/** The records that this one directly replaced. */
	predecessorsOf(ref: string): readonly Decision[];
	/** The records now in force at the end of the chain, itself when nobody replaced it; none on a cycle without an end. */
	liveHeads(ref: string): readonly Decision[];
	/** The one record in force, when there is exactly one. */
	liveHead(ref: string): Decision | undefined;
	/** Every record of the chain, each after all those it replaced; those on a cycle in the order given. */
	chainOf(ref: string): readonly Decision[];
	/** Each cycle once, in the order of replacement, beginning with its smallest ref. */
	readonly cycles: readonly (readonly Decision[])[];
}

/** Computes the supersession of a set of records. Partial supersession does not end a record's life and is left out. */
export function supersessionOf(decisions: readonly Decision[]): Supersession {
	const byRef = new Map(decisions.map((decision) => [decision.ref, decision]));
	const related = (ref: string, type: RelationType): Decision[] => {
		const refs = (byRef.get(ref)?.relations ?? []).flatMap((relation) =>
			relation.type === type && !relation.partial && relation.target !== undefined ? [relation.target] : [],
		);
		return [...new Set(refs)].flatMap((target) => byRef.get(target) ?? []);
	};
	const forward = new Map(decisions.map((decision) => [decision.ref, related(decision.ref, 'superseded-by')]));
	const backward = new Map(decisions.map((decision) => [decision.ref, related(decision.ref, 'supersedes')]));
	const successorsOf = (ref: string): readonly Decision[] => forward.get(ref) ?? [];
	const predecessorsOf = (ref: string): readonly Decision[] => backward.get(ref) ?? [];
	const liveHeads = (ref: string): readonly Decision[] => {
		const start = byRef.get(ref);
		return start
			? reach(start, (decision) => successorsOf(decision.ref)).filter(
					(decision) => successorsOf(decision.ref).length === 0,
				)
			: [];
	};
	return {
		successorsOf,
		predecessorsOf,
		liveHeads,
		liveHead(ref) {
			const heads = liveHeads(ref);
			return heads.length === 1 ? heads[0] : undefined;
		},
		chainOf(ref) {
			const start = byRef.get(ref);
			if (!start) return [];
			const members = reach(start, (decision) => [...predecessorsOf(decision.ref), ...successorsOf(decision.ref)]);
			return inOrder(members, predecessorsOf);
		},
		cycles: cyclesOf(decisions, successorsOf),
	};
}

function reach(start: Decision, next: (decision: Decision) => readonly Decision[]): Decision[] {
	const seen = new Set([start]);
	for (const decision of seen) for (const other of next(decision)) seen.add(other);
	return [...seen];
}

/** Repeatedly takes the first member whose predecessors are all taken; on a cycle, simply the first that is left. */
function inOrder(members: readonly Decision[], predecessorsOf: (ref: string) => readonly Decision[]): Decision[] {
	const left = new Set([...members].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)));
	const ordered: Decision[] = [];
	while (left.size > 0) {
		const ready =
			[...left].find((member) => predecessorsOf(member.ref).every((earlier) => !left.has(earlier))) ?? [...left][0]!;
		left.delete(ready);
		ordered.push(ready);
	}
	return ordered;
}

/** Walks from every record along its successors; a walk that meets itself has found a cycle. */
function cyclesOf(decisions: readonly Decision[], successorsOf: (ref: string) => readonly Decision[]): Decision[][] {
	const done = new Set<Decision>();
	const cycles: Decision[][] = [];
	for (const start of decisions) {
		if (done.has(start)) continue;
		const path: Decision[] = [start];
		const onPath = new Set(path);
		const pending = [[...successorsOf(start.ref)]];
		while (path.length > 0) {
			const next = pending.at(-1)!.shift();
			if (next === undefined) {
				pending.pop();
				const left = path.pop()!;
				onPath.delete(left);
				done.add(left);
			} else if (onPath.has(next)) {
				cycles.push(fromSmallest(path.slice(path.indexOf(next))));
			} else if (!done.has(next)) {
				path.push(next);
				onPath.add(next);
				pending.push([...successorsOf(next.ref)]);
			}
		}
	}
	return cycles;
}

function fromSmallest(cycle: readonly Decision[]): Decision[] {
	let smallest = 0;
	for (const [at, decision] of cycle.entries()) if (decision.ref < cycle[smallest]!.ref) smallest = at;
	return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
