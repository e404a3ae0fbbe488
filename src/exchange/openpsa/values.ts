import { nearest } from '#diagnostics/suggest.ts';
import { histogramValue, switchValue } from './choices.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import type { Situation } from './event-tree-walk.ts';
import { argumentCounts, periodicTest, periodicTestNeeds } from './periodic-test.ts';
import type { Definitions, Scope } from './scopes.ts';
import type { XmlElement } from './xml.ts';

/** The numbers of a file: parameters by name, each computed when it is first needed. */
export interface Values {
	/** The value of an expression element; undefined, with a complaint, when it has none. */
	of(element: XmlElement, scope: Scope, situation?: Situation): number | undefined;
	/** The first place that stands for the mission time, when nobody says what it is. Then it has no value, without a complaint. */
	readonly needsMissionTime: XmlElement | undefined;
}

/** Arithmetic of the Open-PSA Model Exchange Format 2.0d, chapter 5. A random deviate is taken at its mean. */
type Operation = (inputs: readonly number[]) => number;

interface Rule {
	readonly least: number;
	readonly most: number;
	/** Where not every number between the two will do. */
	readonly counts?: readonly number[];
	/** What the arguments must be like for a value. */
	readonly needs?: string;
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
	['periodic-test', { least: 4, most: 11, counts: argumentCounts, needs: periodicTestNeeds, apply: periodicTest }],
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
	['lognormal-deviate', { least: 2, most: 3, apply: lognormalMean }],
	['gamma-deviate', { least: 2, most: 2, apply: ([shape = 0, scale = 0]) => shape * scale }],
	['beta-deviate', { least: 2, most: 2, apply: ([alpha = 0, beta = 0]) => alpha / (alpha + beta) }],
]);

/** Mean, error factor and its confidence level; or the mean and the standard deviation of the logarithm. */
function lognormalMean(inputs: readonly number[]): number {
	const [mean = 0, deviation = 0] = inputs;
	return inputs.length === 3 ? mean : Math.exp(mean + deviation ** 2 / 2);
}

/** Failure on demand, failure rate, repair rate, time. */
function glm([gamma = 0, lambda = 0, mu = 0, time = 0]: readonly number[]): number {
	const rate = lambda + mu;
	return rate === 0 ? gamma : (lambda - (lambda - gamma * rate) * Math.exp(-rate * time)) / rate;
}

/** Elements of expressions inside each other, over all parameters they use; a call stack holds many more. */
const deepest = 1000;

/** Reads expressions. `parameters` are the `define-parameter` elements, `missionTime` stands for the system's. */
export function createValues(parameters: Definitions, missionTime: number | undefined, complaints: Complaints): Values {
	const known = new Map<string, number | undefined>();
	const open = new Set<string>();
	let depth = 0;
	let needsMissionTime: XmlElement | undefined;
	let situation: Situation | undefined;
	/** How often a place on a path was asked for: what depends on it is not kept. */
	let asked = 0;
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
		const askedBefore = asked;
		const body = contentOf(definition.element)[0];
		const value = body === undefined ? undefined : of(body, definition.scope);
		open.delete(key);
		if (asked === askedBefore) known.set(key, value);
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
			if (missionTime === undefined) needsMissionTime ??= element;
			return missionTime;
		}
		if (element.name === 'float' || element.name === 'int' || element.name === 'bool')
			return literal(element, complaints);
		if (element.name === 'test-initiating-event' || element.name === 'test-functional-event') {
			asked += 1;
			return isThere(element, situation, complaints);
		}
		const inputOf = (child: XmlElement): number | undefined => of(child, scope);
		if (element.name === 'switch') return switchValue(element, inputOf, complaints);
		if (element.name === 'histogram') return histogramValue(element, inputOf, complaints);
		const rule = rules.get(element.name);
		const inputs = contentOf(element).map(inputOf);
		if (rule === undefined || !takes(rule, inputs.length)) {
			const message =
				rule === undefined
					? `\`<${element.name}>\` is no expression that is read here`
					: `\`<${element.name}>\` has ${inputs.length} arguments, expected ${countsOf(rule)}`;
			const near = rule === undefined ? nearest(element.name, [...rules.keys(), 'switch', 'histogram']) : undefined;
			complaints.tell('fault-tree-expression', element, message, { nearest: near });
			return undefined;
		}
		if (inputs.some((input) => input === undefined)) return undefined;
		const value = rule.apply(inputs as number[]);
		if (Number.isFinite(value)) return value;
		const message = `\`<${element.name}>\` has no finite value here`;
		complaints.tell(
			'fault-tree-expression',
			element,
			message,
			rule.needs === undefined ? {} : { expected: rule.needs },
		);
		return undefined;
	};
	return {
		of(element, scope, here) {
			situation = here;
			const value = of(element, scope);
			situation = undefined;
			return value;
		},
		get needsMissionTime() {
			return needsMissionTime;
		},
	};
}

/** Whether a path is where an expression asks (Open-PSA MEF 2.0d, 6.3). An event that nobody knows has not happened. */
function isThere(element: XmlElement, situation: Situation | undefined, complaints: Complaints): number | undefined {
	const name = element.attributes.get('name') ?? '';
	if (situation === undefined) {
		complaints.tell(
			'fault-tree-expression',
			element,
			`\`<${element.name}>\` has a meaning on a path of an event tree only`,
		);
		return undefined;
	}
	if (element.name === 'test-initiating-event') return truth(situation.initiatingEvent === name);
	const state = situation.states.get(name);
	return truth(state !== undefined && state === element.attributes.get('state'));
}

function takes({ least, most, counts }: Rule, count: number): boolean {
	return counts === undefined ? count >= least && count <= most : counts.includes(count);
}

/** How many arguments a rule takes, in words. */
function countsOf({ least, most, counts }: Rule): string {
	if (counts !== undefined) return `${counts.slice(0, -1).join(', ')} or ${counts.at(-1)}`;
	if (least === most) return `${least}`;
	return most === any ? `${least} or more` : `${least} to ${most}`;
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
