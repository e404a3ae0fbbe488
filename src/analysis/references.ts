import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Link, Model, Ref } from '#model/model.ts';

/** The links of a model in both directions, by the field they are written in. */
export interface References {
	/** What a single-valued field names: `target('component:a', 'owner')`. */
	target(from: Ref, ...path: readonly (string | number)[]): Ref | undefined;
	/** Everything that a field and what lies below it names, in the order written: `targets('flow:f', 'steps')`. */
	targets(from: Ref, ...prefix: readonly (string | number)[]): readonly Ref[];
	/** Links that start in an entity. */
	from(ref: Ref): readonly Link[];
	/** Links that lead to an entity (or an interface of it, when the ref is one). */
	into(ref: Ref): readonly Link[];
}

/** The index over `model.links`, made once per model. */
export const referencesOf = oncePer((model: Model): References => indexLinks(model.links));

function indexLinks(links: readonly Link[]): References {
	const outgoing = new Map<Ref, Link[]>();
	const incoming = new Map<Ref, Link[]>();
	for (const link of links) {
		addTo(outgoing, link.from, link);
		addTo(incoming, link.to, link);
	}
	const from = (ref: Ref): readonly Link[] => outgoing.get(ref) ?? [];
	return {
		from,
		into: (ref) => incoming.get(ref) ?? [],
		target: (ref, ...path) =>
			from(ref).find((link) => link.path.length === path.length && startsWith(link.path, path))?.to,
		targets: (ref, ...prefix) =>
			from(ref)
				.filter((link) => startsWith(link.path, prefix))
				.map((link) => link.to),
	};
}

function startsWith(path: readonly (string | number)[], prefix: readonly (string | number)[]): boolean {
	return prefix.every((part, index) => path[index] === part);
}
