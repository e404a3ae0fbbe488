import type { Expression } from '#graph/fault-tree-definition.ts';
import type { Complaints } from './complaints.ts';
import { checkEventTrees } from './event-tree-checks.ts';
import { type EventTreeModel, eventTreeModel } from './event-tree-definitions.ts';
import { type CollectedPath, type Surroundings, walkEventTree } from './event-tree-walk.ts';
import type { XmlElement } from './xml.ts';

/** One end of an event tree, given its initiating event. */
export interface SequenceOfTree {
	readonly sequence: string;
	/** How many paths lead to it. */
	readonly paths: number;
	/** The gate that is true on one of its paths; undefined where numbers were collected instead of formulas. */
	readonly gate: string | undefined;
	/** The sum over its paths of the product of what each collected; undefined where formulas were. */
	readonly value: number | undefined;
}

export interface EventTreeResult {
	/** Undefined where no initiating event names the event tree. */
	readonly initiatingEvent: string | undefined;
	readonly eventTree: string;
	readonly sequences: readonly SequenceOfTree[];
}

/**
 * The event trees of a model (Open-PSA MEF 2.0d, chapter 6), from each initiating event, and from the start of each that neither
 * an initiating event nor another event tree leads to. The formulas of sequences go into `gates`, as `EVENT/SEQUENCE`. A path
 * that collects nothing is certain.
 */
export function readEventTrees(
	elements: readonly XmlElement[],
	surroundings: Surroundings,
	gates: Map<string, Expression>,
	complaints: Complaints,
): readonly EventTreeResult[] {
	const model = eventTreeModel(elements, complaints);
	if (complaints.list.length === 0) checkEventTrees(model, complaints);
	if (complaints.list.length > 0) return [];
	return beginnings(model, elements).flatMap(({ initiatingEvent, tree }) => {
		const found = walkEventTree(model, initiatingEvent, model.trees.get(tree)!, surroundings, complaints);
		if (found === undefined) return [];
		const sequences = [...found].map(([sequence, paths]) => {
			const isSum = paths.some(({ values }) => values.length > 0);
			if (isSum) return { sequence, paths: paths.length, gate: undefined, value: sumOf(paths) };
			const gate = `${initiatingEvent ?? tree}/${sequence}`;
			gates.set(gate, anyOf(paths));
			return { sequence, paths: paths.length, gate, value: undefined };
		});
		return [{ initiatingEvent, eventTree: tree, sequences }];
	});
}

function beginnings(
	{ initiatingEvents, trees }: EventTreeModel,
	elements: readonly XmlElement[],
): readonly { readonly initiatingEvent: string | undefined; readonly tree: string }[] {
	const named = initiatingEvents.flatMap(({ name, tree }) =>
		tree === undefined ? [] : [{ initiatingEvent: name, tree }],
	);
	const reached = new Set(named.map(({ tree }) => tree));
	const open = [...elements];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (next.name === 'event-tree') reached.add(next.attributes.get('name') ?? '');
		for (const child of next.children) open.push(child);
	}
	const others = [...trees.keys()].filter((tree) => !reached.has(tree));
	return [...named, ...others.map((tree) => ({ initiatingEvent: undefined, tree }))];
}

const sumOf = (paths: readonly CollectedPath[]): number =>
	paths.reduce((sum, { values }) => sum + values.reduce((product, value) => product * value, 1), 0);

/** True on one of the paths at least; each is what it collected, all of it. */
function anyOf(paths: readonly CollectedPath[]): Expression {
	const all = paths.map(
		({ formulas }): Expression =>
			formulas.length === 0 ? { kind: 'constant', value: true } : { kind: 'gate', connective: 'and', of: formulas },
	);
	return { kind: 'gate', connective: 'or', of: all };
}
