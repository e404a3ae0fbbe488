import type { Formula, Gate } from '#graph/cut-sets.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { reachable } from '#graph/reachable.ts';

/** A gate as it is drawn: `k` of its inputs must fail. Inputs are names of gates or of events. */
export interface OpenGate {
	readonly k: number;
	readonly of: readonly string[];
}

/** Gates that a reader need not see: copies, places and groups are told by what stands below them. */
const isPassing = (name: string): boolean => /^(?:copies of |instance:|failure-domain:|group )/.test(name);

const limitOf = (gate: Gate): number =>
	gate.connective === 'at-least' ? gate.k : gate.connective === 'and' ? gate.of.length : 1;

/**
 * The gates below a target when some events are known to stop it alone: f = s1 or s2 or ... or f with all of these false, so
 * they are left out of every gate, and what can then never happen is left out with them. Gates that only pass on are taken
 * into the gate above. Nearest first, the target among them; a target that nothing else takes down has no inputs.
 */
export function gatesBelow(
	formula: Formula,
	target: string,
	alone: ReadonlySet<string>,
): ReadonlyMap<string, OpenGate> {
	const possible = possibleGates(formula, target, alone);
	const open = (name: string, trail: ReadonlySet<string>): OpenGate => {
		const gate = formula.get(name)!;
		const k = limitOf(gate);
		const left = gate.of.filter((input) => (formula.has(input) ? possible.has(input) : !alone.has(input)));
		const inputs = left.flatMap((input): readonly string[] => {
			if (!formula.has(input) || !isPassing(input) || trail.has(input)) return [input];
			const inner = open(input, new Set([...trail, input]));
			if (inner.of.length === 1 && inner.k === 1) return inner.of;
			return k === 1 && inner.k === 1 ? inner.of : [input];
		});
		const of = k === 1 ? [...new Set(inputs)] : inputs;
		const [only] = of;
		if (of.length === 1 && k === 1 && formula.has(only!) && isPassing(only!) && !trail.has(only!))
			return open(only!, new Set([...trail, only!]));
		return { k, of };
	};
	const gates = new Map<string, OpenGate>();
	const queue = [target];
	for (const name of queue) {
		if (gates.has(name)) continue;
		const gate = possible.has(name) ? open(name, new Set([name])) : { k: 1, of: [] };
		gates.set(name, gate);
		queue.push(...gate.of.filter((input) => formula.has(input)));
	}
	return gates;
}

/** Gates that can happen when some events never do and all others do: the least fixpoint, as what needs itself never fails. */
function possibleGates(formula: Formula, target: string, never: ReadonlySet<string>): ReadonlySet<string> {
	const below = reachable({ get: (name) => formula.get(name)?.of }, [target]);
	const gates = [...below].filter((name) => formula.has(name));
	const users = new Map<string, string[]>();
	for (const name of gates)
		for (const input of new Set(formula.get(name)!.of)) {
			addTo(users, input, name);
		}
	const happens = new Set<string>();
	const isTrue = (input: string): boolean => (formula.has(input) ? happens.has(input) : !never.has(input));
	const queue = gates;
	for (const name of queue) {
		const gate = formula.get(name)!;
		if (happens.has(name) || gate.of.filter(isTrue).length < limitOf(gate)) continue;
		happens.add(name);
		for (const user of users.get(name) ?? []) if (!happens.has(user)) queue.push(user);
	}
	return happens;
}
