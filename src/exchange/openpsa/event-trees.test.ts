import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree, type NamedCircuit } from '#graph/fault-tree-definition.ts';
import { type OpenPsaReading, readOpenPsa } from './read.ts';

const read = (body: string): OpenPsaReading => readOpenPsa(createSource('tree.xml', `<opsa-mef>${body}</opsa-mef>`));

/** The probability of every sequence, by the initiating event or event tree and its name. */
function probabilities(body: string): Record<string, number> {
	const { tree, diagnostics } = read(body);
	expect(diagnostics).toEqual([]);
	return Object.fromEntries(
		tree!.eventTrees.flatMap(({ initiatingEvent, eventTree, sequences }) =>
			sequences.map(({ sequence, gate, value }) => {
				const found =
					gate === undefined
						? value!
						: evaluateFaultTree(circuitOfTree({ ...tree!.definition, top: gate }) as NamedCircuit, tree!.probabilities);
				const exact = typeof found === 'number' ? found : (found.probability as { exact: number }).exact;
				return [`${initiatingEvent ?? eventTree}: ${sequence}`, exact];
			}),
		),
	);
}

const functional = (...names: readonly string[]): string =>
	names.map((name) => `<define-functional-event name="${name}"/>`).join('');
const sequences = (...names: readonly string[]): string =>
	names.map((name) => `<define-sequence name="${name}"/>`).join('');
const fork = (event: string, paths: Readonly<Record<string, string>>): string =>
	`<fork functional-event="${event}">${Object.entries(paths)
		.map(([state, inner]) => `<path state="${state}">${inner}</path>`)
		.join('')}</fork>`;
const to = (name: string): string => `<sequence name="${name}"/>`;
const number = (value: number): string => `<collect-expression><float value="${value}"/></collect-expression>`;
const formula = (inner: string): string => `<collect-formula>${inner}</collect-formula>`;
const treeOf = (name: string, inner: string, start: string): string =>
	`<define-event-tree name="${name}">${inner}<initial-state>${start}</initial-state></define-event-tree>`;
const begin = (event: string, name: string): string =>
	`<define-initiating-event name="${event}" event-tree="${name}"/>`;
const basic = (name: string, value: number): string =>
	`<define-basic-event name="${name}"><float value="${value}"/></define-basic-event>`;

test('numbers are multiplied along a path and added over paths, where branches are shared too', () => {
	// Worked out by hand: .1 (.8 + .2) .9 + .9 (.6 x .6 + .4 x .5) is .594, the rest .406.
	const body = (b: number, rest: string): string => number(b) + rest;
	const end = (good: number): string => fork('D', { good: body(good, to('ok')), bad: body(1 - good, to('not')) });
	const model = treeOf(
		't',
		`${functional('B', 'C', 'D')}${sequences('ok', 'not')}<define-branch name="d">${end(0.9)}</define-branch>`,
		fork('B', {
			good: body(0.1, fork('C', { good: body(0.8, '<branch name="d"/>'), bad: body(0.2, '<branch name="d"/>') })),
			bad: body(0.9, fork('C', { good: body(0.6, end(0.6)), bad: body(0.4, end(0.5)) })),
		}),
	);
	expect(probabilities(begin('I', 't') + model)).toEqual({
		'I: ok': expect.closeTo(0.594, 12),
		'I: not': expect.closeTo(0.406, 12),
	});
});

test('a gas leak: valves that share a relay and solenoids (Andrews and Dunnett, IEEE Trans. Reliability 49(2), 2000)', () => {
	const gate = (name: string, valve: string, [one, other]: readonly [string, string]): string =>
		`<define-gate name="${name}"><or><basic-event name="${valve}"/><basic-event name="relay"/><and><basic-event name="${one}"/><basic-event name="${other}"/></and></or></define-gate>`;
	const each = (event: string, good: string, bad: string): string =>
		fork(event, {
			works: formula(`<not><gate name="${event}"/></not>`) + good,
			fails: formula(`<gate name="${event}"/>`) + bad,
		});
	const last = (good: string, bad: string): string => each('blow', to(good), to(bad));
	const model =
		treeOf(
			'leak',
			functional('a', 'b', 'blow') + sequences('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'),
			each('a', each('b', last('S1', 'S2'), last('S3', 'S4')), each('b', last('S5', 'S6'), last('S7', 'S8'))),
		) +
		gate('a', 'valve-a', ['s1', 's2']) +
		gate('b', 'valve-b', ['s1', 's2']) +
		gate('blow', 'valve-c', ['s3', 's4']) +
		['valve-a', 'valve-b', 'valve-c', 'relay', 's1', 's2', 's3', 's4'].map((name) => basic(name, 0.05)).join('');
	const found = probabilities(begin('Leak', 'leak') + model);
	const published = [0.81044, 0.04479, 0.04265, 0.00236, 0.04265, 0.00236, 0.0045, 0.05025];
	for (const [at, value] of published.entries()) expect(found[`Leak: S${at + 1}`]).toBeCloseTo(value, 4);
	expect(Object.values(found).reduce((sum, one) => sum + one)).toBeCloseTo(1, 12);
});

test('house events that are set count from there on, in gates below gates too, and only on that path', () => {
	const gates =
		'<define-gate name="low"><and><house-event name="on"/><basic-event name="e"/></and></define-gate><define-gate name="high"><or><gate name="low"/><basic-event name="f"/></or></define-gate>';
	const set = (value: boolean): string => `<set-house-event name="on"><constant value="${value}"/></set-house-event>`;
	const high = formula('<gate name="high"/>');
	const model =
		treeOf(
			't',
			functional('F') + sequences('set', 'as-it-is', 'off-again'),
			fork('F', {
				x: set(true) + high + to('set'),
				y: high + to('as-it-is'),
				z: set(true) + set(false) + high + to('off-again'),
			}),
		) +
		gates +
		'<define-house-event name="on"><constant value="false"/></define-house-event>' +
		basic('e', 0.5) +
		basic('f', 0.2);
	expect(probabilities(model)).toEqual({
		't: set': expect.closeTo(0.6, 12),
		't: as-it-is': expect.closeTo(0.2, 12),
		't: off-again': expect.closeTo(0.2, 12),
	});
});

test('rules, blocks and conditions; a linked event tree goes on with what was collected and knows its own forks only', () => {
	const once = formula('<basic-event name="e"/>');
	const when = (condition: string, then: string, otherwise = ''): string => `<if>${condition}${then}${otherwise}</if>`;
	const at = (state: string): string => `<test-functional-event name="F" state="${state}"/>`;
	const model = `${begin('I', 'first')}<define-rule name="r"><block>${when('<test-initiating-event name="I"/>', once)}${when('<test-initiating-event name="J"/>', '<collect-formula><constant value="false"/></collect-formula>')}</block></define-rule>${treeOf(
		'first',
		`${functional('F')}<define-sequence name="on"><event-tree name="second"/></define-sequence>`,
		fork('F', { up: `<rule name="r"/>${to('on')}`, down: to('on') }),
	)}${treeOf(
		'second',
		functional('G') + sequences('end', 'other'),
		fork('G', {
			x: when(at('up'), formula('<constant value="false"/>'), formula('<basic-event name="f"/>')) + to('end'),
			y: to('other'),
		}),
	)}${basic('e', 0.5)}${basic('f', 0.25)}`;
	// Both paths of the first come to each end of the second: "f" with and without "e"; "e", or nothing at all, which is certain.
	expect(probabilities(model)).toEqual({ 'I: end': expect.closeTo(0.25, 12), 'I: other': 1 });
});

describe('what is wrong is told with its place', () => {
	const good = functional('F', 'G') + sequences('S');
	const cases: readonly (readonly [string, string, string])[] = [
		[
			'a tree that is not there',
			begin('I', 'nowhere') + treeOf('t', good, to('S')),
			'there is no event tree `nowhere`',
		],
		['a sequence', treeOf('t', good, to('s')), 'there is no sequence `s`'],
		[
			'a branch of another tree',
			treeOf('o', `${sequences('X')}<define-branch name="b">${to('X')}</define-branch>`, to('X')) +
				treeOf('t', good, '<branch name="b"/>'),
			'there is no branch `b`',
		],
		['a functional event', treeOf('t', good, fork('H', { x: to('S') })), 'there is no functional event `H`'],
		['a gate', treeOf('t', good, formula('<gate name="g"/>') + to('S')), 'there is no gate `g`'],
		[
			'a house event',
			treeOf('t', good, `<set-house-event name="h"><constant value="true"/></set-house-event>${to('S')}`),
			'there is no house event `h`',
		],
		[
			'a sequence of two trees',
			treeOf('o', sequences('S'), to('S')) + treeOf('t', good, to('S')),
			'`S` is defined a second time',
		],
		[
			'two paths for a state',
			treeOf(
				't',
				good,
				`<fork functional-event="F"><path state="x">${to('S')}</path><path state="x">${to('S')}</path></fork>`,
			),
			'two paths for the state `x`',
		],
		[
			'the wrong order, over a branch',
			treeOf(
				't',
				`${good}<define-branch name="b">${fork('F', { x: to('S') })}</define-branch>`,
				fork('G', { x: '<branch name="b"/>' }),
			),
			'`F` is declared before `G`',
		],
		[
			'branches in a circle',
			treeOf(
				't',
				`${good}<define-branch name="b"><branch name="c"/></define-branch><define-branch name="c"><branch name="b"/></define-branch>`,
				to('S'),
			),
			'the branches `b`, `c` lead to themselves',
		],
		[
			'rules in a circle',
			`<define-rule name="r"><block><rule name="r"/></block></define-rule>${treeOf('t', good, to('S'))}`,
			'the rules `r` lead to themselves',
		],
		[
			'trees in a circle',
			treeOf('t', '<define-sequence name="S"><event-tree name="t"/></define-sequence>', to('S')),
			'the event trees `t` lead to themselves',
		],
		[
			'a link on the way',
			treeOf('o', sequences('X'), to('X')) + treeOf('t', good, `<block><event-tree name="o"/></block>${to('S')}`),
			'at the end of a sequence',
		],
		[
			'formulas with numbers',
			treeOf('t', good, fork('F', { x: number(0.5) + to('S'), y: formula('<basic-event name="e"/>') + to('S') })),
			'which cannot be put together',
		],
		['nowhere to go', treeOf('t', good, number(0.5)), 'leads nowhere'],
		[
			'a test outside of a path',
			`<define-basic-event name="e"><test-initiating-event name="I"/></define-basic-event><define-gate name="g"><or><basic-event name="e"/></or></define-gate>`,
			'on a path of an event tree only',
		],
	];
	test.each(cases)('%s', (_what, body, message) => {
		const { tree, diagnostics } = read(body);
		expect(tree).toBeUndefined();
		expect(diagnostics.map((one) => one.message).join('\n')).toContain(message);
		expect(diagnostics[0]?.span?.file).toBe('tree.xml');
	});

	test('more paths than can be walked end at once', () => {
		const names = Array.from({ length: 40 }, (_, at) => `f${at}`);
		const branches = names.map((name, at) => {
			const on = at === names.length - 1 ? to('S') : `<branch name="b${at + 1}"/>`;
			return `<define-branch name="b${at}">${fork(name, { x: on, y: on })}</define-branch>`;
		});
		const { diagnostics } = read(
			treeOf('t', functional(...names) + sequences('S') + branches.join(''), '<branch name="b0"/>'),
		);
		expect(diagnostics.map(({ message }) => message)).toEqual(['the event tree has more than 100000 paths']);
	});
});

/** An event tree as a value: what another interpreter, below, works on assignment by assignment. */
type Literal = readonly [event: number, isNot: boolean];
interface Step {
	readonly collected: readonly Literal[];
	readonly sets: readonly (readonly [house: number, value: boolean])[];
	readonly house: number | undefined;
	readonly next: Node;
}
type Node = { readonly end: number } | { readonly paths: readonly Step[] };

const events = 4;
const stepOf = (next: fc.Arbitrary<Node>): fc.Arbitrary<Step> =>
	fc.record({
		collected: fc.array(fc.tuple(fc.nat(events - 1), fc.boolean()), { maxLength: 2 }),
		sets: fc.array(fc.tuple(fc.nat(1), fc.boolean()), { maxLength: 2 }),
		house: fc.option(fc.nat(1), { nil: undefined }),
		next,
	});
const nodeOf = (depth: number): fc.Arbitrary<Node> => {
	const end = fc.record({ end: fc.nat(2) });
	return depth === 0
		? end
		: fc.oneof(end, fc.record({ paths: fc.array(stepOf(nodeOf(depth - 1)), { minLength: 1, maxLength: 3 }) }));
};

function xmlOf(node: Node, depth: number): string {
	if ('end' in node) return to(`S${node.end}`);
	return fork(
		`F${depth}`,
		Object.fromEntries(
			node.paths.map(({ collected, sets, house, next }, at) => [
				`s${at}`,
				sets
					.map(([one, value]) => `<set-house-event name="h${one}"><constant value="${value}"/></set-house-event>`)
					.join('') +
					collected
						.map(([event, isNot]) =>
							formula(isNot ? `<not><basic-event name="e${event}"/></not>` : `<basic-event name="e${event}"/>`),
						)
						.join('') +
					(house === undefined ? '' : formula(`<gate name="g${house}"/>`)) +
					xmlOf(next, depth + 1),
			]),
		),
	);
}

/** Which sequences are reached when just these events have happened. The gate of a house event is that event or the one after it. */
function reached(node: Node, happened: readonly boolean[], houses: readonly boolean[], into: Set<number>): void {
	if ('end' in node) {
		into.add(node.end);
		return;
	}
	for (const { collected, sets, house, next } of node.paths) {
		const here = [...houses];
		for (const [one, value] of sets) here[one] = value;
		const fits =
			collected.every(([event, isNot]) => happened[event] !== isNot) &&
			(house === undefined || (here[house]! && happened[house]!) || happened[house + 2]!);
		if (fits) reached(next, happened, here, into);
	}
}

test('random event trees have the probabilities that going through every assignment of their events gives', () => {
	fc.assert(
		fc.property(
			nodeOf(3),
			fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: events, maxLength: events }),
			(node, chances) => {
				const gates = [0, 1].map(
					(at) =>
						`<define-gate name="g${at}"><or><and><house-event name="h${at}"/><basic-event name="e${at}"/></and><basic-event name="e${at + 2}"/></or></define-gate>`,
				);
				const houses =
					'<define-house-event name="h0"><constant value="true"/></define-house-event><define-house-event name="h1"><constant value="false"/></define-house-event>';
				const found = probabilities(
					begin('I', 't') +
						treeOf('t', functional('F0', 'F1', 'F2') + sequences('S0', 'S1', 'S2'), xmlOf(node, 0)) +
						gates.join('') +
						houses +
						chances.map((chance, at) => basic(`e${at}`, chance)).join(''),
				);
				const expected = [0, 0, 0];
				for (let word = 0; word < 2 ** events; word++) {
					const happened = chances.map((_, at) => ((word >> at) & 1) === 1);
					const weight = chances.reduce((product, chance, at) => product * (happened[at] ? chance : 1 - chance), 1);
					const ends = new Set<number>();
					reached(node, happened, [true, false], ends);
					for (const end of ends) expected[end]! += weight;
				}
				for (const [at, value] of expected.entries()) expect(found[`I: S${at}`] ?? 0).toBeCloseTo(value, 10);
			},
		),
		{ numRuns: 300 },
	);
});
