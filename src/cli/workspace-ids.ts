import type { Architecture } from '#analysis/architecture.ts';
import { bundleSchema, type JsonObject, type Schemas } from './schemas.ts';

/** How many ids an editor is given for one field: more is no help in a list. */
const LIMIT = 2000;

/**
 * What can be referred to in a workspace, by kind, as people write it: `team:payments`, `interface:ledger/sql`, `ADR-0012`.
 * Sorted.
 */
function workspaceIds({ model, decisions }: Architecture): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, Set<string>>();
	const add = (kind: string, ref: string): void => void found.set(kind, (found.get(kind) ?? new Set()).add(ref));
	for (const { ref, kind } of Object.values(model.entities)) add(kind, ref);
	for (const { ref } of model.interfaces) add('interface', ref);
	for (const { label } of decisions) add('decision', label);
	return new Map([...found].map(([kind, refs]) => [kind, [...refs].sort()]));
}

/**
 * A schema that offers the ids of a workspace where a reference is expected. They are offers and no rule: whatever a field
 * took before it still takes, since an id may be written that no build has seen yet; `lintel check` tells whether it leads
 * somewhere.
 */
export function schemaWithIds(schemas: Schemas, concept: string, architecture: Architecture): JsonObject {
	const ids = workspaceIds(architecture);
	const offers = new Map<string, readonly string[]>();
	const bundled = bundleSchema(schemas, concept, (node) => {
		const kinds = node['x-ref'];
		if (!Array.isArray(kinds)) return node;
		const offered = kinds.flatMap((kind) => ids.get(String(kind)) ?? []).slice(0, LIMIT);
		if (offered.length === 0) return node;
		const name = `ids-of-${kinds.join('-')}`;
		offers.set(name, offered);
		const { pattern, examples: _examples, ...rest } = node;
		const anyOf: readonly JsonObject[] = [{ $ref: `#/$defs/${name}` }, pattern === undefined ? {} : { pattern }];
		return { ...rest, anyOf };
	});
	const lists = [...offers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, offered]) => [name, { enum: offered }]);
	return { ...bundled, $defs: { ...(bundled['$defs'] as JsonObject), ...Object.fromEntries(lists) } };
}
