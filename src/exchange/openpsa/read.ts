import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { type Expression, type FaultTreeDefinition, namesIn } from '#graph/fault-tree-definition.ts';
import { commonCauseGroup } from './common-cause.ts';
import { type Complaints, createComplaints } from './complaints.ts';
import { formulaOf } from './formulas.ts';
import { createValues, isDescription, type Values } from './values.ts';
import { readXml, type XmlElement } from './xml.ts';

/** A fault tree of a file. */
export interface OpenPsaTree {
	/** Name of the fault tree, for people. */
	readonly name: string;
	/** Gates of the file that no other gate uses, in order of the file; the first is the top of `definition`. */
	readonly tops: readonly string[];
	readonly definition: FaultTreeDefinition;
	/** Probability by basic event; an event without one is not in it. */
	readonly probabilities: ReadonlyMap<string, number>;
}

export interface OpenPsaReading {
	/** Undefined when a diagnostic is an error. */
	readonly tree?: OpenPsaTree | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/** Everything the file defines, by kind and name. */
interface Definitions {
	readonly gates: Map<string, XmlElement>;
	readonly events: Map<string, XmlElement>;
	readonly houses: Map<string, XmlElement>;
	readonly parameters: Map<string, XmlElement>;
	readonly groups: XmlElement[];
	readonly trees: XmlElement[];
	missionTime: number;
}

/**
 * Reads a fault tree in the Open-PSA Model Exchange Format (2.0d): the gates and, or, not, xor, nand, nor, atleast, cardinality,
 * iff and imply, nested or not; house events; basic events with an expression; parameters; common-cause groups. Names are
 * looked up in the whole file. Event trees and other parts of a model are left alone.
 */
export function readOpenPsa(source: Source): OpenPsaReading {
	const { root, diagnostics } = readXml(source);
	if (root === undefined) return { diagnostics };
	const complaints = createComplaints(source);
	if (root.name !== 'opsa-mef')
		complaints.tell('fault-tree-xml', root, `the root element is \`<${root.name}>\`, expected \`<opsa-mef>\``);
	const definitions = collect(root, complaints);
	const values = createValues(definitions.parameters, definitions.missionTime, complaints);
	const gates = new Map<string, Expression>();
	const probabilities = probabilitiesOf(definitions, values, complaints);
	readHouses(definitions, gates, complaints);
	const used = readGates(definitions, gates, complaints);
	for (const element of definitions.groups) {
		const group = commonCauseGroup(element, values, complaints);
		for (const [member, gate] of group?.gates ?? []) {
			gates.set(member, gate);
			probabilities.delete(member);
		}
		for (const [event, probability] of group?.probabilities ?? []) probabilities.set(event, probability);
	}
	const tops = [...definitions.gates.keys()].filter((name) => !used.has(name));
	if (definitions.gates.size === 0) complaints.tell('fault-tree-gate', root, 'the file defines no gate');
	else if (tops.length === 0)
		complaints.tell('fault-tree-cycle', root, 'every gate is used by another one, so none is the top event');
	if (complaints.list.length > 0) return { diagnostics: complaints.list };
	const name = definitions.trees[0]?.attributes.get('name') ?? tops[0]!;
	return { tree: { name, tops, definition: { top: tops[0]!, gates }, probabilities }, diagnostics: [] };
}

/** Walks the file for definitions; components and fault trees only group them. */
function collect(root: XmlElement, complaints: Complaints): Definitions {
	const found: Definitions = {
		gates: new Map(),
		events: new Map(),
		houses: new Map(),
		parameters: new Map(),
		groups: [],
		trees: [],
		missionTime: 0,
	};
	const kinds: Readonly<Record<string, Map<string, XmlElement>>> = {
		'define-gate': found.gates,
		'define-basic-event': found.events,
		'define-house-event': found.houses,
		'define-parameter': found.parameters,
	};
	const open = [root];
	for (let element = open.pop(); element !== undefined; element = open.pop()) {
		for (const child of element.children) {
			if (Object.hasOwn(kinds, child.name)) define(child, kinds[child.name]!, found, complaints);
			else if (child.name === 'define-CCF-group') found.groups.push(child);
			else if (child.name === 'system-mission-time') found.missionTime = Number(child.attributes.get('value') ?? 0);
		}
		if (element.name === 'define-fault-tree') found.trees.unshift(element);
		const inner = ['define-fault-tree', 'define-component', 'model-data'];
		for (const child of element.children.filter(({ name }) => inner.includes(name)).reverse()) open.push(child);
	}
	return found;
}

function define(
	element: XmlElement,
	into: Map<string, XmlElement>,
	{ gates, events, houses }: Definitions,
	complaints: Complaints,
): void {
	const name = element.attributes.get('name') ?? '';
	if (name === '') {
		complaints.tell('fault-tree-gate', element, `\`<${element.name}>\` has no \`name\``);
		return;
	}
	const kinds: readonly Map<string, XmlElement>[] = [gates, events, houses];
	const before = kinds.includes(into)
		? kinds.map((kind) => kind.get(name)).find((each) => each !== undefined)
		: into.get(name);
	// An event is often declared in the tree and given its probability under model-data: not twice the same then.
	if (before !== undefined && before.name === element.name && into === events && contentOf(before) === undefined) {
		into.set(name, element);
		return;
	}
	if (before !== undefined && into === events && before.name === element.name && contentOf(element) === undefined)
		return;
	if (before === undefined) into.set(name, element);
	else complaints.tell('fault-tree-gate', element, `\`${name}\` is defined a second time`);
}

function contentOf(element: XmlElement): XmlElement | undefined {
	return element.children.find((child) => !isDescription(child));
}

function probabilitiesOf({ events }: Definitions, values: Values, complaints: Complaints): Map<string, number> {
	const probabilities = new Map<string, number>();
	for (const [name, element] of events) {
		const body = contentOf(element);
		const value = body && values.of(body);
		if (value === undefined) continue;
		if (value >= 0 && value <= 1) probabilities.set(name, value);
		else
			complaints.tell('fault-tree-expression', element, `the probability of \`${name}\` is ${value}`, {
				expected: 'a number from 0 to 1',
			});
	}
	return probabilities;
}

function readHouses({ houses }: Definitions, gates: Map<string, Expression>, complaints: Complaints): void {
	for (const [name, element] of houses) {
		const written = contentOf(element)?.attributes.get('value');
		if (written !== 'true' && written !== 'false')
			complaints.tell('fault-tree-gate', element, `the house event \`${name}\` is neither true nor false`, {
				expected: '`<constant value="true"/>` or `<constant value="false"/>`',
			});
		gates.set(name, { kind: 'constant', value: written === 'true' });
	}
}

/** Reads the formulas and returns the names that gates use. */
function readGates(definitions: Definitions, gates: Map<string, Expression>, complaints: Complaints): Set<string> {
	const used = new Set<string>();
	const isKnown = (name: string, element: XmlElement): boolean =>
		element.name === 'gate'
			? definitions.gates.has(name)
			: element.name === 'house-event'
				? definitions.houses.has(name)
				: // A basic event needs no definition, only then it has no probability.
					!definitions.gates.has(name) || element.name === 'event';
	for (const [name, element] of definitions.gates) {
		const body = contentOf(element);
		const formula =
			body &&
			formulaOf(body, complaints, (input, at) => {
				if (isKnown(input, at)) return;
				const known =
					at.name === 'gate' ? definitions.gates : at.name === 'house-event' ? definitions.houses : definitions.events;
				complaints.tell('fault-tree-reference', at, `there is no ${at.name} \`${input}\``, {
					nearest: nearest(input, known.keys()),
				});
			});
		if (body === undefined) complaints.tell('fault-tree-gate', element, `the gate \`${name}\` has no formula`);
		if (formula === undefined) continue;
		gates.set(name, formula);
		for (const input of namesIn(formula)) if (input !== name) used.add(input);
	}
	return used;
}
