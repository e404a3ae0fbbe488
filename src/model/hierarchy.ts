import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Note } from './annotations.ts';
import { fields } from './fields.ts';
import type { Kind, Ref } from './model.ts';
import type { Resolver } from './references.ts';
import type { Registry } from './registry.ts';

/** Kinds whose entities stand within each other by `parent`. */
const nested: { readonly [K in Kind]?: Note } = {
	'failure-domain': fields.domain,
	system: fields.system,
	team: fields.team,
};

/**
 * The parent of each entity that has one. Nothing can stand within itself: each circle is reported once, at the member
 * that comes first by reference, and that member is then left without a parent, so that walking up always ends.
 */
export function parentsOf(
	registry: Registry,
	resolver: Resolver,
	report: (diagnostic: Diagnostic) => void,
): Map<Ref, Ref> {
	const parents = new Map<Ref, Ref>();
	for (const { entity } of registry.entities.values()) {
		const field = nested[entity.kind];
		if (!field) continue;
		const { parent } = entity.data as { parent?: string };
		const ref = parent === undefined ? undefined : resolver.resolve(parent, field).ref;
		if (ref !== undefined) parents.set(entity.ref, ref);
	}
	for (const circle of circlesIn(parents)) {
		const [first = '', ...rest] = circle;
		parents.delete(first);
		const place = (ref: Ref) => registry.entities.get(ref)!.places.spanOf(['parent']);
		report({
			code: 'parent-cycle',
			severity: 'error',
			message: `\`${first}\` stands within itself: ${shownCircle(circle)}`,
			span: place(first),
			hint: 'remove one `parent`',
			related: rest.slice(0, mostShown).map((ref) => ({ message: `parent of \`${ref}\``, span: place(ref) })),
		});
	}
	return parents;
}

/** Long circles are told by their beginning. */
const mostShown = 8;

function shownCircle(circle: readonly Ref[]): string {
	const shown = circle.length > mostShown ? [...circle.slice(0, mostShown), `… (${circle.length} in all)`] : circle;
	return [...shown, circle[0]].join(' -> ');
}

/** The circles of a map from each thing to the next; each starts with its smallest member. */
function circlesIn(next: ReadonlyMap<Ref, Ref>): Ref[][] {
	const seen = new Set<Ref>();
	const circles: Ref[][] = [];
	for (const start of [...next.keys()].sort()) {
		const trail: Ref[] = [];
		const onTrail = new Set<Ref>();
		let at: Ref | undefined = start;
		while (at !== undefined && !seen.has(at)) {
			seen.add(at);
			onTrail.add(at);
			trail.push(at);
			at = next.get(at);
		}
		if (at === undefined || !onTrail.has(at)) continue;
		const circle = trail.slice(trail.indexOf(at));
		const smallest = circle.indexOf([...circle].sort()[0]!);
		circles.push([...circle.slice(smallest), ...circle.slice(0, smallest)]);
	}
	return circles;
}
