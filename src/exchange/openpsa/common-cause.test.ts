import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { evaluateFaultTree, type FaultTreeEvaluation } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree, type NamedCircuit } from '#graph/fault-tree-definition.ts';
import { type OpenPsaReading, readOpenPsa } from './read.ts';

const inputs = (names: readonly string[]): string => names.map((name) => `<basic-event name="${name}"/>`).join('');
const factor = (level: number | undefined, value: number): string =>
	`<factor${level === undefined ? '' : ` level="${level}"`}><float value="${value}"/></factor>`;
const group = (
	model: string,
	members: readonly string[],
	factors: string,
	total = '<float value="0.1"/>',
	name = 'g',
): string =>
	`<define-CCF-group name="${name}" model="${model}"><members>${inputs(members)}</members><distribution>${total}</distribution><factors>${factors}</factors></define-CCF-group>`;

/** Three trains in parallel, each with a pump and a valve in a row; pumps and valves are a group each. */
function threeTrains(model: string, factors: string, total?: string): string {
	const trains = [1, 2, 3].map(
		(n) => `<define-gate name="t${n}"><or>${inputs([`pump${n}`, `valve${n}`])}</or></define-gate>`,
	);
	const top = `<define-gate name="top"><and>${[1, 2, 3].map((n) => `<gate name="t${n}"/>`).join('')}</and></define-gate>`;
	const groups = ['pump', 'valve'].map((kind) =>
		group(
			model,
			[1, 2, 3].map((n) => kind + n),
			factors,
			total,
			kind,
		),
	);
	return `<opsa-mef><define-fault-tree name="t">${top}${trains.join('')}${groups.join('')}</define-fault-tree></opsa-mef>`;
}

/** Two members under one gate. */
const pair = (groups: string): string =>
	`<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and>${inputs(['a', 'b'])}</and></define-gate>${groups}</define-fault-tree></opsa-mef>`;

const read = (text: string): OpenPsaReading => readOpenPsa(createSource('tree.xml', text));

function evaluated(text: string): FaultTreeEvaluation {
	const { tree, diagnostics } = read(text);
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	return evaluateFaultTree(circuitOfTree(tree!.definition) as NamedCircuit, tree!.probabilities);
}

/** Those tests allow 1e-5, which is half of 10^-4.69. */
const digits = 4.69;

describe('three trains, Q = .1, as the tests of SCRAM expect them (tests/bench_core_tests.cc)', () => {
	test.each([
		['MGL', factor(3, 0.1) + factor(2, 0.2), 0.0163, 0.01771],
		['MGL, the last factor without its level', factor(2, 0.2) + factor(undefined, 0.1), 0.0163, 0.01771],
		['alpha-factor', factor(1, 0.7) + factor(2, 0.2) + factor(3, 0.1), 0.05298, 0.05488],
		['alpha-factor in any order', factor(3, 0.1) + factor(1, 0.7) + factor(2, 0.2), 0.05298, 0.05488],
		['phi-factor', factor(1, 0.7) + factor(2, 0.2) + factor(3, 0.1), 0.04104, 0.04434],
	])('%s', (name, factors, exact, rareEvent) => {
		const { cutSets, probability } = evaluated(threeTrains(/^[\w-]+/.exec(name)![0], factors));
		expect(cutSets.counts).toEqual({ total: 34, byOrder: [0, 2, 24, 8] });
		expect(probability).toMatchObject({
			kind: 'exact',
			exact: expect.closeTo(exact, digits),
			rareEvent: expect.closeTo(rareEvent, digits),
		});
	});
});

test('levels above the last factor do not happen, so a large group of few levels is read', () => {
	// MGL with one factor r: alone (1-r)Q, any two of n members rQ/(n-1). All of three cannot fail by less than two events.
	const members = Array.from({ length: 14 }, (_, index) => `m${index}`);
	const top = `<define-gate name="top"><and>${inputs(members.slice(0, 3))}</and></define-gate>`;
	const text = `<opsa-mef><define-fault-tree name="t">${top}${group('MGL', members, factor(2, 0.26))}</define-fault-tree></opsa-mef>`;
	const { tree } = read(text);
	expect(tree!.probabilities.size).toBe(14 + 91);
	expect(tree!.probabilities.get('[m0]')).toBeCloseTo(0.074, 15);
	expect(tree!.probabilities.get('[m0 m13]')).toBeCloseTo(0.002, 15);
	expect(tree!.probabilities.has('[m0 m1 m2]')).toBe(false);
	expect(evaluated(text).cutSets.counts.byOrder[1]).toBe(0);
});

test('without a mission time the events of a group are known, and their probabilities are not', () => {
	const total = '<exponential><float value="1e-4"/><system-mission-time/></exponential>';
	const text = threeTrains('beta-factor', factor(3, 0.2), total);
	expect(read(text).diagnostics).toMatchObject([{ severity: 'warning', code: 'fault-tree-expression' }]);
	const { cutSets, probability } = evaluated(text);
	expect(cutSets.counts).toEqual({ total: 10, byOrder: [0, 2, 0, 8] });
	expect(probability).toMatchObject({ kind: 'missing', events: { length: 8 } });
	// With one: Q = 1 - exp(-1e-4 * 1000), and beta of it at once.
	const { tree } = readOpenPsa(createSource('tree.xml', text), { missionTime: 1000 });
	expect(tree!.probabilities.get('[pump1 pump2 pump3]')).toBeCloseTo(0.2 * (1 - Math.exp(-0.1)), 12);
});

test.each([
	[group('beta-factor', ['a', 'b'], factor(1, 0.2)), 'a factor of the level 1 does not fit'],
	[group('beta-factor', ['a', 'b'], factor(2, 0.2) + factor(2, 0.3)), 'two factors of the level 2'],
	[group('beta-factor', ['a', 'b'], factor(2, -0.2)), 'the factor of the level 2 is no number from 0 to 1'],
	[group('alpha-factor', ['a', 'b'], factor(1, 0.7) + factor(2, 0.2) + factor(3, 0.1)), 'level 3 does not fit'],
	[group('alpha-factor', ['a', 'b'], factor(2, 0.2)), 'no factor of the level 1'],
	[group('alpha-factor', ['a', 'b', 'c'], factor(1, 0.7) + factor(3, 0.2)), 'no factor of the level 2'],
	[group('alpha-factor', ['a', 'b'], factor(1, 0) + factor(2, 0)), 'all factors of the common-cause group are 0'],
	[group('phi-factor', ['a', 'b'], factor(1, 0.7) + factor(2, 0.1)), 'add up to 0.8, expected 1'],
	[group('beta-factor', ['a', 'b'], ''), 'has no factors'],
	[group('beta-factor', ['a', 'a'], factor(2, 0.2)), 'from 2 to 64 different members'],
	[group('beta-factor', ['a', 'b'], factor(2, 0.2), '<float value="24"/>'), 'makes no probabilities from 0 to 1'],
	[group('gamma-factor', ['a', 'b'], factor(2, 0.2)), 'the model `gamma-factor` is not read here'],
	[group('beta-factor', ['a', 'b'], factor(2, 0.2)).repeat(2), 'defined a second time'],
	[
		group('beta-factor', ['a', 'b'], factor(2, 0.2)) +
			group('beta-factor', ['a', 'c'], factor(2, 0.2), undefined, 'other'),
		'`a` is a member of two common-cause groups',
	],
])('what is wrong: %s', (groups, message) => {
	const { tree, diagnostics } = read(pair(groups));
	expect(tree).toBeUndefined();
	expect(diagnostics.map((each) => each.message).join('\n')).toContain(message);
});

test('a group that stands for too many events is refused at once', () => {
	const members = Array.from({ length: 40 }, (_, index) => `m${index}`);
	const factors = Array.from({ length: 39 }, (_, index) => factor(index + 2, 0.5)).join('');
	const text = `<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and>${inputs(members)}</and></define-gate>${group('MGL', members, factors)}</define-fault-tree></opsa-mef>`;
	expect(read(text).diagnostics[0]?.message).toContain('stands for 1099511627775 events');
});
