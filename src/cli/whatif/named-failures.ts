import { createFailableNames, type Failable } from '#analysis/situation.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';

/**
 * What somebody at a terminal names as failed: as references and ids, which the what-if page reads too, and by the names that people use.
 * Apart from `analysis/situation.ts`, which every reader of that page loads.
 */
export interface NamedFailures {
	/** References, and names that nothing has. */
	readonly failed: readonly string[];
	/** Names that can mean several things, and near names for those that nothing has. */
	readonly complaints: readonly string[];
}

/** Reads a list with commas, one of which may stand within a name: `Europe, zone A`. */
export function readNamedFailures(list: string, failables: readonly Failable[]): NamedFailures {
	const meant = meaningOf(failables);
	const pieces = list.split(',');
	const failed: string[] = [];
	const complaints: string[] = [];
	for (let at = 0; at < pieces.length; ) {
		let end = Math.min(pieces.length, at + 4);
		while (end > at + 1 && meant(pieces.slice(at, end).join(',')).length === 0) end--;
		const name = pieces.slice(at, end).join(',').trim();
		at = end;
		if (name === '') continue;
		const [ref, ...others] = meant(name);
		if (others.length > 0)
			complaints.push(`\`${name}\` can mean ${[ref, ...others].map((one) => `\`${one}\``).join(' or ')}`);
		else if (ref !== undefined) failed.push(ref);
		else {
			const near = nearestName(name, failables);
			if (near === undefined) failed.push(name);
			else complaints.push(`nothing that can fail is called \`${name}\`; did you mean \`${near}\`?`);
		}
	}
	return { failed, complaints };
}

/** A reference or an id that one of them has; else all that have that id; else all that people call so, large letters or small. */
function meaningOf(failables: readonly Failable[]): (written: string) => readonly Ref[] {
	const exact = createFailableNames(failables);
	const groups = (nameOf: (one: Failable) => string): ReadonlyMap<string, readonly Failable[]> =>
		groupBy(failables, nameOf);
	const ids = groups(({ ref }) => (ref.startsWith('failover:') ? ref : ref.slice(ref.indexOf(':') + 1)));
	const labels = groups(({ label }) => label.toLowerCase());
	return (written) => {
		const name = written.trim();
		const ref = exact(name);
		if (ref !== undefined) return [ref];
		return (ids.get(name) ?? labels.get(name.toLowerCase()) ?? []).map((one) => one.ref);
	};
}

/** A near name that people use, where no id is near: those are told by whoever reads the situation. */
function nearestName(name: string, failables: readonly Failable[]): string | undefined {
	const ids = failables.flatMap(({ ref }) => [ref, ref.slice(ref.indexOf(':') + 1)]);
	if (nearest(name, ids) !== undefined) return undefined;
	return nearest(
		name,
		failables.map(({ label }) => label),
	);
}
