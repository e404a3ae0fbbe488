import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { computeFacts } from '#analysis/facts.ts';
import { analyses } from '#analysis/index.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import type { JsonSchema } from '#model/json-schema.ts';

/**
 * Which analyses say something else, or show a gap, when a field is left out of a small model that has every facet: what
 * `x-required-for` in `schemas/` says about the field, worked out instead of written.
 */

const root = join(import.meta.dirname, '..');

type Json = { [key: string]: unknown };

/** A field of `schemas/`: `component.tier`, `deployment#replica.role`, `release.rollback.time`. */
export interface Field {
	readonly name: string;
	readonly schema: JsonSchema;
	/** True when a document without it is refused, so that nobody can leave it out. */
	readonly required: boolean;
}

export const documents: readonly Json[] = (
	loadAll(readFileSync(join(root, 'tests/fixtures/needed-fields/facets.yaml'), 'utf8')) as Json[]
).map((one) => structuredClone(one));

const decision = '---\nstatus: accepted\ndate: 2026-01-31\n---\n\n# Cut facets by hand\n\n## Decision\n\nBy hand.\n';

export type Schemas = ReadonlyMap<string, JsonSchema>;
type Visit = (field: Field, owner: Json, key: string) => void;

/** Every field that a document holds, with the object that holds it. */
export function fieldsOf(document: Json, schemas: Schemas, visit: Visit): void {
	const kind = String(document['kind']);
	walk(document, schemas.get(kind)!, kind, kind, { schemas, visit });
}

interface Walk {
	readonly schemas: Schemas;
	readonly visit: Visit;
}

function walk(value: unknown, schema: JsonSchema, file: string, name: string, all: Walk): void {
	if (schema.$ref !== undefined) {
		const [path = '', fragment = ''] = schema.$ref.split('#');
		const target = path === '' ? file : path.replace('.schema.json', '');
		const steps = fragment.split('/').filter((step) => step !== '');
		const found = steps.reduce((node, step) => (node as unknown as Json)[step] as JsonSchema, all.schemas.get(target)!);
		walk(value, found, target, steps.length === 0 ? target : `${target}#${steps.at(-1)}`, all);
	}
	for (const one of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) walk(value, one, file, name, all);
	if (Array.isArray(value)) {
		for (const one of value) if (schema.items) walk(one, schema.items, file, `${name}[]`, all);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	const owner = value as Json;
	for (const [key, property] of Object.entries(schema.properties ?? {})) {
		if (!(key in owner)) continue;
		const required = schema.required?.includes(key) === true;
		all.visit({ name: `${name}.${key}`, schema: property, required }, owner, key);
		walk(owner[key], property, file, `${name}.${key}`, all);
	}
	const { additionalProperties } = schema;
	if (typeof additionalProperties !== 'object') return;
	for (const [key, one] of Object.entries(owner))
		if (!(key in (schema.properties ?? {}))) walk(one, additionalProperties, file, `${name}[]`, all);
}

/** What each analysis says of the documents, as text without places. */
export function resultsOf(all: readonly Json[]): ReadonlyMap<string, string> {
	const files = all.map((document, index) => ({ path: `content/${index}.yaml`, text: JSON.stringify(document) }));
	const { model } = compile(files, { asOf: '2026-11-23' });
	const { decisions } = readDecisions([{ path: 'adr/0001-facets.md', text: decision }]);
	const facts = computeFacts({ model, decisions });
	return new Map(
		analyses.map(({ id, report: { overview, targets } }) => {
			const ofTargets = targets?.list(facts).map((target) => [target, targets.of(facts, target)]);
			return [id, JSON.stringify([overview?.(facts), ofTargets], (key, value) => (key === 'span' ? undefined : value))];
		}),
	);
}

/** The documents without a field, wherever it stands. */
export function without(name: string, schemas: Schemas): readonly Json[] {
	const copy = structuredClone(documents) as Json[];
	const found: (readonly [Json, string])[] = [];
	for (const document of copy)
		fieldsOf(document, schemas, (field, owner, key) => {
			if (field.name === name) found.push([owner, key]);
		});
	for (const [owner, key] of found) delete owner[key];
	return copy;
}
