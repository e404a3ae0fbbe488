import { createSource } from '#diagnostics/source.ts';
import { parse } from '#model/parse.ts';
import { placesIn } from '#model/places.ts';
import { type Fields, fieldsOf, textOf } from '../imported/fields.ts';
import type { ImportNote } from '../imported/imported.ts';

/** One entity of a catalogue of Backstage, as written. Everything in it is from outside. */
export interface CatalogueEntity {
	/** In lower case: `component`. */
	readonly kind: string;
	readonly namespace: string;
	readonly name: string;
	readonly metadata: Fields;
	readonly spec: Fields;
	readonly place: string;
}

export interface Catalogue {
	readonly entities: readonly CatalogueEntity[];
	readonly notes: readonly ImportNote[];
	/** Documents that are no entities of Backstage. */
	readonly others: number;
}

/** Every document of the files that is an entity of Backstage (`apiVersion: backstage.io/…`), in order. */
export function readCatalogue(files: readonly { readonly path: string; readonly text: string }[]): Catalogue {
	const entities: CatalogueEntity[] = [];
	const notes: ImportNote[] = [];
	let others = 0;
	for (const { path, text } of files) {
		// Templates of other tools are no YAML, and none of ours to complain about.
		if (!/^\s*"?apiVersion"?:\s*["']?backstage\.io\//m.test(text)) {
			others++;
			continue;
		}
		const parsed = parse(createSource(path, text));
		for (const problem of parsed.diagnostics)
			if (problem.severity === 'error')
				notes.push({
					place: `${path}:${problem.span?.start.line ?? 1}`,
					message: `cannot be read: ${problem.message}`,
				});
		for (const { value, root, broken } of parsed.documents) {
			if (broken) continue;
			const place = `${path}:${placesIn(parsed.table, parsed.source, root).spanOf([]).start.line}`;
			const fields = fieldsOf(value);
			const metadata = fieldsOf(fields['metadata']);
			const name = textOf(metadata['name']);
			const kind = textOf(fields['kind']);
			if (!textOf(fields['apiVersion'])?.startsWith('backstage.io/')) others++;
			else if (name === undefined || kind === undefined) notes.push({ place, message: 'has no kind or no name' });
			else
				entities.push({
					kind: kind.toLowerCase(),
					namespace: (textOf(metadata['namespace']) ?? 'default').toLowerCase(),
					name,
					metadata,
					spec: fieldsOf(fields['spec']),
					place,
				});
		}
	}
	return { entities, notes, others };
}

/** A reference in one form: `resource:default/orders-db`. Kinds and names do not tell upper from lower case. */
export function keyOf(written: string, kind: string, namespace: string): string {
	const [, ownKind, ownNamespace, name] = /^(?:([^:/]+):)?(?:([^:/]+)\/)?(.+)$/.exec(written) ?? [];
	return `${ownKind ?? kind}:${ownNamespace ?? namespace}/${name ?? written}`.toLowerCase();
}

export const ownKey = ({ kind, namespace, name }: CatalogueEntity): string => keyOf(name, kind, namespace);
