import type { JsonSchema } from '../json-schema.ts';
import { applicable, conceptSchema, type Located } from '../schema-lookup.ts';
import type { Redaction } from './profile.ts';

/** What is done with the places of a value, in the shape of its schema. */
export interface Plan {
	/** What stands here is left out. */
	hides: boolean;
	/** A text here is one of a fixed set, a name within the model or a number with a unit: never words of somebody. */
	isFixed: boolean;
	/** A text of any words may stand here. */
	isText: boolean;
	/** An address may stand here. */
	isAddress: boolean;
	/** An object may stand here. */
	isObject: boolean;
	/** An object here has no fields that the schema knows. */
	isFree: boolean;
	properties: Map<string, Plan>;
	rest?: Plan | undefined;
	items?: Plan | undefined;
}

/** A field that can be left out, by kind and path without list positions: `runbook.steps.cmd`. */
export interface MarkedField {
	readonly field: string;
	readonly description: string;
	/** The first profile that leaves it out. */
	readonly from: 'auditor' | 'public';
}

/** The plan of a kind. `names` collects every field there is. */
export function planOf(kind: string, redaction: Redaction, names?: Set<string>): Plan {
	const also = new Set(redaction.also);
	const except = new Set(redaction.except);
	const isHidden = (schema: JsonSchema, field: string): boolean => {
		if (except.has(field)) return false;
		const mark = schema['x-redacted'];
		return also.has(field) || mark === 'auditor' || (mark === 'public' && redaction.profile === 'public');
	};
	const build = (located: Located, field: string): Plan => {
		const plan = emptyPlan();
		for (const { schema, concept } of applicable(located)) {
			const within = (inner: JsonSchema, name: string): Plan => build({ schema: inner, concept }, name);
			if (isHidden(schema, field)) plan.hides = true;
			if (schema.type === 'object') plan.isObject = true;
			if (isAddress(schema)) plan.isAddress = true;
			else if (isFixedText(schema)) plan.isFixed = true;
			else if (schema.type === 'string') plan.isText = true;
			if (schema.items) plan.items = merged(plan.items, within(schema.items, field));
			if (typeof schema.additionalProperties === 'object') {
				plan.isFree = false;
				plan.rest = merged(plan.rest, within(schema.additionalProperties, field));
			}
			for (const [name, property] of Object.entries(schema.properties ?? {})) {
				plan.isFree = false;
				const inner = `${field}.${name}`;
				names?.add(inner);
				plan.properties.set(name, merged(plan.properties.get(name), within(property, inner)));
			}
		}
		return plan;
	};
	return build(conceptSchema(kind), kind);
}

export const emptyPlan = (): Plan => ({
	hides: false,
	isFixed: false,
	isText: false,
	isAddress: false,
	isObject: false,
	isFree: true,
	properties: new Map(),
});

const isAddress = ({ pattern }: JsonSchema): boolean => pattern?.includes('https?') === true;

const isFixedText = ({
	type,
	enum: choices,
	const: one,
	pattern,
	format,
	'x-ref': ref,
	'x-ref-or-text': orText,
}: JsonSchema): boolean =>
	choices !== undefined ||
	one !== undefined ||
	format === 'date' ||
	(ref !== undefined && orText !== true) ||
	(type === 'string' && pattern !== undefined);

function merged(left: Plan | undefined, right: Plan): Plan {
	if (!left) return right;
	const properties = new Map(left.properties);
	for (const [name, plan] of right.properties) properties.set(name, merged(properties.get(name), plan));
	return {
		hides: left.hides || right.hides,
		isFixed: left.isFixed || right.isFixed,
		isText: left.isText || right.isText,
		isAddress: left.isAddress || right.isAddress,
		isObject: left.isObject || right.isObject,
		isFree: left.isFree && right.isFree,
		properties,
		rest: right.rest ? merged(left.rest, right.rest) : left.rest,
		items: right.items ? merged(left.items, right.items) : left.items,
	};
}

/** Every field that the schema of a kind marks, in the order of the schema, each once. */
export function markedFields(kind: string): readonly MarkedField[] {
	const found = new Map<string, MarkedField>();
	const visit = (located: Located, field: string): void => {
		for (const { schema, concept } of applicable(located)) {
			const from = schema['x-redacted'];
			if (from !== undefined && !found.has(field))
				found.set(field, { field, from, description: schema.description ?? '' });
			if (schema.items) visit({ schema: schema.items, concept }, field);
			if (typeof schema.additionalProperties === 'object')
				visit({ schema: schema.additionalProperties, concept }, field);
			for (const [name, property] of Object.entries(schema.properties ?? {}))
				visit({ schema: property, concept }, `${field}.${name}`);
		}
	};
	visit(conceptSchema(kind), kind);
	return [...found.values()];
}
