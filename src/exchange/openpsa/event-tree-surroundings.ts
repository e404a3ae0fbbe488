import { nearest } from '#diagnostics/suggest.ts';
import type { Expression } from '#graph/fault-tree-definition.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import type { Surroundings } from './event-tree-walk.ts';
import { formulaOf } from './formulas.ts';
import { createWithHouses, type WithHouses } from './house-settings.ts';
import { type Definitions, fileScope } from './scopes.ts';
import type { Values } from './values.ts';
import type { XmlElement } from './xml.ts';

/** What event trees use of the rest of a model: names mean there what they mean in the whole file. `keyOf` says what a name goes by. */
export function surroundingsOf(
	{
		gates,
		houses,
		values,
	}: { readonly gates: Map<string, Expression>; readonly houses: Definitions; readonly values: Values },
	keyOf: (name: string, at: XmlElement) => string,
	complaints: Complaints,
): Surroundings {
	const formulas = new Map<XmlElement, Expression | undefined>();
	let withHouses: WithHouses | undefined;
	// A branch that many paths share is read once.
	const formulaAt = (element: XmlElement): Expression | undefined => {
		if (!formulas.has(element)) formulas.set(element, formulaOf(element, complaints, keyOf));
		return formulas.get(element);
	};
	return {
		formula(element, settings) {
			const formula = formulaAt(element);
			if (formula === undefined || settings.size === 0) return formula;
			withHouses ??= createWithHouses(gates);
			const told = withHouses.of(formula, settings);
			if (told === undefined)
				complaints.tell('event-tree', element, 'too many house events are set in too many ways to compute this');
			return told;
		},
		value: (element, situation) => values.of(element, fileScope, situation),
		house(element) {
			const name = element.attributes.get('name') ?? '';
			const key = houses.resolve(name, fileScope);
			const written = contentOf(element)[0]?.attributes.get('value');
			if (key === undefined)
				complaints.tell('fault-tree-reference', element, `there is no house event \`${name}\``, {
					nearest: nearest(name, houses.byKey.keys()),
				});
			else if (written !== 'true' && written !== 'false')
				complaints.tell('event-tree', element, `the house event \`${name}\` is set to neither true nor false`);
			else return key;
			return undefined;
		},
	};
}
