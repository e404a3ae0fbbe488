import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree, type NamedCircuit } from '#graph/fault-tree-definition.ts';
import { type OpenPsaReading, readOpenPsa } from './read.ts';

const read = (body: string): OpenPsaReading => readOpenPsa(createSource('tree.xml', `<opsa-mef>${body}</opsa-mef>`));

function exact(body: string): number {
	const { tree, diagnostics } = read(body);
	expect(diagnostics).toEqual([]);
	const { probability } = evaluateFaultTree(circuitOfTree(tree!.definition) as NamedCircuit, tree!.probabilities);
	return probability.kind === 'exact' ? probability.exact : Number.NaN;
}

const event = (name: string, q: number, role = ''): string =>
	`<define-basic-event name="${name}"${role}><float value="${q}"/></define-basic-event>`;
const isPrivate = ' role="private"';

describe('names in components (MEF 4.5)', () => {
	// Two trains with a private pump each, of the same name but not the same probability, and one public supply.
	const train = (name: string, q: number): string =>
		`<define-component name="${name}"${isPrivate}><define-gate name="failed"><or><basic-event name="pump"/><basic-event name="supply"/></or></define-gate>${event('pump', q)}</define-component>`;
	const trains = `${train('a', 0.1)}${train('b', 0.2)}${event('supply', 0.5)}`;
	const both = (a: string, b: string): string =>
		`<define-fault-tree name="plant"><define-gate name="top"><and><gate name="${a}"/><gate name="${b}"/></and></define-gate>${trains}</define-fault-tree>`;
	const expected = 0.5 + 0.5 * 0.02;

	test('by a path from where the name is used, or from the root of the file', () => {
		expect(exact(both('a.failed', 'b.failed'))).toBeCloseTo(expected, 14);
		expect(exact(both('plant.a.failed', 'b.failed'))).toBeCloseTo(expected, 14);
	});
	test('not by the name alone from outside', () => {
		const { diagnostics } = read(both('failed', 'b.failed'));
		expect(diagnostics[0]).toMatchObject({ code: 'fault-tree-reference', message: 'there is no gate `failed`' });
	});
	test('a private name hides the public one inside its component only', () => {
		const hidden = `<define-fault-tree name="t"><define-gate name="top"><and><gate name="in"/><basic-event name="x"/></and></define-gate>
			<define-component name="c"><define-gate name="in"><basic-event name="x"/></define-gate>${event('x', 0.3, isPrivate)}</define-component></define-fault-tree>
			<model-data>${event('x', 0.5)}</model-data>`;
		expect(exact(hidden)).toBeCloseTo(0.15, 14);
	});
	test('private parameters, and public names by their path', () => {
		const scoped = `<define-fault-tree name="t"><define-gate name="top"><or><basic-event name="t.c.e"/><event name="d.e2"/></or></define-gate>
			<define-component name="c">${event('e', 0).replace('<float value="0"/>', '<parameter name="q"/>')}<define-parameter name="q" role="private"><float value="0.25"/></define-parameter></define-component>
			<define-component name="d">${event('e2', 0).replace('<float value="0"/>', '<parameter name="q"/>')}</define-component></define-fault-tree>
			<model-data><define-parameter name="q"><float value="0.5"/></define-parameter></model-data>`;
		expect(exact(scoped)).toBeCloseTo(1 - 0.75 * 0.5, 14);
	});
	test('several fault trees, with a common-cause group inside a component', () => {
		const grouped = `<define-fault-tree name="one"><define-gate name="top"><gate name="two.c.all"/></define-gate></define-fault-tree>
			<define-fault-tree name="two"><define-component name="c" role="private"><define-gate name="all"><and><basic-event name="x"/><basic-event name="y"/></and></define-gate>
			${event('x', 0.1)}${event('y', 0.1)}
			<define-CCF-group name="g" model="beta-factor"><members><basic-event name="x"/><basic-event name="y"/></members><distribution><float value="0.1"/></distribution><factor level="2"><float value="0.2"/></factor></define-CCF-group></define-component></define-fault-tree>`;
		// Both alone (0.08 each) or together (0.02).
		expect(exact(grouped)).toBeCloseTo(0.02 + 0.98 * 0.08 ** 2, 14);
		expect(read(grouped).tree?.tops).toEqual(['top']);
	});
});

describe('expressions', () => {
	const withEvent = (expression: string, more = ''): string =>
		`<define-gate name="top"><basic-event name="e"/></define-gate><define-basic-event name="e">${expression}</define-basic-event>${more}`;
	const floats = (...values: readonly number[]): string => values.map((value) => `<float value="${value}"/>`).join('');
	test.each([
		// Between tests a part ages from its last test: 250 is 50 after the test at 200.
		[`<periodic-test>${floats(1e-3, 100, 100, 250)}</periodic-test>`, 1 - Math.exp(-0.05)],
		[`<periodic-test>${floats(1e-3, 100, 100, 60)}</periodic-test>`, 1 - Math.exp(-0.06)],
		// A repair that never comes leaves it as without tests; one that takes no time makes it as new.
		[`<periodic-test>${floats(1e-3, 0, 100, 100, 250)}</periodic-test>`, 1 - Math.exp(-0.25)],
		[`<periodic-test>${floats(1e-3, 1e6, 100, 100, 250)}</periodic-test>`, 1 - Math.exp(-0.05)],
		[`<ite><lt>${floats(1, 2)}</lt>${floats(0.25, 0.5)}</ite>`, 0.25],
		[`<sub><cos><float value="0"/></cos><ceil><float value="-0.5"/></ceil><mod>${floats(7.75, 7)}</mod></sub>`, 0.25],
		['<exponential><float value="0.001"/><system-mission-time/></exponential>', 1 - Math.exp(-0.1)],
	])('%s', (expression, value) => {
		expect(exact(`<system-mission-time value="100"/>${withEvent(expression)}`)).toBeCloseTo(value, 8);
	});
	test.each([
		[withEvent('<exponential><float value="1"/><system-mission-time/></exponential>'), 'does not say its mission time'],
		[`<system-mission-time value="soon"/>${withEvent('<float value="0.1"/>')}`, '`soon` is no mission time'],
		[withEvent('<float value="0.1"/><float value="0.2"/>'), 'has a second definition'],
		[withEvent(`<periodic-test>${floats(1e-3, 1, 0, 1, 100)}</periodic-test>`), 'has no finite value'],
		['<define-gate name="top"><constant value="maybe"/></define-gate>', 'neither `true` nor `false`'],
		['<define-gate name="top"><house-event name="h"/></define-gate>', 'there is no house event `h`'],
		[
			'<define-gate name="top"><or><basic-event name="top"/><basic-event name="x"/></or></define-gate>',
			'no basic event `top`',
		],
	])('what is wrong: %s', (body, message) => {
		expect(
			read(body)
				.diagnostics.map((each) => each.message)
				.join('\n'),
		).toContain(message);
	});
	test('parameters that go through each other deeper than any stack', () => {
		const nested = (n: number): string => '<neg>'.repeat(150) + `<parameter name="p${n + 1}"/>` + '</neg>'.repeat(150);
		const chain = Array.from(
			{ length: 5000 },
			(_, n) => `<define-parameter name="p${n}">${nested(n)}</define-parameter>`,
		);
		const { diagnostics } = read(withEvent('<parameter name="p0"/>', chain.join('')));
		expect(diagnostics[0]?.message).toContain('nested deeper than 1000');
	});
});
