import { always, type Circuit, complement, createCircuit, type Literal, never } from './circuit.ts';

/** A Boolean expression over the names of gates and events. */
export type Expression =
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'constant'; readonly value: boolean }
	| {
			readonly kind: 'gate';
			readonly connective: 'and' | 'or' | 'not' | 'xor' | 'nand' | 'nor' | 'iff' | 'imply';
			readonly of: readonly Expression[];
	  }
	/** True when at least `least` and at most `most` of the inputs are. */
	| {
			readonly kind: 'count';
			readonly least: number;
			readonly most?: number | undefined;
			readonly of: readonly Expression[];
	  };

/** A fault tree by names. A name that is no gate is a basic event. */
export interface FaultTreeDefinition {
	readonly top: string;
	readonly gates: ReadonlyMap<string, Expression>;
}

/** A tree as a circuit, with the names of its events by node number. */
export interface NamedCircuit {
	readonly circuit: Pick<Circuit, 'nodes'>;
	readonly top: Literal;
	/** Event by node number; undefined for gates. */
	readonly nameOf: readonly (string | undefined)[];
	readonly events: ReadonlyMap<string, Literal>;
}

/** A cycle among gates, each once, in order; such a tree has no meaning of its own. */
export interface GateCycle {
	readonly cycle: readonly string[];
}

/** The circuit of everything the top depends on. */
export function circuitOfTree(tree: FaultTreeDefinition): NamedCircuit | GateCycle {
	const circuit = createCircuit();
	const literals = new Map<string, Literal>();
	const nameOf: (string | undefined)[] = [];
	const events = new Map<string, Literal>();
	const onPath = new Set<string>();
	const open = [tree.top];
	// Without recursion over gates, as trees can be deep; expressions are nested a little at most.
	for (let name = open.at(-1); name !== undefined; name = open.at(-1)) {
		const expression = tree.gates.get(name);
		if (literals.has(name)) open.pop();
		else if (expression === undefined) {
			const literal = circuit.variable();
			nameOf[literal >> 1] = name;
			events.set(name, literal);
			literals.set(name, literal);
		} else {
			const missing = namesIn(expression).filter((input) => !literals.has(input));
			if (missing.length === 0) literals.set(name, literalOf(expression, circuit, literals));
			else {
				onPath.add(name);
				const repeated = missing.find((input) => onPath.has(input));
				if (repeated !== undefined) return { cycle: cycleOf(open, onPath, repeated, name) };
				for (const input of missing.reverse()) open.push(input);
				continue;
			}
			onPath.delete(name);
		}
	}
	return { circuit, top: literals.get(tree.top)!, nameOf, events };
}

/** The open gates from the place where the repeated one was entered down to where it is used again. */
function cycleOf(open: readonly string[], onPath: ReadonlySet<string>, repeated: string, last: string): string[] {
	const path = open.filter((name, index) => onPath.has(name) && open.lastIndexOf(name) === index);
	const cycle = path.slice(path.indexOf(repeated));
	return cycle.slice(0, cycle.indexOf(last) + 1);
}

/** The names an expression uses, each once. */
export function namesIn(expression: Expression): string[] {
	if (expression.kind === 'name') return [expression.name];
	if (expression.kind === 'constant') return [];
	return [...new Set(expression.of.flatMap(namesIn))];
}

function literalOf(expression: Expression, circuit: Circuit, literals: ReadonlyMap<string, Literal>): Literal {
	if (expression.kind === 'name') return literals.get(expression.name)!;
	if (expression.kind === 'constant') return expression.value ? always : never;
	const inputs = expression.of.map((input) => literalOf(input, circuit, literals));
	if (expression.kind === 'count') {
		const enough = circuit.atLeast(expression.least, inputs);
		if (expression.most === undefined) return enough;
		return circuit.and([enough, complement(circuit.atLeast(expression.most + 1, inputs))]);
	}
	switch (expression.connective) {
		case 'and':
			return circuit.and(inputs);
		case 'or':
			return circuit.or(inputs);
		case 'nand':
			return complement(circuit.and(inputs));
		case 'nor':
		case 'not':
			return complement(circuit.or(inputs));
		case 'xor':
			return inputs.reduce((a, b) => circuit.xor(a, b), never);
		case 'iff':
			return circuit.or([circuit.and(inputs), complement(circuit.or(inputs))]);
		case 'imply':
			return circuit.or([complement(inputs[0]!), inputs[1]!]);
	}
}
