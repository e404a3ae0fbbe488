/** Narrowing what was found by kind, team, business service and tier. */

/** What is chosen; nothing where all are wanted. */
export interface Narrowing {
	readonly kind?: string | undefined;
	readonly team?: string | undefined;
	readonly tier?: string | undefined;
	readonly service?: string | undefined;
}

/** Teams, tiers and business services of what was found, each in order. */
export interface Choices {
	readonly team: readonly string[];
	readonly service: readonly string[];
	readonly tier: readonly string[];
}

interface Narrowed {
	readonly kind: string;
	/** Team, severity and tier, each empty where there is none, then business services. */
	readonly facets: readonly string[];
}

/** Whether a result is of all that is chosen. */
export function fits({ kind, facets }: Narrowed, by: Narrowing): boolean {
	const [team, , tier, ...services] = facets;
	return (
		(by.kind === undefined || by.kind === kind) &&
		(by.team === undefined || by.team === team) &&
		(by.tier === undefined || by.tier === tier) &&
		(by.service === undefined || services.includes(by.service))
	);
}

/** How many results there are of each kind, of those that fit but for their kind. A page that is found by its name and by its text counts once. */
export function kindsOf(found: Iterable<Narrowed>, by: Narrowing): Map<string, number> {
	const kinds = new Map<string, number>();
	for (const one of found) {
		if (fits(one, { ...by, kind: undefined })) kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1);
	}
	return kinds;
}

/** What results can be narrowed by, whatever is chosen now: a choice can be changed for another. */
export function choicesOf(found: Iterable<Narrowed>): Choices {
	const all = [...found].map(({ facets }) => facets);
	const sorted = (texts: readonly (string | undefined)[]): readonly string[] =>
		[...new Set(texts)].filter((text) => text !== undefined && text !== '').sort() as string[];
	return {
		team: sorted(all.map(([team]) => team)),
		service: sorted(all.flatMap((facets) => facets.slice(3))),
		tier: sorted(all.map(([, , tier]) => tier)),
	};
}
