import { addTo } from '#graph/lists-by-key.ts';
import type { Decision } from './decision.ts';

/** Finds decisions by whatever people call them. */
export interface DecisionIndex {
	byRef(ref: string): Decision | undefined;
	bySlug(slug: string): Decision | undefined;
	byPath(path: string): Decision | undefined;
	/**
	 * The decision that a name means: a ref, `ADR-0012`, `adr-12`, `12`, an id, a slug, a file name, a path, each with or
	 * without `decision:`, and with `scope/` in front where a number is used twice. Several are given when several fit.
	 */
	find(name: string): readonly Decision[];
}

/** Makes the index; building is linear, every lookup constant. */
export function createDecisionIndex(decisions: readonly Decision[]): DecisionIndex {
	const byRef = new Map(decisions.map((decision) => [decision.ref, decision]));
	const bySlug = new Map(decisions.map((decision) => [decision.slug, decision]));
	const byPath = new Map(decisions.map((decision) => [decision.path, decision]));
	const byName = new Map<string, Decision[]>();
	for (const decision of decisions) {
		for (const name of new Set(namesOf(decision))) addTo(byName, name, decision);
	}
	return {
		byRef: (ref) => byRef.get(ref),
		bySlug: (slug) => bySlug.get(slug),
		byPath: (path) => byPath.get(path),
		find(name) {
			const bare = name.trim().replace(/^decision:/i, '');
			const exact = byRef.get(`decision:${bare}`) ?? byPath.get(bare) ?? bySlug.get(bare);
			if (exact) return [exact];
			const named = byName.get(bare.toLowerCase());
			if (named) return named;
			const scoped = /^(.*\/)?(?:adr|dr|rfc|decision)?[\s#_-]*0*(\d+)$/i.exec(bare);
			return scoped ? (byName.get(`${(scoped[1] ?? '').toLowerCase()}#${Number(scoped[2])}`) ?? []) : [];
		},
	};
}

function namesOf(decision: Decision): string[] {
	const stem = decision.path
		.replace(/\/(?:readme|index)\.mdx?$/i, '')
		.replace(/^.*\//, '')
		.replace(/\.(?:mdx?|markdown)$/i, '');
	const names = [decision.id, decision.label, stem, ...(decision.number === undefined ? [] : [`#${decision.number}`])];
	const scope = decision.scope === '' ? [] : names.map((name) => `${decision.scope}/${name}`);
	return [...names, ...scope].map((name) => name.toLowerCase());
}
