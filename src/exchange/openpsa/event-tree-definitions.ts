import { nearest } from '#diagnostics/suggest.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import type { XmlElement } from './xml.ts';

/**
 * Event trees of the Open-PSA Model Exchange Format 2.0d, chapter 6: from an initial state over forks, one for each functional
 * event, to sequences. On the way instructions collect formulas or expressions, and switch house events.
 */
export interface EventTree {
	readonly name: string;
	/** Functional events in the order in which they are declared: paths have to keep it. */
	readonly order: ReadonlyMap<string, number>;
	readonly branches: ReadonlyMap<string, XmlElement>;
	readonly initialState: XmlElement;
}

export interface InitiatingEvent {
	readonly name: string;
	/** The name of the event tree that begins with it; undefined for an event without one. */
	readonly tree: string | undefined;
	readonly element: XmlElement;
}

/** All that the files say about event trees. */
export interface EventTreeModel {
	readonly trees: ReadonlyMap<string, EventTree>;
	/** Sequences are known in all event trees. */
	readonly sequences: ReadonlyMap<string, XmlElement>;
	readonly rules: ReadonlyMap<string, XmlElement>;
	readonly initiatingEvents: readonly InitiatingEvent[];
}

export const eventTreeElements: ReadonlySet<string> = new Set([
	'define-event-tree',
	'define-initiating-event',
	'define-rule',
]);

/** Each is looked at with all that it leads to, so there cannot be any number of them. */
const mostTrees = 2000;

const targets: ReadonlySet<string> = new Set(['fork', 'sequence', 'branch']);

export const nameOf = (element: XmlElement): string => element.attributes.get('name') ?? '';

/** A branch, a path or an initial state in its two halves: what is done there, and where it goes on. */
export function partsOf(element: XmlElement): {
	readonly instructions: readonly XmlElement[];
	readonly target: XmlElement | undefined;
} {
	const content = contentOf(element);
	return {
		instructions: content.filter(({ name }) => !targets.has(name)),
		target: content.find(({ name }) => targets.has(name)),
	};
}

/** What a name stands for; undefined with a complaint, and the nearest name, where it stands for nothing. */
export function named<T>(
	from: ReadonlyMap<string, T>,
	element: XmlElement,
	name: string,
	what: string,
	complaints: Complaints,
): T | undefined {
	const found = from.get(name);
	if (found === undefined)
		complaints.tell('event-tree', element, `there is no ${what} \`${name}\``, { nearest: nearest(name, from.keys()) });
	return found;
}

/** Reads the definitions. What has no name, or the name of another, is told and left out. */
export function eventTreeModel(elements: readonly XmlElement[], complaints: Complaints): EventTreeModel {
	const trees = new Map<string, EventTree>();
	const sequences = new Map<string, XmlElement>();
	const rules = new Map<string, XmlElement>();
	const initiatingEvents = new Map<string, InitiatingEvent>();
	const add = <T>(into: Map<string, T>, element: XmlElement, value: (name: string) => T): void => {
		const name = nameOf(element);
		if (name === '') complaints.tell('event-tree', element, `\`<${element.name}>\` has no \`name\``);
		else if (into.has(name)) complaints.tell('event-tree', element, `\`${name}\` is defined a second time`);
		else into.set(name, value(name));
	};
	const treeOf = (element: XmlElement, name: string): EventTree => {
		const order = new Map<string, number>();
		const branches = new Map<string, XmlElement>();
		for (const child of element.children) {
			if (child.name === 'define-functional-event') add(order, child, () => order.size);
			else if (child.name === 'define-branch') add(branches, child, () => child);
			else if (child.name === 'define-sequence') add(sequences, child, () => child);
		}
		const [initialState, second] = element.children.filter((child) => child.name === 'initial-state');
		if (initialState === undefined || second !== undefined)
			complaints.tell('event-tree', second ?? element, `the event tree \`${name}\` needs one \`<initial-state>\``);
		return { name, order, branches, initialState: initialState ?? element };
	};
	for (const element of elements) {
		if (element.name === 'define-rule') add(rules, element, () => element);
		else if (element.name === 'define-event-tree') add(trees, element, (name) => treeOf(element, name));
		else add(initiatingEvents, element, (name) => ({ name, tree: element.attributes.get('event-tree'), element }));
	}
	if (trees.size > mostTrees)
		complaints.tell(
			'event-tree',
			elements[0]!,
			`there are ${trees.size} event trees, more than ${mostTrees} are not read`,
		);
	return { trees, sequences, rules, initiatingEvents: [...initiatingEvents.values()] };
}
