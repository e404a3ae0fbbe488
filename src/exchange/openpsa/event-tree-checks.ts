import { stronglyConnected } from '#graph/strongly-connected.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import { type EventTree, type EventTreeModel, named, nameOf, partsOf } from './event-tree-definitions.ts';
import type { XmlElement } from './xml.ts';

/** What has to hold before event trees can be walked at all. Nothing here looks at a path more than once, however many there are. */
export function checkEventTrees(model: EventTreeModel, complaints: Complaints): void {
	for (const { tree, element } of model.initiatingEvents)
		if (tree !== undefined) named(model.trees, element, tree, 'event tree', complaints);
	for (const rule of model.rules.values()) checkInstructions(model, contentOf(rule), complaints);
	for (const sequence of model.sequences.values()) checkInstructions(model, contentOf(sequence), complaints);
	for (const tree of model.trees.values()) {
		const known: NextForks = new Map();
		for (const part of [tree.initialState, ...tree.branches.values()]) checkPart(model, tree, part, known, complaints);
	}
	if (complaints.list.length > 0) return;
	const { trees, rules } = model;
	for (const { branches } of trees.values())
		checkCycles(branches, (one) => below(one, 'branch').map(nameOf), 'branches', complaints);
	checkCycles(rules, (one) => below(one, 'rule').map(nameOf), 'rules', complaints);
	if (complaints.list.length > 0) return;
	const initial = new Map([...trees].map(([name, tree]) => [name, tree.initialState]));
	checkCycles(initial, (_, name) => linksFrom(model, trees.get(name)!), 'event trees', complaints);
	for (const tree of trees.values()) checkLinks(model, tree, complaints);
	for (const tree of trees.values()) checkCollected(model, tree, complaints);
}

/** All elements of a name inside an element. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
	return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}

function checkInstructions(model: EventTreeModel, instructions: readonly XmlElement[], complaints: Complaints): void {
	for (const one of instructions) {
		const inner = contentOf(one);
		switch (one.name) {
			case 'rule':
				named(model.rules, one, nameOf(one), 'rule', complaints);
				break;
			case 'event-tree':
				named(model.trees, one, nameOf(one), 'event tree', complaints);
				break;
			case 'block':
				checkInstructions(model, inner, complaints);
				break;
			case 'if':
				if (inner.length < 2 || inner.length > 3)
					complaints.tell('event-tree', one, '`<if>` is not made as expected', {
						expected: 'a condition, what is done then, and perhaps what is done otherwise',
					});
				checkInstructions(model, inner.slice(1), complaints);
				break;
			case 'collect-formula':
			case 'collect-expression':
			case 'set-house-event':
				if (inner.length !== 1)
					complaints.tell('event-tree', one, `\`<${one.name}>\` holds ${inner.length} things, expected 1`);
				break;
			default:
				complaints.tell('event-tree', one, `\`<${one.name}>\` is no instruction of an event tree`);
		}
	}
}

function checkPart(
	model: EventTreeModel,
	tree: EventTree,
	part: XmlElement,
	known: NextForks,
	complaints: Complaints,
): void {
	const { instructions, target } = partsOf(part);
	checkInstructions(model, instructions, complaints);
	if (target === undefined) {
		complaints.tell('event-tree', part, `\`<${part.name}>\` leads nowhere`, {
			expected: 'a fork, a branch or a sequence at its end',
		});
		return;
	}
	if (target.name === 'sequence') named(model.sequences, target, nameOf(target), 'sequence', complaints);
	else if (target.name === 'branch') named(tree.branches, target, nameOf(target), 'branch', complaints);
	else checkFork(model, tree, target, known, complaints);
}

function checkFork(
	model: EventTreeModel,
	tree: EventTree,
	fork: XmlElement,
	known: NextForks,
	complaints: Complaints,
): void {
	const event = fork.attributes.get('functional-event') ?? '';
	const place = named(tree.order, fork, event, 'functional event', complaints);
	const states = new Set<string>();
	const paths = contentOf(fork);
	if (paths.length === 0) complaints.tell('event-tree', fork, `the fork of \`${event}\` has no path`);
	for (const path of paths) {
		const state = path.attributes.get('state') ?? '';
		if (path.name !== 'path' || state === '')
			complaints.tell('event-tree', path, `a fork holds paths, each with a \`state\``);
		else if (states.has(state))
			complaints.tell('event-tree', path, `the fork of \`${event}\` has two paths for the state \`${state}\``);
		states.add(state);
		checkPart(model, tree, path, known, complaints);
		const next = nextFork(tree, path, known);
		const after = next && tree.order.get(next.attributes.get('functional-event') ?? '');
		if (place !== undefined && after !== undefined && after <= place)
			complaints.tell(
				'event-tree',
				next!,
				after === place
					? `the path forks at \`${event}\` a second time`
					: `\`${next!.attributes.get('functional-event')}\` is declared before \`${event}\`, and the path comes to it after`,
			);
	}
}

/** The next fork by branch or path, as far as it was looked for. */
type NextForks = Map<XmlElement, XmlElement>;

/** The fork that a path comes to next, over branches; undefined where it ends, or goes round and round. */
function nextFork(tree: EventTree, from: XmlElement, known: NextForks): XmlElement | undefined {
	const passed = new Set<XmlElement>();
	let part: XmlElement | undefined = from;
	while (part !== undefined && !passed.has(part)) {
		passed.add(part);
		const target: XmlElement | undefined = partsOf(part).target;
		const found = target?.name === 'fork' ? target : known.get(part);
		if (found !== undefined) {
			for (const one of passed) known.set(one, found);
			return found;
		}
		part = target?.name === 'branch' ? tree.branches.get(nameOf(target)) : undefined;
	}
	return undefined;
}

function checkCycles(
	all: ReadonlyMap<string, XmlElement>,
	usedBy: (element: XmlElement, name: string) => readonly string[],
	what: string,
	complaints: Complaints,
): void {
	const uses = new Map([...all].map(([name, element]) => [name, [...new Set(usedBy(element, name))]]));
	for (const component of stronglyConnected(uses)) {
		const first = component[0]!;
		if (component.length === 1 && !uses.get(first)!.includes(first)) continue;
		const names = [...component].sort();
		complaints.tell(
			'event-tree',
			all.get(names[0]!)!,
			`the ${what} ${names.map((one) => `\`${one}\``).join(', ')} lead to themselves`,
		);
	}
}

/** All that is met from the start of an event tree, over branches, sequences, rules and, where asked, links. */
function met(model: EventTreeModel, tree: EventTree, followLinks: boolean): ReadonlySet<XmlElement> {
	const found = new Set<XmlElement>();
	const open: (readonly [XmlElement, EventTree])[] = [[tree.initialState, tree]];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [element, inside] = next;
		if (found.has(element)) continue;
		found.add(element);
		for (const child of element.children) open.push([child, inside]);
		const linked = element.name === 'event-tree' && followLinks ? model.trees.get(nameOf(element)) : undefined;
		if (linked !== undefined) open.push([linked.initialState, linked]);
		const other =
			element.name === 'branch'
				? inside.branches.get(nameOf(element))
				: element.name === 'sequence'
					? model.sequences.get(nameOf(element))
					: element.name === 'rule'
						? model.rules.get(nameOf(element))
						: undefined;
		if (other !== undefined) open.push([other, inside]);
	}
	return found;
}

const linksFrom = (model: EventTreeModel, tree: EventTree): readonly string[] =>
	[...met(model, tree, false)].flatMap((one) => (one.name === 'event-tree' ? [nameOf(one)] : []));

/** Another event tree goes on where a sequence ends, nowhere else. */
function checkLinks(model: EventTreeModel, tree: EventTree, complaints: Complaints): void {
	const known = new Map<XmlElement, boolean>();
	const linking = (element: XmlElement): boolean => {
		const before = known.get(element);
		if (before !== undefined) return before;
		const found =
			element.name === 'event-tree' ||
			(element.name === 'rule' && linking(model.rules.get(nameOf(element))!)) ||
			element.children.some(linking);
		known.set(element, found);
		return found;
	};
	for (const part of [tree.initialState, ...tree.branches.values()])
		for (const one of [part, ...below(part, 'path')]) {
			const wrong = partsOf(one).instructions.find(linking);
			if (wrong !== undefined)
				complaints.tell('event-tree', wrong, 'another event tree can only go on at the end of a sequence');
		}
}

/** Formulas have a probability together, expressions are multiplied: one does not go with the other. */
function checkCollected(model: EventTreeModel, tree: EventTree, complaints: Complaints): void {
	const all = [...met(model, tree, true)];
	const formula = all.find(({ name }) => name === 'collect-formula');
	const expression = all.find(({ name }) => name === 'collect-expression');
	if (formula === undefined || expression === undefined) return;
	const message = `the event tree \`${tree.name}\` collects formulas and expressions, which cannot be put together`;
	complaints.tell('event-tree', expression, message, { expected: 'formulas only, or expressions only' });
}
