import { flowYaml } from '#model/yaml-text.ts';

/** What was read of somebody else's files: entities of ours that say what those say, and what was not understood. */
export interface Imported {
	readonly entities: readonly ImportedEntity[];
	/** In the order of the files. */
	readonly notes: readonly ImportNote[];
}

export interface ImportedEntity {
	readonly kind: 'component' | 'system' | 'team';
	readonly id: string;
	/** What follows `kind` and `id`, in the order of writing; undefined fields fall away. */
	readonly fields: { readonly [name: string]: unknown };
	/** Where it was read: `catalog-info.yaml:12`. */
	readonly from: string;
}

/** Something that has no counterpart, or that could not be settled from the files. */
export interface ImportNote {
	readonly place: string;
	readonly message: string;
}

/** The types of components in our schema, for sources that use the same words. */
export const componentTypes: ReadonlySet<string> = new Set(
	'gateway service frontend queue topic store cache batch function scheduler hsm network identity external library other'.split(
		' ',
	),
);
export const lifecycles: ReadonlySet<string> = new Set([
	'planned',
	'experimental',
	'production',
	'deprecated',
	'retired',
]);

/** What a table says of a word from outside, which may be called like something that every object has (`valueOf`). */
export const said = <Value>(table: { readonly [word: string]: Value }, word: string): Value | undefined =>
	Object.hasOwn(table, word) ? table[word] : undefined;

/** The files of the workspace that hold what was read, one an entity: path below the folder -> text. */
export function importedFiles(imported: Imported, source: string): ReadonlyMap<string, string> {
	return new Map(
		imported.entities.map((entity) => [
			`${entity.kind}s/${entity.id}.yaml`,
			`# From ${entity.from}, read by \`lintel import ${source}\`. What is not here was not said there.\n${documentOf(entity)}`,
		]),
	);
}

/** A field on each line; items of a list that have parts on a line each. */
function documentOf({ kind, id, fields }: ImportedEntity): string {
	return Object.entries({ kind, id, ...fields })
		.map(([name, value]) => [name, withoutEmpty(value)] as const)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => {
			const isLong = Array.isArray(value) && value.some((one) => typeof one === 'object');
			if (!isLong) return `${name}: ${flowYaml(value)}\n`;
			return `${name}:\n${value.map((one) => `  - ${flowYaml(one)}\n`).join('')}`;
		})
		.join('');
}

/** A value without its empty parts; undefined for one that has no others. */
export function withoutEmpty(value: unknown): unknown {
	if (value === '' || value === null) return undefined;
	if (Array.isArray(value)) {
		const items = value.map(withoutEmpty).filter((one) => one !== undefined);
		return items.length === 0 ? undefined : items;
	}
	if (typeof value !== 'object') return value;
	const fields = Object.entries(value)
		.map(([name, one]) => [name, withoutEmpty(one)] as const)
		.filter(([, one]) => one !== undefined);
	return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Gives ids that our files may have, each once: `Web_App.v2` gives `web-app-v2`. */
export class IdGiver {
	private readonly taken = new Set<string>();

	/** An id for a name; where it is taken, with a word that tells the two apart, then with a number. */
	give(name: string, kind: ImportedEntity['kind'], apart: string): string {
		const plain = name
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '');
		const base = (/^[a-z][a-z0-9-]+$/.test(plain) ? plain : `${kind[0]}-${plain || 'x'}`).slice(0, 50);
		let id = base;
		for (let turn = 1; this.taken.has(`${kind}:${id}`); turn++)
			id = turn === 1 ? `${base}-${apart.slice(0, 10)}` : `${base}-${turn}`;
		this.taken.add(`${kind}:${id}`);
		return id;
	}
}
