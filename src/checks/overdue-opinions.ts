import { daysBetween, latestDay, latestDayUntil } from '#analysis/quantities.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import type { Opinion } from './check.ts';

/** Something with the days on which it was looked at, as far as they are written. */
export interface Dated {
	readonly ref: Ref;
	readonly span: Span;
	readonly days: readonly (string | undefined)[];
}

export interface Cadence {
	/** The day of the site: what is yet to come has not been done. */
	readonly asOf: string;
	/** Most days between two looks. */
	readonly limit: number;
	/** Where the limit is set. */
	readonly policy: string;
	/** The beginning of the sentence, up to the verb: `` `x` was last reviewed``. */
	readonly what: (ref: Ref) => string;
	/** The field that holds the day. */
	readonly field: string;
}

/** A finding for what was looked at too long ago, and a data gap where no day is written. */
export function overdueOpinions(
	dated: readonly Dated[],
	{ asOf, limit, policy, what, field }: Cadence,
): readonly Opinion[] {
	return dated.flatMap(({ ref, span, days }): Opinion[] => {
		const last = latestDayUntil(asOf, days);
		const age = daysBetween(last, asOf);
		const base = { subject: ref, span, suggestion: `do it and write the day as \`${field}\`` };
		if (age === undefined) {
			const coming = latestDay(days);
			const message = `when ${what(ref).replace(' was last', ' was')} last is not declared${coming === undefined ? '' : `; ${coming} is yet to come`}`;
			return [{ ...base, message, severity: 'info', certainty: 'data-gap' }];
		}
		if (age <= limit) return [];
		const inputs = [{ label: 'limit', value: `${limit} days`, source: policy }];
		return [{ ...base, inputs, message: `${what(ref)} on ${last}, ${age} days ago; the policy asks for ${limit}` }];
	});
}
