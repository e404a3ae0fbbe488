import type { Formula, Gate } from './cut-sets.ts';
import type { Expression, FaultTreeDefinition, NamedCircuit } from './fault-tree-definition.ts';
import { circuitOfFormula } from './formula-circuit.ts';
import { reachable } from './reachable.ts';
import { stronglyConnected } from './strongly-connected.ts';

/**
 * One gate of a formula as a fault tree of its own, with the gates below it under their names. Fault trees have no cycles: what
 * stands on cycles is unrolled to its least fixpoint, and then gates are only numbered. Undefined when that is too large.
 */
export function faultTreeOfFormula(formula: Formula, top: string): FaultTreeDefinition | undefined {
	const below = new Map<string, readonly string[]>();
	for (const name of reachable(new Map([...formula].map(([name, gate]) => [name, gate.of])), [top]))
		if (formula.has(name)) below.set(name, formula.get(name)!.of);
	const cyclic =
		stronglyConnected(below).some((component) => component.length > 1) ||
		[...below].some(([name, inputs]) => inputs.includes(name));
	if (!cyclic) {
		const gates = [...below.keys()].sort().map((name) => [name, expressionOf(formula.get(name)!)] as const);
		return { top, gates: new Map(gates) };
	}
	const named = circuitOfFormula(formula, top);
	return named && numberedGates(named, top);
}

function expressionOf({ connective, of, ...gate }: Gate): Expression {
	const inputs = of.map((name): Expression => ({ kind: 'name', name }));
	const least = 'k' in gate ? gate.k : connective === 'and' ? inputs.length : 1;
	if (least <= 0) return { kind: 'constant', value: true };
	if (least > inputs.length) return { kind: 'constant', value: false };
	if (connective === 'at-least') return { kind: 'count', least, of: inputs };
	return { kind: 'gate', connective, of: [...new Set(of)].map((name): Expression => ({ kind: 'name', name })) };
}

/** The gates of a monotone circuit: "or" where a conjunction is used complemented. */
function numberedGates({ circuit, top, nameOf }: NamedCircuit, name: string): FaultTreeDefinition {
	const gates = new Map<string, Expression>();
	const nameOfLiteral = (literal: number): string =>
		nameOf[literal >> 1] ?? (literal === top ? name : `gate ${literal >> 1}${literal & 1 ? ' or' : ''}`);
	const open = [top];
	for (let literal = open.pop(); literal !== undefined; literal = open.pop()) {
		const { kind, inputs, k } = circuit.nodes[literal >> 1]!;
		if (gates.has(nameOfLiteral(literal)) || kind === 'variable') continue;
		const flip = literal & 1;
		const below = inputs.map((input) => input ^ flip);
		const of = below.map((input): Expression => ({ kind: 'name', name: nameOfLiteral(input) }));
		const least = flip === 0 ? k : inputs.length - k + 1;
		const gate: Expression =
			kind === 'constant'
				? { kind: 'constant', value: flip === 1 }
				: kind === 'at-least'
					? { kind: 'count', least, of }
					: { kind: 'gate', connective: flip === 0 ? 'and' : 'or', of };
		gates.set(nameOfLiteral(literal), gate);
		open.push(...below);
	}
	// A top that is an event by itself.
	if (gates.size === 0)
		gates.set(name, { kind: 'gate', connective: 'or', of: [{ kind: 'name', name: nameOfLiteral(top) }] });
	return { top: name, gates };
}
