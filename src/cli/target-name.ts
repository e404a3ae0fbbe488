import { nearest } from '#diagnostics/suggest.ts';
import type { Model, Ref } from '#model/model.ts';

/**
 * The ref that somebody means who writes it in full (`flow:submit-payment`), by its id, or as people call it, large letters or small; or the
 * hint for whom it is none.
 */
export function targetNamed(
	written: string,
	refs: readonly Ref[],
	what: string,
	{ entities }: Pick<Model, 'entities'>,
): { readonly target: Ref } | { readonly hint: string } {
	const idOf = (ref: Ref): string => ref.slice(ref.indexOf(':') + 1);
	const nameOf = (ref: Ref): string | undefined => (Object.hasOwn(entities, ref) ? entities[ref]!.name : undefined);
	const target = refs.find((ref) => ref === written) ?? refs.find((ref) => idOf(ref) === written);
	if (target !== undefined) return { target };
	const called = refs.filter((ref) => nameOf(ref)?.toLowerCase() === written.trim().toLowerCase());
	if (called.length === 1) return { target: called[0]! };
	if (called.length > 1) return { hint: `it can mean ${called.map((ref) => `\`${ref}\``).join(' or ')}` };
	const near =
		nearest(written, [...refs, ...refs.map(idOf)]) ??
		nearest(
			written,
			refs.flatMap((ref) => nameOf(ref) ?? []),
		);
	if (near) return { hint: `did you mean \`${near}\`?` };
	return { hint: refs.length === 0 ? `there is no ${what} at all` : `for example ${refs.slice(0, 10).join(', ')}` };
}
