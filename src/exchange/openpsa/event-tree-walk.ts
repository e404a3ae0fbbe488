import type { Expression } from '#graph/fault-tree-definition.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import { type EventTree, type EventTreeModel, nameOf, partsOf } from './event-tree-definitions.ts';
import type { HouseSettings } from './house-settings.ts';
import type { XmlElement } from './xml.ts';

/** More paths than this of one initiating event are not walked: a fork doubles them, and branches can be shared. */
const mostPaths = 100_000;
const mostInstructions = 2_000_000;
/** Branches, rules and event trees inside one another. */
const deepest = 500;

/** Where a path is: what expressions may ask for with `test-initiating-event` and `test-functional-event`. */
export interface Situation {
	readonly initiatingEvent: string | undefined;
	/** State by functional event, of the event tree that is being walked. */
	readonly states: ReadonlyMap<string, string>;
}

/** What one path collected on its way to a sequence. */
export interface CollectedPath {
	readonly formulas: readonly Expression[];
	readonly values: readonly number[];
}

/** What the walk needs of the rest of the model; undefined where it has complained. */
export interface Surroundings {
	formula(element: XmlElement, settings: HouseSettings): Expression | undefined;
	value(element: XmlElement, situation: Situation): number | undefined;
	house(element: XmlElement): string | undefined;
}

interface Place extends Situation {
	readonly formulas: readonly Expression[];
	readonly values: readonly number[];
	readonly settings: HouseSettings;
}

/** Every path of an event tree, by the sequence that it ends in, in the order in which they are first met; undefined with a complaint. */
export function walkEventTree(
	model: EventTreeModel,
	initiatingEvent: string | undefined,
	tree: EventTree,
	surroundings: Surroundings,
	complaints: Complaints,
): ReadonlyMap<string, readonly CollectedPath[]> | undefined {
	const found = new Map<string, CollectedPath[]>();
	let [paths, instructions, stopped] = [0, 0, false];
	const stop = (element: XmlElement, message?: string): undefined => {
		if (!stopped && message !== undefined) complaints.tell('event-tree', element, message);
		stopped = true;
		return undefined;
	};
	/** The place after the instructions; `link` hears of event trees that go on from there. */
	const after = (
		list: readonly XmlElement[],
		start: Place,
		depth: number,
		link: (element: XmlElement, place: Place) => void,
	): Place | undefined => {
		let place: Place | undefined = start;
		for (const one of list) {
			if (stopped || place === undefined) return undefined;
			instructions += 1;
			if (instructions > mostInstructions || depth > deepest)
				return stop(one, 'the event tree has more instructions than can be followed');
			place = afterOne(one, place, depth, link);
		}
		return place;
	};
	const afterOne = (
		one: XmlElement,
		place: Place,
		depth: number,
		link: (element: XmlElement, place: Place) => void,
	): Place | undefined => {
		const [first, second, third] = contentOf(one);
		switch (one.name) {
			case 'collect-formula': {
				const formula = surroundings.formula(first!, place.settings);
				return formula === undefined ? stop(one) : { ...place, formulas: [...place.formulas, formula] };
			}
			case 'collect-expression': {
				const value = surroundings.value(first!, place);
				return value === undefined ? stop(one) : { ...place, values: [...place.values, value] };
			}
			case 'set-house-event': {
				const house = surroundings.house(one);
				if (house === undefined) return stop(one);
				return { ...place, settings: new Map(place.settings).set(house, first!.attributes.get('value') === 'true') };
			}
			case 'if': {
				const holds = surroundings.value(first!, place);
				if (holds === undefined) return stop(one);
				const chosen = holds === 0 ? third : second;
				return chosen === undefined ? place : after([chosen], place, depth + 1, link);
			}
			case 'block':
				return after(contentOf(one), place, depth + 1, link);
			case 'rule':
				return after(contentOf(model.rules.get(nameOf(one))!), place, depth + 1, link);
			default:
				link(one, place);
				return place;
		}
	};
	const end = (name: string, start: Place, depth: number): void => {
		let isLinked = false;
		const place = after(contentOf(model.sequences.get(name)!), start, depth, (element, here) => {
			isLinked = true;
			const next = model.trees.get(nameOf(element))!;
			go(next, next.initialState, { ...here, states: new Map() }, depth + 1);
		});
		if (isLinked || place === undefined || stopped) return;
		const path = { formulas: place.formulas, values: place.values };
		addTo(found, name, path);
	};
	const go = (inside: EventTree, part: XmlElement, start: Place, depth: number): void => {
		if (!stopped && depth > deepest) stop(part, `branches lead to one another deeper than ${deepest}`);
		if (stopped) return;
		const { instructions: list, target } = partsOf(part);
		const place = after(list, start, depth, () => undefined);
		if (place === undefined || target === undefined) return;
		if (target.name === 'branch') {
			go(inside, inside.branches.get(nameOf(target))!, place, depth + 1);
			return;
		}
		if (target.name === 'sequence') {
			paths += 1;
			if (paths > mostPaths) stop(target, `the event tree has more than ${mostPaths} paths`);
			else end(nameOf(target), place, depth + 1);
			return;
		}
		const event = target.attributes.get('functional-event')!;
		for (const path of contentOf(target)) {
			const states = new Map(place.states).set(event, path.attributes.get('state')!);
			go(inside, path, { ...place, states }, depth + 1);
		}
	};
	const nothing: Place = { initiatingEvent, states: new Map(), formulas: [], values: [], settings: new Map() };
	go(tree, tree.initialState, nothing, 0);
	return stopped ? undefined : found;
}
