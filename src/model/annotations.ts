import type { Path } from './model.ts';
import { applicable, conceptSchema, type Located } from './schema-lookup.ts';

/** What the schema says about a text beyond its form. */
export interface Note {
	/** The kinds of entity that the text may refer to. */
	readonly kinds?: readonly string[] | undefined;
	/** True when plain words are allowed beside references. */
	readonly orText?: boolean | undefined;
	/** True for a day of the calendar. */
	readonly date?: boolean | undefined;
	/** True for the name of a time zone. */
	readonly timeZone?: boolean | undefined;
}

/** A schema reduced to the places that have a note, so that a walk over a value visits little else. */
interface Plan {
	note?: Note;
	properties?: Map<string, Plan>;
	rest?: Plan;
	items?: Plan;
}

const plans = new Map<string, Plan | undefined>();

/**
 * Calls `visit` for each text of a valid value that the schema has a note on (`x-ref`, `format: date`, `x-time-zone`), in the order of
 * the value. `path` is a copy that the visitor may keep.
 */
export function visitNotes(
	concept: string,
	value: unknown,
	visit: (text: string, note: Note, path: Path) => void,
): void {
	if (!plans.has(concept)) plans.set(concept, planOf(conceptSchema(concept)));
	const plan = plans.get(concept);
	if (plan) walk(plan, value, [], visit);
}

function walk(
	plan: Plan,
	value: unknown,
	path: (string | number)[],
	visit: (text: string, note: Note, path: Path) => void,
): void {
	if (typeof value === 'string') {
		if (plan.note) visit(value, plan.note, [...path]);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		const { items } = plan;
		if (!items) return;
		for (let index = 0; index < value.length; index++) {
			path.push(index);
			walk(items, value[index], path, visit);
			path.pop();
		}
		return;
	}
	for (const key of Object.keys(value)) {
		const inner = plan.properties?.get(key) ?? plan.rest;
		if (!inner) continue;
		path.push(key);
		walk(inner, (value as { [key: string]: unknown })[key], path, visit);
		path.pop();
	}
}

function planOf(located: Located): Plan | undefined {
	const plan: Plan = {};
	for (const { schema, concept } of applicable(located)) {
		const within = (inner: Located['schema']): Plan | undefined => planOf({ schema: inner, concept });
		if (schema['x-ref'] && !plan.note) plan.note = { kinds: schema['x-ref'], orText: schema['x-ref-or-text'] };
		if (schema.format === 'date') plan.note = { date: true };
		if (schema['x-time-zone']) plan.note = { timeZone: true };
		if (schema.items) plan.items = merged(plan.items, within(schema.items));
		if (typeof schema.additionalProperties === 'object')
			plan.rest = merged(plan.rest, within(schema.additionalProperties));
		for (const [name, property] of Object.entries(schema.properties ?? {})) {
			const inner = merged(plan.properties?.get(name), within(property));
			if (inner) plan.properties = (plan.properties ?? new Map()).set(name, inner);
		}
	}
	return Object.keys(plan).length === 0 ? undefined : plan;
}

/** Two branches of a choice may both hold notes; they never disagree on a text, because forms differ in their type. */
function merged(left: Plan | undefined, right: Plan | undefined): Plan | undefined {
	if (!left || !right) return left ?? right;
	const properties = new Map([...(left.properties ?? []), ...(right.properties ?? [])]);
	return { ...left, ...right, ...(properties.size > 0 ? { properties } : {}) };
}
