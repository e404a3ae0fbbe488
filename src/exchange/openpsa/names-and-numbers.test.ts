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
	describe('periodic-test with 11 arguments', () => {
		interface Arguments {
			readonly gamma?: number;
			readonly pi?: number;
			readonly x?: number;
			readonly sigma?: number;
			readonly omega?: number;
			readonly rates?: readonly [number, number, number];
			readonly tau?: number;
			readonly time?: number;
		}
		const periodic = ({ gamma, pi, x, sigma, omega, rates, tau, time }: Arguments): number =>
			exact(
				withEvent(
					`<periodic-test>${floats(...(rates ?? [7e-4, 6e-4, 4e-4]), tau ?? 120, 4740, gamma ?? 0.01, pi ?? 20, x ?? 1, sigma ?? 0.9, omega ?? 0.01, time ?? 8760)}</periodic-test>`,
				),
			);
		test.each([
			// Values that SCRAM 0.16 holds its own built-in to, to five digits.
			[{}, 0.668316],
			[{ x: 0 }, 0.668316],
			[{ x: 0, time: 4750 }, 1],
			[{ x: 0, time: 4870 }, 0.996715],
			[{ x: 0, time: 8710 }, 0.997478],
			[{ rates: [7e-4, 7e-4, 7e-4] }, 0.543401],
			[{ pi: 120 }, 0.6469],
			[{ pi: 0, tau: 4020, omega: 0, sigma: 1, gamma: 0 }, 0.817508],
			[{ pi: 0, omega: 0, sigma: 1, gamma: 0 }, 0.645377],
		] as const)('%j', (given, value) => {
			expect(Math.abs(periodic(given) - value)).toBeLessThan(1e-5);
		});
		test('by hand: from the Markov graphs, after the first test and in it', () => {
			const [failed, before] = [1 - Math.exp(-7e-4 * 4740), Math.exp(-7e-4 * 4740)];
			// No repair, nothing found, nothing broken: as if there were no test but for its own failure rate.
			const untested = { sigma: 0, gamma: 0, rates: [7e-4, 6e-4, 0] } as const;
			expect(periodic({ ...untested, time: 4740 + 60 })).toBeCloseTo(1 - before * Math.exp(-6e-4 * 20 - 7e-4 * 40), 12);
			// At the start of a test one in a hundred of those that work is broken, all others are as they were.
			expect(periodic({ time: 4740 + 1e-9 })).toBeCloseTo(failed + before * 0.01, 9);
			// Found, and repaired at once, every time well: what is down has broken since, or is broken by the test and found.
			const perfect = { sigma: 1, omega: 0, gamma: 0, pi: 0, rates: [7e-4, 0, 1e6] } as const;
			expect(periodic({ ...perfect, time: 4740 + 60 })).toBeCloseTo(1 - Math.exp(-7e-4 * 60), 6);
		});
		test('five arguments are those with a test that takes no time', () => {
			const five = (mu: number, tau: number): number =>
				exact(withEvent(`<periodic-test>${floats(7e-4, mu, tau, 4740, 8760)}</periodic-test>`));
			// SCRAM 0.16 again.
			for (const [mu, tau, value] of [
				[4e-4, 4020, 0.817508],
				[4e-4, 2010, 0.736611],
				[4e-4, 120, 0.645377],
				[7e-4, 120, 0.511579],
				[0, 120, 0.997828],
			] as const)
				expect(Math.abs(five(mu, tau) - value)).toBeLessThan(1e-5);
			expect(five(3e-4, 500)).toBeCloseTo(
				periodic({ gamma: 0, pi: 0, sigma: 1, omega: 0, rates: [7e-4, 0, 3e-4], tau: 500 }),
				13,
			);
		});
	});

	describe('switch and histogram', () => {
		const cases = (level: number): string =>
			`<switch><case><eq><parameter name="level"/><int value="1"/></eq><float value="1e-4"/></case><case><eq><parameter name="level"/><int value="2"/></eq><float value="2.5e-4"/></case><float value="1e-3"/></switch>|<define-parameter name="level"><int value="${level}"/></define-parameter>`;
		// The example of the specification, 5.3.
		test.each([
			[1, 1e-4],
			[2, 2.5e-4],
			[3, 1e-3],
		])('the first case that holds: level %i', (level, value) => {
			const [expression, more] = cases(level).split('|');
			expect(exact(withEvent(expression!, more))).toBeCloseTo(value, 15);
		});
		test('cases that do not come into question are not computed', () => {
			const zero = '<div><float value="1"/><float value="0"/></div>';
			expect(
				exact(withEvent(`<switch><case><bool value="false"/>${zero}</case><float value="0.5"/></switch>`)),
			).toBeCloseTo(0.5, 15);
			expect(exact(withEvent('<switch><float value="0.25"/></switch>'))).toBeCloseTo(0.25, 15);
		});
		test('a histogram counts as its mean: the example of the specification, 5.5', () => {
			const bins = [
				[170, 0.7e-4],
				[200, 1.1e-4],
				[210, 1.3e-4],
				[230, 1e-4],
				[280, 0.5e-4],
			].map(([bound, value]) => `<bin>${floats(bound!, value!)}</bin>`);
			// (70 x 0.7 + 30 x 1.1 + 10 x 1.3 + 20 x 1.0 + 50 x 0.5) e-4 / 180 = 140e-4 / 180.
			expect(exact(withEvent(`<histogram>${floats(100)}${bins.join('')}</histogram>`))).toBeCloseTo(140e-4 / 180, 15);
		});
		test('a lognormal deviate by its logarithm has the mean exp(mu + sigma^2 / 2)', () => {
			expect(exact(withEvent(`<lognormal-deviate>${floats(-5, 1)}</lognormal-deviate>`))).toBeCloseTo(
				Math.exp(-4.5),
				15,
			);
			expect(exact(withEvent(`<lognormal-deviate>${floats(0.001, 3, 0.95)}</lognormal-deviate>`))).toBeCloseTo(
				1e-3,
				15,
			);
		});
		test.each([
			['<switch><case><bool value="true"/></case><float value="1"/></switch>', '`<switch>` is not made as expected'],
			['<switch><case><bool value="true"/><float value="1"/></case></switch>', '`<switch>` is not made as expected'],
			['<switch/>', '`<switch>` is not made as expected'],
			[`<histogram>${floats(1)}</histogram>`, '`<histogram>` is not made as expected'],
			[`<histogram>${floats(1)}<bin>${floats(1, 2)}</bin></histogram>`, 'the upper bound 1 of a bin is not above 1'],
			[`<periodic-test>${floats(1, 2, 3, 4, 5, 6)}</periodic-test>`, 'has 6 arguments, expected 4, 5 or 11'],
			[`<periodic-test>${floats(1, 1, 1, 10, 0, 0.1, 20, 1, 1, 0, 100)}</periodic-test>`, 'has no finite value'],
			[`<periodic-test>${floats(1, 1, 1, 10, 0, 1.1, 2, 1, 1, 0, 100)}</periodic-test>`, 'has no finite value'],
		])('what is wrong: %s', (expression, message) => {
			expect(read(withEvent(expression)).diagnostics[0]?.message).toContain(message);
		});
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
