import type { Formula, Gate } from './cut-sets.ts';
import type { Graph } from './graph.ts';
import { oncePer } from './once-per.ts';
import { stronglyConnected } from './strongly-connected.ts';

/**
 * The same formula without cycles that run through "or" gates alone: in such a cycle every gate is true as soon as one of them
 * is, so in the least fixpoint all of them equal the "or" of what enters the cycle from outside. One gate keeps those inputs,
 * the others become that gate. Components that need each other form such cycles, and unrolling them would be costly.
 */
export const withoutOrCycles = oncePer(contracted);

function contracted(formula: Formula): Formula {
	const isOr = (name: string): boolean => formula.get(name)?.connective === 'or';
	const among: Graph = new Map(
		[...formula].filter(([name]) => isOr(name)).map(([name, gate]) => [name, gate.of.filter(isOr)]),
	);
	const cycles = stronglyConnected(among).filter((component) => component.length > 1);
	if (cycles.length === 0) return formula;
	const result = new Map<string, Gate>(formula);
	for (const cycle of cycles) {
		const members = new Set(cycle);
		const [first] = cycle as [string];
		const entering = cycle.flatMap((name) => formula.get(name)!.of.filter((input) => !members.has(input)));
		for (const name of cycle) result.set(name, { connective: 'or', of: [first] });
		result.set(first, { connective: 'or', of: [...new Set(entering)] });
	}
	return result;
}
