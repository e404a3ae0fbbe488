import type { Expression } from '#graph/fault-tree-definition.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import type { XmlElement } from './xml.ts';

/** What a common-cause group makes of its members: a gate each, over new basic events with probabilities. */
export interface CommonCauseGroup {
	readonly gates: ReadonlyMap<string, Expression>;
	readonly probabilities: ReadonlyMap<string, number>;
}

/** The numbers of the file as they are seen from a group. */
interface ValuesHere {
	of(element: XmlElement): number | undefined;
}

const mostMembers = 64;
/** A set of members that can fail together is an event each; with more than these no tree would end. */
const mostEvents = 20_000;

/**
 * The events behind a `define-CCF-group` (Open-PSA MEF 2.0d, 4.4; NUREG/CR-5485). Each set of members that can fail together
 * is one event, named `[a b]`; a member fails when any event with it happens. The probability of an event of k out of n members:
 * beta-factor (1-b)Q for one, bQ for all; otherwise Q_k of the multiple Greek letter, alpha-factor or phi-factor model, where
 * levels above the last factor do not happen.
 */
export function commonCauseGroup(
	element: XmlElement,
	values: ValuesHere,
	complaints: Complaints,
): CommonCauseGroup | undefined {
	const wrong = (message: string): undefined => complaints.tell('fault-tree-gate', element, message) as undefined;
	const child = (name: string): XmlElement | undefined => element.children.find((each) => each.name === name);
	const members = (child('members')?.children ?? []).map((member) => member.attributes.get('name') ?? '');
	if (members.length < 2 || members.length > mostMembers || new Set(members).size !== members.length)
		return wrong(`a common-cause group has from 2 to ${mostMembers} different members, here are ${members.length}`);
	const distribution = child('distribution');
	const body = distribution && contentOf(distribution)[0];
	if (body === undefined) return wrong('the common-cause group has no `<distribution>` with a value');
	const model = modelNamed(element.attributes.get('model') ?? '');
	if (model === undefined) return wrong(`the model \`${element.attributes.get('model') ?? ''}\` is not read here`);
	const complaintsBefore = complaints.list.length;
	const total = values.of(body);
	const factors = factorsOf(element, model, members.length, values);
	if (complaints.list.length > complaintsBefore) return undefined;
	if (typeof factors === 'string') return wrong(factors);
	// What depends on a mission time that nobody says has events all the same, without probabilities.
	const byOrder = probabilitiesByOrder(model, members.length, total ?? 0, factors);
	if (typeof byOrder === 'string') return wrong(byOrder);
	const levels = byOrder.flatMap((probability, level): readonly Level[] =>
		total === undefined
			? isLevelOf(model, level, factors)
				? [{ level, probability: undefined }]
				: []
			: // An event that cannot happen would only add cut sets of probability zero.
				probability > 0
				? [{ level, probability }]
				: [],
	);
	const count = levels.reduce((sum, { level }) => sum + choose(members.length, level), 0);
	if (count > mostEvents) return wrong(`the common-cause group stands for ${count} events, over ${mostEvents}`);
	return eventsOf(members, levels);
}

/** Level of the first factor: how many members fail together. */
const firstLevels = { 'beta-factor': undefined, MGL: 2, 'alpha-factor': 1, 'phi-factor': 1 } as const;
type GroupModel = keyof typeof firstLevels;

function modelNamed(name: string): GroupModel | undefined {
	return Object.hasOwn(firstLevels, name) ? (name as GroupModel) : undefined;
}

/** Factors by level, with none missing below the last; a text says what is wrong with them. */
function factorsOf(
	element: XmlElement,
	model: GroupModel,
	size: number,
	values: ValuesHere,
): (number | undefined)[] | string {
	const listed = element.children.flatMap((each) =>
		each.name === 'factors' ? contentOf(each) : each.name === 'factor' ? [each] : [],
	);
	const first = firstLevels[model] ?? size;
	const result: (number | undefined)[] = [];
	let level = first - 1;
	for (const factor of listed) {
		const written = factor.attributes.get('level');
		level = written === undefined ? level + 1 : Number(written);
		if (!Number.isInteger(level) || level < first || level > size)
			return `a factor of the level ${written ?? level} does not fit the model \`${model}\` of ${size} members`;
		if (result[level] !== undefined) return `the common-cause group has two factors of the level ${level}`;
		const body = contentOf(factor)[0];
		const value = body && values.of(body);
		if (value === undefined || value < 0 || value > 1)
			return `the factor of the level ${level} is no number from 0 to 1`;
		result[level] = value;
	}
	if (listed.length === 0) return 'the common-cause group has no factors';
	const missing = result.findIndex((value, at) => at >= first && value === undefined);
	return missing < 0 ? result : `the common-cause group has no factor of the level ${missing}`;
}

/** Index k: the probability of one event in which k given members fail together; a text says why there is none. */
function probabilitiesByOrder(
	model: GroupModel,
	size: number,
	total: number,
	factors: readonly (number | undefined)[],
): number[] | string {
	const result = new Array<number>(size + 1).fill(0);
	const last = factors.length - 1;
	const factor = (level: number): number => factors[level] ?? 0;
	if (model === 'beta-factor') {
		result[1] = (1 - factor(size)) * total;
		result[size] = factor(size) * total;
	} else if (model === 'MGL') {
		let product = 1;
		for (let level = 1; level <= last; level++) {
			if (level > 1) product *= factor(level);
			result[level] = (product * (1 - factor(level + 1)) * total) / choose(size - 1, level - 1);
		}
	} else if (model === 'alpha-factor') {
		const mean = factors.reduce<number>((sum, value, level) => sum + level * (value ?? 0), 0);
		if (mean === 0) return 'all factors of the common-cause group are 0';
		for (let level = 1; level <= last; level++)
			result[level] = (level * factor(level) * total) / (choose(size - 1, level - 1) * mean);
	} else {
		const sum = factors.reduce<number>((of, value) => of + (value ?? 0), 0);
		if (Math.abs(sum - 1) > sumTolerance)
			return `the factors of the model \`phi-factor\` add up to ${Number(sum.toPrecision(6))}, expected 1`;
		for (let level = 1; level <= last; level++) result[level] = factor(level) * total;
	}
	return result.every((value) => value >= 0 && value <= 1)
		? result
		: `the value ${total} of the common-cause group makes no probabilities from 0 to 1`;
}

/** Factors are written with few digits. */
const sumTolerance = 1e-4;

function choose(n: number, k: number): number {
	let result = 1;
	for (let index = 1; index <= k; index++) result = (result * (n - k + index)) / index;
	return result;
}

/** Whether so many members can fail together, whatever the numbers are. */
function isLevelOf(model: GroupModel, level: number, factors: readonly unknown[]): boolean {
	return model === 'beta-factor' ? level === 1 || level === factors.length - 1 : level >= 1 && level < factors.length;
}

/** How likely so many given members fail together; undefined where nobody says. */
interface Level {
	readonly level: number;
	readonly probability: number | undefined;
}

function eventsOf(members: readonly string[], levels: readonly Level[]): CommonCauseGroup {
	const probabilities = new Map<string, number>();
	const inputs = new Map<string, Expression[]>(members.map((member) => [member, []]));
	for (const { level, probability } of levels) {
		for (const together of combinations(members, level)) {
			const name = `[${together.join(' ')}]`;
			if (probability !== undefined) probabilities.set(name, probability);
			for (const member of together) inputs.get(member)!.push({ kind: 'name', name });
		}
	}
	const gates = new Map<string, Expression>();
	for (const [member, of] of inputs) gates.set(member, { kind: 'gate', connective: 'or', of });
	return { gates, probabilities };
}

/** Every choice of so many of a list, in its order. */
function* combinations(of: readonly string[], size: number): Generator<readonly string[]> {
	const chosen = Array.from({ length: size }, (_, index) => index);
	while (true) {
		yield chosen.map((index) => of[index]!);
		let moved = size - 1;
		while (moved >= 0 && chosen[moved] === of.length - size + moved) moved -= 1;
		if (moved < 0) return;
		const start = chosen[moved]! + 1;
		for (let index = moved; index < size; index++) chosen[index] = start + index - moved;
	}
}
