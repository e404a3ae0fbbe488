import type { CircuitNode, Literal } from './circuit.ts';
import { membersOf, type Part } from './part.ts';
import type { OrderCandidate, RebuiltPart } from './variable-order.ts';

/**
 * For trees whose top joins many units, each with events of its own and a few that others use too: copies of a component,
 * and the zones they stand in. Units about the same shared events stand together, the groups in a line in which few shared
 * events are between their first and their last use, and each shared event before the first group that uses it. Joined
 * within the groups and then from group to group, the diagram of the shared events is passed once a group, not once a unit.
 */
export const unitsInLine: OrderCandidate = {
	name: 'units in line',
	leavesOf: (part) => inLine(part)?.leaves,
	rebuilt: inLine,
};

const fewestUnits = 8;
const mostShared = 64;
const mostGroups = 512;

/** Units that use the same shared leaves. */
interface Group {
	readonly shared: readonly number[];
	readonly units: Literal[];
}

function inLine(part: Part): RebuiltPart | undefined {
	const units = unitsOf(part);
	if (units.length < fewestUnits) return undefined;
	const { gates, role } = membersOf(part);
	const isShared = sharedLeaves(part, units, gates, role);
	if (isShared.reduce((sum, one) => sum + one, 0) > mostShared) return undefined;
	const groups = groupsOf(part, units, gates, role, isShared);
	if (groups.length > mostGroups) return undefined;
	const line = lineOf(groups);
	return { leaves: leavesAlong(part, line, role), ...joined(part, line) };
}

/** What the top joins, with joins inside it taken apart; each once. */
function unitsOf({ nodes, top }: Part): readonly Literal[] {
	const root = top >> 1;
	if (nodes[root]!.kind !== 'and') return [];
	const units: Literal[] = [];
	const seen = new Uint8Array(2 * root + 2);
	const open = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		for (const input of nodes[node]!.inputs) {
			if (seen[input] === 1) continue;
			seen[input] = 1;
			if (nodes[input >> 1]!.kind === 'and' && (input & 1) === 0) open.push(input >> 1);
			else units.push(input);
		}
	}
	return units;
}

/** Leaves that are reached along more than one way from the units. */
function sharedLeaves(
	{ nodes }: Part,
	units: readonly Literal[],
	gates: readonly number[],
	role: Uint8Array,
): Uint8Array {
	const ways = new Uint8Array(role.length);
	for (const unit of units) ways[unit >> 1] = Math.min(2, ways[unit >> 1]! + 1);
	for (const gate of gates.toReversed()) {
		if (ways[gate] === 0) continue;
		for (const input of nodes[gate]!.inputs) ways[input >> 1] = Math.min(2, ways[input >> 1]! + ways[gate]!);
	}
	return ways.map((count, node) => (role[node] === 2 && count > 1 ? 1 : 0));
}

function groupsOf(
	{ nodes }: Part,
	units: readonly Literal[],
	gates: readonly number[],
	role: Uint8Array,
	isShared: Uint8Array,
): readonly Group[] {
	// Per node the shared leaves below it, ascending.
	const below: (readonly number[])[] = [];
	const of = (node: number): readonly number[] =>
		role[node] === 1 ? below[node]! : isShared[node] === 1 ? [node] : [];
	for (const gate of gates) {
		const found = new Set(nodes[gate]!.inputs.flatMap((input) => of(input >> 1)));
		below[gate] = found.size > mostShared ? [] : [...found].sort((a, b) => a - b);
	}
	const groups = new Map<string, Group>();
	for (const unit of units) {
		const shared = of(unit >> 1);
		const key = shared.join(',');
		const group = groups.get(key);
		if (group) group.units.push(unit);
		else groups.set(key, { shared, units: [unit] });
	}
	return [...groups.values()];
}

/** The groups so that few shared leaves are open at a time: always the one that opens fewest, of equals the one that closes most. */
function lineOf(groups: readonly Group[]): readonly Group[] {
	const users = new Map<number, number>();
	for (const { shared } of groups) for (const leaf of shared) users.set(leaf, (users.get(leaf) ?? 0) + 1);
	const open = new Set<number>();
	const left = new Set(groups);
	const line: Group[] = [];
	while (left.size > 0) {
		let best: { readonly group: Group; readonly opens: number; readonly closes: number } | undefined;
		for (const group of left) {
			const opens = group.shared.filter((leaf) => !open.has(leaf)).length;
			const closes = group.shared.filter((leaf) => users.get(leaf) === 1).length;
			if (best === undefined || opens < best.opens || (opens === best.opens && closes > best.closes))
				best = { group, opens, closes };
		}
		const { group } = best!;
		left.delete(group);
		line.push(group);
		for (const leaf of group.shared) {
			open.add(leaf);
			users.set(leaf, users.get(leaf)! - 1);
		}
	}
	return line;
}

/** Per group its shared leaves, then those of its units as a depth-first walk along the inputs as written meets them. */
function leavesAlong({ nodes }: Part, line: readonly Group[], role: Uint8Array): readonly number[] {
	const order: number[] = [];
	const seen = new Uint8Array(role.length);
	const visit = (node: number): boolean => {
		if (seen[node] === 1) return false;
		seen[node] = 1;
		if (role[node] === 2) order.push(node);
		return role[node] === 1;
	};
	for (const { shared, units } of line) {
		for (const leaf of shared) visit(leaf);
		for (const unit of units) {
			const open = [unit >> 1];
			for (let node = open.pop(); node !== undefined; node = open.pop())
				if (visit(node)) for (const input of nodes[node]!.inputs.toReversed()) open.push(input >> 1);
		}
	}
	return order;
}

/** The gates of the part with the top joined group by group from the end of the line. */
function joined({ nodes, top }: Part, line: readonly Group[]): Omit<RebuiltPart, 'leaves'> {
	const rebuilt: CircuitNode[] = nodes.slice(0, top >> 1);
	const join = (inputs: readonly Literal[]): Literal => {
		if (inputs.length === 1) return inputs[0]!;
		rebuilt.push({ kind: 'and', k: 0, inputs });
		return 2 * (rebuilt.length - 1);
	};
	// The last unit of a group has the lowest leaves.
	const joins = line.map(({ units }) => join(units.toReversed()));
	const whole = joins.reduceRight((below, above) => join([below, above]));
	return { nodes: withoutUnused(rebuilt, whole), top: whole };
}

/** The nodes with the inputs of those gates gone that the top does not use, so that nobody builds them. */
function withoutUnused(nodes: readonly CircuitNode[], top: Literal): readonly CircuitNode[] {
	const used = new Uint8Array(nodes.length);
	used[top >> 1] = 1;
	for (let node = nodes.length - 1; node > 0; node--)
		if (used[node] === 1) for (const input of nodes[node]!.inputs) used[input >> 1] = 1;
	return nodes.map((node, index) => (used[index] === 1 ? node : { ...node, inputs: [] }));
}
