import { nearest } from '#diagnostics/suggest.ts';
import type { Complaints } from './complaints.ts';
import type { Definitions, Scope } from './scopes.ts';
import type { XmlElement } from './xml.ts';

/** The numbers of a file: parameters by name, each computed when it is first needed. */
export interface Values {
	/** The value of an expression element; undefined, with a complaint, when it has none. */
	of(element: XmlElement, scope: Scope): number | undefined;
}

/** Arithmetic of the Open-PSA Model Exchange Format 2.0d, chapter 5. A random deviate is taken at its mean. */
type Operation = (inputs: readonly number[]) => number;

interface Rule {
	readonly least: number;
	readonly most: number;
	readonly apply: Operation;
}

const any = Number.POSITIVE_INFINITY;
const truth = (is: boolean): number => (is ? 1 : 0);
const sum: Operation = (inputs) => inputs.reduce((a, b) => a + b, 0);
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
	['add', { least: 1, most: any, apply: sum }],
	['sub', { least: 1, most: any, apply: ([first = 0, ...rest]) => first - sum(rest) }],
	['mul', { least: 1, most: any, apply: (inputs) => inputs.reduce((a, b) => a * b, 1) }],
	['div', { least: 2, most: any, apply: ([first = 0, ...rest]) => rest.reduce((a, b) => a / b, first) }],
	['neg', { least: 1, most: 1, apply: ([x = 0]) => -x }],
	['abs', { least: 1, most: 1, apply: ([x = 0]) => Math.abs(x) }],
	['exp', { least: 1, most: 1, apply: ([x = 0]) => Math.exp(x) }],
	['log', { least: 1, most: 1, apply: ([x = 0]) => Math.log(x) }],
	['log10', { least: 1, most: 1, apply: ([x = 0]) => Math.log10(x) }],
	['sqrt', { least: 1, most: 1, apply: ([x = 0]) => Math.sqrt(x) }],
	['pow', { least: 2, most: 2, apply: ([x = 0, y = 0]) => x ** y }],
	['min', { least: 1, most: any, apply: (inputs) => inputs.reduce((a, b) => Math.min(a, b)) }],
	['max', { least: 1, most: any, apply: (inputs) => inputs.reduce((a, b) => Math.max(a, b)) }],
	['mean', { least: 1, most: any, apply: (inputs) => sum(inputs) / inputs.length }],
	['sin', { least: 1, most: 1, apply: ([x = 0]) => Math.sin(x) }],
	['cos', { least: 1, most: 1, apply: ([x = 0]) => Math.cos(x) }],
	['tan', { least: 1, most: 1, apply: ([x = 0]) => Math.tan(x) }],
	['asin', { least: 1, most: 1, apply: ([x = 0]) => Math.asin(x) }],
	['acos', { least: 1, most: 1, apply: ([x = 0]) => Math.acos(x) }],
	['atan', { least: 1, most: 1, apply: ([x = 0]) => Math.atan(x) }],
	['sinh', { least: 1, most: 1, apply: ([x = 0]) => Math.sinh(x) }],
	['cosh', { least: 1, most: 1, apply: ([x = 0]) => Math.cosh(x) }],
	['tanh', { least: 1, most: 1, apply: ([x = 0]) => Math.tanh(x) }],
	['ceil', { least: 1, most: 1, apply: ([x = 0]) => Math.ceil(x) }],
	['floor', { least: 1, most: 1, apply: ([x = 0]) => Math.floor(x) }],
	['mod', { least: 2, most: 2, apply: ([x = 0, y = 0]) => x % y }],
	['not', { least: 1, most: 1, apply: ([x = 0]) => truth(x === 0) }],
	['and', { least: 1, most: any, apply: (inputs) => truth(inputs.every((x) => x !== 0)) }],
	['or', { least: 1, most: any, apply: (inputs) => truth(inputs.some((x) => x !== 0)) }],
	['eq', { least: 2, most: 2, apply: ([x = 0, y = 0]) => truth(x === y) }],
	['df', { least: 2, most: 2, apply: ([x = 0, y = 0]) => truth(x !== y) }],
	['lt', { least: 2, most: 2, apply: ([x = 0, y = 0]) => truth(x < y) }],
	['gt', { least: 2, most: 2, apply: ([x = 0, y = 0]) => truth(x > y) }],
	['leq', { least: 2, most: 2, apply: ([x = 0, y = 0]) => truth(x <= y) }],
	['geq', { least: 2, most: 2, apply: ([x = 0, y = 0]) => truth(x >= y) }],
	['ite', { least: 3, most: 3, apply: ([x = 0, y = 0, z = 0]) => (x === 0 ? z : y) }],
	['pi', { least: 0, most: 0, apply: () => Math.PI }],
	// Rate and time: 1 - exp(-rate * time).
	['exponential', { least: 2, most: 2, apply: ([rate = 0, time = 0]) => -Math.expm1(-rate * time) }],
	['GLM', { least: 4, most: 4, apply: glm }],
	['periodic-test', { least: 4, most: 5, apply: periodicTest }],
	[
		'Weibull',
		{
			least: 4,
			most: 4,
			apply: ([scale = 1, shape = 1, shift = 0, time = 0]) =>
				-Math.expm1(-((Math.max(0, time - shift) / scale) ** shape)),
		},
	],
	['uniform-deviate', { least: 2, most: 2, apply: ([low = 0, high = 0]) => (low + high) / 2 }],
	['normal-deviate', { least: 2, most: 2, apply: ([mean = 0]) => mean }],
	['lognormal-deviate', { least: 2, most: 3, apply: ([mean = 0]) => mean }],
	['gamma-deviate', { least: 2, most: 2, apply: ([shape = 0, scale = 0]) => shape * scale }],
	['beta-deviate', { least: 2, most: 2, apply: ([alpha = 0, beta = 0]) => alpha / (alpha + beta) }],
]);

/** Failure on demand, failure rate, repair rate, time. */
function glm([gamma = 0, lambda = 0, mu = 0, time = 0]: readonly number[]): number {
	const rate = lambda + mu;
	return rate === 0 ? gamma : (lambda - (lambda - gamma * rate) * Math.exp(-rate * time)) / rate;
}

/**
 * A component that is tested every `tau` from `theta` on: failure rate, with five arguments also the rate of repair after a test
 * that finds it failed, period, first test, time. With four the repair takes no time, so a test makes it as new.
 */
function periodicTest(inputs: readonly number[]): number {
	const [lambda = 0, tau = 0, theta = 0, time = 0] = inputs.length === 4 ? inputs : [inputs[0]!, ...inputs.slice(2)];
	const mu = inputs.length === 4 ? undefined : inputs[1]!;
	const failed = (span: number): number => -Math.expm1(-lambda * span);
	if (time <= theta) return failed(time);
	const tests = Math.floor((time - theta) / tau);
	const rest = time - theta - tests * tau;
	// Just before the test of a moment, as the worst of it; not a whole number of periods otherwise.
	if (mu === undefined) return failed(rest === 0 ? tau : rest);
	// Down at a test: still in repair after a span, or repaired and failed again meanwhile.
	const downAfter = (down: number, span: number): number => {
		const again =
			mu === lambda
				? 1 - (1 + lambda * span) * Math.exp(-lambda * span)
				: 1 - (mu * Math.exp(-lambda * span) - lambda * Math.exp(-mu * span)) / (mu - lambda);
		return down * (Math.exp(-mu * span) + again) + (1 - down) * failed(span);
	};
	if (!(tau > 0) || tests > 1_000_000) return Number.NaN;
	let down = failed(theta);
	for (let test = 0; test < tests; test++) down = downAfter(down, tau);
	return rest > 0 ? downAfter(down, rest) : down;
}

/** Elements of expressions inside each other, over all parameters they use; a call stack holds many more. */
const deepest = 1000;

/** Reads expressions. `parameters` are the `define-parameter` elements, `missionTime` stands for the system's. */
export function createValues(parameters: Definitions, missionTime: number | undefined, complaints: Complaints): Values {
	const known = new Map<string, number | undefined>();
	const open = new Set<string>();
	let depth = 0;
	const parameter = (element: XmlElement, scope: Scope): number | undefined => {
		const name = element.attributes.get('name') ?? '';
		const key = parameters.resolve(name, scope) ?? name;
		if (known.has(key)) return known.get(key);
		const definition = parameters.byKey.get(key);
		if (definition === undefined || open.has(key)) {
			const message =
				definition === undefined
					? `there is no parameter \`${name}\``
					: `the parameter \`${name}\` is defined by itself`;
			complaints.tell('fault-tree-expression', element, message, { nearest: nearest(name, parameters.byKey.keys()) });
			return undefined;
		}
		open.add(key);
		const body = definition.element.children.find((child) => !isDescription(child));
		const value = body === undefined ? undefined : of(body, definition.scope);
		open.delete(key);
		known.set(key, value);
		return value;
	};
	const of = (element: XmlElement, scope: Scope): number | undefined => {
		if (depth >= deepest) {
			complaints.tell('fault-tree-expression', element, `expressions and parameters are nested deeper than ${deepest}`);
			return undefined;
		}
		depth += 1;
		const value = computed(element, scope);
		depth -= 1;
		return value;
	};
	const computed = (element: XmlElement, scope: Scope): number | undefined => {
		if (element.name === 'parameter') return parameter(element, scope);
		if (element.name === 'system-mission-time') {
			if (missionTime === undefined)
				complaints.tell('fault-tree-expression', element, 'the file does not say its mission time');
			return missionTime;
		}
		if (element.name === 'float' || element.name === 'int' || element.name === 'bool')
			return literal(element, complaints);
		const rule = rules.get(element.name);
		const inputs = element.children.filter((child) => !isDescription(child)).map((child) => of(child, scope));
		if (rule === undefined || inputs.length < rule.least || inputs.length > rule.most) {
			const message =
				rule === undefined
					? `\`<${element.name}>\` is no expression that is read here`
					: `\`<${element.name}>\` has ${inputs.length} arguments, expected ${rule.least === rule.most ? rule.least : `${rule.least} or more`}`;
			complaints.tell('fault-tree-expression', element, message, { nearest: nearest(element.name, rules.keys()) });
			return undefined;
		}
		if (inputs.some((input) => input === undefined)) return undefined;
		const value = rule.apply(inputs as number[]);
		if (Number.isFinite(value)) return value;
		complaints.tell('fault-tree-expression', element, `\`<${element.name}>\` has no finite value here`);
		return undefined;
	};
	return { of };
}

/** Labels and attributes may stand before the content of most elements; they mean nothing to the calculation. */
export function isDescription(element: XmlElement): boolean {
	return element.name === 'label' || element.name === 'attributes';
}

function literal(element: XmlElement, complaints: Complaints): number | undefined {
	const written = element.attributes.get('value')?.trim() ?? '';
	const value =
		element.name === 'bool'
			? { true: 1, false: 0 }[written]
			: /^[-+]?[\d.]/.test(written)
				? Number(written)
				: Number.NaN;
	if (value !== undefined && Number.isFinite(value)) return value;
	complaints.tell('fault-tree-expression', element, `\`${written}\` is no ${element.name}`);
	return undefined;
}
