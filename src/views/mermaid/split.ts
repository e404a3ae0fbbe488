import type { Ref } from '#model/model.ts';
import { byText } from '../model-index.ts';
import type { Group } from './grouping.ts';

/**
 * Splits what is too large for one picture by rule: into groups, each drawn as one box that leads to its own picture, and those
 * again, until each fits. Where no grouping helps, into runs of the alphabet. Ends for any selection, and loses nothing.
 */

export interface Budget {
	readonly nodes: number;
	readonly edges: number;
}

/** What one picture shows: some things themselves, others as boxes. */
export interface Part {
	/** Names of the boxes that lead here, from the first picture; fit for an address. */
	readonly path: readonly string[];
	/** What the box that leads here is called; undefined for the first picture. */
	readonly label: string | undefined;
	readonly href: string | undefined;
	readonly refs: readonly Ref[];
	readonly loose: readonly Ref[];
	readonly boxes: readonly Box[];
}

export interface Box {
	readonly key: string;
	readonly part: Part;
}

export interface SplitRule {
	readonly budget: Budget;
	/** Tried in order until one gives at least two groups, and not more than fit. */
	readonly groupings: readonly ((ref: Ref) => Group)[];
	/** How many lines would be drawn among some things. */
	readonly edgesAmong: (refs: readonly Ref[]) => number;
	readonly nameOf: (ref: Ref) => string;
	/** Groups of the first grouping that are boxes in the first picture even where all would fit. */
	readonly collapsed?: ((group: Group) => boolean) | undefined;
}

interface Here {
	readonly path: readonly string[];
	readonly label?: string | undefined;
	readonly href?: string | undefined;
}

/** The picture of a selection and all those it leads to. */
export function split(refs: readonly Ref[], rule: SplitRule): Part {
	const [first] = rule.groupings;
	if (rule.collapsed !== undefined && first !== undefined) {
		const groups = groupsOf(refs, first);
		const closed = groups.filter(({ group }) => rule.collapsed!(group));
		const loose = groups.filter(({ group }) => !rule.collapsed!(group)).flatMap((one) => one.members);
		if (
			closed.length > 0 &&
			loose.length + closed.length <= rule.budget.nodes &&
			rule.edgesAmong(loose) <= rule.budget.edges
		)
			return { path: [], label: undefined, href: undefined, refs, loose, boxes: boxesOf(closed, rule, 0, []) };
	}
	return partOf(refs, rule, 0, { path: [] });
}

function partOf(refs: readonly Ref[], rule: SplitRule, from: number, here: Here): Part {
	const base = { path: here.path, label: here.label, href: here.href, refs };
	if (refs.length <= rule.budget.nodes && rule.edgesAmong(refs) <= rule.budget.edges)
		return { ...base, loose: refs, boxes: [] };
	for (let at = from; at < rule.groupings.length; at++) {
		const groups = groupsOf(refs, rule.groupings[at]!);
		if (groups.length < 2 || groups.length > rule.budget.nodes) continue;
		// A group of one is drawn as what it is.
		const loose = groups.filter(({ members }) => members.length === 1).flatMap(({ members }) => members);
		return {
			...base,
			loose,
			boxes: boxesOf(
				groups.filter(({ members }) => members.length > 1),
				rule,
				at + 1,
				here.path,
			),
		};
	}
	return { ...base, loose: [], boxes: boxesOf(runsOf(refs, rule), rule, rule.groupings.length, here.path) };
}

interface Members {
	readonly group: Group;
	readonly members: readonly Ref[];
}

function groupsOf(refs: readonly Ref[], grouping: (ref: Ref) => Group): readonly Members[] {
	const groups = new Map<string, { group: Group; members: Ref[] }>();
	for (const ref of refs) {
		const group = grouping(ref);
		const known = groups.get(group.key);
		if (known) known.members.push(ref);
		else groups.set(group.key, { group, members: [ref] });
	}
	return [...groups.values()].sort((a, b) => byText(a.group.key, b.group.key));
}

/** Runs of the alphabet, at least two, each smaller than the whole. */
function runsOf(refs: readonly Ref[], { budget, nameOf }: SplitRule): readonly Members[] {
	const sorted = [...refs].sort((a, b) => byText(nameOf(a), nameOf(b)) || byText(a, b));
	const count = Math.min(budget.nodes, Math.max(2, Math.ceil(sorted.length / budget.nodes)));
	const size = Math.ceil(sorted.length / count);
	const runs: Members[] = [];
	for (let at = 0; at < sorted.length; at += size) {
		const members = sorted.slice(at, at + size);
		const label = members.length === 1 ? nameOf(members[0]!) : `${nameOf(members[0]!)} to ${nameOf(members.at(-1)!)}`;
		runs.push({ group: { key: `part:${runs.length + 1}`, label }, members });
	}
	return runs;
}

function boxesOf(groups: readonly Members[], rule: SplitRule, next: number, path: readonly string[]): readonly Box[] {
	const taken = new Set<string>();
	return groups.map(({ group, members }) => {
		const name = addressName(group.key, taken);
		const here = { path: [...path, name], label: group.label, href: group.href };
		return { key: group.key, part: partOf(members, rule, next, here) };
	});
}

/** A name for an address: letters, digits and hyphens, different from those already taken. */
function addressName(key: string, taken: Set<string>): string {
	const plain =
		key
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'part';
	let name = plain;
	for (let number = 2; taken.has(name); number++) name = `${plain}-${number}`;
	taken.add(name);
	return name;
}

/** A part and all below it, from the top down. */
export const withParts = (part: Part): readonly Part[] => [part, ...part.boxes.flatMap((box) => withParts(box.part))];
