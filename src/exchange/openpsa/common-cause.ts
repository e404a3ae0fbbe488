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

const mostMembers = 12;

/**
 * The events behind a `define-CCF-group` (Open-PSA MEF 2.0d, 4.4; NUREG/CR-5485). Each set of members that can fail together
 * is one event, named `[a b]`; a member fails when any event with it happens. The probability of an event of k out of n members:
 * beta-factor (1-b)Q for one, bQ for all; otherwise Q_k of the multiple Greek letter, alpha-factor or phi-factor model.
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
	const total = body && values.of(body);
	if (total === undefined) return wrong('the common-cause group has no `<distribution>` with a value');
	const factors = factorsOf(element, members.length, values);
	const byOrder =
		factors && probabilitiesByOrder(element.attributes.get('model') ?? '', members.length, total, factors);
	if (byOrder === undefined)
		return wrong(`the model \`${element.attributes.get('model') ?? ''}\` with these factors is not read here`);
	return eventsOf(members, byOrder);
}

/** Factors by level (how many members fail together); undefined when one has no value. */
function factorsOf(element: XmlElement, size: number, values: ValuesHere): number[] | undefined {
	const listed = element.children.flatMap((each) =>
		each.name === 'factors' ? each.children : each.name === 'factor' ? [each] : [],
	);
	const result: number[] = [];
	const firstLevel = element.attributes.get('model') === 'MGL' ? 2 : 1;
	for (const [index, factor] of listed.entries()) {
		const written = factor.attributes.get('level');
		const level =
			written !== undefined
				? Number(written)
				: element.attributes.get('model') === 'beta-factor'
					? size
					: firstLevel + index;
		const body = contentOf(factor)[0];
		const value = body && values.of(body);
		if (value === undefined || !Number.isInteger(level) || level < 1 || level > size) return undefined;
		result[level] = value;
	}
	return result;
}

/** Index k: the probability of one event in which k given members fail together; undefined where factors are missing. */
function probabilitiesByOrder(
	model: string,
	size: number,
	total: number,
	factors: readonly number[],
): number[] | undefined {
	const levels = Array.from({ length: size }, (_, index) => index + 1);
	const given = (from: number): boolean => levels.slice(from - 1).every((level) => factors[level] !== undefined);
	const result: number[] = [0];
	if (model === 'beta-factor') {
		const beta = factors[size];
		if (beta === undefined) return undefined;
		for (const level of levels) result[level] = level === 1 ? (1 - beta) * total : level === size ? beta * total : 0;
	} else if (model === 'MGL' && given(2)) {
		let product = 1;
		for (const level of levels) {
			if (level > 1) product *= factors[level]!;
			result[level] = (product * (1 - (factors[level + 1] ?? 0)) * total) / choose(size - 1, level - 1);
		}
	} else if (model === 'alpha-factor' && given(1)) {
		const mean = levels.reduce((sum, level) => sum + level * factors[level]!, 0);
		for (const level of levels)
			result[level] = (level * factors[level]! * total) / (choose(size - 1, level - 1) * mean);
	} else if (model === 'phi-factor' && given(1)) {
		for (const level of levels) result[level] = factors[level]! * total;
	} else return undefined;
	return result.every((value) => value >= 0 && value <= 1) ? result : undefined;
}

function choose(n: number, k: number): number {
	let result = 1;
	for (let index = 1; index <= k; index++) result = (result * (n - k + index)) / index;
	return result;
}

function eventsOf(members: readonly string[], byOrder: readonly number[]): CommonCauseGroup {
	const probabilities = new Map<string, number>();
	const inputs = new Map<string, Expression[]>(members.map((member) => [member, []]));
	for (let subset = 1; subset < 2 ** members.length; subset++) {
		const together = members.filter((_, index) => ((subset >> index) & 1) === 1);
		const probability = byOrder[together.length]!;
		// An event that cannot happen would only add cut sets of probability zero.
		if (probability === 0) continue;
		const name = `[${together.join(' ')}]`;
		probabilities.set(name, probability);
		for (const member of together) inputs.get(member)!.push({ kind: 'name', name });
	}
	const gates = new Map<string, Expression>();
	for (const [member, of] of inputs) gates.set(member, { kind: 'gate', connective: 'or', of });
	return { gates, probabilities };
}
