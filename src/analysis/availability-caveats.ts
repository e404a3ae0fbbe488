import type { Span } from '#diagnostics/diagnostic.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { placesToLeave } from './disruptions.ts';

/** Something that an availability leaves out because of what is declared, or not, about one component. */
export interface AvailabilityCaveat {
	readonly kind: 'too-few-copies' | 'places-not-declared';
	readonly component: Ref;
	/** One sentence with references in backticks, without trailing full stop. */
	readonly because: string;
	readonly span: Span;
}

/**
 * What to know about a number that rests on some components: with fewer copies than needed it takes all of them as needed, and
 * copies of which nobody says where they stand count as standing apart.
 */
export function availabilityCaveats(model: Model, components: Iterable<Ref>): readonly AvailabilityCaveat[] {
	const refs = [...new Set(components)].filter((ref) => model.deployments[ref] !== undefined).sort();
	return refs.flatMap((component) => caveatOf(model, component) ?? []);
}

const told = oncePer((_of: Model) => new Map<Ref, AvailabilityCaveat | undefined>());

/** Made once for each component: many targets rest on one, and all of them keep what is said of it. */
function caveatOf(model: Model, component: Ref): AvailabilityCaveat | undefined {
	const known = told(model);
	if (!known.has(component)) known.set(component, newCaveat(model, component));
	return known.get(component);
}

function newCaveat(model: Model, component: Ref): AvailabilityCaveat | undefined {
	const { replicas, require, requireBasis, domains, span } = model.deployments[component]!;
	if (replicas.length > 0 && replicas.length < require)
		return {
			kind: 'too-few-copies',
			component,
			because: `\`${component}\` needs ${require} copies (${requireBasis}) and has ${replicas.length}, so by what is declared it never works as it should; the number takes every copy as needed and leaves the shortage itself out`,
			span,
		};
	const lost = replicas.filter((replica) => replica.domains.length === 0);
	const isPlaced = domains.some((ref) =>
		placesToLeave.has((model.entities[ref] as Entity<'failure-domain'>)?.data.type),
	);
	if (lost.length === 0 || isPlaced || replicas.length <= require) return undefined;
	return {
		kind: 'places-not-declared',
		component,
		because: `where ${lost.length === replicas.length ? `the ${lost.length}` : `${lost.length} of the ${replicas.length}`} copies of \`${component}\` stand is not declared, so they count as standing apart from one another and from everything else: the number flatters it`,
		span,
	};
}
