import { nearest } from '#diagnostics/suggest.ts';
import type { Complaints } from './complaints.ts';
import type { XmlElement } from './xml.ts';

/** The numbers of a file: parameters by name, each computed when it is first needed. */
export interface Values {
	/** The value of an expression element; undefined, with a complaint, when it has none. */
	of(element: XmlElement): number | undefined;
}

/** Arithmetic of the Open-PSA Model Exchange Format 2.0d, chapter 5. A random deviate is taken at its mean. */
type Operation = (inputs: readonly number[]) => number;

interface Rule {
	readonly least: number;
	readonly most: number;
	readonly apply: Operation;
}

const any = Number.POSITIVE_INFINITY;
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
	['pi', { least: 0, most: 0, apply: () => Math.PI }],
	// Rate and time: 1 - exp(-rate * time).
	['exponential', { least: 2, most: 2, apply: ([rate = 0, time = 0]) => -Math.expm1(-rate * time) }],
	['GLM', { least: 4, most: 4, apply: glm }],
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

/** Reads expressions. `parameters` are the `define-parameter` elements by name, `missionTime` stands for the system's. */
export function createValues(
	parameters: ReadonlyMap<string, XmlElement>,
	missionTime: number,
	complaints: Complaints,
): Values {
	const known = new Map<string, number | undefined>();
	const open = new Set<string>();
	const parameter = (element: XmlElement): number | undefined => {
		const name = element.attributes.get('name') ?? '';
		if (known.has(name)) return known.get(name);
		const definition = parameters.get(name);
		if (definition === undefined || open.has(name) || open.size > 100) {
			const message = open.has(name)
				? `the parameter \`${name}\` is defined by itself`
				: definition === undefined
					? `there is no parameter \`${name}\``
					: 'parameters are nested deeper than 100';
			complaints.tell('fault-tree-expression', element, message, { nearest: nearest(name, parameters.keys()) });
			return undefined;
		}
		open.add(name);
		const body = definition.children.find((child) => !isDescription(child));
		const value = body === undefined ? undefined : of(body);
		open.delete(name);
		known.set(name, value);
		return value;
	};
	const of = (element: XmlElement): number | undefined => {
		if (element.name === 'parameter') return parameter(element);
		if (element.name === 'system-mission-time') return missionTime;
		if (element.name === 'float' || element.name === 'int' || element.name === 'bool')
			return literal(element, complaints);
		const rule = rules.get(element.name);
		const inputs = element.children.filter((child) => !isDescription(child)).map(of);
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
