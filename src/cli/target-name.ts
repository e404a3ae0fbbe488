import { nearest } from '#diagnostics/suggest.ts';
import type { Ref } from '#model/model.ts';

/** The ref that somebody means who writes it in full (`flow:submit-payment`) or by its id; or the hint for whom it is none. */
export function targetNamed(
	written: string,
	refs: readonly Ref[],
	what: string,
): { readonly target: Ref } | { readonly hint: string } {
	const idOf = (ref: Ref): string => ref.slice(ref.indexOf(':') + 1);
	const target = refs.find((ref) => ref === written) ?? refs.find((ref) => idOf(ref) === written);
	if (target !== undefined) return { target };
	const near = nearest(written, [...refs, ...refs.map(idOf)]);
	if (near) return { hint: `did you mean \`${near}\`?` };
	return { hint: refs.length === 0 ? `there is no ${what} at all` : `for example ${refs.slice(0, 10).join(', ')}` };
}
