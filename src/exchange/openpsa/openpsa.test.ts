import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import {
	circuitOfTree,
	type Expression,
	type FaultTreeDefinition,
	type NamedCircuit,
} from '#graph/fault-tree-definition.ts';
import { type OpenPsaReading, readOpenPsa } from './read.ts';
import { writeOpenPsa } from './write.ts';

const read = (text: string): OpenPsaReading => readOpenPsa(createSource('tree.xml', text));
const tree = (body: string, data = ''): string =>
	`<?xml version="1.0"?>\n<opsa-mef>\n<define-fault-tree name="t">\n${body}\n</define-fault-tree>\n<model-data>\n${data}\n</model-data>\n</opsa-mef>\n`;
const event = (name: string, content: string): string =>
	`<define-basic-event name="${name}">${content}</define-basic-event>`;
const abc = ['a', 'b', 'c'].map((name, index) => event(name, `<float value="0.${index + 1}"/>`)).join('');
const gate = (formula: string): string => `<define-gate name="top">${formula}</define-gate>`;
const inputs = (names: string): string =>
	names
		.split(' ')
		.map((name) => `<basic-event name="${name}"/>`)
		.join('');

function exact(text: string): number {
	const { tree: found, diagnostics } = read(text);
	expect(diagnostics).toEqual([]);
	const { probability } = evaluateFaultTree(circuitOfTree(found!.definition) as NamedCircuit, found!.probabilities);
	return probability.kind === 'exact' ? probability.exact : Number.NaN;
}

describe('gates, by hand with q = .1, .2, .3', () => {
	test.each([
		[`<and>${inputs('a b c')}</and>`, 0.006],
		[`<or>${inputs('a b c')}</or>`, 0.496],
		[`<not>${inputs('a')}</not>`, 0.9],
		[`<nand>${inputs('a b')}</nand>`, 0.98],
		[`<nor>${inputs('a b')}</nor>`, 0.72],
		[`<xor>${inputs('a b')}</xor>`, 0.26],
		[`<iff>${inputs('a b')}</iff>`, 0.74],
		[`<imply>${inputs('a b')}</imply>`, 0.92],
		[`<atleast min="2">${inputs('a b c')}</atleast>`, 0.098],
		[`<cardinality min="1" max="2">${inputs('a b c')}</cardinality>`, 0.49],
		[`<cardinality min="0" max="0">${inputs('a b c')}</cardinality>`, 0.504],
		[inputs('b'), 0.2],
		[`<or><and>${inputs('a b')}</and><not>${inputs('c')}</not></or>`, 0.706],
		[`<or>${inputs('a')}<constant value="false"/></or>`, 0.1],
		['<constant value="true"/>', 1],
	])('%s', (formula, expected) => {
		expect(exact(tree(gate(formula), abc))).toBeCloseTo(expected, 12);
	});
	test('house events are constants', () => {
		const house = '<define-house-event name="h"><constant value="true"/></define-house-event>';
		const formula = `<and>${inputs('a')}<house-event name="h"/></and>`;
		expect(exact(tree(gate(formula), abc + house))).toBeCloseTo(0.1, 14);
		expect(exact(tree(gate(formula), abc + house.replace('true', 'false')))).toBe(0);
	});
	test('labels, attributes, comments and CDATA say nothing to the calculation', () => {
		const formula = `<label>A &amp; B</label><attributes><attribute name="x" value="&#60;y"/></attributes><!-- <or> --><or><![CDATA[<and>]]>${inputs('a b')}</or>`;
		expect(exact(tree(gate(formula), abc))).toBeCloseTo(0.28, 14);
	});
});

describe('numbers', () => {
	test.each([
		['<exponential><float value="1e-4"/><float value="1000"/></exponential>', 1 - Math.exp(-0.1)],
		['<parameter name="q"/>', 0.05],
		['<mul><parameter name="q"/><int value="2"/></mul>', 0.1],
		['<sub><float value="1"/><float value="0.25"/><float value="0.25"/></sub>', 0.5],
		['<div><float value="1"/><float value="4"/></div>', 0.25],
		['<min><float value="0.5"/><float value="0.2"/></min>', 0.2],
		['<uniform-deviate><float value="0.1"/><float value="0.3"/></uniform-deviate>', 0.2],
		['<lognormal-deviate><float value="0.01"/><float value="3"/><float value="0.95"/></lognormal-deviate>', 0.01],
		['<GLM><float value="0"/><float value="0.01"/><float value="0.99"/><float value="1e6"/></GLM>', 0.01],
		['<Weibull><float value="10"/><float value="1"/><float value="0"/><float value="10"/></Weibull>', 1 - Math.exp(-1)],
	])('%s', (expression, expected) => {
		const data = `${event('a', expression)}<define-parameter name="q"><float value="0.05"/></define-parameter>`;
		expect(exact(tree(gate(inputs('a')), data))).toBeCloseTo(expected, 12);
	});
	test('an event without a number is one without a number', () => {
		expect(read(tree(gate(inputs('a')))).tree?.probabilities.has('a')).toBe(false);
	});
});

test('a beta-factor group: three trains, each a valve or a pump, q = .1, beta = .2 (DOMAIN A5)', () => {
	const group = (kind: string): string =>
		`<define-CCF-group name="${kind}s" model="beta-factor"><members>${inputs([1, 2, 3].map((n) => kind + n).join(' '))}</members>
		<distribution><float value="0.1"/></distribution><factor level="3"><float value="0.2"/></factor></define-CCF-group>`;
	const trains = [1, 2, 3].map(
		(n) => `<define-gate name="train${n}"><or>${inputs(`valve${n} pump${n}`)}</or></define-gate>`,
	);
	const top = gate(`<and>${[1, 2, 3].map((n) => `<gate name="train${n}"/>`).join('')}</and>`);
	const text = tree(`${top}${trains.join('')}${group('valve')}${group('pump')}`);
	const found = read(text);
	expect(found.diagnostics).toEqual([]);
	const named = circuitOfTree(found.tree!.definition) as NamedCircuit;
	const { cutSets, probability } = evaluateFaultTree(named, found.tree!.probabilities);
	expect(cutSets.counts).toEqual({ total: 10, byOrder: [0, 2, 0, 8] });
	expect(probability).toMatchObject({
		exact: expect.closeTo(0.0430804, 7),
		rareEvent: expect.closeTo(0.044096, 12),
	});
});

describe('what is wrong is told where it is', () => {
	test.each([
		['', 'fault-tree-xml', '1:1', 'there is no element'],
		['<opsa-mef>', 'fault-tree-xml', '1:1', 'never closed'],
		['<a></b>', 'fault-tree-xml', '1:4', '`</b>` stands where `</a>`'],
		['<a/><b/>', 'fault-tree-xml', '1:5', 'second root'],
		['<a b=c/>', 'fault-tree-xml', '1:3', 'not well-formed'],
		['<a b="1" b="2"/>', 'fault-tree-xml', '1:10', 'twice'],
		['<a>&', 'fault-tree-xml', '1:1', 'never closed'],
		['<a b="&lol;"/>', 'fault-tree-xml', '1:7', '`&lol;`'],
		['<a><!-- ', 'fault-tree-xml', '1:4', 'a comment is never closed'],
		['<!DOCTYPE a [<!ENTITY lol "lol">]><a/>', 'fault-tree-xml', '1:1', 'can define entities'],
		['text', 'fault-tree-xml', '1:1', 'text outside'],
		['<html/>', 'fault-tree-xml', '1:1', 'expected `<opsa-mef>`'],
		['<opsa-mef/>', 'fault-tree-gate', '1:1', 'defines no gate and no event tree'],
		[tree(gate('<frob/>')), 'fault-tree-gate', '4:25', '`<frob>` is no gate'],
		[tree(gate(`<not>${inputs('a b')}</not>`)), 'fault-tree-gate', '4:25', 'has 2 inputs, expected 1'],
		[tree(gate(`<atleast min="3">${inputs('a b')}</atleast>`)), 'fault-tree-gate', '4:25', 'how many of them'],
		[tree('<define-gate name="top"/>'), 'fault-tree-gate', '4:1', 'has no formula'],
		[tree(gate('<gate name="tpo"/>')), 'fault-tree-reference', '4:25', 'there is no gate `tpo`'],
		[tree(gate(inputs('a')) + gate(inputs('b'))), 'fault-tree-gate', '5:1', 'a second time'],
		[tree(gate(inputs('a')), event('a', '<float value="1.2"/>')), 'fault-tree-expression', '7:1', 'is 1.2'],
		[tree(gate(inputs('a')), event('a', '<float value="x"/>')), 'fault-tree-expression', '7:30', '`x` is no float'],
		[tree(gate(inputs('a')), event('a', '<parameter name="p"/>')), 'fault-tree-expression', '7:30', 'no parameter `p`'],
	])('case %#', (text, code, place, message) => {
		const normal = text.replace('</define-gate><define-gate', '</define-gate>\n<define-gate');
		const { diagnostics, tree: found } = read(normal);
		expect(found).toBeUndefined();
		const [first] = diagnostics;
		expect(first?.message).toContain(message);
		expect(first?.code).toBe(code);
		expect(`${first?.span?.start.line}:${first?.span?.start.column}`).toBe(place);
	});
	test('a basic event that nothing defines is a warning with its place and the name that was meant', () => {
		const { diagnostics, tree: found } = read(
			tree(
				gate(`<and>${inputs('a bb bb')}</and>`),
				event('b', '<float value="0.5"/>') + abc.replace('name="b"', 'name="d"'),
			),
		);
		expect(found).toBeDefined();
		expect(diagnostics).toMatchObject([
			{ code: 'fault-tree-event', severity: 'warning', nearest: 'b', span: { start: { line: 4, column: 53 } } },
		]);
		// A file without any definition is a tree without numbers.
		expect(read(tree(gate(`<and>${inputs('a b')}</and>`))).diagnostics).toEqual([]);
	});
	test('a parameter that is defined by itself, gates that need each other', () => {
		const loop = '<define-parameter name="p"><parameter name="p"/></define-parameter>';
		const found = read(tree(gate(inputs('a')), `${event('a', '<parameter name="p"/>')}${loop}`));
		expect(found.diagnostics[0]?.message).toBe('the parameter `p` is defined by itself');
		const gates =
			'<define-gate name="x"><gate name="y"/></define-gate><define-gate name="y"><gate name="x"/></define-gate>';
		expect(read(tree(gates)).diagnostics[0]?.code).toBe('fault-tree-cycle');
	});
});

describe('hostile files end soon, with a diagnostic', () => {
	test('a million nested elements, a million attributes, a million lone brackets', () => {
		for (const text of ['<a>'.repeat(1_000_000), `<a ${'b="c" '.repeat(1_000_000)}/>`, '<'.repeat(1_000_000)])
			expect(read(text).diagnostics).toHaveLength(1);
	});
	test('whatever bytes: no exception', () => {
		const bit = fc.constantFrom(
			'<',
			'>',
			'/',
			'"',
			'&',
			';',
			'<!--',
			']]>',
			'<![CDATA[',
			'<?',
			'<or>',
			'</or>',
			' a="1"',
			'x',
			'\0',
			'\ud800',
		);
		fc.assert(
			fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
				for (const text of [bits.join(''), tree(gate(bits.join('')))]) {
					const found = read(text);
					expect(found.tree === undefined).toBe(found.diagnostics.length > 0);
				}
			}),
			{ numRuns: 500, seed: 1 },
		);
	});
});

test('what is written is read again as the same tree', () => {
	const name = (of: string): Expression => ({ kind: 'name', name: of });
	const definition: FaultTreeDefinition = {
		top: 'flow:a <b>',
		gates: new Map<string, Expression>([
			['flow:a <b>', { kind: 'gate', connective: 'or', of: [name('x/1'), name('gate 2'), name('x 1')] }],
			['gate 2', { kind: 'count', least: 2, of: [name('x/1'), name('y'), name('é')] }],
		]),
	};
	const events = new Map([
		['x/1', { label: 'copy <1> & "co"', probability: 1e-7 }],
		['x 1', { probability: 0.25 }],
		['y', { probability: 0.5 }],
		['é', { label: 'no number' }],
	]);
	const text = writeOpenPsa(definition, events);
	const { tree: found, diagnostics } = read(text);
	expect(diagnostics).toEqual([]);
	expect([...found!.probabilities.values()].sort()).toEqual([0.25, 0.5, 1e-7].sort());
	const { cutSets, probability } = evaluateFaultTree(
		circuitOfTree(found!.definition) as NamedCircuit,
		found!.probabilities,
	);
	expect(cutSets.counts.byOrder).toEqual([0, 2, 1]);
	expect(probability).toEqual({ kind: 'missing', events: ['n__'] });
	expect(text).toContain('<label>copy &lt;1&gt; &amp; "co" (x/1)</label>');
});
