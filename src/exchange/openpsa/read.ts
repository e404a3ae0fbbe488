import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { type Expression, type FaultTreeDefinition, namesIn } from '#graph/fault-tree-definition.ts';
import { commonCauseGroup } from './common-cause.ts';
import { type Complaints, createComplaints } from './complaints.ts';
import { contentOf } from './content.ts';
import { eventTreeElements } from './event-tree-definitions.ts';
import { surroundingsOf } from './event-tree-surroundings.ts';
import { type EventTreeResult, readEventTrees } from './event-trees.ts';
import { createModelFiles, type ModelFiles, type OpenIncluded } from './files.ts';
import { formulaOf } from './formulas.ts';
import { type Defined, Definitions, fileScope, keyOf, type Scope, scopeInside } from './scopes.ts';
import { createValues, type Values } from './values.ts';
import type { XmlElement } from './xml.ts';

/** A fault tree of a file. */
export interface OpenPsaTree {
	/** Name of the fault tree, for people. */
	readonly name: string;
	/** Gates of the file that no other gate uses, in order of the file; the first is the top of `definition`. None where there are event trees only. */
	readonly tops: readonly string[];
	readonly definition: FaultTreeDefinition;
	/** Probability by basic event; an event without one is not in it. */
	readonly probabilities: ReadonlyMap<string, number>;
	readonly eventTrees: readonly EventTreeResult[];
	/** Where a gate is defined. */
	spanOf(gate: string): Span | undefined;
}

export interface OpenPsaReading {
	/** Undefined when a diagnostic is an error; the others are warnings. */
	readonly tree?: OpenPsaTree | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

export interface ReadingOptions {
	/** The mission time in hours, in place of what the file says about it. */
	readonly missionTime?: number | undefined;
	readonly open?: OpenIncluded | undefined;
}

/** Everything the files define. */
interface Contents {
	readonly gates: Definitions;
	readonly events: Definitions;
	readonly houses: Definitions;
	readonly parameters: Definitions;
	readonly groups: Defined[];
	readonly trees: XmlElement[];
	/** Definitions of the event tree layer. */
	readonly eventTreeLayer: XmlElement[];
	/** Names that stand for basic events and that nothing defines, with the first place of each. */
	readonly undefinedEvents: Map<string, XmlElement>;
	/** Parts that would change the result and are not applied, the first of each kind. */
	readonly notApplied: Map<string, XmlElement>;
	missionTime: number | undefined;
}

/**
 * Reads a fault tree in the Open-PSA Model Exchange Format (2.0d): the gates and, or, not, xor, nand, nor, atleast, cardinality,
 * iff and imply, nested or not; house events; basic events with an expression; parameters; common-cause groups; components with
 * private and public names; event trees; models in several files. Other parts of a model are left alone.
 */
export function readOpenPsa(given: Source | readonly Source[], options: ReadingOptions = {}): OpenPsaReading {
	const complaints = createComplaints();
	const warnings = createComplaints('warning');
	const files = createModelFiles(options.open, complaints);
	const roots = [given].flat().flatMap((source) => files.root(source) ?? []);
	const contents = collect(roots, files, complaints);
	if (files.diagnostics.length > 0) return { diagnostics: files.diagnostics };
	const values = createValues(contents.parameters, options.missionTime ?? contents.missionTime, complaints);
	const gates = new Map<string, Expression>();
	const probabilities = probabilitiesOf(contents, values, complaints);
	readHouses(contents, gates, complaints, warnings);
	const used = readGates(contents, gates, complaints);
	readGroups(contents, values, gates, probabilities, complaints);
	const tops = [...contents.gates.byKey.keys()].filter((name) => !used.has(name));
	const eventTrees = readEventTrees(
		contents.eventTreeLayer,
		surroundingsOf(
			{ gates, houses: contents.houses, values },
			(name, at) => meant(name, at, fileScope, contents, complaints),
			complaints,
		),
		gates,
		complaints,
	);
	if (contents.gates.byKey.size === 0) {
		if (eventTrees.length === 0 && complaints.list.length === 0)
			complaints.tell('fault-tree-gate', roots[0]!, 'the file defines no gate and no event tree');
	} else if (tops.length === 0)
		complaints.tell('fault-tree-cycle', roots[0]!, 'every gate is used by another one, so none is the top event');
	if (complaints.list.length > 0) return { diagnostics: complaints.list };
	const name = contents.trees[0]?.attributes.get('name') ?? tops[0] ?? eventTrees[0]!.eventTree;
	// Only the places of the gates are kept, so that the elements of a large file can be let go.
	const places = new Map(
		[...contents.gates.byKey].map(([key, { element }]) => [key, [element.source, element.start, element.end] as const]),
	);
	const spanOf = (gate: string): Span | undefined => {
		const place = places.get(gate);
		return place?.[0].span(place[1], place[2]);
	};
	const tree = { name, tops, definition: { top: tops[0] ?? '', gates }, probabilities, eventTrees, spanOf };
	warnOfUndefinedEvents(contents, gates, warnings);
	warnOfMissionTime(values, warnings);
	for (const [kind, element] of contents.notApplied)
		warnings.tell(
			'fault-tree-gate',
			element,
			`\`<${kind}>\` is not applied: the result is that of the tree without it`,
		);
	return { tree, diagnostics: warnings.list };
}

const containers = ['define-fault-tree', 'define-component', 'model-data'];
/** What changes the events of a tree, and is not done here. */
const changing = ['define-substitution', 'define-alignment'];

/** Walks the files for definitions; components and fault trees only group them and give paths to private names. */
function collect(roots: readonly XmlElement[], files: ModelFiles, complaints: Complaints): Contents {
	const found: Contents = {
		gates: new Definitions(),
		events: new Definitions(),
		houses: new Definitions(),
		parameters: new Definitions(),
		groups: [],
		trees: [],
		eventTreeLayer: [],
		undefinedEvents: new Map(),
		notApplied: new Map(),
		missionTime: undefined,
	};
	const kinds: Readonly<Record<string, Definitions>> = {
		'define-gate': found.gates,
		'define-basic-event': found.events,
		'define-house-event': found.houses,
		'define-parameter': found.parameters,
	};
	const open: Defined[] = roots.map((element) => ({ element, scope: fileScope })).reverse();
	for (let container = open.pop(); container !== undefined; container = open.pop()) {
		const { element, scope } = container;
		const inner: Defined[] = [];
		for (const child of element.children) {
			if (Object.hasOwn(kinds, child.name)) define({ element: child, scope }, kinds[child.name]!, found, complaints);
			else if (eventTreeElements.has(child.name)) found.eventTreeLayer.push(child);
			else if (child.name === 'define-CCF-group') found.groups.push({ element: child, scope });
			else if (child.name === 'system-mission-time') found.missionTime = missionTimeOf(child, complaints);
			else if (containers.includes(child.name)) inner.push({ element: child, scope: scopeInside(child, scope) });
			else if (child.name === 'xi:include')
				inner.push(...[files.included(child) ?? []].flat().map((element) => ({ element, scope })));
			else if (changing.includes(child.name) && !found.notApplied.has(child.name))
				found.notApplied.set(child.name, child);
		}
		if (element.name === 'define-fault-tree') found.trees.push(element);
		for (const each of inner.reverse()) open.push(each);
	}
	return found;
}

function missionTimeOf(element: XmlElement, complaints: Complaints): number | undefined {
	const written = element.attributes.get('value')?.trim() ?? '';
	if (/^\d*\.?\d+(e[-+]?\d+)?$/i.test(written)) return Number(written);
	complaints.tell('fault-tree-expression', element, `\`${written}\` is no mission time`, {
		expected: 'a number, from 0',
	});
	return undefined;
}

function define(
	defined: Defined,
	into: Definitions,
	{ gates, events, houses }: Contents,
	complaints: Complaints,
): void {
	const { element, scope } = defined;
	const name = element.attributes.get('name') ?? '';
	if (name === '') {
		complaints.tell('fault-tree-gate', element, `\`<${element.name}>\` has no \`name\``);
		return;
	}
	const key = keyOf(element, name, scope);
	const kinds: readonly Definitions[] = [gates, events, houses];
	const before = kinds.includes(into)
		? kinds.map((kind) => kind.byKey.get(key)).find((each) => each !== undefined)
		: into.byKey.get(key);
	// An event is often declared in the tree and given its probability under model-data: not twice the same then.
	const isSameEvent = into === events && before?.element.name === element.name;
	if (isSameEvent && contentOf(element).length === 0) return;
	if (before === undefined || (isSameEvent && contentOf(before.element).length === 0)) into.set(key, name, defined);
	else complaints.tell('fault-tree-gate', element, `\`${key}\` is defined a second time`);
}

/** The one formula or expression of a definition; two of them contradict each other. */
function onlyContentOf(element: XmlElement, complaints: Complaints): XmlElement | undefined {
	const [first, second] = contentOf(element);
	if (second !== undefined)
		complaints.tell('fault-tree-gate', second, `\`${element.attributes.get('name')}\` has a second definition here`, {
			expected: 'one formula or expression',
		});
	return first;
}

function probabilitiesOf({ events }: Contents, values: Values, complaints: Complaints): Map<string, number> {
	const probabilities = new Map<string, number>();
	for (const [key, { element, scope }] of events.byKey) {
		const body = onlyContentOf(element, complaints);
		const value = body && values.of(body, scope);
		if (value === undefined) continue;
		if (value >= 0 && value <= 1) probabilities.set(key, value);
		else
			complaints.tell('fault-tree-expression', element, `the probability of \`${key}\` is ${value}`, {
				expected: 'a number from 0 to 1',
			});
	}
	return probabilities;
}

function readHouses(
	{ houses }: Contents,
	gates: Map<string, Expression>,
	complaints: Complaints,
	warnings: Complaints,
): void {
	for (const [key, { element }] of houses.byKey) {
		const body = onlyContentOf(element, complaints);
		const written = body?.attributes.get('value');
		// The format lets the constant be left out, and other tools switch the event off then.
		if (body === undefined)
			warnings.tell(
				'fault-tree-gate',
				element,
				`the house event \`${key}\` says neither true nor false, and is taken as false`,
			);
		else if (written !== 'true' && written !== 'false')
			complaints.tell('fault-tree-gate', element, `the house event \`${key}\` is neither true nor false`, {
				expected: '`<constant value="true"/>` or `<constant value="false"/>`',
			});
		gates.set(key, { kind: 'constant', value: written === 'true' });
	}
}

/** Reads the formulas and returns the names that gates use. */
function readGates(contents: Contents, gates: Map<string, Expression>, complaints: Complaints): Set<string> {
	const used = new Set<string>();
	for (const [key, { element, scope }] of contents.gates.byKey) {
		const body = onlyContentOf(element, complaints);
		const formula = body && formulaOf(body, complaints, (name, at) => meant(name, at, scope, contents, complaints));
		if (body === undefined) complaints.tell('fault-tree-gate', element, `the gate \`${key}\` has no formula`);
		if (formula === undefined) continue;
		gates.set(key, formula);
		for (const input of namesIn(formula)) if (input !== key) used.add(input);
	}
	return used;
}

/** In a file that defines basic events, one that it does not define may be a misspelt one: another event, and no probability. */
function warnOfUndefinedEvents(
	{ events, undefinedEvents }: Contents,
	gates: ReadonlyMap<string, Expression>,
	warnings: Complaints,
): void {
	if (events.byKey.size === 0) return;
	for (const [name, element] of undefinedEvents) {
		// Common-cause groups define their members.
		if (gates.has(name)) continue;
		const message = `nothing defines the basic event \`${name}\`, so it is an event of its own without a probability`;
		warnings.tell('fault-tree-event', element, message, { nearest: nearest(name, events.byKey.keys()) });
	}
}

/** Cut sets need no mission time, so a file without one has everything but its probability. */
function warnOfMissionTime({ needsMissionTime }: Values, warnings: Complaints): void {
	if (needsMissionTime === undefined) return;
	const message = 'the file does not say its mission time, so what depends on it has no probability';
	warnings.tell('fault-tree-expression', needsMissionTime, message, {
		hint: 'say it with `--mission-time HOURS`; a year, the default of other tools, has 8760',
	});
}

/** The key of what a reference names. A basic event needs no definition, only then it has no probability. */
function meant(name: string, at: XmlElement, scope: Scope, contents: Contents, complaints: Complaints): string {
	const { gates, events, houses } = contents;
	const kinds =
		at.name === 'gate'
			? [gates]
			: at.name === 'house-event'
				? [houses]
				: at.name === 'event'
					? [gates, houses, events]
					: [events];
	const key = kinds.map((kind) => kind.resolve(name, scope)).find((each) => each !== undefined);
	if (key !== undefined) return key;
	if (at.name !== 'gate' && at.name !== 'house-event') {
		const other = gates.resolve(name, scope) ?? houses.resolve(name, scope);
		if (other === undefined) {
			if (!contents.undefinedEvents.has(name)) contents.undefinedEvents.set(name, at);
			return name;
		}
	}
	const what = at.name === 'gate' ? 'gate' : at.name === 'house-event' ? 'house event' : 'basic event';
	complaints.tell('fault-tree-reference', at, `there is no ${what} \`${name}\``, {
		nearest: nearest(
			name,
			kinds.flatMap((kind) => [...kind.byKey.keys()]),
		),
	});
	return name;
}

/** Puts the events of common-cause groups in the place of their members. */
function readGroups(
	{ groups, events }: Contents,
	values: Values,
	gates: Map<string, Expression>,
	probabilities: Map<string, number>,
	complaints: Complaints,
): void {
	const grouped = new Set<string>();
	const named = new Set<string>();
	for (const { element, scope } of groups) {
		const name = keyOf(element, element.attributes.get('name') ?? '', scope);
		if (named.has(name))
			complaints.tell('fault-tree-gate', element, `the common-cause group \`${name}\` is defined a second time`);
		named.add(name);
		const valuesHere = { of: (body: XmlElement) => values.of(body, scope) };
		const group = commonCauseGroup(element, valuesHere, complaints);
		for (const [member, gate] of group?.gates ?? []) {
			const key = events.resolve(member, scope) ?? member;
			if (grouped.has(key))
				complaints.tell('fault-tree-gate', element, `\`${key}\` is a member of two common-cause groups`);
			grouped.add(key);
			gates.set(key, gate);
			probabilities.delete(key);
		}
		for (const [event, probability] of group?.probabilities ?? []) probabilities.set(event, probability);
	}
}
