import type { Graph } from './graph.ts';
import { reachable } from './reachable.ts';
import { emptySet, largestOrder, memberLimit, minimal, type Packed, unpack } from './set-family.ts';
import { addProduct, type Work } from './set-product.ts';
import { stronglyConnected } from './strongly-connected.ts';

/** A monotone gate over names. `at-least` is true when at least `k` of its inputs are. */
export type Gate =
	| { readonly connective: 'and' | 'or'; readonly of: readonly string[] }
	| { readonly connective: 'at-least'; readonly k: number; readonly of: readonly string[] };

/** A monotone Boolean formula with shared parts. A name that is no gate is a basic event. Gates may stand on cycles. */
export type Formula = ReadonlyMap<string, Gate>;

export interface CutSets {
	/** Minimal sets of events that make the top true: by size, then by name. The empty set means the top is always true. */
	readonly sets: readonly (readonly string[])[];
	/** Every minimal set of at most this many events is in the list. Less than asked for when the work limit was hit. */
	readonly completeUpTo: number;
}

export interface CutSetOptions {
	/** Largest size of a set, 1 to 3. */
	readonly order?: number | undefined;
	/** Most sets any gate may have before the order is lowered. */
	readonly mostSets?: number | undefined;
	/** Most set operations at any gate (or cycle of gates) before the order is lowered. */
	readonly mostWork?: number | undefined;
}

/**
 * A solver for the minimal cut sets of a formula's gates. Bottom-up cut-set algebra (MOCUS, Fussell and Vesely 1972) with
 * products of more than `order` events dropped and absorption at each gate; results are shared between tops. On cycles the
 * least fixpoint is taken, as failures that need themselves never happen. Limits hold per gate, so an answer does not depend on
 * which tops were asked before.
 */
export function cutSetSolver(formula: Formula, options: CutSetOptions = {}): (top: string) => CutSets {
	const order = Math.min(options.order ?? largestOrder, largestOrder);
	const solvers = Array.from({ length: order }, (_, index) => solverOfOrder(formula, order - index, options));
	return (top) => {
		for (const [index, solve] of solvers.entries()) {
			const sets = solve(top);
			if (sets !== undefined) return { sets, completeUpTo: order - index };
		}
		return { sets: [], completeUpTo: 0 };
	};
}

/** What is known of a name: its minimal cut sets, or that they are too many. */
type Known = Float64Array | 'too-many';

interface Limits {
	readonly order: number;
	readonly mostSets: number;
	readonly mostWork: number;
}

/** Undefined from the returned function means: too many at this order. */
function solverOfOrder(
	formula: Formula,
	order: number,
	options: CutSetOptions,
): (top: string) => string[][] | undefined {
	const limits: Limits = { order, mostSets: options.mostSets ?? 4_000, mostWork: options.mostWork ?? 400_000 };
	const graph: Graph = new Map([...formula].map(([name, gate]) => [name, gate.of]));
	const names: string[] = [''];
	const numbers = new Map<string, number>();
	const known = new Map<string, Known>();
	const event = (name: string): Known => {
		const number = numbers.get(name) ?? numbers.size + 1;
		if (number >= memberLimit) return 'too-many';
		numbers.set(name, number);
		names[number] = name;
		return Float64Array.of(number);
	};
	const solveBelow = (top: string): void => {
		const open = new Map<string, readonly string[]>();
		const unknown = { get: (name: string) => (known.has(name) ? undefined : graph.get(name)) };
		for (const name of reachable(unknown, [top])) {
			if (known.has(name)) continue;
			if (formula.has(name))
				open.set(
					name,
					graph.get(name)!.filter((input) => formula.has(input) && !known.has(input)),
				);
			else known.set(name, event(name));
		}
		for (const component of stronglyConnected(open)) solveComponent(component, formula, known, limits);
	};
	return (top) => {
		if (!known.has(top)) solveBelow(top);
		const family = known.get(top)!;
		if (family === 'too-many') return undefined;
		return Array.from(family, (set) =>
			unpack(set)
				.map((number) => names[number]!)
				.sort(),
		).sort(bySizeThenName);
	};
}

function bySizeThenName(a: readonly string[], b: readonly string[]): number {
	if (a.length !== b.length) return a.length - b.length;
	const at = a.findIndex((name, index) => name !== b[index]);
	return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** Solves gates that stand on one cycle (or one gate on none) and records them; inputs from outside are known already. */
function solveComponent(
	component: readonly string[],
	formula: Formula,
	known: Map<string, Known>,
	limits: Limits,
): void {
	const cyclic = component.length > 1 || formula.get(component[0]!)!.of.includes(component[0]!);
	const work = { left: limits.mostWork };
	for (const name of component) known.set(name, new Float64Array(0));
	// From "never" upwards: each round can only add sets, so it ends at the least fixpoint.
	for (let changed = true; changed; ) {
		changed = false;
		for (const name of component) {
			const before = known.get(name)!;
			const after = familyOf(formula.get(name)!, known, limits, work);
			if (after === 'too-many') {
				for (const member of component) known.set(member, 'too-many');
				return;
			}
			known.set(name, after);
			changed ||= cyclic && !sameFamily(before, after);
		}
	}
}

function sameFamily(a: Known, b: Known): boolean {
	if (a === 'too-many' || b === 'too-many') return a === b;
	return a.length === b.length && a.every((set, index) => set === b[index]);
}

function familyOf(gate: Gate, known: ReadonlyMap<string, Known>, limits: Limits, work: Work): Known {
	const inputs: Float64Array[] = [];
	for (const name of gate.of) {
		const family = known.get(name)!;
		if (family === 'too-many') return 'too-many';
		inputs.push(family);
	}
	const k = gate.connective === 'or' ? 1 : gate.connective === 'at-least' ? gate.k : inputs.length;
	if (k === 1) return merged(inputs, limits, work);
	return atLeast(k, inputs, limits, work);
}

function merged(inputs: readonly Float64Array[], limits: Limits, work: Work): Known {
	const all = new Set<Packed>();
	for (const family of inputs) {
		work.left -= family.length;
		if (work.left < 0) return 'too-many';
		for (const set of family) all.add(set);
	}
	return limited(minimal(all), limits);
}

function limited(family: Float64Array, limits: Limits): Known {
	return family.length > limits.mostSets ? 'too-many' : family;
}

/**
 * At least k of n: row by row, `reach[j]` holds the cut sets of "at least j of the inputs seen so far". Each input x gives
 * reach[j] := reach[j] or (reach[j-1] and x), from the highest j down.
 */
function atLeast(k: number, inputs: readonly Float64Array[], limits: Limits, work: Work): Known {
	if (k <= 0) return Float64Array.of(emptySet);
	if (k > inputs.length) return new Float64Array(0);
	const reach: Float64Array[] = [Float64Array.of(emptySet)];
	for (let j = 1; j <= k; j++) reach.push(new Float64Array(0));
	// Small families first keep the products small; the result does not depend on the order.
	const ordered = [...inputs].sort((a, b) => a.length - b.length);
	for (const [index, input] of ordered.entries()) {
		const lowest = Math.max(1, k - (inputs.length - 1 - index));
		for (let j = Math.min(k, index + 1); j >= lowest; j--) {
			const family = withProduct(reach[j]!, reach[j - 1]!, input, limits, work);
			if (family === 'too-many') return 'too-many';
			reach[j] = family;
		}
	}
	return limited(reach[k]!, limits);
}

function withProduct(base: Float64Array, a: Float64Array, b: Float64Array, limits: Limits, work: Work): Known {
	const all = new Set<Packed>(base);
	work.left -= base.length;
	const within = addProduct(all, a, b, limits.order, work);
	return within ? limited(minimal(all), limits) : 'too-many';
}
