import { type Expression, namesIn } from '#graph/fault-tree-definition.ts';
import { addTo } from '#graph/lists-by-key.ts';

/** House events that a path has set: key -> value. */
export type HouseSettings = ReadonlyMap<string, boolean>;

/** More gates than this are not written a second time with house events set. */
const mostGates = 1_000_000;

/** Formulas with house events set: gates that depend on one stand a second time, under a name of their own. */
export interface WithHouses {
	/** The formula under these settings; undefined where too many gates would have to be written. */
	of(formula: Expression, settings: HouseSettings): Expression | undefined;
}

/** `gates` holds the gates and house events of the model, and gets those that are written for settings. */
export function createWithHouses(gates: Map<string, Expression>): WithHouses {
	const users = new Map<string, string[]>();
	for (const [key, formula] of gates)
		for (const name of namesIn(formula)) {
			addTo(users, name, key);
		}
	const known = new Map<string, ReadonlyMap<string, Expression>>();
	let written = 0;
	/** What the names that depend on the settings stand for. */
	const meant = (settings: HouseSettings): ReadonlyMap<string, Expression> | undefined => {
		const words = [...settings].map(([key, value]) => `${key} ${value}`).sort();
		const label = words.join(', ');
		const before = known.get(label);
		if (before !== undefined) return before;
		const affected = new Set<string>();
		const open = [...settings.keys()];
		for (let next = open.pop(); next !== undefined; next = open.pop())
			for (const user of users.get(next) ?? []) {
				if (affected.has(user) || settings.has(user)) continue;
				affected.add(user);
				open.push(user);
			}
		written += affected.size;
		if (written > mostGates) return undefined;
		const names = new Map<string, Expression>();
		for (const [key, value] of settings) names.set(key, { kind: 'constant', value });
		for (const key of affected) names.set(key, { kind: 'name', name: `${key} (${label})` });
		for (const key of affected) gates.set(`${key} (${label})`, renamed(gates.get(key)!, names));
		known.set(label, names);
		return names;
	};
	return {
		of(formula, settings) {
			const differing = new Map(
				[...settings].filter(([key, value]) => {
					const house = gates.get(key);
					return house?.kind !== 'constant' || house.value !== value;
				}),
			);
			if (differing.size === 0) return formula;
			const names = meant(differing);
			return names && renamed(formula, names);
		},
	};
}

function renamed(formula: Expression, names: ReadonlyMap<string, Expression>): Expression {
	if (formula.kind === 'name') return names.get(formula.name) ?? formula;
	if (formula.kind === 'constant') return formula;
	return { ...formula, of: formula.of.map((one) => renamed(one, names)) };
}
