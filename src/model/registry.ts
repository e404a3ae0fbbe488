import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Claims } from './claims.ts';
import type { Entity, Interface, Kind, Ref } from './model.ts';
import { interfaceRef, refOf } from './names.ts';
import type { Checked } from './validate.ts';

/** All entities and interfaces by reference, and the ids of each kind: what references are looked up in. */
export interface Registry {
	readonly entities: ReadonlyMap<Ref, Checked>;
	readonly interfaces: ReadonlyMap<Ref, Interface>;
	readonly idsOf: (kind: string) => readonly string[];
	readonly claims: Claims;
}

/** Registers what is valid. Of two entities with one reference the first in the order of files stays. */
export function register(
	checked: readonly Checked[],
	claims: Claims,
	report: (diagnostic: Diagnostic) => void,
): Registry {
	const entities = new Map<Ref, Checked>();
	const interfaces = new Map<Ref, Interface>();
	const ids = new Map<string, string[]>();
	for (const each of checked) {
		const { entity } = each;
		const first = entities.get(entity.ref);
		if (first) {
			report(duplicate(each, first));
			continue;
		}
		entities.set(entity.ref, each);
		push(ids, entity.kind, entity.id);
		if (entity.kind === 'component') addInterfaces(entity as Entity<'component'>, each, interfaces, ids);
	}
	return { entities, interfaces, claims, idsOf: (kind) => ids.get(kind) ?? [] };
}

function addInterfaces(
	{ id, ref, data }: Entity<'component'>,
	{ places }: Checked,
	interfaces: Map<Ref, Interface>,
	ids: Map<string, string[]>,
): void {
	for (const [index, each] of (data.interfaces ?? []).entries()) {
		const own = interfaceRef(id, each.id);
		if (interfaces.has(own)) continue;
		interfaces.set(own, {
			ref: own,
			id: each.id,
			component: ref,
			data: each,
			span: places.spanOf(['interfaces', index]),
		});
		push(ids, 'interface', `${id}/${each.id}`);
	}
}

function push(map: Map<string, string[]>, key: string, value: string): void {
	addTo(map, key, value);
}

function duplicate(later: Checked, first: Checked): Diagnostic {
	const { kind, id } = later.entity;
	return {
		code: 'duplicate-id',
		severity: 'error',
		message: `there is already a ${kind} \`${id}\``,
		span: later.places.spanOf(['id']),
		hint: 'rename one of them, or merge the two',
		related: [{ message: `the first ${kind} \`${id}\``, span: first.places.spanOf(['id']) }],
	};
}

/** The entity of a kind by its id; undefined when there is none. */
export function find<K extends Kind>(registry: Registry, kind: K, id: string): Entity<K> | undefined {
	return registry.entities.get(refOf(kind, id))?.entity as Entity<K> | undefined;
}
