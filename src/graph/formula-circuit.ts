import { type Circuit, conesOf, createCircuit, type Literal, never } from './circuit.ts';
import { type CircuitCutter, type CutCircuit, circuitCutter } from './circuit-cutter.ts';
import type { Formula, Gate } from './cut-sets.ts';
import type { NamedCircuit } from './fault-tree-definition.ts';
import type { Graph } from './graph.ts';
import { oncePer } from './once-per.ts';
import { withoutOrCycles } from './or-cycles.ts';
import { reachable } from './reachable.ts';
import { stronglyConnected } from './strongly-connected.ts';

/** Cycles are unrolled to at most so many gates in all, unless the caller has less time. */
const mostUnrolled = 200_000;

/**
 * The circuit of one gate of a monotone formula. On cycles it is the least fixpoint, as failures that only need themselves
 * never happen: a cycle is unrolled from "never" upwards as often as it has gates that an earlier one uses, plus one, which is
 * enough as every round that changes anything makes one of those true somewhere. Undefined when that would be too large.
 */
export function circuitOfFormula(given: Formula, top: string, most = mostUnrolled): NamedCircuit | undefined {
	const formula = withoutOrCycles(given);
	const unrolled = unrolledBelow(formula, inputsOf(formula), [top], most);
	return unrolled && { ...unrolled, top: unrolled.literals.get(top)! };
}

/**
 * The circuits of many gates of one formula: cycles are unrolled once for all, and each circuit is cut out of the whole. A
 * formula that is too large as a whole is unrolled for each top anew.
 */
export function circuitsOfFormula(given: Formula, tops: Iterable<string>): CircuitsOfFormula {
	const formula = withoutOrCycles(given);
	const wanted = new Set(tops);
	let whole: Whole | 'too large' | undefined;
	/** The whole with the literal of one gate; undefined where there is no whole. */
	const found = (top: string): (Whole & { readonly literal: Literal }) | undefined => {
		if (whole === undefined) {
			const made = unrolledBelow(formula, inputsOf(formula), wanted, mostUnrolled);
			whole = made === undefined ? 'too large' : wholeOf(made);
		}
		const literal = whole === 'too large' ? undefined : whole.made.literals.get(top);
		return whole === 'too large' || literal === undefined ? undefined : { ...whole, literal };
	};
	return {
		of(top) {
			const one = found(top);
			return one === undefined ? circuitOfFormula(given, top) : named(one.cut(one.literal), one.made.nameOf);
		},
		eventsBelow(tops) {
			const all = tops.map(found);
			const whole = all[0];
			if (whole === undefined || all.includes(undefined)) return undefined;
			const literals = all.map((one) => one!.literal);
			const cones = conesOf(whole.made.circuit.nodes, literals);
			return { events: whole.events, words: Int32Array.from(whole.events, (_, at) => cones[whole.nodeOf[at]!]!) };
		},
	};
}

/** Circuits of the gates of one formula. */
export interface CircuitsOfFormula {
	/** Undefined when it would be too large. */
	of(top: string): NamedCircuit | undefined;
	/** The events of up to 32 such circuits, without making them; undefined where the formula is too large to be unrolled as a whole. */
	eventsBelow(tops: readonly string[]): EventsBelow | undefined;
}

/** Which events stand below which of up to 32 gates. */
export interface EventsBelow {
	/** All events of the formula, the same list each time. */
	readonly events: readonly string[];
	/** Per event: bit i says that it stands below gate i. */
	readonly words: Int32Array;
}

interface Whole {
	readonly made: Unrolled;
	readonly cut: CircuitCutter;
	readonly events: readonly string[];
	/** By place in the list of events. */
	readonly nodeOf: Int32Array;
}

function wholeOf(made: Unrolled): Whole {
	return {
		made,
		cut: circuitCutter(made.circuit.nodes),
		events: [...made.events.keys()],
		nodeOf: Int32Array.from(made.events.values(), (literal) => literal >> 1),
	};
}

function named({ nodes, top, origin }: CutCircuit, nameOf: readonly (string | undefined)[]): NamedCircuit {
	const names = Array.from(origin, (node) => nameOf[node]);
	const events = new Map<string, Literal>();
	for (const [node, name] of names.entries()) if (name !== undefined) events.set(name, 2 * node);
	return { circuit: { nodes }, top, nameOf: names, events };
}

/** The circuit of several gates of a formula, with the literal of each name. */
interface Unrolled extends Omit<NamedCircuit, 'top'> {
	readonly literals: ReadonlyMap<string, Literal>;
}

function unrolledBelow(formula: Formula, below: Graph, tops: Iterable<string>, most: number): Unrolled | undefined {
	const circuit = createCircuit();
	const literals = new Map<string, Literal>();
	const nameOf: (string | undefined)[] = [];
	const events = new Map<string, Literal>();
	const gates = new Map<string, readonly string[]>();
	for (const name of reachable(below, tops)) {
		const gate = formula.get(name);
		if (gate !== undefined)
			gates.set(
				name,
				gate.of.filter((input) => formula.has(input)),
			);
		else {
			const literal = circuit.variable();
			literals.set(name, literal);
			events.set(name, literal);
			nameOf[literal >> 1] = name;
		}
	}
	let left = most;
	for (const component of stronglyConnected(gates)) {
		const rounds = component.length === 1 ? selfRounds(component[0]!, formula) : 1 + feedbacks(component, formula);
		left -= component.length === 1 ? 0 : rounds * component.length;
		if (left < 0) return undefined;
		for (const name of component) literals.set(name, never);
		for (let round = 0; round < rounds; round++) {
			let changed = false;
			for (const name of component) {
				const literal = literalOf(circuit, formula.get(name)!, literals);
				changed ||= literal !== literals.get(name);
				literals.set(name, literal);
			}
			if (!changed) break;
		}
	}
	return { circuit, literals, nameOf, events };
}

/** The names below each gate; made once for all tops of a formula. */
const inputsOf = oncePer((formula: Formula): Graph => new Map([...formula].map(([name, gate]) => [name, gate.of])));

/** One gate that is its own input is computed from "never" once, and once more for k-of-n gates that count it. */
function selfRounds(name: string, formula: Formula): number {
	return formula.get(name)!.of.includes(name) ? 2 : 1;
}

/** How many gates are used by one that is computed no later than they are. */
function feedbacks(component: readonly string[], formula: Formula): number {
	const position = new Map(component.map((name, index) => [name, index]));
	const used = new Set<string>();
	for (const [index, name] of component.entries()) {
		for (const input of formula.get(name)!.of) if ((position.get(input) ?? -1) >= index) used.add(input);
	}
	return used.size;
}

function literalOf(circuit: Circuit, gate: Gate, literals: ReadonlyMap<string, Literal>): Literal {
	const inputs = gate.of.map((name) => literals.get(name)!);
	if (gate.connective === 'at-least') return circuit.atLeast(gate.k, inputs);
	return gate.connective === 'and' ? circuit.and(inputs) : circuit.or(inputs);
}
